import { SolidifyError } from '../../host/solidify-error.js';
import { connectBrowser, type Driver, type Wire } from '../page.js';
import { printWith, type BrowserSource, type Printer, type PrintLimits, type Running } from '../printer.js';

/** How long a browser that we leave may take to close our pages; after that they close as the connection does. */
const farewell = 2000;

/**
 * Prints in a browser that runs elsewhere, over its DevTools address. It gets a context of its own in it, with pages
 * that nobody else sees, and closes that; the browser itself stays.
 *
 * @param address `ws://…` or `wss://…`; may hold a password or a token, so it is never shown
 */
export function startRemotePrinter(address: string, limits: PrintLimits): Printer {
  return printWith(remoteBrowser(address), limits);
}

/** What of an address can be shown: the path, like all behind it and the user before it, may give access. */
export function withoutSecrets(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

function remoteBrowser(address: string): BrowserSource {
  const name = withoutSecrets(address);
  return {
    // The other machine has its own fonts, so the page brings along all that it needs.
    hasTextFaces: false,
    guards: [{ sandbox: true, uid: null, note: null }],
    opening: `The connection to the browser at ${name} took`,
    open: () => reach(address),
    diagnose: (said, started) =>
      started
        ? new SolidifyError(
            `The browser at ${name} broke off twice while it printed this document.`,
            'browser-failed',
            'See whether it has enough memory, or print on this machine: leave --browser-url out.',
            { cause: said },
          )
        : new SolidifyError(
            `The browser at ${name} cannot be used${said && `: ${said}`}.`,
            'browser-unusable',
            'See that it runs and that the whole address is right, with its path and token (Chromium tells its own at http://HOST:PORT/json/version), or print on this machine: leave --browser-url out.',
            { cause: said },
          ),
  };
}

function reach(address: string): Running {
  let said = '';
  let driver: Driver | null = null;
  let over = false;
  let hangUp = (): void => undefined;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const dial = async (): Promise<Wire> => {
    const { default: WebSocket } = await import('ws');
    if (over) throw new Error('The connection was given up.');
    const socket = new WebSocket(address, [], {
      // Each message in a turn of its own: what waits for one must have run before the next arrives.
      allowSynchronousEvents: false,
      maxPayload: 512 * 1024 * 1024,
      perMessageDeflate: false,
    });
    hangUp = () => socket.terminate();
    const wire: Wire = {
      connected: () => socket.readyState === WebSocket.OPEN,
      send: (message) => socket.send(message),
      close: hangUp,
    };
    socket.on('message', (message) => wire.onmessage?.(message.toString('utf8')));
    socket.on('error', (error) => (said = reasonOf(error)));
    socket.on('close', () => {
      wire.onclose?.();
      end();
    });
    return new Promise((resolve) => {
      socket.on('open', () => {
        said = 'it does not answer as a browser does';
        resolve(wire);
      });
    });
  };
  const stop = (): void => {
    over = true;
    hangUp();
    end();
  };
  return {
    async connect() {
      driver = await connectBrowser(await dial(), 'guest');
      return driver;
    },
    ended,
    said: () => said,
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, farewell)));
      await Promise.race([driver?.leave(), late]);
      clearTimeout(timer);
      stop();
    },
    kill: stop,
  };
}

/** Not the message of the error, which may quote the address. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const [, status] = /^Unexpected server response: (\d+)$/.exec(message) ?? [];
  if (status !== undefined) return `it answers with HTTP status ${status}`;
  return code === undefined ? 'the connection failed' : `the connection failed (${code})`;
}
