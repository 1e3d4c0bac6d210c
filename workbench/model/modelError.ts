/** Why the model refused, in the words that Excel's own errors use. */
export type ModelErrorCode = 'ItemAlreadyExists' | 'ItemNotFound' | 'InvalidArgument' | 'InvalidOperation' | 'Timeout';

/** A request that the workbook cannot fulfil; nothing was changed. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
