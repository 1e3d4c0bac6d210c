import { z } from 'zod';
import type { Range } from '../../../src/core/snapshot/workbook';
import { optionalFlag, text } from '../args';
import { boundingArea, cellOf, intersection } from '../area';
import { formulaOf, textOf, valueTypeOf } from '../cells';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, type Arguments, type HostObject } from '../objectType';
import type { CellEdit } from '../../model/workbookModel';
import { refuseLocked } from '../protection';
import { typedText } from '../typed';
import { areasOf } from './rangeAreas';
import { rangeOf } from './range';
import { sheetOf, type RangeData } from './rangeData';
import { specialCells } from './specialCells';

const MOST_MERGES = 512;

const criteria = z.object({
  completeMatch: z.boolean().nullish(),
  matchCase: z.boolean().nullish(),
  searchDirection: z.enum(['Forward', 'Backwards']).nullish(),
});
type Criteria = z.infer<typeof criteria>;

function readCriteria(args: Arguments, index: number): Criteria {
  const parsed = criteria.safeParse(args[index] ?? {});
  return parsed.success ? parsed.data : fail('InvalidArgument');
}

/** Whether a cell's text matches; `*`, `?` and `~` as Excel's search takes them. */
function matcher(wanted: string, { completeMatch, matchCase }: Criteria): RegExp {
  const pattern = wanted.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/]/g, (sign) => {
    if (sign === '*') return '.*';
    if (sign === '?') return '.';
    return sign.startsWith('~') ? `\\${sign.charAt(1)}` : `\\${sign}`;
  });
  return new RegExp(completeMatch === true ? `^${pattern}$` : pattern, matchCase === true ? 'su' : 'siu');
}

/** All cells that match, row by row. */
export async function findAll(self: RangeData, args: Arguments, host: HostContext): Promise<Range[]> {
  const test = matcher(text(args, 0), readCriteria(args, 1));
  await host.settled();
  const sheet = sheetOf(self, host);
  const found: Range[] = [];
  const used = sheet.usedRange(true);
  const area = used && intersection(used, self.area);
  if (!area) return [];
  sheet.forEachCell(area, (row, col, cell) => {
    if (test.test(textOf(cell, host.model.date1904)) || test.test(String(formulaOf(cell)))) found.push(cellOf(row, col));
  });
  return found;
}

async function find(self: RangeData, args: Arguments, host: HostContext): Promise<HostObject | null> {
  const found = await findAll(self, args, host);
  const hit = readCriteria(args, 1).searchDirection === 'Backwards' ? found.at(-1) : found[0];
  return hit ? rangeOf(self.sheetId, hit) : null;
}

async function replaceAll(self: RangeData, args: Arguments, host: HostContext): Promise<number> {
  const options = readCriteria(args, 2);
  const source = matcher(text(args, 0), options);
  const replacement = text(args, 1);
  await host.settled();
  const sheet = sheetOf(self, host);
  const everywhere = new RegExp(source.source, `${source.flags}g`);
  const edits: CellEdit[] = [];
  let count = 0;
  sheet.forEachCell(self.area, (row, col, cell) => {
    const before = String(formulaOf(cell));
    const hits = before === '' ? 0 : [...before.matchAll(everywhere)].filter(([hit]) => hit !== '').length;
    if (hits === 0) return;
    count += hits;
    edits.push({ row, col, content: typedText(before.replace(everywhere, () => replacement), cell.format, host.model.date1904).content });
  });
  if (sheet.isProtected) refuseLocked(sheet, edits.map(({ row, col }) => cellOf(row, col)));
  if (edits.length > 0) host.model.writeCells(self.sheetId, edits, 'add-in');
  host.wrote();
  return count;
}

/** The block round the range that ends at empty rows and columns (Ctrl+Shift+*). */
async function surroundingRegion(self: RangeData, host: HostContext): Promise<Range> {
  await host.settled();
  const sheet = sheetOf(self, host);
  const used = sheet.usedRange(true);
  let region = self.area;
  if (!used) return region;
  const filled = new Set<string>();
  sheet.forEachCell(used, (row, col, cell) => {
    if (valueTypeOf(cell) !== 'Empty') filled.add(`${row} ${col}`);
  });
  for (;;) {
    const ring = { top: Math.max(0, region.top - 1), left: Math.max(0, region.left - 1), bottom: region.bottom + 1, right: region.right + 1 };
    const around = intersection(ring, used);
    let grown = region;
    if (around) {
      for (let row = around.top; row <= around.bottom; row++) {
        for (let col = around.left; col <= around.right; col++) if (filled.has(`${row} ${col}`)) grown = boundingArea(grown, cellOf(row, col));
      }
    }
    if (grown.top === region.top && grown.left === region.left && grown.bottom === region.bottom && grown.right === region.right) return region;
    region = grown;
  }
}

/** Merged areas that touch the range, whole as they are. */
function mergedAreas(self: RangeData, host: HostContext): HostObject {
  const merges = sheetOf(self, host).merges.filter((merge) => intersection(merge, self.area) !== null);
  // Excel's reference: with more than 512 merged areas the call fails.
  if (merges.length > MOST_MERGES) fail('InvalidOperation');
  return merges.length > 0 ? areasOf(self.sheetId, [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) : NULL_OBJECT;
}

const special = async (self: RangeData, args: Arguments, host: HostContext): Promise<HostObject | null> => {
  const found = await specialCells({ sheetId: self.sheetId, areas: [self.area] }, args, host);
  return found && areasOf(self.sheetId, found);
};

type Method = (self: RangeData, args: Arguments, host: HostContext) => unknown;

/** Methods of a range that look for cells by what they hold. */
export const rangeSearch = {
  Find: async (self, args, host) => (await find(self, args, host)) ?? fail('ItemNotFound'),
  FindOrNullObject: async (self, args, host) => (await find(self, args, host)) ?? NULL_OBJECT,
  ReplaceAll: replaceAll,
  GetSpecialCells: async (self, args, host) => (await special(self, args, host)) ?? fail('ItemNotFound'),
  GetSpecialCellsOrNullObject: async (self, args, host) => (await special(self, args, host)) ?? NULL_OBJECT,
  GetSurroundingRegion: async (self, _args, host) => rangeOf(self.sheetId, await surroundingRegion(self, host)),
  GetMergedAreasOrNullObject: async (self, _args, host) => {
    await host.settled();
    return mergedAreas(self, host);
  },
  /** Formulas are calculated as soon as they change; nothing waits to be marked. */
  Calculate: (_self, _args, host) => host.settled(),
  SetDirty: (_self, args) => void optionalFlag(args, 0),
} as const satisfies Record<string, Method>;
