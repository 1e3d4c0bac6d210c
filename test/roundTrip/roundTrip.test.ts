import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress, cellKey } from '../../src/core/snapshot/address';
import type { CellContent, WorkbookContent } from '../../workbench/model/content';
import { openModel } from '../../workbench/model/openModel';
import { openXlsx } from '../../workbench/xlsx/open';
import { saveXlsx } from '../../workbench/xlsx/save';
import { contentSchema } from '../../workbench/server/contentSchema';
import { without } from './edits';
import { differences, facts } from './independent';

const folder = join(__dirname, '../fixtures');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

describe.each(fixtures)('%s', (file) => {
  const bytes = readFileSync(join(folder, file));
  const content = openXlsx(bytes, file);

  it('saved without a change is the same file, by JSON and back as well', () => {
    expect(Buffer.from(saveXlsx(bytes, content, content)).equals(bytes)).toBe(true);
    const sent = contentSchema.parse(JSON.parse(JSON.stringify(content)));
    expect(sent).toEqual(content);
    expect(Buffer.from(saveXlsx(bytes, content, sent)).equals(bytes)).toBe(true);
  });

  it('saved after the model has loaded and calculated it is the same file', async () => {
    const model = await openModel(content);
    await model.settled();
    const after = model.content();
    model.dispose();
    expect(Buffer.from(saveXlsx(bytes, content, after)).equals(bytes)).toBe(true);
  }, 60_000);

  it('with cells changed on every sheet, just those are changed', () => {
    const { after, changed } = everySeventh(content);
    expect(differences(facts(bytes), facts(saveXlsx(bytes, content, after)))).toEqual(changed.sort());
  });
});

/** Changes each seventh cell that holds something: a value, a text, a formula, a format in turn; and adds one cell to each sheet. */
function everySeventh(content: WorkbookContent): { after: WorkbookContent; changed: string[] } {
  const changed: string[] = [];
  const sheets = content.sheets.map((sheet) => {
    const inMerge = new Set(sheet.merges.flatMap(({ top, left, bottom, right }) => [cellKey(top, left), cellKey(bottom, right)]));
    let count = 0;
    const cells = sheet.cells.map((cell): CellContent => {
      const isFilled = cell.value !== null || cell.formula !== undefined || cell.error !== undefined;
      if (!isFilled || inMerge.has(cellKey(cell.row, cell.col)) || ++count % 7 !== 0) return cell;
      changed.push(`${sheet.name}!${cellAddress(cell.row, cell.col)}`);
      const rest = without(cell, 'formula', 'error');
      return [
        { ...rest, value: 1_234_567.25 + count },
        { ...rest, value: `変更 <${String(count)}> & "x"` },
        { ...rest, value: count, formula: `SUM(A1:A2)+${String(count)}` },
        { ...cell, format: '#,##0.000"点"' },
      ][(count / 7) % 4]!;
    });
    const last = cells.at(-1);
    const added: CellContent = { row: (last?.row ?? 0) + 2, col: 3, value: '追加' };
    changed.push(`${sheet.name}!${cellAddress(added.row, added.col)}`);
    return { ...sheet, cells: [...cells, added] };
  });
  return { after: { ...content, sheets }, changed };
}
