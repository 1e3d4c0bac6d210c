import { kpiMarker } from './kpiMarker';

describe('kpiMarker', () => {
  it.each([
    ['■ KPI', '', false],
    ['■ KPI :', '', false],
    ['【ＫＰＩ】郵送化率：92.0%以上', '郵送化率：92.0%以上', false],
    ['＜数値目標＞ 実施率 50%', '実施率 50%', false],
    ['■KPI（重要業績評価指標）', '', false],
    ['［目標］参加者 3,000名', '参加者 3,000名', false],
    ['■ 目標：実施率', '実施率', false],
    ['■目標　参加者数 140人以上', '参加者数 140人以上', false],
    ['■実績　1,623項目（2月末）', '1,623項目（2月末）', true],
    ['■ KPI実績等', '', true],
    ['【KPI】実績等', '', true],
    ['■KPI 達成状況', '', true],
    ['■ KPIの実績', '', true],
    ['KPI：実績', '', true],
    ['（実績）', '', true],
    ['【実績】健診実施率 38.2%', '健診実施率 38.2%', true],
    ['【ＫＰＩ実績】（令和7年5月末）', '', true],
    ['【KPI】（速報）', '', false],
    ['■ KPI実績等（R7.5末）', '', true],
    ['■ KPI（12.5%）', '（12.5%）', false],
    ['■ KPI実績等 2,424事業所(令和5年9月時点)', '2,424事業所(令和5年9月時点)', true],
  ])('%p', (text, rest, result) => {
    expect(kpiMarker(text)).toEqual({ rest, result });
  });

  it.each(['目標件数17,553件を大きく上回った。', '令和5年度 KPI目標の進捗状況', '・健診の実施', '・目標 140人以上', '■実績を見ながら進める。', ''])('none in %p', (text) => {
    expect(kpiMarker(text)).toBeNull();
  });
});
