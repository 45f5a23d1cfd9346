import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildAll, validateAll, type BuildContext } from '../../../src/engine/build.js';
import { makeReader } from '../../../src/engine/documents/reader.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { diskHost } from '../../../src/host/disk.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const count = 12;
const names = Array.from({ length: count }, (_, at) => `visits/v${String(at).padStart(2, '0')}.yaml`);
const visit = `city: Velmora
country: LU
dates: 2031-05-06
tours:
  - title: A walk
of_our_own: x
`;
let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'findings-test-'));
  mkdirSync(join(cwd, 'visits'));
  for (const name of names) writeFileSync(join(cwd, name), `title: ${name}\n${visit}`);
  writeFileSync(join(cwd, 'programme.yaml'), 'kind: programme\ntitle: P\nvisits: [visits/*.yaml]\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each([
  ['a check', validateAll, names],
  ['a check of a programme', validateAll, ['programme.yaml']],
  ['a build', buildAll, names],
] as const)('%s keeps the trees of no visits that have something to be told', async (_, run, files) => {
  const trees: WeakRef<object>[] = [];
  const host = { ...diskHost(), cwd };
  const none = (): never => {
    throw new Error('nothing is printed');
  };
  const context: BuildContext = {
    host,
    readFile: async (file) => {
      const found = await makeReader(host, null)(file);
      if (found.parsed && file !== 'programme.yaml') trees.push(new WeakRef(found.parsed.root));
      return found;
    },
    printService: none,
    endPrinting: none,
  };
  const settings = resolveOptions({ formats: ['md'], out: 'reports' }, ['en']);
  const { diagnostics, sources } = await run([...files], settings, context, {});
  expect(trees.length).toBeGreaterThanOrEqual(count);
  expect(new Set(diagnostics.map(({ file }) => file)).size).toBeGreaterThanOrEqual(count);
  // An engine may hold the value that it saw last, until it is at rest.
  await vi.waitFor(() => {
    collectGarbage();
    expect(trees.filter((tree) => tree.deref() !== undefined)).toEqual([]);
  });
  // By them names are masked in what is told.
  expect([...sources.visits].map(({ file }) => file)).toEqual(names);
});
