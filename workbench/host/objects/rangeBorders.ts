import type { Border, BorderLine, CellStyle } from '../../model/content';
import type { StyleEdit } from '../../model/workbookModel';
import { integer, textValue, word } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { missing, ObjectType } from '../objectType';
import { colorOf, restyle, shared } from '../styles';
import type { AreasData } from './rangeAreas';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number];
type CellSide = keyof NonNullable<CellStyle['borders']>;

interface BorderData extends AreasData {
  readonly side: Side;
}

/** Excel's style and weight of each line. */
const LINES: Readonly<Record<BorderLine, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** The cells along a side, and which of their own sides it is. */
function edge({ areas, side }: BorderData): { areas: AreasData['areas']; cellSide: CellSide } {
  switch (side) {
    case 'EdgeTop':
      return { cellSide: 'top', areas: areas.map((area) => ({ ...area, bottom: area.top })) };
    case 'EdgeBottom':
      return { cellSide: 'bottom', areas: areas.map((area) => ({ ...area, top: area.bottom })) };
    case 'EdgeLeft':
      return { cellSide: 'left', areas: areas.map((area) => ({ ...area, right: area.left })) };
    case 'EdgeRight':
      return { cellSide: 'right', areas: areas.map((area) => ({ ...area, left: area.right })) };
    case 'InsideVertical':
      return { cellSide: 'right', areas: areas.flatMap((area) => (area.right > area.left ? [{ ...area, right: area.right - 1 }] : [])) };
    default:
      return { cellSide: 'bottom', areas: areas.flatMap((area) => (area.bottom > area.top ? [{ ...area, bottom: area.bottom - 1 }] : [])) };
  }
}

const KEY = (border: Border | undefined): string => (border ? `${border.line} ${border.color}` : '');

/** The border along a side: undefined where there is none, null where cells differ. */
function current(self: BorderData, host: HostContext): Border | undefined | null {
  const { areas, cellSide } = edge(self);
  if (areas.length === 0) return undefined;
  const key = shared({ sheetId: self.sheetId, areas }, host, ({ borders }) => KEY(borders?.[cellSide]));
  if (key === null) return null;
  const [line, color] = key.split(' ');
  return key === '' ? undefined : { line: line as BorderLine, color: color! };
}

function change(self: BorderData, host: HostContext, make: (before: Border | undefined) => Border | null): void {
  const { areas, cellSide } = edge(self);
  restyle({ sheetId: self.sheetId, areas }, host, (style): StyleEdit => {
    const border = make(style.borders?.[cellSide]);
    const others = Object.fromEntries(Object.entries(style.borders ?? {}).filter(([name]) => name !== cellSide));
    return { borders: border ? { ...others, [cellSide]: border } : others };
  });
}

/** The line that comes closest to a style and a weight. */
const lineOf = (style: string, weight: string): BorderLine => {
  const entries = Object.entries(LINES) as [BorderLine, readonly [string, string]][];
  return (entries.find(([, [s, w]]) => s === style && w === weight) ?? entries.find(([, [s]]) => s === style))![0];
};

const borderType = new ObjectType<BorderData>('RangeBorder', {
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self, host) => {
        const border = current(self, host);
        return border === null ? null : border ? LINES[border.line][0] : 'None';
      },
      set: (self, value, host) => {
        const style = word(value, STYLES);
        change(self, host, (before) => (style === 'None' ? null : { color: before?.color ?? '#000000', line: lineOf(style, before ? LINES[before.line][1] : 'Thin') }));
      },
    },
    Weight: {
      get: (self, host) => {
        const border = current(self, host);
        return border === null ? null : border ? LINES[border.line][1] : 'Thin';
      },
      set: (self, value, host) => {
        const weight = word(value, WEIGHTS);
        change(self, host, (before) => ({ color: before?.color ?? '#000000', line: lineOf(before ? LINES[before.line][0] : 'Continuous', weight) }));
      },
    },
    Color: {
      get: (self, host) => {
        const border = current(self, host);
        return border === null ? null : (border?.color ?? '#000000');
      },
      set: (self, value, host) => {
        const color = colorOf(value);
        change(self, host, (before) => ({ line: before?.line ?? 'thin', color }));
      },
    },
  },
});

function border(self: AreasData, side: Side, host: HostContext) {
  return side === 'DiagonalDown' || side === 'DiagonalUp' ? missing('RangeBorderCollection', side, host) : borderType.of({ ...self, side });
}

const ITEMS = SIDES.slice(0, 6);

/** `Excel.RangeBorderCollection`; diagonal lines are not kept by the model. */
export const rangeBordersType = new ObjectType<AreasData>('RangeBorderCollection', {
  items: (self) => ITEMS.map((side) => borderType.of({ ...self, side })),
  item: (self, args, host) => border(self, word(textValue(args[0]), SIDES), host),
  properties: { Count: { get: () => ITEMS.length } },
  methods: { GetItemAt: (self, args, host) => border(self, ITEMS[integer(args, 0)] ?? fail('InvalidArgument'), host) },
});
