import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source } from 'axe-core';
import { root } from './server';
import type { WorkbenchInTests } from './workbench';

/** Widths in CSS pixels: the narrowest pane, a wide one, and the narrowest at 200% zoom. */
const WIDTHS = [320, 450, 160] as const;
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 860;

/** Set to a word, pictures of every state are put under dist/pictures: to look at, not compared with anything. */
const PICTURES = process.env['PICTURES'] === undefined ? null : join(root, 'dist', 'pictures', 'states');

declare global {
  interface Window {
    readonly axe?: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
  }
}

/** Looks at the pane as it is: what axe has against it in light and dark, and whether it fits, at each width. */
export class Looks {
  readonly #workbench: WorkbenchInTests;

  constructor(workbench: WorkbenchInTests) {
    this.#workbench = workbench;
  }

  /** @param within what is laid over the rest, which is judged alone: what lies under it cannot be reached meanwhile. */
  async expectNothing(within = 'html'): Promise<void> {
    const { page, pane } = this.#workbench;
    // Given to the frame as a piece of work and not as a script element, which the page's policy refuses.
    if (!await pane.evaluate(() => window.axe !== undefined)) await pane.evaluate(source);
    const found: Record<string, string[]> = {};
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      await pane.waitForFunction((dark) => document.documentElement.style.colorScheme === (dark ? 'dark' : 'light'), scheme === 'dark');
      for (const width of WIDTHS) {
        await this.#widen(width);
        // Colours do not depend on the width, nothing else depends on the colours.
        const problems = [...await this.#overflow(), ...(scheme === 'light' || width === WIDTHS[0] ? await this.#violations(within, scheme, width) : [])];
        if (problems.length > 0) found[`${width} ${scheme}`] = problems;
        if (PICTURES !== null && width !== 160) await this.#picture(`${width}-${scheme}`);
      }
    }
    await this.#widen(WIDTHS[0]);
    expect(found).toEqual({});
  }

  async #widen(width: number): Promise<void> {
    await this.#workbench.page.locator('.pane').evaluate((element, [w, h]) => {
      Object.assign(element.style, { position: 'fixed', right: '0', top: '0', zIndex: '9', width: `${w}px`, height: `${h}px`, minWidth: '0', maxWidth: 'none', flex: 'none' });
    }, [width, HEIGHT] as const);
    await this.#workbench.pane.waitForFunction((wanted) => innerWidth <= wanted, width);
  }

  /** What makes the page wider than the pane. */
  #overflow(): Promise<string[]> {
    return this.#workbench.pane.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
      return [`${scrollWidth - clientWidth} px too wide: ${wide.slice(-3).map((one) => one.outerHTML.slice(0, 120)).join(' ')}`];
    });
  }

  async #violations(within: string, scheme: string, width: number): Promise<string[]> {
    const onlyColours = scheme === 'dark';
    const noColours = scheme === 'light' && width !== WIDTHS[0];
    return this.#workbench.pane.evaluate(async ([place, colours, shapes]) => {
      // Colours are judged when they have come to rest.
      await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity).map((animation) => animation.finished.catch(() => undefined)));
      // Tabster, which moves the focus for Fluent UI, has such elements pass it on at once: nobody ever stands on one.
      const context = { include: [place], exclude: ['[data-tabster-dummy]'] };
      const options = { resultTypes: ['violations'], ...(colours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : { rules: { 'target-size': { enabled: true }, ...(shapes ? { 'color-contrast': { enabled: false } } : {}) } }) };
      const { violations } = await window.axe!.run(context, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
    }, [within, onlyColours, noColours] as const);
  }

  async #picture(name: string): Promise<void> {
    const folder = join(PICTURES!, (expect.getState().currentTestName ?? 'state').replaceAll(/[\\/:*?"<>|]/g, '_'));
    mkdirSync(folder, { recursive: true });
    await this.#workbench.page.locator('.pane-slot iframe').screenshot({ path: join(folder, `${name}.png`) });
  }
}
