import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crypto } from '../crypto.js';
import { SolidifyError } from '../solidify-error.js';

/** What is asked of a server: only by whoever knows its token, and never by the page of another site. */
export interface LoopbackRequest {
  readonly method: 'GET' | 'POST';
  /** Behind the token, without a slash: `page`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of a POST; at most 64 kB. */
  readonly body: string;
}

/** What is answered. */
export interface LoopbackAnswer {
  readonly status?: number;
  /** With its character set. */
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What stays open and is told of events, one by one. */
export interface EventStream {
  readonly send: (data: string) => void;
}

/** How requests are answered; null where nothing of that name is there. */
export interface LoopbackHandlers {
  readonly answer: (request: LoopbackRequest) => Promise<LoopbackAnswer | null>;
  /**
   * Somebody listens to `events`.
   *
   * @returns what to do when nobody does any more
   */
  readonly listen: (query: URLSearchParams, stream: EventStream) => () => void;
}

/** A server that is running. */
export interface Loopback {
  /** With the token, which is a secret: whoever has it sees everything. */
  readonly url: string;
  /** Ends it, with all that is open. */
  readonly close: () => Promise<void>;
}

/** So much may be sent to it. */
const BODY_BYTES = 65_536;

/** Nothing of what is answered is kept, guessed, framed by others or told to anybody. */
const guarded: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/**
 * Serves to the browsers of this machine, on the address that no other machine reaches. Only its own name is answered to
 * (a name of another site that leads here is refused: DNS rebinding), pages of other origins are refused, and who does
 * not know the token, such as another user of the machine, learns nothing.
 *
 * @param port null for any that is free
 * @throws SolidifyError (3) where the port is taken or may not be used
 */
export async function serveLoopback(port: number | null, handlers: LoopbackHandlers): Promise<Loopback> {
  const { createServer } = await import('node:http');
  const token = crypto().randomBytes(24).toString('base64url');
  let origin = '';
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const refusal = refusalOf(request, origin, token);
      if (refusal) send(response, refusal);
      else await handle(request, response, new URL(request.url ?? '', origin), token, handlers);
    };
    // Whatever is wrong with one request is no end of the others.
    answer().catch((error: unknown) => {
      const content = `This could not be answered: ${error instanceof Error ? error.message : String(error)}\n`;
      send(response, {
        ...{ status: 500, type: 'text/plain; charset=utf-8', content },
        headers: { 'content-security-policy': "sandbox allow-same-origin; default-src 'none'" },
      });
    });
    request.on('error', () => undefined);
    response.on('error', () => undefined);
  });
  await listening(server, port);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/${token}/`,
    close: async () => {
      const closed = new Promise<void>((done) => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listening(server: Server, port: number | null): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      fail(
        new SolidifyError(
          isTaken
            ? `Port ${port} is in use by another program.`
            : `Port ${port ?? 0} cannot be used (${error.code ?? error.message}).`,
          'port-unusable',
          'Name another with --port, or leave it out: then a free one is taken.',
        ),
      );
    });
    server.listen(port ?? 0, '127.0.0.1', done);
  });
}

/** Why a request is not answered; null where it is. */
function refusalOf(
  { method, headers, url = '' }: IncomingMessage,
  origin: string,
  token: string,
): LoopbackAnswer | null {
  const refuse = (status: number, content: string): LoopbackAnswer => ({
    status,
    type: 'text/plain; charset=utf-8',
    content: `${content}\n`,
  });
  if (headers.host !== origin.slice('http://'.length)) return refuse(403, 'This name is not served here.');
  if (headers.origin !== undefined && headers.origin !== origin) return refuse(403, 'Not for other sites.');
  const [, given = ''] = url.split('/');
  if (!url.startsWith('/') || !isSame(given, token))
    return refuse(403, 'Not without the address that the terminal shows.');
  // The page that opens the preview is on the disk, which counts as another site; it can only lead here as a whole.
  const { 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode, 'sec-fetch-dest': to } = headers;
  const isOpened = url === `/${token}/` && method === 'GET' && mode === 'navigate' && to === 'document';
  if (site !== 'none' && site !== 'same-origin' && !isOpened) return refuse(403, 'Not for other sites.');
  if (method !== 'GET' && method !== 'POST') return refuse(405, 'Nothing else is done here than to read.');
  // What changes something is asked for by a page of our own, which says so.
  if (method === 'POST' && headers.origin !== origin) return refuse(403, 'Not for other sites.');
  return null;
}

/** Compares in a time that tells nothing of how much of it is right. */
function isSame(given: string, token: string): boolean {
  const hash = (text: string): Buffer => crypto().createHash('sha256').update(text).digest();
  return crypto().timingSafeEqual(hash(given), hash(token));
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams: query }: URL,
  token: string,
  { answer, listen }: LoopbackHandlers,
): Promise<void> {
  const path = pathname.slice(token.length + 2);
  const method = request.method === 'POST' ? 'POST' : 'GET';
  if (path === 'events' && method === 'GET') {
    response.writeHead(200, { ...guarded, 'content-type': 'text/event-stream; charset=utf-8' });
    response.write('\n');
    response.on('close', listen(query, { send: (data) => void response.write(`data: ${data}\n\n`) }));
    return;
  }
  const body = method === 'POST' ? await bodyOf(request) : '';
  const found = body === null ? null : await answer({ method, path, query, body });
  send(
    response,
    found ?? { status: 404, type: 'text/plain; charset=utf-8', content: 'There is nothing here.\n' },
  );
}

/** Null where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > BODY_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status = 200, type, content, headers = {} }: LoopbackAnswer): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {
    ...guarded,
    ...headers,
    'content-type': type,
    'content-length': Buffer.byteLength(content),
  });
  response.end(content);
}
