import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { root } from './server';

type Scheme = 'light' | 'dark';

/** Widths in CSS pixels (the narrowest pane, a wide one, and the narrowest at 200% zoom) and schemes in which a state is looked at. */
const CONDITIONS: readonly (readonly [width: number, scheme: Scheme])[] = [[450, 'light'], [160, 'light'], [320, 'light'], [320, 'dark']];
const HEIGHT = 860;

/** Sizes depend on the width and colours on the scheme; nothing else depends on either. */
function rulesFor(scheme: Scheme, width: number): object | null {
  if (scheme === 'dark') return { runOnly: ['color-contrast', 'link-in-text-block'] };
  if (width === 320) return { rules: { 'target-size': { enabled: true } } };
  return width === 160 ? { runOnly: ['target-size'] } : null;
}

/** Set to a word, pictures of every state are put under dist/pictures: to look at, not compared with anything. */
const PICTURES = process.env['PICTURES'] === undefined ? null : join(root, 'dist', 'pictures', 'states');

declare global {
  interface Window {
    readonly axe?: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
  }
}

/** The pane where it stands: in the workbench, or as a page of its own. */
export interface PaneOnPage {
  readonly page: Page;
  readonly pane: Frame;
  /** Gives the pane this many CSS pixels. */
  resize(width: number, height: number): Promise<void>;
}

/** Looks at the pane as it is: what axe has against it in light and dark, and whether it fits, at each width. What is found is told after the test. */
export class Looks {
  readonly #view: PaneOnPage;
  #found: Record<string, string[]> = {};
  #count = 0;

  constructor(view: PaneOnPage) {
    this.#view = view;
    afterEach(() => {
      const found = this.#found;
      this.#found = {};
      this.#count = 0;
      expect(found).toEqual({});
    });
  }

  /** @param within what is laid over the rest, which is judged alone: what lies under it cannot be reached meanwhile. */
  async take(within = 'html'): Promise<void> {
    const { page, pane } = this.#view;
    // Given to the frame as a piece of work and not as a script element, which the page's policy refuses.
    if (!await pane.evaluate(() => window.axe !== undefined)) await pane.evaluate(source);
    this.#count++;
    for (const [width, scheme] of PICTURES === null ? CONDITIONS : [...CONDITIONS, [450, 'dark'] as const]) {
      // Colours are judged at rest; parts of a list that come into view would begin to change theirs.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await pane.waitForFunction((dark) => document.documentElement.style.colorScheme === (dark ? 'dark' : 'light'), scheme === 'dark');
      await this.#widen(width);
      const problems = [...await this.#overflow(), ...await this.#violations(within, rulesFor(scheme, width))];
      if (problems.length > 0) this.#found[`state ${this.#count}, ${width} ${scheme}`] = problems;
      if (PICTURES !== null && width !== 160) await this.#picture(`${width}-${scheme}`);
    }
    await this.#widen(320);
  }

  async #widen(width: number): Promise<void> {
    await this.#view.resize(width, HEIGHT);
    await this.#view.pane.waitForFunction((wanted) => innerWidth <= wanted, width);
  }

  /** What makes the page wider than the pane, once menus have found their place in it. */
  async #overflow(): Promise<string[]> {
    const { pane } = this.#view;
    await pane.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: 2000 }).catch(() => undefined);
    return pane.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
      return [`${scrollWidth - clientWidth} px too wide: ${wide.slice(-3).map((one) => one.outerHTML.slice(0, 120)).join(' ')}`];
    });
  }

  async #violations(within: string, rules: object | null): Promise<string[]> {
    if (rules === null) return [];
    return this.#view.pane.evaluate(async ([place, chosen]) => {
      // What the user has scrolled under a bar that stays is not too small.
      const before = scrollY;
      scrollTo(0, 0);
      for (const animation of document.getAnimations()) if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
      // Tabster, which moves the focus for Fluent UI, has such elements pass it on at once: nobody ever stands on one.
      const { violations } = await window.axe!.run({ include: [place], exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'], ...chosen });
      scrollTo(0, before);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
    }, [within, rules] as const);
  }

  async #picture(name: string): Promise<void> {
    const folder = join(PICTURES!, (expect.getState().currentTestName ?? 'state').replaceAll(/[\\/:*?"<>|]/g, '_'));
    mkdirSync(folder, { recursive: true });
    const { page, pane } = this.#view;
    await (pane.parentFrame() === null ? page : await pane.frameElement()).screenshot({ path: join(folder, `${this.#count}-${name}.png`) });
  }
}
