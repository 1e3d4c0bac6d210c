/** What the texts and values of cells say. Types only; the readers stand beside this file. */

/** Calendar month, `YYYY-MM`. */
export type MonthKey = string;

/** A figure as it stands in a cell or a sentence. */
export interface Figure {
  /** The number meant: a percentage as a fraction (85.0% → 0.85), 704万 → 7040000, ▲10 → -10; counts in 千円 stay in 千円. */
  readonly value: number;
  /** The same number as exact decimal text ('0.85', '-10'), for decimal arithmetic. */
  readonly exact: string;
  /** Weight of the last printed digit in terms of `value`: 96.3% → 0.001, 6.21日 → 0.01, 37,145件 → 1, 704万 → 10000. */
  readonly step: number;
  /** Unit as written ('%', '件', '千円', 'ポイント', '日'), '' where none. */
  readonly unit: string;
  /** True where the number stands in brackets as a whole, as last year's figures do: (34,658件). */
  readonly bracketed: boolean;
  /** 約, およそ, 程度, 余. */
  readonly approximate: boolean;
  /** 速報値, 見込み. */
  readonly provisional: boolean;
  /** Whether the cell holds a true number or text. */
  readonly source: 'number' | 'text';
  /** Words that the number format writes before the number: 前年度, 実施率, 対前年同月. */
  readonly label?: string;
}

/** Why a place for a figure holds none: not yet, not applicable, unknown. */
export type Placeholder = 'dash' | 'collecting' | 'undecided' | 'planned' | 'cancelled' | 'unknown';

/** Months meant by a text; `year` is the calendar year of that month, null where the text does not say it. */
export interface PeriodMonth {
  readonly year: number | null;
  readonly month: number;
}

export type Granularity = 'day' | 'month' | 'span' | 'quarter' | 'half' | 'year';

/**
 * A stretch of whole months (or one day) meant by a text.
 * 令和7年度 → year, from 2025-04 to 2026-03; 第3四半期 → quarter, Oct..Dec with year null; 4～6月 → span; 令和7年10月 → month; 6/19 → day.
 */
export interface Period {
  readonly granularity: Granularity;
  readonly from: PeriodMonth;
  readonly to: PeriodMonth;
  /** Fiscal year (April to March) that contains `from`, where a year is known. */
  readonly fiscalYear: number | null;
  readonly day: number | null;
  /** まで, 末, 末現在, 時点, 現在: the words say that the figure is a state at, or a sum until, the end of the period. */
  readonly until: boolean;
  /** The text read, as written. */
  readonly text: string;
}

export interface PeriodMatch {
  readonly period: Period;
  /** Start and end (exclusive) in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/** Words for the period that the current one is compared with. */
export type SameYearWord = 'previous-year' | 'previous-month' | 'reference' | null;

export type MarkSign = '◎' | '○' | '△' | '×' | '－';

export interface MarkReading {
  /** The sign meant. */
  readonly sign: MarkSign;
  /** The character as written. */
  readonly written: string;
  /** False where it is a look-alike: 〇 (U+3007), ◯ (U+25EF), O, 0, ー … */
  readonly proper: boolean;
}

export type Operator = '>=' | '<=' | '=';

export interface TargetReading {
  /** The sentence or part of it that was read. */
  readonly text: string;
  /** 1 for `1)`, `(1)`, `①` in front of it, null where the item has no number. */
  readonly ordinal: number | null;
  /** What is to reach the target: 生活習慣病予防健診実施率; '' where the text does not say. */
  readonly name: string;
  readonly operator: Operator | null;
  /** The number written in the target (percentage as fraction), null where none is written. */
  readonly value: number | null;
  readonly figure: Figure | null;
  readonly unit: string;
  readonly relativeTo: 'previous-year' | null;
  /** Whether the text itself says that it is a target: a KPI marker, 目標, or a condition that ends the clause (…以上とする). */
  readonly firm: boolean;
}

export interface LegendEntry {
  readonly sign: MarkSign;
  /** The mark as the legend writes it (a branch may use '-' for －). */
  readonly written: string;
  readonly meaning: string;
  /** Lower bound as a fraction of the target where the legend gives one: ◎ 110%以上 → 1.1 */
  readonly atLeast: number | null;
  /** Exclusive upper bound: × 80%未満 → 0.8 */
  readonly below: number | null;
}

export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly text: string;
  /** Marks of what should be little (20%以下), where a note gives them by the target alone. */
  readonly limits?: { readonly within: MarkSign; readonly beyond: MarkSign };
}

/** What a whole cell says. */
export type Reading =
  | { readonly kind: 'empty'; /** The lone unit of a form not yet filled in: `件`, `(   件)`. */ readonly unit?: string }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'figure'; readonly figure: Figure; /** Last year's figure in brackets in the same cell: `9,543通 (7,991通)`. */ readonly previous?: Figure | Placeholder; /** As-of in brackets: `0.84%(令和5年8月時点)`. */ readonly asOf?: Period; /** The same thing in another unit: `12.0%(180人)`. */ readonly aside?: Figure }
  | { readonly kind: 'placeholder'; readonly placeholder: Placeholder; /** `— (11,203部)`: only last year's figure is there. */ readonly previous?: Figure | Placeholder; readonly asOf?: Period }
  | { readonly kind: 'mark'; readonly mark: MarkReading }
  | { readonly kind: 'period'; readonly period: Period; /** Second period in brackets: `令和7年4月 (令和6年4月)`. */ readonly previous?: Period }
  | { readonly kind: 'malformed'; readonly reason: MalformedReason }
  | { readonly kind: 'text' };

/** Why a text that looks like a figure or a date cannot be one. */
export type MalformedReason = 'two-decimal-points' | 'misplaced-comma' | 'kanji-digit' | 'two-readings' | 'impossible-date' | 'impossible-period' | 'wrong-weekday' | 'broken-number' | 'blank-left' | 'note-left';
