/**
 * Whether this Excel has a version of its JavaScript API. The manifest asks for 1.14 (volume-licensed Excel 2021);
 * whatever is newer is asked for here before it is used.
 */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
