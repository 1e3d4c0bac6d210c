import { addTo } from '../../groups';
import { normalise, unspaced } from '../../reading/normalise';
import type { Figure } from '../../reading/types';
import { figuresIn, LONGEST_TEXT, NO_AMOUNT } from '../../relations/sentenceParts';
import type { RateRelation } from '../../relations/types';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';
import { agree, shown } from './kpiPlaces';

/** Smaller counts stand in many places. */
const LEAST_COUNT = 1_000;
const SHORTEST_LABEL = 3;
/** 4,451人　実施率7.8％, 4,451人（実施率 7.8％）: the rate is called by its name right behind the count. */
const NAMES_RATE = /^[\s、(]*([^\s\d、。()]{1,8}率)[:はが\s]*$/u;
const OF_OTHERS = /前年|昨年|年度末|目標|計画|見込|予定|全国|平均/u;
const NO_LEVEL = /^\s*(?:以上|以下|以内|未満|超|増|減|の増|の減|上昇|低下|ポイント|を?目標)/u;

/** A count that a text tells with its rate: ・被扶養者　4,451人　実施率7.8％. */
interface Told {
  readonly grid: Grid;
  readonly cell: GridCell;
  readonly label: string;
  readonly count: Figure;
  /** What the rate is called: 実施率. */
  readonly name: string;
  readonly share: Figure;
}

/**
 * A rate that a text tells beside its count, where a table divides this very count under the same names and prints another rate.
 * At least as many such rates of the book must be as their tables have them: texts may count from another base throughout.
 */
export function toldRates({ grids, rates }: RuleContext): RuleFinding[] {
  const told = rates.length === 0 ? [] : grids.flatMap(toldOn);
  if (told.length < 2) return [];
  const byCount = new Map<number, RateRelation[]>();
  for (const rate of rates) {
    const [only, ...more] = rate.numerator;
    if (only?.figure && !only.inside && more.length === 0 && rate.published.unit === '%') addTo(byCount, only.figure.value, rate);
  }
  let borneOut = 0;
  const findings: RuleFinding[] = [];
  for (const one of told) {
    const divided = byCount.get(one.count.value) ?? [];
    const named = divided.filter((rate) => isNamed(rate, one));
    if (named.length === 0) continue;
    if (divided.some((rate) => agree(rate.published, one.share))) borneOut++;
    else if (named.every((rate) => rate.sense === 'rate' && rate.agreement === 'agrees' && agree(rate.published, named[0]!.published))) findings.push(findingOf(one, named[0]!));
  }
  return findings.length <= borneOut ? findings : [];
}

function toldOn(grid: Grid): Told[] {
  return grid.texts.flatMap((cell): Told[] => {
    const { text: raw } = cell.cell;
    if (raw.length > LONGEST_TEXT || !/[%％]/u.test(raw) || !raw.includes('率')) return [];
    const text = normalise(raw);
    const figures = figuresIn(raw);
    return figures.flatMap((count, i): Told[] => {
      const share = figures[i + 1];
      if (share?.figure.unit !== '%' || count.figure.value < LEAST_COUNT || NO_AMOUNT.test(count.figure.unit) || count.figure.approximate || NO_LEVEL.test(text.slice(share.end))) return [];
      const name = NAMES_RATE.exec(text.slice(count.end, share.start))?.[1];
      const before = text.slice(Math.max(raw.lastIndexOf('\n', count.start - 1), raw.lastIndexOf('。', count.start)) + 1, count.start);
      const label = unspaced(before).replace(/^[・○●▶①-⑳]+|[はが、:]+$/gu, '');
      if (name === undefined || label.length < SHORTEST_LABEL || OF_OTHERS.test(before) || OF_OTHERS.test(name)) return [];
      return [{ grid, cell, label, count: count.figure, name, share: share.figure }];
    });
  });
}

/** Whether the table calls the rate and its line as the text does. */
function isNamed({ table, cell }: RateRelation, { label, name }: Told): boolean {
  if (!table) return false;
  const entries = [table.columns.find(({ index }) => index === cell.col), table.rows.find(({ index }) => index === cell.row)].filter((entry) => entry !== undefined);
  const calls = entries.flatMap(({ headings }) => headings.map((heading) => unspaced(textOf(heading))));
  return calls.includes(name) && calls.some((heading) => heading !== name && heading.length >= SHORTEST_LABEL && (heading.startsWith(label) || label === heading));
}

function findingOf({ grid, cell, label, name, share }: Told, { sheet, cell: place, published }: RateRelation): RuleFinding {
  const where = sheet === grid.sheet.name ? place.address : `${sheet}!${place.address}`;
  return {
    sheet: grid.sheet.name, cell, evidence: [cell.address, where],
    message: `文の「${label}」の${name}は ${shown(share)} ですが、同じ数から計算した表の${name}（${where}）は ${shown(published)} です。どちらが正しいか確かめて、そろえてください。`,
    expected: shown(published), found: shown(share),
  };
}
