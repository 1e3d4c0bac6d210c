import type { Sheet, Workbook } from './workbook';

/**
 * Sheets whose formulas may show something else once cells of other sheets have changed. It errs on the side of too many:
 * a formula that names no sheet but goes through a name, INDIRECT or a stack of sheets counts as looking everywhere.
 * @param changed names of sheets that were edited.
 * @returns names in the book's order, the edited ones included; those that the book does not have are left out.
 */
export function dependentSheets({ sheets }: Workbook, changed: Iterable<string>): string[] {
  const affected = new Set(changed);
  let known = -1;
  while (known !== affected.size) {
    known = affected.size;
    for (const sheet of sheets) if (!affected.has(sheet.name) && looksAt(sheet, affected)) affected.add(sheet.name);
  }
  return sheets.map(({ name }) => name).filter((name) => affected.has(name));
}

function looksAt(sheet: Sheet, names: ReadonlySet<string>): boolean {
  const { everywhere, formulas } = outwardFormulas(sheet);
  // Excel compares names of sheets without case, and writes a quote in one twice.
  const wanted = [...names].map((name) => name.replaceAll("'", "''").toLowerCase());
  return everywhere || formulas.some((formula) => wanted.some((name) => formula.includes(`${name}!`) || formula.includes(`${name}'!`)));
}

interface Outward {
  readonly everywhere: boolean;
  /** Distinct formulas with a sheet's name in them, in lower case. */
  readonly formulas: readonly string[];
}

const known = new WeakMap<Sheet, Outward>();

function outwardFormulas(sheet: Sheet): Outward {
  const found = known.get(sheet) ?? findOutward(sheet);
  known.set(sheet, found);
  return found;
}

const TEXTS = /"[^"]*"/gu;
const QUOTED_SHEETS = /'[^']*'!/gu;
const STACK = /:[^!'"(),+\-*/&<>=]*!|'[^']*:[^']*'!/u;
/** A word that is neither a function, a sheet, a cell nor a constant: a defined name or a table. */
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
const CELL = /^[a-z]{1,3}\d{1,7}$|^true$|^false$/iu;
/** Whole columns (C:D) are words on both sides of a colon. */
const COLUMNS = /(?<![\p{L}\p{N}_.])[a-z]{1,3}:[a-z]{1,3}(?![\p{L}\p{N}_.(])/giu;

function findOutward(sheet: Sheet): Outward {
  const formulas = new Set<string>();
  let everywhere = false;
  for (const { formula } of sheet.cells) {
    if (formula === undefined) continue;
    const bare = formula.replace(TEXTS, '""');
    if (bare.includes('!')) formulas.add(bare.toLowerCase());
    everywhere ||= /\bindirect\s*\(/iu.test(bare) || STACK.test(bare) || hasName(bare);
  }
  return { everywhere, formulas: [...formulas] };
}

function hasName(formula: string): boolean {
  const bare = formula.replace(QUOTED_SHEETS, '').replaceAll('$', '').replace(COLUMNS, '1');
  for (const match of bare.matchAll(WORD)) {
    const next = bare.slice(match.index + match[0].length).trimStart()[0];
    if (next !== '(' && next !== '!' && !CELL.test(match[0])) return true;
  }
  return false;
}
