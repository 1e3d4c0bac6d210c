import { z } from 'zod';
import { defaultSettings, settingsSchema, type Settings } from '../core/settings';

/** Version of the envelope that is written. */
export const PROFILE_VERSION = 1;
const FORMAT = 'kpi-check-profile';

const envelope = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(0) });
const current = z.strictObject({ format: z.literal(FORMAT), version: z.literal(PROFILE_VERSION), settings: settingsSchema });

/** What the workbook holds as its profile. `settings` are what to check with: the defaults wherever it is of no use. */
export type Profile =
  | { readonly state: 'none'; readonly settings: Settings }
  | { readonly state: 'ready'; readonly settings: Settings; readonly migratedFrom: number | null }
  | { readonly state: 'broken'; readonly settings: Settings; readonly message: string }
  | { readonly state: 'newer'; readonly settings: Settings; readonly version: number; readonly message: string };

/**
 * Turns the value of one version into that of the next.
 * 0: the bare profile, as `--profile` files of the command line are, without an envelope.
 */
const MIGRATIONS: Readonly<Record<number, (value: unknown) => unknown>> = {
  0: (settings) => ({ format: FORMAT, version: 1, settings }),
};

export const encodeProfile = (settings: Settings): z.infer<typeof current> => ({ format: FORMAT, version: PROFILE_VERSION, settings });

/**
 * Reads what the workbook holds.
 * @param stored any value; undefined and null where there is none.
 */
export function decodeProfile(stored: unknown): Profile {
  if (stored === undefined || stored === null) return { state: 'none', settings: defaultSettings };
  const head = envelope.safeParse(stored);
  const version = head.success ? head.data.version : 0;
  if (version > PROFILE_VERSION) {
    const message = `このブックの設定は、新しい版の点検ツールで保存されたものです（版 ${version}）。初期設定で点検します。ブックの設定はそのまま残してあります。ツールを新しくしてからお使いください。`;
    return { state: 'newer', settings: defaultSettings, version, message };
  }
  let value: unknown = stored;
  for (let from = version; from < PROFILE_VERSION; from++) value = MIGRATIONS[from]?.(value);
  const parsed = current.safeParse(value);
  if (parsed.success) return { state: 'ready', settings: parsed.data.settings, migratedFrom: version < PROFILE_VERSION ? version : null };
  const at = parsed.error.issues[0]?.path.filter((key) => key !== 'settings').map(String).join('.') ?? '';
  const message = `このブックに保存された設定を読めませんでした${at === '' ? '' : `（${at}）`}。初期設定で点検します。もとの設定は消さずに残してあります。設定を保存し直すと、この案内は出なくなります。`;
  return { state: 'broken', settings: defaultSettings, message };
}
