import type { Book, Place } from '../book';
import { noteOf, type Kind, type Plant } from '../plant';
import type { Random } from '../random';

type Slip = (text: string) => string;

/** Ways in which an edit leaves the text of a target without a sense. */
const OF_TARGETS: readonly Slip[] = [
  // 90.0％以上 → ％以上: the figure is gone.
  (text) => text.replace(/[\d.]+\s?(?=[％%]以[上下])/u, ''),
  // 90.0％以上以下: the bound of before and the one of after.
  (text) => text.replace(/(?<=\d[％%]\s?)以上/u, '以上以下'),
  // 90.0％95.0％以上: both figures.
  (text) => text.replace(/(\d+\.\d+)([％%])(?=以[上下])/u, (_, number: string, sign: string) => `${number}${sign}${(Number(number) * 1.1).toFixed(1)}${sign}`),
  // 9O.0％: the letter for the zero.
  (text) => text.replace(/0(?=[％%]以[上下])/u, 'O'),
];

/** The same of results. */
const OF_RESULTS: readonly Slip[] = [
  // 91.2％ → 91.2件
  (text) => text.replace(/(?<=\d\.\d{1,3}\s?)[％%]/u, '件'),
  // 91.2％90.8％
  (text) => text.replace(/(\d+\.\d+)([％%])/u, (_, number: string, sign: string) => `${number}${sign}${(Number(number) * 0.9).toFixed(1)}${sign}`),
  // 0.342％ → 0342％
  (text) => text.replace(/(?<!\d)0\.(?=\d+[％%])/u, '0'),
];

function plantsIn(book: Book, places: readonly Place[], slips: readonly Slip[], random: Random): Plant[] {
  return places.flatMap((place): Plant[] => {
    const cell = book.at(place.sheet, place.cell);
    if (typeof cell?.value !== 'string' || !book.isTyped(place.sheet, place.cell)) return [];
    const before = cell.value;
    const texts = slips.map((slip) => slip(before)).filter((text) => text !== before);
    if (texts.length === 0) return [];
    const edit = { ...place, value: random.pick(texts) };
    return [{ edits: [edit], note: noteOf(book, edit) }];
  });
}

const placesOf = (book: Book, which: 'actualCell' | 'targetCell'): Place[] => {
  const found = new Map(book.truth.kpis.flatMap((kpi) => (kpi[which] === null ? [] : [[`${kpi.sheet}!${kpi[which]}`, { sheet: kpi.sheet, cell: kpi[which] }] as const])));
  return [...found.values()];
};

export const targetSlip: Kind = {
  id: 'target-slip', title: "a target's figure or bound lost or doubled", accept: ['target-unreadable', 'malformed-number'],
  plants: (book, random) => plantsIn(book, placesOf(book, 'targetCell'), OF_TARGETS, random),
};

export const resultSlip: Kind = {
  id: 'result-slip', title: "a result's unit, point or old reading left by an edit", accept: ['unit-mismatch', 'malformed-number', 'out-of-range'],
  plants: (book, random) => plantsIn(book, placesOf(book, 'actualCell'), OF_RESULTS, random),
};
