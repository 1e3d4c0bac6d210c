import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutBook } from '../kit/types';

/** Books that follow published documents cell by cell are kept as data. */
const read = (name: string): LayoutBook => JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as LayoutBook;

export const documentBooks: readonly LayoutBook[] = ['hyogikaiSuzuranR6', 'seninHyokaR6', 'kokuhoChukanR1', 'kouikiHyokaR4', 'kouikiGaiyoR5', 'jigyoHokokuR6', 'jigyoHokokuTachibanaR5', 'kpiShinchokuHanamizukiR6', 'getsujiMizubashoR7', 'kpiIchiranMokuseiR4'].map(read);
