import { isSameList, rememberedFor } from '../remembered';
import { normalise } from '../reading/normalise';
import { readLegend } from '../reading/mark';
import type { Grid, GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { rangeContains } from '../snapshot/address';
import type { Range } from '../snapshot/workbook';
import { gridItems } from './gridItems';
import { shapeOf } from './headingShape';
import { kpiMarker } from './kpiMarker';
import { leadingOrdinals, splitItems, type TextItem } from './splitText';
import { textBands, type TextBand } from './textBands';

/** A heading in force: ② サービス水準の向上, 〔被保険者〕, ○ 被扶養者. */
export interface Heading {
  readonly text: string;
  /** Shape of its sign: headings of one shape replace each other. */
  readonly shape: string;
  readonly ordinal: number | null;
  readonly top: number;
  /** Last row that the heading governs. */
  bottom: number;
}

/** A `■ KPI` heading with the lines under it. */
export interface KpiBlock {
  readonly heading: TextLine;
  readonly band: TextBand;
  readonly lines: TextLine[];
  readonly top: number;
  bottom: number;
  /** ■ KPI実績等, ■KPI 達成状況: the block announces results. */
  readonly result: boolean;
}

/** One item of a text cell with its place in the outline of its sheet. */
export interface TextLine {
  readonly grid: Grid;
  readonly cell: GridCell;
  /** Position among the items of its cell. */
  readonly part: number;
  readonly text: string;
  readonly ordinals: readonly number[];
  readonly band: TextBand;
  /** Headings in force, outermost first; the line's own not included. */
  readonly path: readonly Heading[];
  block: KpiBlock | null;
  /** The line is a heading itself. */
  readonly heading: Heading | null;
  /** Text after a KPI marker at its start; null where it has none. */
  readonly afterMarker: string | null;
  readonly mentionsKpi: boolean;
}

const TABLE_TITLE = /^(?:一覧|総括|進捗|管理)|表(?:\s*[(（].*)?$/u;
/** A legend holds ◎ or ○ and a mark of another kind; everything else need not be read as one. */
const mayBeLegend = (text: string): boolean => /[◎○◯〇]/u.test(text) && /[△▲×✕]/u.test(text);
const NOTE = /^[\s(（]*(?:※|注\d?[)）]?|参考)/u;

const bandSize = (band: TextBand): number => (band.range.bottom - band.range.top + 1) * (band.range.right - band.range.left + 1);

/** The lines of a sheet's text with the blocks and the strips that they stand in. */
export interface Outline {
  readonly lines: readonly TextLine[];
  readonly blocks: readonly KpiBlock[];
  readonly bands: readonly TextBand[];
}

/** Outlines of sheets without KPI lists: the search for KPIs and the rules on marks read the same. */
const plainOutline = rememberedFor((grid: Grid, tables: readonly Table[]): Outline => freshOutline(grid, tables, []), isSameList);

/**
 * Lines of a sheet, column by column of its grid, with their headings and KPI blocks.
 * @param tables tables of the grid
 * @param lists those of them that are read as KPI lists; their cells are no lines
 */
export function readOutline(grid: Grid, tables: readonly Table[], lists: readonly Table[]): Outline {
  return lists.length > 0 ? freshOutline(grid, tables, lists) : plainOutline(grid, tables);
}

function freshOutline(grid: Grid, tables: readonly Table[], lists: readonly Table[]): Outline {
  const bands = textBands(grid);
  const byBand = new Map<TextBand, GridCell[]>(bands.map((band) => [band, []]));
  const ordered = [...bands].sort((a, b) => bandSize(a) - bandSize(b));
  const proper = tables.filter((table) => table.kind !== 'plan-status');
  for (const cell of grid.cells) {
    const band = covering(ordered, cell);
    if (band && mayBeLine(cell, band, proper, lists) && saysSomething(cell)) byBand.get(band)!.push(cell);
  }
  const lines: TextLine[] = [];
  const blocks: KpiBlock[] = [];
  for (const [band, cells] of byBand) readBand(grid, { band, cells, items: gridItems(grid, band, bands) }, lists, lines, blocks);
  return { lines, blocks, bands };
}

const saysSomething = (cell: GridCell): boolean => cell.reading.kind !== 'mark' && cell.reading.kind !== 'empty' && cell.cell.text.trim() !== '';

/** The first of some strips or tables that a cell stands in. */
function covering<T extends { readonly range: Range }>(areas: readonly T[], { row, col }: GridCell): T | undefined {
  for (const area of areas) if (rangeContains(area.range, row, col)) return area;
  return undefined;
}

/** Headings and bodies of proper tables are no lines of text; a table without headings may be lines side by side. */
function mayBeLine(cell: GridCell, band: TextBand, proper: readonly Table[], lists: readonly Table[]): boolean {
  if (covering(lists, cell)) return false;
  if (band.role === 'plan' || band.isHeaded) return true;
  const table = covering(proper, cell);
  if (!table || table.headerRows === 0) return true;
  const { text } = cell.cell;
  return band.role !== 'whole' && (/KPI|ＫＰＩ|目標/u.test(text) || /。\s*$/u.test(text));
}

/** What ends where something else begins. */
const endAbove = (open: { readonly top: number; bottom: number }, row: number): void => void (open.bottom = Math.max(open.top, row - 1));

/** A strip with its cells, and the items of its grid that its rows belong to. */
interface Strip {
  readonly band: TextBand;
  readonly cells: readonly GridCell[];
  readonly items: readonly Heading[];
}

function readBand(grid: Grid, { band, cells, items: gridItems }: Strip, lists: readonly Table[], lines: TextLine[], blocks: KpiBlock[]): void {
  const stack: Heading[] = [];
  let at: Heading | undefined;
  let block = null as KpiBlock | null;
  for (const cell of cells) {
    const isText = typeof cell.cell.value === 'string';
    const inItem = gridItems.find(({ top, bottom }) => cell.row >= top && cell.row <= bottom);
    if (inItem !== at) {
      const next = inItem?.top ?? cell.row;
      for (const gone of stack.splice(0)) if (gone !== at) endAbove(gone, next);
      if (inItem) stack.push(inItem);
      if (block) endAbove(block, next);
      [block, at] = [null, inItem];
    }
    const items: TextItem[] = isText ? splitItems(cell.cell.text) : [{ text: cell.cell.text, ordinals: [] }];
    if (isText && mayBeLegend(cell.cell.text) && readLegend(cell.cell.text) !== null) continue;
    items.forEach((item, part) => {
      const marker = isText ? kpiMarker(item.text) : null;
      const rest = marker ? marker.rest : null;
      const isMarker = rest !== null && !TABLE_TITLE.test(rest) && !lists.some((list) => list.titleCell === cell);
      const shape = isText && !isMarker ? shapeOf(item.text) : null;
      if (block && !isMarker && endsBlock(block, item, shape, cell)) {
        endAbove(block, cell.row);
        block = null;
      }
      let heading: Heading | null = null;
      if (shape !== null && !block) {
        const known = stack.findIndex((one) => one.shape === shape);
        if (known >= 0) for (const gone of stack.splice(known)) endAbove(gone, cell.row);
        heading = { text: item.text, shape, ordinal: item.ordinals[0] ?? null, top: cell.row, bottom: band.range.bottom };
      }
      const line: TextLine = {
        grid, cell, part, text: item.text, ordinals: isMarker ? leadingOrdinals(rest).ordinals : item.ordinals, band, path: [...stack], block: null, heading,
        afterMarker: isMarker ? rest : null, mentionsKpi: /KPI|ＫＰＩ/u.test(item.text),
      };
      if (heading) stack.push(heading);
      if (isMarker) {
        if (block) endAbove(block, cell.row);
        block = { heading: line, band, lines: [], top: cell.row, bottom: band.range.bottom, result: marker?.result ?? false };
        blocks.push(block);
        if (rest !== '') block.lines.push(line);
      } else if (block && !NOTE.test(normalise(item.text))) block.lines.push(line);
      line.block = block;
      lines.push(line);
    });
  }
}

const TARGET_TEXT = /以上|以下|以内|未満|前年度?|とする/u;
const RESULT_TEXT = /\d\s*(?:%|件|人|名|円|日|社|者|事業所|機関)|^\(?[-－—]/u;

/** Whether an item no longer belongs to the KPI block above it. */
function endsBlock(block: KpiBlock, item: TextItem, shape: string | null, cell: GridCell): boolean {
  const text = normalise(item.text).trimStart();
  // Bullets in the cell of the heading itself are its lines.
  if (NOTE.test(text) || cell === block.heading.cell) return false;
  const items = block.lines.filter((line) => typeof line.cell.cell.value === 'string');
  const last = items[items.length - 1];
  if (item.ordinals.length > 0 && (shape === 'paren' || shape === 'half-paren' || shape === 'circled' || shape === null)) {
    if (!last) return item.ordinals[0] !== 1;
    const used = items.flatMap((line) => line.ordinals);
    if (used.length === 0) return true;
    const sameShape = shapeOf(items[0]!.afterMarker ?? items[0]!.text) === shape;
    return !sameShape || used.includes(item.ordinals[0]!) || item.ordinals[0]! > Math.max(...used) + 1;
  }
  if (shape !== null || /^[・▶▷►→⇒]/u.test(text)) return true;
  if (!last) return false;
  // Side by side with a line of the block, or the next plain line right below one.
  if (cell.row <= last.cell.lastRow) return false;
  if (last.ordinals.length > 0) return cell.row > last.cell.lastRow + 1 && cell.reading.kind === 'text';
  // Without numbers only a line right below that says the same kind of thing goes on with the block.
  if (cell.row > last.cell.lastRow + 1) return true;
  return typeof cell.cell.value === 'string' ? !(block.result ? RESULT_TEXT : TARGET_TEXT).test(text) : !block.result;
}
