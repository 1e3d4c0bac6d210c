import { runExcel, type CountingContext, type ExcelOptions } from './countingContext';
import { errorCode, problem } from './officeErrors';

/**
 * Runs work that writes; it cannot be cancelled in the middle.
 * @throws ExcelProblem where Excel refuses since the workbook is open for reading only, which its error does not say; else what
 * the work ends with.
 */
export async function runWriting<T>(work: (context: CountingContext) => Promise<T>, options: ExcelOptions = {}): Promise<T> {
  try {
    return await runExcel(work, { ...options, signal: undefined });
  } catch (error) {
    if (errorCode(error) === 'AccessDenied' && (await isReadOnly())) throw problem.readOnly(error);
    throw error;
  }
}

/** Excel lets some books that are open for reading only be changed all the same, so this is asked only after a refusal. */
const isReadOnly = (): Promise<boolean> =>
  runExcel(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    await context.sync();
    return workbook.readOnly;
  }).catch(() => false);
