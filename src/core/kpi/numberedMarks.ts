import { readMark } from '../reading/mark';
import { leadingOrdinals } from './splitText';

/** So many marks of two signs each, with breaks between them, are no longer. */
const LONGEST = 40;
const BETWEEN = /(?=[①-⑳(（])|[\n、,／/]|\s(?=[\d０-９])/u;

/** ①○ ②△: the marks of several targets in one cell, each behind the number of its target. */
export function holdsNumberedMarks(text: string): boolean {
  if (text.length > LONGEST) return false;
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => {
    const { ordinals, rest } = leadingOrdinals(part);
    return ordinals.length === 1 && readMark(rest) !== null;
  });
}
