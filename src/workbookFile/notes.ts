import { cellAddress } from '../core/snapshot/address';
import type { Budget } from './limits';
import { filledPlaces, type JsSheet } from './sheetJs';
import { textOfUtf8 } from './xmlText';

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/**
 * Notes and comments by A1 address. A threaded comment and its answers are joined by line ends; SheetJS leaves out the
 * note that Excel keeps in its place for older versions, but hands the text of a thread on as raw UTF-8 XML.
 */
export function readNotes(sheet: JsSheet, budget: Budget): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const rows = sheet['!data'] ?? [];
  for (const r of filledPlaces(rows)) {
    const row = rows[r]!;
    for (const c of filledPlaces(row)) {
      const comments = row[c]!.c;
      if (!comments || comments.length === 0) continue;
      budget.spend('items', comments.length);
      const texts = comments.map((comment) => (comment.T === true ? decode(comment.t) : comment.t));
      notes.set(cellAddress(r, c), texts.join('\n').replace(/\r\n?/g, '\n'));
    }
  }
  return notes;
}

const decode = (raw: string): string => textOfUtf8(raw).replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => NAMED[entity]!);
