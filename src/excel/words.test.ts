import fc from 'fast-check';
import { defaultSettings } from '../core/settings';
import { describeError, errorCode, ExcelProblem, failedMember, isTooLarge, mayBeTooMuch } from './officeErrors';
import { decodeProfile, encodeProfile } from './profileFormat';

const refused = (code: string): Error => Object.assign(new Error('in English'), { code, debugInfo: { errorLocation: 'Range.values' } });

/** Microsoft's tables of codes; https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const DOCUMENTED = [
  'AccessDenied', 'ActivityLimitReached', 'ApiNotAvailable', 'ApiNotFound', 'Conflict', 'FilteredRangeConflict', 'FormulaLengthExceedsLimit', 'GeneralException', 'InactiveWorkbook', 'InvalidArgument', 'InvalidBinding',
  'InvalidOperation', 'InvalidOperationInCellEditMode', 'InvalidReference', 'InvalidSelection', 'ItemAlreadyExists', 'ItemNotFound', 'MemoryLimitReached', 'MergedRangeConflict', 'NotImplemented', 'OperationCellsExceedLimit',
  'PivotTableRangeConflict', 'RangeExceedsLimit', 'RequestAborted', 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'ServiceNotAvailable', 'Unauthenticated', 'UnsupportedFeature', 'UnsupportedOperation', 'UnsupportedSheet',
];

describe('errors in words', () => {
  it.each(DOCUMENTED)('%s: what was tried, what happened, what to do', (code) => {
    const words = describeError(refused(code), '「集計」シートの読み取り');
    expect(words).toMatch(/^「集計」シートの読み取りができませんでした。.+(ください|使えます)。$/);
    expect(words).not.toMatch(/[A-Z][a-z]+[A-Z]|English|思わぬ/);
  });

  it('shows the code of an unknown one', () => expect(describeError(refused('BrandNew'), '書き込み')).toContain('（BrandNew）'));
  it('shows the name of what is no error of Excel', () => expect(describeError(new TypeError('x'), '書き込み')).toContain('（TypeError）'));
  it('says nothing of what the user has cancelled', () => expect(describeError(new DOMException('x', 'AbortError'), '読み取り')).toBeNull());
  it("hands on the add-in's own refusals", () => expect(describeError(new ExcelProblem('changed', '変更されています。'), '書き込み')).toBe('変更されています。'));

  it('reads code and member of any thrown thing', () => {
    expect([errorCode(refused('AccessDenied')), failedMember(refused('AccessDenied')), errorCode(null), errorCode('x'), errorCode({ code: 5001 })]).toEqual(['AccessDenied', 'Range.values', '', '', '5001']);
    expect([isTooLarge(refused('ResponsePayloadSizeLimitExceeded')), mayBeTooMuch(refused('GeneralException')), mayBeTooMuch(refused('AccessDenied')), mayBeTooMuch(new Error('x'))]).toEqual([true, true, false, false]);
  });
});

describe('what a book may hold as its profile', () => {
  it('is read back as it was written', () => {
    const stored: unknown = JSON.parse(JSON.stringify(encodeProfile(defaultSettings)));
    expect(decodeProfile(stored)).toEqual({ state: 'ready', settings: defaultSettings, migratedFrom: null });
  });

  it('never stops the add-in', () => {
    fc.assert(fc.property(fc.anything(), (stored) => {
      const profile = decodeProfile(stored);
      if (profile.state !== 'ready') expect(profile.settings).toEqual(defaultSettings);
      if ('message' in profile) expect(profile.message).toMatch(/。$/);
    }));
  });

  it.each<[string, unknown, string]>([
    ['an empty profile file', {}, 'ready'],
    ['a text', 'x', 'broken'],
    ['an envelope of a version before the first', { format: 'kpi-check-profile', version: -1 }, 'broken'],
    ['an envelope without settings', { format: 'kpi-check-profile', version: 1 }, 'broken'],
    ['a field that there is not', { asof: '2025-12' }, 'broken'],
    ['a later version', { format: 'kpi-check-profile', version: 2 }, 'newer'],
  ])('%s', (_, stored, state) => expect(decodeProfile(stored).state).toBe(state));
});
