import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { InputError } from './errors';

/** Larger files are refused before they are read; a branch's workbooks have a few megabytes. */
const LARGEST_BYTES = 512 * 1024 * 1024;

/** @throws InputError where the file cannot be read; the message leaves the name to the caller. */
export function readInput(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new InputError('フォルダーです。中のファイルの名前を書いてください。', path);
    if (!stat.isFile()) throw new InputError('ふつうのファイルではありません。ファイルに保存してから調べてください。', path);
    if (stat.size > LARGEST_BYTES) throw new InputError('512 MB を超えるファイルは読めません。要らないシートを除いて保存し直してください。', path);
    return readFileSync(path);
  } catch (error) {
    throw inputError(error, path, '読めません');
  }
}

/** @throws InputError where the file cannot be written. */
export function writeOutput(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw inputError(error, path, '書き出せません');
  }
}

/** @throws InputError where the output would replace an input or an Excel workbook. */
export function checkOutput(output: string, inputs: readonly string[]): void {
  if (inputs.some((input) => isSameFile(input, output))) throw new InputError('調べるファイルに上書きすることになります。--output に別の名前を書いてください。', output);
  if (/\.(xlsx|xlsm|xlsb|xls)$/i.test(output)) throw new InputError('報告は Excel の形式では書き出せません。--output に .html、.json、.txt で終わる名前を書いてください。', output);
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [first, second] = [statSync(a), statSync(b)];
    return realpathSync(a) === realpathSync(b) || (first.ino !== 0 && first.ino === second.ino && first.dev === second.dev);
  } catch {
    return false;
  }
}

function inputError(error: unknown, path: string, what: string): Error {
  if (error instanceof InputError) return error;
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new InputError(what === '読めません' ? 'ファイルがありません。名前と場所を確かめてください。' : '書き出し先のフォルダーがありません。場所を確かめてください。', path);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new InputError(`${what}（権限がありません）。ファイルの権限を確かめるか、別の場所を使ってください。`, path);
    case 'EBUSY':
      return new InputError(`${what}（ほかのアプリが使っています）。Excel を閉じてからもう一度実行してください。`, path);
    case 'EISDIR':
      return new InputError('フォルダーです。ファイルの名前を書いてください。', path);
    case 'ENOSPC':
      return new InputError(`${what}（空き容量がありません）。容量を空けるか、別の場所を使ってください。`, path);
    default:
      return new InputError(`${what}${code ? `（${code}）` : ''}。ファイルを別の場所に写してからもう一度実行してください。`, path);
  }
}

/** Node's name of what went wrong with a file, e.g. ENOENT. */
const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');
