import { accumulates } from '../../kpi/standing';
import type { JudgedKpi } from '../../kpi/types';
import { figureText, targetText } from '../../kpi/wording';
import type { RuleFinding } from '../rule';

/** A slip by one digit: 7 to 14 times. */
const SLIP = [7, 14] as const;
/** A figure printed to so few steps (0.5%) grows tenfold by itself. */
const FEWEST_STEPS = 10;
/** What came to so many last year does not come to nothing. */
const FEWEST_FOR_ZERO = 100;
/** So far beyond its target nobody comes by work; and so far short of it nobody plans to be. */
const BEYOND = 1.5;

/** Results of KPIs about ten times, or a tenth of, those of the same period of last year, where the target shows which of the two is meant. */
export function findKpiSlips(kpis: readonly JudgedKpi[]): RuleFinding[] {
  return kpis.flatMap(({ kpi }): RuleFinding[] => {
    const { actual, actualCell, target, targetCell, previous } = kpi;
    if (!actual || !actualCell || target?.operator !== '>=' || target.value === null || !previous?.samePeriod || previous.figure.unit !== actual.unit) return [];
    const last = previous.figure;
    if (actual.value === 0 && last.step === 1 && last.value >= FEWEST_FOR_ZERO) {
      return [{
        sheet: kpi.sheet, cell: actualCell, evidence: [actualCell.address, previous.cell.address], found: figureText(actual),
        message: `「${kpi.name}」の実績が ${figureText(actual)} です。前年同期は ${figureText(last)}（${previous.cell.address}）でした。数字の入力もれではないか、元の資料で確かめてください。`,
      }];
    }
    if (last.value < last.step * FEWEST_STEPS || actual.value <= 0) return [];
    const times = actual.value / last.value;
    const isTenfold = times >= SLIP[0] && times <= SLIP[1] && actual.value > target.value * BEYOND;
    const isTenth = 1 / times >= SLIP[0] && 1 / times <= SLIP[1] && actual.value * BEYOND < target.value && !accumulates(kpi);
    if (!isTenfold && !isTenth) return [];
    return [{
      sheet: kpi.sheet, cell: actualCell,
      evidence: [actualCell, previous.cell, ...(targetCell && kpi.targetSheet === null ? [targetCell] : [])].map(({ address }) => address),
      message: `「${kpi.name}」の実績 ${figureText(actual)} は、前年同期の ${figureText(last)}（${previous.cell.address}）の${isTenfold ? '10倍' : '10分の1'}ほどです。目標は ${targetText(target)} です。桁や小数点の打ち間違いではないか、元の資料で確かめてください。`,
      found: figureText(actual),
    }];
  });
}
