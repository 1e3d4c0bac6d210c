/** A value as a user types it into a cell or as another author's edit brings it: a text that begins with `=` is a formula, null empties the cell. */
export type TypedValue = string | number | boolean | null;

/** One function as an add-in's functions.json describes it; the members that the cases use. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type?: 'any' | 'boolean' | 'number' | 'string';
    readonly dimensionality?: 'scalar' | 'matrix';
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly result: { readonly type?: 'any' | 'boolean' | 'number' | 'string'; readonly dimensionality?: 'scalar' | 'matrix' };
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean; readonly requiresAddress?: boolean; readonly volatile?: boolean };
}

/**
 * What happens to the workbook from outside the add-in. All calls take and give plain data,
 * because in the browser they cross from the add-in's page to the page that holds the workbook.
 * Each resolves when the workbook has settled and its events, if any, have been sent off.
 */
export interface HostControls {
  /** The user types into a cell; on a protected sheet a locked cell stays as it is. */
  userEdits(sheet: string, address: string, value: TypedValue): Promise<void>;
  otherAuthorEdits(sheet: string, address: string, value: TypedValue): Promise<void>;
  /** Selects on the sheet and shows it; several areas are separated by commas. */
  userSelects(sheet: string, address: string): Promise<void>;
  userActivates(sheet: string): Promise<void>;
  userAddsSheet(name: string): Promise<void>;
  userRenamesSheet(from: string, to: string): Promise<void>;
  userDeletesSheet(name: string): Promise<void>;
  protect(sheet: string): Promise<void>;
  unprotect(sheet: string): Promise<void>;
  /** While on, the user has a cell open for editing. */
  cellEditMode(on: boolean): Promise<void>;
  /** The next batch fails at its first request with this error code; later ones work again. */
  failNext(code: string): Promise<void>;
  /** Holds back each answer by this many milliseconds; 0 ends it. */
  delay(milliseconds: number): Promise<void>;
  /** Largest request and answer in bytes; null for the documented 5 MB. */
  limitPayload(bytes: number | null): Promise<void>;
  /** Members that add-ins asked for and the host does not implement, in the order of the asking (`Worksheet.charts`, `Range.autoFill`). */
  missingMembers(): Promise<readonly string[]>;
  /** Makes functions known under a namespace, as a manifest and its functions.json do; `associate` comes after. */
  declareFunctions(namespace: string, functions: readonly FunctionMetadata[]): Promise<void>;
}

/** The client library under test, as the add-in's page has it, and the workbook's own side. */
export interface CaseHost {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly controls: HostControls;
}

export const AREAS = [
  'loading', 'objects', 'addresses', 'ranges', 'used ranges', 'areas', 'values', 'formulas', 'text', 'number formats', 'formats', 'worksheets', 'merges', 'rows and columns',
  'conditional formats', 'names', 'protection', 'events', 'settings', 'errors', 'cell-edit mode', 'payload', 'requirements', 'start', 'custom functions', 'unsupported', 'calculation', 'search', 'document',
] as const;
export type Area = (typeof AREAS)[number];

/** One thing that the documentation says of Excel and its client library, as a piece of add-in code that fails where it is not so. */
export interface ConformanceCase {
  readonly name: string;
  /** Address of the page of Microsoft's documentation that says so. */
  readonly page: string;
  readonly area: Area;
  /** Where the case concerns the start of a page (Office.onReady, Office.context), which a library without a page around it does not go through. */
  readonly needsPage?: true;
  /** Rejects where the host differs from the documentation. */
  readonly run: (host: CaseHost) => Promise<void>;
}
