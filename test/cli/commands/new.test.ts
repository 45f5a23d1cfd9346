import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runMain, type MainRun } from '../run-main.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'new-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const run = (...argv: string[]): Promise<MainRun> => runMain(['new', ...argv], folder);
const ljubljana = ['visit', '--city', 'Ljubljana', '--dates', '2024-05-13..2024-05-14'];

describe('solidify new', () => {
  test('writes a visit that builds at once, beside the schema that its first line names', async () => {
    expect(await run(...ljubljana)).toMatchObject({ code: 0, stdout: 'ljubljana-2024.yaml\n' });
    const text = read('ljubljana-2024.yaml');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=visit.schema.json');
    expect(JSON.parse(read('visit.schema.json'))).toHaveProperty('properties.title');
    expect(text).toMatch(/^country: SI$/m);
    expect(text.match(/^ {2}- type: /gm)).toHaveLength(2);
    const built = await runMain(['validate', 'ljubljana-2024.yaml', '--reporter', 'json'], folder);
    const { summary, diagnostics } = JSON.parse(built.stdout) as {
      summary: object;
      diagnostics: { code: string }[];
    };
    expect([built.code, summary]).toMatchObject([0, { documents: 1, errors: 0 }]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['blank-left']));
    const final = text.replace('status: draft', 'status: final');
    writeFileSync(join(folder, 'final.yaml'), final);
    expect(await runMain(['validate', 'final.yaml', '--reporter', 'short'], folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('[blank-in-final]') as string,
    });
  });

  test('never writes over what is there, be it a link that leads nowhere', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'mine');
    expect(await run(...ljubljana, 'mine')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('mine.yaml is there already; nothing was written.') as string,
    });
    expect(read('mine.yaml')).toBe('mine');
    symlinkSync('nowhere', join(folder, 'link.yaml'));
    await run(...ljubljana, 'link.yaml');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    writeFileSync(join(folder, 'visit.schema.json'), '{}');
    expect(await run(...ljubljana, 'visits/')).toMatchObject({
      code: 0,
      stdout: 'visits/ljubljana-2024.yaml\n',
    });
    expect(read('visits/ljubljana-2024.yaml')).toMatch(/^# .*\$schema=\.\.\/visit\.schema\.json\n/);
    expect(read('visit.schema.json')).toBe('{}');
  });

  test.each([
    [['visit'], '--city and --dates are missing; questions are asked on a terminal only.'],
    [['programme'], '--title is missing'],
    [['visit', '--city', 'Velmora', '--dates', '2031-05-06'], '--country is missing'],
    [['visit', '--city', 'Santiago', '--dates', '11/07/2024'], '2024-07-11 or 2024-11-07'],
    [[...ljubljana, '--lang', 'french'], 'Write --lang fr.'],
    [[...ljubljana, '--layout', 'breef'], 'Write --layout brief.'],
    [[...ljubljana, '--country', 'Slovennia'], 'Write --country SI.'],
    [[...ljubljana, 'report.docx'], 'Name it report.yaml.'],
    [[...ljubljana, '.git/visit.yaml'], 'hidden folder'],
    [[...ljubljana, '--from', 'gone.yaml'], 'it is not there'],
    [[...ljubljana, '--programme', 'gone.yaml'], 'it is not there'],
    [['report'], 'visit, programme'],
  ])('%j is wrong use', async (argv, told) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });

  test('to standard output, in the language of the document', async () => {
    const { code, stdout } = await run(...ljubljana, '-', '--lang', 'fr', '--title', 'Les "quais"');
    expect(code).toBe(0);
    expect(stdout).toContain('title: "Les \\"quais\\""\n');
    expect(stdout).toContain('# Lieux. ');
    expect(existsSync(join(folder, 'visit.schema.json'))).toBe(false);
  });

  test('of a programme, then of a visit of it, then of one that keeps what that one said', async () => {
    expect(await run('programme', 'programme.yaml', '--title', 'Velmora')).toMatchObject({ code: 0 });
    const of = ['--programme', 'programme.yaml'];
    expect(await run(...ljubljana, 'visits/', ...of)).toMatchObject({ code: 0 });
    const earlier = join(folder, 'visits/ljubljana-2024.yaml');
    const text = readFileSync(earlier, 'utf8');
    expect(text).toMatch(/^programme: "\.\.\/programme\.yaml"|^programme: \.\.\/programme\.yaml$/m);
    writeFileSync(earlier, text.replace(/^#hosts:\n#.*$/m, 'hosts:\n  - City of Velmora # as ever'));
    const next = [
      'visit',
      'visits/',
      '--from',
      'visits/ljubljana-2024.yaml',
      '--city',
      'Essen',
      '--dates',
      '2025-06',
    ];
    const { code, stderr } = await run(...next);
    expect(code).toBe(0);
    expect(stderr).toContain('From ljubljana-2024.yaml: hosts. See whether it holds here too.\n');
    const made = read('visits/essen-2025.yaml');
    expect(made).toContain('#id: essen-2025 ');
    expect(made).toContain('hosts:\n  - City of Velmora # as ever\n');
    expect(made).toMatch(/^programme: .*\.\.\/programme\.yaml/m);
    const validated = await runMain(['validate', 'visits/essen-2025.yaml', '--reporter', 'json'], folder);
    expect(validated.code, validated.stdout).toBe(0);
  });

  test('asks on a terminal for what is not given, and ends when that is interrupted', async () => {
    const keys = ['Liège\r', '13-14 May 2024\r', '\r', '\r', '\r'];
    const { code, stdout, stderr } = await runMain(['new', 'visit'], folder, { keys });
    expect([code, stdout], stderr).toEqual([0, 'liege-2024.yaml\n']);
    expect(read('liege-2024.yaml')).toMatch(/^title: .*Study visit to Liège/m);
    expect(read('liege-2024.yaml')).toMatch(/^country: BE$/m);
    expect(await runMain(['new', 'visit'], folder, { keys: ['\u0003'] })).toMatchObject({ code: 130 });
  });
});

test('what is taken over is as private as it was, and nobody is named more widely', async () => {
  const visit = `title: A\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\nprogramme: programme.yaml\nhosts: [ann]\n`;
  const list =
    'participants: { consent: internal, delegations: [{ city: Essen, country: DE, people: [ann] }] }\n';
  writeFileSync(
    join(folder, 'programme.yaml'),
    'kind: programme\ntitle: P\nvisits: ["*.yaml"]\npeople: { ann: { name: Ann Reet } }\n',
  );
  writeFileSync(join(folder, 'old.yaml'), visit + list, { mode: 0o600 });
  expect(await run(...ljubljana, 'new.yaml', '--from', 'old.yaml')).toMatchObject({ code: 0 });
  expect(read('new.yaml')).toContain('ann: { name: "Ann Reet", consent: internal }');
  expect(statSync(join(folder, 'new.yaml')).mode & 0o777).toBe(0o600);
});

test('a programme behind a link is written where it is', async () => {
  mkdirSync(join(folder, 'shared'));
  await run('programme', 'shared/p.yaml', '--title', 'P');
  symlinkSync('shared/p.yaml', join(folder, 'p.yaml'));
  expect(await run(...ljubljana, 'visit.yaml', '--programme', 'p.yaml')).toMatchObject({ code: 0 });
  expect(lstatSync(join(folder, 'p.yaml')).isSymbolicLink()).toBe(true);
  expect(read('shared/p.yaml')).toContain('visits: [visit.yaml]');
});

test.each([
  [['visit'], ['\u0004']],
  [['visit'], ['Ljubljana\r', '\u0004']],
  [['programme'], ['P\r', '\u0004']],
])('where input ends, what was not answered is told, and nothing is written: %j %j', async (words, keys) => {
  const run = await runMain(['new', ...words], folder, { keys });
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/Input ended before this was answered: .*\?/);
  expect(readdirSync(folder)).toEqual([]);
});
