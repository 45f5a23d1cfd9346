import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'puppeteer/lib/esm/puppeteer/api/CDPSession.js';
import type { Connection as DevTools } from 'puppeteer/lib/esm/puppeteer/cdp/Connection.js';
import type { ConnectionTransport } from 'puppeteer/lib/esm/puppeteer/common/ConnectionTransport.js';
import { SolidifyError } from '../host/solidify-error.js';

/** What carries the messages of the DevTools protocol. */
export interface Wire extends ConnectionTransport {
  /** false as soon as it is closed, for pipes a moment before the process has ended */
  connected(): boolean;
}

/** A browser that answers. */
export interface Driver {
  connected(): boolean;
  /** its product and version, such as `HeadlessChrome/147.0.7727.0` */
  readonly version: string;
  /** a page that can print one document after another; of our own browser first the one that it opened by itself */
  openPage(): Promise<PrintPage>;
  /** closes all pages that were opened as a guest; our own browser is ended as a whole */
  leave(): Promise<void>;
}

/** A page in which scripts are off and every request is refused. */
export interface PrintPage {
  /**
   * @param onStart is told when the page is there and its print begins
   * @throws SolidifyError for a document that cannot be printed, anything else when the page or the browser has died
   */
  print(html: string, onStart?: () => void): Promise<Uint8Array>;
  /** closes it without waiting, as its process may hang */
  discard(): void;
}

/** The page was led elsewhere, perhaps by the document that it printed before: worth one more try on a fresh page. */
export class ReplacedPage extends SolidifyError {
  constructor() {
    super(
      'The page to print was replaced by another one, so nothing was printed.',
      'browser-failed',
      'Remove what sends the reader elsewhere, such as a <meta http-equiv="refresh">, from the template.',
    );
  }
}

/**
 * The first version of Chromium that has all that is needed: tags, bookmarks of its own (122), page margin boxes (131).
 */
const oldest = 131;

const paper = {
  paperWidth: 210 / 25.4,
  paperHeight: 297 / 25.4,
  displayHeaderFooter: false,
  generateDocumentOutline: true,
  generateTaggedPDF: true,
  preferCSSPageSize: true,
  printBackground: true,
};

/** The context of a guest. */
const apart = {
  disposeOnDetach: true,
  proxyServer: 'http://127.0.0.1:9',
  proxyBypassList: '<-loopback>',
};

/**
 * Connects to a browser. Of Puppeteer only its connection is loaded, here and not before, while
 * the browser starts: the whole of it takes 30 ms to load, and what a Puppeteer page sets up (viewport, network and
 * issue events, isolated worlds) another 40 ms, which serves nothing here.
 *
 * @param role `guest` in a browser that is not ours: it gets a context of its own, which ends with the connection at
 *   the latest, and whose requests, should one escape all other locks, find no proxy
 * @throws SolidifyError for a browser that is too old
 */
export async function connectBrowser(wire: Wire, role: 'owner' | 'guest'): Promise<Driver> {
  const { Connection } = await import('puppeteer/lib/esm/puppeteer/cdp/Connection.js');
  const connection = new Connection('', wire, 0, 0); // the printer limits the time of a print itself
  const [{ product }, { targetInfos }, context] = await Promise.all([
    connection.send('Browser.getVersion'),
    role === 'owner' ? connection.send('Target.getTargets') : { targetInfos: [] },
    role === 'guest' ? connection.send('Target.createBrowserContext', apart) : null,
  ]);
  if (Number(/\/(\d+)/.exec(product)?.[1] ?? oldest) < oldest) {
    throw new SolidifyError(
      `The browser is ${product.replace('/', ' ')}, which is too old: it cannot print PDFs with tags, bookmarks and running heads.`,
      'browser-unusable',
      `Use Chromium, Chrome or Edge ${oldest} or newer with --browser PATH, or --browser embedded.`,
    );
  }
  let first = targetInfos.find(({ type }) => type === 'page');
  const makeTarget = async (): Promise<Parameters<DevTools['createSession']>[0]> => {
    const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', ...context });
    return (await connection.send('Target.getTargetInfo', { targetId })).targetInfo;
  };
  return {
    connected: () => wire.connected(),
    version: product,
    async openPage() {
      const target = first ?? (await makeTarget());
      const session = await connection.createSession(target);
      const page = preparePage(session, target.targetId);
      first = undefined;
      return page;
    },
    async leave() {
      // A browser that has gone has closed them.
      if (context) await connection.send('Target.disposeBrowserContext', context).catch(() => undefined);
    },
  };
}

/** DevTools messages over pipes: JSON, each ended by NUL. */
export function pipeWire({ to, from }: { to: Writable; from: Readable }): Wire {
  let parts: Buffer[] = [];
  const wire: Wire = {
    connected: () => !from.closed,
    send(message) {
      to.write(`${message}\0`);
    },
    close() {
      from.removeAllListeners('data');
    },
  };
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      const message = Buffer.concat(parts).toString('utf8');
      parts = [];
      start = end + 1;
      // Each message in a turn of its own: what waits for one must have run before the next arrives.
      setImmediate(() => wire.onmessage?.(message));
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
  from.once('close', () => setImmediate(() => wire.onclose?.()));
  return wire;
}

/** @param frameId of its main frame, which is that of its target */
async function preparePage(session: CDPSession, frameId: string): Promise<PrintPage> {
  let url = 'about:blank';
  let fail: (reason: Error) => void = () => undefined;
  session.on('Inspector.targetCrashed', () => fail(new Error('The page crashed.')));
  // Nothing but `data:` can load: those never come here, and whatever comes is refused.
  session.on('Fetch.requestPaused', ({ requestId }) => {
    session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) url = frame.url;
  });
  // All at once, as the answers may have to wait until something else is rendered.
  await Promise.all([
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    session.send('Page.enable'),
  ]);

  return {
    print(html, onStart) {
      return new Promise((resolve, reject) => {
        fail = reject;
        load(html)
          .then(() => toPdf(onStart))
          .then(resolve, reject);
      });
    },
    discard() {
      // A busy page takes half a second to let itself be closed; a crash, where it is heard, ends it at once.
      for (const method of ['Page.crash', 'Page.close'] as const) session.send(method).catch(() => undefined);
    },
  };

  async function load(html: string): Promise<void> {
    refuseOtherPage();
    // Images are there at the `load` of this document, which `documentOpened` tells from that of an earlier one.
    const loaded = new Promise<void>((resolve) => {
      session.once('Page.documentOpened', () => session.once('Page.loadEventFired', () => resolve()));
    });
    // Both at once: a page does what it is told in order.
    const set = session.send('Page.setDocumentContent', { frameId, html });
    const [missing] = await Promise.all([loadFonts(), loaded, set]);
    if (missing !== '') {
      throw new SolidifyError(
        `The fonts of the page could not be loaded: ${missing}.`,
        'browser-failed',
        // Chromium often refuses them where no font at all is installed; ours is given some.
        'Install this program again, or a font on the machine of the browser elsewhere (--browser-url).',
      );
    }
  }

  /**
   * Fonts load when a layout first needs them, which for those in page margins and print styles is during the
   * print: too late. So all are loaded now; gives the families that could not be.
   */
  async function loadFonts(): Promise<string> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `Promise.allSettled([...document.fonts].map((font) => font.load()))
        .then(() => [...document.fonts].filter((font) => font.status !== 'loaded').map((font) => font.family).join())`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return String(result.value);
  }

  async function toPdf(onStart?: () => void): Promise<Uint8Array> {
    refuseOtherPage();
    const printed = session.send('Page.printToPDF', paper);
    onStart?.();
    const { data } = await printed;
    refuseOtherPage();
    return Buffer.from(data, 'base64');
  }

  function refuseOtherPage(): void {
    if (url !== 'about:blank') throw new ReplacedPage();
  }
}
