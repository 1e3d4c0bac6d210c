import { normaliseLines } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { figureOf, type Grid, type GridCell } from '../../tables/grid';

const COUNTED = '(?:件|人|名|円|社|事業所)';
const BOUND = '(?:以[上下内]|未満)';

/** Ways in which a target is written whose figure is gone. A form to fill in has ○ or room in its place. */
const PATTERNS: readonly RegExp[] = [
  // 実施率を％以上とする, 提出率 ％以上, 割合について％以下, ①％以上, 対前年度以上（％以上）
  new RegExp(`(?:[をは:(、,率]|割合|について|目標|^ *[①-⑳]?|\\n *[①-⑳・■]?) ?% ?${BOUND}`, 'u'),
  // 達成状況を％とする
  /を ?% ?とする/u,
  // 宣言事業所数を事業所以上とする, 対前年度以上（円以上）
  new RegExp(`を ?${COUNTED}${BOUND}とする|\\( ?${COUNTED}${BOUND} ?\\)`, 'u'),
  // 円以上, all that a cell holds
  new RegExp(`^ *${COUNTED}${BOUND} *$`, 'u'),
  // 対前年度以上（％）, 対前年度（％）以下
  new RegExp(`前年度?(?:${BOUND}\\( ?(?:%|${COUNTED}) ?\\)|\\( ?(?:%|${COUNTED}) ?\\)${BOUND})`, 'u'),
];
/** 【KPI】達成状況：％; 単位：％ says something else. */
const NAMED = /^(?!.*単位).*KPI.*: ?%\s*$/u;
const UNIT_AND_BOUND = new RegExp(`^ *[^0-9 ]{0,4}${BOUND} *$`, 'u');
/** Longer texts tell of more than a target. */
const LONGEST_TARGET = 300;

/** Texts that state a target without its figure. */
export const boundsWithoutFigure = rememberedOf((grid: Grid): readonly GridCell[] => grid.texts.filter(({ cell: { text, formula }, reading, row, col }) => {
  // Most texts have neither a bound nor a percentage, and most of those that have are plain figures: 84.6%.
  if (reading.kind === 'figure' || formula !== undefined || text.length > LONGEST_TARGET || !/以[上下内]|未満|[%％]/u.test(text)) return false;
  const plain = normaliseLines(text);
  // 1,000 | 人以上: the figure has a cell of its own.
  if (UNIT_AND_BOUND.test(plain) && figureOf(grid.at(row, col - 1))) return false;
  return PATTERNS.some((pattern) => pattern.test(plain)) || NAMED.test(plain);
}));
