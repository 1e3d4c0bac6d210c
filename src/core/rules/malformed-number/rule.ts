import { findMalformed } from '../../reading/malformed';
import type { MalformedReason } from '../../reading/types';
import { rememberedOf } from '../../remembered';
import type { Grid, GridCell } from '../../tables/grid';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { brokenFigure } from './brokenFigure';
import { datesAmongFigures } from './dateAmongFigures';
import { impossibleDays } from './impossibleDays';
import { pointsForCommas } from './pointForComma';
import { standsAmongFigures } from './standsAmongFigures';

const REASONS: Readonly<Record<MalformedReason, string>> = {
  'two-decimal-points': '小数点が二つあります',
  'misplaced-comma': '桁区切りのコンマの位置が違います',
  'kanji-digit': '漢数字が混ざっています',
  'two-readings': '直す前と直した後の数字が両方残っているように見えます',
  'impossible-date': '実在しない年月日です',
  'impossible-period': '期間の始まりと終わりが合いません',
  'wrong-weekday': '日付と曜日が合いません',
  'broken-number': '数字として読めません',
  'blank-left': '記入していないところが残っています',
  'note-left': '書きかけのメモが残っています',
};

/** The kanji 一 mostly stands where a dash was meant. */
const DASH = '（「－」を「一」と書いていませんか）';

/** Cells with more characters are looked at no further: the slip of an edit stands in a line of a report, not in a dump of data. */
const LONGEST_TEXT = 4_000;

/** A figure or a date that cannot be one: a whole cell, a place in a sentence, or a text in a line of figures. */
export const rule: Rule = {
  id: 'malformed-number',
  title: '読めない数字・日付',
  severity: 'error',
  check: (context) => [
    ...context.grids.flatMap((grid) => doubtsOn(grid).map((doubt) => toFinding(grid.sheet.name, doubt, context)).filter((finding) => finding !== null)),
    ...context.grids.flatMap((grid) => impossibleDays(grid).map((cell) => dayFinding(grid.sheet.name, cell))),
    ...context.tables.flatMap((table) => datesAmongFigures(table).map((cell) => dateFinding(table.sheet, cell))),
    ...context.tables.flatMap((table) => pointsForCommas(table).map(({ cell, others }) => commaFinding(table.sheet, cell, others))),
  ],
};

/** Only typed text can be malformed: a formula's text is made of sound parts. */
const isText = ({ cell: { value, formula } }: GridCell): boolean =>
  typeof value === 'string' && formula === undefined && value.length <= LONGEST_TEXT && MAY_BE_DOUBTED.test(value);

/** A digit, or what stands in its place. */
const MAY_BE_DOUBTED = /[0-9０-９%％〇一二三四五六七八九]|[○◯●■□◆_＿*＊×XＸxｘ?？]{2}|[○◯●■□_＿?？XＸ×][回月年人]|要[確修更訂追再差]|^[（(]?後[日で]/u;

interface Slip {
  readonly reason: MalformedReason;
  readonly text: string;
}

/** A text that is malformed by itself, or would be among figures. */
interface Doubt {
  readonly cell: GridCell;
  readonly slips: readonly Slip[];
  readonly amongFigures: boolean;
}

const doubtsOn = rememberedOf((grid: Grid): readonly Doubt[] => grid.texts.filter(isText).flatMap((cell): Doubt[] => {
  const text = String(cell.cell.value);
  const slips = findMalformed(text);
  if (slips.length > 0) return [{ cell, slips, amongFigures: false }];
  // Last year's figure in brackets behind it changes nothing.
  const reason = brokenFigure(text) ?? brokenFigure(text.replace(/\s*[（(][^（）()]*[）)]\s*$/u, ''));
  return reason === null ? [] : [{ cell, slips: [{ reason, text }], amongFigures: true }];
}));

function toFinding(sheet: string, { cell, slips, amongFigures }: Doubt, context: RuleContext): RuleFinding | null {
  if (amongFigures && !standsAmongFigures(sheet, cell, context)) return null;
  const named = slips.slice(0, 3).map(({ text, reason }) => `「${text.replace(/\s+/gu, ' ').trim()}」は${REASONS[reason]}${reason === 'kanji-digit' && text.includes('一') ? DASH : ''}`).join('。');
  return {
    sheet,
    cell,
    evidence: [],
    message: `${cell.address} の${named}。元の資料で正しい数字を確かめて直してください。`,
    found: slips[0]!.text.trim(),
  };
}

const dayFinding = (sheet: string, cell: GridCell): RuleFinding => ({
  sheet,
  cell,
  evidence: [],
  message: `${cell.address} の「${cell.cell.text.trim()}」は${REASONS['impossible-date']}。元の資料で正しい日付を確かめて直してください。`,
  found: cell.cell.text.trim(),
});

const dateFinding = (sheet: string, cell: GridCell): RuleFinding => ({
  sheet,
  cell,
  evidence: [],
  message: `${cell.address} の「${cell.cell.text.trim()}」は日付です。同じ行と列のほかのセルは数字なので、入力した文字が日付に置き換わったか、違うセルを写したと思われます。元の資料で正しい数字を確かめて、入力し直してください。`,
  found: cell.cell.text.trim(),
});

const commaFinding = (sheet: string, cell: GridCell, others: readonly GridCell[]): RuleFinding => ({
  sheet,
  cell,
  evidence: others.slice(0, 3).map(({ address }) => address),
  message: `${cell.address} の「${cell.cell.text.trim()}」は、桁区切りのコンマを小数点と打ち間違えたと思われます。並びの数字（${others[0]!.address} の ${others[0]!.cell.text.trim()} など）に小数はありません。元の資料で正しい数字を確かめて直してください。`,
  found: cell.cell.text.trim(),
});
