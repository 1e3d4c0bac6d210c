import type { Finding, Fix } from '../../core/report';
import type { RuleInfo } from '../model/judgement';
import { findingKey } from './findingKey';
import { MANNERS, mannerOf, waysOf, type Manner } from './preview';

/** A finding that may be put right together with others. */
export interface SafeFix {
  readonly key: string;
  readonly finding: Finding;
  readonly ways: readonly Fix[];
}

/** Findings whose fix changes how something is written and no figure that a reader sees. */
export function safeFixesOf(open: readonly Finding[], rules: readonly RuleInfo[]): SafeFix[] {
  const safe = new Set(rules.filter(({ hasSafeFixes }) => hasSafeFixes).map(({ id }) => id));
  return open.filter(({ rule, fix }) => fix && safe.has(rule)).map((finding) => ({ key: findingKey(finding), finding, ways: waysOf(finding) }));
}

/** Manners that the user may choose among; none where every finding has one way only. */
export function mannersOf(fixes: readonly SafeFix[]): readonly Manner[] {
  if (fixes.every(({ ways }) => ways.length < 2)) return [];
  const manners = new Set(fixes.filter(({ ways }) => ways.length > 1).flatMap(({ ways }) => ways.map(mannerOf)));
  return MANNERS.filter((manner) => manners.has(manner));
}

/** The way of a finding that is of the wanted manner; its best one where none is. */
export const wayIn = ({ ways }: SafeFix, manner: Manner | null): Fix => ways.find((way) => mannerOf(way) === manner) ?? ways[0]!;

/** Several fixes as one. Where two write into the same cell the first one does. */
export function mergeFixes(label: string, fixes: readonly Fix[]): Fix {
  const edits = new Map<string, Fix['edits'][number]>();
  for (const edit of fixes.flatMap((fix) => fix.edits)) {
    const place = JSON.stringify([edit.sheet, edit.cell]);
    if (!edits.has(place)) edits.set(place, edit);
  }
  return { label, edits: [...edits.values()] };
}
