import { appendFileSync } from 'node:fs';
import { loadBooks } from './book';
import { chooseMutants, missesOf, runCampaign, shareOf, tableOf } from './campaign';
import type { Kind } from './plant';

const seed = Number(process.env.MUTATION_SEED ?? 20_260_131);
const wish = process.env.MUTATION_PER_KIND ?? '11';
const perKind = wish === 'all' ? Number.POSITIVE_INFINITY : Number(wish);
const only = process.env.MUTATION_KINDS?.split(',');

/** Share of all planted errors that must be found, that must be named by the right rule, and new findings beside the point a plant. */
const LEAST_CAUGHT = 0.97;
const LEAST_NAMED = 0.93;
const MOST_UNRELATED = 0.05;
/** Lines of misses that a failure shows. */
const SHOWN = 60;

/**
 * Errors planted one at a time into clean cells of the fixtures, as if somebody had made them in Excel.
 * MUTATION_SEED: another choice of plants. MUTATION_PER_KIND: how many of each kind, `all` for every one there is.
 * MUTATION_KINDS: only these. MUTATION_MISSES: a file that the list of misses is added to.
 */
export function expectCampaign(kinds: readonly Kind[]): void {
  const books = loadBooks();
  const chosen = kinds.filter((kind) => only === undefined || only.includes(kind.id));
  if (chosen.length === 0) return;
  const mutants = chooseMutants(books, chosen, seed, perKind);
  for (const kind of chosen) expect(mutants.filter((mutant) => mutant.kind === kind).length).toBeGreaterThan(0);
  const outcomes = runCampaign(mutants);
  const share = shareOf(outcomes);
  process.stdout.write(`\nmutation test, seed ${seed}, ${share.all} mutants\n${tableOf(outcomes)}\n`);
  const misses = missesOf(outcomes);
  if (process.env.MUTATION_MISSES) appendFileSync(process.env.MUTATION_MISSES, misses.map((line) => `${line}\n`).join(''));
  const verdict = {
    caught: share.caught >= LEAST_CAUGHT * share.all,
    named: share.named >= LEAST_NAMED * share.all,
    unrelated: share.unrelated <= MOST_UNRELATED * share.all,
  };
  const isGood = verdict.caught && verdict.named && verdict.unrelated;
  expect({ ...verdict, misses: isGood ? [] : misses.slice(0, SHOWN) }).toEqual({ caught: true, named: true, unrelated: true, misses: [] });
}

/** Planting all of them takes long: `MUTATION_PER_KIND=all`. */
export const PATIENCE = 3_600_000;
