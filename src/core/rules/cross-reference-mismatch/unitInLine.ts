import type { Kpi } from '../../kpi/types';
import type { Figure } from '../../reading/types';
import { rememberedOf } from '../../remembered';
import { textOf } from '../../tables/grid';

/** 1,003社 in one place and 1,003事業所 in another are one figure. */
export const unitOf = ({ unit }: Figure): string => alias(unit);

const alias = (unit: string): string => (unit === '社' ? '事業所' : unit);

/** The unit of a KPI's figure: its own, or what a column 単位 says of its line (訪問件数 | 件 | 737). A bare 33.3 beside ％ is another figure than 33.3%. */
export const unitWithin = (kpi: Kpi, figure: Figure): string => (figure.unit !== '' ? unitOf(figure) : unitInLine(kpi));

const unitInLine = rememberedOf((kpi: Kpi): string => {
  const row = (kpi.actualCell ?? kpi.targetCell)?.row;
  const column = row === undefined ? undefined : kpi.table?.columns.find(({ role }) => role === 'unit');
  const text = column ? textOf(kpi.table!.grid.at(row!, column.index)).trim() : '';
  return COUNTED.test(text) ? alias(text) : '';
});

/** 件, 人, 事業所, 千円 … and no ％. */
const COUNTED = /^[^\d\s%％‰（）()]{1,4}$/u;
