import fc from 'fast-check';
import { readLegend, readMark } from './mark';
import { findMalformed, readMalformed, readMalformedCell } from './malformed';
import { findFigures, readFigure, readFigurePair, readLabelledFigure } from './number';
import { findPeriods, readPeriod, readPeriodPair } from './period';
import { readPlaceholder } from './placeholder';
import { describeReading, readCell, readText } from './readCell';
import { readDirection, readTargetCell, readTargets } from './target';
import * as words from './words';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readFigure, readFigurePair, readLabelledFigure, findFigures, readMalformed, readMalformedCell, findMalformed, readPlaceholder, readPeriod, readPeriodPair, findPeriods, readMark, readLegend, readTargets, readDirection,
  readTargetCell: (text) => readTargetCell(text, null, text, text),
  readText: (text) => describeReading(readText(text)),
  ...(words as unknown as Record<string, (text: string) => unknown>),
};

const PIECES = [
  '令和', '平成', 'R', 'H', '元', '年', '度', '年度', '月', '日', '分', '末', 'まで', '時点', '第', '四半期', 'Q', '上期', '通期', '~', '～', '-', '－', '—', 'ー', '.', ',', ':', '/', '％', '%', '件', '事業所', '千円', '万', '億', '千', '百',
  '1', '2', '12', '13', '0', '99', '2025', '1,234', '12.5', '(', ')', '（', '）', '【', '】', '※', '◎', '○', '△', '×', '▲', '以上', '以下', '対前年度', '前年', 'とする', '。', '、', ' ', '　', '\n', 'KPI', '■', '目標', '約', '速報値', '一', '〇', '①', '1)', '(1)', '率', 'を', '予定', '集計中', '単位', '𠮷', '\ud800', '\u0000',
];

describe.each(Object.entries(readers))('%s', (_name, read) => {
  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => { read(text); }));
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }), (parts) => { read(parts.join('')); }), { numRuns: 300 });
  });
});

describe('places of matches', () => {
  it.each<[string, (text: string) => readonly { start: number; end: number }[]]>([['findFigures', findFigures], ['findPeriods', findPeriods], ['findMalformed', findMalformed]])('%s: in order, inside, apart', (_name, find) => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const match of find(text)) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.end).toBeLessThanOrEqual(text.length);
        end = match.end;
      }
    }), { numRuns: 500 });
  });
});

it('every figure is finite and its exact text is its value', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (parts) => {
    for (const { figure } of findFigures(parts.join(''))) {
      expect(Number.isFinite(figure.value)).toBe(true);
      expect(Number(figure.exact)).toBe(figure.value);
      expect(figure.step).toBeGreaterThan(0);
    }
  }), { numRuns: 500 });
});

/** Texts that make a backtracking or rescanning reader crawl. */
const HOSTILE: readonly string[] = ['1', '1,', '12,34.5 ', ' ', '(', '()', ')', '-', '令和', '令和 7 ', '4月~', '4~', '4月', '第', '第 ', '一', '一%', '◎○', '対前年度1', '前年度(', '前年', '※', '\n', '1)\n', '1)', '【KPI】', 'KPI', '1 ', '1/', '1.', '.', ':', '年', '1万', '億', '1(', '率1%以上、', '1%以上以', '1O', '1,2', '年1', '年 ', '2025', 'R7.', '－(', '◎(', '約', '速報値', '%', '1%', '単位', '参考', '計', '○：'];

/** Processor time of the fastest of three runs in milliseconds: other work on the machine does not count. */
function cost(read: (text: string) => unknown, text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > 8; run += 1) {
    const before = process.cpuUsage();
    read(text);
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  return best;
}

it.each(Object.entries(readers))('%s takes four times as long for four times the text, not sixteen', (_name, read) => {
  const slow: string[] = [];
  for (const piece of HOSTILE) {
    // Longer than what readers remember, so that every run reads anew.
    const short = piece.repeat(Math.ceil(2500 / piece.length));
    const long = short.repeat(4);
    // A reader that goes back and forth is slow every time; a busy machine is not.
    const isSlow = (): boolean => cost(read, `1${long}件）`) > 10 * cost(read, `1${short}件）`) + 8;
    if (isSlow() && isSlow() && isSlow()) slow.push(piece);
  }
  expect(slow).toEqual([]);
});

it.each(Object.entries(readers))('%s takes no time for 100,000 digits and commas', (_name, read) => {
  for (const text of ['1'.repeat(100_000), '1,'.repeat(50_000), `${'123,'.repeat(25_000)}件`, `${'9'.repeat(100_000)}.5％`]) expect(cost(read, text)).toBeLessThan(500);
});

it('reads a text that repeats once', () => {
  const cells = Array.from({ length: 250_000 }, (_, row) => ({ row, col: 0, value: `${row % 500}件`, text: `${row % 500}件`, format: 'General' }));
  const readings = new Set(cells.map((cell) => readCell(cell)));
  expect(readings.size).toBe(500);
  expect([...readings].map((reading) => (reading.kind === 'figure' ? reading.figure.value : null))).toEqual(Array.from({ length: 500 }, (_, i) => i));
});
