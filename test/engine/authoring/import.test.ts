import { resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  checkImport,
  chooseSheet,
  planImport,
  readImport,
  writeImport,
  type ImportPlan,
  type ImportSettings,
  type ImportSource,
} from '../../../src/engine/authoring/import.js';
import type { ListSheet } from '../../../src/core/lists/list.js';
import { resolveOptions } from '../../../src/engine/options.js';
import { validate } from '../../../src/engine/session.js';
import { readText } from '../../../src/host/host.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';
import { zipped } from '../../zipped.js';

const visit =
  '# ours\ntitle: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\nstatus: draft\ntours:\n  - title: A walk # tbc\n';
const list =
  'Name;Organisation;City;Country;Consent\nAnn Reet;City of Quillbury;Quillbury;France;oui\nBo Vask;;;;\n';
const settings: ImportSettings = { map: new Map(), consent: 'partners', encoding: null, isSeen: true };
const checks = resolveOptions({}, ['en']);
const folder = resolve('/visits');
let host: MemoryHost;

beforeEach(() => {
  host = memoryHost(
    [
      ['visit.yaml', visit],
      ['list.csv', list],
      [
        'programme.yaml',
        'kind: programme\ntitle: P\nvisits: [shared.yaml]\npeople:\n  bo: { name: Bo Vask, consent: public }\n',
      ],
      ['shared.yaml', `programme: programme.yaml\n${visit}`],
      ['broken.yaml', `${visit}lessons: [a\n`],
      ['leaky.yaml', `summary: We met Bo Vask.\n${visit}`],
      ['noname.csv', 'Wer;Was\nAnn;x\n'],
    ].map(([name = '', text = '']) => [resolve(folder, name), text] as const),
    { cwd: folder },
  );
});

async function plan(
  into: string,
  file = 'list.csv',
): Promise<{ readonly source: ImportSource; readonly plan: ImportPlan }> {
  const source = await readImport(file, into, settings, host);
  if (!source) throw new Error('cannot be read');
  const sheet = chooseSheet(source, null, settings);
  return { source, plan: planImport(source, sheet as ListSheet, settings) };
}

describe('a list', () => {
  test('gets into a visit that is right afterwards, once', async () => {
    const { source, plan: first } = await plan('visit.yaml');
    expect(first.counts).toEqual({ added: 2, completed: 0, known: 0, delegations: 2 });
    expect(first.rows).toBe(2);
    const before = await validate(['visit.yaml'], checks, host);
    expect(await checkImport(source, first, before, checks, host)).toBe(null);
    await writeImport(source, first, host);
    const text = await readText(host, resolve(folder, 'visit.yaml'));
    expect(text).toContain('# ours\ntitle: Visit\n');
    expect(text).toContain('  - title: A walk # tbc\n');
    const again = await plan('visit.yaml');
    expect(again.plan.after).toBe(text);
    expect(again.plan.counts).toEqual({ added: 0, completed: 0, known: 2, delegations: 0 });
  });

  test('uses whom the programme has', async () => {
    const { plan: first } = await plan('shared.yaml');
    expect(first.after).toContain('- bo\n');
    expect(first.after).not.toContain('Bo Vask');
  });

  test('writes nothing over what somebody else has written meanwhile', async () => {
    const { source, plan: first } = await plan('visit.yaml');
    host.set(resolve(folder, 'visit.yaml'), `${visit}# more\n`);
    await expect(writeImport(source, first, host)).rejects.toMatchObject({ code: 'file-changed' });
    expect(await readText(host, resolve(folder, 'visit.yaml'))).toBe(`${visit}# more\n`);
  });

  test('gets into no document that cannot be read, and into no programme', async () => {
    expect(await readImport('list.csv', 'broken.yaml', settings, host)).toBe(null);
    await expect(readImport('list.csv', 'programme.yaml', settings, host)).rejects.toMatchObject({
      code: 'invalid-option',
    });
    await expect(readImport('list.csv', 'gone.yaml', settings, host)).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(readImport('gone.csv', 'visit.yaml', settings, host)).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(plan('visit.yaml', 'noname.csv')).rejects.toMatchObject({ code: 'list-unusable' });
  });

  test('tells whom the texts name without consent', async () => {
    const { source, plan: first } = await plan('leaky.yaml');
    const before = await validate(['leaky.yaml'], checks, host);
    expect((await checkImport(source, first, before, checks, host))?.isRefusal).toBe(true);
  });

  test('of several sheets has the one with people, or asks', async () => {
    const sheet = (cell: string): string =>
      `<worksheet><sheetData><row><c t="str"><v>${cell}</v></c></row></sheetData></worksheet>`;
    const book = (cells: readonly string[]): Uint8Array =>
      zipped({
        'xl/workbook.xml': `<workbook>${cells.map((_, at) => `<sheet name="S${at}" r:id="r${at}"/>`).join('')}</workbook>`,
        'xl/_rels/workbook.xml.rels': `<R>${cells.map((_, at) => `<Relationship Id="r${at}" Target="s${at}.xml"/>`).join('')}</R>`,
        ...Object.fromEntries(cells.map((cell, at) => [`xl/s${at}.xml`, sheet(cell)])),
      });
    const choose = async (
      cells: readonly string[],
      wanted: string | null,
    ): Promise<ReturnType<typeof chooseSheet>> => {
      host.set(resolve(folder, 'book.xlsx'), book(cells));
      const source = await readImport('book.xlsx', 'visit.yaml', settings, host);
      if (!source) throw new Error('cannot be read');
      return chooseSheet(source, wanted, settings);
    };
    expect(await choose(['Notes', 'Name', 'Rooms'], null)).toMatchObject({ name: 'S1' });
    expect(await choose(['Name', 'Name'], null)).toHaveLength(2);
    expect(await choose(['Name', 'Name'], 's1')).toMatchObject({ name: 'S1' });
    expect(await choose(['Name', 'Name'], '1')).toMatchObject({ name: 'S0' });
    await expect(choose(['Name', 'Name'], 'S7')).rejects.toThrow('no sheet S7');
  });
});
