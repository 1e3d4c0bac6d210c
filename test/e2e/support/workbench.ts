import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download, Frame, Locator, Page } from 'playwright-core';
import type { Faults } from '../../../workbench/host/faults';
import { launchBrowser } from './browser';
import { Grid } from './grid';
import { type OpenedPage, openPage, waitUntilOpen } from './page';
import { startServer, type StartedServer } from './server';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbenchOptions {
  /** Workbook that the page opens with: a file's path, or a name and the bytes; the sample where absent. */
  readonly book?: string | { readonly name: string; readonly content: Buffer };
  /** Loads the page anew before each test; otherwise each goes on from the one before. */
  readonly isNewForEach?: boolean;
}

/** Switches of the workbench that hold until they are turned off. */
type Switches = Partial<Pick<Faults, 'delay' | 'payloadLimit' | 'cellEditMode' | 'connectionDropped' | 'readOnly' | 'structureProtected'>>;

/** The workbench on its page in a browser, as one file of tests uses it. Filled before the first test. */
export class WorkbenchInTests {
  readonly grid = new Grid(() => this.page);
  #opened: OpenedPage | null = null;
  #place: { readonly browser: Browser; readonly address: string } | null = null;
  #pane: Frame | null = null;

  /** @throws Error before the first test. */
  get opened(): OpenedPage {
    if (!this.#opened) throw new Error('The workbench is there from the first test on.');
    return this.#opened;
  }

  get page(): Page {
    return this.opened.page;
  }

  /** The add-in's frame, with Office ready in it. @throws Error before the first test. */
  get pane(): Frame {
    if (!this.#pane) throw new Error('The pane is there from the first test on.');
    return this.#pane;
  }

  /** A button of the pane by its whole name, or by a part of it. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Gives the pane this many CSS pixels, over the grid. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.locator('.pane').evaluate((element, [w, h]) => {
      Object.assign(element.style, { position: 'fixed', right: '0', top: '0', zIndex: '9', width: `${w}px`, height: `${h}px`, minWidth: '0', maxWidth: 'none', flex: 'none' });
    }, [width, height] as const);
  }

  /** Shows a view of the result. */
  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name, exact: true }).click();
    await this.pane.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  }

  /** Opens another workbook in place of this one, whatever was changed in it, and waits for the pane's first button. */
  async open(name: string, content: Buffer): Promise<void> {
    await this.page.setInputFiles('input[type=file]', { name, mimeType: XLSX, buffer: content });
    const named = this.page.waitForFunction((wanted) => window.workbench?.state().fileName === wanted, name);
    await Promise.race([named, this.page.getByRole('button', { name: '保存せずに開く' }).click({ timeout: 60_000 }).catch(() => undefined)]);
    await named;
    await waitUntilOpen(this.page);
    await this.#find();
  }

  /** What 保存 gives. */
  async saved(): Promise<{ readonly name: string; readonly content: Buffer }> {
    const download = await this.downloaded(() => this.page.getByRole('button', { name: '保存' }).click());
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }

  /** The file that comes of a click. */
  async downloaded(click: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), click()]);
    return download;
  }

  /** The workbook as at first, nothing left of what was done. */
  async again(): Promise<void> {
    await this.opened.again();
    await this.#find();
  }

  async switch(wanted: Switches): Promise<void> {
    await this.page.evaluate((switches) => { Object.assign(window.workbench!.host!.faults, switches); }, wanted);
  }

  /** Fails the n-th request from now on. */
  async failRequest(nth: number, code: string): Promise<void> {
    await this.page.evaluate(([k, name]) => window.workbench!.host!.faults.failRequest(k, name), [nth, code] as const);
  }

  /** Opens the page; for {@link workbenchForFile}. */
  async start(browser: Browser, address: string): Promise<void> {
    this.#place = { browser, address };
    this.#opened = await openPage(browser, address);
    await this.#find();
  }

  /** The workbench once more, in another way: `?excelApi=1.9`. The caller closes it. @throws Error before the first test. */
  another(query: string): Promise<OpenedPage> {
    if (!this.#place) throw new Error('The workbench is there from the first test on.');
    return openPage(this.#place.browser, this.#place.address, query);
  }

  async #find(): Promise<void> {
    this.#pane = await this.opened.pane();
    await this.#pane.getByRole('button', { name: '提出前チェック' }).waitFor();
  }
}

/**
 * One server, one browser and one page for all tests of a file, and after each test nothing that went wrong on the page.
 * Called at the file's top; what it gives can be used inside tests and their hooks.
 */
export function workbenchForFile({ book, isNewForEach = false }: WorkbenchOptions = {}): WorkbenchInTests {
  jest.setTimeout(180_000);
  const workbench = new WorkbenchInTests();
  let folder: string | undefined;
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  beforeAll(async () => {
    let path = typeof book === 'string' ? book : undefined;
    if (typeof book === 'object') {
      folder = mkdtempSync(join(tmpdir(), 'workbench-'));
      path = join(folder, book.name);
      writeFileSync(path, book.content);
    }
    [server, browser] = await Promise.all([startServer(path === undefined ? [] : [path]), launchBrowser()]);
    await workbench.start(browser, server.address);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  let isFirst = true;
  if (isNewForEach) {
    beforeEach(async () => {
      if (!isFirst) await workbench.again();
      isFirst = false;
    });
  }
  afterEach(() => {
    expect(workbench.opened.troubles).toEqual([]);
  });
  return workbench;
}
