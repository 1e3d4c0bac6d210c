import { text } from '../args';
import type { HostContext } from '../context';
import { fail } from '../errors';
import { NULL_OBJECT, ObjectType, type HostObject } from '../objectType';

interface SettingData {
  readonly key: string;
}

const raw = ({ key }: SettingData, host: HostContext): string => host.model.settings.get(key) ?? fail('ItemNotFound');

function value(self: SettingData, host: HostContext): unknown {
  const json = raw(self, host);
  try {
    return JSON.parse(json);
  } catch {
    // Another program may have left text that is no JSON: it is handed on as it is.
    return json;
  }
}

const set = (key: string, content: unknown, host: HostContext): void => void host.model.settings.set(key, JSON.stringify(content ?? null));

/** `Excel.Setting`. */
const settingType = new ObjectType<SettingData>('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: value,
      set: (self, content, host) => {
        raw(self, host);
        set(self.key, content, host);
      },
    },
  },
  methods: { Delete: (self, _args, host) => void host.model.settings.delete(self.key) },
});

const find = (key: string, host: HostContext): HostObject | null => (host.model.settings.has(key) ? settingType.of({ key }) : null);

/** `Excel.SettingCollection`. */
export const settingsType = new ObjectType<null>('SettingCollection', {
  items: (_self, host) => [...host.model.settings.keys()].map((key) => settingType.of({ key })),
  item: (_self, args, host) => find(text(args, 0), host) ?? fail('ItemNotFound'),
  methods: {
    Add: (_self, args, host) => {
      const key = text(args, 0);
      set(key, args[1], host);
      return settingType.of({ key });
    },
    GetCount: (_self, _args, host) => host.model.settings.size,
    GetItem: (_self, args, host) => find(text(args, 0), host) ?? fail('ItemNotFound'),
    GetItemOrNullObject: (_self, args, host) => find(text(args, 0), host) ?? NULL_OBJECT,
  },
});
