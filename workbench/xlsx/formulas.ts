import { tokenize, type Token } from '@borgar/fx';
import { NAMESPACE } from '../../src/core/formula/kpiCalls';

/** New name of a sheet by its old one in small letters; null where the sheet is gone. */
export type SheetChanges = ReadonlyMap<string, string | null>;

const isContext = ({ type }: Token): boolean => type === 'context' || type === 'context_quote';
const isReference = ({ type }: Token | undefined = { type: '', value: '' }): boolean => type.startsWith('range') || type === 'structured';
const isOperator = (token: Token | undefined, value: string): boolean => token?.type === 'operator' && token.value === value;

/** A formula after sheets have been renamed or deleted; what referred to a deleted one is `#REF!`. */
export function withSheetChanges(formula: string, changes: SheetChanges): string {
  if (changes.size === 0 || !formula.includes('!')) return formula;
  const tokens = withStacks(tokenize(formula, { mergeRefs: false }), changes);
  let text = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const change = isContext(token) ? changed(token.value, changes) : undefined;
    if (change === undefined) text += token.value;
    else if (change !== null) text += change;
    else {
      text += '#REF!';
      i = endOfReference(tokens, i);
    }
  }
  return text;
}

/** Tokens in which a stack of sheets without quotes (`First:Last!A1`) is one token, where its first sheet has changed. */
function withStacks(tokens: readonly Token[], changes: SheetChanges): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token, colon, last] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
    const isStack = isReference(token) && isOperator(colon, ':') && last?.type === 'context' && changes.has(token.value.toLowerCase());
    joined.push(isStack ? { ...last, value: `${token.value}:${last.value}` } : token);
    if (isStack) i += 2;
  }
  return joined;
}

/** Place of the last token of `Sheet!A1:B2` that begins with the sheet. */
function endOfReference(tokens: readonly Token[], context: number): number {
  let end = context;
  if (isOperator(tokens[end + 1], '!')) end++;
  if (isReference(tokens[end + 1])) end++;
  if (isOperator(tokens[end + 1], ':') && isReference(tokens[end + 2])) end += 2;
  return end;
}

/** A sheet's name as it stands in a formula, changed; undefined where it stays, null where it is gone. */
function changed(context: string, changes: SheetChanges): string | null | undefined {
  const name = context.startsWith("'") ? context.slice(1, -1).replaceAll("''", "'") : context;
  if (name.includes('[')) return undefined;
  const found = changes.get(name.toLowerCase());
  if (found !== undefined) return found === null ? null : quoted(found);
  // A stack of sheets is named by its first and last one.
  const ends = name.split(':');
  if (ends.length !== 2) return undefined;
  const renamed = ends.map((end) => changes.get(end.toLowerCase()));
  if (renamed.every((end) => end === undefined)) return undefined;
  if (renamed.includes(null)) return null;
  return quoted(ends.map((end, i) => renamed[i] ?? end).join(':'));
}

/** A sheet's name as a formula needs it: in quotes unless it is plainly a word. */
const quoted = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d*$|^[rR]\d*[cC]?\d*$|^(?:true|false)$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** Functions newer than the file format, which files name with a prefix [MS-XLSX 2.2.3]. */
const NEWER = new Set(
  (
    'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW ' +
    'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH ' +
    'DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY ' +
    'FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ' +
    'ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE ' +
    'SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE ' +
    'VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const WORKSHEET_ONLY = new Set(['FILTER', 'SORT', 'PY']);

/**
 * How Excel names the functions of an add-in in a file, with `_` for the point behind the namespace
 * (https://github.com/OfficeDev/office-js/issues/5611); under the typed name it would not look for an add-in.
 */
const STORED_NAMESPACE = `_xldudf_${NAMESPACE.slice(0, -1)}_`;

/** A formula as a file holds it: newer functions, the names that LET and LAMBDA give and the add-in's functions carry their prefixes. */
export function fileFormula(formula: string): string {
  if (!/[(#@]/.test(formula)) return formula;
  const tokens = tokenize(formula, { mergeRefs: false });
  const local = localNames(tokens);
  return tokens
    .map((token, i) => {
      const upper = token.value.toUpperCase();
      if (local.has(i)) return `_xlpm.${token.value}`;
      if (token.type !== 'func') return token.value;
      return upper.startsWith(NAMESPACE) ? STORED_NAMESPACE + upper.slice(NAMESPACE.length) : prefixFor(upper) + token.value;
    })
    .join('');
}

function prefixFor(name: string): string {
  if (WORKSHEET_ONLY.has(name)) return '_xlfn._xlws.';
  return NEWER.has(name) ? '_xlfn.' : '';
}

interface Call {
  readonly name: string;
  readonly names: Set<string>;
  argument: number;
  /** Tokens of the present argument so far, spaces left out. */
  present: number[];
}

/** Places of the tokens that are names given by LET or LAMBDA, in their definitions and where they are used. */
function localNames(tokens: readonly Token[]): Set<number> {
  const places = new Set<number>();
  const open: Call[] = [];
  tokens.forEach((token, i) => {
    const call = open.at(-1);
    if (token.type === 'whitespace' || token.type === 'newline') return;
    if (isOperator(token, '(') || isOperator(token, '{')) {
      const before = tokens[i - 1];
      call?.present.push(i);
      open.push({ name: before?.type === 'func' ? before.value.toUpperCase() : '', names: new Set(), argument: 0, present: [] });
      return;
    }
    if (isOperator(token, ')') || isOperator(token, '}')) {
      open.pop();
      return;
    }
    if (isOperator(token, ',') && call) {
      const only = call.present.length === 1 ? tokens[call.present[0]!] : undefined;
      const gives = call.name === 'LAMBDA' || (call.name === 'LET' && call.argument % 2 === 0);
      if (gives && only && isName(only)) {
        call.names.add(only.value.toLowerCase());
        places.add(call.present[0]!);
      }
      call.argument++;
      call.present = [];
      return;
    }
    call?.present.push(i);
    if ((isName(token) || token.type === 'func') && open.some(({ names }) => names.has(token.value.toLowerCase()))) places.add(i);
  });
  return places;
}

const isName = ({ type }: Token): boolean => type === 'range_named';
