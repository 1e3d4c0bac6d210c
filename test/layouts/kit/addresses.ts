import { cellAddress, parseAddress, parseRange } from '../../../src/core/snapshot/address';

/** Addresses of a description such as 'D5:F5 H5': ranges row by row, single cells as they stand. */
export function addresses(text: string): string[] {
  return text.split(/\s+/).filter((part) => part !== '').flatMap((part) => {
    const range = parseRange(part);
    if (!range) throw new Error(`no address: ${part}`);
    const list: string[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let col = range.left; col <= range.right; col++) list.push(cellAddress(row, col));
    }
    return list;
  });
}

export function position(address: string): { row: number; col: number } {
  const place = parseAddress(address);
  if (!place) throw new Error(`no address: ${address}`);
  return place;
}

/** The address `down` rows below and `right` columns beside another one. */
export function shifted(address: string, down: number, right: number): string {
  const { row, col } = position(address);
  return cellAddress(row + down, col + right);
}

/** The month that lies `count` months after 'YYYY-MM'. */
export function monthAfter(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
