/** Milliseconds that a piece of work takes, on the clock. */
export function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Garbage of one measurement should not be paid for by the next one; without --expose-gc this does nothing. */
export function tidy(): void {
  globalThis.gc?.();
}

export interface Row {
  readonly what: string;
  readonly ms: number;
  readonly against: string;
  readonly againstMs: number;
  readonly limit: number;
}

export const ratio = (row: Row): number => row.ms / row.againstMs;

/** A table for a terminal: one line a measurement, its ratio and the limit. */
export function tableText(rows: readonly Row[]): string {
  const head = ['measured', 'ms', 'compared with', 'ms', 'ratio', 'limit', ''];
  const body = rows.map((row) => [row.what, row.ms.toFixed(0), row.against, row.againstMs.toFixed(0), ratio(row).toFixed(2), row.limit.toFixed(1), ratio(row) <= row.limit ? 'ok' : 'TOO SLOW']);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((line) => line[i]!.length)));
  const numeric = [false, true, false, true, true, true, false];
  const line = (parts: readonly string[]): string => parts.map((part, i) => (numeric[i] ? part.padStart(widths[i]!) : part.padEnd(widths[i]!))).join('  ').trimEnd();
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...body.map(line)].join('\n');
}
