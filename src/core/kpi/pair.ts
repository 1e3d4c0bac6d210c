import type { Candidate, Offered } from './candidates';
import { bestOffer, contradicts, has, isLone, measureOf, nearness, OPPOSITES, partsOf, sharesBase } from './evidence';
import type { Owner } from './boxOrder';
import { bigrams, coverage, essence, withoutBrackets, type Weights } from './names';
import type { KpiBlock } from './outline';
import type { Range } from '../snapshot/workbook';
import type { Table } from '../tables/types';
import { findFigures } from '../reading/number';
import { isResultBelow } from './resultBelow';
import { fullReading, type TextTarget } from './textTargets';
import { namesShare } from './units';

/** A candidate held against a target. */
export interface Match {
  readonly target: TextTarget;
  readonly candidate: Candidate;
  readonly offered: Offered | null;
  readonly score: number;
  /** How far the headings of the place's row and column are each named by the target, 0 to 1. */
  readonly fits: readonly number[];
  /** Japanese: what speaks for the pair. */
  readonly why: string;
}

/** What is known of a sheet when its targets are paired. */
export interface Surroundings {
  readonly weights: Weights;
  /** The KPI block of targets that a KPI block of results answers. */
  readonly partners: ReadonlyMap<KpiBlock, KpiBlock>;
  /** Targets alone in their block that one result alone under 実績 in the same section answers. */
  readonly answered: ReadonlySet<TextTarget>;
  /** Position among the lines of a block without numbers, where both blocks have equally many lines. */
  readonly order: ReadonlyMap<TextTarget | Candidate, number>;
  /** Numbers that the lines of a block of results carry. */
  readonly numbers: ReadonlyMap<KpiBlock, ReadonlySet<number>>;
  /** Tables that have a KPI of the plan beside them. */
  readonly tablesOfTargets: ReadonlySet<Table>;
  /** The only share of a table that one KPI of a share stands beside. */
  readonly sole: ReadonlyMap<Candidate, TextTarget>;
  /** Results below their targets in one box. */
  readonly owners: ReadonlyMap<Candidate, Owner>;
}

/** A figure of two things at once must name both of them at least so far. */
const LEAST_FOUND_OF_EACH = 0.4;
/** Without a KPI block, a table's title or a common base, a place must share at least so much of the name, or be named within it. */
const LEAST_FOUND = 0.3;
const LEAST_FIT = 0.5;
/** A table of another section that has KPIs of its own beside it must name the target's figure so far. */
const LEAST_FOUND_ELSEWHERE = 0.5;

const haveSameRows = (a: Range, b: Range): boolean => a.top === b.top && a.bottom === b.bottom;
/** Whether two areas share rows. */
export const overlaps = (a: Range, b: Range): boolean => a.top <= b.bottom && b.top <= a.bottom;

/** Score of a pair; null where they cannot belong together. */
export function match(target: TextTarget, candidate: Candidate, surroundings: Surroundings): Match | null {
  const { weights, partners, answered, order, numbers, tablesOfTargets, sole, owners } = surroundings;
  const owner = owners.get(candidate);
  // The order inside a box outweighs all names.
  if (owner && owner.target !== target) return null;
  const full = fullReading(target);
  const qualitative = full.operator === null && full.figure === null;
  const offered = bestOffer(target, candidate);
  if (candidate.figures.length > 0 && offered === null && !qualitative) return null;
  // A sentence under a qualitative target tells what was done; its figures are no measure of it.
  if (qualitative && candidate.content === 'figure' && candidate.table === null && candidate.block === null) return null;
  if (!qualitative && candidate.content === 'words') return null;
  if (qualitative && candidate.content === 'empty') return null;
  const { path } = target.line;
  const alongside = standsAlongside(target, candidate);
  // A heading further up may be that of the group before; the table beside the very line is about the line.
  const subject = alongside || OPPOSITES.some((pair) => pair.some((word) => has(target.name, word))) ? target.name : `${target.name} ${path[path.length - 1]?.text ?? ''}`;
  // A KPI block sums its section up: the headings above it are those of its last part.
  if (contradicts(subject, candidate.label, candidate.block ? '' : candidate.context) || contradicts(target.name, clauseBefore(offered), '')) return null;

  const everything = [bigrams(candidate.label), bigrams(candidate.context)];
  const parts = partsOf(target.name);
  const found = Math.min(...parts.map((part) => Math.max(...spellings(part).map((name) => coverage(bigrams(name), everything, weights)))));
  if (parts.length > 1 && found < LEAST_FOUND_OF_EACH) return null;
  const around = [bigrams(target.name), bigrams(path.map((one) => one.text).join(' '))];
  const fitOf = (label: string): number => Math.max(...label.split(/[+＋]/u).map((part) => (essence(part) === '' ? 0 : coverage(bigrams(part), around))));
  const headingFits = candidate.headings.map(fitOf);
  const fits = Math.max(fitOf(candidate.label), ...headingFits);
  const nameless = essence(candidate.label) === '';

  const near = nearness(target, candidate);
  const beside = overlaps(target.line.cell.area, candidate.cell.area);
  const inBlock = candidate.block !== null && target.line.block !== null && partners.get(candidate.block) === target.line.block;
  const ordered = inBlock && order.has(target) && order.has(candidate);
  const numbered = ordered || ((inBlock || (beside && candidate.table === null)) && target.ordinals.length > 0 && candidate.ordinals.length > 0);
  const rowNumber = alongside && target.ordinals.length > 0 && (candidate.rowOrdinals?.length ?? 0) > 0 ? candidate.rowOrdinals!.some((one) => target.ordinals.includes(one)) : null;
  const sameNumber = ordered ? order.get(target) === order.get(candidate) : numbered && candidate.ordinals.some((one) => target.ordinals.includes(one));
  const heads = candidate.line !== null && candidate.table !== null && [target, ...target.restated].some((one) => one.line === candidate.line);
  const base = sharesBase(target, candidate);
  const ownUnit = offered?.figure.unit ?? candidate.peerUnit;
  const sameUnit = full.unit !== '' && ownUnit === full.unit;
  // The KPI's own line in the column of results, with nothing but a figure.
  const ownRow = target.explicit && nameless && candidate.table === null && candidate.block === null && candidate.content === 'figure' && haveSameRows(target.line.cell.area, candidate.cell.area);
  const answersBelow = sameUnit && candidate.content === 'figure' && isResultBelow(target, candidate);
  const named = answersBelow || owner !== undefined || found >= LEAST_FOUND || fits >= LEAST_FIT || (beside && (sameUnit || (namesShare(candidate.label) && full.unit === '%') || candidate.content === 'placeholder')) || (alongside && sameUnit) || ownRow;
  if (!named && !inBlock && !heads && !base) return null;

  const isOfOthers = candidate.table !== null && !alongside && !base && tablesOfTargets.has(candidate.table);
  if (isOfOthers && near < 1 && found < LEAST_FOUND_ELSEWHERE) return null;

  const reasons: string[] = [];
  let score = 1.1 * found + 0.7 * fits + 0.7 * near;
  const add = (holds: boolean, points: number, reason = ''): void => {
    if (!holds) return;
    score += points;
    if (reason !== '') reasons.push(reason);
  };
  add(found > 0.5, 0, `名前が似ている（${Math.round(found * 100)}%）`);
  add(near >= 1, 0, '同じ項目にある');
  add(inBlock, 0.4);
  add(sameNumber, 0.6, ordered ? 'KPI の欄で同じ順番にある' : `KPI の番号が同じ（${candidate.ordinals.join('・')}）`);
  add(numbered && !sameNumber, -0.6);
  // KPI ②, and line ② of the table beside it.
  add(rowNumber !== null, rowNumber ? 0.6 : -0.6, rowNumber ? '表の行の番号が同じ' : '');
  // The block has a line with the target's own number: other places in it and around it are not meant.
  add(!sameNumber && answeredByNumber(target, partners, numbers), -2.2);
  // A table beside the target tells of the work; the result is the one that the sheet calls 実績.
  add(!inBlock && answered.has(target), -2.2);
  add(heads, 0.9, '目標の行のすぐ下の表にある');
  add(inBlock && (nameless || found >= LEAST_FOUND) && isLone(target, candidate), 0.8, 'KPI の欄に目標と実績が一つずつある');
  add(inBlock && beside && nameless && candidate.block.result && (!numbered || sameNumber), 0.8, '目標の行に実績と書かれた欄がある');
  add(sameUnit, 0.25);
  add(candidate.content === 'placeholder', -0.2);
  // A figure that is there answers before a place that is empty.
  add(candidate.content === 'empty', -0.3);
  add(near >= 1 && candidate.line !== null && /^[\s・]*(?:実績|結果)値?\s*[:：(（\d０-９]/u.test(candidate.line.text), 0.5, '実績と書かれている');
  add(beside && candidate.table === null && candidate.block === null && nameless && target.explicit && (sameUnit || candidate.content === 'placeholder'), sameUnit ? 0.35 : 0.7, '同じ行に実績だけの欄がある');
  add(alongside, 0.8, '目標の行の右に表がある');
  add(sole.get(candidate) === target, 0.35, '表にある割合はこれだけである');
  // ▶ 15件の入札に対し4件が一者応札となり、一者応札率は26.7%であった: the words beside the very KPI name a share.
  add(beside && candidate.line !== null && candidate.table === null && target.explicit && haveSameRows(target.line.cell.area, candidate.cell.area) && isSoleShare(candidate, target), 0.4, '目標の行の文に割合が一つだけある');
  add(beside && haveSameRows(target.line.cell.area, candidate.cell.area) && isSoleOfUnit(candidate, target), 0.6, '目標の行の文に同じ単位の数字が一つだけある');
  add(candidate.line === target.line, 0.6, '同じ文の括弧の中に実績がある');
  // － beside a KPI of one line goes on with the results above it only by the look of the sheet.
  add(!inBlock && candidate.block !== null && candidate.table === null && nameless && target.explicit && haveSameRows(target.line.cell.area, candidate.cell.area), 0.7, '同じ行に実績だけの欄がある');
  add(ownRow, 0.6);
  add(answersBelow, 1.6, '目標のすぐ下の行に矢印で実績が示されている');
  add(owner?.isOnly === true, 1.6, '目標のすぐ下の行に実績がある');
  add(isOfOthers, -0.3);
  add(base, 0.5, '計画の対象者数と同じ数がある');
  const [mine, other] = [measureOf(target.name), measureOf(offered?.before ?? '') ?? measureOf(candidate.headings[1] ?? '') ?? measureOf(candidate.label)];
  add(mine !== null && mine === other, 0.35);
  // The table beside two KPIs is of the one whose rate it shows.
  add(mine !== null && other !== null && mine !== other, alongside && found < LEAST_FOUND ? -1 : -0.35);
  // Prose explains; a table or a line of its own reports.
  add(candidate.line === null || candidate.table !== null || !/。/u.test(candidate.line.text), 0.3);
  return { target, candidate, offered, score, fits: headingFits, why: reasons.join('、') };
}

/** 被保険者の実施率：14.6％、被扶養者の実施率：10.9％: the words of a sentence that a figure belongs to. */
export const clauseBefore = (offered: Offered | null): string => offered?.before.split(/[、。，]/u).pop() ?? '';

/** 返納金債権（診療報酬返還金を除く。）の回収率: few places repeat what a bracket leaves out. */
function spellings(name: string): readonly string[] {
  const plain = withoutBrackets(name);
  return plain === name || essence(plain).length < LEAST_PLAIN ? [name] : [name, plain];
}

const LEAST_PLAIN = 4;

/** Whether both are about a share and a text tells of one share only, by its name. */
function isSoleShare({ figures }: Candidate, target: TextTarget): boolean {
  const shares = figures.filter(({ figure }) => figure.unit === '%');
  return shares.length === 1 && namesShare(target.name) && namesShare(shares[0]!.before.replace(/[\s:：]?[はがも]?[\s:：]*$/u, ''));
}

/** 参加者数 140人以上, and in its row 9月に開催し、152人が参加した: the only figure of the target's unit, where that says more than 件. */
function isSoleOfUnit({ line, table }: Candidate, target: TextTarget): boolean {
  const { unit } = fullReading(target);
  if (line === null || table !== null || !target.explicit || unit === '' || unit === '%' || unit === '件' || line.band.role !== 'status') return false;
  return findFigures(line.cell.cell.text).filter(({ figure }) => figure.unit === unit).length === 1;
}

/** Whether a KPI of the plan begins beside the very table: 【KPI】 in the plan's column, its results in rows to the right. */
export function standsAlongside({ explicit, line }: TextTarget, { table, line: lead }: Candidate): boolean {
  if (!explicit || !table || !line.band.plan || line.band.plan !== lead?.band.plan) return false;
  const { top, bottom } = line.cell.area;
  // A KPI merged over more rows than its table has a line of text or a caption above it.
  return (top >= table.range.top && top <= table.range.bottom) || (top < table.range.top && bottom >= table.range.bottom);
}

/** Whether the block of results that answers a target's block has a line with the target's number. */
function answeredByNumber(target: TextTarget, partners: Surroundings['partners'], numbers: Surroundings['numbers']): boolean {
  if (!target.line.block || target.ordinals.length === 0) return false;
  for (const [results, wanted] of partners) {
    if (wanted === target.line.block && target.ordinals.some((one) => numbers.get(results)?.has(one))) return true;
  }
  return false;
}
