import type { Kind } from '../plant';
import { malformed, numberAsText, otherUnit, percentCell } from './cells';
import { copiedMonth } from './copies';
import { formulaToConstant, lostReference, shortSum } from './formulas';
import { monthHeadingTwice, staleTitle, yearHeadingTwice } from './headings';
import { copiedHalf, lostMonthHeading, targetAsResult, targetEmptied } from './lists';
import { actualEmptied, flippedMark, lookAlike, markEmptied } from './marks';
import { actualInOnePlace, previousYear, targetInOnePlace } from './references';
import { partDigit, rateLastDigit, ratePoint, totalDigit } from './relations';
import { aTenth, interiorMonth, lastMonth, monthSheetCell, swappedRows, timesTen } from './series';
import { bareFraction, copiedYear, figureAsDate, zeroMonth } from './tables';
import { dateSlip, hurriedSlip, leftOver, percentLost, resultSlip, targetSlip, tornSentence } from './texts';

/** Errors in single figures: digits, places, units, spellings, what an edit leaves. */
export const figureKinds: readonly Kind[] = [
  partDigit, totalDigit, ratePoint, rateLastDigit, timesTen, aTenth, swappedRows,
  numberAsText, malformed, bareFraction, figureAsDate, zeroMonth, targetSlip, resultSlip, dateSlip, leftOver, hurriedSlip, percentLost, tornSentence, otherUnit, percentCell, actualInOnePlace, targetInOnePlace, previousYear,
];

/** Errors in what stands around the figures: months, marks, headings, formulas. */
export const sheetKinds: readonly Kind[] = [
  interiorMonth, monthSheetCell, lastMonth, copiedMonth, copiedYear, yearHeadingTwice, monthHeadingTwice, staleTitle,
  lookAlike, flippedMark, markEmptied, actualEmptied, targetEmptied, targetAsResult, lostMonthHeading, copiedHalf, formulaToConstant, shortSum, lostReference,
];
