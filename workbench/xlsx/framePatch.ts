import { cellAddress, parseRange, rangeAddress } from '../../src/core/snapshot/address';
import type { Range } from '../../src/core/snapshot/workbook';
import type { SheetContent } from '../model/content';
import { prefixOf, rebuilt, rootChild, sourceOf, startTag, withAttributes, withChild, withRootChild, attributesOf, Replacements } from './edit';
import { elementIn, elementsIn, rootOf } from './scan';
import { PROPERTIES_ORDER, SHEET_ORDER } from './sheetOrder';
import { isTrue, localName } from './xml';

/** Changes what surrounds a sheet's cells: merged areas, the tab's colour, protection, gridlines, frozen panes. */
export function patchFrame(xml: string, before: SheetContent, after: SheetContent): string {
  let text = patchMerges(xml, before.merges, after.merges);
  if (before.tabColor?.toUpperCase() !== after.tabColor?.toUpperCase()) text = patchTabColor(text, after.tabColor);
  if (before.isProtected !== after.isProtected) text = patchProtection(text, after.isProtected);
  if (before.showGridlines !== after.showGridlines) text = patchView(text, (view, xmlNow) => rebuilt(xmlNow, view, { showGridLines: after.showGridlines ? null : '0' }));
  if (before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns) text = patchPane(text, after.frozen);
  return text;
}

const prefixIn = (xml: string): string => prefixOf(rootOf(xml).name);

function patchMerges(xml: string, before: readonly Range[], after: readonly Range[]): string {
  const [old, wanted] = [before, after].map((list) => new Set(list.map(rangeAddress))) as [Set<string>, Set<string>];
  const added = [...wanted].filter((area) => !old.has(area));
  const removed = new Set([...old].filter((area) => !wanted.has(area)));
  if (added.length === 0 && removed.size === 0) return xml;
  const list = rootChild(xml, 'mergeCells');
  const prefix = prefixIn(xml);
  const kept = (list ? elementsIn(xml, list) : [])
    .filter((element) => {
      const area = parseRange(attributesOf(startTag(xml, element)).get('ref') ?? '');
      return !area || !removed.has(rangeAddress(area));
    })
    .map((element) => sourceOf(xml, element));
  const items = [...kept, ...added.map((area) => `<${prefix}mergeCell ref="${area}"/>`)];
  return withRootChild(xml, 'mergeCells', items.length === 0 ? null : `<${prefix}mergeCells count="${items.length}">${items.join('')}</${prefix}mergeCells>`, SHEET_ORDER);
}

function patchTabColor(xml: string, color: string | null): string {
  const prefix = prefixIn(xml);
  const text = rootChild(xml, 'sheetPr') || color === null ? xml : withRootChild(xml, 'sheetPr', `<${prefix}sheetPr/>`, SHEET_ORDER);
  const properties = rootChild(text, 'sheetPr');
  return properties ? withChild(text, properties, 'tabColor', color === null ? null : `<${prefix}tabColor rgb="FF${color.slice(1).toUpperCase()}"/>`, PROPERTIES_ORDER) : text;
}

function patchProtection(xml: string, isProtected: boolean): string {
  const old = rootChild(xml, 'sheetProtection');
  if (!isProtected) return withRootChild(xml, 'sheetProtection', null, SHEET_ORDER);
  const source = old ? rebuilt(xml, old, { sheet: '1' }) : `<${prefixIn(xml)}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  return withRootChild(xml, 'sheetProtection', source, SHEET_ORDER);
}

/** Changes the sheet's first view, which is made where there is none. */
function patchView(xml: string, change: (view: ReturnType<typeof rootOf>, xml: string) => string): string {
  const prefix = prefixIn(xml);
  const text = rootChild(xml, 'sheetViews') ? xml : withRootChild(xml, 'sheetViews', `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`, SHEET_ORDER);
  const view = elementIn(text, rootChild(text, 'sheetViews')!, 'sheetView');
  return view ? text.slice(0, view.start) + change(view, text) + text.slice(view.end) : text;
}

function patchPane(xml: string, { rows, columns }: SheetContent['frozen']): string {
  const prefix = prefixIn(xml);
  return patchView(xml, (view, text) => {
    // Selections name the pane that they are in, so they go with the panes.
    const kept = elementsIn(text, view).filter(({ name }) => !['pane', 'selection'].includes(localName(name)));
    const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
    const pane = rows > 0 || columns > 0 ? `<${prefix}pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/>` : '';
    return rebuilt(text, view, { topLeftCell: null }, pane + kept.map((element) => sourceOf(text, element)).join(''));
  });
}

/** Marks the sheet's tab as the selected one, or as one that is not: Excel writes into all selected sheets at once. */
export function patchSelected(xml: string, isSelected: boolean): string {
  const view = rootChild(xml, 'sheetViews');
  if (!view && !isSelected) return xml;
  return patchView(xml, (element, text) => {
    const now = isTrue(attributesOf(startTag(text, element)).get('tabSelected'));
    return now === isSelected ? sourceOf(text, element) : rebuilt(text, element, { tabSelected: isSelected ? '1' : null });
  });
}

/** Widens the area that the sheet says it uses. */
export function patchDimension(xml: string, cells: readonly { readonly row: number; readonly col: number }[]): string {
  const element = rootChild(xml, 'dimension');
  const old = element && parseRange(attributesOf(startTag(xml, element)).get('ref') ?? '');
  if (!element || !old || cells.length === 0) return xml;
  const area = cells.reduce<Range>((sum, { row, col }) => ({ top: Math.min(sum.top, row), left: Math.min(sum.left, col), bottom: Math.max(sum.bottom, row), right: Math.max(sum.right, col) }), old);
  if (rangeAddress(area) === rangeAddress(old)) return xml;
  const edits = new Replacements();
  edits.replace(element.start, element.inner, withAttributes(startTag(xml, element), { ref: rangeAddress(area) }));
  return edits.apply(xml);
}

