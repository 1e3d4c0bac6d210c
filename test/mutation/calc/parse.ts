/**
 * A small reader of formulas, made for the fixture books only. It is independent of the checker's own
 * formula code on purpose: what a plant does to a book must not depend on the code that is tested with it.
 */
export type Node =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'error'; readonly code: string }
  | { readonly type: 'cells'; readonly sheet: string | null; readonly first: string; readonly last: string | null }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(#REF!|#N\/A|#VALUE!|#DIV\/0!|#NAME\?)|((?:'(?:[^']|'')+'|[^\s!(),:'"+\-*/=<>&^%]+)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![A-Za-z(])|([A-Z][A-Z0-9.]*)\(|(<=|>=|<>|[-+*/^&=<>(),%]))/y;

interface Token {
  readonly type: 'number' | 'text' | 'error' | 'cells' | 'call' | 'sign';
  readonly text: string;
  readonly sheet?: string | null;
  readonly last?: string | null;
}

/** @throws Error where the formula holds something the fixtures do not. */
function tokens(formula: string): Token[] {
  const list: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const m = TOKEN.exec(formula);
    if (!m) throw new Error(`cannot read the formula ${formula} at ${at}`);
    const plain = (address: string): string => address.replaceAll('$', '');
    if (m[1] !== undefined) list.push({ type: 'number', text: m[1] });
    else if (m[2] !== undefined) list.push({ type: 'text', text: m[2].replaceAll('""', '"') });
    else if (m[3] !== undefined) list.push({ type: 'error', text: m[3] });
    else if (m[5] !== undefined) list.push({ type: 'cells', text: plain(m[5]), sheet: m[4] === undefined ? null : sheetName(m[4]), last: m[6] === undefined ? null : plain(m[6]) });
    else if (m[7] !== undefined) list.push({ type: 'call', text: m[7] });
    else list.push({ type: 'sign', text: m[8]! });
  }
  return list;
}

const sheetName = (prefix: string): string => prefix.slice(0, -1).replace(/^'(.*)'$/u, '$1').replaceAll("''", "'");

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

class Parser {
  private at = 0;

  constructor(private readonly list: readonly Token[]) {}

  whole(): Node {
    const node = this.level(0);
    if (this.at < this.list.length) throw new Error(`unexpected ${this.list[this.at]!.text}`);
    return node;
  }

  private isSign(...signs: readonly string[]): boolean {
    const token = this.list[this.at];
    return token?.type === 'sign' && signs.includes(token.text);
  }

  private level(depth: number): Node {
    const operators = LEVELS[depth];
    if (!operators) return this.prefix();
    let left = this.level(depth + 1);
    while (this.isSign(...operators)) {
      const operator = this.list[this.at++]!.text;
      left = { type: 'binary', operator, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private prefix(): Node {
    if (this.isSign('-', '+')) return { type: 'unary', operator: this.list[this.at++]!.text, operand: this.prefix() };
    let node = this.atom();
    for (; this.isSign('%'); this.at++) node = { type: 'unary', operator: '%', operand: node };
    return node;
  }

  private atom(): Node {
    const token = this.list[this.at++];
    if (!token) throw new Error('the formula ends early');
    if (token.type === 'number') return { type: 'number', value: Number(token.text) };
    if (token.type === 'text') return { type: 'text', value: token.text };
    if (token.type === 'error') return { type: 'error', code: token.text };
    if (token.type === 'cells') return { type: 'cells', sheet: token.sheet ?? null, first: token.text, last: token.last ?? null };
    if (token.type === 'call') return { type: 'call', name: token.text, args: this.args() };
    if (token.text !== '(') throw new Error(`unexpected ${token.text}`);
    const node = this.level(0);
    this.expect(')');
    return node;
  }

  private args(): Node[] {
    const args: Node[] = [];
    while (!this.isSign(')')) {
      args.push(this.level(0));
      if (!this.isSign(')')) this.expect(',');
    }
    this.expect(')');
    return args;
  }

  private expect(sign: string): void {
    if (!this.isSign(sign)) throw new Error(`${sign} expected`);
    this.at++;
  }
}

const parsed = new Map<string, Node>();

/** @throws Error for a formula of another kind than the fixtures have. */
export function parseFormula(formula: string): Node {
  let node = parsed.get(formula);
  if (!node) parsed.set(formula, (node = new Parser(tokens(formula)).whole()));
  return node;
}
