/** Texts that stand where a figure is to come or none applies. */
import { withoutOuterBrackets } from './brackets';
import { DASHES, normalise } from './normalise';
import type { Placeholder } from './types';
import { unitAt } from './units';

const WORDS: Readonly<Record<Placeholder, readonly string[]>> = {
  dash: ['該当なし', '該当無し', '実績なし', '実績無し', '対象なし', '対象外', '対象者なし', '発生なし', '発生事案なし', '事案なし', '該当事案なし', 'なし', '無し', '無', '非該当', '/', '//', '\\', '斜線'],
  collecting: ['集計中', '集計待ち', '集計前', '算出中', '算定中', '計算中', '調査中', '精査中', '確認中', '照会中', 'データ待ち', 'データなし', 'データ未着', '未集計', '未着', '集計不可', '算出不可', '速報前', '入力待ち', '報告待ち'],
  undecided: ['未定', '未確定', '未公表', '未発表', '未設定', '調整中', '検討中', '協議中', '審査中', '公表前', '公表待ち', 'TBD', 'tbd'],
  planned: ['予定', '実施予定', '未実施', '実施前', '今後実施', '準備中', '未着手', '開催予定', '公表予定', '集計予定', '未開催', '未到来'],
  cancelled: ['中止', '開催中止', '実施中止', '実施見送り', '見送り', '廃止', '取止め', '取りやめ', '延期', '休止', '中断'],
  unknown: ['…', '……', '‥', '...', '..', '・・・', 'x', 'X', 'xx', 'xxx', '*', '**', '***', 'N/A', 'n/a', 'NA', 'N.A.', '#', '?', '??', '不明', '不詳', '秘匿', '未把握', '把握不可', '不可', '皆増', '皆減'],
};

const byWord = new Map<string, Placeholder>();
for (const [placeholder, words] of Object.entries(WORDS) as [Placeholder, readonly string[]][]) for (const word of words) byWord.set(word, placeholder);

// What is planned is named before it: 下期実施予定, 1月公表予定, 令和8年2月に実施予定.
const PLANNED_ENDINGS = ['実施予定', '公表予定', '集計予定', '開催予定', '発送予定', '送付予定', '確定予定', '判明予定', '報告予定', '開始予定', 'から開始', 'から実施', '以降に実施', '以降実施'];
const LONGEST_PLAN = 24;
const LONGEST_PLACEHOLDER = 60;
/** ※下期実施予定 stands for the figure itself. */
const LONGEST_NOTED = 10;

function isDashRun(text: string): boolean {
  for (const c of text) if (c !== ' ' && !DASHES.includes(c)) return false;
  return text.trim() !== '';
}

/** Reads a whole text as a placeholder: －, — %, (—), 集計中, (下期実施予定), x, …; null where it is something else. */
export function readPlaceholder(text: string): Placeholder | null {
  const trimmed = normalise(text).trim();
  if (trimmed === '' || trimmed.length > LONGEST_PLACEHOLDER) return null;
  let inner = withoutOuterBrackets(trimmed).inner;
  const note = inner.indexOf('※');
  if (note > 0) inner = inner.slice(0, note).trim();
  // ※ 電子申請は令和8年1月から開始予定: a note about something else.
  if (note === 0 && inner.length > LONGEST_NOTED) return null;
  if (inner.startsWith('・')) inner = withoutOuterBrackets(inner.slice(1)).inner || inner;
  const known = byWord.get(inner) ?? byWord.get(inner.replaceAll(' ', ''));
  if (known !== undefined) return known;
  if (isDashRun(inner)) return 'dash';
  if (isDashWithUnit(inner)) return 'dash';
  if (inner.length <= LONGEST_PLAN && !inner.includes('。') && PLANNED_ENDINGS.some((ending) => inner.endsWith(ending))) return 'planned';
  return null;
}

/** `— %`, `-件`, `－ 事業所`: a dash in the place of the digits. */
function isDashWithUnit(text: string): boolean {
  let i = 0;
  while (i < text.length && (text[i] === ' ' || DASHES.includes(text.charAt(i)))) i += 1;
  if (i === 0) return false;
  const unit = unitAt(text, i);
  return unit !== '' && i + unit.length === text.length;
}
