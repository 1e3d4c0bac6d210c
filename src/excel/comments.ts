import { cellAddress } from '../core/snapshot/address';
import { parsePlaces } from './areas';
import { supports } from './support';

interface Noted {
  readonly text: string;
  readonly location: Excel.Range;
}

/** Notes and comments of the book; each step is read after a sync of its own. */
export interface CommentQuestion {
  /** Asks where they are; call it after the first sync. @returns false where there are none. */
  locate(): boolean;
  /** Texts by sheet name and A1 address; call it after the second sync. */
  read(): Map<string, Map<string, string>>;
}

/**
 * Asks for comments (ExcelApi 1.10) and, where this Excel can tell them (1.18), notes. An older Excel gives no notes:
 * the snapshot then lacks them, which only costs what a note would have explained.
 */
export function askComments(workbook: Excel.Workbook): CommentQuestion {
  const comments = workbook.comments;
  comments.load('items/content,items/replies/items/content');
  const notes = supports('1.18') ? workbook.notes : null;
  notes?.load('items/content');
  let found: Noted[] = [];
  return {
    locate: () => {
      found = [
        ...comments.items.map((comment) => ({ text: [comment.content, ...comment.replies.items.map((reply) => reply.content)].join('\n'), location: comment.getLocation() })),
        ...(notes?.items ?? []).map((note) => ({ text: note.content, location: note.getLocation() })),
      ];
      found.forEach(({ location }) => location.load('address'));
      return found.length > 0;
    },
    read: () => {
      const bySheet = new Map<string, Map<string, string>>();
      for (const { text, location } of found) {
        const place = parsePlaces(location.address)?.[0];
        if (place?.sheet == null) continue;
        const texts = bySheet.get(place.sheet) ?? new Map<string, string>();
        texts.set(cellAddress(place.range.top, place.range.left), text.replace(/\r\n?/g, '\n'));
        bySheet.set(place.sheet, texts);
      }
      return bySheet;
    },
  };
}
