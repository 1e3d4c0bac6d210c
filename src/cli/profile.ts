import { readProfileText } from '../core/profileText';
import type { Settings } from '../core/settings';
import { InputError } from './errors';
import { readInput } from './files';

/** Reads a profile. @throws InputError whose one line says which field is wrong and what is allowed there. */
export function readProfile(path: string, knownRules: readonly string[]): Settings {
  const read = readProfileText(decode(readInput(path), path), knownRules);
  if ('problem' in read) throw new InputError(`${read.problem}直してからもう一度実行してください。`, path);
  return read.settings;
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。', path);
  }
}
