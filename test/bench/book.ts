import { utils, write } from '@e965/xlsx';
import { Random } from '../mutation/random';
import { monthSheet } from './monthSheet';
import { comparisonSheet, kpiSheet, textSheet } from './otherSheets';
import type { SheetWriter } from './sheetWriter';

export interface BenchBook {
  /** The .xlsx file, with shared strings and compressed, as Excel saves it. */
  readonly bytes: Uint8Array;
  readonly sheets: number;
  readonly filled: number;
}

/** Out of ten sheets: six of months, two of comparisons, one of text, one of KPIs. */
const KINDS: readonly [string, (name: string, cells: number, random: Random) => SheetWriter][] = [
  ['業務', monthSheet], ['債権', monthSheet], ['比較', comparisonSheet], ['健診', monthSheet], ['計画', textSheet],
  ['保健指導', monthSheet], ['広報', monthSheet], ['地区', comparisonSheet], ['総務', monthSheet], ['KPI', kpiSheet],
];

/** A large book of a branch: `sheets` sheets that share about `cells` filled cells. */
export function benchBook(sheets: number, cells: number): BenchBook {
  const random = new Random(20_251_231);
  const book = utils.book_new();
  let filled = 0;
  for (let i = 0; i < sheets; i++) {
    const [kind, make] = KINDS[i % KINDS.length]!;
    const name = `${i + 1}_${kind}`;
    // What one sheet overshoots, the next ones leave out.
    const writer = make(kind, Math.round((cells - filled) / (sheets - i)), random.fork(name));
    filled += writer.filled;
    utils.book_append_sheet(book, writer.finish(), name);
  }
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Uint8Array;
  return { bytes, sheets, filled };
}
