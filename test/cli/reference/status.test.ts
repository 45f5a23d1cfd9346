import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from '../run-main.js';

const text =
  'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\nstatus: draft\ntours:\n  - title: A walk\n' +
  '    guides: [{ name: Zoe Quux, consent: internal }]\n';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'status-test-'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'zoe-quux.yaml'), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([[[]], [['--reporter', 'json']]])(
  'names a document after somebody on a terminal only, with %j',
  async (flags) => {
    const argv = ['status', 'zoe-quux.yaml', ...flags];
    const [open, closed] = [await runMain(argv, folder, { keys: [] }), await runMain(argv, folder)];
    expect([open.code, closed.code]).toEqual([4, 4]);
    expect(open.stdout).toContain('zoe-quux');
    expect(closed.stdout + closed.stderr).not.toMatch(/quux/i);
  },
);

test.each([
  ['empty', 2],
  ['nowhere.yaml', 2],
])('%s gives %i and a sentence', async (file, code) => {
  const run = await runMain(['status', file], folder);
  expect([run.code, run.stdout]).toEqual([code, '']);
  expect(run.stderr).toMatch(/^solidify: /);
});
