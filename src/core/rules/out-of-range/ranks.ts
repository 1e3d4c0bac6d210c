import { normalise } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

const RANK_HEADING = /順位/u;
/** 47支部中, 全47支部中の順位: of how many the ranks are. */
const AMONG = /(\d{1,4})\s?(?:支部|都道府県|組合|保険者|市町村|団体|府県|都道府県支部)(?:中|の(?:うち|中))/gu;
/** A note that says so is short. */
const LONGEST_NOTE = 200;
/** 12位, ②49位; 47位以内 is an aim. */
const RANK = /(\d{1,4})\s?位(?![以内上])/gu;
const LONGEST_CELL = 60;

/** Ranks behind the last one: 49位 under 全国順位, where the sheet says that 47支部 are ranked. */
export function ranksBehindLast(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => {
    const columns = table.columns.filter(({ label, index }) => RANK_HEADING.test(label) && index >= table.range.left);
    const among = columns.length > 0 ? rankedOn(table.grid) : null;
    if (!among) return [];
    return table.rows.flatMap((row) => columns.flatMap((column): RuleFinding[] => {
      const cell = table.grid.startingAt(row.index, column.index);
      const rank = cell && rankIn(cell, among.number);
      return rank ? [findingOf(table, cell, rank, among)] : [];
    }));
  });
}

interface Among {
  readonly number: number;
  readonly cell: GridCell;
  readonly words: string;
}

/** Of how many a sheet's ranks are; null where it says nothing, or two things. */
const rankedOn = rememberedOf((grid: Grid): Among | null => {
  const found = grid.texts.flatMap((cell): Among[] => {
    const text = cell.cell.text.length > LONGEST_NOTE || !cell.cell.text.includes('位') ? '' : normalise(cell.cell.text);
    return [...text.matchAll(AMONG)].map((match) => ({ number: Number(match[1]), cell, words: match[0] }));
  });
  return found.length > 0 && new Set(found.map(({ number }) => number)).size === 1 ? found[0]! : null;
});

/** A rank of a cell that is behind the last one; null where there is none. */
function rankIn(cell: GridCell, number: number): string | null {
  const text = cell.cell.text;
  if (text.length > LONGEST_CELL) return null;
  const ranks = [...normalise(text).matchAll(RANK)];
  return ranks.find((match) => Number(match[1]) > number)?.[0] ?? null;
}

const findingOf = ({ sheet }: Table, cell: GridCell, rank: string, { number, cell: note, words }: Among): RuleFinding => ({
  sheet, cell, evidence: [cell.address, note.address],
  message: `順位の「${rank}」は、${note.address} に「${words}」とあるので、ありえません。順位は1から${number}までです。元の資料で確かめて直してください。`,
  found: textOf(cell),
});
