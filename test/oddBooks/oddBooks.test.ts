import { measure } from '../support/measure';
import { check } from '../../src/core/check';
import { reportSchema, type Finding } from '../../src/core/report';
import { defaultSettings } from '../../src/core/settings';
import { buildWorkbook } from '../support/buildWorkbook';
import { dailyBooks } from './daily';
import { extremeBooks } from './extremes';
import { gridBooks } from './grids';
import type { OddBook } from './helpers';
import { officeBooks } from './office';

/** Longest that one of these small books may take, on a busy machine: none of them may make a reader run wild. */
const PATIENCE = 5_000;

const name = (finding: Finding): string => `${finding.rule} ${finding.sheet}!${finding.cell}`;

const loud = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => finding.severity !== 'info');

/**
 * Staff stop reading a checker that cries wolf: a workbook of another trade passes without a crash, and every
 * finding above a remark that it gets is one that this file has judged to be right.
 */
describe.each<[string, readonly OddBook[]]>([['office', officeBooks], ['daily', dailyBooks], ['grids', gridBooks], ['extremes', extremeBooks]])('%s', (_group, books) => {
  test.each(books.map((odd) => [odd.title, odd] as const))('%s', (_title, odd) => {
    const workbook = buildWorkbook(odd.book);
    const { result: report, milliseconds } = measure(() => check(workbook, defaultSettings));
    expect(milliseconds).toBeLessThan(PATIENCE);
    expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
    const found = loud(report.findings);
    const noise = found.filter((finding) => ![...(odd.allowed ?? []), ...(odd.required ?? [])].includes(name(finding)));
    expect(noise.map((finding) => `${name(finding)}: ${finding.message}`)).toEqual([]);
    expect(found.map(name)).toEqual(expect.arrayContaining([...(odd.required ?? [])]));
  });

  test.each(books.map((odd) => [odd.title, odd] as const))('%s, with an as-of month and against itself as last year', (_title, odd) => {
    const workbook = buildWorkbook(odd.book);
    const report = check(workbook, defaultSettings, { asOf: '2025-12', previous: workbook });
    const noise = loud(report.findings).filter((finding) => ![...(odd.allowed ?? []), ...(odd.required ?? [])].includes(name(finding)));
    expect(noise.map((finding) => `${name(finding)}: ${finding.message}`)).toEqual([]);
  });
});
