import { achievement } from './achievement';
import { diff } from './diff';
import { direction } from './direction';
import { fiscalYear } from './fiscalYear';
import { forecast } from './forecast';
import { mark } from './mark';
import { missing } from './missing';
import { month } from './month';
import { pace } from './pace';
import { rate } from './rate';
import { sum } from './sum';
import { target } from './target';
import { value } from './value';
import { wareki } from './wareki';
import { yoy } from './yoy';
import { ytd } from './ytd';

/** Every function by its name behind `KPI.`, in the order of the help pages. The build associates each in its own file. */
export const functions = {
  RATE: rate,
  MARK: mark,
  ACHIEVEMENT: achievement,
  TARGET: target,
  DIRECTION: direction,
  YOY: yoy,
  DIFF: diff,
  SUM: sum,
  VALUE: value,
  YTD: ytd,
  PACE: pace,
  FORECAST: forecast,
  MISSING: missing,
  FISCALYEAR: fiscalYear,
  WAREKI: wareki,
  MONTH: month,
} as const;

export type FunctionName = keyof typeof functions;
