import { addTo } from '../../groups';
import { unspaced } from '../../reading/normalise';
import type { RateRelation } from '../../relations/types';
import type { Fix } from '../../report';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { scaleOf } from '../rateFixes';
import type { RuleFinding } from '../rule';

/** How many yen a unit is. */
const YEN: Readonly<Record<string, number>> = { 円: 1, 千円: 1_000, 百万円: 1_000_000 };
/** An amount per head is taken by its heading's unit in so many lines before another heading is held against it. */
const FEWEST_LINES = 3;

/** Columns of which one is computed from the other two in nearly every line: 金額, 件数 and １件当たり金額. */
interface PerHead {
  readonly amount: AxisEntry;
  readonly perHead: AxisEntry;
  readonly heads: AxisEntry;
  readonly scale: number;
  readonly example: RateRelation;
}

/**
 * 金額（円） of last year beside 金額（千円） of this year, where both make １件当たり金額（円） by the same thousand: the heading has
 * the wrong unit.
 */
export function perHeadUnits(rates: readonly RateRelation[]): RuleFinding[] {
  const byTable = new Map<Table, RateRelation[]>();
  for (const rate of rates) if (rate.table !== null && rate.published.unit !== '%' && rate.agreement !== 'differs' && rate.numerator.length === 1 && rate.denominator.length === 1 && rate.numerator[0]!.row === rate.cell.row && rate.denominator[0]!.row === rate.cell.row) addTo(byTable, rate.table, rate);
  return [...byTable].flatMap(([table, own]) => {
    const all = columnsOf(table, own);
    const right = all.filter((one) => holds(one));
    return all.flatMap((one): RuleFinding[] => {
      const sister = right.find((other) => nameOf(other.amount) === nameOf(one.amount) && nameOf(other.perHead) === nameOf(one.perHead) && other.scale === one.scale && other.perHead.unit === one.perHead.unit);
      return sister && holds(one) === false ? [findingOf(table, one, sister)] : [];
    });
  });
}

function columnsOf(table: Table, rates: readonly RateRelation[]): PerHead[] {
  const entries = new Map(table.columns.map((entry) => [entry.index, entry]));
  const groups = new Map<string, RateRelation[]>();
  for (const rate of rates) addTo(groups, [rate.cell.col, rate.numerator[0]!.col, rate.denominator[0]!.col, scaleOf(rate)].join(), rate);
  return [...groups.values()].flatMap((lines): PerHead[] => {
    const [example] = lines;
    const [amount, perHead, heads] = [example!.numerator[0]!.col, example!.cell.col, example!.denominator[0]!.col].map((col) => entries.get(col));
    return lines.length >= FEWEST_LINES && amount && perHead && heads ? [{ amount, perHead, heads, scale: scaleOf(example!), example: example! }] : [];
  });
}

/** Whether the units of the headings are those that the figures are computed by; null where they do not say. */
function holds({ amount, perHead, scale }: PerHead): boolean | null {
  const [whole, part] = [YEN[amount.unit ?? ''], YEN[perHead.unit ?? '']];
  return whole === undefined || part === undefined ? null : whole / part === scale;
}

/** A heading without its unit. */
const nameOf = ({ name }: AxisEntry): string => unspaced(name).replace(/[（(][^（()）]*[)）]$/u, '');

const headingOf = ({ headings }: AxisEntry): GridCell => headings[headings.length - 1]!;

function findingOf({ sheet }: Table, { amount, perHead, heads, scale, example }: PerHead, sister: PerHead): RuleFinding {
  const [cell, other, result] = [headingOf(amount), headingOf(sister.amount), headingOf(perHead)];
  const [wrong, right] = [amount.unit!, sister.amount.unit!];
  const formula = `${example.numerator[0]!.address} × ${scale.toLocaleString('en')} ÷ ${example.denominator[0]!.address}`;
  return {
    sheet,
    cell,
    evidence: [...new Set([other, result, headingOf(heads), example.cell].map(({ address }) => address))],
    message: `見出し「${textOf(cell)}」（${cell.address}）の単位は「${wrong}」ですが、「${textOf(result)}」（${result.address}）はどの行もこの列の ${scale.toLocaleString('en')} 倍から計算されていて（例: ${example.cell.address} ＝ ${formula}）、同じ形の「${textOf(other)}」（${other.address}）と同じく${right}の数字と思われます。見出しの単位を確かめて直してください。`,
    expected: right,
    found: wrong,
    ...fixOf(sheet, cell, wrong, right),
  };
}

/** Only a unit in the last brackets of a heading can be rewritten without a doubt. */
function fixOf(sheet: string, cell: GridCell, wrong: string, right: string): { fix?: Fix } {
  const { text } = cell.cell;
  const end = text.trimEnd();
  const last = end.slice(-1);
  if (cell.cell.formula !== undefined || (last !== '）' && last !== ')') || !end.slice(0, -1).endsWith(wrong)) return {};
  const value = end.slice(0, -1 - wrong.length) + right + last;
  return { fix: { label: `単位を「${right}」にする`, edits: [{ sheet, cell: cell.address, value }] } };
}
