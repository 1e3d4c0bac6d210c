import { parseReferences } from '../../formula';
import { isStateOfMonths } from '../../relations/stateOfMonths';
import { patternBreaks, type PatternBreak } from '../inconsistent-formula/patternBreaks';
import { firstNames } from '../../shortened';
import { figureOf, type Grid } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { findTypedSiblings, type TypedSibling } from './siblings';

/** A figure typed in where its neighbours in the row or column, or the same cell of its sister sheets, are formulas. */
export const rule: Rule = {
  id: 'hardcoded-figure',
  title: '式の並びに直接入力された数字',
  severity: 'warning',
  // A figure that is also wrong, or no number at all, is reported as that.
  yieldsTo: ['total-mismatch', 'rate-mismatch', 'comparison-mismatch', 'cross-reference-mismatch', 'out-of-range', 'number-as-text', 'malformed-number'],
  check: ({ tables }) => {
    const findings = new Map<string, RuleFinding>();
    for (const table of tables) {
      for (const found of patternBreaks(table).values()) {
        const key = `${table.sheet}!${found.cell.address}`;
        if (found.cell.cell.formula === undefined && !isOfAnotherUnit(found) && !isState(found, table.grid) && !findings.has(key)) findings.set(key, amongFormulas(table.sheet, found));
      }
    }
    for (const found of findTypedSiblings(tables)) {
      const key = `${found.table.sheet}!${found.cell.address}`;
      if (!findings.has(key)) findings.set(key, amongSheets(found));
    }
    return [...findings.values()];
  },
};

/** ▲0.3pt below differences in 件, 104.0% below totals: another measure in the same column, which no formula of theirs gives. */
function isOfAnotherUnit({ cell, example }: PatternBreak): boolean {
  const [own, usual] = [figureOf(cell)?.unit ?? '', figureOf(example)?.unit ?? ''];
  if (own === '%' && usual !== '%') return true;
  return typeof cell.cell.value === 'string' && own !== '' && usual !== '' && own !== usual;
}

/** A figure at the end of the year, or an average, beside sums of the months. */
const isState = ({ cell, formula }: PatternBreak, grid: Grid): boolean => /^SUM\([^(),]+\)$/iu.test(formula) && isStateOfMonths(cell, parseReferences(formula), grid);

function amongFormulas(sheet: string, { cell, example, formula, direction, count }: PatternBreak): RuleFinding {
  const others = `同じ${direction === 'row' ? '行' : '列'}の ${count} セルは式です（例: ${example.address} の「=${example.cell.formula}」）`;
  return finding(sheet, cell.address, cell.cell.text.trim(), others, formula, [example.address]);
}

function amongSheets({ table, cell, formula, sheets }: TypedSibling): RuleFinding {
  const others = `ほかの ${sheets.length} シート（${firstNames(sheets)}）の同じセルは式です`;
  return finding(table.sheet, cell.address, cell.cell.text.trim(), others, formula, sheets.map((sheet) => `${sheet}!${cell.address}`));
}

const finding = (sheet: string, address: string, text: string, others: string, formula: string, evidence: readonly string[]): RuleFinding => ({
  sheet,
  cell: address,
  evidence,
  message: `${address} には ${text} が直接入力されていますが、${others}。元の数字を直してもここは変わりません。式「=${formula}」に戻してください。`,
  expected: `=${formula}`,
  found: text,
  fix: { label: `同じ式「=${formula}」にする`, edits: [{ sheet, cell: address, formula }] },
});
