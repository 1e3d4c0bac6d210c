import type { Book, Place } from '../book';
import { addressOf } from '../places';
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

/** Ways in which an edit leaves a date or a unit of a sentence twice. */
const OF_DATES: readonly Slip[] = [
  // 11月末11月末: the new date beside the old one.
  (text) => text.replace(/(?<!\d)(\d{1,2}月末)/u, '$1$1'),
  // 令和7年年度
  (text) => text.replace(/(?<=\d)年度/u, '年年度'),
  // 1,204件件
  (text) => text.replace(/(?<=\d)(件|人|社|円|事業所)(?=[、。）)を（( \n]|$)/u, '$1$1'),
  // 令和7年13月
  (text) => text.replace(/(?<=年\s?)1[0-2](?=月)/u, '13'),
];

/** Texts that a clerk has typed and that are neither a heading of a table nor a figure alone. */
const typedTexts = (book: Book): Place[] => book.workbook.sheets.flatMap((sheet) => sheet.cells.filter(({ value, formula }) => typeof value === 'string' && formula === undefined && value.length > LONGEST_LABEL)
  .map((cell) => ({ sheet: sheet.name, cell: addressOf(cell) })));

const LONGEST_LABEL = 14;

export const dateSlip: Kind = {
  id: 'date-slip', title: 'a date or a unit of a sentence typed twice', accept: ['malformed-number'],
  plants: (book, random) => plantsIn(book, typedTexts(book), OF_DATES, random),
};

/** Sentences of which one figure was brought up to date and the other was not. */
const TORN_SENTENCES: readonly string[] = [
  '・面談 1,248件、電話 841件、文書 3,464件（計5,563件）を実施した。',
  '・セミナーを2回開催した（参加者 88名、102名、計180名）。',
  '・勧奨件数は計160件で、内訳は文書120件、電話30件である。',
  '・入札11件中2件（28.2％）が一者応札となった。',
  '・健康宣言事業所20社のうち5社（35.0％）が更新した。',
  '・アンケートの回答率は34.2％（3,859人中1,204人）であった。',
  '・受診者数は4,180人（前年同期 3,922人、268人増）となった。',
  '・郵送化率は91.2％（前年度88.4％）となり、前年度を3.8ポイント上回った。',
  '・回収率は52.07％（前年度49.88％）となり、前年度を下回った。',
  '・データ20,047件を取得し、目標件数27,553件を上回った。',
];

export const tornSentence: Kind = {
  id: 'torn-sentence', title: 'a sentence whose figures no longer go together', accept: ['total-mismatch', 'rate-mismatch', 'comparison-mismatch'],
  plants: (book, random) => typedTexts(book).filter(({ sheet, cell }) => book.isTyped(sheet, cell) && /^[・▶][^0-9０-９]+$/u.test(String(book.at(sheet, cell)?.value))).map((place) => {
    const edit = { ...place, value: random.pick(TORN_SENTENCES) };
    return { edits: [edit], note: noteOf(book, edit) };
  }),
};

/** What was to be filled in or taken out before the report goes out. */
const LEFT_OVER: readonly Slip[] = [
  // 1,204件 → ○○件
  (text) => text.replace(/(?<![\d.,])\d[\d,.]*(?=\s?(?:件|人|円|％|%)(?![数名員当あ材一-龠]))/u, '○○'),
  // 12月末 → ●月末
  (text) => text.replace(/(?<=年)\d{1,2}(?=月末)/u, '●'),
  // 91.2％（要確認）
  (text) => text.replace(/(?<=\d[％%件人])(?=[（(）)、。\n]|$)/u, '（要確認）'),
];

/** Signs and points that a hurried hand doubles, drops or puts elsewhere. */
const HURRIED: readonly Slip[] = [
  // ▲▲0.3
  (text) => text.replace(/▲(?=\d)/u, '▲▲'),
  // 91.2％ → .2％
  (text) => text.replace(/(?<![\d.,])\d+(?=\.\d+\s?[％%])/u, ''),
  // 9月～7月; 7月～6月 may be a year.
  (text) => text.replace(/(?<!\d)([4-8])月～([5-9])月(?!\d)/u, (whole, from: string, to: string) => (Number(to) - Number(from) <= 3 && Number(to) - Number(from) >= 2 ? `${to}月～${from}月` : whole)),
];

export const leftOver: Kind = {
  id: 'left-over', title: 'a blank never filled in, or a note to oneself', accept: ['malformed-number'],
  plants: (book, random) => plantsIn(book, [...placesOf(book, 'actualCell'), ...typedTexts(book)], LEFT_OVER, random),
};

export const hurriedSlip: Kind = {
  id: 'hurried-slip', title: 'a sign twice, a figure without its whole part, a period backward', accept: ['malformed-number'],
  plants: (book, random) => plantsIn(book, [...placesOf(book, 'actualCell'), ...typedTexts(book)], HURRIED, random),
};

/** 実施率55.2％ → 実施率55.2 */
const WITHOUT_PERCENT: readonly Slip[] = [(text) => (text.split(/[％%]/u).length === 2 ? text.replace(/(\d\.\d+)\s?[％%](?=以[上下]|\s?[（(])/u, '$1') : text)];

export const percentLost: Kind = {
  id: 'percent-lost', title: 'a share without its sign', accept: ['unit-mismatch'],
  plants: (book, random) => plantsIn(book, [...placesOf(book, 'targetCell'), ...placesOf(book, 'actualCell')], WITHOUT_PERCENT, random),
};
