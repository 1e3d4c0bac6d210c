import { cellKey, parseAddress, parseRange, rangeContains } from '../../src/core/snapshot/address';
import type { Range } from '../../src/core/snapshot/workbook';
import { copyFormula } from '../../src/core/formula/copyFormula';
import { attribute } from '../../src/workbookFile/xmlText';
import type { CellChange } from './differences';
import { nextTag, type Element } from './scan';
import { decodeXml, localName } from './xml';

interface Master {
  readonly key: number;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
  /** Cells that share the formula, its own cell left out. */
  readonly dependants: { readonly row: number; readonly col: number }[];
}

/** Formulas of a sheet that reach beyond their own cell. */
export interface WideFormulas {
  /** Shared formulas by the place of the cell that holds the text. */
  readonly shared: ReadonlyMap<number, Master>;
  /** Areas that an array formula or a data table fills, by the place of its first cell. */
  readonly arrays: ReadonlyMap<number, Range>;
}

/**
 * Changes without those that are only the engine's way with array formulas, which it does not know: what it makes of one
 * is not its result, and where it keeps nothing for the cells that the array fills, the file's results stay.
 */
export function withoutArrayResults(xml: string, data: Element | undefined, changes: readonly CellChange[]): readonly CellChange[] {
  if (!data || changes.length === 0 || !WIDE.test(xml)) return changes;
  const { arrays } = wideFormulas(xml, data);
  const rewritten = new Set(changes.filter(({ formulaChanged }) => formulaChanged).map(({ row, col }) => cellKey(row, col)));
  const kept = [...arrays].filter(([first]) => !rewritten.has(first));
  return changes.filter(({ row, col, after, content, looks }) => {
    if (content === 'result' && arrays.has(cellKey(row, col))) return false;
    const isGone = after === undefined || (after.value === null && after.formula === undefined && after.error === undefined);
    return !isGone || looks !== undefined || !kept.some(([first, area]) => first !== cellKey(row, col) && rangeContains(area, row, col));
  });
}

const WIDE = /\bt=["'](?:shared|array|dataTable)["']/;

/** Finds the shared and the array formulas of a sheet. */
export function wideFormulas(xml: string, data: Element): WideFormulas {
  const shared = new Map<number, Master>();
  const arrays = new Map<number, Range>();
  if (!WIDE.test(xml)) return { shared, arrays };
  const present = new Map<string, Master>();
  let [row, col] = [-1, -1];
  for (let tag = nextTag(xml, data.inner); tag && tag.start < data.close; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close') continue;
    const name = localName(tag.name);
    if (name === 'row') {
      const given = Number(attribute(xml.slice(tag.start, tag.end), 'r'));
      [row, col] = [Number.isInteger(given) && given >= 1 ? given - 1 : row + 1, -1];
    } else if (name === 'c') {
      const place = parseAddress(attribute(xml.slice(tag.start, tag.end), 'r') ?? '');
      [row, col] = place ? [place.row, place.col] : [row, col + 1];
    } else if (name === 'f') {
      const source = xml.slice(tag.start, tag.end);
      const type = attribute(source, 't');
      const area = parseRange(attribute(source, 'ref') ?? '');
      if ((type === 'array' || type === 'dataTable') && area) arrays.set(cellKey(row, col), area);
      if (type !== 'shared') continue;
      const id = attribute(source, 'si') ?? '';
      const text = tag.kind === 'open' ? decodeXml(xml.slice(tag.end, xml.indexOf('<', tag.end))) : '';
      if (text.trim() === '') present.get(id)?.dependants.push({ row, col });
      else {
        const master = { key: cellKey(row, col), row, col, formula: text, dependants: [] };
        present.set(id, master);
        shared.set(master.key, master);
      }
    }
  }
  return { shared, arrays };
}

/** What a cell that shares a formula computes, written out; Excel, too, loses a reference that would leave the sheet. */
export const expanded = (master: Pick<Master, 'row' | 'col' | 'formula'>, row: number, col: number): string => copyFormula(master.formula, row - master.row, col - master.col) ?? '#REF!';
