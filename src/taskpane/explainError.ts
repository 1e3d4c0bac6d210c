import { errorCode } from '../excel/officeErrors';

/** A failure in words: the fact, then what to do. */
export interface Explanation {
  readonly title: string;
  readonly advice: string;
}

/** Codes of Office.js that a user can do something about. */
const KNOWN: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: { title: 'セルの入力が終わっていません。', advice: 'Enter で入力を終えるか、Esc で取り消してから、もう一度点検してください。' },
  ItemNotFound: { title: 'シートかセルが見つかりません。', advice: '点検のあとでシートの名前や並びが変わったようです。もう一度点検してください。' },
  InvalidArgument: { title: 'この場所は選べません。', advice: '点検のあとで表の形が変わったようです。もう一度点検してください。' },
  InvalidSelection: { title: 'この場所は選べません。', advice: 'シートが隠れていないか確かめてください。' },
  AccessDenied: { title: 'シートが保護されています。', advice: '「校閲」の「シート保護の解除」で保護を外してから、もう一度行ってください。' },
  RequestPayloadSizeLimitExceeded: { title: 'ブックが大きすぎて、一度に読めませんでした。', advice: '使っていないシートを別のブックに移してから、もう一度点検してください。' },
  ResponsePayloadSizeLimitExceeded: { title: 'ブックが大きすぎて、一度に読めませんでした。', advice: '使っていないシートを別のブックに移してから、もう一度点検してください。' },
  ApiNotAvailable: { title: 'この Excel では使えない機能です。', advice: 'Excel を新しい版に更新してください。' },
  ApiNotFound: { title: 'この Excel では使えない機能です。', advice: 'Excel を新しい版に更新してください。' },
  Timeout: { title: 'Excel からの返事がありません。', advice: 'Excel の計算や保存が終わるのを待って、もう一度点検してください。' },
  Unavailable: { title: 'Excel が今は答えられません。', advice: '少し待ってから、もう一度点検してください。' },
};

/** What the pane says of a failure; an unknown one is named with its code, so that it can be reported. */
export function explainError(error: unknown): Explanation {
  const code = errorCode(error);
  const known = KNOWN[code];
  if (known) return known;
  const detail = [code, error instanceof Error ? error.message : String(error)].filter((part) => part !== '').join(': ').split('\n', 1).join('').slice(0, 200);
  return { title: '点検の途中で思わぬ問題が起きました。', advice: `もう一度点検し、くり返すようなら、この文を開発元に知らせてください（${detail}）。` };
}
