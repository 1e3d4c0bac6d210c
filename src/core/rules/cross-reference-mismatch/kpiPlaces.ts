import { addTo } from '../../groups';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { targetText } from '../../kpi/wording';
import { fieldOf } from '../../reading/fieldWords';
import type { Figure, MonthKey } from '../../reading/types';
import { rememberedOf } from '../../remembered';
import type { MonthSheetFamily } from '../../series/monthSheets';
import { eraMonth } from '../../series/months';
import type { GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { isSameName, nameOf, type Name } from './names';
import { unitWithin } from './unitInLine';

/** KPIs that share a value are looked at; a value that very many share (100%) tells nothing. */
const MOST_ALIKE = 60;

/**
 * KPIs that stand in a list and again in the body, with another target or another actual of the same month; on one sheet, in a
 * sentence that gives the list's result with another target.
 * Sheets of different months are of different months, whatever a title says that was not brought up to date.
 */
export function kpiPlaces(kpis: readonly JudgedKpi[], families: readonly MonthSheetFamily[]): RuleFinding[] {
  const months = new Map(families.flatMap((family) => family.sheets.map(({ grid, month }) => [grid.sheet.name, month] as const)));
  const groups = new Map<string, Kpi[]>();
  for (const { kpi } of kpis) {
    const { target, actual, fiscalYear } = kpi;
    if (target?.figure) addTo(groups, `target ${target.figure.value} ${unitWithin(kpi, target.figure)} ${fiscalYear ?? ''}`, kpi);
    if (actual) addTo(groups, `actual ${actual.value} ${unitWithin(kpi, actual)}`, kpi);
  }
  const seen = new Set<string>();
  const findings: RuleFinding[] = [];
  for (const group of groups.values()) {
    for (let i = 1; i < Math.min(group.length, MOST_ALIKE); i++) {
      const twin = onlyTwin(group, i);
      if (!twin) continue;
      for (const finding of compare(twin, group[i]!, months, (kpi) => isToldElsewhere(kpi, group))) {
        const key = `${finding.sheet}!${typeof finding.cell === 'string' ? finding.cell : finding.cell.address} ${finding.evidence.join()}`;
        if (!seen.has(key)) findings.push(finding);
        seen.add(key);
      }
    }
  }
  return findings;
}

/** The one KPI before a KPI of its group that has its name. Two say that the name is not enough to tell them apart, unless one is a sentence beside a list. */
function onlyTwin(group: readonly Kpi[], i: number): Kpi | null {
  let twin: Kpi | null = null;
  for (let k = 0; k < i; k++) {
    const other = group[k]!;
    if (!isSame(other, group[i]!)) continue;
    if (twin && isSentence(twin) === isSentence(other)) return null;
    if (!twin || isSentence(twin)) twin = other;
  }
  return twin;
}

/** Whether a sentence on another sheet gives a KPI the same result. */
const isToldElsewhere = (kpi: Kpi, group: readonly Kpi[]): boolean =>
  group.slice(0, MOST_ALIKE).some((other) => isSentence(other) && other.sheet !== kpi.sheet && other.actual !== null && kpi.actual !== null && isSame(other, kpi) && agree(other.actual, kpi.actual));

function isSame(a: Kpi, b: Kpi): boolean {
  if (a.fiscalYear !== b.fiscalYear || (a.sheet === b.sheet && !tellsAgain(a, b))) return false;
  return namesOf(a).some((one) => namesOf(b).some((other) => isSameName(one, other)));
}

/** A sentence with target and result of its own: 健診実施率は、目標80.0％以上に対し、78.2％となった. */
const isSentence = ({ table, targetCell, targetSheet, actualCell }: Kpi): boolean => table === null && targetSheet === null && targetCell !== null && targetCell === actualCell;

/** The target of a part of the year, or of another year. */
const OTHER_TARGET = /[前昨次来]年|翌年|[月期]|中間|目安|当初/u;

/** Whether a sentence tells the year's target of a KPI of its own sheet again, with the same result. */
function tellsAgain(a: Kpi, b: Kpi): boolean {
  const sentence = isSentence(a) ? a : b;
  const listed = sentence === a ? b : a;
  if (!isSentence(sentence) || isSentence(listed) || !sentence.target?.figure || !sentence.actual || !listed.actual || !listed.target?.figure) return false;
  const { figure, text } = sentence.target;
  return agree(sentence.actual, listed.actual) && !OTHER_TARGET.test(text) && !(listed.monthlyTarget && agree(listed.monthlyTarget.figure, figure)) && listed.targetCell?.row !== sentence.targetCell?.row;
}

/** The name as it was read, and whatever else its row in a list calls it; its target (80.0％以上) and the labels of a form name nothing. */
const namesOf = rememberedOf((kpi: Kpi): readonly Name[] => {
  const row = kpi.table && (kpi.targetCell ?? kpi.actualCell)?.row;
  const texts = kpi.table && row != null ? kpi.table.grid.rowCells(row).filter((cell) => cell.reading.kind === 'text' && cell !== kpi.targetCell && cell !== kpi.actualCell && fieldOf(cell.plainText) === null).map((cell) => cell.cell.text) : [];
  return [...new Set([kpi.name, ...texts])].map(nameOf).filter((name) => name !== null);
});

/** Equal within half of the coarser printed digit. */
export const agree = (a: Figure, b: Figure): boolean => Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2 + 1e-12;

/**
 * One of target and actual must be the same, or the two may be different KPIs of one name.
 * @param isTold whether a sentence elsewhere speaks for a KPI: of two lists the other is reported
 */
function compare(a: Kpi, b: Kpi, months: ReadonlyMap<string, MonthKey>, isTold: (kpi: Kpi) => boolean): RuleFinding[] {
  const targets = bothOf([a, a.target?.figure], [b, b.target?.figure]);
  const sheets = [months.get(a.sheet), months.get(b.sheet)];
  const sameMonth = a.actualAsOf !== null && a.actualAsOf === b.actualAsOf && (!sheets[0] || !sheets[1] || sheets[0] === sheets[1]);
  const both = bothOf([a, a.actual], [b, b.actual]);
  // Equal figures are one figure, whatever month each place gives for it.
  const actuals = sameMonth || (both && agree(...both)) ? both : null;
  const differ = (pair: readonly [Figure, Figure] | null): boolean => pair !== null && !agree(pair[0], pair[1]);
  const [wrongTarget, wrongActual] = [differ(targets), differ(actuals)];
  // The list repeats what the body says.
  const areLists = a.table?.kind === 'kpi-list' && b.table?.kind === 'kpi-list';
  const [first, second] = areLists && a.sheet !== b.sheet && isTold(b) && !isTold(a) ? [a, b] : a.sheet === b.sheet ? (isSentence(a) ? [a, b] : [b, a]) : b.table?.kind === 'kpi-list' || a.table?.kind !== 'kpi-list' ? [b, a] : [a, b];
  // 43.7% that a formula computes and 47.3% that is typed: the typed one is looked at first.
  const [list, body] = wrongActual && isComputed(first) && !isComputed(second) ? [second, first] : [first, second];
  if (targets && !wrongTarget && !wrongActual && a.sheet !== b.sheet && areContrary(a, b)) return contraryFinding(list, body);
  if (wrongTarget === wrongActual || (wrongTarget && !actuals) || (wrongActual && !targets)) return [];
  const [cell, other, pair] = wrongTarget ? [list.targetCell, body.targetCell, targets!] : [list.actualCell, body.actualCell, actuals!];
  if (!cell || !other || (cell === other) || (a.sheet === b.sheet && !wrongTarget)) return [];
  return [findingOf(list, cell, body, other, wrongTarget, list === a ? pair : [pair[1], pair[0]])];
}

const isComputed = ({ actualCell }: Kpi): boolean => actualCell?.cell.formula !== undefined;

/** 20.0％以下 here and 20.0％以上 there. */
const areContrary = (a: Kpi, b: Kpi): boolean => (a.target?.operator === '>=' && b.target?.operator === '<=') || (a.target?.operator === '<=' && b.target?.operator === '>=');

function contraryFinding(list: Kpi, body: Kpi): RuleFinding[] {
  const [cell, other] = [list.targetCell, body.targetCell];
  if (!cell || !other || cell === other) return [];
  const [sheet, otherSheet] = [list.targetSheet ?? list.sheet, body.targetSheet ?? body.sheet];
  return [{
    sheet, cell, evidence: [cell.address, sheet === otherSheet ? other.address : `${otherSheet}!${other.address}`],
    message: `「${list.name}」の目標が、ここでは「${targetText(list.target!)}」、シート「${otherSheet}」の${other.address}では「${targetText(body.target!)}」で、「以上」と「以下」が逆です。どちらが正しいか確かめて、そろえてください。`,
    found: targetText(list.target!),
  }];
}

/** Two figures that can be compared; a table may leave the unit to its heading: 2,683 beside 2,683事業所, but no count beside a share. */
export function bothOf([a, here]: readonly [Kpi, Figure | null | undefined], [b, there]: readonly [Kpi, Figure | null | undefined]): readonly [Figure, Figure] | null {
  if (!here || !there) return null;
  const [one, other] = [unitWithin(a, here), unitWithin(b, there)];
  const isLeftOut = (one === '' || other === '') && one !== '%' && other !== '%';
  return one === other || isLeftOut ? [here, there] : null;
}

/** The figure of a list beside that of the body. */
export function findingOf(list: Kpi, cell: GridCell, body: Kpi, other: GridCell, isTarget: boolean, [here, there]: readonly [Figure, Figure]): RuleFinding {
  const sheet = isTarget ? (list.targetSheet ?? list.sheet) : list.sheet;
  const otherSheet = isTarget ? (body.targetSheet ?? body.sheet) : body.sheet;
  const what = isTarget ? '目標' : `${list.actualAsOf ? eraMonth(list.actualAsOf) : ''}の実績`;
  return {
    sheet,
    cell,
    evidence: [cell.address, sheet === otherSheet ? other.address : `${otherSheet}!${other.address}`],
    message: `「${list.name}」の${what}が、ここでは${shown(here)}、${sheet === otherSheet ? '' : `シート「${otherSheet}」の`}${other.address}では${shown(there)}です。${isTarget ? '実績' : '目標'}は同じなので、同じKPIと思われます。どちらが正しいか確かめて、そろえてください。`,
    found: shown(here),
  };
}

/** A figure as it is written: percentages with their sign. */
export function shown({ value, unit, step }: Figure): string {
  const [number, weight] = unit === '%' ? [value * 100, step * 100] : [value, step];
  const decimals = Math.min(6, Math.max(0, Math.round(-Math.log10(weight))));
  return `${withDecimals(decimals).format(number)}${unit}`;
}

/** To make a formatter costs far more than to use it. */
const formatters: Intl.NumberFormat[] = [];
const withDecimals = (decimals: number): Intl.NumberFormat =>
  (formatters[decimals] ??= new Intl.NumberFormat('ja-JP', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
