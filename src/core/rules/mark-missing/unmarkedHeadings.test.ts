import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const DONE = '　健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';
const LEGEND = '評価　◎…計画を上回って実施　○…計画どおり実施　△…計画を下回って実施　×…未実施';
const TITLES = ['サービス水準の向上', '現金給付の適正化', 'レセプト点検の推進', '返納金債権の回収', '資格の再確認', '健診の受診の促進', '保健指導の推進'];
const chapter = (marks: readonly string[], beside: CellInput = null): CellInput[][] => marks.flatMap((mark, i): CellInput[][] => [[`(${i + 1}) ${TITLES[i]!}${mark}`, null, mark === '' ? beside : null], [null, DONE], []]);
const found = (...sheets: CellInput[][][]) =>
  check(buildWorkbook({ sheets: sheets.map((rows, i) => ({ name: `S${i + 1}`, rows: [['令和7年度 事業計画の実施状況'], [LEGEND], ...rows] })) }), defaultSettings, { asOf: '2025-09' }).findings.filter(({ rule }) => rule === 'mark-missing').map(({ sheet, cell }) => `${sheet}!${cell}`);

describe('headings that end in marks', () => {
  it.each<[string, CellInput[][][], string[]]>([
    ['one without among many', [chapter([' 【○】', ' 【△】', ' 【○】', '', ' 【◎】', ' 【○】'])], ['S1!A12']],
    ['one without on another sheet', [chapter(['（○）', '（△）', '（○）']), chapter(['（○）', '', '（◎）'])], ['S2!A6']],
    ['a look-alike is a mark', [chapter([' 【○】', ' 【△】', ' 【○】', ' 【〇】', ' 【◎】', ' 【○】'])], []],
    ['two without', [chapter([' 【○】', '', ' 【○】', '', ' 【◎】', ' 【○】', ' 【○】'])], []],
    ['too few with', [chapter([' 【○】', ' 【△】', '', ' 【○】'])], []],
    ['none with', [chapter(['', '', '', '', '', ''])], []],
    ['its mark in a cell of its own', [chapter([' 【○】', ' 【△】', ' 【○】', '', ' 【◎】', ' 【○】'], '○')], []],
    ['a sheet of another style', [chapter([' 【○】', ' 【△】', ' 【○】', ' 【○】', ' 【○】']), chapter([''])], []],
    ['words in the brackets', [chapter(['（重点）', '（新規）', '（重点）', '', '（重点）', '（重点）'])], []],
    ['nothing below it', [[...chapter([' 【○】', ' 【△】', ' 【○】', ' 【○】', ' 【○】']), ['(6) その他']]], []],
  ])('%s', (_, sheets, expected) => {
    expect(found(...sheets)).toEqual(expected);
  });
});
