import type { Report, TableReport } from '../../core/report';
import type { Correction, Settings } from '../../core/settings';

type TableCorrection = Extract<Correction, { type: 'table' }>;

/** The settings with a correction more; one that was about the same thing gives way. */
export const withCorrection = (settings: Settings, correction: Correction): Settings => ({ ...settings, corrections: [...settings.corrections.filter((one) => !isAboutSame(one, correction)), correction] });

/** The settings without a correction, found by what it says: the list may have changed since it was shown. */
export const withoutCorrection = (settings: Settings, correction: Correction): Settings => {
  const said = correctionKey(correction);
  return { ...settings, corrections: settings.corrections.filter((one) => correctionKey(one) !== said) };
};

/** Tells corrections apart. */
export const correctionKey = (correction: Correction): string => JSON.stringify(Object.entries(correction).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Two corrections of one area, of one computed cell, or of one KPI contradict each other. */
function isAboutSame(a: Correction, b: Correction): boolean {
  switch (a.type) {
    case 'no-table':
    case 'table':
      return (b.type === 'no-table' || b.type === 'table') && a.sheet === b.sheet && a.range === b.range;
    case 'rate':
    case 'no-relation':
      return (b.type === 'rate' || b.type === 'no-relation') && a.sheet === b.sheet && a.cell === b.cell;
    case 'kpi-target':
      return b.type === 'kpi-target' && (isSamePlace(a.actual, b.actual) || isSamePlace(a.target, b.target));
  }
}

const isSamePlace = (a: { sheet: string; cell: string }, b: { sheet: string; cell: string }): boolean => a.sheet === b.sheet && a.cell === b.cell;

/** A table's kind and headings as they are to be: what the user has said last, though it may not have been checked yet. */
export function shapeOf({ corrections }: Settings, { sheet, range, kind, headerRows, headerColumns }: TableReport): TableCorrection {
  const said = corrections.find((one) => one.type === 'table' && one.sheet === sheet && one.range === range);
  return { type: 'table', sheet, range, kind, headerRows, headerColumns, ...(said?.type === 'table' ? said : {}) };
}

/** Whether the book was read as a correction says; null where the correction's sheets are not in the book. */
export function isFollowed(correction: Correction, report: Report, sheets: ReadonlySet<string>): boolean | null {
  if (!sheetsOf(correction).every((sheet) => sheets.has(sheet))) return null;
  switch (correction.type) {
    case 'no-table':
      return !report.tables.some((table) => table.sheet === correction.sheet && table.range === correction.range);
    case 'table':
      return report.tables.some((table) => table.sheet === correction.sheet && table.range === correction.range && table.kind === correction.kind);
    case 'rate': {
      const found = report.rates.find((rate) => rate.sheet === correction.sheet && rate.cell === correction.cell);
      return found !== undefined && isSameList(found.numerator, correction.numerator) && isSameList(found.denominator, correction.denominator);
    }
    case 'no-relation':
      return ![...report.rates, ...report.totals].some((one) => one.sheet === correction.sheet && one.cell === correction.cell);
    case 'kpi-target':
      return report.kpis.some((kpi) => kpi.sheet === correction.actual.sheet && kpi.actualCell === correction.actual.cell && (kpi.targetSheet ?? kpi.sheet) === correction.target.sheet && kpi.targetCell === correction.target.cell);
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

const sheetsOf = (correction: Correction): string[] => (correction.type === 'kpi-target' ? [correction.actual.sheet, correction.target.sheet] : [correction.sheet]);

/** The cells that a correction is about, to be shown in the sheet. */
export const placeOfCorrection = (correction: Correction): { readonly sheet: string; readonly cell: string } => {
  switch (correction.type) {
    case 'no-table':
    case 'table':
      return { sheet: correction.sheet, cell: correction.range };
    case 'kpi-target':
      return correction.actual;
    default:
      return { sheet: correction.sheet, cell: correction.cell };
  }
};
