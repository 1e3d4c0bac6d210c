import type { CellStyle, Font } from '../../model/content';
import { flagValue, numberValue, textValue, word } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { ObjectType, type Property } from '../objectType';
import { colorOf, DEFAULT_FONT, restyle, shared } from '../styles';
import type { AreasData } from './rangeAreas';

/** Changes one property of the font and leaves the others. */
const refont = (self: AreasData, host: HostContext, change: Font): void => restyle(self, host, (style: CellStyle) => ({ font: { ...style.font, ...change } }));

const flag = (name: 'bold' | 'italic' | 'strikethrough'): Property<AreasData> => ({
  get: (self, host) => shared(self, host, ({ font }) => font?.[name] === true),
  set: (self, value, host) => refont(self, host, { [name]: flagValue(value) }),
});

/** `Excel.RangeFont`. */
export const rangeFontType = new ObjectType<AreasData>('RangeFont', {
  properties: {
    Name: { get: (self, host) => shared(self, host, ({ font }) => font?.name ?? DEFAULT_FONT.name), set: (self, value, host) => refont(self, host, { name: textValue(value) }) },
    Size: {
      get: (self, host) => shared(self, host, ({ font }) => font?.size ?? DEFAULT_FONT.size),
      set: (self, value, host) => {
        const size = numberValue(value);
        if (size < 1 || size > 409) fail('InvalidArgument');
        refont(self, host, { size });
      },
    },
    Color: { get: (self, host) => shared(self, host, ({ font }) => font?.color ?? DEFAULT_FONT.color), set: (self, value, host) => refont(self, host, { color: colorOf(value) }) },
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Underline: {
      get: (self, host) => shared(self, host, ({ font }) => (font?.underline === true ? 'Single' : 'None')),
      set: (self, value, host) => {
        const line = word(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']);
        if (line !== 'None' && line !== 'Single') host.log.add('partial', 'RangeFont', 'underline', `${line} is kept as Single`);
        refont(self, host, { underline: line !== 'None' });
      },
    },
  },
});
