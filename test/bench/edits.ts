import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../e2e/support/browser';
import { openPage, reportIn } from '../e2e/support/page';
import { startServer } from '../e2e/support/server';
import { median, type Row } from './measure';

/** What users wait for without noticing that they wait. */
const SECOND = 1000;
/** Sheets of a book that are edited, from its first. */
const SHEETS = 6;

/**
 * Types another figure into a sheet, as far as the add-in can tell, and waits until the list says what comes of it and is painted.
 * Runs in the pane's frame.
 * @returns milliseconds; null where the sheet has no typed figure
 */
async function editSheet(index: number): Promise<number | null> {
  const model = window.parent.workbench?.model;
  const sheet = model?.sheets[index];
  if (!model || !sheet) return null;
  const used = sheet.usedRange(true);
  if (!used) return null;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let col = used.left; col <= used.right; col++) {
      const cell = sheet.cell(row, col);
      if (typeof cell?.value !== 'number' || cell.formula !== undefined) continue;
      const before = window.kpiCheckPane?.report();
      const start = performance.now();
      model.writeCells(sheet.id, [{ row, col, content: { value: cell.value + 1 } }], 'user');
      while (window.kpiCheckPane?.report() === before) await new Promise((resolve) => { setTimeout(resolve, 5); });
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
      return performance.now() - start;
    }
  }
  return null;
}

/** The slowest sheet's median in a book. */
async function slowest(pane: Frame, rounds: number): Promise<number> {
  const medians: number[] = [];
  for (let sheet = 0; sheet < SHEETS; sheet++) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const ms = await pane.evaluate(editSheet, sheet);
      if (ms !== null) times.push(ms);
    }
    if (times.length > 0) medians.push(median(times));
  }
  return Math.max(...medians);
}

async function measureBook(browser: Browser, file: string, rounds: number): Promise<number> {
  const server = await startServer([file]);
  try {
    const opened = await openPage(browser, server.address);
    const pane = await opened.pane();
    await pane.getByRole('button', { name: '提出前チェック' }).click();
    await reportIn(pane);
    const ms = await slowest(pane, rounds);
    await opened.close();
    return ms;
  } finally {
    await server.stop();
  }
}

/**
 * How soon the list in the pane has followed an edit in the sheet: in the workbench, with the real office.js, its events and
 * the pause in which further edits are waited for.
 * @param folder with the workbooks
 */
export async function measureEdits(folder: string, names: readonly string[], rounds: number): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const rows: Row[] = [];
    for (const name of names) rows.push({ what: `an edit, until the list has followed: ${name}`, ms: await measureBook(browser, join(folder, name), rounds), against: 'a second', againstMs: SECOND, limit: 1 });
    return rows;
  } finally {
    await browser.close();
  }
}
