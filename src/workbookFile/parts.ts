import type { Archive } from './archive';
import { withBuiltInFormats } from './builtInFormats';
import { LIMITS, type Budget, type Counted } from './limits';
import { prepareSheet, type HiddenLines } from './sheetXml';
import { unreadable } from './unreadable';
import { countTags, partText } from './xmlText';

/** What the parser is given, and what is known of each worksheet by its label. */
export interface PreparedParts {
  readonly texts: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, HiddenLines>;
}

/**
 * Unpacks the parts of a workbook and makes them safe and complete for the parser.
 * @throws UnreadableFileError where one of them is damaged, hostile or too large.
 */
export function prepareParts(archive: Archive, names: readonly string[], budget: Budget): PreparedParts {
  if (names.length > LIMITS.parts) throw unreadable.tooLarge('シートの数');
  const texts = new Map<string, string>();
  const sheets = new Map<string, HiddenLines>();
  for (const name of names) {
    const text = partText(archive.read(name));
    const root = /<(?:\w+:)?(\w+)[\s/>]/.exec(text)?.[1];
    budget.spend(COUNTED[root ?? ''] ?? 'otherTags', countTags(text));
    if (root === 'worksheet') {
      const label = `part${sheets.size}`;
      const { xml, ...rest } = prepareSheet(text, label, budget);
      sheets.set(label, rest);
      texts.set(name, xml);
    } else texts.set(name, root === 'styleSheet' ? withBuiltInFormats(text) : text);
  }
  return { texts, sheets };
}

const COUNTED: Readonly<Record<string, Counted>> = { worksheet: 'sheetTags', sst: 'stringTags' };
