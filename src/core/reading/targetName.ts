/** The name of what is to reach a target: the words before it, without particles, dates of the plan and note signs. */
import { withoutOuterBrackets } from './brackets';
import { normalise } from './normalise';

const TAIL_PARTICLES = ['について', 'に関して', 'については', 'に関する目標', 'を', 'は', 'が', 'も', 'で', 'の', '、', ':', '=', '→', '・', '…', '-', '(', '約', '概ね', 'およそ'];
const TAIL_PHRASES = ['年度末時点で', '年度末時点において', '年度末までに', '年度末において', '年度内に', '年度中に', '年度末時点', '年度末に', '少なくとも', '合わせて'];
const LONGEST_NAME = 200;

/** The name that stands before position `end` of a sentence; `lead` are words before a KPI marker on the same line. */
export function targetName(sentence: string, end: number, lead: string): string {
  const before = sentence.slice(Math.max(0, end - LONGEST_NAME), end);
  const stripped = stripTail(stripHead(before));
  const front = stripTail(lead);
  if (stripped === '') return front;
  return front === '' || stripped.includes(front) ? stripped : `${front} ${stripped}`;
}

/** Drops bullets and a heading such as 令和7年度目標（KPI）： from the front. */
function stripHead(text: string): string {
  let rest = text.replace(/^[\s・●○■◆◇□▶※〇]{1,10}/, '').replace(/^(\(\d{1,2}\)|（\d{1,2}）|\d{1,2}[)）]|[①-⑳])\s?/, '');
  const plain = normalise(rest);
  const colon = plain.indexOf(':');
  const head = colon < 0 ? '' : plain.slice(0, colon);
  if (colon >= 0 && /(目標|KPI|指標)[^:]{0,12}$/.test(head) && /年度|KPI/.test(head)) rest = rest.slice(colon + 1);
  return rest.trim();
}

function stripTail(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 12; round += 1) {
    const plain = normalise(rest);
    const phrase = TAIL_PHRASES.find((word) => plain.endsWith(word)) ?? TAIL_PARTICLES.find((word) => plain.endsWith(word));
    const note = /[(]?[※*注][0-9]{0,2}[)]?$/.exec(plain)?.[0];
    if (phrase !== undefined && plain.length > phrase.length) rest = rest.slice(0, -phrase.length).trim();
    else if (phrase !== undefined && (phrase === ':' || phrase === '、')) rest = '';
    else if (note !== undefined && note !== '') rest = rest.slice(0, -note.length).trim();
    else break;
  }
  const inner = withoutOuterBrackets(normalise(rest));
  return inner.bracketed ? inner.inner : rest.replace(/^[(（]/, '').trim();
}
