import { ArrayValueObject, type BaseValueObject, BooleanValueObject, ErrorType, ErrorValueObject, NullValueObject, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';

const ERRORS: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));
type Plain = string | number | boolean | null;

/**
 * An argument as Excel hands it over: a matrix of plain values, in which null is an empty cell; null on its own for one that is
 * left out between commas. @returns the error instead where it holds one.
 */
export function plainArgument(argument: BaseValueObject): Plain[][] | ErrorType | null {
  if (argument instanceof ErrorValueObject) return argument.getErrorType();
  // A cell comes as an array, even a single one.
  if (argument instanceof NullValueObject) return null;
  if (!(argument instanceof ArrayValueObject)) return [[plain(argument)]];
  const rows: Plain[][] = [];
  for (const row of argument.getArrayValue()) {
    const values: Plain[] = [];
    for (const cell of row) {
      if (cell instanceof ErrorValueObject) return cell.getErrorType();
      values.push(cell ? plain(cell) : null);
    }
    rows.push(values);
  }
  return rows;
}

const plain = (value: BaseValueObject): Plain => (value.isNull() ? null : value.getValue());

/** An Excel error code as the engine keeps it; `#VALUE!` for what it does not know. */
export const engineError = (code: string): ErrorValueObject => ErrorValueObject.create(ERRORS.get(code) ?? ErrorType.VALUE);

/** What a function has returned, a single value or a matrix of them, as the engine keeps it. */
export function engineResult(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return single(result);
  const rows = (result as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]).map(single));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  const calculateValueList = rows.map((row) => Array.from({ length: columnCount }, (_, col) => row[col] ?? ErrorValueObject.create(ErrorType.NA)));
  return ArrayValueObject.create({ calculateValueList, rowCount: rows.length, columnCount, unitId: '', sheetId: '', row: -1, column: -1 });
}

function single(value: unknown): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return ERRORS.has(value) ? engineError(value) : StringValueObject.create(value);
    case 'undefined':
      return NullValueObject.create();
    default:
      return value === null ? NullValueObject.create() : ErrorValueObject.create(ErrorType.VALUE);
  }
}
