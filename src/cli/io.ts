/** What a run may write to and know of its surroundings; tests hand in their own. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today's date for the printed report, e.g. 2026-01-20. */
  today(): string;
}

export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Colour only on a terminal; NO_COLOR and FORCE_COLOR overrule (no-color.org, force-color.org). */
export function colourWanted(sink: Sink, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return sink.isTTY === true && env['TERM'] !== 'dumb';
}
