import { buildWorkbook } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';
import { findKpis } from './findKpis';

/** A plan of one column, a box of KPIs in each of its items; name, target and result of what is found. */
function read(...boxes: readonly string[]): unknown[][] {
  const rows = boxes.flatMap((text, i) => [[`${i + 1}．保健事業の推進`, '・健診機関と連携し、新規適用事業所に案内を送付した。', '○'], [null, text, '○']]);
  const workbook = buildWorkbook({ sheets: [{ name: 'S1', rows: [['令和7年度　事業計画　実施状況（第3四半期）'], ['令和7年12月末現在'], ['項目', '実施内容', '評価'], ...rows] }] });
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
});
