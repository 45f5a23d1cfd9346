import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskHost } from '../../src/host/disk.js';
import { expandPatterns, folderOf, inspectFile, readDocument, readStream } from '../../src/host/files.js';
import { SolidifyError } from '../../src/host/solidify-error.js';

const host = diskHost();
let folder: string;
const write = (name: string, content: string | Uint8Array = ''): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The trouble that a piece of work ends in. */
async function troubleOf(work: Promise<unknown>): Promise<SolidifyError> {
  const error = await work.then(
    () => 'nothing',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SolidifyError);
  return error as SolidifyError;
}

describe('the words of a command line', () => {
  beforeEach(() => {
    for (const name of ['b.yaml', 'a.yaml', 'sub/c.yaml', 'sub/d.yml', 'x[1].yaml', 'a b.yaml']) write(name);
  });

  test.each([
    [
      ['b.yaml', 'a.yaml'],
      ['b.yaml', 'a.yaml'],
    ],
    [['?.yaml'], ['a.yaml', 'b.yaml']],
    [['sub/*'], ['sub/c.yaml', 'sub/d.yml']],
    [['**/*.yaml'], ['a b.yaml', 'a.yaml', 'b.yaml', 'sub/c.yaml', 'x[1].yaml']],
    [['{a,b}.yaml'], ['a.yaml', 'b.yaml']],
    [
      ['b.yaml', '*.yaml'],
      ['b.yaml', 'a b.yaml', 'a.yaml', 'x[1].yaml'],
    ],
    [['a.yaml', './a.yaml', 'sub/../a.yaml'], ['a.yaml']],
    [['x[1].yaml'], ['x[1].yaml']],
    [
      ['-', 'a.yaml', '-'],
      ['-', 'a.yaml'],
    ],
  ])('%j mean %j', async (patterns, files) => {
    const found = await expandPatterns(patterns, { ...host, cwd: folder });
    expect([...found].sort()).toEqual([...files].sort());
    expect(found).toHaveLength(files.length);
  });

  test('keep the order of the line, and globs are sorted', async () => {
    expect(await expandPatterns(['sub/*', '?.yaml'], { ...host, cwd: folder })).toEqual([
      'sub/c.yaml',
      'sub/d.yml',
      'a.yaml',
      'b.yaml',
    ]);
  });

  test('may be absolute, and lead above the folder', async () => {
    expect(await expandPatterns([join(folder, '?.yaml')], { ...host, cwd: '/' })).toHaveLength(2);
    expect(await expandPatterns(['../?.yaml'], { ...host, cwd: join(folder, 'sub') })).toHaveLength(2);
  });

  test('a folder passes nothing over in silence', async () => {
    mkdirSync(join(folder, 'mixed'));
    const write = (name: string, content: string | Uint8Array): void =>
      writeFileSync(join(folder, 'mixed', name), content);
    write('a.yaml', 'title: A\n');
    write('latin.yaml', Buffer.from('# é\ntitle: A\n', 'latin1'));
    write('wide.yaml', Buffer.from('\uFEFFtitle: A\n', 'utf16le'));
    write('bare.yaml', Buffer.from('title: A\n', 'utf16le'));
    write('long.yaml', `title: A\n# ${'é'.repeat(12_000)}\n`);
    write('other.yaml', 'services: {}\n');
    const notes: string[] = [];
    const found = await expandPatterns(['mixed'], { ...host, cwd: folder }, (note) => notes.push(note));
    expect(found.map((one) => basename(one))).toEqual([
      ...['a.yaml', 'bare.yaml', 'latin.yaml', 'long.yaml', 'wide.yaml'],
    ]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('Another YAML file');
    rmSync(join(folder, 'mixed'), { recursive: true });
  });

  test('a folder stands for its documents, not for hidden ones, packages and settings of others', async () => {
    const write = (name: string, text = 'title: A visit\n'): void => {
      mkdirSync(join(folder, 'whole', name, '..'), { recursive: true });
      writeFileSync(join(folder, 'whole', name), text);
    };
    ['b.yaml', 'visits/a.yml', '.git/c.yaml', 'node_modules/p/d.yaml', '.e.yaml'].forEach((one) =>
      write(one),
    );
    write('settings.yaml', 'services: { db: { title: no } }\n');
    expect(await expandPatterns(['whole', 'whole/b.yaml'], { ...host, cwd: folder })).toEqual(
      ['whole/b.yaml', 'whole/visits/a.yml'].map((path) => join(path)),
    );
    rmSync(join(folder, 'whole'), { recursive: true });
  });

  test.each([
    ['no.yaml', 2, 'There is no file no.yaml.'],
    ['no*.yaml', 2, 'No file matches no*.yaml.'],
    ['sub', 2, 'sub is a folder without a document in it.'],
    ['/dev/null', 2, '/dev/null is a pipe, a socket or a device; a file was expected.'],
    ['', 2, 'An empty name is a folder without a document in it.'],
  ])('%j is refused', async (pattern, exitCode, message) => {
    expect(await troubleOf(expandPatterns([pattern], { ...host, cwd: folder }))).toMatchObject({
      exitCode,
      message,
    });
  });
});

test.each([
  ['visits/no.yaml', 'solidify new visit visits/no.yaml'],
  ['https://city.example/visit.yaml', 'Files of this machine alone are read'],
  ...(sep === '/'
    ? [
        ['visits\\no.yaml', 'visits/no.yaml'],
        ['visits\\*.yaml', 'visits/*.yaml'],
        ['C:\\Docs\\no.yaml', '/mnt/c/Docs/no.yaml'],
      ]
    : []),
])('%s is not there, and the hint says what to type', async (path, hint) => {
  const trouble = await troubleOf(expandPatterns([path], { ...host, cwd: folder }));
  expect(trouble.hint).toContain(hint);
});

describe('a document', () => {
  test('is read as bytes', async () => {
    expect(await readDocument(write('a.yaml', new Uint8Array([0xff, 0, 0x41])), host)).toEqual(
      Buffer.from([0xff, 0, 0x41]),
    );
  });

  test.each([
    ['is not there', () => join(folder, 'no'), 2],
    ['is a folder', () => folder, 2],
    ['lies in a file', () => join(write('a'), 'b'), 2],
    ['is a link to itself', () => (symlinkSync('loop', join(folder, 'loop')), join(folder, 'loop')), 3],
  ])('that %s is refused', async (_, path, exitCode) => {
    const trouble = await troubleOf(readDocument(path(), host));
    expect(trouble.exitCode).toBe(exitCode);
    expect(trouble.message).toMatch(/^Cannot read .*: .*\.$/);
    expect(trouble.hint).not.toBeNull();
  });

  test('from a stream is put together', async () => {
    expect(Buffer.from(await readStream(Readable.from(['a', Buffer.from('é')]))).toString()).toBe('aé');
  });

  test('decides from which folder its paths count', () => {
    expect(folderOf('-', '/x')).toBe('/x');
    expect(folderOf('a/b.yaml', '/x')).toBe('/x/a');
  });
});

describe('a file that a document names', () => {
  const png = readFileSync('test/cases/broken/room.png');
  const jpeg = readFileSync('test/cases/golden/complete/images/lock.jpg');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

  test.each([
    ['a.png', png, 'image/png'],
    ['a.jpg', jpeg, 'image/jpeg'],
    ['a.svg', svg, 'image/svg+xml'],
    ['b.svg', `\uFEFF<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n${svg}`, 'image/svg+xml'],
    ['png.txt', png, 'image/png'],
    ['sub/a.png', png, 'image/png'],
    ['..a.png', png, 'image/png'],
  ])('%s is what its first bytes say', async (name, content, type) => {
    write(name, content);
    expect(await inspectFile(folder, name, host)).toMatchObject({ state: 'ok', type });
  });

  test.each([
    ['text.png', 'a text', 'other-type'],
    ['page.svg', '<html><svg/></html>', 'other-type'],
    ['empty.png', '', 'other-type'],
    ['animation.gif', 'GIF89a', 'other-type'],
  ])('%s is no picture', async (name, content, state) => {
    write(name, content);
    expect(await inspectFile(folder, name, host)).toMatchObject({ state });
  });

  test.each([
    ['no.png', 'missing'],
    ['no/no.png', 'missing'],
    ['../outside.png', 'outside'],
    ['sub/../../outside.png', 'outside'],
    ['.git/a.png', 'outside'],
    ['sub/.hidden/a.png', 'outside'],
    ['/etc/passwd', 'outside'],
    ['\\windows\\a.png', 'outside'],
    ['.', 'outside'],
    ['..', 'outside'],
    ['https://a.example/b.png', 'url'],
    ['HTTP://a.example/b.png', 'url'],
    ['//a.example/b.png', 'url'],
    ['data:image/png;base64,AAAA', 'url'],
    ['file:///etc/passwd', 'url'],
    ['C:\\a.png', 'outside'],
    ['', 'outside'],
  ])('%j is %s', async (path, state) => {
    expect(await inspectFile(folder, path, host)).toEqual({ state });
  });

  test.each([
    ['a few bytes of an archive', 'small.docx', 'PK\x03\x04'],
    ['a long text', 'long.txt', 'a '.repeat(20_000)],
  ])('%s that goes with a report is looked at where that can be ended', async (_, name, content) => {
    const elsewhere = new Error('elsewhere');
    write(name, content);
    await expect(inspectFile(folder, name, { ...host, elsewhere }, 'attachment')).rejects.toBe(elsewhere);
    expect(await inspectFile(folder, name, host, 'attachment')).toMatchObject({
      state: name.endsWith('txt') ? 'attachable' : 'unattachable',
    });
  });

  test.runIf(process.platform === 'linux')('what a system tells without an end is read so far', async () => {
    expect(await host.read('/proc/self/pagemap', 800)).toHaveLength(800);
    await expect(host.read('/proc/self/mem', 800)).rejects.toMatchObject({ code: 'EIO' });
    await expect(readDocument('/proc/self/mem', host)).rejects.toBeInstanceOf(SolidifyError);
  });

  test('a short text that goes with a report is looked at at once', async () => {
    write('short.txt', 'a');
    const elsewhere = new Error('elsewhere');
    expect(await inspectFile(folder, 'short.txt', { ...host, elsewhere }, 'attachment')).toMatchObject({
      state: 'attachable',
    });
  });

  test('is looked at behind links', async () => {
    const inner = join(folder, 'project');
    mkdirSync(inner);
    write('secret.png', png);
    write('project/own.png', png);
    symlinkSync(join(folder, 'secret.png'), join(inner, 'out.png'));
    symlinkSync(folder, join(inner, 'up'));
    symlinkSync('own.png', join(inner, 'in.png'));
    write('project/.hidden/a.png', png);
    symlinkSync('.hidden/a.png', join(inner, 'shown.png'));
    symlinkSync('loop.png', join(inner, 'loop.png'));
    symlinkSync('gone.png', join(inner, 'dangling.png'));
    expect(await inspectFile(inner, 'out.png', host)).toEqual({ state: 'outside' });
    expect(await inspectFile(inner, 'up/secret.png', host)).toEqual({ state: 'outside' });
    expect(await inspectFile(inner, 'in.png', host)).toMatchObject({ state: 'ok' });
    expect(await inspectFile(inner, 'shown.png', host)).toEqual({ state: 'outside' });
    expect(await inspectFile(inner, 'loop.png', host)).toEqual({ state: 'missing' });
    expect(await inspectFile(inner, 'dangling.png', host)).toEqual({ state: 'missing' });
    // The project itself may lie behind a link.
    symlinkSync(inner, join(folder, 'link'));
    expect(await inspectFile(join(folder, 'link'), 'own.png', host)).toMatchObject({ state: 'ok' });
  });

  test('may not be a folder or larger than 20 MB', async () => {
    mkdirSync(join(folder, 'a.png'));
    expect(await inspectFile(folder, 'a.png', host)).toEqual({ state: 'not-a-file' });
    write('b.png', Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]));
    expect(await inspectFile(folder, 'b.png', host)).toMatchObject({ state: 'too-large' });
  });
});
