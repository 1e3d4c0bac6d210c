import { findFigures } from '../reading/number';
import { isNote } from '../reading/noteSign';
import { unitNote } from '../reading/words';
import { remembered } from '../remembered';
import type { GridCell } from './gridCell';

/**
 * What part a cell can play in a table.
 * 'value': a figure, a placeholder, an error, a formula that shows nothing; 'text-value': a short text that is mostly a figure;
 * 'date': a single day; 'heading': a short text or a period; 'sentence': running text; 'mark'; 'note': ※, page numbers, unit notes.
 */
export type CellClass = 'value' | 'text-value' | 'date' | 'heading' | 'sentence' | 'mark' | 'note';

/** A heading is seldom longer; KPI names may be, and are let through as labels where a figure stands beside them. */
const LONGEST_HEADING = 42;
/** Share of a short text that figures must make up before it counts as a value and not as a label with a number in it. */
const FIGURE_SHARE = 0.4;

/** What stands in the place of a figure where the target is no number, or is last year's. */
const ANSWER = /^(?:実施|実施済み?|未実施|実施中|達成|未達|未達成|完了|継続|継続中|検討中|済|有|無|あり|なし|対?[前昨]年度?(?:末|同期|同月)?(?:の?実績値?)?(?:以上|以下|を?[上下]回る)(?:とする)?)$/u;
/** True for a word that stands in the place of a figure (実施, 達成, 済). */
export const isAnswer = (cell: GridCell): boolean => ANSWER.test(cell.plainText);
const PAGE_NUMBER = /^-?\s*\d+\s*(?:[/／]\s*\d+)?\s*(?:ページ|頁|-)$/u;
const SENTENCE_END = /[。｡]|(?:した|する|いる|ます|こと|れる|図る|実施|予定)$/u;

/** Class of a filled cell; depends on its own content only. `GridCell.cls` remembers it. */
export function classify(cell: GridCell): CellClass {
  const { reading } = cell;
  switch (reading.kind) {
    case 'figure':
    case 'placeholder':
    case 'error':
    case 'malformed':
      return 'value';
    case 'mark':
      return 'mark';
    case 'period':
      return reading.period.granularity === 'day' ? 'date' : 'heading';
    case 'empty':
      // A lone unit (件) or a formula that shows nothing keeps a place for a figure.
      return 'value';
    case 'text':
      return classifyText(cell.plainText);
  }
}

/** A note with several units (単位：百万円、％) is hardly longer. */
const LONGEST_UNIT_NOTE = 24;

/** （単位：千円）, (件) or （件、千円） by itself; 請求件数（件） is a heading with its unit. */
export const isUnitNote = (text: string): boolean => (/^[（(［[]?\s*単位\s*[:：]/u.test(text) && text.length <= LONGEST_UNIT_NOTE) || (unitNote(text) !== null && /^[（(［[]?\s*単位|^[（(［[][^（(［[]*[)）］\]]$/u.test(text)) || isNoteOfUnits(text);

/** （件、千円） */
function isNoteOfUnits(text: string): boolean {
  if (text.length > LONGEST_UNIT_NOTE || !/^[（(].*[)）]$/u.test(text)) return false;
  const units = text.slice(1, -1).split(/[、,，・／/]/u);
  return units.length > 1 && units.every((unit) => unitNote(`(${unit.trim()})`) !== null);
}

const classifyText = remembered((text: string): CellClass => {
  if (text === '') return 'value';
  if (isNote(text) || PAGE_NUMBER.test(text) || isUnitNote(text)) return 'note';
  if (ANSWER.test(text)) return 'value';
  if (text.length > LONGEST_HEADING) return 'sentence';
  if (text.length > 12 && SENTENCE_END.test(text)) return 'sentence';
  return isMostlyFigure(text) ? 'text-value' : 'heading';
});

/** 25％以下とする: what is to be done with the figure is no part of it. */
const INTENTION = /(?<=以上|以下|以内|未満|[%％])(?:とする|にする|とします|を維持(?:する)?|を目指す|を達成(?:する)?)。?$/u;

/** Classes have round bounds: 5,890円以上 is a target. */
const UNEVEN = /[\d０-９][,，][\d０-９](?:[\d０-９][1-9１-９]|[1-9１-９][\d０-９])\s*(?:人|名|円)以[上下]$/u;

/** `(月次目標 28.7%)`, `登録者数13,041件`, `572社 (三つ星27件、…)` — but not `被保険者（649,279人）`, which is a heading with a figure. */
function isMostlyFigure(whole: string): boolean {
  const text = whole.replace(INTENTION, '');
  // 40～49歳, 500人以上, 30人未満: classes of ages and sizes name a line.
  if (/[~～〜\-－]\s*[\d０-９]+\s*(?:歳|人|円|日)?\s*$|歳$|(?:歳|人|名|円|床)?(?:以上|未満|以下|超)$/u.test(text) && !/[%％](?:以上|未満|以下|超)$|(?:件|事業所|機関|回|社)(?:以上|以下)$/u.test(text) && !UNEVEN.test(text)) return false;
  // ７割軽減, 65～74歳障害認定, 75歳到達.
  if (/^[\d０-９]+(?:歳|割|\s*[~～〜\-－]\s*[\d０-９]+\s*(?:歳|人|名|円|床))[^\d０-９%％]+$/u.test(text)) return false;
  // 1会場当たり, 1人あたり医療費: so much of each.
  if (/^[1１一]\s*[^\d\s]{1,6}(?:当たり|あたり|当り|につき)/u.test(text)) return false;
  // 3部位以上かつ15日以上の件数: what ends in a name of a measure is one.
  if (/(?:件数|人数|回数|日数|者数|割合|率|額|者|平均|[当あ]たり)$/u.test(text)) return false;
  const figures = findFigures(text);
  if (figures.length === 0) return false;
  const opening = text.search(/[（(]/u);
  if (opening > 0 && figures.every((match) => match.start > opening)) return false;
  const length = figures.reduce((sum, match) => sum + match.end - match.start, 0);
  return length / text.length >= FIGURE_SHARE;
}

export const isValueClass = (cls: CellClass): boolean => cls === 'value' || cls === 'text-value';
