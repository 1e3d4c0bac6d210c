import { buildWorkbook } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';
import { findKpis } from './findKpis';
import { markAtEnd } from './headingMarks';

describe('markAtEnd', () => {
  it.each([['(1) サービス水準の向上 【○】', '○'], ['① 健診の推進（△）', '△'], ['(2) 回収［ ◎ ］', '◎'], ['(3) 点検【〇】', '○']])('%s', (text, sign) => {
    expect(markAtEnd(text)?.sign).toBe(sign);
  });

  it.each(['(1) サービス水準の向上', '(1) 点検（0）', '(1) 予定（－）', '(1) 【○】から始まる', '(1) 向上 ○', `${'あ'.repeat(100)}【○】`])('none: %s', (text) => {
    expect(markAtEnd(text)).toBeNull();
  });
});

it('rates the KPIs below a heading by the mark at its end', () => {
  const section = (no: number, title: string, mark: string, kpi: string, result: string) => [[`(${no}) ${title}${mark}`], [null, '　訪問して依頼した。受診者数の推移を示した。'], [null, `【KPI】${kpi}`], [null, `⇒ 9月末は${result}`]];
  const rows = [['令和7年度 実施状況'], ...section(1, '査定の向上に向けた取組の推進', ' 【△】', '査定率を0.312％以上とする', '0.298％'), ...section(2, '債権の管理と回収の取組の推進', ' 【○】', '回収率を56.4％以上とする', '52.3％'), ...section(3, '資格の再確認の取組の徹底について', '', '提出率を92.0％以上とする', '92.8％')];
  const recognition = recognise(buildWorkbook({ sheets: [{ name: 'S', rows, merges: ['A2:F2', 'A6:F6', 'A10:F10'] }] }), defaultSettings);
  const kpis = findKpis({ ...recognition, fiscalYear: 2025, asOf: '2025-09', organisation: null, settings: defaultSettings });
  expect(kpis.map(({ actual, mark, markCell, ratedIn }) => [actual?.value, mark, markCell, ratedIn?.address ?? null])).toEqual([[0.00298, '△', null, 'A2'], [0.523, '○', null, 'A6'], [0.928, null, null, null]]);
});
