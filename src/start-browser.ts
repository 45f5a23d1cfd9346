import { fileURLToPath } from 'node:url';
import type { Listener } from './build.js';
import { installedFontFolder } from './io/assets.js';
import { removeAbandonedFolders } from './io/browser-folder.js';
import type { Printer } from './io/browser.js';
import { findBrowser, identify, type FoundBrowser } from './io/find-browser.js';
import type { Outside } from './run.js';
import type { Settings } from './settings.js';

/** The beginnings of the names of the fonts that may be in a PDF. */
export const families: readonly string[] = ['Solidify', 'DejaVu', 'Ubuntu'];

/** The browser of a run: found at once, started when it is first needed. Whoever makes one closes it. */
export interface Press {
  /** Which browser it is; two of the same print the same bytes. */
  readonly key: () => Promise<string>;
  /** Starts the browser while there is other work; what goes wrong is told by `printer`. */
  readonly start: () => Promise<void>;
  /** The browser, started at the first call. */
  readonly printer: () => Promise<Printer>;
  /** What the user should be told once; complete when all is printed. */
  readonly notes: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Makes a press; nothing is started yet, but what killed runs left of their browsers goes. */
export function makePress(settings: Settings, outside: Outside, listener: Listener): Press {
  const { browserUrl } = settings;
  const tidied = removeAbandonedFolders();
  let found: Promise<FoundBrowser> | null = null;
  let printer: Promise<Printer> | null = null;
  const find = (): Promise<FoundBrowser> =>
    (found ??= findBrowser({
      choice: settings.browser,
      env: outside.env,
      signal: outside.signal,
      onUnpack: () => listener.onNote?.('Unpacking the embedded browser, once on this machine.'),
    }));
  const press: Press = {
    start: async () => void (await press.printer().catch(() => undefined)),
    key: async () =>
      browserUrl === null ? identify(await find()) : `remote ${await (await press.printer()).version}`,
    printer: () =>
      (printer ??= (
        browserUrl === null
          ? launch(find(), settings, outside, listener)
          : dial(browserUrl, settings, listener)
      ).then((one) => watch(one, listener))),
    notes: async () => (await printer?.catch(() => null))?.notes ?? [],
    close: async () => {
      await tidied;
      await (await printer?.catch(() => null))?.close();
    },
  };
  return press;
}

async function launch(
  finding: Promise<FoundBrowser>,
  settings: Settings,
  { env }: Outside,
  listener: Listener,
): Promise<Printer> {
  const found = await finding;
  const { startPrinter } = await import('./io/browser.js');
  const printer = startPrinter(found, {
    timeoutMs: settings.timeoutMs,
    fontsDir: fileURLToPath(await installedFontFolder()),
    families,
    env,
    pages: settings.jobs,
  });
  listener.onDetail?.(`browser: ${found.path}. ${found.why}`);
  return printer;
}

async function dial(
  address: string,
  { timeoutMs, jobs }: Settings,
  { onDetail }: Listener,
): Promise<Printer> {
  const { startRemotePrinter, withoutSecrets } = await import('./io/remote-browser.js');
  onDetail?.(`browser: ${withoutSecrets(address)}. --browser-url names it.`);
  return startRemotePrinter(address, { timeoutMs, families, pages: jobs });
}

function watch(printer: Printer, { onBrowser, onDetail }: Listener): Printer {
  onBrowser?.(() => printer.kill());
  if (onDetail) {
    const started = performance.now();
    printer.version.then(
      (version) =>
        onDetail(`browser: ${version} was ready after ${Math.round(performance.now() - started)} ms`),
      () => undefined,
    );
  }
  return printer;
}
