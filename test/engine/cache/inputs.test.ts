import { expect, test } from 'vitest';
import type { Consent } from '../../../src/core/language/declaration.js';
import { parse } from '../../../src/core/syntax/parse.js';
import type { FileFacts } from '../../../src/core/language/rules/files.js';
import { inputsOf, withInputs, type Inputs } from '../../../src/engine/cache/inputs.js';
import { sha256 } from '../../../src/engine/cache/manifest.js';

const bytes = new TextEncoder().encode('text');
const picture = (name: string): FileFacts => ({
  state: 'ok',
  type: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" id="${name}"><path d="M${name.length + name.charCodeAt(0) + name.charCodeAt(2)} 0"/></svg>`,
  ),
  size: null,
  orientation: 1,
});

function inputs(file: string, editions: readonly Consent[]): Inputs {
  const text =
    'title: T\nimages:\n  - src: a.png\n  - src: ./b.png\n    consent: partners\n  - src: c.png\n    consent: internal\n';
  const { value } = parse({ path: file, text });
  if (!value) throw new Error('cannot be read');
  const files = new Map(['a.png', './b.png', 'c.png'].map((path) => [path, picture(path)]));
  return inputsOf(value, files, bytes, editions);
}
const names = ({ shown }: Inputs): string[] => shown.map(({ file }) => file);

test.each([
  [['public'], ['paris.yaml', 'a.png']],
  [['partners'], ['paris.yaml', 'a.png', 'b.png']],
  [
    ['public', 'internal'],
    ['paris.yaml', 'a.png', 'b.png', 'c.png'],
  ],
] as const)('%j names only pictures that it may show, but depends on all', (editions, files) => {
  const made = inputs('visits/paris.yaml', editions);
  expect(names(made)).toEqual(files);
  expect(made.shown[0]).toEqual({ file: 'paris.yaml', bytes: 4, sha256: sha256('text') });
  expect(made.hashes).toHaveLength(4);
});

test.each([
  ['visits/paris.yaml', 'programme.yaml', '../programme.yaml'],
  ['programme.yaml', 'visits/paris.yaml', 'visits/paris.yaml'],
  ['/home/me/visits/paris.yaml', '/home/me/programme.yaml', '../programme.yaml'],
  ['visits/paris.yaml', '/home/me/programme.yaml', 'programme.yaml'],
  ['-', 'programme.yaml', 'programme.yaml'],
])('from %s, %s is called %s', (document, other, name) => {
  expect(
    names(withInputs(document, inputs(document, ['public']), [[other, inputs(other, ['public'])]])),
  ).toContain(name);
});
