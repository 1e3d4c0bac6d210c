import { join } from 'node:path';
import { measureEdits } from './edits';
import type { Row } from './measure';
import { measureStart } from './firstButton';

/** Books of one month a sheet with a collecting sheet, of one year a sheet, and of text with small tables. */
const BOOKS = ['getsuji-kumamoto-r6.xlsx', 'getsuji-saitama-r7.xlsx', 'saitama-r7-q3.xlsx'];

/** What users wait for in the pane: its first button, and the list after an edit. */
export async function measurePane(root: string, pages: string, rounds: number): Promise<Row[]> {
  return [await measureStart(pages, rounds), ...await measureEdits(join(root, 'test', 'fixtures'), BOOKS, rounds)];
}
