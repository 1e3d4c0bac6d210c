/** A sheet's name as formulas write it before an exclamation mark; Excel takes quotes around every name and leaves out those that are not needed. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
