import { close, Difference, equal, holds, refuses, until } from './check';

/** The helpers of the cases must be able to fail, or no case could. */
const officeError = (code: string): Error => Object.assign(new Error('拒否'), { code, debugInfo: {} });

test.each([
  [1, 2],
  [[[1, 2]], [[1, '2']]],
  [[[1]], [[1, null]]],
  [[], {}],
  [{ a: 1 }, { a: 1, b: undefined }],
  [null, ''],
])('%j is not %j', (actual, expected) => {
  expect(() => equal(actual, expected, 'cells')).toThrow(Difference);
});

it('the same content is equal, whatever objects hold it', () => {
  expect(() => equal([[1, '二', null, true], [{ a: [] }]], [[1, '二', null, true], [{ a: [] }]])).not.toThrow();
});

it('a difference names what differs and both sides', () => {
  expect(() => equal('甲', '乙', 'name')).toThrow('name: expected "乙", got "甲"');
});

it('numbers are close or not', () => {
  expect(() => close(0.1 + 0.2, 0.3)).not.toThrow();
  expect(() => close(0.3001, 0.3)).toThrow(Difference);
  expect(() => close('0.3', 0.3)).toThrow(Difference);
});

it('a condition that does not hold is a difference', () => {
  expect(() => holds(false, 'there is one')).toThrow('does not hold: there is one');
});

it('a refusal with one of the codes is given back', async () => {
  await expect(refuses(() => Promise.reject(officeError('ItemNotFound')), 'InvalidArgument', 'ItemNotFound')).resolves.toMatchObject({ code: 'ItemNotFound' });
  await expect(refuses(() => { throw officeError('PropertyNotLoaded'); }, 'PropertyNotLoaded')).resolves.toMatchObject({ code: 'PropertyNotLoaded' });
});

test.each<[string, () => unknown]>([
  ['nothing refused', () => Promise.resolve(1)],
  ['another code', () => Promise.reject(officeError('GeneralException'))],
  ['an error without a code', () => Promise.reject(new TypeError('壊れた'))],
])('%s is a difference', async (_name, action) => {
  await expect(refuses(action, 'ItemNotFound')).rejects.toThrow(Difference);
});

it('what does not happen is a difference', async () => {
  let asked = 0;
  await until(() => ++asked === 3, 'the third time');
  await expect(until(() => false, 'never', 30)).rejects.toThrow('did not happen in 30 ms: never');
});
