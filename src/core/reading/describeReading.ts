/** Readings in words, for people who ask why a cell was read as it was. */
import type { Figure, MalformedReason, Period, PeriodMonth, Placeholder, Reading } from './types';

const PLACEHOLDERS: Readonly<Record<Placeholder, string>> = {
  dash: '該当なし（－）', collecting: '集計中', undecided: '未定', planned: '実施予定', cancelled: '中止', unknown: '不明',
};

const REASONS: Readonly<Record<MalformedReason, string>> = {
  'two-decimal-points': '小数点が二つある',
  'misplaced-comma': '桁区切りの位置が違う',
  'kanji-digit': '漢数字がまじっている',
  'two-readings': '二つの数が並んでいる',
  'impossible-date': 'あり得ない年月日',
  'impossible-period': '終わりが始まりより前の期間',
  'wrong-weekday': '日付と合わない曜日',
  'broken-number': '数の形をしていない',
  'blank-left': '記入していないところがある',
  'note-left': '書きかけのメモがある',
};

/** Why a text cannot be a figure or a date, in words. */
export const reasonOf = (reason: MalformedReason): string => REASONS[reason];

function figureWords(figure: Figure | Placeholder): string {
  if (typeof figure === 'string') return PLACEHOLDERS[figure];
  const traits = [figure.approximate ? '概数' : '', figure.provisional ? '速報・見込み' : '', figure.bracketed ? '括弧つき' : '', figure.source === 'text' ? '文字' : ''].filter((word) => word !== '');
  return `${figure.exact}（単位 ${figure.unit === '' ? 'なし' : figure.unit}、刻み ${figure.step}${traits.length > 0 ? `、${traits.join('、')}` : ''}）`;
}

function monthWords(month: PeriodMonth): string {
  return month.year === null ? `${month.month}月` : `${month.year}年${month.month}月`;
}

function periodWords(period: Period): string {
  const single = period.from.month === period.to.month && period.from.year === period.to.year;
  const months = single ? monthWords(period.from) : `${monthWords(period.from)}～${monthWords(period.to)}`;
  return `${months}${period.day === null ? '' : `${period.day}日`}${period.until ? '（末・まで）' : ''}`;
}

/** What a reading says, in Japanese: `数値 9543（単位 通、刻み 1、文字）、前年 7991（…）`. */
export function describeReading(reading: Reading): string {
  switch (reading.kind) {
    case 'empty':
      return reading.unit === undefined ? '空欄' : `空欄（単位「${reading.unit}」だけ）`;
    case 'error':
      return `エラー ${reading.code}`;
    case 'figure': {
      const previous = reading.previous === undefined ? '' : `、前年 ${figureWords(reading.previous)}`;
      const asOf = reading.asOf === undefined ? '' : `、時点 ${periodWords(reading.asOf)}`;
      const aside = reading.aside === undefined ? '' : `、併記 ${figureWords(reading.aside)}`;
      return `数値 ${figureWords(reading.figure)}${previous}${asOf}${aside}`;
    }
    case 'placeholder': {
      const previous = reading.previous === undefined ? '' : `、前年 ${figureWords(reading.previous)}`;
      const asOf = reading.asOf === undefined ? '' : `、時点 ${periodWords(reading.asOf)}`;
      return `数値なし ${PLACEHOLDERS[reading.placeholder]}${previous}${asOf}`;
    }
    case 'mark':
      return `印 ${reading.mark.sign}${reading.mark.proper ? '' : `（「${reading.mark.written}」と書かれている）`}`;
    case 'period':
      return `時期 ${periodWords(reading.period)}${reading.previous === undefined ? '' : `、前年 ${periodWords(reading.previous)}`}`;
    case 'malformed':
      return `読めない数・日付（${REASONS[reading.reason]}）`;
    case 'text':
      return '文字';
  }
}

/** What a reading says to people who only want to know whether the cell was understood: `数字（単位 件、文字で入力）`. */
export function plainReading(reading: Reading): string {
  switch (reading.kind) {
    case 'figure': {
      const { unit, approximate, provisional, source } = reading.figure;
      const traits = [unit === '' ? '' : `単位 ${unit}`, approximate ? '概数' : '', provisional ? '速報・見込み' : '', source === 'text' ? '文字で入力' : '', reading.previous === undefined ? '' : '前年の数字も併記'].filter((word) => word !== '');
      return `数字${traits.length > 0 ? `（${traits.join('、')}）` : ''}`;
    }
    case 'placeholder':
      return `数字がまだない（${PLACEHOLDERS[reading.placeholder]}）`;
    default:
      return describeReading(reading);
  }
}
