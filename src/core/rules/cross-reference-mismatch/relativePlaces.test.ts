import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'cross-reference-mismatch';
const LONG = '資格喪失後1か月以内の保険証回収率（日本年金機構分を含む）';

const summary = (name: string, target: string, actual: string): Rows => [['総括表'], ['ＫＰＩ', '目標', '結果', '達成状況'], ['健診実施率', '60.0％以上', '61.2%', '達成'], [name, target, actual, '達成'], ['特定健診実施率', '30.0％以上', '31.0%', '達成']];
const detail = (name: string, target: string, actual: string, other = '61.2%'): Rows => [['② 保険証回収の強化'], ['ＫＰＩ', '令和4年度目標', '令和4年度結果', '令和3年度結果', '全国平均'], ['健診実施率', '60.0％以上', other, '58.0%', '55.1%'], [name, target, actual, '88.97%', '86.27%'], ['特定健診実施率', '30.0％以上', '31.0%', '29.1%', '27.2%']];
const book = (name: string, targets: readonly [string, string], actual: string) => [{ name: '総括', rows: summary(name, targets[0], '91.05%') }, { name: '詳細', rows: detail(name, targets[1], actual) }];

describe(`${ID} of KPIs held to last year`, () => {
  it.each<[string, string, readonly [string, string], string, string[]]>([
    ['two results of a long name', LONG, ['対前年度以上', '対前年度以上'], '90.15%', ['総括!C4']],
    ['one result', LONG, ['対前年度以上', '対前年度以上'], '91.05%', []],
    ['one result printed to fewer digits', LONG, ['対前年度以上', '対前年度以上'], '91.1%', []],
    ['a short name', '回収率', ['対前年度以上', '対前年度以上'], '90.15%', []],
    ['targets that differ', LONG, ['対前年度以上', '対前年度以下'], '90.15%', []],
    ['another unit', LONG, ['対前年度以上', '対前年度以上'], '9,015件', []],
  ])('%s', (_, name, targets, actual, cells) => {
    const found = findingsOf(ID, book(name, targets, actual), '2023-03');
    expect(found.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(cells);
    if (cells.length > 0) expect(found[0]!.evidence).toContain('詳細!C4');
  });

  it('is silent where the sheets agree in little else', () => {
    const sheets = [{ name: '甲支部', rows: summary(LONG, '対前年度以上', '91.05%') }, { name: '乙支部', rows: detail(LONG, '対前年度以上', '90.15%', '64.7%') }];
    expect(findingsOf(ID, sheets, '2023-03').filter(({ cell }) => cell === 'C4')).toEqual([]);
  });

  it('is silent where the name stands in a third place', () => {
    expect(cellsOf(findingsOf(ID, [...book(LONG, ['対前年度以上', '対前年度以上'], '90.15%'), { name: '任意継続', rows: detail(LONG, '対前年度以上', '77.20%') }], '2023-03'))).toEqual([]);
  });
});
