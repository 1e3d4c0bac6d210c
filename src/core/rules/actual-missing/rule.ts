import { yearIsOver } from '../../kpi/standing';
import type { Kpi } from '../../kpi/types';
import { targetText } from '../../kpi/wording';
import { normalise, unspaced } from '../../reading/normalise';
import type { GridCell } from '../../tables/grid';
import { textOf } from '../../tables/grid';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { targetAmongResults } from '../target-unreadable/resultPlace';
import { isStatedAgain } from './statedAgain';

/** A KPI whose year is over has no actual. */
export const rule: Rule = {
  id: 'actual-missing',
  title: '実績のない KPI',
  severity: 'warning',
  check: (context) => context.kpis.flatMap(({ kpi }) => {
    const finding = targetInPlace(kpi, context) ?? checkKpi(kpi, context) ?? markedAlone(kpi, context);
    return finding ? [finding] : [];
  }),
};

/** Words that say why there is no figure: データ提供待ち, 算出不可, 公表は6月. */
const EXPLAINED = /待ち|不可|できない|未公表|公表前|公表予定|集計中|算出中|未確定|中止|廃止|対象外|該当なし|次年度|翌年度|月に?(?:公表|確定|判明)/u;

function checkKpi(kpi: Kpi, context: RuleContext): RuleFinding | null {
  if (kpi.actual !== null || kpi.target === null || kpi.target.operator === null) return null;
  const isPartOver = kpi.targetUntil !== undefined && kpi.targetUntil !== null && context.asOf !== null && context.asOf >= kpi.targetUntil;
  if ((!isPartOver && !yearIsOver(kpi.fiscalYear ?? context.fiscalYear, context.asOf)) || !kpi.targetCell) return null;
  // Another place near by may hold the actual; then nothing shows that it is missing.
  if (kpi.actualCell === null && kpi.rivals.length > 0) return null;
  if (isStatedAgain(kpi, context.kpis)) return null;
  // A list without a column of this year's actuals misses none of them: it is a plan, or its heading names another year.
  if (kpi.actualCell === null && kpi.table !== null) return null;
  const reading = kpi.actualCell?.reading;
  if (reading && (reading.kind === 'error' || reading.kind === 'malformed')) return null;
  const awaited = reading?.kind === 'placeholder' && (reading.placeholder === 'collecting' || reading.placeholder === 'undecided' || reading.placeholder === 'cancelled');
  if (awaited || isExplained(kpi)) return null;
  const cell = kpi.actualCell ?? kpi.targetCell;
  const text = kpi.actualCell ? textOf(kpi.actualCell) : '';
  const shown = !kpi.actualCell ? '実績の数値が見つかりません' : text === '' ? `実績の欄（${kpi.actualCell.address}）が空いています` : `実績の欄（${kpi.actualCell.address}）は「${text}」です`;
  const marked = kpi.mark && kpi.markCell ? `評価「${kpi.mark}」（${kpi.markCell.address}）は付いています。` : '';
  return {
    sheet: kpi.sheet, cell,
    evidence: [kpi.targetCell, kpi.markCell].flatMap((one) => (one && one !== cell ? [one.address] : [])),
    message: `${isPartOver ? '目標の期間' : '年度'}が終わっていますが、KPI「${kpi.name}」（目標 ${targetText(kpi.target)}）の${shown}。${marked}実績を記入するか、記入できない理由を ※ で添えてください。`,
    found: text,
  };
}

/** The target's own words where the result should be: copied one column too far. */
function targetInPlace(kpi: Kpi, { kpis }: RuleContext): RuleFinding | null {
  const { name, sheet, target, targetCell } = kpi;
  const place = targetAmongResults(kpi, kpis);
  if (!place || !target || !targetCell || unspaced(textOf(place)) !== unspaced(target.text)) return null;
  return {
    sheet, cell: place, evidence: [targetCell.address],
    message: `KPI「${name}」の実績の欄（${place.address}）に、目標（${targetCell.address}）と同じ「${textOf(place)}」が入っています。目標を写したままと思われます。実績の数字を記入してください。`,
    found: textOf(place),
  };
}

/** Results of the same column that show that this one is usually filled in. */
const FEWEST_FILLED = 4;

/** A result left empty during the year, though it is marked, and others of its list have theirs. */
function markedAlone(kpi: Kpi, { kpis }: RuleContext): RuleFinding | null {
  const { actualCell, targetCell, mark, markCell, table } = kpi;
  if (kpi.actual !== null || !actualCell || !targetCell || !markCell || !table || mark === null || !/^[◎○△]$/u.test(mark) || textOf(actualCell) !== '' || markCell.cell.formula !== undefined) return null;
  const others = kpis.filter((other) => other.kpi.table === table && other.kpi.actual !== null && other.kpi.actualCell?.col === actualCell.col);
  if (others.length < FEWEST_FILLED || isExplained(kpi)) return null;
  return {
    sheet: kpi.sheet, cell: actualCell, evidence: [targetCell.address, markCell.address],
    message: `KPI「${kpi.name}」の実績の欄（${actualCell.address}）が空いていますが、評価「${mark}」（${markCell.address}）は付いています。ほかの${others.length}項目には実績があります。実績を記入するか、記入できない理由を ※ で添えてください。`,
    found: '',
  };
}

/** A ※ note or a remark in the row of the actual that gives the reason. */
function isExplained(kpi: Kpi): boolean {
  const grid = kpi.table?.grid;
  const beside: readonly GridCell[] = grid && kpi.targetCell ? grid.rowCells(kpi.targetCell.row) : [];
  const texts = [...beside.map(textOf), kpi.actualCell?.cell.text ?? '', ...(kpi.table?.notes.map(textOf).filter((note) => !/達成.*未達/u.test(note)) ?? [])].map(normalise);
  return texts.some((text) => EXPLAINED.test(text)) || /※/u.test(kpi.actualCell?.cell.text ?? '');
}
