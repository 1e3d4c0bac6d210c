import { texts } from '../texts';

/** What can be chosen for a parameter instead of typing it: shown, and what it stands for as if it were typed. */
export interface Choice {
  readonly label: string;
  readonly typed: string;
}

const words = (choices: readonly string[]): Choice[] => choices.map((text) => ({ label: text, typed: text }));

const months: readonly Choice[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => ({ label: texts.functionGuide.choices.month(month), typed: String(month) }));

/** By the parameter's name; the others take cells, or whatever is typed. Every choice is tried with the functions themselves in a test. */
const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  digits: [0, 1, 2, 3].map((digits) => ({ label: texts.functionGuide.choices.digits(digits), typed: String(digits) })),
  rounding: words(texts.functionGuide.choices.rounding),
  direction: words(texts.functionGuide.choices.direction),
  style: words(texts.functionGuide.choices.style),
  asOf: months,
  firstMonth: months,
};

/** Choices for a parameter; none for most. */
export const choicesFor = (parameter: string): readonly Choice[] => CHOICES[parameter] ?? [];
