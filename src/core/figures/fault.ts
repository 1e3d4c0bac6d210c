import type { ErrorCode } from '../snapshot/workbook';

/** Why a figure cannot be given, as a cell shows it: Excel's code and a Japanese sentence that says what to mend. */
export class Fault {
  constructor(
    readonly code: ErrorCode,
    /** Excel shows it for #VALUE! and #N/A only. */
    readonly message: string,
  ) {}
}

/** An argument of a function: its name in the formula bar and what it is, for messages. */
export interface Argument {
  readonly name: string;
  readonly label: string;
}

export const nameOf = ({ name, label }: Argument): string => `引数 ${name}（${label}）`;

export const unreadable = (message: string): Fault => new Fault('#VALUE!', message);

/** What a function puts into one cell. */
export type CellResult = number | string | Fault;

/** What a function gives for an operand: '' for an empty one, the fault of an unreadable one, else what `use` makes of its value. */
export const needed = <T extends number | object>(value: T | null | Fault, use: (value: T) => CellResult): CellResult => (value === null ? '' : value instanceof Fault ? value : use(value));
