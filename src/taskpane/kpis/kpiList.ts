import { bySheet } from '../../core/groups';
import type { KpiReport } from '../../core/report';
import type { MarkSlot } from './markSlots';
import { needsLook } from './markSlots';

export const KPI_FILTERS = ['all', 'behind', 'marks'] as const;
export type KpiFilter = (typeof KPI_FILTERS)[number];

/** KPIs of a sheet; `isOpen` where they are shown without being asked for. */
export interface KpiGroup {
  readonly sheet: string;
  readonly kpis: readonly KpiReport[];
  readonly isOpen: boolean;
}

/** Beyond this many KPIs, further sheets show their heading only. */
const OPEN_AT_FIRST = 40;

/** Which KPIs are worth a look because of their mark: by its cell. */
export const doubtfulMarks = (slots: readonly MarkSlot[]): ReadonlySet<string> => new Set(slots.filter(needsLook).map(({ key }) => key));

const passes = (filter: KpiFilter, { sheet, standing, markCell }: KpiReport, doubtful: ReadonlySet<string>): boolean => {
  switch (filter) {
    case 'all': return true;
    case 'behind': return standing === 'missed' || standing === 'behind';
    case 'marks': return markCell !== null && doubtful.has(`${sheet}!${markCell}`);
  }
};

/** KPIs by sheet in the report's order, sheets without any left out. */
export function kpiGroups(kpis: readonly KpiReport[], filter: KpiFilter, doubtful: ReadonlySet<string>): KpiGroup[] {
  let before = 0;
  return [...bySheet(kpis.filter((kpi) => passes(filter, kpi, doubtful)))].map(([sheet, list]) => {
    const isOpen = before < OPEN_AT_FIRST;
    before += list.length;
    return { sheet, kpis: list, isOpen };
  });
}

/** How many KPIs each filter shows. */
export const filterCounts = (kpis: readonly KpiReport[], doubtful: ReadonlySet<string>): Record<KpiFilter, number> => {
  const count = (filter: KpiFilter): number => kpis.filter((kpi) => passes(filter, kpi, doubtful)).length;
  return { all: count('all'), behind: count('behind'), marks: count('marks') };
};
