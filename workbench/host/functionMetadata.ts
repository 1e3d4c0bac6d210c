import { z } from 'zod';
import type { CustomFunction } from '../model/workbookModel';
import type { CustomFunctionCalls } from './customFunctions';

/** functions.json as the manifest names it (docs/excel/custom-functions-json.md of OfficeDev/office-js-docs-pr). */
const parameter = z.object({
  name: z.string(),
  description: z.string().default(''),
  dimensionality: z.enum(['scalar', 'matrix']).default('scalar'),
  optional: z.boolean().nullish(),
  repeating: z.boolean().nullish(),
});

const metadata = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  helpUrl: z.string().optional(),
  parameters: z.array(parameter).default([]),
  result: z.object({ dimensionality: z.enum(['scalar', 'matrix']).default('scalar') }).prefault({}),
  options: z
    .object({ stream: z.boolean().optional(), cancelable: z.boolean().optional(), requiresAddress: z.boolean().optional() })
    .prefault({}),
});

export const functionsSchema = z.object({ functions: z.array(metadata) });
type Metadata = z.infer<typeof metadata>;

/**
 * Functions for the model, from what functions.json says.
 * @param namespace of the manifest (`KPI`); the functions are `KPI.NAME` in cells.
 * @param json content of functions.json, not yet looked at. @throws ZodError where it is none.
 */
export function functionsOf(namespace: string, json: unknown, calls: CustomFunctionCalls): CustomFunction[] {
  return functionsSchema.parse(json).functions.map((one) => ({
    name: `${namespace}.${one.name}`.toUpperCase(),
    description: one.description,
    ...(one.helpUrl === undefined ? {} : { helpUrl: one.helpUrl }),
    parameters: one.parameters.map(({ name, description, dimensionality, optional, repeating }) => ({
      name,
      description,
      optional: optional === true,
      repeating: repeating === true,
      isRange: dimensionality === 'matrix',
    })),
    returnsMatrix: one.result.dimensionality === 'matrix',
    call: (args, address) =>
      calls.call(one.id, handedOver(one, args), {
        ...(one.options.requiresAddress === true ? { address } : {}),
        caller: address,
        isStreaming: one.options.stream === true,
        isCancelable: one.options.cancelable === true,
      }),
  }));
}

/** Arguments as the function takes them: a single value out of its matrix, repeated ones as one list, null for one left out. */
function handedOver({ parameters }: Metadata, args: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  for (const [index, one] of parameters.entries()) {
    const shape = (value: unknown): unknown => (value === null ? null : one.dimensionality === 'matrix' ? asMatrix(value) : single(value));
    if (one.repeating === true) {
      result.push(args.slice(index).map(shape));
      break;
    }
    result.push(index < args.length ? shape(args[index]) : null);
  }
  return result;
}

function single(value: unknown): unknown {
  const row: unknown = Array.isArray(value) ? value[0] : value;
  const cell: unknown = Array.isArray(row) ? row[0] : row;
  return cell ?? null;
}

const asMatrix = (value: unknown): unknown => (Array.isArray(value) ? value : [[value ?? null]]);
