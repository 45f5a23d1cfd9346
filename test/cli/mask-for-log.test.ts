import { expect, test } from 'vitest';
import { maskForLog } from '../../src/cli/mask-for-log.js';
import { diagnostic } from '../../src/core/diagnostics/diagnostic.js';
import { parse } from '../../src/core/syntax/parse.js';
import type { Parsed } from '../../src/core/syntax/ast.js';
import type { Outcome } from '../../src/engine/outcome.js';

function read(path: string, text: string): Parsed {
  const { value } = parse({ path, text });
  if (!value) throw new Error('not read');
  return value;
}

const text = `title: A visit
people:
  ada: { name: Ada Quill, consent: internal }
  bo: { name: Bo Marsh, consent: public }
discussions:
  - title: With Ada Quill and Bo Marsh
    discussants: [ada, bo]
`;
const visit = read('visit.yaml', text);

function outcome(file: string, more: Partial<Outcome> = {}): Outcome {
  return {
    diagnostics: [
      diagnostic('unknown-id', file, null, {
        id: 'Ada Quill',
        registry: 'people',
        nearest: ['Bo Marsh', 'Ada Quill'],
        elsewhere: null,
      }),
    ],
    texts: new Map([[file, text]]),
    sources: { visits: [visit], programmes: [] },
    outputs: [],
    documents: 1,
    built: null,
    stdout: null,
    stale: [],
    troubles: [],
    ...more,
  };
}

test('whom the public edition withholds is masked letter by letter, so that columns hold', async () => {
  const { diagnostics, texts } = await maskForLog(outcome('visit.yaml'));
  expect(diagnostics[0]?.args).toEqual({
    id: '*********',
    registry: 'people',
    nearest: ['Bo Marsh', '*********'],
    elsewhere: null,
  });
  expect(texts.get('visit.yaml')).toBe(text.replaceAll('Ada Quill', '*********'));
});

test('the name of a file is masked too, and nothing of that file is quoted', async () => {
  const file = 'Ada Quill.yaml';
  const { diagnostics, texts } = await maskForLog(
    outcome(file, { sources: { visits: [read(file, text)], programmes: [] } }),
  );
  expect(diagnostics[0]?.file).toBe('*********.yaml');
  expect([...texts]).toEqual([]);
});

test('nothing is quoted of a file that could not be read as a document', async () => {
  const { texts } = await maskForLog(outcome('other.yaml'));
  expect([...texts]).toEqual([]);
});

test('a programme withholds for its visits', async () => {
  const programme = read(
    'programme.yaml',
    'kind: programme\npeople:\n  cy: { name: Cy Vane, consent: internal }\n',
  );
  const own = read('visit.yaml', 'title: With Cy Vane\n');
  const { texts } = await maskForLog(
    outcome('visit.yaml', {
      texts: new Map([['visit.yaml', own.text]]),
      sources: { visits: [own], programmes: [programme] },
    }),
  );
  expect(texts.get('visit.yaml')).toBe('title: With *******\n');
});

test('an outcome that tells nothing is left as it is', async () => {
  const silent = outcome('visit.yaml', { diagnostics: [] });
  expect(await maskForLog(silent)).toBe(silent);
});
