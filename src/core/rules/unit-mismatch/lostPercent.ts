import type { JudgedKpi, Kpi } from '../../kpi/types';
import { normalise } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { addressOn } from '../../snapshot/address';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';

/** 60.18以上, 52.07(8月末), ②60.55: a share without its sign, with a word or a date behind it. */
const BOUND = /\d\.\d{1,3} ?以[上下内]/u;
const BARE = /^(?:[(①-⑳]?\d?[)]?)[^\d%]{0,20}\d{1,3}\.\d{1,3} ?(?:[(\n]|$)/u;
/** Results of the list that have the sign. */
const FEWEST_SIGNED = 3;

/** Shares of KPIs whose ％ is gone, where target and result say by each other what they are. */
export function lostPercents(judged: readonly JudgedKpi[]): RuleFinding[] {
  const seen = new Set<GridCell>();
  return judged.flatMap(({ kpi }) => {
    const found = inTarget(kpi) ?? inResult(kpi, judged);
    if (!found || seen.has(found.cell)) return [];
    seen.add(found.cell);
    const { cell, sheet, other } = found;
    return [{
      sheet,
      cell,
      evidence: [addressOn({ sheet: other.sheet, address: other.cell.address }, sheet)],
      message: `KPI「${kpi.name}」の${found.what}（${cell.address}）の「${found.shown}」に「％」がありません。${other.cell.address} の「${textOf(other.cell).slice(0, LONGEST_QUOTE)}」は％です。単位の抜けではないか確かめてください。`,
      found: found.shown,
    }];
  });
}

const LONGEST_QUOTE = 40;

interface Lost {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly what: string;
  readonly shown: string;
  readonly other: { readonly sheet: string; readonly cell: GridCell };
}

const isTyped = ({ cell }: GridCell): boolean => typeof cell.value === 'string' && cell.formula === undefined;
const hasPercent = ({ cell }: GridCell): boolean => /[%％]|パーセント/u.test(cell.text);

function inTarget({ sheet, targetSheet, targetCell, actual, actualCell }: Kpi): Lost | null {
  if (!targetCell || !actualCell || targetCell === actualCell || actual?.unit !== '%' || !isTyped(targetCell) || hasPercent(targetCell) || !hasPercent(actualCell)) return null;
  const match = BOUND.exec(normalise(targetCell.cell.text));
  return match && { sheet: targetSheet ?? sheet, cell: targetCell, what: '目標', shown: match[0], other: { sheet, cell: actualCell } };
}

function inResult(kpi: Kpi, judged: readonly JudgedKpi[]): Lost | null {
  const { sheet, targetSheet, targetCell, target, actualCell, table } = kpi;
  if (!targetCell || !actualCell || targetCell === actualCell || target?.unit !== '%' || !isTyped(actualCell) || hasPercent(actualCell) || !hasPercent(targetCell)) return null;
  const text = normalise(actualCell.cell.text).trim();
  if (!BARE.test(text)) return null;
  const signed = table === null ? [] : judged.filter(({ kpi: other }) => other.table === table && other.actualCell?.col === actualCell.col && hasPercent(other.actualCell));
  const isPlain = /^[\d.]+$/u.test(text);
  if (isPlain ? signed.length < FEWEST_SIGNED : table !== null && signed.length === 0) return null;
  return { sheet, cell: actualCell, what: '実績', shown: textOf(actualCell).slice(0, LONGEST_QUOTE), other: { sheet: targetSheet ?? sheet, cell: targetCell } };
}

/** 実施率55.2(実施見込者数…), 割合は13.1となった, 回収率を対前年度以上(60.18以上)とする: a share in running text. */
const IN_TEXT = /(?:[^倍効確能料]率|割合)[^\d。、()%第表図]{0,10}(?:\( ?)?(?<![\d.])\d{1,3}\.\d{1,2} ?(?=\(|、|。|となっ|となり|であっ|であり|\)?以[上下])/u;
const SHORTEST_TEXT = 10;
const LONGEST_TEXT = 4_000;
/** 対前年度比 1.02 and ratios by their nature have no sign. */
const OTHER_MEASURE = /比|倍|指数|係数|日|点|千人当|人当/u;

/** Shares in running text whose ％ is gone. */
export const lostInText = rememberedOf((grid: Grid): readonly RuleFinding[] => grid.texts.flatMap((cell) => {
  const { text, formula } = cell.cell;
  if (formula !== undefined || text.length < SHORTEST_TEXT || text.length > LONGEST_TEXT || !/率|割合/u.test(text) || !/[0-9０-９][.．][0-9０-９]/u.test(text)) return [];
  const match = IN_TEXT.exec(normalise(text));
  if (!match || OTHER_MEASURE.test(match[0])) return [];
  const shown = text.slice(match.index, match.index + match[0].length).replace(/\s+/gu, ' ').trim();
  return [{ sheet: grid.sheet.name, cell, evidence: [], message: `${cell.address} の「${shown}」に「％」がありません。単位の抜けではないか確かめて直してください。`, found: shown }];
}));
