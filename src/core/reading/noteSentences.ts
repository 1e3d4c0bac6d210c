import { beginsItem } from './itemSign';
import { normalise } from './normalise';
import { isNote } from './noteSign';

/** The sentences of a note or a report in one spelling, trimmed: each ends with 。 or where the next line begins with a sign of its own (※, ・, ①). */
export function noteSentences(text: string): string[] {
  const parts: string[] = [];
  for (const raw of text.split('\n')) {
    const line = normalise(raw);
    if (parts.length === 0 || beginsItem(line) || isNote(raw)) parts.push(line);
    else parts[parts.length - 1] += ` ${line}`;
  }
  return parts.flatMap((part) => part.split('。')).map((sentence) => sentence.trim());
}
