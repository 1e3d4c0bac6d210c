import { unreadable } from './unreadable';

const MIB = 1024 * 1024;

/**
 * Bounds on what one workbook may cost. A book of 60 sheets and 1,000,000 filled cells stays well inside each of them;
 * the largest file that passes costs some gigabytes at most, for some tens of seconds.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 256 * MIB,
  /** Entries of the archive, pictures and the like included. */
  entries: 20_000,
  /** Parts that are read; the parser looks each of them up in a list. */
  parts: 2_000,
  /** Unpacked bytes of one part that is read. */
  partBytes: 192 * MIB,
  /** Unpacked bytes of all parts that are read. */
  totalBytes: 512 * MIB,
  /** XML tags of all sheets; a filled cell has four to six. */
  sheetTags: 12_000_000,
  /** XML tags of the shared strings; a text has four. */
  stringTags: 8_000_000,
  /** XML tags of all other parts. */
  otherTags: 1_000_000,
  /** Filled cells. Excel itself is slow beyond; the checks that follow the reading cost more than the reading. */
  cells: 1_500_000,
  /** Merged areas, notes, hidden rows and columns. */
  items: 2_000_000,
  /** Characters made while reading: expanded shared formulas and displayed numbers. */
  madeCharacters: 64 * MIB,
} as const;

export type Counted = 'totalBytes' | 'sheetTags' | 'stringTags' | 'otherTags' | 'cells' | 'items' | 'madeCharacters';

const WHAT: Readonly<Record<Counted, string>> = {
  totalBytes: '中身の大きさ',
  sheetTags: '行とセルの数',
  stringTags: '文字列や行・列の数',
  otherTags: '書式などの数',
  cells: '入力のあるセルの数',
  items: '文字列や行・列の数',
  madeCharacters: '数式と文字の量',
};

/** Counts what a workbook has cost so far and stops it at the limit. One for each workbook. */
export class Budget {
  private readonly spent: Record<Counted, number> = { totalBytes: 0, sheetTags: 0, stringTags: 0, otherTags: 0, cells: 0, items: 0, madeCharacters: 0 };

  /** @throws UnreadableFileError when the workbook costs more than the limit. */
  spend(what: Counted, amount: number): void {
    this.spent[what] += amount;
    if (this.spent[what] > LIMITS[what]) throw unreadable.tooLarge(WHAT[what]);
  }

  /**
   * Counts a text that was made while reading, and returns it in one piece: one put together character by character is
   * kept as its pieces, at some thirty bytes each.
   * @throws UnreadableFileError as `spend` does.
   */
  made(text: string): string {
    this.spend('madeCharacters', text.length);
    return text.length > 60 ? Buffer.from(text, 'utf16le').toString('utf16le') : text;
  }

  /** Bytes that the next part may unpack to. */
  get bytesLeft(): number {
    return Math.min(LIMITS.partBytes, LIMITS.totalBytes - this.spent.totalBytes);
  }
}
