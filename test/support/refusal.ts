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

/** Runs a task. @returns its result, its processor time in milliseconds (a busy machine does not change it much), and by how many MiB the process's peak memory grew. */
export function measure<T>(task: () => T): { result: T; milliseconds: number; mebibytes: number } {
  const peak = process.resourceUsage().maxRSS;
  const started = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(started);
  return { result, milliseconds: (user + system) / 1000, mebibytes: (process.resourceUsage().maxRSS - peak) / 1024 };
}
