import { HostError } from './errors';
import { camelCase, type HostObject } from './objectType';

/** An error with the place where it happened, as the client shows it in `debugInfo.errorLocation`. */
export class LocatedError extends Error {
  constructor(
    readonly error: HostError,
    /** `Range.values`. */
    readonly location: string,
  ) {
    super(error.message);
  }
}

/** Runs a member; an error of the host leaves with the member's name, of the innermost member where several are under way. */
export async function located<R>(object: HostObject, member: string, run: () => R | Promise<R>): Promise<R> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostError) throw new LocatedError(error, `${object.typeName}.${camelCase(member)}`);
    throw error;
  }
}
