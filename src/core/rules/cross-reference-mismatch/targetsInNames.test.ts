import { buildWorkbook, type CellInput } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const found = (rows: readonly (readonly CellInput[])[], heading = '目標') =>
  check(buildWorkbook({ sheets: [{ name: 'S', rows: [['KPI一覧'], ['KPI', heading, '結果'], ...rows] }] }), defaultSettings, { asOf: '2026-03' }).findings
    .filter(({ rule }) => rule === 'cross-reference-mismatch').map(({ cell, evidence }) => [cell, ...evidence]);

const REST: CellInput[][] = [['船員手帳データの取得率を18.0％以上とする', '18.0％', '15.9％'], ['被扶養者の健診受診率を32.0％以上とする', '32.0％', '30.8％'], ['一者応札の割合を15％以下とする', '15％以下', '12％'], ['宣言事業所数を260社以上とする', '260社以上', '318社']];

describe('targets stated in the names of a list', () => {
  it.each<[string, CellInput[][], string[][]]>([
    ['one that differs from its column', [['生活習慣病予防健診受診率を55.0％以上とする', '50.0％', '48.4％'], ...REST], [['A3', 'A3', 'B3']]],
    ['a column that differs from its name', [...REST, ['生活習慣病予防健診受診率を50.0％以上とする', '60.0％', '48.4％']], [['A7', 'A7', 'B7']]],
    ['all agree', [['生活習慣病予防健診受診率を50.0％以上とする', '50.0％', '48.4％'], ...REST], []],
    ['a name that tells of last year', [['生活習慣病予防健診受診率を前年度（55.0％）以上とする', '50.0％', '48.4％'], ...REST], []],
    ['too few agree', [['生活習慣病予防健診受診率を55.0％以上とする', '50.0％', '48.4％'], ...REST.slice(0, 2)], []],
    ['several differ: the column holds something else', [['生活習慣病予防健診受診率を55.0％以上とする', '50.0％', '48.4％'], ['保健指導実施率を25.0％以上とする', '20.0％', '18.4％'], ['返納金の回収率を75.0％以上とする', '70.0％', '68.4％'], ...REST], []],
    ['a figure that is no target', [['受診者10人以上の事業所の受診率', '50.0％', '48.4％'], ...REST], []],
    ['another unit', [['受診率を上げるため20社以上を訪問する', '50.0％', '48.4％'], ...REST], []],
  ])('%s', (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });
});
