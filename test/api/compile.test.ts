import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wantedFiles } from '../../src/core/language/wanted-files.js';
import { parse } from '../../src/core/syntax/parse.js';
import { build, compile, type CompileInput } from '../../src/index.js';
import { root } from '../cases.js';

const files = ['test/cases', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file) && !/^ci\/|github|gitlab/.test(file))
    .map((file) => join(folder, file)),
);

/** What is told of the folders around a document, of which `compile` sees only the files that it is given. */
const ofTheDisk =
  /^(?:image-(?:missing|outside|url)|not-a-file|images-too-large|programme-(?:outside|missing|kind|without-visits))$/;

/** A document as a program gives it to `compile`, with what it names; null for a programme. */
function inputOf(file: string): CompileInput | null {
  const path = join(root, file);
  const text = new Uint8Array(readFileSync(path));
  const { value } = parse({ path: file, text });
  const wanted = value ? wantedFiles(value) : [];
  if (value && /^kind:\s*programme/m.test(value.text)) return null;
  const named = wanted.find(({ use }) => use === 'programme')?.path;
  // A file of this machine is no part of the document.
  const programme = named === undefined || isAbsolute(named) ? null : resolve(dirname(path), named);
  const pictures = wanted.filter(({ use }) => use !== 'programme').map((one) => one.path);
  const shared = programme !== null && existsSync(programme) ? new Uint8Array(readFileSync(programme)) : null;
  const parsed = shared && parse({ path: 'p', text: shared }).value;
  const theirs = parsed ? wantedFiles(parsed).map((one) => one.path) : [];
  const found = (folder: string, paths: readonly string[]): [string, Uint8Array][] =>
    paths
      .filter((one) => /\.\w+$/.test(one) && existsSync(join(folder, one)))
      .map((one) => [one, new Uint8Array(readFileSync(join(folder, one)))]);
  return {
    visit: { path: file, text },
    ...(programme !== null && shared ? { programme: { path: relative(root, programme), text: shared } } : {}),
    pictures: new Map([
      ...(programme === null ? [] : found(dirname(programme), theirs)),
      ...found(dirname(path), pictures),
    ]),
  };
}

describe('compile says what build says of', () => {
  test.each(files)('%s', async (file) => {
    const input = inputOf(file);
    if (!input) return;
    const built = await build([file], { formats: ['md', 'html'], write: false, cache: false }, { cwd: root });
    const compiled = await compile(input);
    const codes = (found: typeof built.diagnostics): string[] =>
      found
        .map(({ code, severity, line }) => `${severity} ${code} ${line ?? ''}`)
        .filter((one) => !ofTheDisk.test(one.split(' ')[1] ?? ''));
    expect(codes(compiled.diagnostics)).toEqual(codes(built.diagnostics));
    const texts = built.outputs.filter(({ format }) => format === 'md' || format === 'html');
    if (compiled.diagnostics.length === built.diagnostics.length)
      expect((compiled.reports ?? []).length * 2).toBe(texts.length);
  });
});
