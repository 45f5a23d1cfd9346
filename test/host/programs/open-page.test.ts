import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openerOf, openPage } from '../../../src/host/programs/open-page.js';

const folder = mkdtempSync(join(tmpdir(), 'open-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('knows what opens an address on each system', () => {
  expect(openerOf('darwin', {})).toEqual(['open']);
  expect(openerOf('win32', {})?.[0]).toBe('rundll32');
  expect(openerOf('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
  expect(openerOf('linux', { DISPLAY: '' })).toBeNull();
});

test.skipIf(process.platform !== 'linux')('tells the address to nobody but the browser', async () => {
  const program = join(folder, 'xdg-open');
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s' "$*" > ${folder}/words.tmp && mv ${folder}/words.tmp ${folder}/words\n`,
  );
  chmodSync(program, 0o755);
  const host = { env: { PATH: `${folder}:${process.env['PATH']}`, DISPLAY: ':0' }, temporary: () => folder };
  const guarded: (() => void)[] = [];
  const opened = await openPage('http://127.0.0.1:1/secret/', host, (remove) => guarded.push(remove));
  await expect.poll(() => existsSync(join(folder, 'words'))).toBe(true);
  const words = readFileSync(join(folder, 'words'), 'utf8');
  expect(words).not.toContain('secret');
  const file = fileURLToPath(words);
  expect(readFileSync(file, 'utf8')).toContain('url=http://127.0.0.1:1/secret/');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(join(file, '..')).mode & 0o077).toBe(0);
  expect(opened).not.toBeNull();
  // A program that is ended twice comes to nothing else.
  for (const remove of guarded) remove();
  expect(existsSync(join(file, '..'))).toBe(false);
});

test.skipIf(process.platform !== 'linux')(
  'gives up where no program opens it, and leaves nothing',
  async () => {
    const host = { env: { PATH: '/nowhere', DISPLAY: ':0' }, temporary: () => folder };
    expect(await openPage('http://127.0.0.1:1/secret/', host, () => undefined)).toBeNull();
  },
);
