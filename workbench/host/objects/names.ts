import { optionalText, text } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType, type Arguments, type HostObject } from '../objectType';
import { absoluteAddress, parseArea, quotedSheetName, splitAddress } from '../area';
import { findName, findSheet } from './addressing';
import { checkName, nameFormula } from './nameText';
import { rangeOf, rangeType } from './range';
import { worksheetType } from './worksheet';

/** Names of the workbook, or of one sheet. */
interface NamesData {
  readonly sheetId: string | null;
}
interface NameData {
  readonly name: string;
  readonly scope: string | null;
}

const ownNames = (self: NamesData, host: HostContext) => {
  const sheet = self.sheetId === null ? null : host.sheet(self.sheetId).name;
  return host.model.names.filter((one) => one.sheet === sheet);
};

const entry = (self: NameData, host: HostContext) => host.model.names.find(({ name, sheet }) => name === self.name && sheet === self.scope) ?? fail('ItemNotFound');

const find = (self: NamesData, name: string, host: HostContext): HostObject | null => {
  const found = ownNames(self, host).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found ? namedItemType.of({ name: found.name, scope: found.sheet }) : null;
};

function range(self: NameData, host: HostContext): HostObject | null {
  const { name, sheet } = entry(self, host);
  const sheetId = sheet === null ? null : (findSheet(host, sheet)?.id ?? null);
  const found = findName(host, name, sheetId);
  return found && rangeOf(found.sheetId, found.area);
}

/** Formula, without `=`, of the range or the text that a name is to stand for. */
function reference(value: unknown, host: HostContext): string {
  if (rangeType.is(value)) return `${quotedSheetName(host.sheet(value.data.sheetId).name)}!${absoluteAddress(value.data.area)}`;
  return nameFormula(host, typeof value === 'string' ? value : fail('InvalidArgument'));
}

function add(self: NamesData, args: Arguments, host: HostContext): HostObject {
  const name = text(args, 0);
  const scope = self.sheetId === null ? null : host.sheet(self.sheetId).name;
  checkName(host, name, scope);
  const formula = reference(args[1], host);
  if ((optionalText(args, 2) ?? '') !== '') host.log.add('partial', 'NamedItemCollection', 'add', 'the comment is not kept');
  host.model.addName(name, formula, self.sheetId);
  host.wrote();
  return namedItemType.of({ name, scope });
}

/** Deletes the name; a scope is a sheet's name. */
function remove(self: NameData, host: HostContext): void {
  const { name, sheet } = entry(self, host);
  host.model.deleteName(name, sheet === null ? null : (findSheet(host, sheet)?.id ?? fail('ItemNotFound')));
  host.wrote();
}

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** What a name stands for, and Excel's word for it. */
function meaning(self: NameData, host: HostContext): { type: string; value: unknown } {
  const { formula } = entry(self, host);
  const { sheet, local } = splitAddress(formula);
  if (sheet !== null && parseArea(local) && findSheet(host, sheet)) return { type: 'Range', value: formula.replaceAll('$', '') };
  if (NUMBER.test(formula)) return { type: 'Double', value: Number(formula) };
  if (/^"(?:[^"]|"")*"$/.test(formula)) return { type: 'String', value: formula.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return { type: 'Boolean', value: formula.toUpperCase() === 'TRUE' };
  if (/^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(formula) || formula.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  host.log.add('missing', 'NamedItem', 'value', 'of a formula');
  return fail('NotImplemented');
}

/** `Excel.NamedItem`. */
const namedItemType: ObjectType<NameData> = new ObjectType<NameData>('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: ({ name }) => name },
    Scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
    Formula: { get: (self, host) => `=${entry(self, host).formula}` },
    Type: { get: (self, host) => meaning(self, host).type },
    Value: { get: (self, host) => meaning(self, host).value },
    // The workbook's content has no hidden names and no comments of names.
    Visible: { get: () => true, onRequest: true },
  },
  navigation: {
    Worksheet: ({ scope }, host): HostObject => worksheetType.of({ sheetId: (scope === null ? undefined : findSheet(host, scope)?.id) ?? fail('InvalidOperation') }),
    WorksheetOrNullObject: ({ scope }, host): HostObject => {
      const sheet = scope === null ? undefined : findSheet(host, scope);
      return sheet ? worksheetType.of({ sheetId: sheet.id }) : NULL_OBJECT;
    },
  },
  methods: {
    Delete: (self, _args, host) => remove(self, host),
    GetRange: (self, _args, host) => range(self, host) ?? fail('InvalidReference'),
    GetRangeOrNullObject: (self, _args, host) => range(self, host) ?? NULL_OBJECT,
  },
});

/** `Excel.NamedItemCollection`. */
export const namesType: ObjectType<NamesData> = new ObjectType<NamesData>('NamedItemCollection', {
  items: (self, host) => ownNames(self, host).map(({ name, sheet }) => namedItemType.of({ name, scope: sheet })),
  item: (self, args, host) => find(self, text(args, 0), host) ?? fail('ItemNotFound'),
  methods: {
    Add: add,
    // Formulas of Excel in Japanese are written as in English.
    AddFormulaLocal: (self, args, host) => (typeof args[1] === 'string' ? add(self, args, host) : fail('InvalidArgument')),
    GetCount: (self, _args, host) => ownNames(self, host).length,
    GetItem: (self, args, host) => find(self, text(args, 0), host) ?? fail('ItemNotFound'),
    GetItemOrNullObject: (self, args, host) => find(self, text(args, 0), host) ?? NULL_OBJECT,
  },
});
