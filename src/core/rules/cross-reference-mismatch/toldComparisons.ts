import { addTo } from '../../groups';
import { normalise, unspaced } from '../../reading/normalise';
import type { FigureMatch } from '../../reading/number';
import { figuresIn, LONGEST_TEXT, NO_AMOUNT } from '../../relations/sentenceParts';
import type { RateRelation } from '../../relations/types';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { AxisEntry } from '../../tables/types';
import type { RuleContext, RuleFinding } from '../rule';
import { agree, shown } from './kpiPlaces';

/** Smaller counts stand in many places. */
const LEAST_COUNT = 1_000;
const SHORTEST_NAME = 3;
/** 79,704千円で、前年同期比 | 82.8％: nothing but last year between the figure and how it compares. */
const COMPARES = /^(?:(?:で|と|となり|であり|となって(?:おり|いて)?)?、|[(])?対?((?:前年|昨年)(?:同期|同月|度)?)(?:対)?比[:はで]?$/u;
const OF_OTHERS = /前年|昨年|目標|計画|見込|予定|全国|平均/u;
const NO_LEVEL = /^ ?(?:以上|以下|以内|未満|超|増|減|の増|の減|上昇|低下|ポイント|プラス|マイナス|程度)/u;
/** Of another base, or a rise told without its word. */
const FARTHEST = 0.2;

/** A figure that a text tells with how it compares with last year: 査定額は79,704千円で、前年同期比82.8％. */
interface Told {
  readonly grid: Grid;
  readonly cell: GridCell;
  /** The sentence up to the figure, without spaces. */
  readonly before: string;
  readonly count: FigureMatch;
  readonly than: string;
  readonly share: FigureMatch;
}

/** A comparison with last year that a text tells of a figure, where a table compares this very figure under the same name and comes to another. */
export function toldComparisons({ grids, rates }: RuleContext): RuleFinding[] {
  const byCount = new Map<number, RateRelation[]>();
  for (const rate of rates) {
    const [only, ...more] = rate.numerator;
    if (rate.sense === 'comparison' && rate.table && rate.published.unit === '%' && only?.figure && !only.inside && more.length === 0 && only.figure.value >= LEAST_COUNT) addTo(byCount, only.figure.value, rate);
  }
  if (byCount.size === 0) return [];
  return grids.flatMap(toldOn).flatMap((told): RuleFinding[] => {
    const compared = byCount.get(told.count.figure.value) ?? [];
    const [first, ...others] = compared.filter((rate) => isNamed(rate, told));
    if (!first || first.agreement !== 'agrees' || compared.some((rate) => agree(rate.published, told.share.figure)) || others.some((rate) => !agree(rate.published, first.published))) return [];
    return Math.abs(first.published.value - told.share.figure.value) <= FARTHEST ? [findingOf(told, first)] : [];
  });
}

function toldOn(grid: Grid): Told[] {
  return grid.texts.flatMap((cell): Told[] => {
    const { text: raw } = cell.cell;
    if (raw.length > LONGEST_TEXT || !/[前昨]年/u.test(raw) || !/比/u.test(raw) || !/[%％]/u.test(raw)) return [];
    const text = normalise(raw);
    const figures = figuresIn(raw);
    return figures.flatMap((count, i): Told[] => {
      const share = figures[i + 1];
      if (share?.figure.unit !== '%' || share.figure.value <= 0 || !/[0-9]/u.test(text.charAt(share.start)) || NO_LEVEL.test(text.slice(share.end, share.end + 8))) return [];
      if (count.figure.value < LEAST_COUNT || count.figure.unit === '' || NO_AMOUNT.test(count.figure.unit) || count.figure.approximate || share.figure.approximate) return [];
      const than = COMPARES.exec(unspaced(text.slice(count.end, share.start)))?.[1];
      const before = unspaced(text.slice(Math.max(raw.lastIndexOf('\n', count.start - 1), raw.lastIndexOf('。', count.start)) + 1, count.start)).replace(/[はがも、:]+$/u, '');
      return than === undefined || OF_OTHERS.test(before) ? [] : [{ grid, cell, before, count, than, share }];
    });
  });
}

/** Whether the line of a table has the name that the text gives the figure, and its rate is of last year, of the same months where the text says so. */
function isNamed({ table, cell, numerator: [part] }: RateRelation, { before, than }: Told): boolean {
  if (!table || !part) return false;
  const headingsAt = (row: number, col: number): string[] => {
    const entries: (AxisEntry | undefined)[] = [table.columns.find(({ index }) => index === col), table.rows.find(({ index }) => index === row)];
    return entries.flatMap((entry) => entry?.headings.map((heading) => unspaced(textOf(heading))) ?? []);
  };
  const compares = headingsAt(cell.row, cell.col).filter((heading) => /(?:前年|昨年).*比/u.test(heading));
  const isOfWholeYear = than.endsWith('年度');
  if (compares.length === 0 || (isOfWholeYear && compares.some((heading) => /同期|同月/u.test(heading)))) return false;
  return headingsAt(part.row, part.col).some((heading) => {
    const name = heading.replace(/[(（][^()（）]*[)）]/gu, '');
    return name.length >= SHORTEST_NAME && before.endsWith(name);
  });
}

function findingOf({ grid, cell, count, share }: Told, { sheet, cell: place, published, numerator: [part], denominator: [base] }: RateRelation): RuleFinding {
  const at = (address: string): string => (sheet === grid.sheet.name ? address : `${sheet}!${address}`);
  return {
    sheet: grid.sheet.name, cell,
    evidence: [cell.address, at(place.address), ...[part, base].flatMap((one) => (one ? [at(one.address)] : []))],
    message: `文の ${shown(count.figure)} を前年と比べた率は ${shown(share.figure)} ですが、同じ数を比べた表（${at(place.address)}）では ${shown(published)} です。どちらが正しいか確かめて、そろえてください。`,
    expected: shown(published), found: shown(share.figure),
  };
}
