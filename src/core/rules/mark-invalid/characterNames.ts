/** What office staff call the characters that stand in a mark's place and cannot be told from it by eye. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...named('漢数字のゼロ', '〇'), ...named('大きな丸', '◯⭕⚪'), ...named('数字のゼロ', '0０'), ...named('黒い丸', '●⬤⚫'), ...named('丸に似た記号', '❍⚬'),
  ...named('英字のオー', 'OoＯｏ'), ...named('ギリシャ文字のオミクロン', 'Οο'), ...named('ロシア文字のオー', 'Оо'),
  ...named('二重丸に似た記号', '◉⦿⊚⊙'), ...named('黒い三角', '▲'), ...named('ギリシャ文字のデルタ', 'Δ'), ...named('増分の記号', '∆'), ...named('小さい三角', '▵'), ...named('直角三角', '⊿'),
  ...named('英字のエックス', 'xXｘＸ'), ...named('チェックのばつ印', '✕✖✗✘❌☓╳⨯⤫'), ...named('ギリシャ文字のカイ', 'χΧ'), ...named('ロシア文字のハー', 'хХ'), ...named('ローマ数字の 10', 'ⅹ'), ...named('片仮名のメ', 'メ'),
  ...named('半角のハイフン', '-'), ...named('マイナスの記号', '−'), ...named('ダッシュ', '–—―‒'), ...named('ハイフン', '‐‑'), ...named('罫線', '─━'), ...named('長音の記号', 'ー'), ...named('半角の長音の記号', 'ｰ'), ...named('漢数字の一', '一'),
]);

function named(name: string, characters: string): [string, string][] {
  return [...characters].map((character) => [character, name]);
}

/** A character's name; of one without a name the code that Word's and Excel's 「記号と特殊文字」 lists it under. */
export const characterName = (character: string): string => NAMES.get(character) ?? `文字コード ${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
