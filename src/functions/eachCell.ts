import { nameOf, unreadable, type Argument, type CellResult } from '../core/figures/fault';
import { cellsOf, fail, matrix, scalar } from './cells';

type Cells = readonly (readonly unknown[])[];

export interface Given {
  readonly cells: unknown;
  readonly argument: Argument;
}

export const sizeText = (cells: Cells): string => `${cells.length} 行 × ${cells[0]?.length ?? 0} 列`;

const isSingle = (cells: Cells): boolean => cells.length === 1 && cells[0]!.length === 1;

const sameSize = (a: Cells, b: Cells): boolean => a.length === b.length && a[0]!.length === b[0]!.length;

/**
 * Computes cell by cell: ranges of equal size go together, single cells go with every cell of them.
 * A range in gives an array out, so that one formula fills a column.
 * @param compute is handed a value for each argument, undefined for one that was left out
 * @throws CustomFunctions.Error #VALUE! where ranges differ in size, and the error of a single cell
 */
export function eachCell(given: readonly Given[], compute: (values: readonly unknown[]) => CellResult): unknown[][] {
  const columns = given.map(({ cells }) => cellsOf(cells));
  let shape: Cells | null = null;
  let shaping = given[0]!;
  for (const [i, cells] of columns.entries()) {
    if (!cells || isSingle(cells)) continue;
    if (shape && !sameSize(shape, cells)) fail(unreadable(`範囲の大きさが違います。${nameOf(shaping.argument)}は ${sizeText(shape)}、${nameOf(given[i]!.argument)}は ${sizeText(cells)}です。同じ大きさの範囲か 1 つのセルを指定してください。`));
    shape ??= cells;
    if (shape === cells) shaping = given[i]!;
  }
  // Nearly every call is of single cells, ten thousand of them when a column is filled.
  if (!shape) return [[scalar(compute(columns.map((cells) => cells?.[0]?.[0])))]];
  const singles = columns.map((cells) => (cells && isSingle(cells) ? cells[0]![0] : undefined));
  const ranges = columns.map((cells) => (cells && !isSingle(cells) ? cells : null));
  return matrix(shape.map((line, row) => {
    const lines = ranges.map((cells) => cells?.[row]);
    return line.map((_, col) => compute(lines.map((cells, i) => (cells ? cells[col] : singles[i]))));
  }));
}
