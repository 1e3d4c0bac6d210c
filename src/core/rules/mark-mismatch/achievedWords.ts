import type { JudgedKpi } from '../../kpi/types';
import { figureText, targetText } from '../../kpi/wording';
import { unspaced } from '../../reading/normalise';
import { noteSentences } from '../../reading/noteSentences';
import { rememberedOf } from '../../remembered';
import type { Grid, GridCell } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';
import { SHORTEST_TOLD_NAME } from '../toldNames';

const LONGEST_TEXT = 400;
const LONGEST_QUOTE = 60;
const TARGET = '(?:目標値?|KPI)(?:を|は|が|も)?(?:大きく|大幅に)?';
const REACHED = new RegExp(`${TARGET}(?:達成(?:した|し、|し$|できた|することができた|となった)|クリアした)`, 'iu');
const NOT_REACHED = new RegExp(`${TARGET}(?:達成(?:でき(?:な|ず)|することができ(?:な|ず)|しな|せず|に?は?至ら)|未達成?|達しな|達せず|届か)|を未達成`, 'iu');
/** 20機関が目標を達成した, 来年度は目標を達成したい: of somebody else, or not yet. */
const OF_OTHERS = /\d[^。、]{0,6}(?:が|は)(?:目標|KPI)|見込|予定|たい|よう|ため|目指|前年度は|昨年度は/u;

interface Claim {
  readonly cell: GridCell;
  readonly sentence: string;
  readonly reached: boolean;
}

/** Sentences that say whether a target is reached: 目標を達成した, 目標達成できなかった. */
const claimsOn = rememberedOf((grid: Grid): readonly Claim[] => grid.texts.flatMap((cell) => {
  const { text } = cell.cell;
  if (text.length > LONGEST_TEXT || !/達|届|クリア/u.test(text) || !/目標|KPI|ＫＰＩ/u.test(text)) return [];
  return noteSentences(text).flatMap((sentence): Claim[] => {
    const [reached, missed] = [REACHED.test(sentence), NOT_REACHED.test(sentence)];
    return reached === missed || OF_OTHERS.test(sentence) ? [] : [{ cell, sentence: unspaced(sentence), reached }];
  });
}));

/** Sentences that name a KPI after its period and contradict its figures. */
export function achievedWords({ kpis, grids }: RuleContext): RuleFinding[] {
  return grids.flatMap((grid) => {
    const claims = claimsOn(grid);
    if (claims.length === 0) return [];
    const own = kpis.filter(({ kpi, basis }) => kpi.sheet === grid.sheet.name && (basis === 'year-end' || basis === 'final') && kpi.actual && kpi.actualCell && kpi.target);
    return claims.flatMap((claim) => {
      const named = own.filter(({ kpi }) => kpi.actualCell === claim.cell || (kpi.name.length >= SHORTEST_TOLD_NAME && claim.sentence.includes(unspaced(kpi.name))));
      const wrong = named.filter(({ standing }) => standing === (claim.reached ? 'missed' : 'achieved'));
      return wrong.length > 0 && wrong.length === named.length ? [findingOf(grid.sheet.name, claim, wrong[0]!)] : [];
    });
  });
}

function findingOf(sheet: string, { cell, sentence, reached }: Claim, { kpi }: JudgedKpi): RuleFinding {
  return {
    sheet, cell, evidence: [...new Set([kpi.actualCell!.address, ...(kpi.targetCell && kpi.targetSheet === null ? [kpi.targetCell.address] : [])])],
    message: `「${sentence.slice(0, LONGEST_QUOTE)}」とありますが、${kpi.name}は目標 ${targetText(kpi.target!)}、実績 ${figureText(kpi.actual!)}で、目標を${reached ? '達成していません' : '達成しています'}。文か数値のどちらかを確かめて直してください。`,
    found: reached ? '達成' : '未達成', expected: reached ? '未達成' : '達成',
  };
}
