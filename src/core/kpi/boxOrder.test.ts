import { buildWorkbook } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';
import { findKpis } from './findKpis';

const NEXT = '・１月から３月に、健診機関と連携して未受診の事業所に電話で勧奨を実施する。';

/** A plan of one column, a box of KPIs in each of its items; name, target and result of what is found. */
function read(...boxes: readonly string[]): unknown[][] {
  const rows = boxes.flatMap((text, i) => [[`${i + 1}．保健事業の推進`, '・健診機関と連携し、新規適用事業所に案内を送付した。', '○', NEXT], [null, text, '○']]);
  const workbook = buildWorkbook({ sheets: [{ name: 'S1', rows: [['令和7年度　事業計画　実施状況（第3四半期）'], ['令和7年12月末現在'], ['項目', '実施内容', '評価', '次四半期の取組'], ...rows] }] });
  return findKpis({ ...recognise(workbook, defaultSettings), fiscalYear: 2025, asOf: '2025-12', organisation: null, settings: defaultSettings }).map((one) => [one.name, one.target?.value ?? null, one.actual?.value ?? null]);
}

const CHECKUPS = '(1) 生活習慣病予防健診実施率を63.4％以上とする';
const DATA = '(2) 事業者健診データ取得率を9.8％以上とする';
const FAMILIES = '(3) 被扶養者の特定健診実施率を34.9％以上とする';
const GUIDANCE = '＜ＫＰＩ＞\n(1) 被保険者の特定保健指導の実施率を28.9％以上とする\n　　12月末実績：20.1％（実績評価 4,318人／対象者 21,457人）\n(2) 被扶養者の特定保健指導の実施率を8.7％以上とする\n　　12月末実績：5.9％';

describe('results in the box of their targets', () => {
  it.each<[string, string, unknown[]]>([
    ['each below its own', `＜ＫＰＩ＞\n${CHECKUPS}\n　　12月末実績：52.1％（前年同期 50.6％）\n${DATA}\n　　12月末実績：7.3％（前年同期 6.9％）\n${FAMILIES}\n　　12月末実績：28.3％（前年同期 26.3％）`, [0.521, 0.073, 0.283]],
    ['one of them still to come', `＜ＫＰＩ＞\n${CHECKUPS}\n　　12月末実績：52.1％\n${DATA}\n　　12月末実績：集計中\n${FAMILIES}\n　　12月末実績：28.3％`, [0.521, null, 0.283]],
    ['one of them left out at the end', `＜ＫＰＩ＞\n${CHECKUPS}\n　　12月末実績：52.1％\n${DATA}\n　　12月末実績：7.3％\n${FAMILIES}`, [0.521, 0.073, null]],
    ['the one that is named, below both', `＜ＫＰＩ＞\n${CHECKUPS}\n${DATA}\nデータ取得の実績：7.3％`, [null, 0.073, 0.201]],
  ])('answer %s, whatever names stand on the sheet', (_, box, expected) => {
    expect(read(box, GUIDANCE).slice(0, 3).map((one) => one[2])).toEqual(expected);
  });

  const USE = 'ジェネリック医薬品使用割合を対前年度末（80.4％）以上とする';
  const NAME = 'ジェネリック医薬品使用割合';

  it.each<[string, string, unknown[][]]>([
    ['a month of treatment', `${USE}\n　　10月診療分：81.2％`, [[NAME, 0.804, 0.812]]],
    ['a month of treatment and last year', `${USE}\n　　10月診療分：81.2％\n　　前年同月：80.1％`, [[NAME, 0.804, 0.812]]],
    ['an arrow and a month', `${CHECKUPS}\n　⇒ 12月末 52.1％\n${DATA}\n　⇒ 12月末 7.3％`, [['生活習慣病予防健診実施率', 0.634, 0.521], ['事業者健診データ取得率', 0.098, 0.073]]],
    ['a month in brackets in the very line', '①健診実施率 63.4％以上　→　52.1％（12月末）\n②データ取得率 9.8％以上　→　7.3％（12月末）', [['健診実施率', 0.634, 0.521], ['データ取得率', 0.098, 0.073]]],
    ['an arrow, the targets having no numbers', 'サービススタンダードの達成率を100％とする\n　⇒ 99.8％（12月末）\n郵送化率を95.5％以上とする\n　⇒ 96.4％（12月末）', [['サービススタンダードの達成率', 1, 0.998], ['郵送化率', 0.955, 0.964]]],
    ['the word behind a target without a verb', '(1) 健診実施率 63.4％以上\n　　実績 52.1％（12月末）\n(2) データ取得率 9.8％以上\n　　実績 7.3％（12月末）', [['健診実施率', 0.634, 0.521], ['データ取得率', 0.098, 0.073]]],
    ['a month below a target without a verb', '健診実施率 63.4％以上\n12月末：52.1％', [['健診実施率', 0.634, 0.521]]],
  ])('are told by %s', (_, text, expected) => {
    expect(read(`＜ＫＰＩ＞\n${text}`)).toEqual(expected);
  });

  it.each<[string, string, unknown[]]>([
    ['a target by a month', '健診実施率\n12月末：20％以上', [0.2, null]],
    ['a month that is yet to come', `${USE}\n　　３月末：81.5％`, [0.804, null]],
    ['a target that was raised', '健診実施率 26.0％以上→28.9％以上とする', [0.289, null]],
    ['two months', '健康宣言事業所数を1,850事業所以上とする\n9月末：1,809事業所、12月末：1,902事業所', [1850, null]],
    ['last year', `${USE}\n　　令和6年12月末：80.1％`, [0.804, null]],
  ])('are not told by %s', (_, text, expected) => {
    expect(read(`＜ＫＰＩ＞\n${text}`).map((one) => one.slice(1))).toEqual([expected]);
  });

  it('are no months of a plan that has a column of results', () => {
    const rows = [['計画内容', '実施状況'], ['① 健診の推進', '① 健診の推進'], ['・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。', '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。'], ['■ KPI\n健診実施率を63.4％以上とする\n12月末：45.0％', '■ KPI実績\n41.2％（令和7年12月末）']];
    const workbook = buildWorkbook({ sheets: [{ name: 'S1', rows: [['令和7年度 事業実施状況'], ...rows] }] });
    const found = findKpis({ ...recognise(workbook, defaultSettings), fiscalYear: 2025, asOf: '2025-12', organisation: null, settings: defaultSettings });
    expect(found.map((one) => one.actual?.value ?? null)).toEqual([0.412]);
  });
});
