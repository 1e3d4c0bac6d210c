import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const found = (rows: readonly (readonly CellInput[])[], asOf = '2025-12') =>
  check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf }).findings.filter((finding) => finding.rule === 'mark-mismatch');

const RATES = '【凡例】 ◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満 （達成率＝実績÷月次目標）';

/** A KPI list with thresholds: name, target, condition, monthly target, actual, rate, mark. */
const list = (lines: readonly (readonly CellInput[])[], legend = RATES): CellInput[][] => [
  ['令和7年度 KPI進捗表'], [legend], ['KPI', '年度目標', '条件', '月次目標', '実績', '達成率', '評価'], ...lines.map((line) => [...line]),
];

const GOOD: CellInput[] = ['郵送化率', '90.0%', '以上', '90.0%', '91.0%', '101.1%', '○'];
const LATE: CellInput[] = ['実施率', '53.2%', '以上', '43.0%', '38.6%', '89.8%', '△'];
const BOUND: CellInput[] = ['一者応札の割合', '20.0%', '以下', '20.0%', '26.7%', '74.9%', '×'];

describe('mark-mismatch by thresholds', () => {
  it.each<[string, CellInput[], string, string]>([
    ['a mark that is too good', [...LATE.slice(0, 6), '○'], '△', 'C'],
    ['a mark that is too bad', [...GOOD.slice(0, 6), '×'], '○', 'C'],
    ['a 以下 target read the wrong way', [...BOUND.slice(0, 6), '○'], '×', 'C'],
  ])('reports %s', (_, line, expected) => {
    const findings = found(list([GOOD, LATE, BOUND, line]));
    expect(findings.map((finding) => [finding.cell, finding.expected])).toEqual([['G7', expected]]);
    expect(findings[0]!.evidence).toEqual(['E7', 'D7', 'A2']);
    expect(findings[0]!.message).toMatch(/実績 [\d.]+%、目標/);
    expect(findings[0]!.fix?.edits).toEqual([{ sheet: 'S', cell: 'G7', value: expected }]);
  });

  it('leaves a mark alone where the list gives no rate for it', () => {
    const days = (rate: string): CellInput[] => ['平均所要日数', '7日', '以下', '7日', '6.12日', rate, '○'];
    expect(found(list([GOOD, LATE, BOUND, days('－')]))).toEqual([]);
    expect(found(list([GOOD, LATE, BOUND, days('114.4%')])).map(({ cell }) => cell)).toEqual(['G7']);
  });

  it('leaves marks alone that share their bounds and differ by last year', () => {
    const legend = '◎：達成（目標を5％以上上回る）○：達成　△：未達成（前年度以上）×：未達成（前年度未満）';
    const rows = (mark: string): CellInput[][] => [[legend], ['KPI', 'R7目標', 'R7実績', '評価'], ['郵送化率', '96.0%', '95.3%', '△'], ['回収率', '85.33%', '84.10%', mark], ['提出率', '92.0%', '93.0%', '○']];
    expect(found(rows('×'), '2026-03')).toEqual([]);
    expect(found(rows('○'), '2026-03').map((finding) => finding.cell)).toEqual(['D4']);
  });

  it('gives no edit for a formula', () => {
    const findings = found(list([GOOD, LATE, [...BOUND.slice(0, 6), { f: 'IF(E6>=D6,"○","△")', v: '○' }]]));
    expect(findings.map((finding) => [finding.cell, finding.fix])).toEqual([['G6', undefined]]);
  });

  it.each<[string, CellInput[][]]>([
    ['marks that agree', [GOOD, LATE, BOUND]],
    ['a mark that follows a wrong rate beside it', [GOOD, BOUND, ['実施率', '53.2%', '以上', '43.0%', '38.6%', '127.9%', '◎']]],
    ['a rate on the edge of two marks', [GOOD, BOUND, ['実施率', '53.2%', '以上', '43.0%', '43.0%', '100.0%', '△']]],
    ['a KPI without an actual', [GOOD, LATE, ['受診率', '31.8%', '以上', '31.8%', '－', '－', '－']]],
  ])('leaves alone %s', (_, lines) => {
    expect(found(list(lines))).toEqual([]);
  });

  it('is silent in mid-year where the thresholds are of the year\'s target', () => {
    const rows: CellInput[][] = [['KPI一覧'], ['◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満'], ['KPI', '目標', '実績', '評価'], ['健診実施率', '53.2%以上', '38.6%', '○'], ['取得率', '10.6%以上', '3.0%', '○'], ['回収率', '65.0%以上', '48.0%', '○']];
    expect(found(rows)).toEqual([]);
    expect(found(rows, '2026-03').map((finding) => [finding.cell, finding.expected])).toEqual([['D4', '×'], ['D5', '×'], ['D6', '×']]);
  });
});

const WORDS = '◎（計画を大幅に上回る）、○（計画通り）、△（計画を下回る）、×（未実施）';
const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

/** A plan grid whose KPI stands in the row of its mark. */
const plan = (kpi: string, result: string, mark: string): CellInput[][] => [
  ['令和7年度 事業報告'], [WORDS], ['事業計画', '実施状況', '評価'], ['① 点検', '① 点検', null], [PLAN, DONE, '○'], [PLAN, DONE, '△'], [kpi, result, mark], ['② 広報', '② 広報', null], [PLAN, DONE, '○'],
];

describe('mark-mismatch by standing', () => {
  it('reports ◎ beside a KPI that was missed', () => {
    const findings = found(plan('【KPI】査定額：5,600円以上', '査定額は5,212円', '◎'), '2026-03');
    expect(findings.map((finding) => [finding.cell, finding.expected, finding.evidence])).toEqual([['C7', '△', ['B7', 'A7', 'A2']]]);
    expect(findings[0]!.message).toContain('5,212円');
  });

  it('reports × beside a KPI that was achieved', () => {
    expect(found(plan('【KPI】健康宣言事業所数：980事業所以上', '健康宣言事業所数は1,046事業所', '×'), '2026-03').map((finding) => [finding.cell, finding.expected])).toEqual([['C7', '○']]);
  });

  it('reports ○ beside a KPI that is behind its monthly target', () => {
    expect(found(plan('【KPI】健診実施率：53.2%以上', '健診実施率 24.4% (月次目標 28.7%)', '○')).map((finding) => finding.cell)).toEqual(['C7']);
  });

  it('finds the mark beside the words on one column of a table of results', () => {
    const rows = (mark: string): CellInput[][] => [
      ['令和7年度 事業報告', null, null, null], [WORDS], ['実施内容', '実施状況', null, null, '評価'], ['① 債権回収', '① 債権回収'], [PLAN, DONE, null, null, '○'],
      ['【KPI】返納金債権の回収率:対前年度以上', null, '回収率', '返納金の割合'], [null, '令和7年度', '51.2%', '0.041%'], ['【KPI】返納金の割合:対前年度以下', '令和6年度', '55.9%', '0.044%'],
      [PLAN, '(回収率)\n▶ 大口債権の回収が進まなかった。', null, null, mark], [PLAN, '(返納金の割合)\n▶ 調定額が減少した。', null, null, '○'], ['② 広報', '② 広報'], [PLAN, DONE, null, null, '○'],
    ];
    expect(found(rows('◎'), '2026-03').map((finding) => finding.cell)).toEqual(['E9']);
    expect(found(rows('△'), '2026-03')).toEqual([]);
  });

  it.each<[string, CellInput[][], string]>([
    ['○ beside a KPI below its target in mid-year', plan('【KPI】健診実施率：53.2%以上', '健診実施率 24.4%', '○'), '2025-12'],
    ['△ beside a KPI that was missed', plan('【KPI】査定額：5,600円以上', '査定額は5,212円', '△'), '2026-03'],
    ['a mark for two KPIs of which one was achieved', plan('■ KPI\n(1)査定額を5,600円以上とする。\n(2)査定率を0.3%以上とする。', '■ KPI実績等\n(1)5,212円\n(2)0.34%', '◎'), '2026-03'],
    ['a KPI without a figure', plan('【KPI】効果的な意見発信を実施する。', '会議で意見を発信した。', '◎'), '2026-03'],
  ])('leaves alone %s', (_, rows, asOf) => {
    expect(found(rows, asOf)).toEqual([]);
  });
});

describe('mark-mismatch of 達成 and 未達成', () => {
  const list = (heading: string, answer: string): CellInput[][] => [['KPI', '目標', '実績', '時点', heading], ['郵送化率', '96.3%以上', '96.8%', '8月末', '達成'], ['多部位の申請の割合', '0.61%以下', '0.64%', '8月末', answer], ['回収率', '57.0%以上', '31.8%', '8月末', '未達成']];
  it.each<[string, string, string[]]>([['達成状況', '達成', ['E3']], ['達成状況', '未達成', []], ['達成見込み', '達成', []]])('under %s, %s in mid-year', (heading, answer, cells) => {
    expect(found(list(heading, answer), '2025-09').map((finding) => finding.cell)).toEqual(cells);
  });
});

describe('mark-mismatch of several answers in one cell', () => {
  const list = (answers: string, others = '①未達\n②達成'): CellInput[][] => [
    ['令和7年度上期　KPIの進捗状況（令和7年9月末現在）'], ['具体的施策', 'KPI（令和7年度目標）', '令和7年度\n9月末', '達成状況'],
    ['健診', '①健診の実施率を61.0％以上とする\n②データ取得率を9.2％以上とする\n③特定健診実施率を31.5％以上とする', '①29.1％\n②3.1％\n③16.6％', answers],
    ['債権', '①返納金債権の回収率を55.0％以上とする\n②保険証回収率を85.0％以上とする', '①38.77％\n②85.24％', others],
  ];
  it.each<[string, CellInput[][], string[]]>([
    ['one contradicts its result', list('①達成\n②未達\n③未達'), ['D3']],
    ['one of a line contradicts its result', list('①達成②未達③未達'), ['D3']],
    ['all follow', list('①未達\n②未達\n③未達'), []],
    ['there are fewer than targets', list('①達成\n②未達'), []],
    ['they are told otherwise', list('①達成見込\n②未達\n③未達'), []],
    ['most contradict their results', list('①達成\n②達成\n③達成', '①達成\n②達成'), []],
  ])('%s', (_, rows, cells) => {
    expect(found(rows, '2025-09').map(({ cell }) => cell)).toEqual(cells);
  });

  it('tells what it is held against', () => {
    expect(found(list('①達成\n②未達\n③未達'), '2025-09')[0]!.message).toBe('評価は「達成」ですが、健診の実施率は目標 61.0%以上、実績 29.1%（達成率 47.7%）です。評価か数値を確かめてください。');
  });
});

describe('mark-mismatch by the printed rate', () => {
  const LEGEND = '【評価】 ◎ 105%以上　○ 100%以上　△ 90%以上　× 90%未満 （達成率＝実績÷年間目標）';
  const rows = (mark: string): CellInput[][] => [
    ['令和7年度 KPI進捗表'], [LEGEND], ['KPI', '年度目標', '実績', '達成率', '評価'],
    ['生活習慣病予防健診実施率', '62.0%以上', '46.7%', '75.3%', '×'], ['特定健診実施率', '31.8%以上', '14.8%', '46.5%', mark], ['特定保健指導実施率', '18.2%以上', '10.7%', '58.8%', '×'], ['回収率', '57.1%以上', '55.0%', '96.3%', '△'],
  ];

  it('reports a mark that does not follow the rate beside it where the others do', () => {
    const findings = found(rows('○'), '2025-11');
    expect(findings.map((finding) => [finding.cell, finding.expected, finding.evidence])).toEqual([['E5', '×', ['D5', 'A2']]]);
    expect(findings[0]!.message).toContain('46.5%');
  });

  it('leaves marks alone that all follow, or that follow something else', () => {
    expect(found(rows('×'), '2025-11')).toEqual([]);
    expect(found(rows('○').map((row, i) => (i > 3 ? [...row.slice(0, 4), '○'] : row)), '2025-11')).toEqual([]);
  });

  it.each([['B', []], ['A', ['E5']], ['Ｃ', ['E5']]])('holds grades whose legend has figures against the rate: %s', (grade, expected) => {
    const grades = rows(grade).map((row, i) => (i === 1 ? ['評価：A（達成率70％以上）　B（40％以上）　C（40％未満）　※達成率＝実績÷年間目標'] : i === 4 || i < 3 ? row : [...row.slice(0, 4), i === 5 ? 'Ｂ' : 'A']));
    expect(found(grades, '2025-11').map((finding) => finding.cell)).toEqual(expected);
  });

  it('holds grades of a second list under the same legend against its KPIs', () => {
    const graded: CellInput[][] = [
      ['令和7年度 事業報告'], ['Ｓ：目標を大幅に上回る　Ａ：目標を達成　Ｂ：概ね達成　Ｃ：未達成'], ['取組事項', '取組結果', '評価'],
      ['点検の推進', '研修を10回行った。', 'Ａ'], ['債権の回収', '催告を行った。', 'Ｂ'], ['健診の推進', '集団健診を行った。', 'Ａ'], [], [], [], ['KPI', '目標', '実績', '評価'],
    ].map((row) => [row[0] ?? null, row[1] ?? null, row.length > 3 ? row[2]! : null, row[row.length - 1] ?? null]);
    const kpis: CellInput[][] = [['データ取得率', '9.3%以上', '7.0%', 'Ａ'], ['特定健診実施率', '31.8%以上', '32.0%', 'Ａ']];
    expect(found([...graded, ...kpis], '2026-03').map((finding) => finding.cell)).toEqual(['D11']);
  });
});

describe('mark-mismatch by the rates of a table that is no list of KPIs', () => {
  const rows = (mark: string, legend = '評価：◎…累計達成率105％以上、○…100％以上、△…90％以上、×…90％未満'): CellInput[][] => [['令和7年度　事業実施状況報告（第３四半期）'], [legend],
    ['指標', '当四半期', null, null, '累計', null, null, '前年同期累計', '前年比', '評価'], [null, '計画', '実績', '達成率', '計画', '実績', '達成率', null, null, null],
    ['支給決定件数', 9960, 9460, '95.0%', 29040, 29331, '101.0%', 27000, '108.6%', '○'], ['窓口来訪者数', 2340, 2457, '105.0%', 6830, 6625, '97.0%', 6400, '103.5%', mark],
    ['査定額', 22680, 20412, '90.0%', 66120, 69426, '105.0%', 63000, '110.2%', '◎'], ['債権回収額', 16540, 16540, '100.0%', 48210, 45318, '94.0%', 44000, '103.0%', '△'],
  ];
  const book = (mark: string, legend?: string) => check(buildWorkbook({ sheets: [{ name: 'S', rows: rows(mark, legend), merges: ['A3:A4', 'B3:D3', 'E3:G3', 'H3:H4', 'I3:I4', 'J3:J4'] }] }), defaultSettings, { asOf: '2025-12' }).findings.filter(({ rule }) => rule === 'mark-mismatch').map(({ cell, expected }) => [cell, expected]);
  it('holds a mark against the column of rates that the others follow', () => {
    expect(book('△')).toEqual([]);
    expect(book('×')).toEqual([['J6', '△']]);
    expect(book('×', '評価：◎…順調、○…おおむね順調、△…遅れあり、×…未着手')).toEqual([]);
  });
});

describe('mark-mismatch of a mark typed over its formula', () => {
  const rows = (third: CellInput): CellInput[][] => [['KPI総括'], ['KPI', '実績', '前年同月', '前年差（pt）', '評価'],
    ...[[25.1, 24.4], [17.2, 18.3], [37.8, 36.1], [10.3, 9.9]].map(([now, last], i): CellInput[] => { const d = Math.round((now! - last!) * 10) / 10; return [`指標${i}`, now!, last!, d, i === 2 ? third : { f: `IF(D${i + 3}>=1,"◎",IF(D${i + 3}>=0,"○","△"))`, v: d >= 1 ? '◎' : d >= 0 ? '○' : '△' }]; })];
  const book = (third: CellInput) => found(rows(third)).map(({ cell, expected, fix }) => [cell, expected, fix?.edits[0]?.value]);
  it('is held against what the formula of the others gives', () => {
    expect(book('△')).toEqual([['E5', '◎', '◎']]);
    expect(book('◎')).toEqual([]);
    expect(book('－')).toEqual([]);
    expect(book({ f: 'IF(D5>=2,"◎","○")', v: '○' })).toEqual([]);
  });
});

describe('mark-mismatch by a legend that speaks of last year', () => {
  const rows = (legend: string, mark: string): CellInput[][] => [[legend], ['KPI', '目標', '実績', '前年同期', '進捗'], ['健診実施率', '62.5%以上', '44.6%', '43.0%', '○'], ['データ取得率', '9.1%以上', '3.9%', '4.4%', mark], ['指導実施率', '23.0%以上', '15.2%', '13.9%', '○']];
  it.each<[string, string, string, string[]]>([
    ['○ beside a figure below last year', '◎ 年度目標を達成　○ 前年同期を上回る　△ 前年同期を下回る', '○', ['E4']],
    ['△ beside it', '◎ 年度目標を達成　○ 前年同期を上回る　△ 前年同期を下回る', '△', []],
    ['△ that says at least last year', '○ 年度目標を達成　△ 未達成だが前年同期以上　× 前年同期を下回る', '△', ['E4']],
    ['× beside it', '○ 年度目標を達成　△ 未達成だが前年同期以上　× 前年同期を下回る', '×', []],
    ['○ above a part of last year', '◎ 年度目標を達成　○ 前年同期比80％以上　△ 前年同期比80％未満', '○', []],
    ['○ where the legend speaks of the plan', '◎ 計画を大幅に上回る　○ 計画どおり　△ 計画を下回る', '○', []],
  ])('%s', (_, legend, mark, cells) => {
    expect(found(rows(legend, mark)).map((finding) => finding.cell)).toEqual(cells);
  });
});

describe('mark-mismatch of grades with bounds', () => {
  const LEGEND = '評価：Ｓ（達成率110％以上）、Ａ（達成率100％以上110％未満）、Ｂ（達成率90％以上100％未満）、Ｃ（達成率90％未満）';
  const rows = (grade: string, rate = '94.3%'): CellInput[][] => [[LEGEND], ['KPI', '目標', '実績', '達成率', '評価'], ['郵送化率', '94.0%以上', '95.1%', '101.2%', 'Ａ'], ['査定額', '4,782円以上', '4,511円', rate, grade], ['取得率', '8.5%以上', '7.4%', '87.1%', 'Ｃ'], ['応札割合', '20.0%以下', '16.7%', '119.8%', 'Ｓ']];
  it.each<[string, CellInput[][], [string, string][]]>([
    ['the grade of the rate, also below 100%', rows('Ｂ'), []],
    ['a grade that is too good', rows('Ａ'), [['E4', 'Ｂ']]],
    ['a grade that is too bad', rows('Ｃ'), [['E4', 'Ｂ']]],
    ['a grade that follows a wrong rate beside it', rows('Ａ', '104.3%'), []],
  ])('%s', (_, sheet, expected) => {
    const findings = found(sheet, '2026-03');
    expect(findings.map((finding) => [finding.cell, finding.expected])).toEqual(expected);
    expect(findings.flatMap((finding) => finding.fix?.edits ?? [])).toEqual(expected.map(([cell, value]) => ({ sheet: 'S', cell, value })));
  });

  it('is silent in mid-year for a figure that grows over the year', () => {
    expect(found([[LEGEND], ['KPI', '目標', '実績', '評価'], ['健診実施率', '62.0%以上', '30.1%', 'Ａ'], ['回収率', '60.0%以上', '20.0%', 'Ａ'], ['指導実施率', '22.0%以上', '9.0%', 'Ａ']])).toEqual([]);
  });
});

describe('mark-mismatch by a legend that speaks of the target itself', () => {
  const rows = (name: string, condition: string, target: string, actual: string, mark: string): CellInput[][] => [['令和7年度 KPI'], ['判定：○年度目標に到達、△年度目標に未到達'], ['KPI', '条件', '年度目標', '12月末実績', '判定'], ['受診率', '以上', '60.0%', '45.1%', '△'], [name, condition, target, actual, mark], ['郵送化率', '以上', '90.0%', '92.0%', '○']];
  it.each<[string, CellInput[][], string[]]>([
    ['a share that is over its bound', rows('一者応札の割合', '以下', '20.0%', '23.1%', '○'), ['E5']],
    ['a share within its bound', rows('一者応札の割合', '以下', '20.0%', '18.2%', '○'), []],
    ['a word for it', rows('一者応札の割合', '以下', '20.0%', '18.2%', '未達成'), ['E5']],
    ['what grows over the year', rows('特定健診実施率', '以上', '30.0%', '23.1%', '○'), []],
  ])('%s', (_, book, cells) => {
    expect(found(book).map(({ cell }) => cell)).toEqual(cells);
  });
});

describe('mark-mismatch of words in sentences', () => {
  const rows = (sentence: string): CellInput[][] => [['令和7年度 KPI一覧'], ['KPI', '目標', '実績'], ['返納金債権の回収率', '55.0％以上', '52.1％'], ['申請書の郵送化率', '90.0％以上', '91.2％'], [], ['実施結果'], [sentence]];

  it.each<[string, string | null]>([
    ['・返納金債権の回収率は前年度を下回り、目標を達成した。', 'A7'],
    ['・申請書の郵送化率は前年度を上回ったが、目標達成できなかった。', 'A7'],
    ['・申請書の郵送化率は前年度を上回り、目標を達成した。', null],
    ['・返納金債権の回収率は前年度を下回り、目標を達成できなかった。', null],
    ['・返納金債権の回収率について、20機関が目標を達成した。', null],
    ['・返納金債権の回収率は来年度に目標を達成したい。', null],
    ['・催告を強化し、目標を達成した。', null],
    ['・返納金債権の回収率は52.1％であった\n・被扶養者の健診は目標を達成した', null],
    ['・被扶養者の健診は来年度の達成を目指す予定\n・返納金債権の回収率は目標を達成した', 'A7'],
  ])('%s', (sentence, cell) => {
    expect(found(rows(sentence), '2026-03').map((finding) => finding.cell)).toEqual(cell === null ? [] : [cell]);
    expect(found(rows(sentence), '2025-12')).toEqual([]);
  });
});

describe('mark-mismatch of sections with one mark each', () => {
  /** A section whose KPI stands below its plan lines, the marks of its lines given. */
  const section = (no: number, name: string, result: string, marks: readonly CellInput[]): CellInput[][] => [
    [`（${no}）${name}の向上`, null, null],
    ['・関係機関と協議し、計画的に取組を進める。', '・関係機関と協議し、周知の方法を見直して実施した。', marks[0] ?? null],
    ['・事業所へ文書を送付する。', '・加入事業所へ文書を送付して協力を依頼した。', marks[1] ?? null],
    [`【KPI】${name} 60.0％以上`, `【実績】${result}`, null],
  ];
  const rows = (...marks: readonly (readonly CellInput[])[]): CellInput[][] => [['令和7年度 事業計画の実施結果'], [WORDS], ['事業計画', '実施状況', '評価'],
    ...section(1, '健診実施率', '52.3％', marks[0]!), ...section(2, 'メール会員の加入率', '61.3％', marks[1]!), ...section(3, '後発医薬品の使用割合', '83.1％', marks[2]!)];

  it.each<[string, CellInput[][], string[]]>([
    ['a mark beside the first line of each', rows(['○'], ['○'], ['○']), ['C5']],
    ['a mark beside the last line of each', rows([null, '○'], [null, '○'], [null, '○']), ['C6']],
    ['a mark beside each line', rows(['○', '○'], ['○', '△'], ['○', '○']), []],
    ['a mark now here, now there', rows(['○'], [null, '○'], ['○']), []],
    ['a section without a mark', rows(['○'], [], ['○']), []],
  ])('%s', (_, book, expected) => {
    expect(found(book, '2026-03').map((finding) => finding.cell)).toEqual(expected);
  });
});

describe('grades by criteria on another sheet', () => {
  const criteria = (heading = '対計画値（結果÷KPI数値）', more: CellInput[][] = []): CellInput[][] => [['判定', '点数', heading], ['Ｓ', 5, '120％以上'], ['Ａ', 4, '100％以上120％未満'], ['Ｂ', 3, '95％以上100％未満'], ['Ｃ', 2, '80％以上95％未満'], ['Ｄ', 1, '80％未満'], ...more];
  const kpis = (lines: readonly (readonly [string, string])[]): CellInput[][] => [['KPI', 'KPI数値', '結果', '対計画値', '判定'], ...lines.map(([rate, grade], i): CellInput[] => [`${'甲乙丙丁戊'[i]!}の実施率を50.0％以上とする`, '50.0%', `${(Number.parseFloat(rate) / 2).toFixed(1)}%`, rate, grade])];
  const inBook = (rules: CellInput[][], ...lists: (readonly (readonly [string, string])[])[]) =>
    check(buildWorkbook({ sheets: [{ name: '基準', rows: rules }, ...lists.map((lines, i) => ({ name: `評価${i}`, rows: kpis(lines) }))] }), defaultSettings, { asOf: '2026-03' }).findings.filter((finding) => finding.rule === 'mark-mismatch');

  it('holds letters against them where nearly all follow', () => {
    const findings = inBook(criteria(), [['96.8%', 'B'], ['88.4%', 'A']], [['122.4%', 'S'], ['104.6%', 'A'], ['46.8%', 'D']]);
    expect(findings.map(({ sheet, cell, expected, evidence }) => [sheet, cell, expected, evidence])).toEqual([['評価0', 'E3', 'Ｃ', ['D3', '基準!A2']]]);
    expect(findings[0]!.message).toMatch(/達成率は 88.4% で、判定基準（基準!A2）では「Ｃ」に当たります/);
  });

  it.each<[string, CellInput[][], (readonly [string, string])[]]>([
    ['all of them follow', criteria(), [['96.8%', 'B'], ['88.4%', 'C'], ['122.4%', 'S']]],
    ['several do not', criteria(), [['96.8%', 'B'], ['88.4%', 'A'], ['122.4%', 'A'], ['104.6%', 'A']]],
    ['the rate lies at a bound', criteria(), [['96.8%', 'B'], ['100.0%', 'B'], ['122.4%', 'S'], ['104.6%', 'A']]],
    ['there are two criteria', criteria(undefined, [[], ['評価', '', '達成率'], ['A', '', '90％以上'], ['B', '', '50％以上90％未満'], ['C', '', '50％未満']]), [['96.8%', 'B'], ['88.4%', 'A'], ['122.4%', 'S'], ['104.6%', 'A']]],
    ['the bounds are of something else', criteria('受診率'), [['96.8%', 'B'], ['88.4%', 'A'], ['122.4%', 'S'], ['104.6%', 'A']]],
  ])('is silent where %s', (_, rules, lines) => {
    expect(inBook(rules, lines)).toEqual([]);
  });

  it('reads 目標値に達した as reached, and names the letter only where one is left', () => {
    const rows = (legend: string): CellInput[][] => [['令和6年度 事業評価（令和7年3月末現在）'], [legend], ['評価指標', '目標値', '実績値', '評価'], ['受診率', '42.0％以上', '39.8%', 'B'], ['継続受診割合', '73.0％以上', '73.5%', 'A'], ['未受診者割合', '40.0％以下', '43.2%', 'A'], ['実施率', '40.0％以上', '41.2%', 'A']];
    const told = (legend: string) => found(rows(legend), '2025-03').map(({ cell, expected }) => [cell, expected]);
    expect(told('A：目標値に達した　B：目標値に達していない　C：対象外')).toEqual([['D6', 'B']]);
    expect(told('A：目標値に達した　B：目標値に達していないが改善した　C：変わらない　D：悪化した')).toEqual([['D6', undefined]]);
  });
});
