/** What a line of its own begins with: (1), 2), 3., ①, iv), ・, ※, 【, (注. A number with a point is a figure. */
const ITEM = /^\s*(?:\(\s?(?:\d{1,2}|[ア-ン]|[ivx]{1,4})\s?\)|\d{1,2}(?:\s?\)|\.(?!\d))|[ivx]{1,4}\s?\)|[①-⑳]|[・○●◯◎◆◇■□▶▷►※〔【<〈☆★→⇒]|\(※(?!\)[をはがにの])|\(注|\(参考)/u;

/** Whether a line of normalised text begins an item of its own; one without such a sign goes on from the line before. */
export const beginsItem = (line: string): boolean => ITEM.test(line);
