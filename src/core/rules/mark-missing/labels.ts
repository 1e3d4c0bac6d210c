/** Characters of an item's text that a message quotes: enough to tell it from its neighbours. */
export const LONGEST_LABEL = 24;
