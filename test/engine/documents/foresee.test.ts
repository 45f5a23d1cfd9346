import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { build, validate } from '../../../src/engine/session.js';
import { diskHost } from '../../../src/host/disk.js';
import type { Outcome } from '../../../src/engine/outcome.js';
import { root } from '../../cases.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foresee-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const visit = `title: Visit
city: Velmora
country: LU
dates: 2031-05-06
summary: A walk.
people:
  anna: { name: Anna Kowalska, consent: internal, role: Warden }
tours:
  - title: A walk
    guides: [anna]
`;
const settings = resolveOptions({ formats: ['md', 'html'], out: 'reports' }, ['en']);

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** What is said of a document, by its codes: by a check alone and by a build. */
async function said(file: string): Promise<{ checked: readonly string[]; built: readonly string[] }> {
  const host = { ...diskHost(), cwd: folder };
  const codes = ({ diagnostics }: Outcome): string[] => [...new Set(diagnostics.map(({ code }) => code))];
  return {
    checked: codes(await validate([file], settings, host)),
    built: codes(await build([file], settings, host)),
  };
}

test.each(['anna-kowalska', 'kowalska', 'kowalska_2031', 'a.kowalska'])(
  'a visit in %s.yaml is refused by both for the names of its reports, unless it has an id',
  async (name) => {
    write(`${name}.yaml`, visit);
    expect(await said(`${name}.yaml`)).toEqual({ checked: ['name-leaks'], built: ['name-leaks'] });
    write(`${name}.yaml`, `id: velmora\n${visit}`);
    expect(await said(`${name}.yaml`)).toEqual({ checked: [], built: [] });
  },
);

test('so is a programme', async () => {
  write('visits/velmora.yaml', visit);
  write('kowalska.yaml', 'kind: programme\ntitle: Programme\nvisits: [visits/*.yaml]\n');
  expect(await said('kowalska.yaml')).toEqual({ checked: ['name-leaks'], built: ['name-leaks'] });
  write('programme.yaml', readFileSync(join(folder, 'kowalska.yaml'), 'utf8'));
  expect(await said('programme.yaml')).toEqual({ checked: [], built: [] });
});

test('a programme is searched for what its own visits withhold, whatever comes before it', async () => {
  write('visits/velmora.yaml', visit);
  write('others/calm.yaml', visit.replace('Anna Kowalska', 'Zofia Nowak'));
  write('others/bad.yaml', 'title: Bad\n');
  write('a.yaml', 'kind: programme\ntitle: A\nvisits: [visits/*.yaml]\n');
  write('kowalska.yaml', 'kind: programme\ntitle: B\nvisits: [others/calm.yaml]\n');
  write('kowalska-2.yaml', 'kind: programme\ntitle: C\nvisits: [visits/*.yaml]\n');
  const checked = async (...files: readonly string[]): Promise<readonly string[]> => {
    const { diagnostics } = await validate([...files], settings, { ...diskHost(), cwd: folder });
    return diagnostics.map(({ code, file }) => `${file} ${code}`);
  };
  expect(await checked('a.yaml', 'kowalska.yaml')).toEqual([]);
  expect(await checked('visits/velmora.yaml', 'kowalska-2.yaml')).toEqual(['kowalska-2.yaml name-leaks']);
  expect(await checked('kowalska-2.yaml', 'visits/velmora.yaml')).toEqual(['kowalska-2.yaml name-leaks']);
  write('a.yaml', 'kind: programme\ntitle: A\nvisits: [visits/*.yaml, others/bad.yaml]\n');
  expect((await checked('a.yaml', 'kowalska.yaml')).filter((one) => one.startsWith('kowalska'))).toEqual([]);
});

test('the name of a picture or an attachment is in no file, of a visit or a programme, and in no name of one', async () => {
  for (const path of [
    'images/anna-kowalska.png',
    'visits/images/anna-kowalska.png',
    'images/logo-kowalska.png',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, 'test/cases/broken/room.png'), join(folder, path));
  }
  write(
    'visits/visit.yaml',
    `programme: ../programme.yaml\n${visit}    sites: [s]\nsites:\n  s: { name: Mill, images: [{ src: images/anna-kowalska.png, alt: A mill }] }\nimages:\n  - { src: images/anna-kowalska.png, alt: A hall }\nattachments:\n  - { src: kowalska_anna.txt, label: The agenda }\n`,
  );
  write(
    'programme.yaml',
    'kind: programme\ntitle: Programme\nvisits: [visits/*.yaml]\nfunding:\n  statement: Paid by us.\n  logos: [{ src: images/logo-kowalska.png, alt: Us }]\n',
  );
  write('visits/kowalska_anna.txt', 'The agenda');
  // The picture is white, and small.
  const logo = ['logo-on-white', 'logo-too-small'];
  expect(await said('programme.yaml')).toEqual({ checked: logo, built: logo });
  const made = readdirSync(join(folder, 'reports'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(made.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['visit.1.png', '1.txt', 'programme.json']),
  );
  for (const { name, parentPath } of made) {
    const path = join(parentPath, name);
    expect(`${path}\n${readFileSync(path, 'latin1')}`.slice(folder.length)).not.toMatch(/kowalska/i);
  }
});
