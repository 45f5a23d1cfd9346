import { fileURLToPath } from 'node:url';
import type { Listener } from './build.js';
import { installedFontFolder } from './io/assets.js';
import { startPrinter, type Printer } from './io/browser.js';
import { findBrowser } from './io/find-browser.js';
import type { Outside } from './run.js';
import type { Settings } from './settings.js';

/** The beginnings of the names of the fonts that may be in a PDF. */
export const families: readonly string[] = ['Solidify', 'DejaVu'];

/** Starts the browser while the documents are still to be read. */
export async function startBrowser(
  settings: Settings,
  { env, signal }: Outside,
  listener: Listener,
): Promise<Printer> {
  const found = await findBrowser({
    choice: settings.browser,
    env,
    signal,
    onUnpack: () => listener.onNote?.('Unpacking the embedded browser, once on this machine.'),
  });
  const printer = startPrinter(found, {
    timeoutMs: settings.timeoutMs,
    fontsDir: fileURLToPath(await installedFontFolder()),
    families,
    env,
  });
  listener.onBrowser?.(() => printer.kill());
  listener.onDetail?.(`browser: ${found.path}. ${found.why}`);
  if (listener.onDetail) {
    const { onDetail } = listener;
    const started = performance.now();
    printer.version.then(
      (version) =>
        onDetail(`browser: ${version} was ready after ${Math.round(performance.now() - started)} ms`),
      () => undefined,
    );
  }
  return printer;
}
