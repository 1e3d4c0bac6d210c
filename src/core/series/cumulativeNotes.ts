import { rememberedOf } from '../remembered';
import { unspaced } from '../reading/normalise';
import { noteSentences } from '../reading/noteSentences';
import { isNote } from '../reading/noteSign';
import type { GridCell } from '../tables/grid';
import type { Table } from '../tables/types';

/** Rows above a table whose ※ lines are about it. */
const CAPTION_ROWS = 4;
const LONGEST_NOTE = 200;
/** 実績とも累計, 登録者数は月末現在の累計。 The sentence ends with the word: 累計は… speaks of another column. */
const STATES = /^(.{0,60}?)(?:は|も|とも|,|、)?(?:いずれも|すべて|全て)?(?:各月|月末|年度)?(?:末)?(?:現在|時点)?(?:の|で)?累計(?:値|数|額|件数|人数|実績)?(?:です|である|で記載|を記載|を計上)?$/u;
/** ※2, (注1): in front of the subject. */
const NOTE_SIGN = /^(?:※|\(?注[0-9]?\)?)\s*[0-9]{0,2}\s*/u;
/** Words that stand for all figures of the table. */
const GENERAL = /^(?:月次|各月|各|月別)?(?:の)?(?:目標|実績|計画|数値|数字|件数|率|値|表中の数値|本表)?$/u;

/** Rows above a table in which the note on its units stands. */
const UNIT_ROWS = 2;
const LONGEST_UNIT_NOTE = 30;

/** （累計、単位：千円）. */
function isCumulativeUnit(text: string): boolean {
  if (text.length > LONGEST_UNIT_NOTE || !text.includes('累計') || !text.includes('単位')) return false;
  const parts = text.trim().replace(/^[（(]|[)）]$/gu, '').split(/[、,，・\s]+/u);
  return parts.length > 1 && parts.some((part) => /^(?:各月末?|月末|年度)?累計値?$/u.test(part)) && parts.some((part) => part.startsWith('単位'));
}

/** Things that a table's notes call running totals; 'all' where a note says it of every figure. */
export const notedAsCumulative = rememberedOf((table: Table): readonly string[] | 'all' => {
  const { grid, range } = table;
  const above = grid.texts.filter(({ row }) => row < range.top && row >= range.top - CAPTION_ROWS);
  const isUnitNote = ({ row, col, cell }: GridCell): boolean => row >= range.top - UNIT_ROWS && col >= range.left && col <= range.right + 1 && isCumulativeUnit(cell.text);
  if (above.some(isUnitNote)) return 'all';
  const named: string[] = [];
  for (const { cell } of [...above, ...table.notes]) {
    if (!cell.text.includes('累計') || cell.text.length > LONGEST_NOTE || !isNote(cell.text)) continue;
    for (const sentence of noteSentences(cell.text)) {
      const subject = STATES.exec(sentence.replace(NOTE_SIGN, ''))?.[1];
      if (subject === undefined) continue;
      const names = subject.replace(/(?:は|とも|も)$/u, '').split(/[・、,]|及び|と/u).map((name) => name.replace(/\s/gu, ''));
      if (names.every((name) => GENERAL.test(name))) return 'all';
      named.push(...names.filter((name) => name.length >= 3 && !GENERAL.test(name)));
    }
  }
  return named;
});

/** Whether a note of its table calls a series a running total. */
export function isNotedAsCumulative(table: Table, label: string): boolean {
  const named = notedAsCumulative(table);
  if (named === 'all') return true;
  const plain = unspaced(label);
  return named.some((name) => plain.includes(name));
}
