import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf } from '../../../../test/support/findingsOf';

const ID = 'cross-reference-mismatch';

const NAMES = ['生活習慣病予防健診実施率', '事業者健診データ取得率', '被扶養者の特定健診実施率', '被保険者の特定保健指導実施率', '被扶養者の特定保健指導実施率'];
const LINES = ['生活習慣病予防健診（40歳以上）', '事業者健診データ', '特定健診（被扶養者）', '特定保健指導（被保険者）', '特定保健指導（被扶養者）'];
const BASES = [142300, 142300, 38900, 17200, 1560];
const COUNTS = [62225, 8976, 8542, 2859, 191];
const SHARES = [0.437, 0.063, 0.22, 0.166, 0.122];

/** A list of shares on one sheet, and the table that computes them on another. */
function book(shares: readonly CellInput[], computed: (i: number) => CellInput = (i) => ({ f: `C${i + 3}/B${i + 3}`, v: COUNTS[i]! / BASES[i]!, z: '0.0%' }), lines: readonly string[] = LINES): SheetSpec[] {
  return [
    { name: '一覧', rows: [['令和6年度　KPI一覧'], ['KPI', '目標', '12月末', '順位'], ...NAMES.map((name, i): CellInput[] => [name, '58.8％以上', shares[i]!, `${20 + i}位`])] },
    { name: '状況', rows: [['実施率の状況'], ['項目', '対象者数', '実施者数', '実施率'], ...lines.map((line, i): CellInput[] => [line, BASES[i]!, COUNTS[i]!, computed(i)])] },
  ];
}

const percent = (v: number): CellInput => ({ v, z: '0.0%' });
const listed = (change: Record<number, CellInput> = {}): CellInput[] => SHARES.map((share, i) => change[i] ?? percent(share));

describe('a share of a list that repeats the rates of another sheet', () => {
  it.each<[string, Record<number, CellInput>, string[]]>([
    ['all agree', {}, []],
    ['one has two digits swapped', { 0: percent(0.473) }, ['一覧!C3']],
    ['one has another digit', { 3: percent(0.156) }, ['一覧!C6']],
    ['one is no slip', { 0: percent(0.512) }, []],
    ['two differ', { 0: percent(0.473), 3: percent(0.156) }, []],
    ['one is printed to more decimals', { 0: { v: 0.4373, z: '0.00%' } }, []],
  ])('%s', (_, change, cells) => {
    expect(cellsOf(findingsOf(ID, book(listed(change)), '2024-12'))).toEqual(cells);
  });

  it('is silent where few lines agree, or are called otherwise', () => {
    const other = SHARES.map((share, i) => percent(i === 0 ? 0.473 : i < 3 ? share : share + 0.111));
    expect(findingsOf(ID, book(other), '2024-12')).toEqual([]);
    expect(findingsOf(ID, book(listed({ 0: percent(0.473) }), undefined, ['がん検診', ...LINES.slice(1)]), '2024-12')).toEqual([]);
  });

  it('is silent where the list is not typed', () => {
    expect(findingsOf(ID, book(SHARES.map((_, i) => ({ f: `'状況'!D${i + 3}`, v: i === 0 ? 0.473 : SHARES[i]!, z: '0.0%' }))), '2024-12')).toEqual([]);
  });

  it('tells what the rate is computed from', () => {
    const [finding] = findingsOf(ID, book(listed({ 0: percent(0.473) })), '2024-12');
    expect(finding).toMatchObject({ evidence: ['C3', '状況!D3'], expected: '43.7%', found: '47.3%' });
    expect(finding!.message).toMatch(/シート「状況」の D3（62225 ÷ 142300）では 43.7% です。ほかの 4 項目/);
  });
});
