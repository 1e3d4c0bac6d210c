import { addTo } from '../../groups';
import { rangeAddress } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { Fix } from '../../report';
import { asFixes, rateFixes } from '../rateFixes';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { textAmongNumbers } from './amongNumbers';
import { findCounted, type Counted } from './countedOn';
import { toNumber } from './toNumber';

/**
 * A figure is text. A warning where a formula counts on it or its neighbours are true numbers; one remark a table otherwise.
 */
export const rule: Rule = {
  id: 'number-as-text',
  title: '文字になっている数字',
  severity: 'info',
  hasSafeFixes: true,
  yieldsTo: ['malformed-number', 'unit-mismatch'],
  check: (context) => {
    const texts = context.grids.flatMap((grid) => grid.saying('figure').filter(isTextFigure).map((cell) => ({ sheet: grid.sheet.name, cell })));
    const counted = findCounted(texts, context.grids);
    const warned = new Set(counted.map(({ cell }) => cell));
    const fixesOf = fixFinder(context);
    const findings = groupByFormula(counted).map((group) => countedFinding(group, fixesOf));
    for (const table of figureTables(context)) {
      const inside = bodyOf(table).filter((cell) => !warned.has(cell));
      const odd = textAmongNumbers(table, inside);
      for (const cell of odd) {
        warned.add(cell);
        findings.push(oddFinding(table.sheet, cell, fixesOf));
      }
      const rest = inside.filter((cell) => !warned.has(cell));
      if (rest.length > 0) findings.push(remark(table, rest, fixesOf));
      for (const cell of rest) warned.add(cell);
    }
    return findings;
  },
};

/** Typed text that reads as a figure; where a formula gives the text, the cell it comes from is the one to mend. */
const isTextFigure = ({ reading, cell }: GridCell): boolean => reading.kind === 'figure' && reading.figure.source === 'text' && cell.formula === undefined;

const figureTables = ({ tables }: RuleContext): readonly Table[] => tables.filter(({ kind }) => kind !== 'plan-status' && kind !== 'list');

function bodyOf({ grid, range, headerRows, headerColumns }: Table): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = range.top + headerRows; row <= range.bottom; row++) {
    for (const cell of grid.rowCells(row)) if (cell.col >= range.left + headerColumns && cell.col <= range.right && isTextFigure(cell)) cells.push(cell);
  }
  return cells;
}

/** From so many texts under one formula on, the line was written as text, and is reported as one. */
const FEWEST_OF_A_LINE = 4;

/** Texts that the same formula counts on, together where they are a whole line of them. */
function groupByFormula(counted: readonly Counted[]): Counted[][] {
  const groups = new Map<GridCell, Counted[]>();
  for (const one of counted) {
    const formula = one.by[0]!.cell;
    addTo(groups, formula, one);
  }
  return [...groups.values()].flatMap((group) => (group.length >= FEWEST_OF_A_LINE && group.every(({ sheet }) => sheet === group[0]!.sheet) ? [group] : group.map((one) => [one])));
}

function countedFinding(group: readonly Counted[], fixesOf: FixFinder): RuleFinding {
  const { sheet, cell, by } = group[0]!;
  const names = by.map((formula) => (formula.sheet === sheet ? '' : `${formula.sheet}!`) + formula.cell.address);
  const others = group.slice(1).map((other) => other.cell.address);
  const what = others.length > 0 ? `${cell.address} の「${cell.cell.text.trim()}」など ${group.length} セルは` : `${cell.address} の「${cell.cell.text.trim()}」は`;
  const { fix, alternatives, ...rest } = about(sheet, cell, fixesOf);
  return {
    ...rest,
    ...(others.length === 0 ? { ...(fix ? { fix } : {}), ...(alternatives ? { alternatives } : {}) } : {}),
    evidence: [...names, ...others],
    message: `${what}文字で、${names[0]} の式「=${by[0]!.cell.cell.formula}」${names.length > 1 ? `など ${names.length} つの式` : ''}で数えられません（SUM は文字を飛ばします）。数字で入力し、単位は表示形式か見出しに書いてください。`,
  };
}

const oddFinding = (sheet: string, cell: GridCell, fixesOf: FixFinder): RuleFinding => ({
  ...about(sheet, cell, fixesOf),
  evidence: [],
  message: `${cell.address} の「${cell.cell.text.trim()}」は文字ですが、並びのほかのセルは数字です。集計やグラフから漏れるので、数字で入力してください。`,
});

function about(sheet: string, cell: GridCell, fixesOf: FixFinder): Pick<RuleFinding, 'sheet' | 'cell' | 'severity' | 'found' | 'fix' | 'alternatives'> {
  return { sheet, cell, severity: 'warning', found: cell.cell.text.trim(), ...asFixes(fixesOf(sheet, cell)) };
}

/** Ways to put a text figure right, the best first; none where it says more than a number. */
type FixFinder = (sheet: string, cell: GridCell) => Fix[];

/** A rate that agrees with figures in cells may be computed from them; everything else becomes a number. */
function fixFinder({ rates, settings }: RuleContext): FixFinder {
  const agreeing = new Map(rates.filter(({ agreement, cell }) => agreement === 'agrees' && cell.cell.formula === undefined).map((rate) => [rate.cell, rate]));
  return (sheet, cell) => {
    const value = toNumber(sheet, cell);
    const rate = agreeing.get(cell);
    if (!value) return [];
    return rate ? [...rateFixes(rate, settings.rounding).slice(0, -1), value] : [value];
  };
}

function remark(table: Table, cells: readonly GridCell[], fixesOf: FixFinder): RuleFinding {
  const first = cells[0]!;
  return {
    sheet: table.sheet,
    cell: first,
    range: rangeAddress(table.range),
    evidence: [],
    message: `${rangeAddress(table.range)} の表の数字 ${cells.length} 個は文字です（例: ${first.address} の「${first.cell.text.trim()}」）。このままでは合計や率を式で計算できません。計算に使うときは数字で入力し、単位は表示形式か見出しに書いてください。`,
    ...asFixes(ratesTogether(table.sheet, cells, fixesOf)),
  };
}

/** The rates of a table of texts whose operands are certain, all at once: as the add-in's formulas, as plain ones where each can be, or as numbers. */
function ratesTogether(sheet: string, cells: readonly GridCell[], fixesOf: FixFinder): Fix[] {
  const rates = cells.map((cell) => fixesOf(sheet, cell)).filter((fixes) => formulasOf(fixes).length > 0);
  if (rates.length === 0) return [];
  const asFormulas = (fixes: readonly Fix[]): Fix => ({ label: `率 ${fixes.length} 個を式にする（例: =${fixes[0]!.edits[0]!.formula!}）`, edits: fixes.flatMap(({ edits }) => edits) });
  const plain = rates.flatMap((fixes) => formulasOf(fixes).slice(1, 2));
  return [
    asFormulas(rates.map((fixes) => fixes[0]!)),
    ...(plain.length === rates.length ? [asFormulas(plain)] : []),
    { label: `率 ${rates.length} 個を数字にする`, edits: rates.flatMap((fixes) => fixes.at(-1)!.edits) },
  ];
}

const formulasOf = (fixes: readonly Fix[]): Fix[] => fixes.filter(({ edits }) => edits[0]?.formula !== undefined);
