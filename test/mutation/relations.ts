import type { Truth, TruthRate, TruthTotal } from './truth';

/** A relation that the truth knows: its result, its operands and whether it holds as printed. */
export interface TruthRelation {
  readonly kind: 'rate' | 'total' | 'other';
  readonly sheet: string;
  /** Address of the result on its sheet. */
  readonly cell: string;
  /** `SHEET!A1` of the operands; for a total the parts, then what is taken off. */
  readonly operands: readonly string[];
  /** Result and operands. */
  readonly places: readonly string[];
  readonly holds: boolean;
  readonly rate?: TruthRate;
  readonly total?: TruthTotal;
}

const placed = (sheet: string, address: string): string => (address.includes('!') ? address : `${sheet}!${address}`);

export function relationsOf(truth: Truth): TruthRelation[] {
  const relation = (kind: TruthRelation['kind'], sheet: string, cell: string, addresses: readonly string[], holds: boolean, more: Partial<TruthRelation> = {}): TruthRelation => {
    const operands = addresses.map((address) => placed(sheet, address));
    return { kind, sheet, cell, operands, places: [placed(sheet, cell), ...operands], holds, ...more };
  };
  const ofTotals = (totals: readonly TruthTotal[] = [], kind: TruthRelation['kind'] = 'total'): TruthRelation[] =>
    totals.map((total) => relation(kind, total.sheet, total.cell, [...total.parts, ...(total.minus ?? [])], total.holds, { total }));
  return [
    ...truth.rates.map((rate) => relation('rate', rate.sheet, rate.cell, [...rate.numerator, ...rate.denominator], rate.holds, { rate })),
    ...ofTotals(truth.totals),
    ...ofTotals(truth.crossTotals),
    ...ofTotals(truth.averages, 'other'),
    ...(truth.crossRefs ?? []).map((ref) => relation('other', ref.sheet, ref.cell, [ref.source], ref.holds)),
    // What belongs together without an arithmetic that must hold: a target, its actual, its mark, last year's figure.
    ...truth.kpis.map((kpi) => {
      const targets = [kpi.targetCell, ...(kpi.alsoTargetCells ?? [])].filter((cell) => cell !== null).map((cell) => placed(kpi.targetSheet ?? kpi.sheet, cell));
      const cells = [kpi.markCell, kpi.baselineCell, kpi.rateCell].filter((cell) => cell !== null && cell !== undefined);
      return relation('other', kpi.sheet, kpi.actualCell ?? kpi.targetCell ?? '', [...targets, ...cells], true);
    }),
  ];
}
