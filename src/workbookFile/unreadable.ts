/** Why a file cannot be read; for tests and callers that treat cases apart. */
export type UnreadableReason =
  | 'empty'
  | 'not-a-workbook'
  | 'encrypted'
  | 'old-format'
  | 'unsupported-format'
  | 'truncated'
  | 'corrupt'
  | 'unsafe'
  | 'too-large';

/**
 * The one error of the reader. `message` is one polite Japanese line: what is wrong, then what to do next;
 * it names no file, the caller puts the name in front.
 */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const SAVE_AS_XLSX = 'Excel で開き、［名前を付けて保存］で「Excel ブック (*.xlsx)」を選んで保存し直してください。';
const GET_AGAIN = '元のファイルを Excel で開いて保存し直すか、もう一度コピーまたは受け取り直してください。';
const CHOOSE_ANOTHER = '調べる Excel ブック（.xlsx または .xlsm）を選び直してください。';
const REMOVE_PASSWORD = 'Excel で開き、［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存し直してください。';

/** Every way a file can be unreadable, with its message. */
export const unreadable = {
  empty: () => new UnreadableFileError('empty', `ファイルの中身が空です（0 バイト）。${GET_AGAIN}`),
  notWorkbook: (what: string) => new UnreadableFileError('not-a-workbook', `Excel ブックではありません（中身は${what}です）。${CHOOSE_ANOTHER}`),
  table: (what: string) => new UnreadableFileError('not-a-workbook', `Excel ブックではありません（中身は${what}です）。${SAVE_AS_XLSX}`),
  encrypted: () => new UnreadableFileError('encrypted', `パスワードで保護（暗号化）されているため読めません。${REMOVE_PASSWORD}`),
  oldFormat: () => new UnreadableFileError('old-format', `古い形式の Excel ブック（.xls）のため読めません。${SAVE_AS_XLSX}`),
  unsupported: (format: string) => new UnreadableFileError('unsupported-format', `${format}には対応していません。${SAVE_AS_XLSX}`),
  truncated: () => new UnreadableFileError('truncated', `ファイルが途中で切れています。${GET_AGAIN}`),
  corrupt: (detail: string, options?: ErrorOptions) => new UnreadableFileError('corrupt', `ファイルが壊れています（${detail}）。${GET_AGAIN}`, options),
  unsafePath: () =>
    new UnreadableFileError('unsafe', 'ファイルの中に不正な場所を指す名前（../ など）があり、安全のため読み込みを中止しました。ファイルの入手元を確かめてください。'),
  unsafeXml: () =>
    new UnreadableFileError('unsafe', 'ファイルの中に Excel が使わない宣言（DOCTYPE）があり、安全のため読み込みを中止しました。ファイルの入手元を確かめてください。'),
  bomb: () =>
    new UnreadableFileError('unsafe', '圧縮を解いた大きさが申告と合わないか異常に大きく、安全のため読み込みを中止しました。ファイルの入手元を確かめてください。'),
  tooLarge: (what: string) =>
    new UnreadableFileError('too-large', `${what}が読み込める上限を超えています。使っていないシートや空の行・列を削除して保存し直してください。`),
};
