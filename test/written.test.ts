import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './cases.js';

/** The sources that write to a disk, each with what SECURITY.md says of that. */
const writers: Readonly<Record<string, string>> = {
  'src/browser/embedded/unpacked.ts': '**embedded browser**',
  'src/browser/folder.ts': '**private folder of the running browser**',
  'src/browser/process.ts': '**private folder of the running browser**',
  'src/host/cache/cache-folder.ts': 'cache folder',
  'src/host/cache/spare-folder.ts': '**notes**',
  'src/host/disk.ts': '`doctor` tries',
  'src/host/lock/folder-lock.ts': '**a draft and a lock**',
  'src/host/output/held-folder.ts': '**the documents that a command is asked to write**',
  'src/host/output/output-folder.ts': '**the documents that a command is asked to write**',
  'src/host/programs/open-page.ts': '**the page that leads the browser to it**',
  'src/runtime/standalone.ts': '**the program itself**',
  'src/runtime/code-cache.ts': '**what Node.js has compiled**',
};

const writing =
  /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|mkdtemp|mkdtempSync|mkdir|mkdirSync|copyFile|copyFileSync|cp|cpSync|symlink|symlinkSync|link|linkSync|rename|renameSync)\(/;

test('whatever writes stands in SECURITY.md', () => {
  const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return /from 'node:fs/.test(text) && writing.test(text);
    });
  expect(found.sort()).toEqual(Object.keys(writers).sort());
  const said = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  for (const words of Object.values(writers)) expect(said).toContain(words);
});

test('documents are written in one place', () => {
  const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\bhost\.change\(/.test(readFileSync(join(root, 'src', path), 'utf8')));
  // What is new and never written over, the manifest and its signature, and documents that are there.
  expect(found.sort()).toEqual([
    ...['cli/commands/new.ts', 'engine/cache/build-cache.ts', 'engine/edit/rewrite.ts'],
    ...['engine/signing/signature.ts', 'engine/templates/eject.ts'],
  ]);
});
