import type { CellPlace } from './cellState';
import { isTooLarge } from './officeErrors';
import { rectanglesOf } from './rectangles';

/**
 * Excel on the web refuses requests and answers above 5 MB (https://learn.microsoft.com/office/dev/add-ins/excel/performance).
 * A portion is planned well below it, since what Excel answers is only estimated.
 */
const WANTED_BYTES = 2_500_000;
/** What it takes to name a range in a request, to ask for its properties and to write two of them. */
const RANGE_BYTES = 1_500;

/** Excel answers null instead of an error where a range is too large (https://github.com/OfficeDev/office-js/issues/6781). */
export class NotAnswered extends Error {
  readonly code = 'ResponsePayloadSizeLimitExceeded';
}

/**
 * Exchanges cells with Excel in as few requests as its limit allows. What proves too large all the same is tried again in
 * halves, so an exchange must do no harm where it is done twice.
 * @param groups cells in the order in which their groups are to be exchanged; within a group neighbours stay together.
 * @param bytesOf about how many bytes of request or answer a cell takes, its range left out.
 * @param exchange one request; what it throws besides ends the work.
 */
export async function inPortions<T extends { readonly place: CellPlace }>(
  groups: readonly (readonly T[])[], bytesOf: (cell: T) => number, exchange: (portion: readonly T[]) => Promise<void>,
): Promise<void> {
  const queue = portionsOf(groups, bytesOf);
  for (let portion = queue.shift(); portion; portion = queue.shift()) {
    try {
      await exchange(portion);
    } catch (error) {
      if (portion.length === 1 || !isTooLarge(error)) throw error;
      const half = Math.ceil(portion.length / 2);
      queue.unshift(portion.slice(0, half), portion.slice(half));
    }
  }
}

function portionsOf<T extends { readonly place: CellPlace }>(groups: readonly (readonly T[])[], bytesOf: (cell: T) => number): T[][] {
  const portions: T[][] = [];
  let size = WANTED_BYTES;
  for (const { rows } of groups.flatMap(rectanglesOf)) {
    size += RANGE_BYTES;
    for (const cell of rows.flat()) {
      const bytes = bytesOf(cell);
      if (size + bytes > WANTED_BYTES) {
        portions.push([]);
        size = RANGE_BYTES;
      }
      portions.at(-1)!.push(cell);
      size += bytes;
    }
  }
  return portions;
}
