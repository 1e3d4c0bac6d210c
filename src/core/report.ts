import { z } from 'zod';

/**
 * The report of a check: single source of its shape for the command line, the pane and the tests.
 * Cells are A1 addresses without `$` on the entry's own sheet, `SHEET!A1` on another sheet.
 * Percentages are fractions (85.0% is 0.85); months are `YYYY-MM`; a fiscal year is named by the
 * calendar year in which it begins (令和7年度 is 2025; 財政法 11条: April to March).
 */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const address = z.string().min(1);

export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

export const tableKindSchema = z.enum(['monthly', 'quarterly', 'comparison', 'breakdown', 'figures', 'kpi-list', 'plan-status', 'list']);
export type TableKind = z.infer<typeof tableKindSchema>;

export const standingSchema = z.enum(['achieved', 'ahead', 'on-pace', 'behind', 'missed', 'unknown']);
export type Standing = z.infer<typeof standingSchema>;

export const markSignSchema = z.enum(['◎', '○', '△', '×', '－']);

export const tableReportSchema = z.object({
  id: z.string(),
  sheet: z.string(),
  range: address,
  kind: tableKindSchema,
  title: z.string().nullable(),
  unit: z.string().nullable(),
  fiscalYears: z.array(z.number().int()),
  months: z.array(month).optional(),
  /** Heading rows at the top and heading columns at the left of `range`. */
  headerRows: z.number().int().min(0),
  headerColumns: z.number().int().min(0),
});
export type TableReport = z.infer<typeof tableReportSchema>;

export const targetReportSchema = z.object({
  text: z.string(),
  operator: z.enum(['>=', '<=', '=']).nullable(),
  value: z.number().nullable(),
  unit: z.string(),
  relativeTo: z.literal('previous-year').nullable(),
});

export const actualReportSchema = z.object({
  value: z.number().nullable(),
  unit: z.string(),
  asOf: month.nullable(),
  provisional: z.boolean(),
});

export const kpiReportSchema = z.object({
  name: z.string(),
  sheet: z.string(),
  targetCell: address.nullable(),
  /** Sheet of the target where it is another one. */
  targetSheet: z.string().optional(),
  target: targetReportSchema.nullable(),
  actualCell: address.nullable(),
  actual: actualReportSchema.nullable(),
  /** Target for the as-of month (月次目標) and last year's value of the same month, where the book gives them. */
  monthlyTarget: z.number().nullable().optional(),
  previous: z.number().nullable().optional(),
  met: z.boolean().nullable(),
  markCell: address.nullable(),
  mark: z.string().nullable(),
  suggestedMark: markSignSchema.nullable(),
  /** Japanese sentence: why this mark is suggested or why none is. */
  suggestedReason: z.string().optional(),
  standing: standingSchema,
  /** Japanese sentence: with what the actual was compared to judge the standing. */
  standingReason: z.string().optional(),
});
export type KpiReport = z.infer<typeof kpiReportSchema>;

export const rateReportSchema = z.object({
  sheet: z.string(),
  cell: address,
  numerator: z.array(address).min(1),
  denominator: z.array(address).min(1),
  published: z.number(),
  computed: z.number().nullable(),
  agrees: z.boolean(),
});
export type RateReport = z.infer<typeof rateReportSchema>;

export const totalReportSchema = z.object({
  sheet: z.string(),
  cell: address,
  parts: z.array(address).min(1),
  minus: z.array(address).optional(),
  published: z.number(),
  computed: z.number(),
  agrees: z.boolean(),
});
export type TotalReport = z.infer<typeof totalReportSchema>;

export const editSchema = z.object({
  sheet: z.string(),
  cell: address,
  value: z.union([z.string(), z.number(), z.null()]).optional(),
  formula: z.string().optional(),
  numberFormat: z.string().optional(),
});
export const fixSchema = z.object({ label: z.string(), edits: z.array(editSchema).min(1) });
export type Fix = z.infer<typeof fixSchema>;

export const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  sheet: z.string(),
  cell: address,
  /** Where the finding is about more cells than `cell`. */
  range: address.optional(),
  evidence: z.array(address),
  /** Japanese: the fact, the evidence with its figures, what to do. */
  message: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  fix: fixSchema.optional(),
  /** Other ways to put the same thing right, each complete by itself: a plain formula or the value in place of `fix`. Only beside a fix. */
  alternatives: z.array(fixSchema).min(1).optional(),
  /** The reason given by the user who has confirmed the finding; such a finding is not counted. */
  acknowledged: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** One row of the month grid: a series and what each month of the fiscal year holds. */
export const seriesReportSchema = z.object({
  table: z.string(),
  sheet: z.string(),
  label: z.string(),
  fiscalYear: z.number().int().nullable(),
  /** Reporting lag (反映の遅れ) in months that applies to the series. */
  lag: z.number().int(),
  months: z.array(z.object({
    month,
    cell: address,
    state: z.enum(['filled', 'missing', 'not-yet', 'late-as-usual', 'placeholder', 'not-expected']),
  })),
});
export type SeriesReport = z.infer<typeof seriesReportSchema>;

/** A legend (凡例) that the workbook writes. Settings may put another in place of all of them. */
export const legendReportSchema = z.object({
  sheet: z.string(),
  /** Where it stands; the first of its cells where it is a list. */
  cell: address,
  entries: z.array(z.object({
    mark: markSignSchema,
    /** The mark as the legend writes it. */
    written: z.string(),
    meaning: z.string(),
    /** Achievement rates as fractions: given from here on (1.1 = 110%以上), and given below this (0.8 = 80%未満); null where the legend says none. */
    atLeast: z.number().nullable(),
    below: z.number().nullable(),
  })),
});
export type LegendReport = z.infer<typeof legendReportSchema>;

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  workbook: z.object({
    name: z.string(),
    organisation: z.string().nullable(),
    fiscalYear: z.number().int().nullable(),
    asOf: month.nullable(),
    /** `SHEET!CELL` that the as-of month was read from; 'argument' where the caller gave it; null where none was found. */
    asOfSource: z.string().nullable(),
  }),
  tables: z.array(tableReportSchema),
  legends: z.array(legendReportSchema),
  kpis: z.array(kpiReportSchema),
  rates: z.array(rateReportSchema),
  totals: z.array(totalReportSchema),
  series: z.array(seriesReportSchema),
  findings: z.array(findingSchema),
});
export type Report = z.infer<typeof reportSchema>;
