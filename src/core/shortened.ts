/** The first names of a list: 4月、5月、7月 など where there are more. */
export const firstNames = (names: readonly string[], most = 3): string => names.slice(0, most).join('、') + (names.length > most ? ' など' : '');

/** A cell's text on one line, cut at so many characters: what it says at a glance. */
export function shortened(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
