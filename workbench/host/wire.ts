import { z } from 'zod';

/**
 * What office.js sends and expects (`ProcessQuery`). Arguments stay unknown here: each member checks its own.
 * Fields that the host has no use for (`L`, the paths that may be forgotten) are let through.
 */
/** For each argument the id of the path that stands for it, or null; nested where the argument is an array. */
export type ReferencedIds = number | null | readonly ReferencedIds[];

const referencedIds: z.ZodType<ReferencedIds> = z.lazy(() => z.union([z.number(), z.null(), z.array(referencedIds)]));

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(referencedIds).nullish(),
});

export const PathType = { Root: 1, NewObject: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

const queryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().nullish(),
  Skip: z.number().nullish(),
});

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});

export const batchSchema = z.object({
  AutoKeepReference: z.boolean().nullish(),
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

export type Batch = z.infer<typeof batchSchema>;
export type Action = z.infer<typeof action>;
export type ObjectPath = z.infer<typeof objectPath>;
export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type QueryInfo = z.infer<typeof queryInfo>;

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  /** Index into the batch's actions; the client builds `debugInfo.statement` from it. */
  readonly ActionIndex: number;
  /** Type and member, `Range.values`; the client shows it as `debugInfo.errorLocation`. */
  readonly Location: string;
}

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: WireError;
  /** Ids of the trace actions that were reached. */
  readonly TraceIds?: readonly number[];
}
