import { measure } from '../../../test/support/measure';
import fc from 'fast-check';
import { readNote } from './noteText';

it.each<[string, Partial<ReturnType<typeof readNote>[number]>]>([
  ['柔整は2か月遅れで反映', { names: ['柔整'], lag: 2 }],
  ['※査定率・1件当たり査定額・回収率は本部統計が2か月遅れのため10月末時点。', { names: ['査定率', '1件当たり査定額', '回収率'], lag: 2, until: { year: null, month: 10 } }],
  ['登録は送付の２ヶ月後に集計', { names: ['登録'], lag: 2 }],
  ['ジェネリック医薬品使用割合は三か月遅れ', { names: ['ジェネリック医薬品使用割合'], lag: 3 }],
  ['数値は1か月遅れで反映', { names: [], lag: 1 }],
  ['10月まで', { names: [], until: { year: null, month: 10 }, waiting: false }],
  ['令和7年11月末現在', { until: { year: 2025, month: 11 } }],
  ['11月分から集計方法変更のため集計中', { until: { year: null, month: 10 } }],
  ['12月分は配信数が未確定', { until: { year: null, month: 11 } }],
  ['令和8年1月分は集計中', { until: { year: 2025, month: 12 } }],
  ['※７月診療分以降は公表前（公表は診療月の３か月後）。', { names: [], lag: null, until: { year: null, month: 6 }, waiting: false }],
  ['※10月分以降は集計前', { names: [], until: { year: null, month: 9 } }],
  ['※公表は診療月の３か月後', { names: [], lag: 3 }],
  ['ジェネリック医薬品使用割合：公表は診療月から２か月後', { names: ['ジェネリック医薬品使用割合'], lag: 2 }],
  ['委託先の報告待ち', { until: null, lag: null, waiting: true }],
])('reads %s', (text, meaning) => {
  expect(readNote(text)).toEqual([expect.objectContaining(meaning)]);
});

it('reads the notes of one cell line by line, and a line that is only broken as one', () => {
  expect(readNote('※1 請求件数は2か月遅れで反映\n※2 受付件数は集計中')).toEqual([{ names: ['請求件数'], lag: 2, until: null, waiting: false }, { names: ['受付件数'], lag: null, until: null, waiting: true }]);
  expect(readNote('※請求件数は支払基金の都合により\n2か月遅れで反映')).toEqual([{ names: ['請求件数'], lag: 2, until: null, waiting: false }]);
});

it.each(['KPI：65.91%以上', '7日以内を維持', '2部位10日以上の施術を照会', '令和6年10月運用開始', '分母は直近対象者数', '※12月分は速報値。対象者数は直近の数（下表）。', '公表前の資料を使用', '６月に公表は行わない', '通知は受診月の３か月後'])('reads nothing from %s', (text) => {
  expect(readNote(text)).toEqual([]);
});

it('reads any name and any lag back', () => {
  const name = fc.constantFrom('柔整療養費', '査定率', '再審査', '保険者間調整', '広報紙');
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('か月', 'ヶ月', 'カ月'), fc.constantFrom('※', '', '注）'), (names, lag, unit, sign) => {
    expect(readNote(`${sign}${names.join('・')}は${lag}${unit}遅れで反映`)).toEqual([expect.objectContaining({ names, lag })]);
  }));
});

it('never throws and takes no longer for a long text', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), fc.constantFrom('遅れ', '集計中', 'まで', ''), (text, tail) => {
    expect(Array.isArray(readNote(text + tail))).toBe(true);
  }));
  const { milliseconds } = measure(() => {
    readNote('1か月'.repeat(40_000));
    readNote(`${'1,'.repeat(290)}まで`);
  });
  expect(milliseconds).toBeLessThan(1_000);
});
