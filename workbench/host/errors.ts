/**
 * The errors that Excel answers with: code, message and status as Microsoft documents them
 * (docs/testing/application-specific-api-error-handling.md of OfficeDev/office-js-docs-pr).
 */
const DOCUMENTED = {
  AccessDenied: { status: 403, message: 'You cannot perform the requested operation.' },
  ActivityLimitReached: { status: 429, message: 'Activity limit has been reached.' },
  ApiNotAvailable: { status: 501, message: 'The requested API is not available.' },
  ApiNotFound: { status: 404, message: 'The API you are trying to use could not be found. It may be available in a newer version of the Office application.' },
  BadPassword: { status: 400, message: 'The password you supplied is incorrect.' },
  Conflict: { status: 409, message: 'Request could not be processed because of a conflict.' },
  GeneralException: { status: 500, message: 'There was an internal error while processing the request.' },
  InsertDeleteConflict: { status: 409, message: 'The insert or delete operation attempted resulted in a conflict.' },
  InvalidArgument: { status: 400, message: 'The argument is invalid or missing or has an incorrect format.' },
  InvalidOperation: { status: 400, message: 'The operation attempted is invalid on the object.' },
  InvalidOperationInCellEditMode: {
    status: 400,
    message:
      "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  },
  InvalidReference: { status: 400, message: 'This reference is not valid for the current operation.' },
  InvalidRequest: { status: 400, message: 'Cannot process the request.' },
  InvalidSelection: { status: 400, message: 'The current selection is invalid for this operation.' },
  ItemAlreadyExists: { status: 409, message: 'The resource being created already exists.' },
  ItemNotFound: { status: 404, message: "The requested resource doesn't exist." },
  MergedRangeConflict: {
    status: 400,
    message: "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  },
  NotImplemented: { status: 501, message: "The requested feature isn't implemented." },
  RangeExceedsLimit: { status: 400, message: 'The cell count in the range has exceeded the maximum supported number.' },
  RequestAborted: { status: 500, message: 'The request was aborted during run time.' },
  RequestPayloadSizeLimitExceeded: { status: 400, message: 'The request payload size has exceeded the limit.' },
  ResponsePayloadSizeLimitExceeded: { status: 400, message: 'The response payload size has exceeded the limit.' },
  ServiceNotAvailable: { status: 503, message: 'The service is unavailable.' },
  UnsupportedOperation: { status: 400, message: 'The operation being attempted is not supported.' },
} as const;

export type ErrorName = keyof typeof DOCUMENTED;

/** True where the text is a code that Excel answers with. */
export const isErrorName = (code: string): code is ErrorName => Object.hasOwn(DOCUMENTED, code);

/** What Excel says under a code. */
export const documentedMessage = (code: ErrorName): string => DOCUMENTED[code].message;

/** An answer of the host that the client turns into `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorName,
    message?: string,
  ) {
    super(message ?? DOCUMENTED[code].message);
    this.status = DOCUMENTED[code].status;
  }
}

/** Ends the batch with an error as Excel gives it. */
export function fail(code: ErrorName, message?: string): never {
  throw new HostError(code, message);
}
