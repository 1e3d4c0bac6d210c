import { CellIndex, parseReferences } from '../../formula';
import { rangeAddress } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';

/** What each error value of Excel says, and what to do about it. */
const CAUSES: Readonly<Record<string, string>> = {
  '#REF!': '参照していたセルが削除されています。正しいセルを参照し直してください。',
  '#DIV/0!': '割る数が 0 か空欄です。割る数を入力するか、空欄のときは何も表示しない式（IF）にしてください。',
  '#NAME?': '関数名や名前が読めません。書き間違いか、アドインが入っていないパソコンで開いていないか確かめてください。',
  '#VALUE!': '数字でない文字を計算しています。参照先に文字の数字がないか確かめてください。',
  '#N/A': '探している値が表にありません。検索する値と範囲を確かめてください。',
  '#NUM!': '計算できない数になっています。式と参照先の数字を確かめてください。',
  '#NULL!': '範囲の書き方（: や ,）が間違っています。式を確かめてください。',
  '#SPILL!': '結果を広げる場所に別の値があります。周りのセルを空けてください。',
  '#CALC!': '計算できない式です。式を確かめてください。',
  '#GETTING_DATA': 'データの取得が終わっていません。更新を待って保存し直してください。',
};

/** Copies that are listed by address; their range and number say the rest. */
const MOST_EVIDENCE = 50;

/** A cell shows an error value. Cells that only pass on the error of another are not reported again. */
export const rule: Rule = {
  id: 'formula-error',
  title: '式のエラー',
  severity: 'error',
  check: ({ grids }) => {
    const errors = grids.flatMap((grid) => grid.saying('error').map((cell) => ({ sheet: grid.sheet.name, cell })));
    const index = new CellIndex<GridCell>();
    for (const { sheet, cell } of errors) index.add(sheet, cell);
    const groups = new Map<string, { sheet: string; cells: GridCell[] }>();
    for (const { sheet, cell } of errors) {
      if (passesOn(cell, sheet, index)) continue;
      // Copies of one formula that fail in the same way have one cause.
      const key = [sheet, cell.cell.error, cell.cell.formula ? cell.form : cell.address].join('\n');
      const group = groups.get(key);
      if (group) group.cells.push(cell);
      else groups.set(key, { sheet, cells: [cell] });
    }
    return [...groups.values()].map(({ sheet, cells }) => toFinding(sheet, cells));
  },
};

const passesOn = (cell: GridCell, sheet: string, errors: CellIndex<GridCell>): boolean =>
  cell.cell.formula !== undefined && parseReferences(cell.cell.formula).some((reference) => errors.inside(reference, sheet).some((other) => other !== cell));

function toFinding(sheet: string, cells: readonly GridCell[]): RuleFinding {
  const [first] = cells;
  const code = first!.cell.error ?? '';
  const last = cells[cells.length - 1]!;
  const inLine = first!.row === last.row || first!.col === last.col;
  const formula = first!.cell.formula === undefined ? '' : `（式「=${first!.cell.formula}」）`;
  const others = cells.length > 1 ? `同じ式の ${cells.length} セルが同じエラーです。` : '';
  return {
    sheet,
    cell: first!,
    evidence: cells.slice(1, MOST_EVIDENCE).map(({ address }) => address),
    message: `${first!.address} がエラー ${code} を表示しています${formula}。${others}${CAUSES[code] ?? '式を確かめてください。'}`,
    found: code,
    ...(cells.length > 1 && inLine ? { range: rangeAddress({ top: first!.row, left: first!.col, bottom: last.row, right: last.col }) } : {}),
  };
}
