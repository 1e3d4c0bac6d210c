import { createHash } from 'node:crypto';
import { openXlsx } from '../xlsx/open';
import { saveXlsx } from '../xlsx/save';
import type { WorkbookContent } from '../model/content';

interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly content: WorkbookContent;
}

/** Books that are remembered; the page sends the original again where one has been forgotten. */
const MOST_BOOKS = 4;

/**
 * The books that pages have opened: saving patches the original package, so the original is kept.
 * A book is known by the hash of its bytes and name, so that opening it again finds it again.
 */
export class Books {
  private readonly opened = new Map<string, OpenedBook>();

  /** @throws {UnreadableFileError} with a Japanese message where the bytes are no workbook that can be read */
  open(bytes: Uint8Array, name: string): { id: string; content: WorkbookContent } {
    const id = createHash('sha256').update(name).update('\0').update(bytes).digest('hex').slice(0, 32);
    const content = this.opened.get(id)?.content ?? openXlsx(bytes, name);
    this.opened.delete(id);
    this.opened.set(id, { bytes, content });
    const [oldest] = this.opened.keys();
    if (this.opened.size > MOST_BOOKS && oldest !== undefined) this.opened.delete(oldest);
    return { id, content };
  }

  /** The book's package with what has changed; null where the book is not remembered. */
  save(id: string, after: WorkbookContent): Uint8Array | null {
    const book = this.opened.get(id);
    return book ? saveXlsx(book.bytes, book.content, after) : null;
  }
}
