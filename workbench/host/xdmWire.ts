import { z } from 'zod';

/** Messages between the page that holds the workbook and the add-in's page in the frame. */
export const MessageType = { Request: 0, Response: 1 } as const;
export const ActionKind = { Invoke: 0, Register: 1, Unregister: 2 } as const;
export const ResponseType = { Call: 0, Event: 1 } as const;

export const requestSchema = z.object({
  _messageType: z.literal(MessageType.Request),
  _actionName: z.string(),
  _actionType: z.number(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
});
export type XdmRequest = z.infer<typeof requestSchema>;

/** Calls of the document's API, by the numbers that the library gives them (`OSF.DDA.MethodDispId`). */
export const Dispatch = {
  GetSelectedData: 64,
  SetSelectedData: 65,
  LoadSettings: 75,
  SaveSettings: 76,
  RichApi: 93,
  ActionCompleted: 94,
} as const;

export const methodSchema = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) });

/** Data of a batch: among others the body's text and the flags. */
export const richApiSchema = z.object({ ArrayData: z.tuple([z.unknown(), z.unknown(), z.unknown(), z.unknown(), z.string(), z.unknown(), z.number()]).rest(z.unknown()) });
export const settingsSchema = z.object({ DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }) });
export const getDataSchema = z.object({ DdaGetBindingData: z.object({ CoerceType: z.union([z.string(), z.number()]) }) });
export const setDataSchema = z.object({ DdaSetBindingData: z.object({ CoerceType: z.union([z.string(), z.number()]).nullish(), Data: z.unknown() }) });
/** `[id, status, data]` of a ribbon action that has ended. */
export const completedSchema = z.object({ 0: z.string(), 1: z.number() });

/** Error numbers of the library (`OSF.DDA.ErrorCodeManager.errorCodes`). */
export const DdaError = {
  None: 0,
  CoercionNotSupported: 1000,
  CannotWriteToSelection: 2001,
  InvalidFormat: 2006,
  NotSupported: 5000,
  Internal: 5001,
  SessionLost: 5012,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
  NoSuchCallback: 11_101,
} as const;
