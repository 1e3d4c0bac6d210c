import type { TableKind } from '../../../src/core/report';
import type { CellInput, SheetSpec } from '../../support/buildWorkbook';
import { addresses, monthAfter, position, shifted } from './addresses';
import type { LayoutBook, MissingLevel, Truth, TruthFinding, TruthKpi, TruthMissing, TruthRate, TruthTable, TruthTotal } from './types';

type KpiDraft = Omit<TruthKpi, 'sheet' | 'targetAlso'> & { readonly targetAlso?: readonly string[] };

interface SeriesDraft {
  readonly cells: readonly string[];
  readonly first: string;
  readonly step: number;
  readonly level: MissingLevel | undefined;
}

/** A sheet that is written together with its truth. */
export class SheetDraft {
  readonly truth = {
    tables: [] as TruthTable[], kpis: [] as TruthKpi[], rates: [] as TruthRate[], totals: [] as TruthTotal[],
    missing: [] as TruthMissing[], findings: [] as TruthFinding[], free: [] as { sheet: string; cell: string }[],
  };
  private readonly cells = new Map<string, CellInput>();
  private readonly merges: string[] = [];
  private readonly formats: Record<string, string> = {};
  private readonly series: SeriesDraft[] = [];

  constructor(readonly name: string, private readonly hidden: boolean) {}

  put(address: string, value: CellInput): this {
    position(address);
    if (value !== null && value !== '') this.cells.set(address, value);
    return this;
  }

  right(address: string, values: readonly CellInput[]): this {
    values.forEach((value, i) => this.put(shifted(address, 0, i), value));
    return this;
  }

  down(address: string, values: readonly CellInput[]): this {
    values.forEach((value, i) => this.put(shifted(address, i, 0), value));
    return this;
  }

  grid(address: string, rows: readonly (readonly CellInput[])[]): this {
    rows.forEach((row, i) => this.right(shifted(address, i, 0), row));
    return this;
  }

  merge(text: string): this {
    this.merges.push(...text.split(/\s+/));
    return this;
  }

  format(area: string, code: string): this {
    this.formats[area] = code;
    return this;
  }

  table(range: string, kind: TableKind, title: string, more: Pick<TruthTable, 'kindAlso' | 'rangeAlso'> = {}): this {
    this.truth.tables.push({ sheet: this.name, range, kind, title, ...more });
    return this;
  }

  rate(cell: string, numerator: string, denominator: string, more: { holds?: boolean; denominatorAlso?: readonly string[] } = {}): this {
    const also = more.denominatorAlso ? { denominatorAlso: more.denominatorAlso.map(addresses) } : {};
    this.truth.rates.push({ sheet: this.name, cell, numerator: addresses(numerator), denominator: addresses(denominator), holds: more.holds ?? true, ...also });
    return this;
  }

  total(cell: string, parts: string, more: { minus?: string; holds?: boolean; partsAlso?: readonly string[] } = {}): this {
    // 'C8 - E8' is a difference.
    const split = (text: string): { parts: string[]; minus: string[] } => {
      const [parts = '', minus = ''] = text.split(' - ');
      return { parts: addresses(parts), minus: addresses(minus) };
    };
    const also = more.partsAlso ? { also: more.partsAlso.map(split) } : {};
    this.truth.totals.push({ sheet: this.name, cell, parts: addresses(parts), minus: addresses(more.minus ?? ''), holds: more.holds ?? true, ...also });
    return this;
  }

  kpi(kpi: KpiDraft): this {
    this.truth.kpis.push({ sheet: this.name, ...kpi });
    return this;
  }

  finding(cell: string, rule: string, level: 'must' | 'may', why: string, also: readonly string[] = []): this {
    this.truth.findings.push({ sheet: this.name, cell, rule, level, why, also });
    return this;
  }

  /** A relation that may be reported: an average, a ratio of figures that nobody compares. */
  free(cells: string): this {
    addresses(cells).forEach((cell) => this.truth.free.push({ sheet: this.name, cell }));
    return this;
  }

  /** Cells of a time series in order; the empty ones become `missing` when the book is done. */
  months(cells: string, first: string, more: { step?: number; level?: MissingLevel } = {}): this {
    this.series.push({ cells: addresses(cells), first, step: more.step ?? 1, level: more.level });
    return this;
  }

  finish(asOf: string): SheetSpec {
    for (const series of this.series) this.judge(series, asOf);
    const places = [...this.cells].map(([address, value]) => ({ ...position(address), value }));
    const rows: CellInput[][] = Array.from({ length: 1 + Math.max(0, ...places.map((place) => place.row)) }, () => []);
    for (const { row, col, value } of places) {
      const line = rows[row]!;
      while (line.length < col) line.push(null);
      line[col] = value;
    }
    return { name: this.name, rows, merges: this.merges, formats: this.formats, hidden: this.hidden };
  }

  private judge({ cells, first, step, level }: SeriesDraft, asOf: string): void {
    const last = cells.reduce((found, cell, i) => (this.cells.has(cell) ? i : found), -1);
    cells.forEach((cell, i) => {
      if (this.cells.has(cell)) return;
      const month = monthAfter(first, i * step + step - 1);
      const found: MissingLevel = level ?? (month > asOf ? 'future' : i < last ? 'gap' : 'trailing');
      this.truth.missing.push({ sheet: this.name, cell, month, level: found });
    });
  }
}

/** A workbook that is written together with its truth. */
export class BookDraft {
  private readonly sheets: SheetDraft[] = [];

  constructor(private readonly name: string, private readonly fiscalYear: number, private readonly asOf: string) {}

  sheet(name: string, hidden = false): SheetDraft {
    const sheet = new SheetDraft(name, hidden);
    this.sheets.push(sheet);
    return sheet;
  }

  done(): LayoutBook {
    const sheets = this.sheets.map((sheet) => sheet.finish(this.asOf));
    const all = <K extends keyof SheetDraft['truth']>(key: K): SheetDraft['truth'][K][number][] => this.sheets.flatMap((sheet) => sheet.truth[key] as SheetDraft['truth'][K][number][]);
    const truth: Truth = {
      fiscalYear: this.fiscalYear, asOf: this.asOf, tables: all('tables'), kpis: all('kpis'), rates: all('rates'),
      totals: all('totals'), missing: all('missing'), findings: all('findings'), free: all('free'),
    };
    return { name: this.name, asOf: this.asOf, workbook: { name: `${this.name}.xlsx`, sheets }, truth };
  }
}
