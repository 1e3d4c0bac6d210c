import * as SheetJs from '@e965/xlsx/dist/xlsx.mini.min.js';
import { z } from 'zod';
import { withBuiltInFormats } from '../../src/workbookFile/builtInFormats';
import { textOfUtf8 } from '../../src/workbookFile/xmlText';
import { childOf, childrenOf, numberOf, parseXml, type XmlNode } from './xml';

/** SheetJS's list of formats; its type definitions call it `any`. */
const sheetJsSchema = z.object({ SSF: z.object({ get_table: z.function({ input: [], output: z.record(z.string(), z.string()) }) }) });

const builtIn = new Map<number, string>();

/** Number formats that need no definition, as the file reader knows them: SheetJS's list under the Japanese one. */
export function builtInFormats(): ReadonlyMap<number, string> {
  if (builtIn.size === 0) {
    for (const [id, code] of Object.entries(sheetJsSchema.parse(SheetJs).SSF.get_table())) builtIn.set(Number(id), code);
    addFormats(builtIn, parseXml(textOfUtf8(withBuiltInFormats('<styleSheet></styleSheet>'))));
  }
  return builtIn;
}

/** Number format codes by the number that a file gives them. @param styles root of the styles part. */
export function formatCodes(styles: XmlNode | undefined): ReadonlyMap<number, string> {
  const codes = new Map(builtInFormats());
  addFormats(codes, styles);
  return codes;
}

function addFormats(codes: Map<number, string>, styles: XmlNode | undefined): void {
  for (const node of childrenOf(childOf(styles, 'numFmts'), 'numFmt')) {
    const id = numberOf(node, 'numFmtId');
    if (id !== undefined) codes.set(id, node.attributes['formatCode'] ?? 'General');
  }
}
