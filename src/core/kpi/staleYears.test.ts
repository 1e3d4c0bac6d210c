import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../check';
import { defaultSettings } from '../settings';

const share = (v: number): CellInput => ({ v, z: '0.0%' });

/** A plan whose results stand in a table of two years. */
function kpis(years: readonly [string, string], ratios: readonly number[]) {
  const rows: CellInput[][] = [
    ['令和7年度　事業計画実施状況（第3四半期）'], ['項目', '事業計画', '実施状況（令和7年12月末現在）'],
    ['健康診査', '・健診機関との連携により受診機会の拡大を図り、未受診事業所への勧奨を行う。', '・健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。'],
    [null, '■ 目標：生活習慣病予防健診の実施率 55.0％以上', '■ 実績：下表のとおり'], [null, '■ 目標：特定健診の実施率 24.0％以上'], [],
    [null, null, '【健診の実施状況】（単位：人）'],
    [null, null, '健診区分', years[0], null, null, years[1], null, null, '前年同期比'], [null, null, null, '対象者数', '受診者数', '実施率', '対象者数', '受診者数', '実施率'],
    [null, null, '生活習慣病予防健診', 402516, 178423, share(0.443), 394208, 169240, share(0.429), share(ratios[0]!)], [null, null, '特定健診', 121874, 22178, share(0.182), 123910, 21506, share(0.174), share(ratios[1]!)],
  ];
  const merges = ['A1:P1', 'C3:P3', 'C4:P4', 'C8:C9', 'D8:F8', 'G8:I8', 'J8:J9'];
  return check(buildWorkbook({ sheets: [{ name: 'S', rows, merges }] }), defaultSettings, { asOf: '2025-12' }).kpis.map(({ actualCell, actual, previous }) => [actualCell, actual?.asOf ?? null, previous ?? null]);
}

const RIGHT: readonly number[] = [1.054, 1.031];

describe('last year twice over the results of a KPI', () => {
  it.each<[string, readonly [string, string], readonly number[], unknown[][]]>([
    ['the first is this year, by the comparison', ['令和6年度（12月末）', '令和6年度（12月末）'], RIGHT, [['F10', '2025-12', 0.429], ['F11', '2025-12', 0.174]]],
    ['as where the years are right', ['令和7年度（12月末）', '令和6年度（12月末）'], RIGHT, [['F10', '2025-12', 0.429], ['F11', '2025-12', 0.174]]],
    ['neither where the comparison goes the other way', ['令和6年度（12月末）', '令和6年度（12月末）'], [0.949, 0.97], [[null, null, null], [null, null, null]]],
    ['neither where the years are further back', ['令和5年度（12月末）', '令和5年度（12月末）'], RIGHT, [[null, null, null], [null, null, null]]],
    ['neither where the headings say two things', ['令和6年度（12月末）', '令和6年度（通年）'], RIGHT, [[null, null, null], [null, null, null]]],
  ])('%s', (_, years, ratios, expected) => {
    expect(kpis(years, ratios)).toEqual(expected);
  });
});
