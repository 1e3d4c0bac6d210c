/** Control characters, line breaks, zero-width characters and those that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** A cell or a file's name may hold anything; on a terminal it must neither move the cursor nor change colours nor hide text. */
export const plain = (text: string): string => text.replaceAll(UNPRINTABLE, ' ');
