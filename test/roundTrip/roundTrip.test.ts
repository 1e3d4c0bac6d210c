import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../workbench/xlsx/open';
import { saveXlsx } from '../../workbench/xlsx/save';

const folder = join(__dirname, '../fixtures');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

describe.each(fixtures)('%s', (file) => {
  const bytes = readFileSync(join(folder, file));
  const content = openXlsx(bytes, file);

  it('saved without a change is the same file', () => {
    expect(Buffer.from(saveXlsx(bytes, content, content)).equals(bytes)).toBe(true);
    const copy = structuredClone(content);
    expect(Buffer.from(saveXlsx(bytes, content, copy)).equals(bytes)).toBe(true);
  });
});
