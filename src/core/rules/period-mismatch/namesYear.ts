const YEAR = /(?:令和|平成|[RHＲＨ])\s?[\d０-９元]|[\d０-９]{4}\s*年/u;

/** Whether a text gives a year: only a month with its year can be wrong. 3月診療分 in a report of June is of the year before. */
export const namesYear = (text: string): boolean => YEAR.test(text);
