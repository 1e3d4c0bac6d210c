import { findPeriods } from '../../reading/period';
import { readTimeAxis, type TimePlace } from '../../series/axis';
import type { PeriodMonth } from '../../reading/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { changeOf, headingFix, rewritePeriod } from './rewrite';

/** Month headings that break the order of their neighbours: 9月 twice, last year's year among this year's. */
export function axisSlips(tables: readonly Table[], reportYear: number | null): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const table of tables) {
    const reported = new Set<GridCell>();
    for (const { places } of readTimeAxis(table, reportYear)?.lines ?? []) {
      places.forEach((place, i) => {
        const heading = place.slip && wrongHeading(place);
        if (!heading || reported.has(heading)) return;
        reported.add(heading);
        findings.push(slipFinding(table, places, i, heading));
      });
      for (const finding of [...bracketSlips(table, places), ...equalPairs(table, places)]) findings.push(finding);
    }
  }
  return findings;
}

/** The heading at fault: where only the year is wrong, the one that names the year. */
function wrongHeading({ slip, heading, entry }: TimePlace): GridCell | null {
  if (!slip || slip.stated.month !== slip.expected.month) return heading;
  return entry.headings.find((cell) => /年|[RrHh][0-9０-９]/u.test(cell.cell.text)) ?? heading;
}

const monthText = ({ year, month }: PeriodMonth, dated: boolean): string => (dated && year !== null ? `${year}年${month}月` : `${month}月`);

function slipFinding(table: Table, places: readonly TimePlace[], i: number, heading: GridCell): RuleFinding {
  const place = places[i]!;
  const { stated, expected } = place.slip!;
  const yearOnly = stated.month === expected.month;
  const text = textOf(heading);
  const twin = places.find((other) => other !== place && !other.slip && other.month === stated.month && (yearOnly || other.year === stated.year || stated.year === null));
  const beside = [places[i - 1], places[i + 1]].filter((other) => other !== undefined && !other.slip);
  // Where one heading stands over many months, all of them are off: the nearest that are right show the order.
  const around = beside.length > 0 ? beside : places.filter((other) => !other.slip).slice(0, 1);
  const change = changeOf(stated, expected);
  const bracket = heading.cell.text.search(/[（(]/u);
  const rewritten = bracket < 0 || place.entry.previousPeriod === null ? rewritePeriod(heading.cell.text, change) : rewriteBoth(heading.cell.text, place, change, bracket);
  const fix = headingFix(table.sheet, heading, rewritten);
  const order = around.map((other) => (other!.heading ? `「${textOf(other!.heading)}」` : '')).filter((name) => name !== '').join('と');
  const wanted = fix?.expected ?? monthText(expected, yearOnly || stated.year !== null);
  const twice = twin?.heading && twin.heading !== heading ? `見出し「${text}」が${twin.heading.address}と${heading.address}の2か所にあります。` : `見出し「${text}」（${heading.address}）が前後の順に合いません。`;
  return {
    sheet: table.sheet,
    cell: heading,
    evidence: [heading.address, ...(twin?.heading ? [twin.heading.address] : []), ...around.flatMap((other) => (other!.heading ? [other!.heading.address] : []))],
    message: `${twice}${order === '' ? '並び' : `前後の${order}`}から見ると「${wanted}」と思われます。見出しを確かめて直してください。`,
    found: text,
    expected: wanted,
    ...(fix ? { fix: fix.fix } : {}),
  };
}

/** Year and month of both parts of `令和7年9月 (令和6年9月)`. */
function rewriteBoth(text: string, place: TimePlace, change: { years: number; month: number | null }, bracket: number): string | null {
  const head = rewritePeriod(text.slice(0, bracket), change);
  const { slip, entry: { previousPeriod } } = place;
  if (head === null || !previousPeriod || !slip) return null;
  const wanted = { year: slip.expected.year === null ? null : slip.expected.year - 1, month: slip.expected.month };
  const tail = text.slice(bracket);
  const same = previousPeriod.to.month === wanted.month && (wanted.year === null || previousPeriod.to.year === wanted.year);
  const rest = same ? tail : rewritePeriod(tail, changeOf(previousPeriod.to, wanted));
  return rest === null ? null : head + rest;
}

/** `令和7年7月 (令和6年6月)`: the month in brackets is the same month a year before on all other rows. */
function bracketSlips(table: Table, places: readonly TimePlace[]): RuleFinding[] {
  const paired = places.filter(({ entry, slip }) => entry.previousPeriod !== null && entry.period?.to.year != null && slip === null);
  const distance = ({ entry: { period, previousPeriod } }: TimePlace): number => (period!.to.year! - (previousPeriod!.to.year ?? 0)) * 12 + period!.to.month - previousPeriod!.to.month;
  const wrong = paired.filter((place) => distance(place) !== 12);
  if (wrong.length === 0 || wrong.length * 3 > paired.length) return [];
  return wrong.flatMap((place) => {
    const { heading, entry } = place;
    if (!heading) return [];
    const text = heading.cell.text;
    const bracket = text.search(/[（(]/u);
    const wanted = { year: entry.period!.to.year! - 1, month: entry.period!.to.month };
    const rest = bracket < 0 ? null : rewritePeriod(text.slice(bracket), changeOf(entry.previousPeriod!.to, wanted));
    const fix = headingFix(table.sheet, heading, rest === null ? null : text.slice(0, bracket) + rest);
    return [{
      sheet: table.sheet,
      cell: heading,
      evidence: [heading.address],
      message: `見出し「${textOf(heading)}」のかっこ内が前年の同じ月ではありません。ほかの${paired.length - wrong.length}行は、ちょうど1年前の月です。かっこ内を${monthText(wanted, true)}に直すか、見出しを確かめてください。`,
      found: textOf(heading),
      ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
    }];
  });
}

/** `令和6年6月 (令和6年6月)` among months with the same month of last year in brackets: one of the two years was not updated. */
function equalPairs(table: Table, places: readonly TimePlace[]): RuleFinding[] {
  const paired = places.filter(({ entry }) => entry.previousPeriod !== null);
  if (paired.length < FEWEST_PAIRED) return [];
  return places.flatMap(({ entry, heading, slip }) => {
    if (!heading || slip !== null || entry.previousPeriod !== null) return [];
    const [first, second, ...others] = findPeriods(heading.cell.text).map(({ period }) => period);
    if (!first || !second || others.length > 0 || first.to.year === null || first.to.year !== second.to.year || first.to.month !== second.to.month) return [];
    return [{
      sheet: table.sheet,
      cell: heading,
      evidence: [heading.address, paired[0]!.heading?.address ?? heading.address],
      message: `見出し「${textOf(heading)}」では、かっこの中と外が同じ月です。ほかの${paired.length}行は、かっこ内がちょうど1年前の月です。どちらの年が古いままか確かめて直してください。`,
      found: textOf(heading),
    }];
  });
}

/** So many months with last year's in brackets show that all should have one. */
const FEWEST_PAIRED = 2;
