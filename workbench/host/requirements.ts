/** Version of the Excel API that is claimed, unless a test wants an older Excel. */
export const EXCEL_API = '1.14';

/**
 * Requirement sets that the host claims. ExcelApi stands at the baseline of the add-ins that the workbench is for;
 * within it the host implements what concerns cells, sheets, names, formats, formulas, tables and events, and answers
 * ApiNotFound, loudly, for the members that it lacks (charts, shapes, pivot tables, slicers and the like belong to sets
 * from 1.1 on: to claim only what is complete would be to claim nothing).
 */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: EXCEL_API,
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.1',
  /** How results of custom functions are sent. */
  CustomFunctions: '1.9',
  AddinCommands: '1.1',
  DelayForCellEdit: '1.1',
  /** 1.1: `retrieve`; 1.2: several properties set by one action. */
  RichApiRuntime: '1.2',
  DocumentEvents: '1.1',
  MatrixCoercion: '1.1',
  Selection: '1.1',
  Settings: '1.1',
  TextCoercion: '1.1',
};
