/** Numbers of the events on the wire, by the name in the registering method (`_RegisterDataChangedEvent`). */
export const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
} as const;

/** Only on the collection of sheets. */
export const COLLECTION_EVENTS = { Added: 13, Deleted: 15, Moved: 27 } as const;

export const EVENTS = { ...SHEET_EVENTS, ...COLLECTION_EVENTS } as const;
export type EventName = keyof typeof EVENTS;

/** Events whose registering methods have the word order of newer ones: `_RegisterEventNameChanged`. */
const NEWER: ReadonlySet<string> = new Set<EventName>(['NameChanged', 'VisibilityChanged', 'Moved']);

export const registerMethod = (name: EventName): string => (NEWER.has(name) ? `_RegisterEvent${name}` : `_Register${name}Event`);
export const unregisterMethod = (name: EventName): string => `_Un${registerMethod(name).slice(1).replace('R', 'r')}`;

/** Target of the events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';
