import { yearPairsIn } from '../../relations/sentenceComparisons';
import { LONGEST_TEXT, sentencesIn, type Sentence } from '../../relations/sentenceParts';
import type { FigureMatch } from '../../reading/number';
import { rememberedOf } from '../../remembered';
import { shortened } from '../../shortened';
import type { Grid, GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';

const LONGEST_QUOTE = 60;

/** Two figures of a sentence and the word that tells which is the higher. */
interface Told {
  readonly sentence: string;
  readonly now: string;
  readonly other: string;
  readonly word: string;
}

const WORDS = '(上回|下回|増加|減少|上昇|低下)';
/** 上回らなかった, 下回ることはなかった tell the contrary. */
const DENIED = /^[^、。]{0,6}(?:らな|らず|せず|しな|できな|はな|にな?らな)/u;
const AGAINST_LAST_YEAR = new RegExp(`(?:前年|昨年)(?:度末|度|同期|同月|同時期)?(?:の?実績)?(?:を|より(?:も|は)?|に比べ?て?|と比べ?て?|から)(?:大きく|大幅に|やや|わずかに)?${WORDS}`, 'u');
const AGAINST_TARGET = new RegExp(`^[^\\d。]{0,4}を(?:大きく|大幅に|やや|わずかに)?${WORDS}`, 'u');
const NAMES_TARGET = /(?:目標|計画)[^\d。、]{0,10}$/u;
const BETWEEN = /^[^\d。]{1,24}$/u;

/** Sentences whose word contradicts their two figures: 52.1%（前年度 49.9%）となり、前年度を下回った; 目標件数1,000件を上回る900件. */
export const wrongDirections = rememberedOf((grid: Grid): readonly RuleFinding[] => grid.texts.flatMap((cell) => {
  const { text } = cell.cell;
  if (text.length > LONGEST_TEXT || !/上回|下回|増加|減少|上昇|低下/u.test(text) || !/[0-9０-９]/u.test(text)) return [];
  const told = sentencesIn(text).flatMap((sentence) => [...againstLastYear(sentence), ...againstTarget(sentence)])[0];
  return told ? [findingOf(grid.sheet.name, cell, told)] : [];
}));

const rises = (word: string): boolean => word === '上回' || word === '増加' || word === '上昇';

const contradicts = (word: string, now: FigureMatch, other: FigureMatch): boolean =>
  now.figure.value !== other.figure.value && rises(word) !== now.figure.value > other.figure.value;

function againstLastYear(sentence: Sentence): Told[] {
  const pairs = yearPairsIn(sentence);
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return [];
  const behind = sentence.text.slice(pair.then.end, sentence.end);
  const match = AGAINST_LAST_YEAR.exec(behind);
  if (!match || DENIED.test(behind.slice(match.index + match[0].length)) || !contradicts(match[1]!, pair.now, pair.then)) return [];
  return [toldOf(sentence, pair.now, pair.then, match[1]!)];
}

function againstTarget(sentence: Sentence): Told[] {
  const { text, figures } = sentence;
  return figures.flatMap((target, i): Told[] => {
    const match = NAMES_TARGET.test(text.slice(0, target.start)) ? AGAINST_TARGET.exec(text.slice(target.end)) : null;
    if (!match || DENIED.test(text.slice(target.end + match[0].length))) return [];
    const [before, behind] = [figures[i - 1], figures[i + 1]];
    const isOne = (other: FigureMatch | undefined): other is FigureMatch => other?.figure.unit === target.figure.unit && target.figure.unit !== '';
    // 目標7,500件を上回る8,942件, or 8,942件で目標7,500件を上回った: where figures stand on both sides it is open which is meant.
    const after = isOne(behind) && BETWEEN.test(text.slice(target.end, behind.start)) ? behind : null;
    const first = isOne(before) && BETWEEN.test(text.slice(before.end, target.start)) ? before : null;
    const actual = after && first ? null : (after ?? first);
    return actual && contradicts(match[1]!, actual, target) ? [toldOf(sentence, actual, target, match[1]!)] : [];
  });
}

const toldOf = ({ text, figures }: Sentence, now: FigureMatch, other: FigureMatch, word: string): Told => {
  const start = Math.max(0, Math.min(now.start, other.start, figures[0]!.start) - 12);
  return { sentence: text.slice(start, start + LONGEST_QUOTE * 2), now: text.slice(now.start, now.end), other: text.slice(other.start, other.end), word };
};

function findingOf(sheet: string, cell: GridCell, { sentence, now, other, word }: Told): RuleFinding {
  const opposite = rises(word) ? '下がっています' : '上がっています';
  return {
    sheet, cell, evidence: [cell.address],
    message: `「${shortened(sentence.replace(/\s+/gu, ' ').trim(), LONGEST_QUOTE)}」では、${other}に対して${now}なので${opposite}が、文は「${word}」です。数字か文のどちらかを確かめて直してください。`,
    found: word,
  };
}
