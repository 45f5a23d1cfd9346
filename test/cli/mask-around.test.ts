import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maskAround } from '../../src/cli/mask-around.js';
import { diskHost } from '../../src/host/disk.js';
import { root } from '../cases.js';
import { runMain } from './run-main.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-around-'));
  cpSync(join(root, 'examples/fictional'), folder, { recursive: true });
  const path = join(folder, visit);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^people:\n/m, `people:\n${secret}`));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const visit = 'visits/ostmere-2031.yaml';
const secret = '  zyta: { name: Zyta Quorvane, role: Night nurse, consent: internal }\n';
const configuration = 'solidify.config.yaml';

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What names somebody besides the document, and what must be told of it all the same. */
const places: Readonly<Record<string, readonly [() => void, RegExp]>> = {
  'a key of a configuration': [() => put(configuration, 'quorvane: 1'), /no setting "\*+"/],
  'a value': [() => put(configuration, 'edition: quorvane'), /no edition "\*+"/],
  'a language': [() => put(configuration, 'lang: [en, quorvane]'), /language "\*+"/],
  'a folder of templates': [() => put(configuration, 'templates: quorvane'), /"\*+" is no folder/],
  'a module of helpers': [() => put(configuration, 'helpers: quorvane.mjs'), /is code/],
  'a folder of reports': [() => put(configuration, 'out: reports/quorvane'), /\*{8}|settings/],
  'a layout that is nowhere': [() => appendFileSync(join(folder, visit), 'layout: quorvane\n'), /unknown-layout|layout/],
  'a layout that is the nearest': [
    () => {
      appendFileSync(join(folder, visit), 'layout: quorvana\n');
      put('visits/templates/quorvane/report.md.hbs', '# x');
    },
    /layout/,
  ],
  'a layout of their own': [
    () => {
      appendFileSync(join(folder, visit), 'layout: quorvane\n');
      put('visits/templates/quorvane/report.md.hbs', '# x');
    },
    /layout|.md/,
  ],
}; // prettier-ignore

const commands = ['validate', 'build --format md', 'build --format md --explain', 'config', 'status'];
const reporters: Readonly<Record<string, readonly string[]>> = {
  validate: ['json', 'github', 'sarif', 'junit', 'gitlab'],
  config: ['json'],
  status: ['json'],
};

describe.each(Object.entries(places))('no log tells a name by %s', (_, [write, told]) => {
  test.each(commands)('of %s', async (command) => {
    write();
    const [name = ''] = command.split(' ');
    const runs = [command, ...(reporters[name] ?? []).map((one) => `${command} --reporter ${one}`)];
    let said = '';
    for (const one of runs) {
      const { stdout, stderr } = await runMain([...one.split(' '), visit], folder);
      expect([one, stdout + stderr]).not.toMatchObject([one, expect.stringMatching(/quorvane/i)]);
      said += stdout + stderr;
    }
    if (command === 'config') expect(said).toMatch(told);
  });
});

test('what nobody is called is told as it is', async () => {
  put(configuration, 'edition: publik');
  const { stderr } = await runMain(['validate', visit], folder);
  expect(stderr).toContain('There is no edition "publik".');
});

test('where no document can be read, whatever a sentence quotes is masked', async () => {
  const host = { ...diskHost(), stat: () => Promise.reject(new Error('the disk is gone')) };
  const mask = await maskAround([join(folder, visit)], host);
  expect(mask('There is no edition "quorvane", and no `Zyta`.')).toBe('There is no edition "…", and no "…".');
});
