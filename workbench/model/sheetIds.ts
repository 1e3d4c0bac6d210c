/**
 * Ids of sheets as Excel gives them. Sheets that the grid's own commands make have another kind of id; they get one of Excel's
 * when they are first seen and keep it, also when they come back by an undo.
 */
export class SheetIds {
  private readonly excel = new Map<string, string>();
  private readonly univer = new Map<string, string>();

  /** Id of the n-th sheet of a file, counted from 0. */
  static ofFile(index: number): string {
    const low = (index & 0xff).toString(16).padStart(2, '0');
    const high = (index >> 8).toString(16).padStart(2, '0');
    return `{00000000-0001-0000-${low}${high}-000000000000}`.toUpperCase();
  }

  /** Id of a sheet that is added to an open workbook. */
  static fresh(): string {
    return `{${crypto.randomUUID().toUpperCase()}}`;
  }

  toExcel(univerId: string): string {
    if (univerId.startsWith('{')) return univerId;
    let id = this.excel.get(univerId);
    if (id === undefined) {
      id = SheetIds.fresh();
      this.excel.set(univerId, id);
      this.univer.set(id, univerId);
    }
    return id;
  }

  toUniver(excelId: string): string {
    return this.univer.get(excelId) ?? excelId;
  }
}
