/** Japanese eras that a date of Excel can fall into (its calendar begins on 1900-01-01, Meiji 33). */
interface Era {
  /** First day as yyyymmdd. */
  readonly start: number;
  /** Western year of the era's year 1. */
  readonly firstYear: number;
  readonly letter: string;
  readonly name: string;
}

/** Latest first. A table and not `Intl`, so that every reader shows the same whatever calendar data its engine carries. */
const ERAS: readonly Era[] = [
  { start: 20190501, firstYear: 2019, letter: 'R', name: '令和' },
  { start: 19890108, firstYear: 1989, letter: 'H', name: '平成' },
  { start: 19261225, firstYear: 1926, letter: 'S', name: '昭和' },
  { start: 19120730, firstYear: 1912, letter: 'T', name: '大正' },
  { start: 18680125, firstYear: 1868, letter: 'M', name: '明治' },
];

/** Era codes and the Japanese names of days, which the library does not know or shows in the language of the section. */
export type JapaneseCode = 'g' | 'gg' | 'ggg' | 'e' | 'ee' | 'gannen' | 'r' | 'rr' | 'aaa' | 'aaaa';

/** What a code shows on a day. @param weekday 0 is Sunday, as Excel counts. */
export function japaneseText(code: JapaneseCode, year: number, month: number, day: number, weekday: number): string {
  const key = year * 10_000 + month * 100 + day;
  const era = ERAS.find(({ start }) => key >= start) ?? ERAS[ERAS.length - 1]!;
  const yearOfEra = year - era.firstYear + 1;
  const twoDigits = String(yearOfEra).padStart(2, '0');
  switch (code) {
    case 'g':
      return era.letter;
    case 'gg':
      return era.name[0]!;
    case 'ggg':
      return era.name;
    case 'e':
      return String(yearOfEra);
    case 'ee':
    case 'r':
      return twoDigits;
    case 'gannen':
      return yearOfEra === 1 ? '元' : String(yearOfEra);
    case 'rr':
      return era.name + twoDigits;
    case 'aaa':
    case 'aaaa':
      return '日月火水木金土'[weekday]! + (code === 'aaaa' ? '曜日' : '');
  }
}
