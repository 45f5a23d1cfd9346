import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNameOfProduct, namesOfOurs } from '../../../src/engine/cache/names-of-ours.js';
import { productsOf } from '../../../src/engine/targets/programme.js';
import { globFiles } from '../../../src/host/glob/glob.js';
import { build } from '../../../src/index.js';
import { plantEverywhere } from '../../planted.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'names-of-ours-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('names of products are known in every language and edition, with their pictures and files', () => {
  const products = new Set(['paris-2019', 'p.guidebook']);
  for (const name of [
    'paris-2019.md',
    'paris-2019.fr.pdf',
    'paris-2019.pt-BR.internal.html',
    'paris-2019.fr.3.jpg',
    'p.guidebook.partners.pdf',
    'paris-2019.files/1.txt',
    'paris-2019.fr.internal.files/12.docx',
  ])
    expect([name, isNameOfProduct(name, products)]).toEqual([name, true]);
  for (const name of [
    'paris-2019.notes-of-mine.md',
    'paris-2019.txt',
    'paris-20199.md',
    'x/paris-2019.md',
    'paris-2019',
    'md',
    'mine.files/1.txt',
    'paris-2019.files/mine.txt',
    'x/paris-2019.files/1.txt',
  ])
    expect([name, isNameOfProduct(name, products)]).toEqual([name, false]);
});

test('each file of reports and websites has a name of ours, in all languages and editions, and no other one', async () => {
  const { visit, programme, pictures } = plantEverywhere();
  const notes = { src: 'notes.txt', label: 'Notes' };
  // JSON is YAML.
  writeFileSync(join(folder, 'visit.yaml'), JSON.stringify({ ...visit, attachments: [notes] }));
  writeFileSync(join(folder, 'programme.yaml'), JSON.stringify(programme));
  for (const [path, content] of [...pictures, ['notes.txt', 'words'] as const])
    writeFileSync(join(folder, path), content);
  const out = join(folder, 'out');
  const options = { out, langs: ['en', 'fr'], editions: ['public', 'internal'] } as const;
  const { ok } = await build(['programme.yaml'], { ...options, formats: ['md', 'html'] }, { cwd: folder });
  expect(ok).toBe(true);
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(out, name)).isFile())
    // These tell nothing of what is in the documents.
    .filter((name) => name !== 'manifest.json' && !name.endsWith('assets/site.css'));
  mkdirSync(join(out, 'mine/people'), { recursive: true });
  writeFileSync(join(out, 'mine/people/index.html'), 'mine');
  writeFileSync(join(out, 'mine.html'), 'mine');
  const products = new Set(['visit', ...productsOf('whole')]);
  expect(await namesOfOurs(products, { list: globFiles }, out)).toEqual(written.sort());
});
