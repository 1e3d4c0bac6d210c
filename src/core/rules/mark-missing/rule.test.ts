import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';
const HEAD: CellInput[][] = [['令和7年度 事業計画の進捗'], ['◎（計画を上回る）、○（計画通り）、△（計画を下回る）、×（未実施）'], ['事業計画', '実施状況', '評価']];

const found = (rows: readonly (readonly CellInput[])[], asOf = '2025-09') =>
  check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf }).findings.filter((finding) => finding.rule === 'mark-missing');

const items = (marks: readonly CellInput[]): CellInput[][] => marks.map((mark) => [PLAN, DONE, mark]);

describe('mark-missing', () => {
  it('reports an item without a mark among items that have one', () => {
    const findings = found([...HEAD, ...items(['○', '○', '△', '○', null, '○', '◎', '○', '○'])]);
    expect(findings.map((finding) => [finding.cell, finding.severity, finding.evidence])).toEqual([['C8', 'warning', ['B8']]]);
    expect(findings[0]!.message).toContain('9 項目のうち 8 項目');
  });

  describe('grades in letters', () => {
    const graded = (grades: readonly CellInput[]): CellInput[][] => [['A：目標に達した　B：改善した　C：変わらない　D：悪化した'], ['指標', '実績', '評価'], ...grades.map((grade, i) => [`健診受診率その${i + 1}`, 0.5 + i / 100, grade])];
    it.each<[string, CellInput[][], string[]]>([
      ['an item without one', graded(['A', 'B', 'A', null, 'C', 'A']), ['C6']],
      ['the last item of a list in two parts', [...graded(['A', 'B', 'A', 'C', 'A']), [], ['保健指導の実施率', 0.3, 'B'], ['医療機関受診率', 0.2, null]], ['C10']],
      ['a table below a note that has no such column', [...graded(['A', 'B', 'A', 'C', 'A']), ['※ 実績は速報値による。'], ['評価区分の別', 'A以上'], ['指標数の計', 3]], []],
      ['a table below that has no such column', [...graded(['A', 'B', 'A', 'C', 'A']), [], ['評価区分別の指標数'], ['評価区分の別', 'A以上'], ['指標数の計', 3]], []],
    ])('%s', (_, rows, expected) => {
      expect(found(rows).map(({ cell }) => cell)).toEqual(expected);
    });
  });

  it('reports a run of items once', () => {
    const findings = found([...HEAD, ...items([...Array<CellInput>(12).fill('○'), null, null, '○', '○'])]);
    expect(findings.map((finding) => [finding.cell, finding.range])).toEqual([['C16', 'C16:C17']]);
  });

  it.each<[string, CellInput[][]]>([
    ['a grid with a mark at every item', [...HEAD, ...items(['○', '○', '△', '○', '○', '○', '◎', '○', '○'])]],
    ['a grid that marks only some items', [...HEAD, ...items(['○', null, null, '○', null, '○', null, '○', null, '△'])]],
    ['a heading behind a bullet that leaves out words of the plan', [...HEAD, ['○ レセプト内容点検の強化', '○ レセプト点検の強化', null], ...items(['○', '○', '△', '○', '○', '○', '◎', '○'])]],
    ['headings, KPI lines and notes', [...HEAD, ['① 健診', '① 健診の推進について', null], ...items(['○', '○', '△', '○', '○', '○', '◎', '○']), ['■ KPI', '■ KPI実績等', null], ['(1)実施率を80.0%以上とする。', '(1)70.0%(令和7年8月時点)', null], [null, '※ 実施率は速報値であり、年度末に確定する。', null]]],
    ['items under a heading with a mark', [...HEAD, ...items(['○', '○', '△', '○', '○', '○', '◎', '○']), ['(2) 点検', '(2) 点検の効果の向上', '○'], [PLAN, DONE, null], [PLAN, DONE, null]]],
    ['the heading of a table below letters that counts them', [['令和元年度の評価'], ['Ａ：目標に達した　Ｂ：改善した　Ｃ：変わらない'], ['評価指標', '実績', '備考', '担当', '評価'], ...['特定健診受診率', '継続受診割合', '新規受診者割合', '保健指導実施率', '情報提供実施率', '受診勧奨の受診率'].map((name, i): CellInput[] => [name, `${40 + i}.0%`, null, null, 'ＡＢＣ'[i % 3]!]), [], ['評価区分別の指標数'], ['評価区分', 'Ａ', 'Ｂ', 'Ｃ', null], ['評価の指標数', 2, 2, 2, null]]],
    ['a grid without marks', [...HEAD, ...items(Array<CellInput>(9).fill(null))]],
  ])('leaves alone %s', (_, rows) => {
    expect(found(rows)).toEqual([]);
  });

  it('reports an empty cell that was merged for a mark', () => {
    const blocks = ['○', '△', null, '○', '◎'].flatMap((mark): CellInput[][] => [[PLAN, '対象者数 1,200人', mark], [null, '実施率 30.5%', null]]);
    const merges = [4, 6, 8, 10, 12].map((row) => `C${row}:C${row + 1}`);
    const findings = check(buildWorkbook({ sheets: [{ name: 'S', rows: [...HEAD, ...blocks], merges }] }), defaultSettings, { asOf: '2025-09' }).findings.filter((finding) => finding.rule === 'mark-missing');
    expect(findings.map((finding) => [finding.cell, finding.range, finding.evidence])).toEqual([['C8', 'C8:C9', ['B8']]]);
  });

  const list = (marks: readonly CellInput[]): CellInput[][] => [['KPI一覧'], [], ['KPI', '目標', '実績', '評価'], ...['郵送化率', '提出率', '使用割合', '査定率', '回収率'].map((name, i): CellInput[] => [name, '80.0%以上', i === 4 ? '－' : '85.0%', marks[i] ?? null])];

  it('reports a row of a KPI list that has an actual and no mark', () => {
    expect(found(list(['○', '○', null, '○', '－'])).map((finding) => [finding.cell, finding.evidence])).toEqual([['D6', ['C6']]]);
  });

  it('leaves a KPI without an actual alone', () => {
    expect(found(list(['○', '○', '○', '○', null]))).toEqual([]);
  });
});

it('counts a section that gives nothing but figures', () => {
  const sections = (marks: readonly (string | null)[]): CellInput[][] => marks.flatMap((mark, i) => [[`(${i + 1}) 点検の推進`, `(${i + 1}) 点検の推進`, mark], [PLAN, i === 3 ? 58.2 : DONE, null]]);
  expect(found([...HEAD, ...sections(['○', '○', '△', '○', '○', '○'])])).toEqual([]);
  expect(found([...HEAD, ...sections(['○', '○', '△', null, '○', '○'])]).map((finding) => finding.cell)).toEqual(['C10']);
});

it('takes the mark beside (4) for that of ① and ② under it', () => {
  const section = (i: number, outer: string | null, inner: string | null): CellInput[][] => [[`(${i}) 点検の推進`, `(${i}) 点検の推進`, outer], [`① ${PLAN}`, DONE, inner], [`② ${PLAN}`, DONE, inner]];
  const rows = (last: CellInput[][]): CellInput[][] => [...HEAD, ...[1, 2, 3, 4, 5, 6, 7].flatMap((i) => section(i, null, '○')), ...last];
  expect(found(rows(section(8, '○', null)))).toEqual([]);
});

it('takes what is counted inside a section for no heading over the next count', () => {
  const section = (i: number, marks: readonly (string | null)[]): CellInput[][] => [[`(${i}) 点検の推進`, `(${i}) 点検の推進`, marks[0]!], [`① ${PLAN}`, DONE, marks[1]!], [`② ${PLAN}`, DONE, marks[2]!]];
  const chapter = (title: string, all: readonly (readonly (string | null)[])[]): CellInput[][] => [[title, title, null], ...all.flatMap((marks, i) => section(i + 1, marks))];
  const rows = (last: readonly (string | null)[]): CellInput[][] => [...HEAD, ...chapter('■ 基盤的な保険者機能', [1, 2, 3].map(() => [null, null, '○'])), ...chapter('■ 戦略的な保険者機能', [[null, null, last[0]!], [null, null, last[1]!], [null, null, '○']])];
  expect(found(rows(['○', '○']))).toEqual([]);
  // (1) of the second chapter stands in row 15.
  expect(found(rows([null, '○'])).map((finding) => finding.range)).toEqual(['C15:C17']);
  expect(found(rows(['○', null])).map((finding) => finding.range)).toEqual(['C18:C20']);
});

it('lets one mark rate all KPIs under a heading', () => {
  const section = (i: number): CellInput[][] => [[`(${i}) 点検の推進`, `(${i}) 点検の推進`, null], [`【KPI】査定額${i}:5,000円以上`, '・査定額は5,100円となった。', '○']];
  expect(found([...HEAD, ...[1, 2, 3, 4, 5].flatMap(section), ['未治療者に対する二次勧奨実施予定人数 1,500人', '▶ 二次勧奨を対象者1,402人に実施した。', null]])).toEqual([]);
});

it('takes lines of KPIs with any unit for no items of a grid', () => {
  const line = (plan: string, done: string, mark: string | null): CellInput[] => [plan, done, mark];
  const rows = (mark: string | null): CellInput[][] => [...HEAD, ...['○', '○', '△', mark, '○'].map((one) => line('・郵送による申請を促進する。', '・チラシに記事を載せた。', one)), line('査定額を対前年度以上（6,440円以上）とする', '6,208円', null), line('健康宣言事業所数を1,600事業所以上とする', '1,532事業所', null)];
  expect(found(rows('○'))).toEqual([]);
  expect(found(rows(null)).map((finding) => finding.cell)).toEqual(['C7']);
});

it('takes small lists below one another for one column of marks', () => {
  const block = (name: string, marks: readonly (string | null)[]): CellInput[][] => [[`${name}の推進`], ['KPI', '目標', '実績', '評価'], ...marks.map((mark, i): CellInput[] => [`${name}の実施率${i + 1}`, '80.0%以上', `8${i}.0%`, mark]), []];
  const rows = (mark: string | null): CellInput[][] => [...block('健診', ['○', '○']), ...block('指導', [mark]), ...block('勧奨', ['△', '○'])];
  expect(found(rows('○'))).toEqual([]);
  expect(found(rows(null)).map((finding) => finding.cell)).toEqual(['D8']);
});
