import type { Report } from '../core/report';

/** One report as one object; where several books were asked for, an array with one object a book. */
export function renderJson(reports: readonly Report[], asList: boolean): string {
  return `${JSON.stringify(asList ? reports : reports[0], null, 2)}\n`;
}
