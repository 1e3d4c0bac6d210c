import { LONGEST_TEXT, NO_AMOUNT, sentencesIn } from '../../relations/sentenceParts';
import { rememberedOf } from '../../remembered';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';

/** 12件中2件, 20社のうち5社, 対象者31人のうち21人: the part right behind its whole, with hardly a word between. */
const OF_WHICH = /^ ?(?:の ?うち|の内|中)[、は]? ?(?:[^、。\d()年月前目回]{0,6})$/u;
const MAY_DIVIDE = /[0-9０-９][^0-9０-９。、]{1,8}(?:中|うち|の内)[^0-9０-９。]{0,8}[0-9０-９]/u;

interface Pair {
  readonly cell: GridCell;
  readonly whole: string;
  readonly part: string;
}

/** Sentences in which a part is more than its whole: the two figures stand in each other's place. */
export const partsAboveWhole = rememberedOf((grid: Grid): readonly RuleFinding[] => grid.texts.filter(({ cell }) => cell.formula === undefined && cell.text.length <= LONGEST_TEXT && MAY_DIVIDE.test(cell.text)).flatMap((cell) => {
  const pair = pairIn(cell);
  return pair ? [findingOf(grid.sheet.name, pair)] : [];
}));

function pairIn(cell: GridCell): Pair | null {
  for (const { text, figures } of sentencesIn(cell.cell.text)) {
    for (const [i, whole] of figures.entries()) {
      const part = figures[i + 1];
      if (!part || part.figure.value <= whole.figure.value || whole.figure.unit === '' || whole.figure.unit !== part.figure.unit || NO_AMOUNT.test(part.figure.unit)) continue;
      if (OF_WHICH.test(text.slice(whole.end, part.start))) return { cell, whole: text.slice(whole.start, whole.end), part: text.slice(part.start, part.end) };
    }
  }
  return null;
}

const findingOf = (sheet: string, { cell, whole, part }: Pair): RuleFinding => ({
  sheet,
  cell,
  evidence: [],
  message: `${cell.address} では「${whole}」のうち「${part}」とされていて、一部のほうが全体より大きくなっています。二つの数字が入れ替わっていないか、元の資料で確かめて直してください。`,
  found: textOf(cell),
});
