/** The parts of a truth file that the mutation test uses (test/fixtures, TRUTH.md). */
export interface TruthRate {
  readonly sheet: string;
  readonly cell: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly published: number;
  readonly digits: number;
  readonly holds: boolean;
  readonly note?: string;
}

export interface TruthTotal {
  readonly sheet: string;
  readonly cell: string;
  readonly parts: readonly string[];
  readonly minus?: readonly string[];
  readonly published: number;
  readonly holds: boolean;
  readonly note?: string;
}

export interface TruthKpi {
  readonly sheet: string;
  readonly name: string;
  readonly targetSheet?: string;
  readonly targetCell: string | null;
  readonly alsoTargetCells?: readonly string[];
  readonly operator: '>=' | '<=' | '=' | null;
  readonly target: number | null;
  readonly relativeTo: 'previous-year' | null;
  readonly unit: string | null;
  readonly actualCell: string | null;
  readonly actual: number | null;
  readonly actualAsOf: string | null;
  readonly met: boolean | null;
  readonly markCell: string | null;
  readonly mark: string | null;
  readonly baselineCell?: string;
  readonly rateCell?: string;
}

export interface TruthFinding {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly level: 'must' | 'may';
  readonly also?: readonly string[];
}

export interface Truth {
  readonly fiscalYear: number;
  readonly asOf: string;
  readonly kpis: readonly TruthKpi[];
  readonly rates: readonly TruthRate[];
  readonly totals: readonly TruthTotal[];
  readonly findings: readonly TruthFinding[];
  readonly missing: readonly { readonly sheet: string; readonly cell: string; readonly level: string }[];
  readonly textTotals?: readonly { readonly sheet: string; readonly cell: string; readonly total: number; readonly parts: readonly number[]; readonly holds: boolean }[];
  readonly textRates?: readonly { readonly sheet: string; readonly cell: string; readonly numerator: number; readonly denominator: number; readonly published: number; readonly digits: number }[];
  readonly averages?: readonly TruthTotal[];
  readonly crossTotals?: readonly TruthTotal[];
  readonly crossRefs?: readonly { readonly sheet: string; readonly cell: string; readonly source: string; readonly holds: boolean }[];
}
