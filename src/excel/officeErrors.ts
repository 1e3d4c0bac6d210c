import { z } from 'zod';

const officeError = z.object({
  code: z.union([z.string(), z.number()]).transform(String),
  debugInfo: z.object({ errorLocation: z.string().optional() }).optional(),
});

/** Code of an error of Office.js, of a refused request as well as of the Common API; '' for any other error. */
export const errorCode = (error: unknown): string => officeError.safeParse(error).data?.code ?? '';

/** The member that failed (`Range.getMergedAreasOrNullObject`); '' where Excel does not say. */
export const failedMember = (error: unknown): string => officeError.safeParse(error).data?.debugInfo?.errorLocation ?? '';

/** Too much was asked for at once; smaller questions may be answered. */
export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(errorCode(error));

/** Excel refused this question and none of the reasons below is known to be the cause. */
export const mayBeTooMuch = (error: unknown): boolean => errorCode(error) !== '' && (isTooLarge(error) || !(errorCode(error) in CAUSES) || VAGUE.has(errorCode(error)));

/** This Excel lacks what was asked for. */
export const isMissingApi = (error: unknown): boolean => MISSING.has(errorCode(error));

const TOO_LARGE: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded', 'PayloadSizeLimitExceeded', 'RangeExceedsLimit', 'OperationCellsExceedLimit', 'MemoryLimitReached', 'ActivityLimitReached']);
const MISSING: ReadonlySet<string> = new Set(['ApiNotFound', 'ApiNotAvailable', 'NotImplemented', 'UnsupportedOperation', 'UnsupportedFeature']);
/** Codes that say nothing of the cause. */
const VAGUE: ReadonlySet<string> = new Set(['GeneralException', 'InvalidArgument', 'InvalidOperation', 'InvalidRequest', 'RequestAborted']);

const CHECK_NETWORK = 'ネットワークにつながっているかを確かめ、少し待ってからもう一度お試しください。';
const OLD_EXCEL = 'お使いの Excel がこの機能に対応していません。Excel 2021 以降または Microsoft 365 をお使いください。';
const TOO_MUCH = '一度に扱えるデータの量を超えました。使っていない行・列・シートを削除するか、点検するシートを選んで、もう一度お試しください。';
const REOPEN = 'ブックを保存し、開き直してから、もう一度お試しください。';
const GONE = '対象のシートまたはセルが見つかりません。削除や名前の変更がなかったかを確かめ、もう一度点検してください。';

/**
 * What happened and what to do next, by Microsoft's error code
 * (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
const CAUSES: Readonly<Record<string, string>> = {
  AccessDenied: 'シートまたはブックが保護されているか、読み取り専用で開かれています。［校閲］タブで保護を解除するか、［編集を有効にする］を押してから、もう一度お試しください。',
  InvalidOperationInCellEditMode: 'セルが編集中です。Enter キーで確定するか、Esc キーで取り消してから、もう一度お試しください。',
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidBinding: GONE,
  InvalidSheetName: GONE,
  ItemAlreadyExists: '同じ名前のものがすでにあります。名前を変えるか削除してから、もう一度お試しください。',
  InvalidArgument: `Excel が指定を受け付けませんでした。${REOPEN}`,
  InvalidOperation: 'このセルやシートではその操作ができません。配列数式、テーブル、ピボットテーブルの一部でないかを確かめてください。',
  UnsupportedSheet: 'グラフシートやマクロシートではその操作ができません。ワークシートを選んでください。',
  InvalidSelection: '今の選択範囲ではその操作ができません。セルを一つ選んでから、もう一度お試しください。',
  InactiveWorkbook: '別のブックが前面にあります。このブックを選んでから、もう一度お試しください。',
  Conflict: `ほかの人の変更と重なりました。${CHECK_NETWORK}`,
  FilteredRangeConflict: '絞り込み（フィルター）の範囲と重なっています。フィルターを解除してから、もう一度お試しください。',
  PivotTableRangeConflict: 'ピボットテーブルの範囲と重なっています。重ならない場所でお試しください。',
  MergedRangeConflict: '結合したセルと重なっています。結合を解除してから、もう一度お試しください。',
  FormulaLengthExceedsLimit: '数式が長すぎて書き込めません。数式を短くしてください。',
  ApiNotFound: OLD_EXCEL,
  ApiNotAvailable: OLD_EXCEL,
  NotImplemented: OLD_EXCEL,
  UnsupportedOperation: OLD_EXCEL,
  UnsupportedFeature: OLD_EXCEL,
  ResponsePayloadSizeLimitExceeded: TOO_MUCH,
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  PayloadSizeLimitExceeded: TOO_MUCH,
  RangeExceedsLimit: TOO_MUCH,
  OperationCellsExceedLimit: TOO_MUCH,
  MemoryLimitReached: TOO_MUCH,
  ActivityLimitReached: `Excel が混み合っています。${CHECK_NETWORK}`,
  ConnectionFailure: `Excel との接続が切れました。${CHECK_NETWORK}`,
  ConnectionFailureWithStatus: `Excel との接続が切れました。${CHECK_NETWORK}`,
  ConnectionFailureWithDetails: `Excel との接続が切れました。${CHECK_NETWORK}`,
  ServiceNotAvailable: `Excel のサービスに接続できません。${CHECK_NETWORK}`,
  Timeout: `Excel から時間内に返事がありませんでした。${CHECK_NETWORK}`,
  RequestAborted: 'Excel が処理を中断しました。少し待ってから、もう一度お試しください。',
  Unauthenticated: 'サインインの期限が切れています。ページを読み込み直してサインインし、もう一度お試しください。',
  InvalidOrTimedOutSession: 'ブックを開いてから時間がたち、接続の期限が切れました。ページを読み込み直してください。',
  GeneralException: `Excel の内部で問題が起きました。${REOPEN}`,
};

/** Kinds of refusals, for callers that treat them apart. */
export type ProblemReason = 'sheets-missing' | 'protected' | 'changed' | 'too-large' | 'not-taken' | 'undo-changed' | 'hidden-sheet' | 'bad-edit' | 'not-restored' | 'partly-foreign' | 'not-written' | 'settings' | 'no-name' | 'selection' | 'read-only';

/** A refusal that the add-in itself decided on; `message` is polite Japanese: what happened, where, what to do next. */
export class ExcelProblem extends Error {
  override readonly name = 'ExcelProblem';
  constructor(readonly reason: ProblemReason, message: string, readonly places: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
  }
}

const MOST_PLACES = 5;
const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');
const listed = (places: readonly string[]): string => `${places.slice(0, MOST_PLACES).join('、')}${places.length > MOST_PLACES ? ` ほか ${places.length - MOST_PLACES} か所` : ''}`;

export const problem = {
  sheetsMissing: (names: readonly string[]) => new ExcelProblem('sheets-missing', `${quoted(names)}というシートがありません。名前の変更や削除がなかったかを確かめ、もう一度点検してください。`, names),
  protectedSheets: (names: readonly string[]) => new ExcelProblem('protected', `${quoted(names)}シートが保護されているため、何も書き込みませんでした。［校閲］→［シート保護の解除］で保護を解除してから、もう一度お試しください。`, names),
  changed: (places: readonly string[]) => new ExcelProblem('changed', `点検した後に ${listed(places)} が変更されているため、何も書き込みませんでした。もう一度点検してください。`, places),
  undoChanged: (places: readonly string[]) => new ExcelProblem('undo-changed', `直した後に ${listed(places)} が変更されているため、元に戻しませんでした。そのセルの内容を確かめ、必要なら手で直してください。`, places),
  overtaken: (places: readonly string[]) => new ExcelProblem('changed', `書き込むのと同時に、ほかの人が（または別の操作で）${listed(places)} を変更しました。その変更を残し、何も直していません。内容を確かめて、もう一度点検してください。`, places),
  moved: (names: readonly string[]) => new ExcelProblem('changed', `点検した後に${quoted(names)}シートで行や列が挿入または削除され、セルの位置がずれたため、何も直していません。もう一度点検してください。`, names),
  undoOvertaken: (places: readonly string[]) => new ExcelProblem('undo-changed', `元に戻すのと同時に、ほかの人が（または別の操作で）${listed(places)} を変更しました。その変更を残し、元に戻していません。そのセルの内容を確かめ、必要なら手で直してください。`, places),
  undoMoved: (names: readonly string[]) => new ExcelProblem('undo-changed', `直した後に${quoted(names)}シートで行や列が挿入または削除され、セルの位置がずれたため、元に戻しませんでした。Excel の［元に戻す］を使うか、必要なら手で直してください。`, names),
  readOnly: (cause: unknown) => new ExcelProblem('read-only', 'ブックが読み取り専用で開かれているため、何も書き込みませんでした。［編集を有効にする］または［ブックの編集］を押すか、編集できる状態で開き直してから、もう一度お試しください。', [], { cause }),
  protectedBook: () => new ExcelProblem('protected', 'ブックの構成（シートの追加や削除）が保護されているため、結果のシートを作りませんでした。［校閲］→［ブックの保護］で保護を解除してから、もう一度お試しください。HTML ファイルでの保存は保護されたままでもできます。'),
  notTaken: (places: readonly string[]) => new ExcelProblem('not-taken', `${listed(places)} に書き込めなかったため、すべて元のままにしました。結合したセルや配列数式の一部でないかを確かめてください。`, places),
  badEdit: (place: string) => new ExcelProblem('bad-edit', `${place} の直し方に誤りがあるため、何も書き込みませんでした。もう一度点検してください。`, [place]),
  notRestored: (places: readonly string[], cause: unknown) => new ExcelProblem('not-restored', `書き込みの途中で問題が起き、元に戻すこともできませんでした。${listed(places)} の内容を確かめてください。Excel の［元に戻す］も使えます。`, places, { cause }),
  partlyForeign: (places: readonly string[]) => new ExcelProblem('partly-foreign', `書き込みの途中で問題が起きたため、元に戻しました。ただし ${listed(places)} はその間に変更されていたので、そのままにしてあります。内容を確かめてください。`, places),
  sheetsGone: (names: readonly string[]) => new ExcelProblem('sheets-missing', `書き込みの途中で${quoted(names)}シートがなくなったため、ほかのセルは書き込む前に戻しました。シートの削除がなかったかを確かめ、もう一度点検してください。`, names),
  notWritten: (doing: 'writing' | 'undoing', cause: unknown) => new ExcelProblem('not-written', `${doing === 'writing' ? '書き込めませんでした。ブックは書き込む前のままです。' : '元に戻せませんでした。ブックは元に戻す前のままです。'}${causeWords(cause)}`, [], { cause }),
  hiddenSheet: (name: string) => new ExcelProblem('hidden-sheet', `「${name}」シートは非表示のため移動できません。シート見出しを右クリックし、［再表示］で表示してからお試しください。`, [name]),
  veryHiddenSheet: (name: string) => new ExcelProblem('hidden-sheet', `「${name}」シートは Excel の画面からは再表示できない状態（完全な非表示）のため移動できません。ブックの作成者にお問い合わせください。`, [name]),
  noName: (name: string) => new ExcelProblem('no-name', `「${name}」で始まる名前のシートが多すぎるため、結果のシートを作れません。不要なシートを削除してください。`, [name]),
  wholeLines: (address: string) => new ExcelProblem('selection', `行や列の全体（${address}）は使えません。表の中の必要な範囲だけを選んで、もう一度お試しください。`, [address]),
  settings: (detail: string) => new ExcelProblem('settings', `設定をブックに保存できませんでした（${detail}）。ブックが読み取り専用でないかを確かめ、もう一度お試しください。`),
};

/** What is said where the cells are not as they were seen. */
export type Refusals = Readonly<Record<'changed' | 'overtaken' | 'moved', (places: readonly string[]) => ExcelProblem>>;
export const REPAIRING: Refusals = { changed: problem.changed, overtaken: problem.overtaken, moved: problem.moved };
export const UNDOING: Refusals = { changed: problem.undoChanged, overtaken: problem.undoOvertaken, moved: problem.undoMoved };

/**
 * Says to the user why something did not work.
 * @param doing what was tried, and where, as the beginning of a sentence: `「集計」シートの読み取り`.
 * @returns null where the user has cancelled it: nothing needs to be said.
 */
export function describeError(error: unknown, doing: string): string | null {
  if (error instanceof ExcelProblem) return error.message;
  if (isAbort(error)) return null;
  return `${doing}ができませんでした。${causeWords(error)}`;
}

/** Why it may be and what to do next. */
function causeWords(error: unknown): string {
  const code = errorCode(error);
  return CAUSES[code] ?? `思わぬ問題が起きました（${code === '' ? nameOf(error) : code}）。${REOPEN}続くときは、かっこの中の文字を添えて担当者にお知らせください。`;
}

const isAbort = (error: unknown): boolean => typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
