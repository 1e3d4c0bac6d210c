import fc from 'fast-check';
import { gradeLetter, readGradeLegend, signOfAnswer } from './grades';

describe('legends of grades', () => {
  it.each([
    ['【評価区分】　Ａ：計画を上回って進捗　　Ｂ：計画どおり進捗　　Ｃ：計画を下回って進捗　　Ｄ：未着手', 'A◎ B○ C△ D×'],
    ['S=大幅に上回る、A=達成、B=おおむね達成、C=達成できなかった', 'S◎ A○ B? C△'],
    ['【評価区分】 A：目標値に達した　B：目標値に達していないがベースラインより改善した　C：ベースラインと変わらない　D：目標値に達する見込み', 'A○ B△ C? D?'],
    ['評価（A（順調）、B（遅れている）、C（実施予定））', 'A○ B△ C－'],
    ['Ｓ（達成率110％以上）、Ａ（達成率100％以上110％未満）、Ｂ（達成率90％以上100％未満）、Ｃ（達成率90％未満）', 'S◎ A○ B△ C△'],
  ])('%s', (text, expected) => {
    expect(readGradeLegend(text)?.entries.map(({ letter, sign }) => `${letter}${sign ?? '?'}`).join(' ')).toBe(expected);
  });

  it.each([['A：計画どおり　B：遅れ'], ['A：一　C：二　B：三'], ['担当はA課とB課とC課'], ['◎：上回る　○：どおり　△：下回る'], ['']])('reads none in %s', (text) => {
    expect(readGradeLegend(text)).toBeNull();
  });

  it('reads any text without failing, and letters in any width', () => {
    fc.assert(fc.property(fc.string(), (text) => readGradeLegend(text) === null || readGradeLegend(text)!.entries.length >= 3));
    expect(['Ａ', ' B ', 'AB', 'ｃ', '○'].map(gradeLetter)).toEqual(['A', 'B', null, null, null]);
  });

  it.each([['達成', '○'], ['未達成', '×'], ['未 達', '×'], ['達成見込み', null], ['集計中', null]] as const)('%s says %s', (text, sign) => {
    expect(signOfAnswer(text)).toBe(sign);
  });
});
