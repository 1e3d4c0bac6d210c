import { addTo } from '../../core/groups';
import { severitySchema, type Finding, type Severity } from '../../core/report';
import type { RuleInfo } from '../model/judgement';
import type { ListState } from './findingList';

/** What matters comes first. */
export const SEVERITIES = severitySchema.options;

/** Findings under one heading: a sheet's or a rule's. */
export interface FindingGroup {
  /** Name of the sheet or id of the rule. */
  readonly id: string;
  /** What the heading says: the sheet's name or the rule's Japanese title. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings that wait for a decision, and those that the user has confirmed. */
export function splitAcknowledged(findings: readonly Finding[]): { readonly open: readonly Finding[]; readonly acknowledged: readonly Finding[] } {
  return { open: findings.filter(({ acknowledged }) => acknowledged === undefined), acknowledged: findings.filter(({ acknowledged }) => acknowledged !== undefined) };
}

/**
 * What the list shows, in the order in which 次へ walks.
 * @param open findings in the report's order: by sheet, what matters before what is only worth knowing.
 */
export function visibleGroups(open: readonly Finding[], rules: readonly RuleInfo[], { grouping, hidden, text }: ListState): FindingGroup[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const shown = searched(open, rules, text).filter(({ severity }) => !hidden.includes(severity));
  const groups = new Map<string, Finding[]>();
  for (const finding of shown) addTo(groups, grouping === 'sheet' ? finding.sheet : finding.rule, finding);
  const all = [...groups].map(([id, findings]): FindingGroup => ({ id, title: grouping === 'sheet' ? id : titles.get(id) ?? id, findings: bySeverity(findings) }));
  if (grouping === 'sheet') return all;
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  return all.sort((a, b) => (places.get(a.id) ?? rules.length) - (places.get(b.id) ?? rules.length));
}

/** Findings that say every word of the search, whatever their severity. */
export function searched(open: readonly Finding[], rules: readonly RuleInfo[], text: string): readonly Finding[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const words = wordsOf(text);
  return open.filter((finding) => says(finding, titles, words));
}

const bySeverity = (findings: readonly Finding[]): Finding[] => SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Words that all must be found; full-width and half-width letters count as the same. */
const wordsOf = (text: string): string[] => plain(text).split(/\s+/u).filter((word) => word !== '');

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function says({ rule, sheet, cell, range, message }: Finding, titles: ReadonlyMap<string, string>, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = plain([titles.get(rule) ?? '', rule, sheet, cell, range ?? '', message].join('\n'));
  return words.every((word) => all.includes(word));
}

/** Numbers of findings by severity. */
export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> =>
  Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])) as Record<Severity, number>;
