import { isAddedWord, isClosingWord, isOpeningWord, isTakenWord } from '../reading/balanceWords';
import { unspaced } from '../reading/normalise';
import { textOf } from '../tables/grid';
import type { AxisEntry } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import type { Operand, TotalRelation } from './types';
import type { Measure, View } from './view';

/** With such words in the headings so many lines, and such a part of them, are proof enough. */
/** 残額 = 予算額 － 執行額 － 契約済額: what of a budget is neither spent nor bound. */
const BUDGET_REST = /^(?:予算)?残(?:額|高)?(?:[（(].*[）)])?$/u;
const BUDGET = /予算(?:現)?額?$|^当初予算|^配[分賦]額/u;
const SPENT = /執行|支出|契約|負担|使用|決算/u;
const FEWEST_PROOFS = 2;
const LEAST_PROVEN = 0.6;

/** 当月末残高 = 前月末残高 ＋ 当月発生 － 当月収納 － 不納欠損, where the arithmetic of most lines shows it. */
export function findBalances(view: View): TotalRelation[] {
  const closings = view.measures.filter(({ filled, isTyped, entry }) => filled >= FEWEST_PROOFS && isTyped && (BUDGET_REST.test(unspaced(entry.name)) || isClosingWord(entry.label)));
  // A list of balances rolls none of them on.
  if (closings.length > MOST_CLOSINGS) return [];
  return closings.flatMap((measure) => {
    const ways = waysTo(view, measure);
    const proven = ways && view.lines.filter((line) => agreesAt(view, measure, ways, line));
    const filled = view.lines.filter((line) => view.figure(measure, line) !== null);
    if (!ways || !proven || proven.length < FEWEST_PROOFS || proven.length < filled.length * LEAST_PROVEN) return [];
    return filled.flatMap((line) => {
      const place = view.operand(measure, line);
      if (!place.cell || place.cell.cell.formula) return [];
      const operands = (measures: readonly Measure[]): Operand[] => measures.map((one) => view.operand(one, line)).filter(({ figure }) => figure !== null);
      const why = `見出し「${measure.entry.label}」から。繰り越した分に増えた分を足し、減った分を引く（${proven.length} か所で計算が合う）`;
      return buildTotal({ cell: place.cell, sheet: view.table.sheet, table: view.table, why, source: 'words' }, operands(ways.parts), operands(ways.minus), 'total') ?? [];
    });
  });
}

const MOST_CLOSINGS = 20;

interface Ways {
  readonly parts: readonly Measure[];
  readonly minus: readonly Measure[];
}

/** What comes in and goes out by the words of the headings, of the same sort (件数, 金額) as what is left. */
function waysTo(view: View, closing: Measure): Ways | null {
  const alike = view.measures.filter((m) => m !== closing && m.filled > 0 && !m.isShare && m.entry.headings.length === closing.entry.headings.length && sortOf(m.entry) === sortOf(closing.entry));
  const labelOf = ({ entry }: Measure): string => textOf(entry.headings[0]);
  if (BUDGET_REST.test(unspaced(closing.entry.name))) {
    const budgets = alike.filter((m) => BUDGET.test(unspaced(m.entry.name)));
    const spent = alike.filter((m) => SPENT.test(unspaced(m.entry.name)) && !budgets.includes(m));
    // One column less another is a difference like any other.
    return budgets.length === 1 && spent.length > 1 ? { parts: budgets, minus: spent } : null;
  }
  const opening = alike.filter((m) => isOpeningWord(labelOf(m)) && !isAddedWord(labelOf(m)) && !isTakenWord(labelOf(m)));
  const minus = alike.filter((m) => isTakenWord(labelOf(m)));
  const added = alike.filter((m) => isAddedWord(labelOf(m)) && !minus.includes(m));
  return opening.length === 1 && added.length > 0 && minus.length > 0 ? { parts: [...opening, ...added], minus } : null;
}

/** The headings below the outermost one. */
const sortOf = ({ headings }: AxisEntry): string => headings.slice(1).map(textOf).join(' ');

function agreesAt(view: View, measure: Measure, { parts, minus }: Ways, line: AxisEntry): boolean {
  const published = view.figure(measure, line);
  if (!published) return false;
  const sum = (measures: readonly Measure[]): number => measures.reduce((total, one) => total + (view.figure(one, line)?.value ?? 0), 0);
  return nearlyAgrees(sum(parts) - sum(minus), published);
}
