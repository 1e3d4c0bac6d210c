import { plain } from '../report/plain';

/** An argument or an input that cannot be used; `message` is one Japanese line: what is wrong and what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(message: string, readonly file: string | null = null) {
    super(message);
  }
}

export const oneLine = (text: string): string => plain(text).trim();
