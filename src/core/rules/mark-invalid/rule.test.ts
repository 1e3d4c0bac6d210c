import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { markOf } from '../../reading/markSigns';
import { defaultSettings, settingsSchema, type Settings } from '../../settings';
import { characterName } from './characterNames';

const LEGEND = '実施状況：◎（計画を大幅に上回る）、○（計画通り）、△（実施中又は計画を下回る）、－（実施予定）、×（実施見送り）';
const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

/** A plan grid with one row for each mark. */
function planBook(marks: readonly CellInput[], legend: string | null = LEGEND, settings: Settings = defaultSettings) {
  const rows: CellInput[][] = [['令和7年度 事業計画の進捗'], [legend], ['事業計画', '実施状況', '評価'], ...marks.map((mark) => [PLAN, DONE, mark])];
  return check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), settings, { asOf: '2025-09' }).findings.filter((finding) => finding.rule === 'mark-invalid');
}

describe('mark-invalid', () => {
  it.each<[string, CellInput, string]>([
    ['漢数字のゼロ', '〇', '○'],
    ['大きな丸', '◯', '○'],
    ['英字のオー', 'O', '○'],
    ['数字のゼロ', 0, '○'],
    ['黒い三角', '▲', '△'],
    ['英字のエックス', 'x', '×'],
    ['半角のハイフン', '-', '－'],
    ['長音の記号', 'ー', '－'],
  ])('reports %s and offers the mark of the legend', (name, written, proper) => {
    const found = planBook(['○', '△', written, '◎', '○', '×']);
    expect(found.map((finding) => [finding.cell, finding.severity, finding.found, finding.expected])).toEqual([['C6', 'warning', typeof written === 'number' ? '0' : written, proper]]);
    expect(found[0]!.message).toContain(`（${name}）`);
    expect(found[0]!.evidence).toEqual(['A2']);
    expect(found[0]!.fix).toEqual({ label: `「${proper}」に直す`, edits: [{ sheet: 'S', cell: 'C6', value: proper }] });
  });

  it.each<[string, CellInput, string[]]>([['the heading repeated', '判定', []], ['the heading repeated in spread letters', '評 価', []], ['another word', '良好', ['C6']]])('takes %s for what it is', (_, written, cells) => {
    expect(planBook(['○', '△', written, '◎', '○']).map(({ cell }) => cell)).toEqual(cells);
  });

  it('reports one in a column of marks before the results', () => {
    const rows: CellInput[][] = [['令和7年度 事業計画の進捗'], [LEGEND], ['事業計画', '評価', '実施状況'], ...['○', '△', '〇', '◎'].map((mark) => [PLAN, mark, DONE])];
    expect(check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-09' }).findings.filter(({ rule }) => rule === 'mark-invalid').map(({ cell }) => cell)).toEqual(['B6']);
  });

  it('names every character that is taken for a mark', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code));
    const unnamed = characters.filter((character) => markOf(character)?.proper === false && characterName(character).startsWith('文字コード'));
    expect(unnamed).toEqual([]);
    expect(characterName('◇')).toBe('文字コード 25C7');
  });

  it('reports a mark that the legend does not have, without a fix', () => {
    const found = planBook(['○', '△', '×', '◎', '○'], '評価：◎（計画を上回る）、○（計画通り）、△（計画を下回る）');
    expect(found.map((finding) => [finding.cell, finding.found, finding.fix])).toEqual([['C6', '×', undefined]]);
    expect(found[0]!.message).toContain('◎ ○ △');
  });

  it('reports a letter among marks', () => {
    expect(planBook(['○', '△', 'A', '◎', '○', '○']).map((finding) => finding.cell)).toEqual(['C6']);
  });

  it('offers no edit where a formula gives the mark', () => {
    const found = planBook(['○', '△', { f: 'IF(A1="","〇","△")', v: '〇' }, '◎', '○']);
    expect(found.map((finding) => [finding.cell, finding.fix])).toEqual([['C6', undefined]]);
  });

  it.each<[string, readonly CellInput[], string | null]>([
    ['marks as the legend writes them', ['○', '△', '－', '◎', '×'], LEGEND],
    ['a dash that the legend itself writes in this way', ['○', '△', '-', '◎'], LEGEND.replace('－', '-')],
    ['a dash without a place in the legend', ['○', '△', '－', '◎'], '評価：◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満'],
    ['empty cells', ['○', null, '△', '◎'], LEGEND],
    ['proper marks without a legend', ['○', '△', '×', '◎'], null],
  ])('leaves alone %s', (_, marks, legend) => {
    expect(planBook(marks, legend)).toEqual([]);
  });

  it('reads the marks of a KPI list', () => {
    const rows: CellInput[][] = [
      ['KPI一覧'], ['◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満'],
      ['KPI', '目標', '実績', '評価'],
      ['郵送化率', '90.0%以上', '91.0%', '〇'], ['提出率', '92.0%以上', '85.0%', '△'], ['使用割合', '80.0%以上', '81.0%', '○'], ['査定率', '－', '－', '－'],
    ];
    const found = check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2026-03' }).findings.filter((finding) => finding.rule === 'mark-invalid');
    expect(found.map((finding) => finding.cell)).toEqual(['D4']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['one of two that only looks like a mark', ['◉', '△'], ['D4']],
    ['a sign of its own that both have', ['〇', '〇'], []],
    ['words', ['達成', '未達'], []],
  ])('reads the marks of a list of two: %s', (_, [first, second], expected) => {
    const rows: CellInput[][] = [['KPI一覧'], ['評価：◎ 110%以上、○ 100%以上、△ 100%未満'], ['KPI', '目標', '実績', '評価'], ['郵送化率', '80.0%以上', '91.0%', first!], ['提出率', '92.0%以上', '85.0%', second!]];
    const found = check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2026-03' }).findings.filter((finding) => finding.rule === 'mark-invalid');
    expect(found.map((finding) => finding.cell)).toEqual(expected);
  });

  it('follows the legend of the settings', () => {
    const settings = settingsSchema.parse({ legend: [{ mark: '◎' }, { mark: '○' }, { mark: '×' }] });
    expect(planBook(['○', '△', '◎', '○'], LEGEND, settings).map((finding) => finding.found)).toEqual(['△']);
  });

  it('never looks at numbers and dashes of figures', () => {
    const rows: CellInput[][] = [['月別実績'], ['項目', '4月', '5月', '6月'], ['件数', 12, '－', 0], ['人数', 0, '-', 5], ['通数', 'ー', 3, 0]];
    expect(check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-06' }).findings.filter((finding) => finding.rule === 'mark-invalid')).toEqual([]);
  });
});

it('reads the marks of small lists below one another, and marks among grades', () => {
  const block = (name: string, mark: string): CellInput[][] => [[`${name}の推進`], ['KPI', '目標', '実績', '評価'], [`${name}率`, '80.0%以上', '85.0%', mark], []];
  const cells = (rows: CellInput[][]): unknown[] => check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2026-03' }).findings.filter((finding) => finding.rule === 'mark-invalid').map((finding) => finding.cell);
  expect(cells([[LEGEND], ...block('提出', '○'), ...block('郵送化', '〇'), ...block('受診', '△')])).toEqual(['D8']);
  const graded = (grade: string): CellInput[][] => [['Ａ：計画どおり　Ｂ：概ね計画どおり　Ｃ：計画を下回る'], ['事業計画', '実施状況', '評価'], ...['Ａ', 'Ｂ', grade, 'Ａ', 'Ｃ'].map((one): CellInput[] => ['健診の推進', '研修を行った。', one])];
  expect(cells(graded('Ｂ'))).toEqual([]);
  expect(cells(graded('○'))).toEqual(['C5']);
  expect(cells(graded('b'))).toEqual(['C5']);
});

describe('two marks in one cell', () => {
  it.each(['○△', '○　◎', '△→○'])('reports %s', (written) => {
    expect(planBook(['○', '△', written, '◎']).map((finding) => [finding.cell, finding.found])).toEqual([['C6', written]]);
  });
});

describe('a second column of marks', () => {
  /** Two columns of marks behind one status column. */
  const cells = (headings: readonly [string, string], second: readonly string[]): unknown[] => {
    const rows: CellInput[][] = [['令和7年度 事業計画の進捗'], [LEGEND], ['事業計画', '実施状況', ...headings], ...second.map((mark): CellInput[] => [PLAN, DONE, '○', mark])];
    return check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-09' }).findings.filter((finding) => finding.rule === 'mark-invalid').map((finding) => finding.cell);
  };

  it.each<[readonly [string, string], readonly string[], readonly string[]]>([
    [['上期評価', '年度評価'], ['○', '△', '〇', '○', '0', '◎'], ['D6', 'D8']],
    [['自己評価', '評議会評価'], ['○', '△', '〇', '○', '○', '◎'], ['D6']],
    [['自己評価', '評議会評価'], ['○', '△', '○', '○', '－', '◎'], []],
    [['評価', '重点'], ['○', '○', '〇', '○', '○', '○'], []],
  ])('%j with %j', (headings, second, expected) => {
    expect(cells(headings, second)).toEqual(expected);
  });
});

describe('cards', () => {
  const card = (name: string, result: string, mark: string | null): CellInput[][] => [[`■ ${name}`], ['【取組内容】', '・関係機関と協議し、周知の方法を見直して実施した。'], ['【目標】', '60.0％以上'], ['【実績】', result], ['【評価】', mark], ['【今後】', '・引き続き実施する。'], []];
  const NAMES = ['健診実施率', '加入率', '使用割合', '査定率', '回収率'];
  const RESULTS = ['61.3％', '65.2％', '70.1％', '66.0％', '62.8％'];
  const found = (sheets: readonly { name: string; rows: CellInput[][] }[]) => check(buildWorkbook({ sheets }), defaultSettings, { asOf: '2026-03' }).findings.filter(({ severity }) => severity !== 'info').map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
  const below = (marks: readonly (string | null)[]) => [{ name: 'S', rows: [[LEGEND], [], ...NAMES.flatMap((name, i) => card(name, RESULTS[i]!, marks[i]!))] }];

  it.each<[string, readonly (string | null)[], string[]]>([
    ['marks as the legend writes them', ['○', '○', '○', '◎', '○'], []],
    ['a look-alike', ['○', '〇', '○', '○', '○'], ['mark-invalid S!B14']],
    ['one without a mark', ['○', '○', '○', null, '○'], ['mark-missing S!B28']],
    ['one that contradicts its figures', ['○', '○', '○', '○', '×'], ['mark-mismatch S!B35']],
  ])('below one another: %s', (_, marks, expected) => {
    expect(found(below(marks))).toEqual(expected);
  });

  it('a sheet each', () => {
    expect(found(NAMES.map((name, i) => ({ name, rows: [[LEGEND], [], ...card(name, RESULTS[i]!, i === 1 ? '〇' : '○')] })))).toEqual(['mark-invalid 加入率!B7']);
  });
});
