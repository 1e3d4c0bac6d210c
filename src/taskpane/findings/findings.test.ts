import type { Finding, Fix } from '../../core/report';
import { defaultSettings } from '../../core/settings';
import { buildWorkbook } from '../../../test/support/buildWorkbook';
import type { RuleInfo } from '../model/judgement';
import { acknowledge, takeBackAcknowledgement } from './acknowledging';
import { findingKey } from './findingKey';
import { FindingList, type ListState } from './findingList';
import { previewOf } from './preview';
import { mannersOf, mergeFixes, safeFixesOf, wayIn } from './safeFixes';
import { countBySeverity, searched, splitAcknowledged, visibleGroups } from './visibleFindings';

const finding = (rule: string, place: string, rest: Partial<Finding> = {}): Finding => {
  const [sheet = '', cell = ''] = place.split('!');
  return { rule, severity: 'error', sheet, cell, evidence: [], message: `${cell} です`, ...rest };
};
const rules: RuleInfo[] = [
  { id: 'total-mismatch', title: '計の不一致', severity: 'error', hasSafeFixes: false },
  { id: 'mark-invalid', title: '凡例にない評価の印', severity: 'warning', hasSafeFixes: true },
  { id: 'number-as-text', title: '文字になっている数字', severity: 'info', hasSafeFixes: true },
];
const edit = (place: string, rest: Partial<Fix['edits'][number]>): Fix['edits'][number] => {
  const [sheet = '', cell = ''] = place.split('!');
  return { sheet, cell, ...rest };
};
const fix = (label: string, ...edits: Fix['edits']): Fix => ({ label, edits });

describe('the list', () => {
  const all = [
    finding('number-as-text', '表!A1', { severity: 'info', range: 'A1:C9', message: '率 84.6% は文字です' }),
    finding('mark-invalid', '表!B2', { severity: 'warning' }),
    finding('total-mismatch', '内訳!C3'),
    finding('number-as-text', '内訳!C4', { severity: 'warning' }),
    finding('mark-invalid', '内訳!D5', { severity: 'warning', acknowledged: '様式' }),
  ];
  const { open, acknowledged } = splitAcknowledged(all);
  const state: ListState = { grouping: 'sheet', hidden: [], text: '', showsAcknowledged: false };
  const shown = (change: Partial<ListState>): Record<string, string[]> =>
    Object.fromEntries(visibleGroups(open, rules, { ...state, ...change }).map(({ title, findings }) => [title, findings.map(({ cell }) => cell)]));

  it('keeps confirmed findings apart and counts the others', () => {
    expect(acknowledged.map(({ cell }) => cell)).toEqual(['D5']);
    expect(countBySeverity(open)).toEqual({ error: 1, warning: 2, info: 1 });
  });

  it.each<[string, Partial<ListState>, Record<string, string[]>]>([
    ['by sheet, what matters first', {}, { 表: ['B2', 'A1'], 内訳: ['C3', 'C4'] }],
    ['by rule, in the order of the rules', { grouping: 'rule' }, { 計の不一致: ['C3'], 凡例にない評価の印: ['B2'], 文字になっている数字: ['C4', 'A1'] }],
    ['without a severity', { hidden: ['warning'] }, { 表: ['A1'], 内訳: ['C3'] }],
    ['by a word of the message', { text: '84.6％' }, { 表: ['A1'] }],
    ['by the title of the rule', { text: '印' }, { 表: ['B2'] }],
    ['by sheet and cell', { text: '内訳　c4' }, { 内訳: ['C4'] }],
    ['by what nobody says', { text: 'ありません' }, {}],
  ])('%s', (_, change, wanted) => {
    expect(shown(change)).toEqual(wanted);
  });

  it('names a finding alike while its rule, its cell and its range are the same', () => {
    const one = finding('total-mismatch', '表!A1');
    const reworded = { ...one, message: '別の数字' };
    expect(findingKey(reworded)).toBe(findingKey(one));
    const others = [finding('mark-invalid', '表!A1'), finding('total-mismatch', '内訳!A1'), finding('total-mismatch', '表!A2'), finding('total-mismatch', '表!A1', { range: 'A1:B2' })];
    expect(new Set([one, ...others].map(findingKey)).size).toBe(5);
  });

  it('begins without what need not be put right, which a search finds all the same', () => {
    const begun = new FindingList().state();
    expect(visibleGroups(open, rules, begun).flatMap(({ findings }) => findings).map(({ cell }) => cell)).toEqual(['B2', 'C3', 'C4']);
    expect(searched(open, rules, '84.6％').map(({ cell }) => cell)).toEqual(['A1']);
  });

  it('remembers the order as it was when the finding that is looked at was last in it', () => {
    const list = new FindingList();
    list.note(['a', 'b'], 'b');
    list.note(['a'], 'b');
    expect(list.trail).toEqual(['a', 'b']);
    list.toggleSeverity('error');
    list.toggleSeverity('info');
    expect(list.state().hidden).toEqual(['error']);
    list.search('x');
    list.showAll();
    expect(list.state()).toMatchObject({ hidden: [], text: '' });
  });
});

describe('safe repairs', () => {
  const [own, plain, value] = [fix('式', edit('表!C1', { formula: 'KPI.RATE(A1,B1)' })), fix('ROUND', edit('表!C1', { formula: 'ROUND(A1/B1,3)' })), fix('値', edit('表!C1', { value: 0.5 }))];
  const rate = finding('number-as-text', '表!C1', { fix: own, alternatives: [plain, value] });
  const mark = finding('mark-invalid', '表!D1', { fix: fix('○', edit('表!D1', { value: '○' })) });

  it('are those of rules that change no figure, where there is a fix', () => {
    const open = [rate, mark, finding('total-mismatch', '表!E1', { fix: value }), finding('mark-invalid', '表!D2')];
    expect(safeFixesOf(open, rules).map((one) => one.finding.cell)).toEqual(['C1', 'D1']);
  });

  it('offer the manners that there are', () => {
    expect(mannersOf(safeFixesOf([mark], rules))).toEqual([]);
    expect(mannersOf(safeFixesOf([rate, mark], rules))).toEqual(['own-formula', 'formula', 'value']);
    expect(mannersOf(safeFixesOf([{ ...rate, alternatives: [value] }], rules))).toEqual(['own-formula', 'value']);
    const [first, second] = safeFixesOf([rate, mark], rules);
    expect([wayIn(first!, 'formula').label, wayIn(first!, null).label, wayIn(second!, 'formula').label]).toEqual(['ROUND', '式', '○']);
  });

  it('write into each cell once: what comes first', () => {
    expect(mergeFixes('全部', [own, value, mark.fix!, fix('別の表', edit('内訳!C1', { value: 1 }))])).toEqual({
      label: '全部', edits: [own.edits[0], mark.fix!.edits[0], edit('内訳!C1', { value: 1 })],
    });
  });
});

describe('the preview', () => {
  const book = buildWorkbook({ sheets: [
    { name: '表', rows: [[120, 80, { v: '66.0%' }], [{ v: '29件' }, { v: 0.5, z: '0.0%' }, { v: 9, f: 'A1-B1' }], [null, { e: '#REF!', f: 'Z9' }, 1.5]] },
    { name: '8月', rows: [[1000]] },
  ] });
  const shows = (rest: Partial<Fix['edits'][number]>, own: Partial<Finding> = {}): unknown => {
    const given = fix('直す', edit('表!C1', rest));
    const [only] = previewOf(given, book, finding('rate-mismatch', '表!C1', { fix: given, ...own }));
    return [only!.now, only!.then, only!.formulaThen];
  };

  it.each<[string, Partial<Fix['edits'][number]>, string | null]>([
    ['a number under its format', { value: 0.846, numberFormat: '0.0%' }, '84.6%'],
    ['a unit in the format', { value: 1234, numberFormat: '#,##0"件"' }, '1,234件'],
    ['a text', { value: '○' }, '○'],
    ['an emptied cell', { value: null }, ''],
    ['a sum', { formula: 'SUM(A1:B1)' }, '200'],
    ['a sum over an empty cell', { formula: 'A1+A3' }, '120'],
    ['a rounded quotient', { formula: 'ROUND(B1/A1,3)', numberFormat: '0.0%' }, '66.7%'],
    ['a growth', { formula: 'A1/B1-1', numberFormat: '0%' }, '50%'],
    ['another sheet', { formula: "'8月'!A1", numberFormat: '#,##0' }, '1,000'],
    ['an average', { formula: 'AVERAGE(A1:B1)' }, '100'],
    ['a quotient by zero', { formula: 'A1/A3' }, null],
    ['a text among the parts', { formula: 'SUM(A1:A2)' }, null],
    ['an error among the parts', { formula: 'SUM(B1:B3)' }, null],
    ['a formula with a guard', { formula: 'IF(A1="","",A1/B1)' }, null],
    ["a function of the add-in's", { formula: 'KPI.RATE(B1,A1)' }, null],
  ])('%s', (_, rest, then) => {
    expect(shows(rest)).toEqual(['66.0%', then, rest.formula ?? null]);
  });

  it('knows the result of a formula from the value that could stand in its place, or from what the rule expects', () => {
    const formula = { formula: 'KPI.RATE(B1,A1)', numberFormat: '0.0%' };
    expect(shows(formula, { alternatives: [fix('値', edit('表!C1', { value: 0.667, numberFormat: '0.0%' }))] })).toEqual(['66.0%', '66.7%', 'KPI.RATE(B1,A1)']);
    expect(shows(formula, { expected: '66.7%' })).toEqual(['66.0%', '66.7%', 'KPI.RATE(B1,A1)']);
    expect(shows(formula, { expected: '66.7%', cell: 'C2' })).toEqual(['66.0%', null, 'KPI.RATE(B1,A1)']);
  });

  it('shows the formula that stands there now, and a cell that is empty', () => {
    const both = fix('直す', edit('表!C2', { value: 1 }), edit('表!Z9', { value: 1 }));
    expect(previewOf(both, book, finding('x', '表!C2')).map(({ now, formulaNow }) => [now, formulaNow])).toEqual([['9', 'A1-B1'], ['', null]]);
  });
});

describe('confirming', () => {
  const one = finding('total-mismatch', '表!A1', { found: '100' });

  it('keeps the reason and what was found, once', () => {
    const settings = acknowledge(one, 'そのまま')(acknowledge(one, '様式')(defaultSettings));
    expect(settings.acknowledged).toEqual([{ rule: 'total-mismatch', sheet: '表', cell: 'A1', reason: 'そのまま', found: '100' }]);
    expect(takeBackAcknowledgement(one)(settings).acknowledged).toEqual([]);
  });

  it('leaves other findings alone', () => {
    const settings = acknowledge(finding('total-mismatch', '表!A2'), '様式')(acknowledge(one, '様式')(defaultSettings));
    expect(takeBackAcknowledgement(one)(settings).acknowledged).toEqual([{ rule: 'total-mismatch', sheet: '表', cell: 'A2', reason: '様式' }]);
  });
});
