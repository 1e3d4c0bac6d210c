import { addTo } from '../../groups';
import { monthInText } from '../../kpi/months';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { findFigures } from '../../reading/number';
import { findPeriods } from '../../reading/period';
import { normalise, unspaced } from '../../reading/normalise';
import type { Figure, MonthKey } from '../../reading/types';
import { rememberedOf } from '../../remembered';
import { eraMonth } from '../../series/months';
import type { Grid, GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { SHORTEST_TOLD_NAME } from '../toldNames';
import { agree, shown } from './kpiPlaces';
import { unitOf } from './unitInLine';

/** Figures stand close behind the name: 健康宣言事業所数は、12月末現在で1,204事業所. */
const LONGEST_GAP = 24;
/** What may stand between a name and its figure besides dates. */
const ONLY_PARTICLES = /^[\sはがも、:()でにの]*$/u;
const OF_ANOTHER_TIME = /前年|昨年|目標|計画|見込|予定/u;
/** A figure with these behind it is a bound, a change or a part. */
const NO_LEVEL = /^\s*[)]?\s*(?:以上|以下|以内|未満|増|減|の?うち|を?(?:目標|目指)|から|~)/u;
const STATES_LEVEL = /^\s*(?:と(?:な[りっ]|なる)|に(?:達|到達|拡大|増加)|で(?:ある|あった|す|した))/u;

/** Running text with a figure in it, in normal width. */
const sentencesOf = rememberedOf((grid: Grid): readonly { readonly cell: GridCell; readonly text: string }[] =>
  grid.texts.filter(({ cls, cell }) => cls === 'sentence' && /[0-9０-９]/u.test(cell.text)).map((cell) => ({ cell, text: normalise(cell.cell.text) })));

/** KPIs of one name, wherever they stand. */
interface Named {
  readonly name: string;
  readonly places: Kpi[];
}

/** Finds the KPIs that a text names, by the ends of their names: most characters of a text end none. */
class NameFinder {
  private readonly byName = new Map<string, Named>();
  private readonly byEnd = new Map<string, Named[]>();
  private readonly last = new Set<number>();

  constructor(kpis: readonly JudgedKpi[]) {
    for (const { kpi } of kpis) {
      if (!kpi.actual || !kpi.actualCell || kpi.actualAsOf === null || kpi.name.length < SHORTEST_TOLD_NAME) continue;
      // A narrow column breaks a name that a sentence writes in one.
      const name = unspaced(kpi.name);
      const known = this.byName.get(name);
      if (known) known.places.push(kpi);
      else this.add({ name, places: [kpi] });
    }
  }

  private add(named: Named): void {
    this.byName.set(named.name, named);
    addTo(this.byEnd, named.name.slice(-END), named);
    this.last.add(named.name.charCodeAt(named.name.length - 1));
  }

  in(text: string): Named[] {
    const found = new Set<Named>();
    for (let end = END; end <= text.length; end++) {
      if (!this.last.has(text.charCodeAt(end - 1))) continue;
      for (const named of this.byEnd.get(text.slice(end - END, end)) ?? []) if (text.endsWith(named.name, end)) found.add(named);
    }
    return [...found];
  }
}

const END = 4;

/** The result of a KPI as a sentence tells it for the same month, where it is not the one that the KPI's own place gives. */
export function toldInSentences(kpis: readonly JudgedKpi[], grids: readonly Grid[], asOf: MonthKey | null): RuleFinding[] {
  const names = new NameFinder(kpis);
  return grids.flatMap((grid) => sentencesOf(grid).flatMap(({ cell, text }) => names.in(text).flatMap(({ name, places }) => {
    const [first] = places;
    const told = figureBehind(text, name, first!, asOf);
    // Places that differ among themselves are reported as such.
    if (!told || places.some((kpi) => kpi.actualCell === cell || kpi.actualAsOf !== first!.actualAsOf || unitOf(withUnit(kpi)) !== unitOf(told) || agree(kpi.actual!, told))) return [];
    return [findingOf(first!, told, grid.sheet.name, cell)];
  })));
}

/** The figure that a text gives right behind a KPI's name for the month of the KPI's result. */
function figureBehind(text: string, name: string, { fiscalYear, actualAsOf }: Kpi, asOf: MonthKey | null): Figure | null {
  const from = text.indexOf(name) + name.length;
  const clause = text.slice(text.slice(0, from).search(/[^。・]*$/u), text.indexOf('。', from) < 0 ? text.length : text.indexOf('。', from));
  const first = findFigures(text.slice(from)).find(({ figure }) => figure.unit !== '' && figure.unit !== '月' && figure.unit !== '年');
  if (!first || first.start > LONGEST_GAP || OF_ANOTHER_TIME.test(clause)) return null;
  const between = text.slice(from, from + first.start);
  const behind = text.slice(from + first.end);
  if (!ONLY_PARTICLES.test(withoutPeriods(between)) || NO_LEVEL.test(behind)) return null;
  // 1,204事業所（令和6年12月末）: the month may stand behind the figure.
  const month = monthInText(clause.slice(0, clause.indexOf(name) + name.length) + between, fiscalYear) ?? monthInText(/^\s*[(]([^()]*)[)]/u.exec(behind)?.[1] ?? '', fiscalYear);
  return month === null ? (actualAsOf === asOf && STATES_LEVEL.test(behind) ? first.figure : null) : month === actualAsOf ? first.figure : null;
}

/** A result without a unit has that of its target: 1,600事業所以上 beside 1,532. */
const withUnit = ({ actual, target }: Kpi): Figure => (actual!.unit === '' && target ? { ...actual!, unit: target.unit } : actual!);

const withoutPeriods = (text: string): string => findPeriods(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

function findingOf(kpi: Kpi, told: Figure, sheet: string, cell: GridCell): RuleFinding {
  return {
    sheet: kpi.sheet,
    cell: kpi.actualCell!,
    evidence: [kpi.actualCell!.address, sheet === kpi.sheet ? cell.address : `${sheet}!${cell.address}`],
    message: `「${kpi.name}」の${eraMonth(kpi.actualAsOf!)}の実績が、ここでは${shown(kpi.actual!)}、${sheet === kpi.sheet ? '' : `シート「${sheet}」の`}${cell.address}の文では${shown(told)}です。どちらが正しいか確かめて、そろえてください。`,
    found: shown(kpi.actual!),
  };
}
