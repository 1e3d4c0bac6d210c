import { parseRange } from '../core/snapshot/address';
import type { Severity } from '../core/report';
import { runExcel, type CountingContext, type ExcelOptions } from './countingContext';
import { problem } from './officeErrors';
import { runWriting } from './runWriting';

/** A cell or range to be highlighted. */
export interface Mark {
  readonly sheet: string;
  /** A1 without the sheet. */
  readonly cells: string;
  readonly severity: Severity;
}

export interface HighlightResult {
  /** Protected sheets, which got no highlighting. */
  readonly skipped: readonly string[];
}

/**
 * The condition of our conditional formats: always true (`N` of a text is 0), and told by its text from every other
 * one. Excel keeps a rule's formula in the file but nothing else that could carry a name, and the id of a rule is only
 * good for as long as the book is open. The user's own fills lie untouched below.
 */
const TAG = 'KPI点検';
const ruleOf = (severity: Severity): string => `=N("${TAG}:${severity}")=0`;
const isOurs = (formula: string): boolean => formula.includes(`N("${TAG}:`);

const COLOURS: Readonly<Record<Severity, string>> = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' };

/** Excel takes addresses of up to 8,192 characters (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges). */
const LONGEST_ADDRESS = 4_000;

/** Highlights cells; what was highlighted before no longer is. */
export function highlight(marks: readonly Mark[], options: ExcelOptions = {}): Promise<HighlightResult> {
  return runWriting(async (context) => {
    const groups = grouped(marks);
    const old = await findOurs(context);
    const missing = [...groups.keys()].filter((name) => !old.sheets.some((sheet) => sheet.name === name));
    if (missing.length > 0) throw problem.sheetsMissing(missing);
    const open = old.sheets.filter((sheet) => !sheet.protection.protected);
    old.formats.filter(({ sheet }) => open.includes(sheet)).forEach(({ format }) => format.delete());
    for (const sheet of open) for (const [severity, addresses] of groups.get(sheet.name) ?? []) addresses.forEach((address) => add(sheet, address, severity));
    await context.sync();
    return { skipped: old.sheets.filter((sheet) => sheet.protection.protected && groups.has(sheet.name)).map((sheet) => sheet.name) };
  }, options);
}

/**
 * Takes all highlighting away, that of an earlier session included.
 * @returns the number of rules removed, and the protected sheets that keep theirs.
 */
export function removeHighlight(options: ExcelOptions = {}): Promise<HighlightResult & { readonly removed: number }> {
  return runWriting(async (context) => {
    const { formats } = await findOurs(context);
    const removable = formats.filter(({ sheet }) => !sheet.protection.protected);
    removable.forEach(({ format }) => format.delete());
    if (removable.length > 0) await context.sync();
    const skipped = new Set(formats.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
    return { removed: removable.length, skipped: [...skipped] };
  }, options);
}

/** Whether the book carries our highlighting, for instance after it has been opened again. */
export const isHighlighted = (options: ExcelOptions = {}): Promise<boolean> => runExcel(async (context) => (await findOurs(context)).formats.length > 0, options);

interface Ours {
  readonly sheets: readonly Excel.Worksheet[];
  readonly formats: readonly { readonly sheet: Excel.Worksheet; readonly format: Excel.ConditionalFormat }[];
}

/** Three exchanges: a rule's formula may only be asked of custom rules (https://github.com/OfficeDev/office-js/issues/2180). */
async function findOurs(context: CountingContext): Promise<Ours> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet, formats };
  });
  await context.sync();
  const custom = asked.flatMap(({ sheet, formats }) => formats.items.filter((format) => isCustom(format.type)).map((format) => ({ sheet, format, rule: format.custom.rule })));
  if (custom.length > 0) {
    custom.forEach(({ rule }) => rule.load('formula'));
    await context.sync();
  }
  return { sheets: worksheets.items, formats: custom.filter(({ rule }) => isOurs(rule.formula)) };
}

const isCustom = (type: string): boolean => type === 'Custom';

function add(sheet: Excel.Worksheet, address: string, severity: Severity): void {
  const rule = sheet.getRanges(address).conditionalFormats.add('Custom').custom;
  rule.rule.formula = ruleOf(severity);
  rule.format.fill.color = COLOURS[severity];
}

/** Addresses by sheet and severity, joined as long as Excel takes them; a cell with two marks gets the graver one. */
function grouped(marks: readonly Mark[]): Map<string, Map<Severity, string[]>> {
  const cells = new Map<string, Map<string, Severity>>();
  for (const { sheet, cells: address, severity } of marks) {
    if (!parseRange(address)) throw problem.badEdit(`「${sheet}」${address}`);
    const ofSheet = cells.get(sheet) ?? new Map<string, Severity>();
    const known = ofSheet.get(address);
    if (known === undefined || RANK[severity] < RANK[known]) ofSheet.set(address, severity);
    cells.set(sheet, ofSheet);
  }
  return new Map([...cells].map(([sheet, ofSheet]) => [sheet, joined(ofSheet)]));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function joined(cells: ReadonlyMap<string, Severity>): Map<Severity, string[]> {
  const lists = new Map<Severity, string[]>();
  for (const [address, severity] of cells) {
    const list = lists.get(severity) ?? [];
    const last = list.at(-1);
    if (last === undefined || last.length + address.length >= LONGEST_ADDRESS) list.push(address);
    else list[list.length - 1] = `${last},${address}`;
    lists.set(severity, list);
  }
  return lists;
}
