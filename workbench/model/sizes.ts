/** The engine measures heights in pixels at 96 to the inch, files in points at 72. */
export const pixels = (points: number): number => (points * 4) / 3;

/** Points of a height in pixels; rounded so far that points turned to pixels come back as they were. */
export const points = (px: number): number => Math.round(px * 0.75 * 1e9) / 1e9;
