import { directionAt } from '../reading/direction';
import { normalise, skipSpaces } from '../reading/normalise';
import { findFigures } from '../reading/number';
import { reachedBehindTarget } from '../reading/reached';
import { readTargets } from '../reading/target';
import type { TargetReading } from '../reading/types';
import { isOfWhichWord } from '../reading/words';
import { textOf } from '../tables/grid';
import type { TextLine } from './outline';
import { withoutBrackets, withoutOrdinal } from './names';

/** A target that stands in a line of text. */
export interface TextTarget {
  readonly line: TextLine;
  readonly reading: TargetReading;
  readonly name: string;
  readonly ordinals: readonly number[];
  /** A KPI marker or a KPI block says that it is one; else a plan states a figure to reach in passing. */
  readonly explicit: boolean;
  /** The same target written elsewhere: restated above its table of results, or as 対前年度以上 in the plan. */
  readonly restated: TextTarget[];
  /** The same target written above its results with another figure. */
  readonly disputed: TextTarget[];
}

/** What a figure of a KPI is called: rates and counts; a sentence that merely holds a condition ends in other words. */
const MEASURE_NAME = /(?:率|割合|数|額|日数|状況|件数|人数|者数|目標|平均|シェア)(?:の目標|目標値?)?(?:[（(][^（）()]*[)）])?\s*$/u;
const PLANNED_COUNT = /(?:予定|見込|見込み|計画|目標)(?:人数|件数|者数|数|回数|事業所数|社数|額|量|率)?$/u;
const SHARE_NAME = /(?:率|割合)\s*$/u;
const LONGEST_PLAIN_TARGET = 160;
/** KPI as a sign of its own, not in passing in a sentence (「KPI目標の達成に向けて」). */
const KPI_SIGN = /[【[(<〈]\s*KPI\s*[】\])>〉]|KPI(?:目標)?値?\s*:/u;
const SHORT_LINE = 60;
/** Words of which one stands in every plain target. */
const STATES_PLAINLY = /以上|以下|以内|未満|超|前年|目標|率|割合|予定|見込|計画|≧|≦/u;
/** Without a digit or a comparison with last year no text states a target to reach. */
const MAY_STATE = /[0-9０-９]|前年/u;

/** Whether a condition such as 以上 follows the figure of a target in its text, brackets between them allowed. */
export function hasCondition(reading: TargetReading): boolean {
  if (reading.relativeTo !== null) return true;
  if (reading.figure === null) return false;
  const whole = normalise(reading.text);
  return findFigures(reading.text).some(({ figure, end }) => {
    if (figure.exact !== reading.figure!.exact) return false;
    let at = skipSpaces(whole, end);
    if (whole[at] === '(') at = skipSpaces(whole, Math.max(at, whole.indexOf(')', at) + 1));
    return directionAt(whole, at) !== null || /^(?:とする|を維持|を達成|を目指)/u.test(whole.slice(at));
  });
}

/** The reading that says most of a target written in several places: the one with a number. */
export function fullReading(target: TextTarget): TargetReading {
  const numbered = [target, ...target.restated].find((one) => one.reading.figure !== null)?.reading;
  if (!numbered || numbered === target.reading) return target.reading;
  return { ...numbered, relativeTo: target.reading.relativeTo ?? numbered.relativeTo, operator: hasCondition(numbered) ? numbered.operator : (target.reading.operator ?? numbered.operator) };
}

const stated = (reading: TargetReading): boolean => reading.figure !== null || reading.relativeTo !== null;

/** Ｂ：KPIをおおむね達成した（9割以上）: a line of a legend of grades. */
const EXPLAINS_GRADE = /^\s*["「【]?[SABCDE]\s*[:…(]/u;

/** Targets of a line of a plan (or of a sheet without columns). */
export function planTargets(line: TextLine): TextTarget[] {
  if (typeof line.cell.cell.value !== 'string' || line.block?.result || EXPLAINS_GRADE.test(normalise(line.text))) return [];
  if (line.block === null && !line.mentionsKpi && !line.band.holdsTargets && (line.text.length > LONGEST_PLAIN_TARGET || !MAY_STATE.test(line.text) || !STATES_PLAINLY.test(line.text))) return [];
  const inBlock = line.block !== null && line.block.lines.includes(line) && !line.block.result;
  const readings = readTargets(line.afterMarker ?? line.text);
  if (line.band.role === 'next' && line.afterMarker === null) return [];
  if (line.band.holdsTargets && line.block === null) return readings.filter((reading) => stated(reading) || (isQualitative(reading.text) && line.ordinals.length > 0)).map((reading) => toTarget(line, reading, true));
  if (inBlock || (line.mentionsKpi && (KPI_SIGN.test(normalise(line.text)) || line.text.length <= SHORT_LINE))) {
    // A heading that only names the KPI (◆ 令和5年度 KPI目標の進捗状況〈P27～〉) states nothing.
    const found = readings.filter((reading) => (stated(reading) && (inBlock || !isBareNumber(reading))) || (reading.firm && isQualitative(reading.text)) || (inBlock && isItem(line, reading)));
    return found.map((reading) => toTarget(line, reading, true));
  }
  return readings.filter((reading) => stated(reading) && (isPlainTarget(line, reading) || isTitleOfMeasure(line, reading))).map((reading) => toTarget(line, reading, false));
}

/** ３　2021年度KPIの達成状況: the number of a chapter, without a unit and without a condition. */
const isBareNumber = (reading: TargetReading): boolean => reading.figure !== null && reading.unit === '' && !hasCondition(reading);

/** 「…を実施する」「毎月情報発信を行う」「…の実施」: something to be done, with nothing to be counted. */
export const isQualitative = (text: string): boolean => /(?:る|う|く|す|こと|実施|推進|開催|発信|策定|強化|運用|継続|維持|向上|促進|取組み?|達成|構築|導入|公表|周知|作成|活用)(?:[（(][^（）()]*[)）])?。?\s*$/u.test(text.trim());

/** An item of a KPI block that states no figure: something to be done, or a KPI whose target cannot be read. */
function isItem(line: TextLine, reading: TargetReading): boolean {
  if (isQualitative(reading.text)) return true;
  if (line.band.role !== 'plan') return false;
  const first = line.block!.lines[0] === line;
  return (first || line.ordinals.length > 0) && MEASURE_NAME.test(withoutBrackets(reading.text).trim());
}

function isPlainTarget(line: TextLine, reading: TargetReading): boolean {
  if (line.text.length > LONGEST_PLAIN_TARGET || isOfWhichWord(line.text) || /^[\s（(]*内訳/u.test(line.text)) return false;
  const name = withoutBrackets(reading.name).trim();
  if (name.length < 3) return false;
  if (!isSet(line, reading)) return false;
  if (reading.firm && hasCondition(reading)) return MEASURE_NAME.test(name);
  if (reading.firm && /目標/u.test(name)) return endsWithFigure(line, reading);
  return isBareTarget(line, reading, name);
}

/** `特定保健指導 実施率 27.4% (実施見込み人数 9,201人)`, `二次勧奨実施予定人数 1,500人`: a name, a figure, and nothing but brackets after it. */
function isBareTarget(line: TextLine, reading: TargetReading, name: string): boolean {
  if (line.band.role !== 'plan' || !endsWithFigure(line, reading)) return false;
  return PLANNED_COUNT.test(name) || (SHARE_NAME.test(name) && reading.unit === '%');
}

/** 「KPI目標(2,350社以上)の確実な達成のため…」 speaks of a target and does not set it. */
function isSet(line: TextLine, reading: TargetReading): boolean {
  return reading.relativeTo !== null || findFigures(withoutBrackets(normalise(line.text))).some(({ figure }) => figure.exact === reading.figure?.exact);
}

/** Nothing behind the figure, or that it is to be reached: 達成率を100％とする. */
const SETS = /^\s*(?:とする|を(?:維持|達成)(?:する)?|を目指す)?\s*$/u;

function endsWithFigure(line: TextLine, reading: TargetReading): boolean {
  if (/。/u.test(line.text)) return false;
  const text = withoutBrackets(normalise(line.text)).trim();
  const figures = findFigures(text);
  const last = figures[figures.length - 1];
  return last !== undefined && last.figure.exact === reading.figure?.exact && SETS.test(text.slice(last.end));
}

function toTarget(line: TextLine, reading: TargetReading, explicit: boolean): TextTarget {
  const ordinals = reading.ordinal !== null ? [reading.ordinal] : line.ordinals;
  return { line, reading: withNoun(reading), name: nameOf(line, reading), ordinals, explicit, restated: [], disputed: [] };
}

/** 「…の割合」 wanted without a unit is still a share. */
function withNoun(reading: TargetReading): TargetReading {
  if (reading.unit !== '') return reading;
  return SHARE_NAME.test(withoutBrackets(reading.name)) ? { ...reading, unit: '%' } : reading;
}

/** The name the reading gives, else the nearest heading. */
function nameOf(line: TextLine, reading: TargetReading): string {
  const name = reading.name.replace(/^[\s<〈【][^<>〈〉【】]{0,12}[>〉】]/u, '').replace(/^[\s:：・◆●■]+/u, '').trim();
  if (withoutBrackets(name).trim() !== '' && !/^(?:年度)?(?:数値)?目標値?$/u.test(name)) return name;
  // A bare 53.2%以上 has its name in another column of the grid.
  const left = line.band.holdsTargets ? (line.band.plan?.range.left ?? line.band.range.left) : line.band.range.left;
  const beside = line.grid.rowCells(line.cell.row).filter((cell) => cell.lastCol < line.cell.col && cell.col >= left && cell.reading.kind === 'text');
  const label = beside[beside.length - 1];
  if (label && label.cell.text.length < 80) return textOf(label);
  const above = line.path[line.path.length - 1];
  return above ? above.text.trim() : textOf(line.cell);
}

/** `1) 査定率（目標：0.131%以上）`: a name with its target in the bracket behind it, and no figure besides. */
function isTitle({ text }: TextLine): boolean {
  const plain = withoutOrdinal(normalise(text));
  return /\((?:年度|年間|KPI)?目標値?\s*[:は]?\s*[0-9][^()]*\)\s*$/u.test(plain) && findFigures(withoutBrackets(plain).replace(/\d+\S?(?:当|あ)たり/gu, '')).length === 0;
}

const isTitleOfMeasure = (line: TextLine, reading: TargetReading): boolean => line.text.length <= SHORT_LINE && hasCondition(reading) && MEASURE_NAME.test(withoutBrackets(reading.name).trim()) && isTitle(line);

/** Targets that the status column states again over its own results: 1) 令和7年度目標（KPI）：査定率：0.142%以上. */
export function restatedTargets(line: TextLine): TextTarget[] {
  if (typeof line.cell.cell.value !== 'string' || line.text.length > LONGEST_PLAIN_TARGET) return [];
  if (!/以上|以下|以内|未満|前年|目標|とする|維持/u.test(line.text) || !MAY_STATE.test(line.text) || /月次目標|月目標/u.test(line.text)) return [];
  const readings = readTargets(line.text).filter((reading) => stated(reading) && hasCondition(reading));
  // 63.4％以上 → 52.1％（12月末） in a column of results is the result.
  if (readings.length > 0 && reachedBehindTarget(line.text) !== null) return [];
  const kpi = line.block !== null || line.mentionsKpi;
  return readings
    .filter((reading) => (isSet(line, reading) || isTitle(line)) && (kpi || (reading.firm && MEASURE_NAME.test(withoutBrackets(reading.name).trim()))))
    .map((reading) => toTarget(line, reading, kpi));
}
