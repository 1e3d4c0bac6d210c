/** Figures in another script: `[DBNum1]` 千二百三十四, `[DBNum2]` 壱阡弐百参拾四, `[DBNum3]` １２３４. */
const DIGITS = ['', '〇一二三四五六七八九', '〇壱弐参四伍六七八九', '０１２３４５６７８９'];
const TENS = ['', '十百千', '拾百阡'];
const MYRIADS = ['', '万億兆京', '萬億兆京'];

/**
 * Rewrites the figures of a displayed number or date.
 * @param dated whether it is a date: its year is then written digit by digit.
 */
export function inScript(text: string, script: number, dated: boolean): string {
  const digits = DIGITS[script];
  if (!digits) return text;
  const one = (run: string): string => run.replace(/\d/g, (digit) => digits[Number(digit)]!);
  if (script === 3) return one(text);
  // Fractions, grouped figures and figures with leading zeros are told digit by digit.
  return text.replace(/\d+/g, (run, at: number) => (run.length > 16 || (run[0] === '0' && run !== '0') || text[at - 1] === '.' || text[at - 1] === ',' || text[at + run.length] === ',' || (dated && run.length === 4) ? one(run) : spoken(run, script, digits)));
}

function spoken(run: string, script: number, digits: string): string {
  if (/^0+$/.test(run)) return digits[0]!;
  const groups = run.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  return groups.map((group, i) => (Number(group) === 0 ? '' : fourDigits(group, script, digits) + (MYRIADS[script]![groups.length - 2 - i] ?? ''))).join('');
}

/** A ten, a hundred and a thousand are said without their 1 in everyday figures, with it in formal ones. */
function fourDigits(group: string, script: number, digits: string): string {
  return [...group]
    .map((digit, i) => {
      const unit = TENS[script]![group.length - 2 - i] ?? '';
      if (digit === '0') return '';
      return digit === '1' && unit !== '' && script === 1 ? unit : digits[Number(digit)]! + unit;
    })
    .join('');
}
