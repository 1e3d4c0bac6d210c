import type { Locator } from 'playwright-core';
import { workbenchForFile } from './support/workbench';

/** What the grid's formula editor offers of the functions while one types. */
const workbench = workbenchForFile();

it('=KPI. lists the functions with their Japanese descriptions, and after the bracket says what the parameter that is typed means', async () => {
  const { page } = workbench;
  await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 400, y: 500 } });
  await page.keyboard.type('=KPI.', { delay: 40 });
  await page.getByText('KPI.RATE').first().waitFor({ timeout: 15_000 });
  const list = await page.evaluate(() => document.body.innerText);
  for (const text of ['KPI.RATE', 'KPI.MARK', '率（分子 ÷ 分母）を、印刷する桁で端数処理して返します。', '達成率を返します。']) expect(list).toContain(text);
  await page.keyboard.type('RATE(', { delay: 40 });
  const meaning = (text: string): Locator => page.getByText(text).first();
  await meaning('分子（実施者数など）').waitFor({ timeout: 15_000 });
  // What closed help hides has no height, which counts as visible for its contents.
  expect((await meaning('分子（実施者数など）').locator('xpath=ancestor::*[contains(@style, "height")][1]').boundingBox())?.height).toBeGreaterThan(20);
  expect(await meaning('分母（対象者数など）').isVisible()).toBe(false);
  await page.keyboard.type('1,', { delay: 40 });
  await meaning('分母（対象者数など）').waitFor({ timeout: 15_000 });
  expect(await meaning('分子（実施者数など）').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});
