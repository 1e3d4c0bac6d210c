import { z } from 'zod';
import { reportSchema } from '../core/report';

/** What one check gives: the report, and what its reader wants to see beside it. */
export const checkResultSchema = z.object({
  report: reportSchema,
  /** Texts of the cells that findings name, by reference as `referenceKey` writes it. */
  texts: z.map(z.string(), z.string()),
  /** Japanese titles of the rules that found something, by id. */
  ruleTitles: z.map(z.string(), z.string()),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/** Key of a cell in `texts`; a line break can stand in no sheet name. */
export const referenceKey = (sheet: string, cell: string): string => `${sheet}\n${cell}`;
