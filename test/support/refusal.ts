import { readWorkbook, UnreadableFileError } from '../../src/workbookFile/readWorkbook';

/** Why the reader refuses a file; undefined where it reads it. Any other error than its own is thrown on. */
export function refusal(bytes: Uint8Array): { reason: string; message: string } | undefined {
  try {
    readWorkbook(bytes, 'book.xlsx');
    return undefined;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { reason: error.reason, message: error.message };
  }
}
