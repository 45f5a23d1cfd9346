import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../../src/core/diagnostics/catalogue.js';
import type { CommandContext } from '../../../src/cli/command-context.js';
import { importCommand } from '../../../src/cli/commands/import.js';
import type { ImportFlags } from '../../../src/cli/flags.js';
import { formats } from '../../../src/core/formats/index.js';
import { readText } from '../../../src/host/host.js';
import type { SolidifyError } from '../../../src/host/solidify-error.js';
import { memoryHost, type MemoryHost } from '../../../src/host/memory.js';
import { loadSpeech } from '../../../src/cli/speech/speech.js';

const visit =
  'title: Visit # ours\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\ntours: [{ title: A walk }]\n';
const list =
  'Name;City;Country;E-mail\nAnn Reet;Torino;IT;+39 011 555 123\nBo Vask;Turin;IT;bo@vask.example\n';
const folder = resolve('/visits');

interface Ran {
  readonly code: number;
  readonly said: string;
  readonly text: string | null;
  readonly asked: readonly string[];
}

/** @param answer which option is taken, by what is asked; null where nobody is there */
async function run(
  answer: ((message: string) => string) | null,
  flags: Partial<ImportFlags> = {},
  host: MemoryHost = fresh(),
): Promise<Ran> {
  let said = '';
  const isTTY = answer !== null;
  const { Chalk } = await import('chalk');
  const context: CommandContext = {
    ...{ host, formats, tuning: {}, quiet: false, verbose: false },
    terminal: {
      version: 'v20.19.0',
      stdout: { write: () => undefined },
      stderr: { write: () => undefined, isTTY },
    },
    chalk: () => Promise.resolve(new Chalk({ level: 1 })),
    ...{ language: 'en', messages: () => Promise.resolve(english) },
    speech: () => loadSpeech('en'),
    guard: () => undefined,
    screenTrouble: () => null,
    say: (text) => void (said += text),
  };
  const asked: string[] = [];
  const questions = {
    choose: (message: string): Promise<string> => {
      asked.push(message);
      return Promise.resolve(answer?.(message) ?? '0');
    },
  };
  const code = await importCommand(
    'list.csv',
    { into: 'visit.yaml', consent: 'partners', ...flags },
    context,
    answer && questions,
  );
  return { code, said, text: await readText(host, resolve(folder, 'visit.yaml')), asked };
}

function fresh(text = visit): MemoryHost {
  return memoryHost(
    [
      [resolve(folder, 'visit.yaml'), text],
      [resolve(folder, 'list.csv'), list],
    ],
    { cwd: folder },
  );
}

const agree = (message: string): string => (message.startsWith('Write') ? 'yes' : '0');

test('asks on a terminal, shows the difference, and writes when it is told to', async () => {
  const { code, said, text, asked } = await run(agree);
  expect(code).toBe(0);
  expect(asked.map((one) => one.split(' ')[0])).toEqual(['In', '“Torino”', 'Write']);
  expect(said).toContain('\u001b[32m+    name: Ann Reet\u001b[39m');
  expect(said).toContain('2 rows: 2 people (2 new) in 1 new delegation.');
  expect(text).toContain('title: Visit # ours\n');
  expect(text).toContain('phone: "+39 011 555 123"');
});

test('writes nothing when it is told not to, or by nobody', async () => {
  expect(await run((message) => (message.startsWith('Write') ? 'no' : '0'))).toMatchObject({
    code: 1,
    text: visit,
    said: expect.stringMatching(/Nothing was written\.\n$/) as string,
  });
  const host = fresh();
  await expect(run(null, {}, host)).rejects.toThrow('nobody can be asked');
  expect(await readText(host, resolve(folder, 'visit.yaml'))).toBe(visit);
});

test('tells a log of rows, and quotes nothing of the list', async () => {
  const host = fresh();
  const { code, said, text } = await run(null, { yes: true }, host);
  expect(code).toBe(0);
  expect(text).toContain('name: Bo Vask');
  expect(said).toContain('The list, row 2:');
  // Of a list without headings these would be of its first person, and a file may be called as somebody is.
  expect(said).not.toMatch(/Reet|Vask|Torino|Turin|011|list\.csv|visit\.yaml|E-mail/);
  const again = await run(null, { yes: true }, host);
  expect(again).toMatchObject({ code: 0, text });
  expect(again.said).toContain('has all of them already');
});

test('writes nothing into a document that is wrong', async () => {
  const broken = `${visit}lessons: [a\n`;
  const { code, said, text } = await run(null, { yes: true }, fresh(broken));
  expect([code, text]).toEqual([1, broken]);
  expect(said).toContain('Nothing was written');
});

test('needs files, and encodings that there are', async () => {
  await expect(run(null, { into: '-' })).rejects.toMatchObject({ code: 'invalid-option' });
  await expect(run(null, { encoding: 'ebcdic' })).rejects.toMatchObject({ code: 'invalid-option' });
});

test('a log sees no headings of a list without names, nor what it is called', async () => {
  const host = fresh();
  host.set(resolve(folder, 'list.csv'), 'Reet and others;Vask\nAnn;Bo\n');
  const error: unknown = await run(null, { yes: true }, host).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'list-unusable' });
  const { message, hint } = error as SolidifyError;
  expect(`${message} ${hint ?? ''}`).not.toMatch(/Reet|Vask|list\.csv/);
});

test('a list of nobody is not one whose people are there already', async () => {
  const host = fresh();
  host.set(resolve(folder, 'list.csv'), 'Name;City\n;Turin\nTotal;2\n');
  const { code, said, text } = await run(null, { yes: true }, host);
  expect([code, text]).toEqual([1, visit]);
  expect(said).toContain('Nothing was written: the list has nobody in it');
  expect(said).not.toContain('has all of them');
});

test('a list that makes the document too large to be read is refused', async () => {
  const host = fresh();
  const rows = Array.from({ length: 19_000 }, (_, at) => `Ann${at} Reet${at};Turin;IT;a${at}@x.example`);
  host.set(resolve(folder, 'list.csv'), `Name;City;Country;E-mail\n${rows.join('\n')}\n`);
  await expect(run(null, { yes: true }, host)).rejects.toThrow('too large to be read again');
  expect(await readText(host, resolve(folder, 'visit.yaml'))).toBe(visit);
});
