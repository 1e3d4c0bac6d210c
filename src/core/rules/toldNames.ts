/** Fewest characters of a KPI's name by which a sentence can be taken to speak of it: a shorter name (受診率, 回答数) is told of many things. */
export const SHORTEST_TOLD_NAME = 6;
