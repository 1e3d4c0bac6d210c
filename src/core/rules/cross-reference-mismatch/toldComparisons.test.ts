import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const table: CellInput[][] = [
  ['区分', '４月', '５月', '６月', '計'],
  ['査定件数（件）', 1482, 1397, 1521, 4400], ['査定額（千円）', 8914, 8236, 9475, 26625], ['前年同月査定額（千円）', 9862, 9540, 10127, 29529],
  ['前年同月比', '90.4%', '86.3%', '93.6%', '90.2%'],
];
const told = (text: string): CellInput[][] => [['令和7年度 点検の状況'], [text], [], ...table];

describe('a comparison with last year that a text tells beside its figure', () => {
  it.each<[string, string, string[]]>([
    ['otherwise than the table', '・６月末までの査定額は26,625千円で、前年同期比82.8％であった。', ['A2']],
    ['otherwise, in brackets', '・査定額は26,625千円（前年同期比 92.0％）となった。', ['A2']],
    ['otherwise, behind an earlier sentence', '・点検を強化した。査定額は26,625千円となり、対前年同期比92.0％となった。', ['A2']],
    ['as the table has it', '・６月末までの査定額は26,625千円で、前年同期比90.2％であった。', []],
    ['with one digit less', '・６月末までの査定額は26,625千円で、前年同期比90％であった。', []],
    ['by another name', '・６月末までの返納額は26,625千円で、前年同期比82.8％であった。', []],
    ['of a figure that the table does not have', '・６月末までの査定額は26,652千円で、前年同期比82.8％であった。', []],
    ['as a rise', '・６月末までの査定額は26,625千円で、前年同期比9.8％減であった。', []],
    ['of a target', '・査定額は26,625千円で、目標比82.8％であった。', []],
    ['of the whole year before', '・査定額は26,625千円で、前年度比22.8％であった。', []],
    ['with last year\'s figure of its own', '・査定額は26,625千円で、前年同期32,156千円の82.8％であった。', []],
    ['of last year', '・昨年の査定額は26,625千円で、前年同期比82.8％であった。', []],
    ['far off', '・査定額は26,625千円で、前年同期比190.2％であった。', []],
  ])('%s', (_, text, expected) => {
    expect(findingsOf('cross-reference-mismatch', told(text), '2025-06').filter(({ message }) => message.includes('前年と比べた率')).map(({ cell }) => cell)).toEqual(expected);
  });
});
