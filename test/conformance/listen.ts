import { until } from './check';
import type { CaseHost } from './cases/types';

/** Events that a handler has been given, and the way to end that. */
export interface Listening<T> {
  readonly events: readonly T[];
  /** Waits for an event that fits. */
  readonly next: (what: string, fits?: (event: T) => boolean) => Promise<T>;
  readonly remove: () => Promise<void>;
}

/** Registers a handler as the guide shows it, in a run of its own. */
export async function listen<T>(host: CaseHost, at: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<T>): Promise<Listening<T>> {
  const events: T[] = [];
  const registered = await host.Excel.run(async (context) => {
    const result = at(context).add((event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return {
    events,
    async next(what, fits = () => true) {
      await until(() => events.some(fits), what);
      return events.find(fits)!;
    },
    remove: () => host.Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    }),
  };
}

/** Id of a sheet, by which events name it. */
export const idOf = (host: CaseHost, name: string): Promise<string> => host.Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem(name).load('id');
  await context.sync();
  return sheet.id;
});
