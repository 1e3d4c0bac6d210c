import { z } from 'zod';
import { texts } from '../texts';

/** What is told of one function; the build makes it of functions.json and of the help pages. */
const functionEntrySchema = z.object({
  /** Behind `KPI.`. */
  name: z.string().min(1),
  title: z.string(),
  gives: z.string(),
  parameters: z.array(z.object({ name: z.string(), description: z.string(), isOptional: z.boolean() })),
  /** The little sheet that the examples are about, cells as written. */
  sheet: z.array(z.array(z.string())),
  /** Formulas without `=`, results as written; at least one. */
  examples: z.array(z.object({ formula: z.string(), result: z.string(), words: z.string() })).min(1),
  /** Address of the help page, relative to the add-in's. */
  help: z.string(),
});

export type FunctionEntry = z.infer<typeof functionEntrySchema>;
export type ParameterEntry = FunctionEntry['parameters'][number];

/** File beside the add-in's page. */
const FILE = 'functionGuide.json';

/** Fetches the guide from the add-in's own server. @throws where it does not answer, or not with a guide. */
export async function loadGuide(): Promise<readonly FunctionEntry[]> {
  const response = await fetch(FILE);
  if (!response.ok) throw new Error(`${FILE} was answered with ${response.status}.`);
  return readGuide(await response.json());
}

/** @throws where it is no guide. */
export const readGuide = (data: unknown): readonly FunctionEntry[] => z.array(functionEntrySchema).parse(data);

/** The first sentence of a parameter's description is its label, the rest explains. */
export function wordsOf({ description }: ParameterEntry): { readonly label: string; readonly hint: string } {
  const end = description.indexOf(texts.functionGuide.stop);
  return end < 0 ? { label: description, hint: '' } : { label: description.slice(0, end), hint: description.slice(end + texts.functionGuide.stop.length) };
}
