import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'mark-missing';
const LEGEND = '◎（計画を上回る）、○（計画通り）、△（計画を下回る）、×（未実施）';
const HEAD: CellInput[][] = [['令和7年度 事業計画の進捗'], [LEGEND], ['事業計画', '実施状況', '評価']];

/** Sections of three rows; the mark stands in the row below the heading, and beside none of the further texts. */
const sections = (marks: readonly CellInput[], first = 1): Rows => [...HEAD, ...marks.flatMap((mark, i): CellInput[][] => [
  [`（${i + first}）重点的に進める取組`, `（${i + first}）重点的に進める取組`, null],
  ['関係機関と協議する。', '・関係機関と協議し、周知の方法を見直して実施した。', mark],
  [null, '・加入事業所へ文書を送付して協力を依頼した。', null],
])];

describe('sections under counted headings', () => {
  it('names the one without a mark', () => {
    const [finding, ...more] = findingsOf(ID, sections(['○', '△', null, '○']), '2025-09');
    expect([finding?.cell, finding?.evidence, more]).toEqual(['C11', ['A10'], []]);
    expect([finding!.range, finding!.message]).toEqual(['C10:C12', expect.stringContaining('4 項目のうち 3 項目')]);
  });

  it.each<[string, Rows]>([
    ['all have one', sections(['○', '△', '○', '◎'])],
    ['half have none', sections(['○', null, null, '○', null])],
    ['too few', sections(['○', null, '○'])],
  ])('says nothing where %s', (_, rows) => {
    expect(findingsOf(ID, rows, '2025-09')).toEqual([]);
  });
});

describe('a report over several sheets', () => {
  const book = (...sheets: Rows[]) => sheets.map((rows, i) => ({ name: `${i + 1}章`, rows }));

  it('goes on counting, and the sections of the other sheets count as well', () => {
    const [finding, ...more] = findingsOf(ID, book(sections(['○', '△', '○']), sections(['○', '△', null], 4)), '2025-09');
    expect([finding?.sheet, finding?.cell, finding?.evidence, more]).toEqual(['2章', 'C11', ['A10'], []]);
    expect(finding!.message).toContain('6 項目のうち 5 項目');
  });

  it.each<[string, Rows[]]>([
    ['a chapter without any mark', [sections(['○', '△', '○']), sections([null, null], 4)]],
    ['many without a mark on the other sheets', [sections(['○', null, null, '○']), sections(['○', '○', null], 5)]],
    ['results of an item that are counted by themselves', [sections(['○', '△', '○']), [...sections(['○'], 4), [null, '（1）', 52.1], [null, '（2）', 48.3]]]],
  ])('says nothing about %s', (_, sheets) => {
    expect(findingsOf(ID, book(...sheets), '2025-09')).toEqual([]);
  });

  it('names an empty merged cell where a sheet has but three', () => {
    const blocks = (marks: readonly CellInput[]): Rows => [...HEAD, ...marks.flatMap((mark, i): CellInput[][] => [[`・健診機関と連携して受診勧奨を計画的に実施する。${i}`, '・健診機関を訪問し、受診者数の推移を示して依頼した。', mark], [null, '・郵送による勧奨もあわせて実施した。', null]])];
    const merged = (name: string, marks: readonly CellInput[]) => ({ name, rows: blocks(marks), merges: marks.map((_, i) => `C${4 + 2 * i}:C${5 + 2 * i}`) });
    const findings = findingsOf(ID, [merged('1章', ['○', '△', '○']), merged('2章', ['◎', '○', null])], '2025-09');
    expect(findings.map(({ sheet, range }) => [sheet, range])).toEqual([['2章', 'C8:C9']]);
    expect(findings[0]!.message).toContain('6 か所のうち 5 か所');
    expect(findingsOf(ID, [merged('1章', ['○', '○', null, null]), merged('2章', ['◎', '○', null])], '2025-09')).toEqual([]);
  });
});

const lines = (marks: readonly CellInput[]): Rows => [...HEAD, ...marks.map((mark, i): CellInput[] => [`健診の受診勧奨を計画に沿って行う（${'一二三四五六七八'[i]!}）`, '・対象の事業所へ案内を送付し、電話で勧奨した。', mark])];

describe('grids that are ruled line by line', () => {
  it('names the line without a mark', () => {
    expect(cellsOf(findingsOf(ID, lines(['○', '○', null, '△', '○', '◎']), '2025-09'))).toEqual(['C6']);
  });

  it('says nothing where marks are rare', () => {
    expect(findingsOf(ID, lines(['○', null, null, '△', null, '◎']), '2025-09')).toEqual([]);
  });

  it('takes what stands in both columns for a heading', () => {
    const headed = (text: string, rows: Rows): Rows => [[text, text, null], ...rows];
    const rows = [...HEAD, ...headed('１ 健診の推進について', lines(['○', '○', '△']).slice(3)), ...headed('２ 保健指導の推進について', lines(['○', null, '◎']).slice(3)), ...headed('３ 重症化予防の推進について', lines(['○', '○']).slice(3))];
    expect(cellsOf(findingsOf(ID, rows, '2025-09'))).toEqual(['C10']);
  });

  it('goes on below a heading over the whole width', () => {
    const rows = [...lines(['○', '○', '△']), ['２ 戦略的保険者機能', null, null], ...lines(['○', null, '◎', '○']).slice(3)];
    const sheet = { name: '報告', rows, merges: ['A7:C7'] };
    expect(cellsOf(findingsOf(ID, [sheet], '2025-09'))).toEqual(['C9']);
  });
});

describe('other columns', () => {
  const table = (marks: readonly CellInput[], second = '目標'): Rows => [['項目', '実施率', second, '判定'], ...marks.map((mark, i): CellInput[] => [`健診${i + 1}`, `5${i}.1％`, `4${i}.2％`, mark])];

  it('names the line of a table of figures', () => {
    expect(cellsOf(findingsOf(ID, table(['○', '×', '○', null, '○', '○'])))).toEqual(['D5']);
    expect(findingsOf(ID, table(['○', '×', null, null, '○', '○']))).toEqual([]);
    expect(findingsOf(ID, table(['○', '×', '○', null, '○', '○'], '基準値'))).toEqual([]);
  });

  const graded = (grades: readonly CellInput[]): Rows => [['Ａ：計画を上回る　Ｂ：計画どおり　Ｃ：計画を下回る'], ['評価', '事業', '取組'], ...grades.map((grade, i): CellInput[] => [grade, `広報の実施${i}`, '新聞に広告を掲載した。'])];

  it('names the item without a grade in letters', () => {
    expect(cellsOf(findingsOf(ID, graded(['Ｂ', 'Ａ', null, 'Ｂ', 'Ｃ', 'Ｂ'])))).toEqual(['A5']);
    expect(cellsOf(findingsOf('mark-invalid', graded(['Ｂ', 'Ａ', 'Ｅ', 'Ｂ', 'Ｃ', 'Ｂ'])))).toEqual(['A5']);
    expect(findingsOf('mark-invalid', graded(['Ｂ', 'Ａ', 'C', 'Ｂ', 'Ｃ', 'Ｂ']))).toEqual([]);
  });
});

describe('a second column of marks', () => {
  const both = (second: readonly CellInput[]): Rows => [HEAD[0]!, HEAD[1]!, ['事業計画', '実施状況', '自己評価', '評議会評価'], ...second.map((mark, i): CellInput[] => [`健診の受診勧奨を計画に沿って行う（${i + 1}月）`, '・対象の事業所へ案内を送付し、電話で勧奨した。', '○', mark])];

  it.each<[string, readonly CellInput[], string[]]>([
    ['one is forgotten', ['○', '○', null, '△', '○', '◎', '○', '○', '○'], ['D6']],
    ['it is filled in later', ['○', '○', '△', '○', null, null, null, null, null], []],
    ['it is empty', [null, null, null, null, null, null, null, null, null], []],
  ])('%s', (_, second, expected) => {
    expect(cellsOf(findingsOf(ID, both(second), '2025-09'))).toEqual(expected);
  });
});

describe('small grids and lists', () => {
  const grids = (...marks: (readonly CellInput[])[]) => marks.map((own, i) => ({ name: `${i + 1}章`, rows: lines(own) }));
  const kpis = (...marks: (readonly CellInput[])[]) => marks.map((own, i) => ({ name: `${i + 1}章`, rows: [['KPI一覧'], [LEGEND], ['KPI', '目標', '実績', '評価'], ...own.map((mark, k): CellInput[] => [`${'郵送化率 提出率 使用割合'.split(' ')[k]!}（${i + 1}）`, '80.0%以上', '85.0%', mark])] }));

  it.each<[string, Rows | { name: string; rows: Rows }[], string[]]>([
    ['one of two lines, where the other grids are full', grids(['○', '○'], ['○', null], ['△', '○', '◎']), ['2章!C5']],
    ['a grid that nobody has rated', grids(['○', '○'], [null, null], ['△', '○', '◎']), []],
    ['half of the lines of several grids', grids(['○', null], ['○', null], ['△', '○', null]), []],
    ['one grid alone', lines(['○', null, '○']), []],
    ['one of two KPIs, where the other lists are full', kpis(['○', '○'], ['○', null], ['△', '○', '◎']), ['2章!D5']],
    ['a list that nobody has rated', kpis(['○', '○'], [null, null], ['△', '○', '◎']), []],
    ['several lists with a gap', kpis(['○', null], ['○', null], ['△', '○', null]), []],
  ])('%s', (_, book, expected) => {
    expect(cellsOf(findingsOf(ID, book, '2025-09'))).toEqual(expected);
  });
});

describe('small tables inside the items, over the column of marks', () => {
  const item = (i: number, mark: CellInput, more: readonly CellInput[][] = []): CellInput[][] => [
    [`(${i}) 点検の強化その${i}`, '・効果的な点検を推進する。', `点検の実施率その${i}　80.0％以上`, '効果額は前年同期を上回った。', mark], ...more,
  ];
  const table: CellInput[][] = [[null, '＜点検の状況＞'], [null, '区分', '点検を行った件数', '点検の対象件数', '割合'], [null, '内容', 412, 520, '79.2%'], [null, '外傷', 41, 52, '78.8%'], [null, '計', 453, 572, '79.2%']];
  const book = (...marks: readonly CellInput[]): { name: string; rows: Rows; merges: string[] }[] => [{
    name: 'S',
    rows: [['令和7年度 事業計画の実施状況'], ['凡例：◎ 上回る　○ 計画どおり　△ 下回る　× 未実施'], ['重点施策', '取組', 'KPI・目標値', '実績（9月末）', '評価'], ...marks.flatMap((mark, i) => item(i + 1, mark, i % 2 === 0 ? table : []))],
    // The items with a table take six rows, the others one.
    merges: [4, 11, 18].map((top) => `A${top}:A${top + 5}`),
  }];

  it.each<[string, CellInput[], string[]]>([
    ['have headings and no item', ['○', '○', '△', '◎', '○', '○'], []],
    ['two targets of an item with a mark each in one cell', ['○', '○', '①○\n②△', '◎', '○', '○'], []],
    ['an item between them is forgotten', ['○', '○', '△', null, '○', '○'], ['S!E17']],
  ])('%s', (_, marks, expected) => {
    const findings = (id: string) => cellsOf(findingsOf(id, book(...marks), '2025-09'));
    expect(findings(ID)).toEqual(expected);
    expect(findings('mark-invalid')).toEqual([]);
  });
});
