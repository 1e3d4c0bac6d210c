import { applyToBook } from '../../../test/support/applyToBook';
import { buildWorkbook, type CellInput, type SheetSpec } from '../../../test/support/buildWorkbook';
import { check } from '../../core/check';
import { settingsSchema } from '../../core/settings';
import { doubtfulMarks, filterCounts, kpiGroups } from './kpiList';
import { choose, decisionOf, type Decisions, markFix, plannedMarks, tick } from './markPlan';
import { type MarkSlot, markSlots, needsLook, offeredSlots } from './markSlots';

const LEGEND = '◎ 110％以上、◯ 100％以上、△ 80％以上、× 80％未満';
/** Actuals against a target of 80%: as the thresholds say ◎ ○ △ ×. */
const ACTUALS = [0.9, 0.82, 0.7, 0.5];

const list = (marks: readonly CellInput[], legend: string | null = LEGEND): SheetSpec => ({
  name: '総括',
  rows: [
    ['令和7年度 KPI一覧（令和8年3月末現在）'], [legend],
    ['KPI', '目標', '実績', '評価'],
    ...['健診実施率', '郵送化率', '回収率', '受診率'].map((name, i): CellInput[] => [name, '80.0%以上', { v: ACTUALS[i]!, z: '0.0%' }, marks[i] ?? null]),
  ],
});

function opened(sheet: SheetSpec, settings: object = {}): { slots: MarkSlot[]; report: ReturnType<typeof check>; workbook: ReturnType<typeof buildWorkbook> } {
  const workbook = buildWorkbook({ sheets: [sheet] });
  const parsed = settingsSchema.parse(settings);
  const report = check(workbook, parsed);
  return { slots: markSlots(report, workbook, parsed.legend), report, workbook };
}

const show = ({ cell, mark, suggestion }: MarkSlot): unknown => [cell, mark, suggestion?.written ?? null];

describe('which marks are offered', () => {
  it('all empty ones, with the checker’s suggestion in the legend’s own writing', () => {
    const { slots } = opened(list([]));
    expect(offeredSlots(slots).map(show)).toEqual([['D4', null, '◎'], ['D5', null, '◯'], ['D6', null, '△'], ['D7', null, '×']]);
    expect(slots[0]!.choices.map(({ sign, written }) => [sign, written])).toEqual([['◎', '◎'], ['○', '◯'], ['△', '△'], ['×', '×']]);
    expect(slots[1]!.reasons.join('')).toContain('達成率');
  });

  it('those that another one is suggested for, and none that agrees', () => {
    expect(offeredSlots(opened(list(['◎', '◯', '◯', '×'])).slots).map(show)).toEqual([['D6', '◯', '△']]);
  });

  it('none that a formula computes', () => {
    const { slots } = opened(list(['◎', { f: 'IF(C5>=B5,"◯","△")', v: '△' }, '△', '×']));
    expect(slots.filter(needsLook).map(({ cell, hasFormula }) => [cell, hasFormula])).toEqual([['D5', true]]);
    expect(offeredSlots(slots)).toEqual([]);
  });

  it('none in a column of words', () => {
    expect(offeredSlots(opened(list(['達成', '達成', '未達', '未達'])).slots)).toEqual([]);
  });

  it('all five marks where there is no legend, as the sheet mostly writes them', () => {
    const { slots } = opened(list(['◯', '◯', null, '△'], null));
    expect(slots[0]!.choices.map(({ written }) => written)).toEqual(['◎', '◯', '△', '×', '－']);
  });

  it('with the marks of the settings in the sheet’s writing', () => {
    const legend = [{ mark: '○', meaning: '達成', atLeast: 1 }, { mark: '△', meaning: '未達', below: 1 }];
    const { slots } = opened(list(['◯', null, null, '△']), { legend });
    expect(slots[1]).toMatchObject({ suggestion: { sign: '○', written: '◯', meaning: '達成' } });
  });

  it('one for KPIs that share a merged cell, with a suggestion only where all agree', () => {
    const merged = (second: number): MarkSlot[] => {
      const sheet = list(['◎']);
      const rows = sheet.rows.map((row, i) => (i === 4 ? [row[0]!, row[1]!, { v: second, z: '0.0%' }] : row));
      return opened({ ...sheet, rows, merges: ['D5:D6'] }).slots;
    };
    const differing = merged(0.82).find(({ cell }) => cell === 'D5')!;
    expect(differing.kpis.map(({ name }) => name)).toEqual(['郵送化率', '回収率']);
    expect(differing.suggestion).toBeNull();
    expect(merged(0.71).find(({ cell }) => cell === 'D5')!.suggestion?.sign).toBe('△');
  });
});

describe('what is ticked before the user has chosen', () => {
  const none: Decisions = new Map();
  const ticked = (slots: readonly MarkSlot[]): unknown => offeredSlots(slots).map((slot) => [slot.cell, decisionOf(none, slot).isTicked]);

  it('empty cells and marks that the checker objects to', () => {
    expect(ticked(opened(list([null, '◯', '◯', '×'])).slots)).toEqual([['D4', true], ['D6', true]]);
  });

  it('not a judgement that no figure contradicts', () => {
    const { slots } = opened(list(['◎', '○', '△', '△'], '◎（計画を大幅に上回る）、○（計画通り）、△（計画を下回る）、×（未実施）'));
    expect(offeredSlots(slots).map(show)).toEqual([['D4', '◎', '○']]);
    expect(ticked(slots)).toEqual([['D4', false]]);
  });

  it('nothing where there is no suggestion', () => {
    const sheet = list([]);
    const { slots } = opened({ ...sheet, rows: sheet.rows.map((row, i) => (i === 3 ? [row[0]!, row[1]!, '集計中'] : row)) });
    const [first] = offeredSlots(slots);
    expect(first).toMatchObject({ cell: 'D4', suggestion: null });
    expect(decisionOf(none, first!)).toEqual({ isTicked: false, choice: null });
  });
});

describe('what is written', () => {
  const { slots, workbook, report } = opened(list([null, '◯', '◯', '×']));
  const offered = offeredSlots(slots);
  const [first, second] = offered as [MarkSlot, MarkSlot];

  it('the ticked marks as one step', () => {
    expect(markFix('評価の記入', plannedMarks(offered, new Map()))).toEqual({ label: '評価の記入', edits: [{ sheet: '総括', cell: 'D4', value: '◎' }, { sheet: '総括', cell: 'D6', value: '△' }] });
  });

  it('another mark where one is chosen, and nothing where the tick is taken away', () => {
    const decisions = tick(choose(new Map(), first, '○'), second, false);
    expect(markFix('', plannedMarks(offered, decisions))?.edits).toEqual([{ sheet: '総括', cell: 'D4', value: '◯' }]);
    expect(markFix('', plannedMarks(offered, tick(decisions, first, false)))).toBeNull();
  });

  it('nothing where the mark that stands there is chosen', () => {
    expect(plannedMarks(offered, choose(new Map(), second, '○')).map(({ slot }) => slot.cell)).toEqual(['D4']);
  });

  it('is what the checker wants: after it nothing is offered', () => {
    const after = applyToBook(workbook, markFix('', plannedMarks(offered, new Map()))!.edits);
    const again = check(after, settingsSchema.parse({}));
    expect(offeredSlots(markSlots(again, after, null))).toEqual([]);
    expect(again.findings.filter(({ rule }) => rule.startsWith('mark-'))).toEqual([]);
  });

  it('is told in the list and its filters', () => {
    const doubtful = doubtfulMarks(slots);
    expect(filterCounts(report.kpis, doubtful)).toEqual({ all: 4, behind: 2, marks: 2 });
    expect(kpiGroups(report.kpis, 'marks', doubtful).map(({ sheet, kpis, isOpen }) => [sheet, kpis.map(({ name }) => name), isOpen])).toEqual([['総括', ['健診実施率', '回収率'], true]]);
    expect(kpiGroups(report.kpis, 'behind', doubtful)[0]!.kpis.map(({ name }) => name)).toEqual(['回収率', '受診率']);
  });
});

it('further sheets of a long list are closed at first', () => {
  const { report } = opened(list([]));
  const many = ['4月', '5月', '6月'].flatMap((sheet) => Array.from({ length: 30 }, () => ({ ...report.kpis[0]!, sheet })));
  expect(kpiGroups(many, 'all', new Set()).map(({ sheet, isOpen }) => [sheet, isOpen])).toEqual([['4月', true], ['5月', true], ['6月', false]]);
});
