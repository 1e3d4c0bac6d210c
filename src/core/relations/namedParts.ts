import { isSubtotalWord, isTotalWord } from '../reading/words';
import { textOf } from '../tables/grid';
import type { Measure, View } from './view';

/** Everybody insured, by those who pay and those who live with them. */
const MEMBERS = /^加入者(?:総?数|計)?$/u;
const KINDS_OF_MEMBERS = [/^被保険者(?:数|計)?$/u, /^被扶養者(?:数|計)?$/u];

/** 協会 and 基金 beside 協会+基金, 被保険者 and 被扶養者 beside 加入者; empty where the name says nothing of its parts. */
export function namedParts(view: View, measure: Measure): readonly Measure[] {
  const name = withoutBrackets(measure.entry.name);
  const isMembers = MEMBERS.test(name);
  if (!isMembers && !/[+＋]/u.test(name)) return [];
  const tests = isMembers ? KINDS_OF_MEMBERS.map((pattern) => (text: string) => pattern.test(text)) : name.split(/[+＋]/u).map((part) => (text: string) => text === part);
  const parts = tests.map((test) => view.measures.filter((m) => m !== measure && (!isMembers || lineOf(view, m) === lineOf(view, measure)) && ((m.group === measure.group && test(withoutBrackets(m.entry.name))) || (isMembers && test(wholeOf(m, measure))))));
  return parts.length >= 2 && parts.every((some) => some.length > 0 && (!isMembers || some.length === 1)) ? parts.flat() : [];
}

/** This year's line and last year's in brackets below it share a merged name: which of them it is. */
function lineOf({ direction }: View, { entry: { index, headings } }: Measure): number {
  const name = headings[headings.length - 1];
  return name ? index - (direction === 'down' ? name.row : name.col) : 0;
}

/** 被保険者数 over 計, 男 and 女 beside 被扶養者数: the 計 is what the outer heading names. */
function wholeOf({ entry: { headings, name } }: Measure, total: Measure): string {
  if (headings.length !== total.entry.headings.length + 1 || !isTotalWord(name) || isSubtotalWord(name)) return '';
  return withoutBrackets(textOf(headings[headings.length - 2]));
}

const withoutBrackets = (name: string): string => name.replace(/\s/gu, '').replace(/[（(][^（()）]*[)）]$/u, '');
