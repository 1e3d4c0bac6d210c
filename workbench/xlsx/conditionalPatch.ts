import { rangeAddress } from '../../src/core/snapshot/address';
import type { ConditionalFormatContent } from '../model/content';
import { attributesOf, prefixOf, rebuilt, Replacements, sourceOf, startTag, withAttributes } from './edit';
import { fileFormula } from './formulas';
import { elementsIn, rootOf, type Element } from './scan';
import { SHEET_ORDER } from './sheetOrder';
import type { StylesPatch } from './stylesPatch';
import { encodeXstring, localName } from './xml';

/** Takes conditional formats away and adds new ones; those that the workbench does not show stay. */
export function patchConditional(xml: string, before: readonly ConditionalFormatContent[], after: readonly ConditionalFormatContent[], styles: StylesPatch): string {
  const same = (a: ConditionalFormatContent, b: ConditionalFormatContent): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
  const gone = before.filter((old) => !after.some((now) => now.id === old.id && same(now, old)));
  const added = after.filter((now) => !before.some((old) => old.id === now.id && same(now, old)));
  if (gone.length === 0 && added.length === 0) return xml;
  // What is put in front of a format of the file wins over all of them.
  const firstKept = after.findIndex((now) => !added.includes(now));
  const inFront = firstKept < 0 ? 0 : firstKept;
  return withRules(withoutRules(xml, new Set(gone.map(({ id }) => id)), inFront), added, inFront, styles);
}

const plain = ({ ranges, formula, fill, fontColor, stopIfTrue }: ConditionalFormatContent): unknown[] => [ranges.map(rangeAddress), formula, fill?.toUpperCase(), fontColor?.toUpperCase(), stopIfTrue];

const areasOf = (xml: string): Element[] => elementsIn(xml, rootOf(xml)).filter(({ name }) => localName(name) === 'conditionalFormatting');
const rulesOf = (xml: string, area: Element): Element[] => elementsIn(xml, area).filter(({ name }) => localName(name) === 'cfRule');

/** The sheet without some rules of the file; the others make room for new ones in front. */
function withoutRules(xml: string, gone: ReadonlySet<string>, inFront: number): string {
  const edits = new Replacements();
  areasOf(xml).forEach((area, a) => {
    let rule = -1;
    const children = elementsIn(xml, area).flatMap((element): string[] => {
      if (localName(element.name) !== 'cfRule') return [sourceOf(xml, element)];
      rule++;
      return [...gone].some((id) => id.endsWith(`-${a}-${rule}`)) ? [] : [moved(xml, element, inFront)];
    });
    const isEmpty = rule >= 0 && !children.some((child) => /^<(?:\w+:)?cfRule/.test(child));
    edits.replace(area.start, area.end, isEmpty ? '' : rebuilt(xml, area, {}, children.join('')));
  });
  return edits.apply(xml);
}

function moved(xml: string, rule: Element, by: number): string {
  const tag = startTag(xml, rule);
  const priority = Number(attributesOf(tag).get('priority') ?? 1);
  return by === 0 ? sourceOf(xml, rule) : withAttributes(tag, { priority: String(priority + by) }) + xml.slice(rule.inner, rule.end);
}

function withRules(xml: string, added: readonly ConditionalFormatContent[], inFront: number, styles: StylesPatch): string {
  if (added.length === 0) return xml;
  const areas = areasOf(xml);
  const prefix = prefixOf(rootOf(xml).name);
  const priorities = areas.flatMap((area) => rulesOf(xml, area)).map((rule) => Number(attributesOf(startTag(xml, rule)).get('priority') ?? 0));
  const last = Math.max(0, ...priorities);
  const sources = added.map(({ ranges, formula, fill, fontColor, stopIfTrue }, i) => {
    const priority = i < inFront ? i + 1 : last + i - inFront + 1;
    const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
    const rule = `<${prefix}cfRule type="expression" dxfId="${styles.difference(fill, fontColor)}" priority="${priority}"${stop}><${prefix}formula>${encodeXstring(fileFormula(formula))}</${prefix}formula></${prefix}cfRule>`;
    return `<${prefix}conditionalFormatting sqref="${ranges.map(rangeAddress).join(' ')}">${rule}</${prefix}conditionalFormatting>`;
  });
  const root = rootOf(xml);
  const place = SHEET_ORDER.indexOf('conditionalFormatting');
  const next = elementsIn(xml, root).find((element) => SHEET_ORDER.indexOf(localName(element.name)) > place);
  const at = next?.start ?? root.close;
  return xml.slice(0, at) + sources.join('') + xml.slice(at);
}
