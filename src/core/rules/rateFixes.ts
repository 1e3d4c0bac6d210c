import Decimal from 'decimal.js';
import { quotedSheet } from '../formula';
import { readNumber } from '../figures/inputs';
import { MOST_DIGITS, USUAL_DIGITS } from '../figures/rates';
import { readGoal } from '../figures/targets';
import { printedLike, roundTo } from '../relations/agree';
import type { Operand, RateRelation } from '../relations/types';
import type { Fix } from '../report';
import type { Settings } from '../settings';
import { toNumber } from './number-as-text/toNumber';

type Mode = Settings['rounding'];

const WORDS: Readonly<Record<Mode, string | null>> = { 'half-up': null, down: '切り捨て', up: '切り上げ' };
const ROUNDINGS: Readonly<Record<Mode, string>> = { 'half-up': 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' };

/**
 * Ways to put a rate right whose operands are certain, the best first: the add-in's own formula, the plain formula,
 * the value alone. Each is complete by itself; the user takes one.
 * @returns nothing where the cell holds more than a figure, or nothing can be computed
 */
export function rateFixes(relation: RateRelation, mode: Mode): Fix[] {
  const { cell, sheet, published, computed } = relation;
  const format = formatOf(relation);
  if (computed === null || format === null) return [];
  const rounded = roundTo(new Decimal(computed), published.step, mode);
  const shown = printedLike(rounded, published);
  const edit = (content: { value: number } | { formula: string }): Fix['edits'] => [{ sheet, cell: cell.address, ...content, numberFormat: format }];
  const own = ownFormula(relation, mode);
  const plain = plainFormula(relation, mode);
  return [
    ...(own === null ? [] : [{ label: `式「=${own}」にする（${shown}）`, edits: edit({ formula: own }) }]),
    ...(plain === null ? [] : [{ label: `式「=${plain}」にする（${shown}）`, edits: edit({ formula: plain }) }]),
    { label: `${shown} に直す`, edits: edit({ value: rounded.toNumber() }) },
  ];
}

/** As findings carry them: the first as the fix, the others beside it; one that does the same as another is left out. */
export function asFixes(all: readonly Fix[]): { fix?: Fix; alternatives?: Fix[] } {
  const contents = all.map(({ edits }) => JSON.stringify(edits.map(({ sheet, cell, value, formula }) => [sheet, cell, value, formula])));
  const [fix, ...alternatives] = all.filter((_, i) => contents.indexOf(contents[i]!) === i);
  return { ...(fix ? { fix } : {}), ...(alternatives.length > 0 ? { alternatives } : {}) };
}

/** The format in which the right number looks like the one printed; null where the cell says more than a number. */
function formatOf({ cell, sheet, published }: RateRelation): string | null {
  if (published.unit === '‰') return null;
  if (published.source === 'number') return cell.cell.value === published.value ? cell.cell.format : null;
  return toNumber(sheet, cell)?.edits[0]?.numberFormat ?? null;
}

/** 100 where the rate is written in percent without a sign, 1000 where thousands are given per head: by what the quotient is multiplied. */
export function scaleOf({ numerator, denominator, computed }: RateRelation): number {
  const sum = (operands: readonly Operand[]): number => operands.reduce((total, { figure }) => total + (figure?.value ?? 0), 0);
  const factor = (computed ?? 0) / (sum(numerator) / sum(denominator));
  const scale = factor > 0 ? 10 ** Math.round(Math.log10(factor)) : 1;
  return Math.abs(factor / scale - 1) < 0.01 ? scale : 1;
}

/** Decimals that the rate is printed with, in terms of a fraction: 84.6% → 3. */
const decimalsOf = (relation: RateRelation): number => Math.round(-Math.log10(relation.published.step / scaleOf(relation)));

/** KPI.RATE(C5,B5); KPI.YOY for a comparison with last year. Null where the functions would read other figures than the checker. */
function ownFormula(relation: RateRelation, mode: Mode): string | null {
  const { sheet, numerator, denominator, sense } = relation;
  const [top, bottom] = [numerator, denominator].map((operands) => readable(operands, sheet));
  const scale = scaleOf(relation);
  const digits = decimalsOf(relation) - 2;
  if (top == null || bottom == null || digits < 0 || digits > MOST_DIGITS || (scale !== 1 && scale !== 100)) return null;
  const word = WORDS[mode];
  const name = sense === 'comparison' && word === null ? 'KPI.YOY' : 'KPI.RATE';
  const rest = word !== null ? `,${digits},"${word}"` : digits === USUAL_DIGITS ? '' : `,${digits}`;
  return `${name}(${top},${bottom}${rest})${scale === 100 ? '*100' : ''}`;
}

/** ROUND(C5/B5,3); null where an operand is no true number, which Excel's operators could not divide. */
function plainFormula(relation: RateRelation, mode: Mode): string | null {
  const { sheet, numerator, denominator } = relation;
  if ([...numerator, ...denominator].some((operand) => !isTrueNumber(operand))) return null;
  const term = (operands: readonly Operand[]): string => (operands.length > 1 ? `(${added(operands, sheet)})` : placeOf(operands[0]!, sheet));
  const scale = scaleOf(relation);
  const decimals = Math.round(-Math.log10(relation.published.step));
  // 金額（千円） is made yen before it is divided.
  return scale > 100 ? `${ROUNDINGS[mode]}(${term(numerator)}*${scale}/${term(denominator)},${decimals})` : `${ROUNDINGS[mode]}(${term(numerator)}/${term(denominator)}${scale === 100 ? '*100' : ''},${decimals})`;
}

/** The stored number is the figure: not a 12.5 whose format writes the sign of a percentage. */
const isTrueNumber = ({ cell, figure, inside }: Operand): boolean => !inside && figure?.source === 'number' && cell?.cell.value === figure.value;

const placeOf = ({ sheet, address }: Operand, own: string): string => (sheet === own ? address : `${quotedSheet(sheet)}!${address}`);
const added = (operands: readonly Operand[], own: string): string => operands.map((operand) => placeOf(operand, own)).join('+');

/** Operands as the add-in's functions read them. */
function readable(operands: readonly Operand[], own: string): string | null {
  if (operands.every(isTrueNumber)) return added(operands, own);
  const terms = operands.map((operand) => readableOne(operand, own));
  if (terms.some((term) => term === null)) return null;
  return operands.length === 1 ? terms[0]! : operands.map((operand, i) => (terms[i]!.startsWith('KPI.') || isTrueNumber(operand) ? terms[i]! : `KPI.VALUE(${terms[i]!})`)).join('+');
}

const ANY = { name: '', label: '' };

function readableOne(operand: Operand, own: string): string | null {
  const { cell, figure, inside } = operand;
  if (!cell || !figure) return null;
  if (!inside) return readNumber(cell.cell.value, ANY) === figure.value ? placeOf(operand, own) : null;
  const goal = readGoal(cell.cell.value, null, null, ANY, ANY);
  return goal !== null && 'operator' in goal && goal.value === figure.value ? `KPI.TARGET(${placeOf(operand, own)})` : null;
}
