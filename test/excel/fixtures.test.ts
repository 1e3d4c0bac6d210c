import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { readWorkbook as readFile } from '../../src/workbookFile/readWorkbook';
import { openFile } from './excel';
import { plain } from './plain';

const FOLDER = join(__dirname, '..', 'fixtures');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

describe.each(FILES)('%s', (name) => {
  it('is read through Excel as from the file, in at most six exchanges', async () => {
    const path = join(FOLDER, name);
    const excel = await openFile(path);
    let syncs = 0;
    const read = await readWorkbook(undefined, { onSync: (count) => { syncs = count; } });
    excel.close();
    expect(plain(read)).toEqual(plain(readFile(new Uint8Array(readFileSync(path)), name)));
    expect(syncs).toBeLessThanOrEqual(6);
  });
});
