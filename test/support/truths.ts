import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the truth files of the fixtures say of rates and KPIs. */
const truthSchema = z.object({
  asOf: z.string(),
  kpis: z.array(z.object({ sheet: z.string(), targetText: z.string(), operator: z.enum(['>=', '<=', '=']).nullable(), target: z.number().nullable(), relativeTo: z.literal('previous-year').nullable() })),
  rates: z.array(z.object({ sheet: z.string(), cell: z.string(), numerator: z.array(z.string()), denominator: z.array(z.string()), digits: z.number(), published: z.number(), holds: z.boolean() })),
  textRates: z.array(z.object({ sheet: z.string(), cell: z.string(), numerator: z.number(), denominator: z.number(), digits: z.number(), published: z.number(), holds: z.boolean() })).default([]),
});
export type Truth = z.infer<typeof truthSchema> & { readonly name: string; readonly workbook: string };

const folder = join(__dirname, '../fixtures');

export const truths: readonly Truth[] = readdirSync(folder).filter((file) => file.endsWith('.truth.json')).map((file) => {
  const name = file.replace('.truth.json', '');
  return { name, workbook: join(folder, `${name}.xlsx`), ...truthSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))) };
});
