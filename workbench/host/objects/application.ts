import { word } from '../args';
import { ObjectType } from '../objectType';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** `Excel.NumberFormatInfo` of Japanese Excel. */
const numberFormatType = new ObjectType<null>('NumberFormatInfo', {
  properties: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

/** `Excel.DatetimeFormatInfo` of Japanese Excel. */
const dateFormatType = new ObjectType<null>('DatetimeFormatInfo', {
  properties: {
    DateSeparator: { get: () => '/' },
    TimeSeparator: { get: () => ':' },
    ShortDatePattern: { get: () => 'yyyy/MM/dd' },
    LongDatePattern: { get: () => "yyyy'年'M'月'd'日'" },
    LongTimePattern: { get: () => 'H:mm:ss' },
  },
});

const cultureType = new ObjectType<null>('CultureInfo', {
  properties: { Name: { get: () => 'ja-JP' } },
  navigation: { NumberFormat: () => numberFormatType.of(null), DatetimeFormat: () => dateFormatType.of(null) },
});

/** `Excel.Application`. The workbook is calculated as it changes, whatever the mode: other modes are refused. */
export const applicationType = new ObjectType<null>('Application', {
  properties: {
    CalculationMode: {
      get: (_self, host) => host.state.calculationMode,
      set: (_self, value, host) => {
        const mode = word(value, MODES);
        if (mode !== 'Automatic') host.log.add('partial', 'Application', 'calculationMode', `${mode}: formulas are calculated all the same`);
        host.state.calculationMode = mode;
      },
    },
    CalculationState: {
      get: async (_self, host) => {
        await host.settled();
        return host.customFunctions.pending > 0 ? 'Calculating' : 'Done';
      },
    },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: () => cultureType.of(null) },
  methods: {
    Calculate: async (_self, args, host) => {
      word(args[0], ['Recalculate', 'Full', 'FullRebuild']);
      host.wrote();
      await host.settled();
    },
    SuspendApiCalculationUntilNextSync: (_self, _args, host) => host.suspendCalculation(),
    // The grid is drawn after the batch in any case.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
