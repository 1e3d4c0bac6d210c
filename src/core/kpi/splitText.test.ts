import { measure } from '../../../test/support/measure';
import { leadingOrdinals, splitItems } from './splitText';

describe('splitItems', () => {
  it.each([
    ['■ KPI\n(1)回収率を75.11%以上とする。\n(2)回収率を42.52%以上とする。', ['■ KPI', '(1)回収率を75.11%以上とする。', '(2)回収率を42.52%以上とする。']],
    ['(1) 8.4%(令和5年6月) (2) 0.8%(令和5年6月)', ['(1) 8.4%(令和5年6月)', '(2) 0.8%(令和5年6月)']],
    ['①郵送化率 ②使用割合', ['①郵送化率', '②使用割合']],
    ['健康保険委員委嘱済\n事業所の\n被保険者数割合', ['健康保険委員委嘱済事業所の被保険者数割合']],
    ['目標を達成した。\n次年度も続ける。', ['目標を達成した。', '次年度も続ける。']],
    ['1) 3) 健康保険委員の委嘱状況', ['1) 3) 健康保険委員の委嘱状況']],
    ['申込数 72 件、保健指導開始 29 名', ['申込数 72 件、保健指導開始 29 名']],
    ['■ KPI実績等\n74.08%(令和5年8月時点)\n23.64%(令和5年8月時点)', ['■ KPI実績等', '74.08%(令和5年8月時点)', '23.64%(令和5年8月時点)']],
    ['【KPI実績】\n（令和7年5月末）\n①4.9％', ['【KPI実績】（令和7年5月末）', '①4.9％']],
    ['割合を20%以下とする\n（10月末 28.6%）', ['割合を20%以下とする（10月末 28.6%）']],
    ['割合を20%以下とする\n（※）入札の件数', ['割合を20%以下とする', '（※）入札の件数']],
    ['使用割合\n（※）を80%以上とする', ['使用割合（※）を80%以上とする']],
    ['', []],
  ])('%p', (text, items) => {
    expect(splitItems(text).map((item) => item.text)).toEqual(items);
  });

  it('reads the numbers in front', () => {
    expect(splitItems('1) 3) 委嘱状況')[0]!.ordinals).toEqual([1, 3]);
    expect(splitItems('（２）取得率')[0]!.ordinals).toEqual([2]);
    expect(splitItems('③受診率')[0]!.ordinals).toEqual([3]);
    expect(splitItems('3部位以上')[0]!.ordinals).toEqual([]);
    expect(leadingOrdinals('● (1) 率').rest).toBe('率');
  });

  it('stays linear on rubbish', () => {
    const { milliseconds } = measure(() => {
      splitItems('(1) '.repeat(25_000));
      splitItems('1)'.repeat(50_000));
    });
    expect(milliseconds).toBeLessThan(5_000);
  });
});
