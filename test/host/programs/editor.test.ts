import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editorAddress, editorCommand, openInEditor, startedAs } from '../../../src/host/programs/editor.js';

const folder = mkdtempSync(join(tmpdir(), 'editor-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = { file: '/home/ann/a b/visit.yaml', line: 12, column: 3 };

test.each([
  [{ EDITOR: 'code --wait' }, ['code', '--goto', '/home/ann/a b/visit.yaml:12:3']],
  [{ VISUAL: '/opt/bin/gvim', EDITOR: 'vim' }, ['/opt/bin/gvim', '+12', '/home/ann/a b/visit.yaml']],
  [{ VISUAL: 'vim', EDITOR: 'subl -w' }, ['subl', '/home/ann/a b/visit.yaml:12:3']],
  [{ EDITOR: 'C:\\Tools\\Code.exe' }, ['C:\\Tools\\Code.exe', '--goto', '/home/ann/a b/visit.yaml:12:3']],
  [
    { EDITOR: '"/opt/My Tools/code" --wait' },
    ['/opt/My Tools/code', '--goto', '/home/ann/a b/visit.yaml:12:3'],
  ],
  [{ EDITOR: 'nano' }, null],
  [{ EDITOR: 'toString' }, null],
  [{}, null],
])('%j opens with %j', (env, command) => {
  expect(editorCommand(place, env)).toEqual(command);
});

test('on Windows a batch file is started, and nothing in a name runs', () => {
  const env = { ComSpec: 'C:\\cmd.exe' };
  expect(startedAs(['code', '--goto', 'C:\\a b\\&calc%x%.yaml:1:2'], 'win32', env)).toEqual({
    program: 'C:\\cmd.exe',
    words: [...['/d', '/s', '/c'], '"code ^^^"--goto^^^" ^^^"C:\\a^^^ b\\^^^&calc^^^%x^^^%.yaml:1:2^^^""'],
    isVerbatim: true,
  });
  expect(startedAs(['C:\\Code.exe', 'a b'], 'win32', env)).toMatchObject({
    words: ['a b'],
    isVerbatim: false,
  });
  expect(startedAs(['code', 'a b'], 'linux', env)).toMatchObject({ program: 'code', words: ['a b'] });
});

test('an address leads to the place', () => {
  expect(editorAddress(place)).toBe('vscode://file/home/ann/a%20b/visit.yaml:12:3');
  expect(editorAddress({ ...place, file: 'C:\\reports\\#1.yaml' })).toBe(
    'vscode://file/C:/reports/%231.yaml:12:3',
  );
});

test.skipIf(process.platform === 'win32')(
  'starts the editor, and passes nothing through a shell',
  async () => {
    const program = join(folder, 'code');
    writeFileSync(
      program,
      `#!/bin/sh\nprintf '%s' "$2" > ${folder}/opened.tmp && mv ${folder}/opened.tmp ${folder}/opened\n`,
    );
    chmodSync(program, 0o755);
    const env = { ...process.env, VISUAL: program };
    expect(await openInEditor({ ...place, file: '/$(touch x)' }, { env })).toBe(true);
    await expect.poll(() => existsSync(join(folder, 'opened'))).toBe(true);
    expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe('/$(touch x):12:3');
    expect(await openInEditor(place, { env: { VISUAL: join(folder, 'subl') } })).toBe(false);
  },
);
