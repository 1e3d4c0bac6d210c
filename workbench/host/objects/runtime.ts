import { flagValue } from '../args';
import { ObjectType } from '../objectType';

/** `Excel.Runtime`. */
export const runtimeType = new ObjectType<null>('Runtime', {
  properties: {
    EnableEvents: {
      get: (_self, host) => host.state.enableEvents,
      set: (_self, value, host) => {
        host.state.enableEvents = flagValue(value);
      },
    },
  },
});
