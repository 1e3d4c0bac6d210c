/** Options of a protected sheet, by the names of `Excel.WorksheetProtectionOptions`. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** What belongs to Excel's session and not to the workbook's content; it ends with the page. */
export class HostState {
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** `context.runtime.enableEvents`. */
  enableEvents = true;
  /** Options and password by sheet id, for sheets that were protected through the API. */
  readonly protection = new Map<string, { readonly options: ProtectionOptions; readonly password: string | null }>();
}
