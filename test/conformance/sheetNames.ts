import type { CaseHost } from './cases/types';

/** Names of the sheets in the order of their tabs. */
export const sheetNames = ({ Excel }: CaseHost): Promise<string[]> => Excel.run(async (context) => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  return sheets.items.map(({ name }) => name);
});
