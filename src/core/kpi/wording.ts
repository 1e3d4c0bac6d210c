import Decimal from 'decimal.js';
import { Cache } from '../cache';
import type { Figure, MonthKey, TargetReading } from '../reading/types';

/** Most digits behind the point that a message shows of a calculated figure. */
const MOST_DECIMALS = 3;

function decimalsOf(value: Decimal, step: Decimal): number {
  const printed = Math.max(0, step.lte(0) ? 0 : -Math.floor(Math.log10(step.toNumber()) + 1e-9));
  return Math.min(printed, Math.max(MOST_DECIMALS, value.decimalPlaces() < MOST_DECIMALS ? value.decimalPlaces() : MOST_DECIMALS));
}

const inThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');

const grouped = (value: Decimal, decimals: number): string => {
  const [whole, fraction] = value.abs().toFixed(decimals).split('.') as [string, string | undefined];
  return `${value.isNegative() && !value.isZero() ? '▲' : ''}${inThousands(whole)}${fraction ? `.${fraction}` : ''}`;
};

/** A count as it is stored: most figures, and the cheapest to show. */
const isWholeCount = ({ unit, step, exact }: Figure): boolean => unit !== '%' && step >= 1 && /^\d+$/u.test(exact);

/** Percentages to one decimal are a thousand, and each is shown in several messages. */
const texts = new Cache<string>(5_000);

/** A figure as a message shows it: 24.4%, 1,272事業所, 6.21日. */
export function figureText(figure: Figure): string {
  if (isWholeCount(figure)) return inThousands(figure.exact) + figure.unit;
  const key = `${figure.exact === '' ? figure.value : figure.exact} ${figure.step} ${figure.unit}`;
  return texts.get(key) ?? texts.set(key, freshText(figure));
}

function freshText(figure: Figure): string {
  const exact = new Decimal(figure.exact === '' ? figure.value : figure.exact);
  if (figure.unit !== '%') return grouped(exact, decimalsOf(exact, new Decimal(figure.step))) + figure.unit;
  const percent = exact.times(100);
  return `${grouped(percent, Math.min(decimalsOf(percent, new Decimal(figure.step).times(100)), MOST_DECIMALS))}%`;
}

/** A rate as a message shows it: 88.5%. Decimals are asked only near a rounding boundary. */
export function rateText(rate: number): string {
  const thousandths = rate * 1_000;
  const isClear = rate >= 0 && thousandths < 1e9 && Math.abs(thousandths - Math.floor(thousandths) - 0.5) > 1e-6;
  return `${isClear ? (Math.round(thousandths) / 10).toFixed(1) : new Decimal(rate).times(100).toDecimalPlaces(1).toFixed(1)}%`;
}

/** 2025-12 → 2025年12月 */
export const monthText = (month: MonthKey): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

const CONDITION: Readonly<Record<'>=' | '<=' | '=', string>> = { '>=': '以上', '<=': '以下', '=': '' };

/** A target as a message shows it: 85.0%以上, 対前年度以上. */
export function targetText(target: TargetReading): string {
  if (target.figure === null) return target.relativeTo && target.operator ? `対前年度${CONDITION[target.operator]}` : target.text;
  return `${figureText(target.figure)}${target.operator ? CONDITION[target.operator] : ''}`;
}
