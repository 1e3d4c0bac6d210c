/** Pages of Microsoft's documentation that the cases rest on. */
const GUIDE = 'https://learn.microsoft.com/office/dev/add-ins';
const REFERENCE = 'https://learn.microsoft.com/javascript/api';

export const MODEL = `${GUIDE}/develop/application-specific-api-model`;
export const OR_NULL = `${MODEL}#ornullobject-methods-and-properties`;
export const BLANK_AND_NULL = `${GUIDE}/excel/excel-add-ins-blank-null-values`;
export const RANGES_GET = `${GUIDE}/excel/excel-add-ins-ranges-get`;
export const RANGE_VALUES = `${GUIDE}/excel/excel-add-ins-ranges-set-get-values`;
export const RANGE_FORMAT = `${GUIDE}/excel/excel-add-ins-ranges-set-format`;
export const RANGE_SELECT = `${GUIDE}/excel/excel-add-ins-ranges-set-get`;
export const RANGE_DATES = `${GUIDE}/excel/excel-add-ins-ranges-dates`;
export const UNBOUNDED = `${GUIDE}/excel/excel-add-ins-ranges-unbounded`;
export const MULTIPLE_RANGES = `${GUIDE}/excel/excel-add-ins-multiple-ranges`;
export const CELLS = `${GUIDE}/excel/excel-add-ins-cells`;
export const STRING_MATCH = `${GUIDE}/excel/excel-add-ins-ranges-string-match`;
export const SPECIAL_CELLS = `${GUIDE}/excel/excel-add-ins-ranges-special-cells`;
export const CLEAR = `${GUIDE}/excel/excel-add-ins-ranges-clear-delete`;
export const WORKSHEETS = `${GUIDE}/excel/excel-add-ins-worksheets`;
export const WORKSHEET_DISPLAY = `${GUIDE}/excel/excel-add-ins-worksheet-display`;
export const WORKBOOKS = `${GUIDE}/excel/excel-add-ins-workbooks`;
export const EVENTS = `${GUIDE}/excel/excel-add-ins-events`;
export const COAUTHORING = `${GUIDE}/excel/co-authoring-in-excel-add-ins`;
export const CONDITIONAL_FORMATS = `${GUIDE}/excel/excel-add-ins-conditional-formatting`;
export const CELL_EDIT = `${GUIDE}/excel/excel-add-ins-delay-in-cell-edit`;
export const PERFORMANCE = `${GUIDE}/excel/performance`;
export const ERRORS = `${GUIDE}/testing/application-specific-api-error-handling`;
export const SETTINGS = `${GUIDE}/develop/persisting-add-in-state-and-settings`;
export const INITIALIZE = `${GUIDE}/develop/initialize-add-in`;
export const AT_RUNTIME = `${GUIDE}/develop/specify-api-requirements-runtime`;
export const FUNCTION_ERRORS = `${GUIDE}/excel/custom-functions-errors`;
export const FUNCTION_PARAMETERS = `${GUIDE}/excel/custom-functions-parameter-options`;
export const FUNCTION_ARRAYS = `${GUIDE}/excel/custom-functions-dynamic-arrays`;
export const FUNCTION_REQUESTS = `${GUIDE}/excel/custom-functions-web-reqs`;
export const FUNCTION_NAMES = `${GUIDE}/excel/custom-functions-naming`;

const address = (library: string, type: string): string => `${REFERENCE}/${library}/${type}`.toLowerCase();
const anchor = (library: string, type: string, member: string): string => `#${library}-${type.replaceAll('.', '-')}-${member}-member`.toLowerCase();

/** Reference page of a type of the Excel library, at one of its properties or events. */
export const property = (type: string, name: string): string => address('excel', `excel.${type}`) + anchor('excel', `excel.${type}`, name);
/** The same, at one of its methods. */
export const method = (type: string, name: string): string => `${property(type, name)}(1)`;
export const type = (name: string): string => address('excel', `excel.${name}`);

export const officeProperty = (owner: string, name: string): string => address('office', owner) + anchor('office', owner, name);
export const officeMethod = (owner: string, name: string): string => `${officeProperty(owner, name)}(1)`;
export const officeType = (name: string): string => address('office', name);
