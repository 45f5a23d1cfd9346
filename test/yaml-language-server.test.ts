import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  HoverRequest,
  type CompletionItem,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { markdownOf } from '../src/core/language/editor/snippets.js';
import type { Schema } from '../src/core/language/schema.js';
import { startLanguageClient, type LanguageClient } from './language-client.js';
import { keyPlaces, type KeyPlace } from './key-places.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const server = join(dirname(resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');

let client: LanguageClient;
beforeAll(async () => {
  client = await startLanguageClient([server, '--stdio'], {
    rootUri: pathToFileURL(root).href,
    // The schemas are files: nothing is fetched.
    settings: { yaml: { schemaStore: { enable: false }, validate: true, hover: true, completion: true } },
  });
});
afterAll(async () => {
  expect(await client.end()).toBe(0);
});

let count = 0;
/** Opens a document whose first line names the schema, as those of `solidify new` do. */
function open(kind: KeyPlace['kind'], lines: readonly string[]): string {
  count += 1;
  const uri = pathToFileURL(join(root, `document-${count}.yaml`)).href;
  client.open(uri, [`# yaml-language-server: $schema=schema/${kind}.json`, ...lines, ''].join('\n'));
  return uri;
}

async function completed(uri: string, line: number, character: number): Promise<CompletionItem[]> {
  const found = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line, character },
  });
  return Array.isArray(found) ? found : (found?.items ?? []);
}

function inserted({ textEdit, insertText, label }: CompletionItem): string {
  return textEdit?.newText ?? insertText ?? label;
}

/** What is wrong with what an editor would show or write. */
function unfit(items: readonly CompletionItem[]): string[] {
  return items
    .filter((item) =>
      [item.label, inserted(item)].some(
        (text) => typeof text !== 'string' || /\[object|undefined/.test(text),
      ),
    )
    .map((item) => `${item.label} writes ${inserted(item)}`);
}

/** Runs something for every place, many at a time; gives all that is wrong. */
async function wrongIn(
  places: readonly KeyPlace[],
  look: (place: KeyPlace) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < places.length; from += 25) {
    const some = places.slice(from, from + 25).map(async (place) => {
      const wrong = await look(place);
      return wrong.map((what) => `${place.name}: ${what}`);
    });
    found.push(...(await Promise.all(some)).flat());
  }
  return found;
}

/** What can stand nowhere as such a value. */
function wrongFor(schema: Schema): string {
  if (schema.type === 'string' && ['plain', 'phone', 'path'].includes(schema.format)) return '[[1]]';
  if (['text', 'textOr', 'value', 'reference'].includes(schema.type)) return '[[1]]';
  return '"?! nonsense"';
}

describe.each(['visit', 'programme'] as const)('the real server, with the schema of a %s', (kind) => {
  const places = keyPlaces(kind);

  test('there are many keys', () => {
    expect(places.length).toBeGreaterThan(kind === 'visit' ? 180 : 120);
  });

  test('completes every key at its place', async () => {
    const wrong = await wrongIn(places, async ({ key, above, before }) => {
      // What is there already is not offered.
      const begun = before + key.slice(0, -1);
      const uri = open(kind, [...above, begun]);
      const items = await completed(uri, above.length + 1, begun.length);
      const isOffered = items.some((item) => item.label === key && inserted(item).startsWith(`${key}:`));
      return [...(isOffered ? [] : ['not offered']), ...unfit(items)];
    });
    expect(wrong).toEqual([]);
  });

  test('completes every value', async () => {
    const wrong = await wrongIn(places, async ({ key, field, above, before }) => {
      const uri = open(kind, [...above, `${before}${key}: `]);
      const items = await completed(uri, above.length + 1, before.length + key.length + 2);
      const labels = items.map(({ label }) => label);
      const missing = field.type === 'choice' ? field.values.filter((value) => !labels.includes(value)) : [];
      return [...missing.map((value) => `no ${value}`), ...unfit(items)];
    });
    expect(wrong).toEqual([]);
  });

  test('completes every item of a list', async () => {
    const lists = places.filter(({ field }) => field.type === 'list');
    const wrong = await wrongIn(lists, async ({ key, above, before }) => {
      const inner = `${before.replace('-', ' ')}  - `;
      const uri = open(kind, [...above, `${before}${key}:`, inner]);
      const items = await completed(uri, above.length + 2, inner.length);
      return [...(items.length > 0 ? [] : ['nothing offered']), ...unfit(items)];
    });
    expect(wrong).toEqual([]);
  });

  test('explains every key', async () => {
    const wrong = await wrongIn(places, async ({ key, field, above, before }) => {
      const uri = open(kind, [...above, `${before}${key}: `]);
      const position = { line: above.length + 1, character: before.length + 1 };
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      const told = (hover?.contents as MarkupContent | undefined)?.value ?? '';
      return told.includes(markdownOf(field)) ? [] : [told];
    });
    expect(wrong).toEqual([]);
  });

  test('says at the place what is wrong, in words', async () => {
    const wrong = await wrongIn(places, async ({ key, field, above, before }) => {
      const line = above.length + 1;
      const uri = open(kind, [...above, `${before}${key}: ${wrongFor(field)}`]);
      const found = (await client.diagnosed(uri)).filter(({ range }) => range.start.line === line);
      const isThere = found.some(({ range }) => range.start.character >= before.length + key.length);
      const words = found.map(({ message }) => (typeof message === 'string' ? message : message.value));
      const raw = words.filter((text) => /\^|\\d|\[object|undefined/.test(text) || text.length > 250);
      return [...(isThere ? [] : ['nothing said']), ...raw];
    });
    expect(wrong).toEqual([]);
  });
});

test('offers countries with their names', async () => {
  const uri = open('visit', ['country: ']);
  const items = await completed(uri, 1, 9);
  const name = (code: string): unknown => items.find(({ label }) => label === code)?.documentation;
  expect([name('FR'), name('GR'), name('EL')]).toEqual(['France', 'Greece', 'Greece']);
});
