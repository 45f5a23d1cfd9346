import fc from 'fast-check';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.js';
import type { RenderedReport } from '../../src/core/compile.js';
import { toRecord } from '../../src/core/diagnostics/record.js';
import { resolveOptions } from '../../src/engine/options.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { diskHost } from '../../src/host/disk.js';
import type { Host } from '../../src/host/host.js';
import { root } from '../cases.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
let folder: string;
/** The paths that were read since the last look. */
let read: string[] = [];
let host: Host;
let session: Session;
const paris = 'visits/paris-2019.yaml';
const settings = resolveOptions({ formats: ['md', 'html'] }, ['en']);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-test-'));
  cpSync(join(root, 'examples/solidify'), folder, { recursive: true });
  const disk = diskHost();
  host = { ...disk, cwd: folder, read: (path, atMost) => (read.push(path), disk.read(path, atMost)) };
  session = openSession(host, { isKept: true });
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});
function documentsIn(own: string): string[] {
  return readdirSync(join(folder, own)).filter((name) => name.endsWith('.yaml'));
}
/** Which documents have been read since the last look. */
function documentsRead(): string[] {
  const found = read.filter((path) => path.endsWith('.yaml')).map((path) => path.slice(folder.length + 1));
  read = [];
  return found;
}

describe('a session that is kept', () => {
  test('tells what a result was made from, and not what it made', async () => {
    const { dependencies, outputs } = await session.build([paris], settings);
    // The Markdown with two drawings beside it, and the page.
    expect(outputs.map(({ unchanged }) => unchanged)).toEqual([false, false, false, false]);
    // The consents that the other visits state hold for this one too. The programme is looked at before it is read:
    // whether it lists the visit, where no repository says that the two belong together.
    const [first, second, ...others] = new Set(documentsRead());
    expect([first, second]).toEqual([paris, 'programme.yaml']);
    expect(others.every((file) => file.startsWith('visits/'))).toBe(true);
    expect(dependencies.files).toEqual(
      expect.arrayContaining([join(folder, paris), join(folder, 'programme.yaml')]),
    );
    expect(dependencies.files.filter((path) => path.includes('reports'))).toEqual([]);
  });

  test('reads nothing again that is as it was', async () => {
    const { outputs } = await session.build([paris], settings);
    expect(outputs.map(({ unchanged }) => unchanged)).toEqual([true, true, true, true]);
    expect(documentsRead()).toEqual([]);
  });

  test('makes only what follows from a change', async () => {
    await session.build(['programme.yaml'], settings);
    documentsRead();
    const text = readFileSync(join(folder, paris), 'utf8');
    writeFileSync(join(folder, paris), text.replace('title: "', 'title: "In '));
    session.changed([join(folder, paris)]);
    const { outputs } = await session.build(['programme.yaml'], settings);
    expect(documentsRead()).toEqual([paris]);
    const reports = outputs.filter(({ file }) => /^reports\/[^/]+-20\d\d\.\w+$/.test(file));
    const remade = reports.filter(({ unchanged }) => !unchanged).map(({ file }) => file);
    expect(remade).toEqual(['reports/paris-2019.md', 'reports/paris-2019.html']);
    expect(reports.length).toBe(10);
  });

  test('depends on what is not there, too', async () => {
    const whole = readFileSync(join(folder, paris), 'utf8');
    const more = `images: [{ src: later.png, alt: Later }]\nattachments: [{ src: later.pdf, title: Later }]\n`;
    writeFileSync(
      join(folder, paris),
      whole.replace('programme: ../programme.yaml', 'programme: ../later.yaml') + more,
    );
    const { diagnostics, dependencies } = await session.compile(paris, settings);
    expect(diagnostics.filter(({ code }) => code.endsWith('-missing')).length).toBe(3);
    expect(dependencies.files).toEqual(
      expect.arrayContaining(
        ['later.yaml', 'visits/later.png', 'visits/later.pdf'].map((path) => join(folder, path)),
      ),
    );
    writeFileSync(join(folder, paris), whole);
    await session.validate([paris], settings);
    documentsRead();
  });

  test('notices a change that nobody told it of', async () => {
    writeFileSync(join(folder, paris), `${readFileSync(join(folder, paris), 'utf8')}\n# later\n`);
    await session.validate([paris], settings);
    expect(documentsRead()).toEqual([paris]);
  });

  test('compiles a document to what a build writes, and reads nothing again', async () => {
    const { outputs } = await session.build([paris], { ...settings, editions: ['public', 'internal'] });
    documentsRead();
    const compiled = await session.compile(paris, { ...settings, editions: ['public', 'internal'] });
    expect(documentsRead()).toEqual([]);
    expect(compiled.dependencies.files).toContain(join(folder, 'programme.yaml'));
    const texts = compiled.reports?.flatMap(({ name, markdown, html, drawings }) => [
      ...drawings.map((one) => [`reports/${one.name}`, Buffer.from(one.content).toString()]),
      [`reports/${name}.md`, markdown],
      [`reports/${name}.html`, html],
    ]);
    const written = outputs.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]);
    expect(written.length).toBe(8);
    expect(Object.fromEntries(texts ?? [])).toEqual(Object.fromEntries(written));
  });

  test('compiles after any edit what a session compiles that has compiled nothing before', async () => {
    const path = join(folder, paris);
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    const [other] = documentsIn('visits').filter((name) => !paris.endsWith(name));
    const otherPath = join(folder, 'visits', other ?? '');
    const otherText = readFileSync(otherPath, 'utf8');
    const words = ['Zoe Quux', 'said', 'Quux', '[@S1]', '**Mont**', 'é', 'consent: internal', ': ', '"'];
    const at = fc.nat({ max: lines.length - 1 });
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), at, word: fc.constantFrom(...words) }),
      fc.record({ kind: fc.constant('drop' as const), at, word: fc.constant('') }),
      fc.record({ kind: fc.constant('swap' as const), at, word: fc.constant('') }),
      fc.record({
        kind: fc.constant('withhold' as const),
        at,
        word: fc.constant('Zoe Quux'),
        consent: fc.constantFrom('internal', 'intrnal', 'public'),
      }),
    );
    const seen = async (one: Session): Promise<unknown> => {
      const { reports, diagnostics } = await one.compile(paris, settings);
      const page = (report: RenderedReport): string => report.withPictures((address) => address);
      return [reports?.map(page), diagnostics.map((found) => toRecord(found))];
    };
    await fc.assert(
      fc
        .asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
          for (const one of edits) {
            const { kind, at: line, word } = one;
            const next = [...lines];
            if (kind === 'add' || kind === 'withhold') next[line] += ` ${word}`;
            if (kind === 'drop') next.splice(line, 1);
            if (kind === 'swap') next.splice(line, 2, ...next.slice(line, line + 2).reverse());
            writeFileSync(path, next.join('\n'));
            // Whom another visit withholds holds here as well.
            if (kind === 'withhold')
              writeFileSync(
                otherPath,
                `${otherText}people:\n  q1: { name: ${word}, consent: ${one.consent} }\n`,
              );
            session.changed([path, otherPath]);
            expect(await seen(session)).toEqual(await seen(openSession(host)));
          }
        })
        .afterEach(() => {
          writeFileSync(path, text);
          writeFileSync(otherPath, otherText);
          session.changed([path, otherPath]);
        }),
      { numRuns: 12 },
    );
    documentsRead();
  }, 60_000);

  test('compiles nothing of a document with an error, of a programme, or of what must not be shown', async () => {
    const codes = async (file: string): Promise<unknown> => {
      const { reports, diagnostics } = await session.compile(file, settings);
      expect(reports).toBeNull();
      return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    };
    const head = 'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
    writeFileSync(join(folder, 'bad.yaml'), `${head}sumary: Oops\n`);
    expect(await codes('bad.yaml')).toEqual(['unknown-key']);
    expect(await codes('programme.yaml')).toEqual([]);
    const people = 'people:\n  zoe: { name: Zoe Quux, consent: internal }\n';
    writeFileSync(
      join(folder, 'leaky.yaml'),
      `${head}${people}summary: Zoe Quux spoke.\ntours:\n  - { title: A walk, guides: [zoe] }\n`,
    );
    expect(await codes('leaky.yaml')).toEqual(['name-leaks']);
  });

  test('looks up patterns anew each time', async () => {
    const { dependencies, documents } = await session.validate(['visits/*.yaml'], settings);
    expect(documents).toBe(5);
    expect(dependencies.patterns).toContainEqual({ folder, pattern: 'visits/*.yaml' });
  });

  test.skipIf(!hasBrowser)('keeps its browser warm', async () => {
    const ready: string[] = [];
    const listener = { onDetail: (detail: string) => void (/was ready/.test(detail) && ready.push(detail)) };
    const printed = resolveOptions({ formats: ['pdf'], cache: false }, ['en']);
    for (let time = 1; time <= 2; time += 1) {
      const { outputs, troubles, diagnostics } = await session.build([paris], printed, listener);
      expect(diagnostics).toEqual([]);
      expect([outputs.length, troubles]).toEqual([1, []]);
    }
    expect(ready).toHaveLength(1);
  });
});

test('a session for one build keeps nothing', async () => {
  const once = openSession(host);
  await once.validate([paris], settings);
  documentsRead();
  await once.validate([paris], settings);
  expect(documentsRead().slice(0, 2)).toEqual([paris, 'programme.yaml']);
  await once.close();
});
