import { withBuiltInFormats } from '../../src/workbookFile/builtInFormats';
import { textOfUtf8 } from '../../src/workbookFile/xmlText';
import { childOf, childrenOf, numberOf, parseXml, type XmlNode } from './xml';

/**
 * Formats that need no definition and that the file reader leaves to SheetJS (ECMA-376 Part 1 §18.8.30). They are written
 * out because SheetJS's own table changes with each file that it reads.
 */
const NEUTRAL: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Of these, what looks the same in every language of Excel: only they may be written by number alone. */
export const WRITTEN_BY_NUMBER: ReadonlyMap<string, number> = new Map([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 47, 48, 49].map((id) => [NEUTRAL[id]!, id]));

/** Number of the first format that a file defines itself. */
export const FIRST_OWN_FORMAT = 164;

let builtIn: ReadonlyMap<number, string> | undefined;

/** Number formats that need no definition, as the file reader knows them: the neutral ones and those of Japanese Excel. */
function builtInFormats(): ReadonlyMap<number, string> {
  builtIn ??= new Map([...Object.entries(NEUTRAL).map(([id, code]): [number, string] => [Number(id), code]), ...definedFormats(parseXml(textOfUtf8(withBuiltInFormats('<styleSheet></styleSheet>'))))]);
  return builtIn;
}

/** Number format codes by the number that a file gives them. @param styles root of the styles part. */
export const formatCodes = (styles: XmlNode | undefined): ReadonlyMap<number, string> => new Map([...builtInFormats(), ...definedFormats(styles)]);

/** The formats that a file defines itself. */
export function definedFormats(styles: XmlNode | undefined): [number, string][] {
  return childrenOf(childOf(styles, 'numFmts'), 'numFmt').flatMap((node): [number, string][] => {
    const id = numberOf(node, 'numFmtId');
    return id === undefined ? [] : [[id, node.attributes['formatCode'] ?? 'General']];
  });
}
