import { z } from 'zod';
import { reportSchema, severitySchema } from '../../core/report';

/** What the pane shows of a rule, whether it has found something or not. */
export const ruleInfoSchema = z.object({
  id: z.string(),
  /** Japanese, as in docs/rules/README.md. */
  title: z.string(),
  severity: severitySchema,
  /** Its fixes change how something is written and no figure that a reader sees: they may be applied together. */
  hasSafeFixes: z.boolean(),
});
export type RuleInfo = z.infer<typeof ruleInfoSchema>;

/** What the engine says of a workbook. */
export const judgementSchema = z.object({
  report: reportSchema,
  /** Every rule of the checker, in its own order. */
  rules: z.array(ruleInfoSchema),
});
export type Judgement = z.infer<typeof judgementSchema>;
