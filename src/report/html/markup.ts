/** A piece of finished HTML; only `html` makes one, so nothing unescaped gets into a page. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | null | false | readonly Markup[];

/** Template for HTML: literal parts stand as written, values are escaped unless they are HTML themselves. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(literals.reduce((page, literal, i) => page + sourceOf(values[i - 1] ?? null) + literal));
}

export const nothing = new Markup('');

function sourceOf(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map((one) => one.source).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escaped for content and for quoted attributes; characters that turn or hide text are left out. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
