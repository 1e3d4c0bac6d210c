import { normaliseLines } from './normalise';

/** Where a line of normalised text begins something of its own: ※2, 注1), ・, ①, (2), 2. A line without such a sign goes on from the one before. */
const NEW_LINE = /\n(?= *(?:[※*・●○■□▶]|\(?注|[①-⑳]|\(?\d{1,2}(?:\)|\.(?!\d))))/u;

/** The sentences of a note or a report in one spelling, trimmed: each ends with 。 or where the next line begins with a sign of its own. */
export const noteSentences = (text: string): string[] => normaliseLines(text).split('。').flatMap((part) => part.split(NEW_LINE)).map((sentence) => sentence.replaceAll('\n', ' ').trim());
