/** Length of the longest run of characters that two headings share; spaces and brackets do not count. */
export function commonLength(a: string, b: string): number {
  const left = [...strip(a)].slice(0, 80);
  const right = [...strip(b)].slice(0, 80);
  let best = 0;
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const char of left) {
    const current = new Array<number>(right.length + 1).fill(0);
    for (let j = 0; j < right.length; j++) {
      if (char !== right[j]) continue;
      current[j + 1] = previous[j]! + 1;
      best = Math.max(best, current[j + 1]!);
    }
    previous = current;
  }
  return best;
}

const strip = (text: string): string => text.replace(/[\s()（）［］[\]・、,※]/gu, '');
