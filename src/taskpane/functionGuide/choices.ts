/** What can be chosen for a parameter instead of typing it: shown, and what it stands for as if it were typed. */
export interface Choice {
  readonly label: string;
  readonly typed: string;
}

const words = (...texts: string[]): Choice[] => texts.map((text) => ({ label: text, typed: text }));

const months: readonly Choice[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => ({ label: `${month}月`, typed: String(month) }));

/** By the parameter's name; the others take cells, or whatever is typed. Every choice is tried with the functions themselves in a test. */
const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  digits: [0, 1, 2, 3].map((digits) => ({ label: digits === 0 ? '小数なし' : `小数第 ${digits} 位まで`, typed: String(digits) })),
  rounding: words('四捨五入', '切り捨て', '切り上げ'),
  direction: words('以上', '以下'),
  style: words('年月日', '年月', '年', '年度', '略'),
  asOf: months,
  firstMonth: months,
};

/** Choices for a parameter; none for most. */
export const choicesFor = (parameter: string): readonly Choice[] => CHOICES[parameter] ?? [];
