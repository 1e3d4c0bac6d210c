import type { Candidate } from './candidates';
import type { KpiBlock } from './outline';
import { clauseBefore, standsAlongside, type Match, type Surroundings } from './pair';
import type { Table } from '../tables/types';
import { bigrams, coverage, essence, rarityWeights } from './names';
import { fullReading, type TextTarget } from './textTargets';
import { namesShare } from './units';
import { addTo } from '../groups';
import { ownersInBoxes } from './boxOrder';

/** Below this two names and places have too little in common. */
const LEAST_SCORE = 1.45;

/** What holds for all pairs of a sheet. */
export function surroundingsOf(targets: readonly TextTarget[], candidates: readonly Candidate[]): Surroundings {
  const partners = partnersOf(targets, candidates);
  return { weights: rarityWeights(targets.map((one) => one.name)), partners, answered: answeredIn(targets, candidates, partners), order: orderOf(targets, candidates, partners), numbers: numbersOf(candidates), tablesOfTargets: tablesOf(targets, candidates), sole: solesOf(targets, candidates), owners: ownersInBoxes(targets, candidates) };
}

/** Each block of results answers the block of targets whose merged cell it stands beside, else the one that stands nearest to it. */
function partnersOf(targets: readonly TextTarget[], candidates: readonly Candidate[]): Map<KpiBlock, KpiBlock> {
  const wanted = [...new Set(targets.flatMap((one) => (one.line.block ? [one.line.block] : [])))];
  const partners = new Map<KpiBlock, KpiBlock>();
  for (const { block } of candidates) {
    if (!block || partners.has(block) || wanted.length === 0) continue;
    // 【KPI実績】 in the last row of an item stands nearer to the top of the next item than to that of its own.
    const distance = (one: KpiBlock) => (block.top >= one.top && block.top <= one.heading.cell.lastRow ? -1 : Math.abs(one.top - block.top));
    partners.set(block, wanted.reduce((best, one) => (distance(one) < distance(best) ? one : best)));
  }
  return partners;
}

/** Targets alone in their KPI block that a block of one result (■ KPI実績等) of the same section answers, in the target's unit. */
function answeredIn(targets: readonly TextTarget[], candidates: readonly Candidate[], partners: ReadonlyMap<KpiBlock, KpiBlock>): Set<TextTarget> {
  const answered = new Set<TextTarget>();
  for (const [results, wanted] of partners) {
    const [target, ...others] = targets.filter((one) => one.line.block === wanted);
    const [result, ...more] = candidates.filter((one) => one.block === results && one.content !== 'words');
    if (!results.result || !target || !result || others.length > 0 || more.length > 0 || result.content !== 'figure') continue;
    const section = target.line.path.at(-1);
    const { unit } = fullReading(target);
    if (section && result.row >= section.top && result.row <= section.bottom && result.figures.some(({ figure }) => unit !== '' && figure.unit === unit)) answered.add(target);
  }
  return answered;
}

/** Positions of targets and results in partner blocks whose lines carry no numbers. */
function orderOf(targets: readonly TextTarget[], candidates: readonly Candidate[], partners: ReadonlyMap<KpiBlock, KpiBlock>): Map<TextTarget | Candidate, number> {
  const order = new Map<TextTarget | Candidate, number>();
  for (const [results, wanted] of partners) {
    const left = targets.filter((one) => one.line.block === wanted);
    const right = candidates.filter((one) => one.block === results && one.table === null && one.content !== 'words');
    const isPlain = [...left, ...right].every((one) => one.ordinals.length === 0);
    if (left.length < 2 || left.length !== right.length || !isPlain) continue;
    left.forEach((one, i) => order.set(one, i));
    right.forEach((one, i) => order.set(one, i));
  }
  return order;
}

/** Tables that stand beside a KPI of the plan. */
function tablesOf(targets: readonly TextTarget[], candidates: readonly Candidate[]): Set<Table> {
  const places = new Map(candidates.flatMap((one) => (one.table ? [[one.table, one] as const] : [])));
  return new Set([...places].filter(([, place]) => targets.some((target) => standsAlongside(target, place))).map(([table]) => table));
}

/** The only share of each table that no more than one KPI stands beside, where that is of a share and the line of the table has no name but its year. */
function solesOf(targets: readonly TextTarget[], candidates: readonly Candidate[]): Map<Candidate, TextTarget> {
  const shares = new Map<Table, Candidate[]>();
  for (const one of candidates) if (one.table && one.figures.some(({ figure }) => figure.unit === '%')) addTo(shares, one.table, one);
  const soles = new Map<Candidate, TextTarget>();
  for (const [first, ...more] of shares.values()) {
    if (!first || more.length > 0 || essence(first.headings[0] ?? '') !== '') continue;
    const beside = targets.filter((target) => standsAlongside(target, first));
    if (beside.length === 1 && namesShare(beside[0]!.name)) soles.set(first, beside[0]!);
  }
  return soles;
}

/** Numbers of the lines of each block that report something. */
function numbersOf(candidates: readonly Candidate[]): Map<KpiBlock, Set<number>> {
  const numbers = new Map<KpiBlock, Set<number>>();
  for (const { block, content, ordinals } of candidates) {
    if (!block || content === 'words') continue;
    const known = numbers.get(block) ?? new Set<number>();
    for (const ordinal of ordinals) known.add(ordinal);
    numbers.set(block, known);
  }
  return numbers;
}

/** Points for the figure of all parts together, where the target names none of the parts. */
const TOTAL = 0.35;
const TOTAL_BY_NAME = 0.6;
/** From here on a heading counts as named by the target. */
const NAMED = 0.8;

function withTotals(matches: readonly Match[]): Match[] {
  return matches.map((one) => {
    const { candidate, target } = one;
    if (!candidate.total) return one;
    const parts = matches.filter((other) => other.target === target && other.candidate.table === candidate.table && !other.candidate.total);
    if (parts.some((part) => part.fits.some((fit, i) => fit >= NAMED && fit > (one.fits[i] ?? 0) + 0.1))) return one;
    const points = /合算|合わせ|含め|全体|計/u.test(target.name) ? TOTAL_BY_NAME : TOTAL;
    return { ...one, score: one.score + points, why: [one.why, '全体の数値である'].filter((word) => word !== '').join('、') };
  });
}

/** A clause of a sentence that names the target so far has a figure of its own. */
const LEAST_NAMED_BY_CLAUSE = 0.5;

/** Which of the figures of a sentence a pair is about, where the words before it name the target; '' where it takes the whole place. */
function figureOfOwn({ candidate: { table, figures }, offered, target }: Match): string {
  if (table !== null || offered === null || figures.length < 2) return '';
  const words = bigrams(clauseBefore(offered));
  return words.size > 1 && coverage(words, [bigrams(target.name)]) >= LEAST_NAMED_BY_CLAUSE ? String(figures.indexOf(offered)) : '';
}

/** Pairs every target with at most one figure and every figure with at most one target, the best pairs first. */
export function assign(matches: readonly Match[]): Match[] {
  const taken = new Set<string>();
  const done = new Set<TextTarget>();
  const chosen: Match[] = [];
  for (const one of withTotals(matches).sort((a, b) => b.score - a.score)) {
    if (one.score < LEAST_SCORE) break;
    const place = `${one.candidate.cell.address}#${one.candidate.part}`;
    const figure = `${place}#${figureOfOwn(one)}`;
    const whole = `${place}#`;
    // A place is taken as a whole or figure by figure.
    if (done.has(one.target) || taken.has(figure) || taken.has(whole) || (figure === whole && taken.has(place))) continue;
    done.add(one.target);
    for (const key of [place, figure]) taken.add(key);
    chosen.push(one);
  }
  return chosen;
}
