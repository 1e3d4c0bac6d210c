import { registerMethod, unregisterMethod, type EventName } from './eventNames';
import type { Members } from './objectType';

/** The hidden methods with which the client registers for events. @param targetOf the sheet's id or the workbook. */
export function eventMethods<T>(events: Readonly<Partial<Record<EventName, number>>>, targetOf: (self: T) => string): NonNullable<Members<T>['methods']> {
  const names = Object.keys(events) as EventName[];
  return Object.fromEntries(
    names.flatMap((name): [string, NonNullable<Members<T>['methods']>[string]][] => [
      [registerMethod(name), (self, _args, host) => host.events.register(name, targetOf(self))],
      [unregisterMethod(name), (self, _args, host) => host.events.unregister(name, targetOf(self))],
    ]),
  );
}
