import { addTo } from '../../core/groups';
import { legendAt } from '../../core/kpi/legend';
import { readMark } from '../../core/reading/mark';
import type { KpiReport, LegendReport, Report } from '../../core/report';
import { markSignSchema } from '../../core/report';
import type { Settings } from '../../core/settings';
import { parseAddress } from '../../core/snapshot/address';
import type { Workbook } from '../../core/snapshot/workbook';
import { cellAt } from '../../report/cellText';

export type MarkSign = NonNullable<KpiReport['suggestedMark']>;

/** A mark that may be written into a cell. */
export interface MarkChoice {
  readonly sign: MarkSign;
  /** As this workbook writes it: ◯ where its legend does. */
  readonly written: string;
  /** What the legend says of it; '' where it says nothing. */
  readonly meaning: string;
}

/** A cell for a mark, with the KPIs that it stands for: mostly one, several where one mark is given to a group. */
export interface MarkSlot {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly kpis: readonly KpiReport[];
  /** What stands there now; null for an empty cell. */
  readonly mark: string | null;
  /** A formula computes the mark, or the column holds words: nothing is offered then. */
  readonly hasFormula: boolean;
  readonly holdsWords: boolean;
  /** The checker has a finding against the mark. */
  readonly isContradicted: boolean;
  /** The checker's own suggestion; null where it has none, or a different one for each KPI of a group. */
  readonly suggestion: MarkChoice | null;
  /** Why this mark is suggested or none is; one sentence a KPI. */
  readonly reasons: readonly string[];
  /** Marks to choose from, best first. */
  readonly choices: readonly MarkChoice[];
}

const MARK_RULES: ReadonlySet<string> = new Set(['mark-mismatch', 'mark-invalid', 'mark-missing']);

/**
 * All cells for marks in the report's order.
 * @param set the legend of the settings, which takes the place of those that the book writes; null where there is none
 */
export function markSlots(report: Report, workbook: Workbook, set: Settings['legend']): MarkSlot[] {
  const groups = new Map<string, KpiReport[]>();
  for (const kpi of report.kpis) if (kpi.markCell !== null) addTo(groups, `${kpi.sheet}!${kpi.markCell}`, kpi);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const against = new Set(report.findings.filter(({ rule, acknowledged }) => MARK_RULES.has(rule) && acknowledged === undefined).map(({ sheet, cell }) => `${sheet}!${cell}`));
  const choicesAt = choiceFinder(report, set);
  return [...groups].map(([key, kpis]): MarkSlot => {
    const { sheet, markCell, mark } = kpis[0]!;
    const cell = markCell!;
    const place = parseAddress(cell);
    const grid = sheets.get(sheet);
    const choices = choicesAt(sheet, place?.row ?? 0);
    const signs = new Set(kpis.map(({ suggestedMark }) => suggestedMark));
    const [sign] = signs;
    const isContradicted = against.has(key);
    return {
      key, sheet, cell, kpis, mark, choices, isContradicted,
      hasFormula: grid !== undefined && place !== null && cellAt(grid, place.row, place.col)?.formula !== undefined,
      holdsWords: mark !== null && readMark(mark) === null && !isContradicted,
      suggestion: signs.size === 1 ? (choices.find((choice) => choice.sign === sign) ?? null) : null,
      reasons: [...new Set(kpis.flatMap(({ suggestedReason }) => suggestedReason ?? []))],
    };
  });
}

/** Whether the mark is worth a look: none yet, another one suggested, or a finding against it. */
export function needsLook({ mark, suggestion, isContradicted, holdsWords }: MarkSlot): boolean {
  if (holdsWords) return false;
  return mark === null || isContradicted || (suggestion !== null && readMark(mark)?.sign !== suggestion.sign);
}

/** Slots that 評価を記入 offers: worth a look, and not computed by a formula. */
export const offeredSlots = (slots: readonly MarkSlot[]): MarkSlot[] => slots.filter((slot) => !slot.hasFormula && needsLook(slot));

/** Marks of the legend that holds at a row, in the workbook's own way of writing them. */
function choiceFinder({ legends, kpis }: Report, set: Settings['legend']): (sheet: string, row: number) => readonly MarkChoice[] {
  const placed = set === null ? legends.map(placedLegend) : [everywhere(set)];
  const usual = usualWriting(kpis);
  const known = new Map<unknown, readonly MarkChoice[]>();
  return (sheet, row) => {
    const legend = legendAt(placed, sheet, row);
    const key = legend?.cell ? legend : sheet;
    let choices = known.get(key);
    if (!choices) {
      choices = legend
        ? legend.entries.map(({ mark, written, meaning }) => ({ sign: mark, meaning, written: legend.cell ? written : usual(sheet, mark) }))
        : markSignSchema.options.map((sign) => ({ sign, meaning: '', written: usual(sheet, sign) }));
      known.set(key, choices);
    }
    return choices;
  };
}

interface PlacedChoices {
  readonly sheet: string;
  readonly cell: { readonly row: number; readonly col: number } | null;
  readonly entries: readonly Pick<LegendReport['entries'][number], 'mark' | 'written' | 'meaning'>[];
  readonly legend: { readonly entries: readonly { readonly sign: MarkSign }[] };
}

const placedLegend = ({ sheet, cell, entries }: LegendReport): PlacedChoices => ({ sheet, cell: parseAddress(cell), entries, legend: signsOf(entries) });

const everywhere = (entries: NonNullable<Settings['legend']>): PlacedChoices => ({ sheet: '', cell: null, entries: entries.map(({ mark, meaning }) => ({ mark, written: mark, meaning })), legend: signsOf(entries) });

const signsOf = (entries: readonly { readonly mark: MarkSign }[]): PlacedChoices['legend'] => ({ entries: entries.map(({ mark }) => ({ sign: mark })) });

/** How the marks of a sheet, or else of the workbook, are mostly written. */
function usualWriting(kpis: readonly KpiReport[]): (sheet: string, sign: MarkSign) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { sheet, mark } of kpis) {
    const read = mark === null ? null : readMark(mark);
    if (!read || mark === null) continue;
    for (const key of [`${sheet}\n${read.sign}`, `\n${read.sign}`]) {
      const written = counts.get(key) ?? new Map<string, number>();
      counts.set(key, written.set(mark, (written.get(mark) ?? 0) + 1));
    }
  }
  const most = (key: string): string | undefined => [...(counts.get(key) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
  return (sheet, sign) => most(`${sheet}\n${sign}`) ?? most(`\n${sign}`) ?? sign;
}
