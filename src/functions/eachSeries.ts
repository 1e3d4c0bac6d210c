import { nameOf, unreadable, type CellResult } from '../core/figures/fault';
import { MONTHS_OF_YEAR, type Series } from '../core/figures/months';
import { cellsOf, fail, matrix } from './cells';
import { sizeText, type Given } from './eachCell';

type Cells = readonly (readonly unknown[])[];

/** Series of months in a range: one, or one a row (months across), or one a column (months down). */
interface Layout {
  readonly series: readonly Series[];
  readonly across: boolean;
}

const columnsOf = (cells: Cells): Series[] => cells[0]!.map((_, col) => cells.map((row) => row[col]));

function layoutOf(cells: Cells): Layout | null {
  const rows = cells.length;
  const columns = cells[0]!.length;
  if (columns === MONTHS_OF_YEAR || (rows === 1 && columns < MONTHS_OF_YEAR)) return { series: cells, across: true };
  if (rows === MONTHS_OF_YEAR || (columns === 1 && rows < MONTHS_OF_YEAR)) return { series: columnsOf(cells), across: false };
  return null;
}

export interface SeriesCall {
  readonly months: Given;
  /** Last year's months, of the same size; `cells` is null where they are left out. */
  readonly previous: Given;
  /** Arguments with one value, or with one for each result. */
  readonly others: readonly Given[];
}

/**
 * Computes series by series: twelve months across or down give one result each, a single series one for each value of the others.
 * @throws CustomFunctions.Error #VALUE! where sizes do not match, and the error of a single result
 */
export function eachSeries(call: SeriesCall, compute: (series: Series, previous: Series | null, values: readonly unknown[]) => CellResult): unknown[][] {
  const cells = cellsOf(call.months.cells) ?? [[null]];
  const layout = layoutOf(cells) ?? fail(unreadable(`${nameOf(call.months.argument)}は ${sizeText(cells)}です。4月から並ぶ 1 行か 1 列（12 か月まで）か、12 か月分の行や列がいくつか並ぶ範囲を指定してください。`));
  const before = cellsOf(call.previous.cells);
  if (before && (before.length !== cells.length || before[0]!.length !== cells[0]!.length)) fail(unreadable(`${nameOf(call.previous.argument)}は ${sizeText(before)}ですが、${nameOf(call.months.argument)}は ${sizeText(cells)}です。同じ大きさの範囲を指定してください。`));
  const previous = before && (layout.across ? before : columnsOf(before));
  const others = call.others.map(({ cells: given }) => cellsOf(given));
  const shape = resultShape(layout, others, call);
  const at = (values: Cells | null, row: number, col: number): unknown => (values && (values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values[row]![col]));
  const result = (row: number, col: number): CellResult => {
    const place = layout.series.length === 1 ? 0 : layout.across ? row : col;
    return compute(layout.series[place]!, previous?.[place] ?? null, others.map((values) => at(values, row, col)));
  };
  return matrix(Array.from({ length: shape.rows }, (_, row) => Array.from({ length: shape.columns }, (__, col) => result(row, col))));
}

function resultShape({ series, across }: Layout, others: readonly (Cells | null)[], call: SeriesCall): { rows: number; columns: number } {
  const several = series.length > 1;
  let shape = across ? { rows: several ? series.length : 1, columns: 1 } : { rows: 1, columns: several ? series.length : 1 };
  let fixed = several;
  for (const [i, values] of others.entries()) {
    if (!values || (values.length === 1 && values[0]!.length === 1)) continue;
    const size = { rows: values.length, columns: values[0]!.length };
    if (fixed && (size.rows !== shape.rows || size.columns !== shape.columns)) fail(unreadable(`${nameOf(call.others[i]!.argument)}は ${sizeText(values)}ですが、結果は ${shape.rows} 行 × ${shape.columns} 列です。1 つのセルか、結果と同じ大きさの範囲を指定してください。`));
    shape = size;
    fixed = true;
  }
  return shape;
}
