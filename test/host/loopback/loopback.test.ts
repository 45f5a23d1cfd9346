import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveLoopback, type Loopback, type LoopbackRequest } from '../../../src/host/loopback/loopback.js';

let server: Loopback;
const seen: LoopbackRequest[] = [];
let listeners = 0;
let base: URL;

beforeAll(async () => {
  server = await serveLoopback(null, {
    answer: (asked) => {
      seen.push(asked);
      if (asked.path === 'broken') throw new Error('no page today');
      return Promise.resolve(asked.path === 'secret' ? { type: 'text/plain', content: 'Zoe Quux' } : null);
    },
    listen: (_, stream) => {
      listeners += 1;
      stream.send('hello');
      return () => void (listeners -= 1);
    },
  });
  base = new URL(server.url);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(
      { host: '127.0.0.1', port: base.port, path, method, headers: { host: base.host, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}
const secret = (): string => `${base.pathname}secret`;

describe('a server on the loopback', () => {
  test('says what went wrong, and goes on', async () => {
    const { status, text } = await ask(`${base.pathname}broken`);
    expect([status, text]).toEqual([500, 'This could not be answered: no page today\n']);
    expect((await ask(secret())).status).toBe(200);
  });

  test('answers whoever knows the token', async () => {
    const { status, text, headers } = await ask(secret());
    expect([status, text]).toEqual([200, 'Zoe Quux']);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(base.hostname).toBe('127.0.0.1');
    expect(base.pathname.length).toBeGreaterThan(30);
  });

  test.each<[string, () => [path: string, headers?: Record<string, string>, method?: string]]>([
    ['a name of another site that leads here', () => [secret(), { host: `rebound.example:${base.port}` }]],
    ['another name of this machine', () => [secret(), { host: `localhost:${base.port}` }]],
    ['another port', () => [secret(), { host: '127.0.0.1:80' }]],
    ['the page of another site', () => [secret(), { origin: 'https://elsewhere.example' }]],
    ['a page of a sandbox', () => [secret(), { origin: 'null' }]],
    ['another port of this machine', () => [secret(), { origin: 'http://127.0.0.1:1' }]],
    ['a picture in the page of another site', () => [secret(), { 'sec-fetch-site': 'cross-site' }]],
    ['a page of the same site, at another port', () => [secret(), { 'sec-fetch-site': 'same-site' }]],
    [
      'a frame in the page of another site',
      () => [
        base.pathname,
        {
          'sec-fetch-site': 'cross-site',
          'sec-fetch-mode': 'navigate',
          'sec-fetch-dest': 'iframe',
        },
      ],
    ],
    ['nobody without the token', () => ['/secret']],
    ['a wrong token', () => [secret().replace(/^\/./, '/~')]],
    ['a shorter token', () => [secret().replace(/^\/./, '/')]],
    ['a path behind the token that leads back', () => [`/x/..${secret()}`]],
    ['an address in place of a path', () => [`http://elsewhere.example${secret()}`]],
    ['another method', () => [secret(), {}, 'PUT']],
    ['a form of another site', () => [secret(), {}, 'POST']],
  ])('refuses %s', async (_, given) => {
    const before = seen.length;
    const { status, text } = await ask(...given());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('Quux');
    expect(seen.length).toBe(before);
  });

  test('is opened as a whole from the page on the disk that leads there', async () => {
    const opened = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    await ask(base.pathname, opened);
    expect(seen.at(-1)?.path).toBe('');
    expect((await ask(secret(), opened)).status).toBe(403);
  });

  test('takes what its own page sends, up to 64 kB', async () => {
    const own = { origin: base.origin };
    await ask(secret(), own, 'POST', 'words');
    expect(seen.at(-1)).toMatchObject({ method: 'POST', path: 'secret', body: 'words' });
    const before = seen.length;
    expect((await ask(secret(), own, 'POST', 'x'.repeat(70_000))).status).toBe(404);
    expect(seen.length).toBe(before);
  });

  test('tells of events, and knows when nobody listens any more', async () => {
    const answer = await fetch(`${server.url}events`);
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    while (!text.includes('data: hello\n\n')) text += new TextDecoder().decode((await reader.read()).value);
    expect(listeners).toBe(1);
    await reader.cancel();
    await expect.poll(() => listeners).toBe(0);
  });

  test('says that a port is taken', async () => {
    const handlers = { answer: () => Promise.resolve(null), listen: () => () => undefined };
    await expect(serveLoopback(Number(base.port), handlers)).rejects.toMatchObject({
      code: 'port-unusable',
      exitCode: 3,
    });
  });
});
