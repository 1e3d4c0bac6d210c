import { z } from 'zod';
import { markSignSchema, severitySchema, tableKindSchema } from './report';

/**
 * What a branch may set (the profile). Every field has a default, so `{}` is a complete profile;
 * legend, thresholds and as-of come from the workbook where the profile is silent.
 */
const place = z.object({ sheet: z.string(), cell: z.string() });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '年月は 2025-12 のように書いてください');

export const legendEntrySettingSchema = z.strictObject({
  mark: markSignSchema,
  meaning: z.string().default(''),
  /** Achievement rate as a fraction from which the mark is given: 1.1 = 110%以上. */
  atLeast: z.number().nullable().default(null),
  /** Achievement rate as a fraction below which the mark is given: 0.8 = 80%未満. */
  below: z.number().nullable().default(null),
});

export const correctionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('no-table'), sheet: z.string(), range: z.string() }),
  z.strictObject({ type: z.literal('table'), sheet: z.string(), range: z.string(), kind: tableKindSchema, headerRows: z.number().int().min(0).optional(), headerColumns: z.number().int().min(0).optional() }),
  z.strictObject({ type: z.literal('rate'), sheet: z.string(), cell: z.string(), numerator: z.array(z.string()).min(1), denominator: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('no-relation'), sheet: z.string(), cell: z.string() }),
  z.strictObject({ type: z.literal('kpi-target'), actual: place, target: place }),
]);
export type Correction = z.infer<typeof correctionSchema>;

/**
 * A series arrives `months` late. By itself `series` is a part of a sheet's name, a table's title or a series' label, and holds
 * for every series that has it. With `label`, and `sheet` and `title` where they are given, only series with just this label
 * (on this sheet, in a table of this title) are meant, and `series` is only how it is called; such an entry goes before the others.
 */
export const lagSettingSchema = z.strictObject({
  series: z.string().min(1),
  months: z.number().int().min(0).max(12),
  label: z.string().optional(),
  sheet: z.string().optional(),
  title: z.string().optional(),
}).refine(({ label, sheet, title }) => label !== undefined || (sheet === undefined && title === undefined), { message: 'sheet と title は label と一緒に書いてください' });
export type LagSetting = z.infer<typeof lagSettingSchema>;

export const settingsSchema = z.strictObject({
  version: z.literal(1).default(1),
  asOf: month.nullable().default(null),
  legend: z.array(legendEntrySettingSchema).nullable().default(null),
  /** Reporting lags. */
  lags: z.array(lagSettingSchema).default([]),
  /** Rounding of computed rates: 四捨五入, 切り捨て, 切り上げ. */
  rounding: z.enum(['half-up', 'down', 'up']).default('half-up'),
  /** Rule id → off or another severity. */
  rules: z.record(z.string(), z.union([z.literal('off'), severitySchema])).default({}),
  corrections: z.array(correctionSchema).default([]),
  acknowledged: z.array(z.strictObject({ rule: z.string(), sheet: z.string(), cell: z.string(), reason: z.string().min(1), found: z.string().optional() })).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
