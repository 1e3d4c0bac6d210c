import { layoutBooks } from './books';
import { truthErrors } from './kit/selfCheck';

describe('the truth of the layout books agrees with their own cells', () => {
  test.each(layoutBooks.map((book) => [book.name, book] as const))('%s', (_, book) => {
    expect(truthErrors(book)).toEqual([]);
  });
});
