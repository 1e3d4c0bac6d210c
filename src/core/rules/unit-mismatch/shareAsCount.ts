import { overlaps } from '../../kpi/pair';
import type { JudgedKpi } from '../../kpi/types';
import { normaliseLines } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import type { Grid, GridCell } from '../../tables/grid';

/** A share that a text gives as a count. */
export interface ShareAsCount {
  readonly sheet: string;
  readonly cell: GridCell;
  /** As written: 実施率 19.0件, 45.2件. */
  readonly text: string;
  readonly unit: string;
  /** The target that the figure should answer; null where its own name says that it is a share. */
  readonly target: GridCell | null;
}

/** Nothing that is counted has a fraction; 5.2円 and 2.3日 may. */
const FRACTION = '\\d+\\.\\d+ ?(件|人|名|社|事業所)(?![数名員当あ/])';
/** 実施率 19.0件, 割合は8.2人（8月末）, 使用割合 令和7年7月末 90.1件 */
const NAMED = new RegExp(`[^\\s、。:(（)）]{0,20}(?:率|割合)(?:\\([^()]{0,20}\\))?[ は、:]{0,2}(?:実績|[令和平成RH\\d年月末日時点現在診療分]{2,16}(?:は|で|の実績|に)?)?[ は、が:]{0,2}${FRACTION}`, 'u');
/** All that a line begins with, behind its number: (2)95.3件（令和3年9月時点） */
const ALONE = new RegExp(`(?:^|\\n)[ ・■▶]*(?:\\(\\d{1,2}\\)|\\d{1,2}\\)|[①-⑳])? ?(?:KPI)?(?:実績)?:? ?(${FRACTION})`, 'u');
/** With last year's share behind it: 30.9件〔27.4％〕 */
const PAIRED = new RegExp(`(${FRACTION}) ?[(〔［\\[【] ?(?:前年度?(?:同[期月])?)?[: ]?\\d+(?:\\.\\d+)? ?[%％]`, 'u');
/** A bound that a count can only have on average, in a text whose other figures are shares: 30年度KPI:17.3件以上 実績:18.1% */
const BOUND = new RegExp(`${FRACTION} ?以[上下内]`, 'u');
const AVERAGE = /[^国会部]平均|当たり|あたり/u;

const countsWithFraction = rememberedOf((grid: Grid): readonly { readonly cell: GridCell; readonly plain: string }[] =>
  grid.texts.flatMap((cell) => {
    const { text, formula } = cell.cell;
    return formula === undefined && /[.．][0-9０-９]+\s*[件人名社事]/u.test(text) ? [{ cell, plain: normaliseLines(text) }] : [];
  }));

/** Shares whose unit is that of a count: by the name in front of them, by last year's share behind them, as a bound among shares, or as the only figure beside a KPI whose result nothing else can be. */
export function findSharesAsCounts(grids: readonly Grid[], kpis: readonly JudgedKpi[]): ShareAsCount[] {
  return grids.flatMap((grid) => {
    const texts = countsWithFraction(grid);
    if (texts.length === 0) return [];
    const sheet = grid.sheet.name;
    const unanswered = kpis.flatMap(({ kpi }) => (kpi.sheet === sheet && kpi.actual === null && kpi.target?.unit === '%' && kpi.targetCell ? [kpi.targetCell] : []));
    return texts.flatMap(({ cell, plain }): ShareAsCount[] => {
      const named = NAMED.exec(plain);
      if (named) return [{ sheet, cell, text: named[0].trim(), unit: named[1]!, target: null }];
      const paired = PAIRED.exec(plain);
      if (paired) return [{ sheet, cell, text: paired[1]!, unit: paired[2]!, target: null }];
      const bound = AVERAGE.test(plain) || !/\d ?[%％]/u.test(plain) ? null : BOUND.exec(plain);
      if (bound) return [{ sheet, cell, text: bound[0], unit: bound[1]!, target: null }];
      const target = unanswered.find((one) => one.area.right < cell.col && overlaps(one.area, cell.area));
      const alone = target && ALONE.exec(plain);
      return alone ? [{ sheet, cell, text: alone[1]!, unit: alone[2]!, target }] : [];
    });
  });
}
