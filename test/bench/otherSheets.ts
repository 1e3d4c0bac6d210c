import type { Random } from '../mutation/random';
import { SheetWriter } from './sheetWriter';

const COUNT = '#,##0"件"';
const RATE = '0.0%';
const PLANS = ['事業所への訪問による勧奨を計画的に実施する。', '関係団体と連携し、広報誌やホームページで周知を図る。', 'データ分析に基づき、対象者を選んで文書と電話で勧奨する。', '研修により職員の能力を高め、事務処理を標準化する。'];
const STATES = ['文書勧奨：', '電話勧奨：', '対象者への案内送付：', '事業所訪問：', '研修会の参加者：'];
const NAMES = ['生活習慣病予防健診実施率', '事業者健診データ取得率', '特定健診実施率', '特定保健指導実施率', 'ジェネリック医薬品使用割合', '返納金債権の回収率', '健康宣言事業所数', '窓口での受付率'];

/** 項目 / 計画内容 / 実施状況 / 評価: sentences with figures, months and lists inside. */
export function textSheet(name: string, cells: number, random: Random): SheetWriter {
  const writer = new SheetWriter();
  writer.put(1, 0, `令和7年度 ${name} 実施状況`);
  writer.put(2, 0, '評価：◎（計画を大幅に上回る）、○（計画通り）、△（実施中又は計画を下回る）、×（未実施）');
  writer.row(3, 0, ['項目', '計画内容', '実施状況', '評価', '今後の予定']);
  for (let row = 4; writer.filled < cells; row++) {
    const [a, b, c] = [random.int(100, 9_999), random.int(10, 999), random.int(10, 999)];
    writer.row(row, 0, [
      `（${row - 3}）${random.pick(NAMES)}の向上`,
      `・${random.pick(PLANS)}${random.pick(PLANS)}（目標 ${a.toLocaleString('en-US')}件）`,
      `・${random.pick(STATES)}${(b + c).toLocaleString('en-US')}件（面談:${b}件 電話:${c}件）（令和7年${random.int(4, 12)}月末）\n・${random.pick(PLANS)}`,
      random.pick(['◎', '○', '○', '△']),
      random.next() < 0.5 ? `令和8年${random.int(1, 3)}月に実施予定` : '引き続き実施する。',
    ]);
  }
  return writer;
}

/** A KPI list: target, direction, actual, last year, achievement and mark by formulas. */
export function kpiSheet(name: string, cells: number, random: Random): SheetWriter {
  const writer = new SheetWriter();
  writer.put(1, 0, `令和7年度 ＫＰＩ一覧（${name}）`);
  writer.put(2, 0, '【評価の凡例】 ◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満');
  writer.row(4, 0, ['No', 'KPI項目', '目標', '条件', '実績', '前年同期', '達成率', '評価', '備考']);
  for (let row = 5; writer.filled < cells; row++) {
    const target = random.int(200, 900) / 1000;
    const actual = Math.min(0.998, Math.round(target * (0.75 + random.next() * 0.5) * 1000) / 1000);
    const rate = actual / target;
    const mark = rate >= 1.1 ? '◎' : rate >= 1 ? '○' : rate >= 0.8 ? '△' : '×';
    writer.row(row, 0, [
      row - 4, `${random.pick(NAMES)}（${row - 4}）`, { v: target, z: RATE }, '以上', { v: actual, z: RATE }, { v: Math.round(actual * 960) / 1000, z: RATE },
      { v: rate, f: `IF(E${row}="－","－",E${row}/C${row})`, z: RATE },
      { v: mark, f: `IF(G${row}="－","－",IF(G${row}>=1.1,"◎",IF(G${row}>=1,"○",IF(G${row}>=0.8,"△","×"))))` },
      '年度末時点',
    ]);
  }
  return writer;
}

/** This year beside last year, one table for each of many branches: 決定件数, 達成件数, 達成率, 前年, 対前年比. */
export function comparisonSheet(name: string, cells: number, random: Random): SheetWriter {
  const writer = new SheetWriter();
  writer.put(1, 0, `令和7年度 ${name} 支部別の状況`);
  let row = 3;
  for (let table = 1; writer.filled < cells; table++) {
    writer.put(row++, 0, `【第${table}表】 12月末時点`);
    writer.row(row, 0, ['区分', '対象件数', '実施件数', '実施率', '前年実施件数', '対前年比']);
    const first = row + 1;
    const lines = 24;
    const sums = [0, 0, 0];
    for (let i = 0; i < lines; i++) {
      row++;
      const all = random.int(2_000, 20_000);
      const done = Math.floor(all * (0.3 + random.next() * 0.6));
      const before = Math.floor(done * (0.85 + random.next() * 0.3));
      [all, done, before].forEach((figure, k) => { sums[k]! += figure; });
      writer.row(row, 0, [`第${i + 1}地区`, { v: all, z: COUNT }, { v: done, z: COUNT }, { v: done / all, f: `C${row}/B${row}`, z: RATE }, { v: before, z: COUNT }, { v: done / before, f: `C${row}/E${row}`, z: RATE }]);
    }
    const [all, done, before] = sums as [number, number, number];
    const last = row++;
    const total = (col: string, v: number): { v: number; f: string; z: string } => ({ v, f: `SUM(${col}${first}:${col}${last})`, z: COUNT });
    writer.row(row, 0, ['計', total('B', all), total('C', done), { v: done / all, f: `C${row}/B${row}`, z: RATE }, total('E', before), { v: done / before, f: `C${row}/E${row}`, z: RATE }]);
    row += 3;
  }
  return writer;
}
