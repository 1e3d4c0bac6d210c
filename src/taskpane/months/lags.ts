import type { Report, SeriesReport } from '../../core/report';
import type { LagSetting, Settings } from '../../core/settings';

/** Longest 反映の遅れ that can be set, months. */
export const MOST_MONTHS = 12;

/** By what a lag that is set here names its series, and how many lines of the grid that is. */
export interface LagName {
  readonly sheet: string;
  readonly label: string;
  /** Only where the sheet has the same label in tables of other titles: a title may change from month to month. */
  readonly title: string | null;
  /** Lines of the grid that have this very name. */
  readonly lines: number;
}

/** Names the report's series so that a lag set for one does not hit another. */
export function lagNamer({ series, tables }: Pick<Report, 'series' | 'tables'>): (one: SeriesReport) => LagName {
  const titles = new Map(tables.map(({ sheet, id, title }) => [`${sheet}\n${id}`, title ?? '']));
  const titleOf = ({ sheet, table }: SeriesReport): string => titles.get(`${sheet}\n${table}`) ?? '';
  const byLabel = new Map<string, Map<string, number>>();
  for (const one of series) {
    const key = `${one.sheet}\n${one.label}`;
    const counts = byLabel.get(key) ?? new Map<string, number>();
    byLabel.set(key, counts.set(titleOf(one), (counts.get(titleOf(one)) ?? 0) + 1));
  }
  return (one) => {
    const counts = byLabel.get(`${one.sheet}\n${one.label}`);
    const title = titleOf(one);
    return { sheet: one.sheet, label: one.label, title: (counts?.size ?? 0) > 1 ? title : null, lines: counts?.get(title) ?? 1 };
  };
}

export const lagKey = ({ sheet, label, title }: LagName): string => JSON.stringify([sheet, label, title]);

const isSetFor = (name: LagName, { label, sheet, title }: LagSetting): boolean => label === name.label && sheet === name.sheet && (title ?? null) === name.title;

/** The lag that is set for this series by name, in months; null where the workbook or a wider setting decides. */
export const setLag = ({ lags }: Settings, name: LagName): number | null => lags.find((lag) => isSetFor(name, lag))?.months ?? null;

/** The settings with this lag, all others as they were. */
export function withLag(settings: Settings, name: LagName, months: number): Settings {
  const { sheet, label, title } = name;
  const kept = Math.min(MOST_MONTHS, Math.max(0, months));
  const lag: LagSetting = { series: label, months: kept, label, sheet, ...(title === null ? {} : { title }) };
  const at = settings.lags.findIndex((one) => isSetFor(name, one));
  return { ...settings, lags: at < 0 ? [lag, ...settings.lags] : settings.lags.map((one, i) => (i === at ? lag : one)) };
}
