import { firstNames } from '../../shortened';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { findAgainstHeadings } from './againstHeading';
import { findFractions, fractionsOfKpis, type KpiFraction } from './fractions';
import { findKpiUnits, type KpiUnits } from './kpiUnits';
import { lostInText, lostPercents } from './lostPercent';
import { findOddUnits, type OddUnit } from './oddUnits';
import { findSharesAsCounts, type ShareAsCount } from './shareAsCount';
import { perHeadUnits } from './perHeadUnits';
import { findStatedUnits, type StatedUnit } from './statedUnits';
import { findUnitsInSums } from './sums';
import { unitsElsewhere, type UnitElsewhere } from './shownElsewhere';
import { findToldUnits, type ToldUnit } from './toldUnits';
import { findOddSiblings, type OddSibling } from './siblings';

/**
 * A figure has another unit than its neighbours, its heading or its target, or none where they have ％; a unit that is stated goes with
 * other words than those beside it; one sheet states another unit than its siblings.
 */
export const rule: Rule = {
  id: 'unit-mismatch',
  title: '単位の不一致',
  severity: 'error',
  hasSafeFixes: true,
  yieldsTo: ['malformed-number'],
  check: ({ grids, tables, kpis, rates, totals }) => withoutTwice([
    ...tables.flatMap((table) => findOddUnits(table).map((odd) => oddFinding(table.sheet, odd))),
    ...tables.flatMap((table) => findAgainstHeadings(table).map((odd) => oddFinding(table.sheet, odd))),
    ...tables.flatMap((table) => findFractions(table).map((odd) => fractionFinding(table.sheet, odd))),
    ...tables.flatMap((table) => findStatedUnits(table).map((stated) => statedFinding(table.sheet, stated))),
    ...findUnitsInSums(totals, new Set(tables.flatMap((table) => findOddUnits(table).map(({ cell }) => cell)))).map((odd) => oddFinding(odd.sheet, odd)),
    ...perHeadUnits(rates),
    ...fractionsOfKpis(kpis).map(kpiFractionFinding),
    ...findKpiUnits(kpis).map(kpiFinding),
    ...lostPercents(kpis),
    ...findOddSiblings(tables).map(siblingFinding),
    ...unitsElsewhere(tables).map(elsewhereFinding),
    ...findSharesAsCounts(grids, kpis).map(shareFinding),
    ...grids.flatMap(lostInText),
    ...findToldUnits(grids, tables).map(toldFinding),
  ]),
};

/** One finding a cell: the first says most. */
function withoutTwice(findings: readonly RuleFinding[]): RuleFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ sheet, cell }) => {
    const key = `${sheet}!${typeof cell === 'string' ? cell : cell.address}`;
    return !seen.has(key) && seen.add(key);
  });
}

function oddFinding(sheet: string, { cell, unit, usual, others, heading }: OddUnit): RuleFinding {
  const example = others[0];
  const evidence = [
    heading ? (example ? `見出し（${heading.address}）の単位は「${usual}」` : `見出し（${heading.address}「${heading.cell.text.replace(/\s+/gu, ' ').trim().slice(0, 20)}」）からは「${usual}」のはず`) : '',
    example ? `並びのほかの数字（${example.address} の ${example.cell.text.trim()} など ${others.length} セル）は「${usual}」` : '',
  ].filter((text) => text !== '').join('、');
  return {
    sheet,
    cell,
    evidence: [...(heading ? [heading.address] : []), ...others.map(({ address }) => address)],
    message: `${cell.address} の ${cell.cell.text.trim()} だけ単位が「${unit}」です。${evidence}です。単位の書き間違いか、違う数字が入っていないか確かめてください。`,
    expected: usual,
    found: unit,
  };
}

const shownOf = ({ cell }: GridCell): string => cell.text.trim();

function fractionFinding(sheet: string, { cell, others }: OddUnit): RuleFinding {
  return asPercent(sheet, cell, others, `だけ％の付かない小数です。並びのほかの数字（${others[0]!.address} の ${shownOf(others[0]!)} など ${others.length} セル）は％です。`);
}

const kpiFractionFinding = ({ sheet, cell, target }: KpiFraction): RuleFinding => asPercent(sheet, cell, [target], `は％の付かない小数ですが、目標（${target.address} の ${shownOf(target)}）は％です。`);

function asPercent(sheet: string, cell: GridCell, evidence: readonly GridCell[], what: string): RuleFinding {
  const percent = `${Number((figureOf(cell)!.value * 100).toPrecision(12))}%`;
  return {
    sheet,
    cell,
    evidence: evidence.map(({ address }) => address),
    message: `${cell.address} の ${shownOf(cell)} ${what}${percent} のことであれば、％の表示に直してください。`,
    expected: percent,
    found: shownOf(cell),
  };
}

/** What to write beside words that measure shares, money or numbers of things. */
const SORTS = { share: '％', money: '円や千円', count: '件や人などの数' } as const;

function statedFinding(sheet: string, { cell, unit, words, sort, evidence }: StatedUnit): RuleFinding {
  return {
    sheet,
    cell,
    evidence: evidence.map(({ address }) => address),
    message: `${cell.address} の単位は「${unit}」ですが、「${words.replace(/\s+/gu, ' ').slice(0, 30)}」の単位は${SORTS[sort]}のはずです。単位の書き間違いか、古い見出しが残っていないか確かめて直してください。`,
    found: unit,
  };
}

function kpiFinding({ sheet, name, cell, unit, other }: KpiUnits): RuleFinding {
  const place = (other.sheet === sheet ? '' : `${other.sheet}!`) + other.cell.address;
  return {
    sheet,
    cell,
    evidence: [place],
    message: `「${name.slice(0, 40)}」の${other.isTarget ? '実績' : '目標'}（${cell.address} の ${cell.cell.text.trim()}）は単位が「${unit}」ですが、${other.isTarget ? '目標' : '実績'}（${place}）は「${other.unit}」です。単位の書き間違いか、違う数字が入っていないか確かめてください。`,
    expected: other.unit,
    found: unit,
  };
}

function shareFinding({ sheet, cell, text, unit, target }: ShareAsCount): RuleFinding {
  const basis = target ? `目標（${target.address}）は％で、「${unit}」に小数はつきません` : `割合の単位は％で、「${unit}」に小数はつきません`;
  return {
    sheet, cell, evidence: target ? [target.address] : [],
    message: `${cell.address} の「${text}」は単位が「${unit}」です。${basis}。単位の書き間違いか、違う数字が入っていないか確かめてください。`,
    expected: '%', found: unit,
  };
}

const toldFinding = ({ sheet, cell, unit, told, sentence, figures }: ToldUnit): RuleFinding => ({
  sheet,
  cell,
  evidence: [sentence.address, ...figures.map(({ address }) => address)],
  message: `表の単位は「${unit}」（${cell.address}）ですが、同じ数字（${figures.slice(0, 3).map((figure) => `${figure.address} の ${shownOf(figure)}`).join('、')}）が文章（${sentence.address}）では「${told}」です。どちらの単位が正しいか確かめて、そろえてください。`,
  expected: told,
  found: unit,
});

function siblingFinding({ sheet, cell, unit, item, usual, others }: OddSibling): RuleFinding {
  const isUnitCell = cell.cell.text.trim() === unit;
  return {
    sheet,
    cell,
    evidence: others.map((other) => `${other.sheet}!${other.cell.address}`),
    message: `「${item}」の単位が、このシート（${cell.address}）だけ「${unit}」です。ほかの ${others.length} シート（${firstNames(others.map((other) => other.sheet))}）では「${usual}」です。単位か数字の桁を確かめて直してください。`,
    expected: usual,
    found: unit,
    ...(isUnitCell ? { fix: { label: `単位を「${usual}」にする`, edits: [{ sheet, cell: cell.address, value: usual }] } } : {}),
  };
}

const elsewhereFinding = ({ sheet, cell, unit, other }: UnitElsewhere): RuleFinding => ({
  sheet,
  cell,
  evidence: [`${other.sheet}!${other.cell.address}`],
  message: `${cell.address} の単位は「${unit}」ですが、式で同じ数字をそのまま示している「${other.sheet}」では「${other.unit}」です（${other.sheet}!${other.cell.address}）。この表のほかの行も「${other.unit}」で、「${unit}」はここだけです。単位か数字の桁を確かめて直してください。`,
  expected: other.unit,
  found: unit,
});
