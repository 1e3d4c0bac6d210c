import type { TableKind } from '../../../src/core/report';
import type { WorkbookSpec } from '../../support/buildWorkbook';

/** Truth of a book: what is on its sheets and what is wrong with it. Addresses are on the entry's own sheet. */
export interface Truth {
  readonly fiscalYear: number;
  readonly asOf: string;
  readonly tables: readonly TruthTable[];
  readonly kpis: readonly TruthKpi[];
  readonly rates: readonly TruthRate[];
  readonly totals: readonly TruthTotal[];
  readonly missing: readonly TruthMissing[];
  readonly findings: readonly TruthFinding[];
  /** Averages and the like: relations that may be reported and are not counted. */
  readonly free: readonly Place[];
}

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface TruthTable {
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly kindAlso?: readonly TableKind[];
  /** Another range that counts as right too. */
  readonly rangeAlso?: string;
  readonly title: string;
}

export interface TruthKpi {
  readonly sheet: string;
  readonly name: string;
  readonly targetSheet?: string;
  readonly targetCell: string | null;
  readonly targetAlso?: readonly string[];
  readonly operator: '>=' | '<=' | '=' | null;
  readonly target: number | null;
  readonly actualCell: string | null;
  readonly actual: number | null;
  readonly met: boolean | null;
}

export interface TruthRate extends Place {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly denominatorAlso?: readonly (readonly string[])[];
  /** Does rounding the quotient half-up at the printed precision give what is printed? */
  readonly holds: boolean;
}

export interface TruthTotal extends Place {
  readonly parts: readonly string[];
  readonly minus: readonly string[];
  /** Other sums or differences that give the same figure. */
  readonly also?: readonly { readonly parts: readonly string[]; readonly minus: readonly string[] }[];
  readonly holds: boolean;
}

export type MissingLevel = 'gap' | 'trailing' | 'future' | 'seasonal' | 'excused';

export interface TruthMissing extends Place {
  readonly month: string;
  readonly level: MissingLevel;
}

export interface TruthFinding extends Place {
  readonly rule: string;
  readonly level: 'must' | 'may';
  readonly why: string;
  readonly also?: readonly string[];
}

export interface LayoutBook {
  readonly name: string;
  readonly asOf: string;
  readonly workbook: WorkbookSpec;
  readonly truth: Truth;
}
