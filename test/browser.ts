import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer';
import { pipeWire } from '../src/browser/page.js';
import { browserFlags, guardsFor, spawnBrowser, type BrowserProcess } from '../src/browser/process.js';
import { findBrowser, type FoundBrowser } from '../src/browser/find.js';

/**
 * Starts a browser with the fonts, environment and user that ours has: on a machine without fonts, Chromium draws no
 * text and refuses even the fonts that a page brings along. It runs without the sandbox, for pages of our own only.
 *
 * @param awaitStart settles when the browser has started, with what the caller needs of it
 */
export async function startBrowser<T>(
  found: FoundBrowser,
  flags: readonly string[],
  fontsDir: string,
  awaitStart: (process: BrowserProcess) => Promise<T>,
): Promise<{ process: BrowserProcess; started: T }> {
  let said = '';
  for (const guard of guardsFor(true)) {
    const child = spawnBrowser(found, { env: process.env, fontsDir, flags }, guard);
    const started = await Promise.race([
      awaitStart(child).then((value) => ({ value })),
      child.ended.then(() => null),
    ]);
    if (started) return { process: child, started: started.value };
    said += child.said();
    await child.close();
  }
  throw new Error(said);
}

/** A browser as a reader has one: scripts run in its pages and reach the network. */
export async function openReader(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const { process: child, started } = await startBrowser(
    await findBrowser({ env: process.env }),
    browserFlags.filter((flag) => !/^--(?:host-resolver-rules|proxy-)/.test(flag)),
    fileURLToPath(new URL('../templates/fonts/installed', import.meta.url)),
    (child) => puppeteer.connect({ transport: pipeWire(child) }),
  );
  return { browser: started, close: () => child.close() };
}
