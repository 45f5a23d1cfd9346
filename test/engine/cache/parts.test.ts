import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/browser/find.js';
import { sha256 } from '../../../src/engine/cache/manifest.js';
import { root } from '../../cases.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-test-'));
  cpSync(join(root, 'examples/solidify'), folder, { recursive: true });
  for (let number = 1; number <= 20; number++)
    writeFileSync(
      join(folder, `visits/more-${number}.yaml`),
      minimal().replace(/^title: .*$/m, `title: Visit ${number}`),
    );
});
const minimal = (): string => readFileSync(join(root, 'examples/minimal.yaml'), 'utf8');
const hasBrowser = async (): Promise<boolean> =>
  (await findBrowser({ env: process.env }).catch(() => null)) !== null;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}
interface Started {
  readonly kill: (signal: NodeJS.Signals) => boolean;
  readonly ended: Promise<Ended>;
}
const start = (...argv: string[]): Started =>
  run(['programme.yaml', 'visits/*.yaml', '--format', 'md,html', ...argv]);
/** Starts a process of its own, as each machine would. */
function run(argv: readonly string[]): Started {
  const child = spawn(process.execPath, [join(root, 'bin/solidify.js'), 'build', ...argv], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: join(folder, '.cache') },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, stderr })),
  );
  return { kill: (signal) => child.kill(signal), ended };
}
const bytesOf = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((one) => statSync(join(folder, name, one)).isFile())
    .map((one) => `${one} ${sha256(readFileSync(join(folder, name, one)))}`);

test('of ten machines two die and one stands still: what is missing is named, and made', async () => {
  const machines = Array.from({ length: 10 }, (_, at) =>
    start('--shard', `${at + 1}/10`, '--out', `part-${at + 1}`),
  );
  const [, , slow, fourth, , , seventh] = machines;
  slow?.kill('SIGSTOP');
  await wait(150);
  fourth?.kill('SIGKILL');
  seventh?.kill('SIGKILL');
  await wait(1500);
  slow?.kill('SIGCONT');
  const ended = await Promise.all(machines.map((one) => one.ended));
  const dead = ended.flatMap(({ signal }, at) => (signal === 'SIGKILL' ? [at + 1] : []));
  expect(dead).toEqual([4, 7]);
  expect(ended.filter(({ code }) => code === 0)).toHaveLength(8);
  rmSync(join(folder, 'part-7'), { recursive: true, force: true });
  const [folders, twice] = [[1, 2, 3, 5, 6, 8, 9, 10].map((one) => `part-${one}`), 'part-1'];
  const there = readdirSync(folder).includes('part-4') ? ['part-4'] : [];
  const merged = await start('--merge', ...folders, twice, ...there, '--out', 'merged').ended;
  expect([merged.code, merged.stderr]).toEqual([0, expect.any(String)]);
  expect(merged.stderr).toContain('In none of these folders: 4/10, 7/10.');
  for (const name of there) expect(merged.stderr).toContain(`no manifest.json in ${name}`);
  expect((await start('--out', 'whole').ended).code).toBe(0);
  expect(bytesOf('merged')).toEqual(bytesOf('whole'));
}, 120_000);

describe.skipIf(!(await hasBrowser()))('prints of three machines', () => {
  const names = ['one', 'two', 'three'];
  const path = (name: string): string => join(folder, `printed/${name}.yaml`);
  const printed = ['--format', 'pdf'];
  const make = (...argv: readonly string[]): Promise<Ended> =>
    run(['printed/*.yaml', ...printed, ...argv]).ended;

  test('are taken where they are as they would be made, and of the others it is told why they are not', async () => {
    mkdirSync(join(folder, 'printed'));
    for (const name of names) writeFileSync(path(name), minimal().replace(/^title: .*$/m, `title: ${name}`));
    for (const part of [1, 2, 3])
      expect((await make('--shard', `${part}/3`, '--out', `print-${part}`)).code).toBe(0);
    const held = [1, 2, 3].map((part) => readdirSync(join(folder, `print-${part}`)));
    const partOf = (name: string): string =>
      `print-${held.findIndex((files) => files.includes(`${name}.pdf`)) + 1}`;
    // Since then a document was changed, and a print by hand; and a folder is of another version.
    writeFileSync(path('one'), `${readFileSync(path('one'), 'utf8')}summary: Changed.\n`);
    const spoilt = join(folder, partOf('two'), 'two.pdf');
    writeFileSync(spoilt, `${readFileSync(spoilt, 'latin1')}%`, 'latin1');
    mkdirSync(join(folder, 'older'));
    writeFileSync(join(folder, 'older/manifest.json'), '{ "version": 1 }');
    const parts = ['print-1', 'print-2', 'print-3', 'print-1'];
    const merged = await make('--merge', ...parts, 'older', '--out', 'print-merged');
    expect(merged.code).toBe(0);
    expect(merged.stderr).toContain('manifest.json in older was changed by hand or is of another version');
    const told = merged.stderr.split('\n').filter((line) => line.startsWith('Made here'));
    expect(told.sort()).toEqual(
      [
        `Made here and not taken from ${partOf('one')}, since it was made before one.yaml changed: ${partOf('one')}/one.pdf.`,
        `Made here and not taken from ${partOf('two')}, since it was changed by hand: ${partOf('two')}/two.pdf.`,
      ].sort(),
    );
    const alone = await make('--merge', 'older', '--out', 'print-none');
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('another version of solidify')]);
    expect((await make('--out', 'print-whole')).code).toBe(0);
    expect(bytesOf('print-merged')).toEqual(bytesOf('print-whole'));
  }, 180_000);

  test('are made again with a book that lists their pages, and that is told', async () => {
    writeFileSync(join(folder, 'book.yaml'), minimal());
    const both = ['book.yaml', '--format', 'pdf,epub'];
    expect((await run([...both, '--out', 'book-1']).ended).code).toBe(0);
    const { code, stderr } = await run([...both, '--merge', 'book-1', '--out', 'book-merged']).ended;
    expect(code).toBe(0);
    expect(stderr).toContain('not taken from book-1, since it goes with a book that lists its pages');
    expect(bytesOf('book-merged')).toEqual(bytesOf('book-1'));
  }, 120_000);
});

test('all parts together leave nothing to say, and nothing that is known is refused', async () => {
  for (const part of ['1/2', '2/2'])
    expect((await start('--shard', part, '--out', `half-${part[0]}`).ended).code).toBe(0);
  const both = await start('--merge', 'half-1', 'half-2', '--out', 'both').ended;
  expect([both.code, /none of these|no manifest/.test(both.stderr)]).toEqual([0, false]);
  // However little else is to be said.
  const slip = await start('--merge', 'half-1', 'half-2', 'haf-3', '--out', 'both', '--quiet').ended;
  expect(slip.stderr).toContain('There is no manifest.json in haf-3');
  const none = await start('--merge', 'haf-3', '--out', 'both').ended;
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('Name the folders into which the shards were built.');
}, 60_000);
