import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startCommand } from '../running.js';

const folder = mkdtempSync(join(tmpdir(), 'watch-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = 'city: Velmora\ncountry: LU\ndates: 2031-05-06\ntours:\n  - title: A walk\n';
function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}
function report(name: string): string {
  return readFileSync(join(folder, 'reports', name), 'utf8');
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  write('visit.yaml', `title: First\n${head}`);
});

describe('build --watch', () => {
  test('speaks of good files once there are some, and quotes no names of files in a log', async () => {
    write('visit.yaml', `title: First\nsumary: Oops\n${head}`);
    const run = startCommand(['build', 'visit.yaml', '--format', 'md', '--watch'], folder, { tty: false });
    await run.until(/nothing made, 1 error in/);
    write('visit.yaml', `title: Second\n${head}`);
    await run.until(/ {2}1 file: 1 file made/);
    expect(run.said()).not.toContain('last good');
    await run.interrupt();
  });

  test('follows a configuration that is written, changed, broken and mended', async () => {
    const run = startCommand(['build', 'visit.yaml', '--format', 'md', '--watch'], folder);
    await run.until(/1 file made.*\n.*Ctrl-C/);
    write('solidify.config.yaml', 'out: elsewhere\n');
    await run.until(/ {2}solidify\.config\.yaml: 1 file made/);
    expect(existsSync(join(folder, 'elsewhere/visit.md'))).toBe(true);
    write('solidify.config.yaml', 'oot: here\n');
    await run.until(/solidify\.config\.yaml: .*oot.* The last good files stay\./);
    write('solidify.config.yaml', 'out: here\n');
    await run.until(/ {2}solidify\.config\.yaml: 1 file made[^]* {2}solidify\.config\.yaml: 1 file made/);
    expect(existsSync(join(folder, 'here/visit.md'))).toBe(true);
    await run.interrupt();
  });

  test('builds again after a save, keeps the last good files under errors, and ends on Ctrl-C', async () => {
    const run = startCommand(['build', 'visit.yaml', '--format', 'md', '--watch'], folder);
    await run.until(/1 file made.*\n.*Ctrl-C/);
    expect(report('visit.md')).toContain('# First');

    write('visit.yaml', `title: Second\n${head}`);
    await run.until(/ {2}visit\.yaml: 1 file made/);
    expect(report('visit.md')).toContain('# Second');

    write('visit.yaml', `title: Third\nsumary: Oops\n${head}`);
    await run.until(/unknown-key[^]* {2}visit\.yaml: nothing made, 1 error \(the last good files stay\)/);
    expect(report('visit.md')).toContain('# Second');

    rmSync(join(folder, 'visit.yaml'));
    await run.until(/There is no file visit\.yaml\. The last good files stay\./);
    expect(report('visit.md')).toContain('# Second');

    // As editors save: a new file takes the place of the old one.
    write('visit.yaml.tmp', `title: Fourth\n${head}`);
    renameSync(join(folder, 'visit.yaml.tmp'), join(folder, 'visit.yaml'));
    await run.until(/1 file made[^]*1 file made[^]*1 file made/);
    expect(report('visit.md')).toContain('# Fourth');
    expect(await run.interrupt()).toBe(130);
    expect(run.said()).toMatch(/Interrupted\.\n$/);
  });

  test('follows the programme, and files that come to match a pattern', async () => {
    write('programme.yaml', 'kind: programme\ntitle: P\nvisits: [visits/*.yaml]\n');
    write('visits/one.yaml', `title: One\nprogramme: ../programme.yaml\nthanks: To VLM.\n${head}`);
    const run = startCommand(['build', 'visits/*.yaml', '--format', 'md', '--watch'], folder);
    await run.until(/1 file made/);
    write('programme.yaml', 'kind: programme\ntitle: Lights\nacronym: LUX\nvisits: [visits/*.yaml]\n');
    await run.until(/programme\.yaml: 1 file made/);
    expect(report('one.md')).toContain('LUX');
    write('visits/two.yaml', `title: Two\n${head.replace('05-06', '05-09')}`);
    // The first of two visits says that it is the first.
    await run.until(/two\.yaml: 2 files made/);
    expect(report('one.md')).toContain('LUX · visit 1');
    expect(existsSync(join(folder, 'reports/two.md'))).toBe(true);
    expect(await run.interrupt()).toBe(130);
  });

  test.each([
    ['--stdout', ['visit.yaml', '--stdout', '--format', 'md']],
    ['--check', ['visit.yaml', '--check']],
    ['--reporter json', ['visit.yaml', '--reporter', 'json']],
    ['standard input', ['-']],
  ])('does not go with %s', async (other, words) => {
    const run = startCommand(['build', ...words, '--watch'], folder);
    expect(await run.code).toBe(2);
    expect(run.said()).toContain(`does not go with ${other}`);
  });

  test('ends as a build does where there is nothing to watch', async () => {
    expect(await startCommand(['build', 'gone.yaml', '--watch'], folder).code).toBe(2);
  });
});
