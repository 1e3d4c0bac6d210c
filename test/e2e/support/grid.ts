import type { Page } from 'playwright-core';
import { parseAddress, parseRange, rangeAddress } from '../../../src/core/snapshot/address';
import type { CellInput } from '../../../workbench/model/content';
import type { ChangeSource } from '../../../workbench/model/workbookModel';

/** A cell of the grid once all is calculated. */
export interface GridCell {
  /** What it holds, an error as its text; null where it is empty. */
  readonly value: unknown;
  /** Formula without `=`. */
  readonly formula: string | null;
}

/** Pixels of a point, in which heights of rows are given; widths of columns are given in pixels. */
const PIXELS = 96 / 72;

/** The workbench's grid as its user, or another author, has it: cells by sheet and A1 address. */
export class Grid {
  readonly #page: () => Page;

  constructor(page: () => Page) {
    this.#page = page;
  }

  /** Selects cells as the mouse does in the sheet, and brings the sheet to the front. */
  async select(sheet: string, ...areas: string[]): Promise<void> {
    await this.#page().evaluate(([name, ranges]) => {
      const model = window.workbench!.model!;
      model.select(model.sheets.find((one) => one.name === name)!.id, ranges);
    }, [sheet, areas.map((area) => parseRange(area)!)] as const);
  }

  /** Selected areas after the name of their sheet: `総括!I17,J3:K4`. */
  async selection(): Promise<string> {
    const { sheet, areas } = await this.#page().evaluate(() => {
      const model = window.workbench!.model!;
      return { sheet: model.sheet(model.activeSheetId)!.name, areas: [...model.selection] };
    });
    return `${sheet}!${areas.map(rangeAddress).join(',')}`;
  }

  /** Waits until these cells are selected: `総括!I17`. */
  async untilSelected(place: string): Promise<void> {
    const at = place.lastIndexOf('!');
    await this.#page().waitForFunction(([sheet, { top, left, bottom, right }]) => {
      const model = window.workbench!.model!;
      const [first] = model.selection;
      return model.sheet(model.activeSheetId)?.name === sheet && first?.top === top && first.left === left && first.bottom === bottom && first.right === right;
    }, [place.slice(0, at), parseRange(place.slice(at + 1))!] as const);
  }

  /** What cells hold once all is calculated. */
  cells(sheet: string, addresses: readonly string[]): Promise<GridCell[]> {
    return this.#page().evaluate(async ([name, places]) => {
      const model = window.workbench!.model!;
      await model.settled();
      const found = model.sheets.find((one) => one.name === name)!;
      return places.map(({ row, col }) => {
        const cell = found.cell(row, col);
        return { value: cell?.error ?? cell?.value ?? null, formula: cell?.formula ?? null };
      });
    }, [sheet, addresses.map((address) => parseAddress(address)!)] as const);
  }

  /** What a cell holds once all is calculated. */
  async cell(sheet: string, address: string): Promise<GridCell> {
    return (await this.cells(sheet, [address]))[0]!;
  }

  /** Values of cells once all is calculated. */
  async values(sheet: string, addresses: readonly string[]): Promise<unknown[]> {
    return (await this.cells(sheet, addresses)).map(({ value }) => value);
  }

  /** Puts contents into cells and waits for the calculation; null empties a cell. */
  async write(sheet: string, contents: Readonly<Record<string, CellInput | null>>, source: ChangeSource = 'user'): Promise<void> {
    await this.#page().evaluate(async ([name, edits, who]) => {
      const model = window.workbench!.model!;
      model.writeCells(model.sheets.find((one) => one.name === name)!.id, edits, who);
      await model.settled();
    }, [sheet, Object.entries(contents).map(([address, content]) => ({ ...parseAddress(address)!, content })), source] as const);
  }

  /** Clicks a cell of the sheet in front, which stands at its beginning and is not zoomed. */
  async click(address: string): Promise<void> {
    const { row, col } = parseAddress(address)!;
    const { x, y } = await this.#page().evaluate(([bottom, right]) => {
      const model = window.workbench!.model!;
      const sheet = model.sheet(model.activeSheetId)!;
      const sum = (count: number, size: (index: number) => number): number => Array.from({ length: count }, (_, index) => size(index)).reduce((all, one) => all + one, 0);
      return { x: sum(right, (index) => sheet.columnWidth(index)), y: sum(bottom, (index) => sheet.rowHeight(index)) };
    }, [row, col] as const);
    // Behind the heads of rows and columns, a little inside.
    await this.#page().locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: x + 46 + 12, y: y * PIXELS + 20 + 8 } });
  }

  /** Types into a cell key by key, as a user does. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.select(sheet, address);
    // A click gives the grid the keyboard, and moves the selection.
    await this.#page().locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 400, y: 500 } });
    await this.select(sheet, address);
    await this.#page().keyboard.type(text);
    await this.#page().keyboard.press('Enter');
  }

  /** Protects a sheet as its owner does, or takes the protection away. */
  async protect(sheet: string, isProtected = true): Promise<void> {
    await this.#page().evaluate(([name, wanted]) => {
      const { model, host } = window.workbench!;
      host!.setProtected(model!.sheets.find((one) => one.name === name)!.id, wanted);
    }, [sheet, isProtected] as const);
  }
}
