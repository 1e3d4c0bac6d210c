import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/report';
import { defaultSettings } from '../../src/core/settings';
import type { Workbook } from '../../src/core/snapshot/workbook';
import type { Book } from './book';
import { judge, type Verdict } from './judge';
import type { Kind, Plant } from './plant';
import { Random } from './random';

export interface Mutant {
  readonly kind: Kind;
  readonly book: Book;
  readonly plant: Plant;
}

export interface Outcome extends Mutant {
  readonly verdict: Verdict;
}

/** `perKind` plants of each kind, spread over the books that have some: one from each in turn. */
export function chooseMutants(books: readonly Book[], kinds: readonly Kind[], seed: number, perKind: number): Mutant[] {
  return kinds.flatMap((kind) => {
    const pools = books.map((book) => {
      const random = new Random(seed).fork(`${kind.id} ${book.name}`);
      return random.shuffled(kind.plants(book, random)).map((plant): Mutant => ({ kind, book, plant }));
    });
    const chosen: Mutant[] = [];
    for (let i = 0; chosen.length < perKind && pools.some((pool) => i < pool.length); i++) {
      for (const pool of pools) if (pool[i] && chosen.length < perKind) chosen.push(pool[i]!);
    }
    return chosen;
  });
}

/** Plants each error into its book, checks the book and compares with the check of the book as it was. */
export function runCampaign(mutants: readonly Mutant[]): Outcome[] {
  const baselines = new Map<Book, Map<Workbook | null, readonly Finding[]>>();
  return mutants.map((mutant) => {
    const { book, plant, kind } = mutant;
    const known = baselines.get(book) ?? new Map<Workbook | null, readonly Finding[]>();
    baselines.set(book, known);
    const before = known.get(plant.previous ?? null) ?? findingsOf(book, book.workbook, plant.previous);
    known.set(plant.previous ?? null, before);
    const after = findingsOf(book, book.edited(plant.edits), plant.previous);
    return { ...mutant, verdict: judge(book, kind, plant, before, after) };
  });
}

const findingsOf = (book: Book, workbook: Workbook, previous: Workbook | undefined): readonly Finding[] =>
  check(workbook, defaultSettings, { asOf: book.truth.asOf, ...(previous ? { previous } : {}) }).findings;

export interface Share {
  readonly all: number;
  readonly caught: number;
  readonly named: number;
  readonly unrelated: number;
  readonly followOns: number;
}

export function shareOf(outcomes: readonly Outcome[]): Share {
  const count = (test: (verdict: Verdict) => number | boolean): number => outcomes.reduce((sum, { verdict }) => sum + Number(test(verdict)), 0);
  return { all: outcomes.length, caught: count((v) => v.caught), named: count((v) => v.named), unrelated: count((v) => v.unrelated.length), followOns: count((v) => v.followOns.length) };
}

/** One line a kind, then all of them. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(0)}%`).padStart(5);
  const line = (id: string, share: Share, title: string): string =>
    `${id.padEnd(20)} ${String(share.all).padStart(4)} ${percent(share.caught, share.all)} ${percent(share.named, share.all)} ${(share.unrelated / Math.max(1, share.all)).toFixed(2).padStart(6)} ${(share.followOns / Math.max(1, share.all)).toFixed(2).padStart(6)}  ${title}`;
  const kinds = [...new Set(outcomes.map((outcome) => outcome.kind))];
  return [
    `${'kind'.padEnd(20)}    n caught named unrel. follow`,
    ...kinds.map((kind) => line(kind.id, shareOf(outcomes.filter((outcome) => outcome.kind === kind)), kind.title)),
    line('all', shareOf(outcomes), ''),
  ].join('\n');
}

/** What was missed, misnamed or disturbed, with what was reported instead. */
export function missesOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ kind, book, plant, verdict }) => {
    const instead = verdict.touching.map((finding) => `${finding.rule}(${finding.severity})`).join(',');
    const lines = verdict.caught && verdict.named ? [] : [`${verdict.caught ? 'MISNAMED' : 'MISSED  '} ${kind.id} ${book.name} ${plant.note}${instead && ` → ${instead}`}`];
    const strays = verdict.unrelated.map((finding) => `UNRELATED ${kind.id} ${book.name} ${plant.note} → ${finding.rule} ${finding.sheet}!${finding.cell}: ${finding.message.slice(0, 120)}`);
    return [...lines, ...strays];
  });
}
