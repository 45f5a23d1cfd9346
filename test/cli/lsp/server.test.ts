import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type Location,
  type MarkupContent,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startLanguageClient, type LanguageClient } from '../../language-client.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(root, 'bin/solidify.js');

let folder: string;
let client: LanguageClient;
beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'solidify-lsp-')));
  cpSync(join(root, 'examples/solidify'), folder, { recursive: true });
  cpSync(join(root, 'examples/minimal.yaml'), join(folder, 'minimal.yaml'));
  client = await startLanguageClient([program, 'lsp', '--stdio'], { rootUri: pathToFileURL(folder).href });
});
afterEach(async () => {
  expect(await client.end()).toBe(0);
  expect(client.said()).toBe('');
  rmSync(folder, { recursive: true });
});

const pathOf = (name: string): string => join(folder, name);
const uriOf = (name: string): string => pathToFileURL(pathOf(name)).href;
const onDisk = (name: string): string => readFileSync(pathOf(name), 'utf8');
const paris = 'visits/paris-2019.yaml';

/** Opens a document with a text that is not saved; gives what is found in it. */
async function open(name: string, text = onDisk(name)): Promise<readonly Diagnostic[]> {
  const found = client.diagnosed(uriOf(name));
  client.open(uriOf(name), text);
  return found;
}

let version = 1;
/** Writes the whole text of an open document anew. */
async function write(name: string, text: string): Promise<readonly Diagnostic[]> {
  version += 1;
  const found = client.diagnosed(uriOf(name));
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uriOf(name), version },
    contentChanges: [{ text }],
  });
  return found;
}

/** Where words stand in a text, and so many units behind their beginning. */
function placeOf(text: string, words: string, more = 0): Position {
  const at = text.indexOf(words);
  expect(at, words).toBeGreaterThanOrEqual(0);
  return TextDocument.create('', '', 0, text).positionAt(at + more);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

async function completed(name: string, position: Position): Promise<CompletionItem[]> {
  const found = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: uriOf(name) },
    position,
  });
  return Array.isArray(found) ? found : (found?.items ?? []);
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

/** What `solidify validate` finds in the files as they are on the disk. */
function validated(...names: string[]): unknown[] {
  const run = spawnSync(process.execPath, [program, 'validate', ...names, '--reporter', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return (JSON.parse(run.stdout) as { diagnostics: Record<string, unknown>[] }).diagnostics.map(
    ({ code, severity, line, column, endLine, endColumn }) =>
      [code, severity, line, column, endLine, endColumn] as unknown,
  );
}

const asValidated = (found: readonly Diagnostic[]): unknown[] =>
  found.map(({ code, severity, range: { start, end } }) => [
    code,
    ['', 'error', 'warning', 'info'][severity ?? 0],
    start.line + 1,
    start.character + 1,
    end.line + 1,
    end.character + 1,
  ]);

/** A text with something else in it. */
function withWords(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [before, after]) => {
    expect(now).toContain(before);
    return now.replace(before, after);
  }, text);
}

const wrong = (): string =>
  withWords(
    onDisk(paris),
    ['  end: 2019-06-18', '  end: 2019-06-16'],
    ['- city-of-paris', '- city-of-pariss'],
    ['[@S1]', '[@S999] 🚲'],
    ['country: FR', 'country: France'],
  );

describe('what is wrong', () => {
  test('is what validate finds in the same text, twice', async () => {
    const first = await open(paris, wrong());
    expect(first.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-id', 'unknown-source', 'bad-country']),
    );
    const again = await write(paris, wrong());
    expect(again).toEqual(first);
    writeFileSync(pathOf(paris), wrong());
    expect(asValidated(first)).toEqual(validated(paris));
  });

  test('is told with what to write instead', async () => {
    const found = await open(paris, withWords(onDisk(paris), ['country: FR', 'country: France']));
    expect(found.find(({ code }) => code === 'bad-country')).toMatchObject({
      source: 'solidify',
      message: expect.stringMatching(/France[^\n]*\n[^\n]*FR/) as string,
    });
  });

  test('is told of withheld names in texts', async () => {
    const text = withWords(onDisk('minimal.yaml'), [
      'title:',
      'people: { zu: { name: Zora Unseen, consent: internal } }\nhosts: [zu]\nsummary: Zora Unseen opened the door.\ntitle:',
    ]);
    expect((await open('minimal.yaml', text)).map(({ code }) => code)).toContain('name-leaks');
  });

  test('is seen with the programme as it is being written', async () => {
    expect((await open(paris)).filter(({ severity }) => severity === 1)).toEqual([]);
    const found = client.diagnosed(uriOf(paris));
    await open(
      'programme.yaml',
      withWords(onDisk('programme.yaml'), ['  city-of-paris:', '  town-of-paris:']),
    );
    expect((await found).map(({ code }) => code)).toContain('unknown-id');
    const mended = client.diagnosed(uriOf(paris));
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf('programme.yaml') },
    });
    expect((await mended).filter(({ severity }) => severity === 1)).toEqual([]);
  });

  test('is seen when a file changes on the disk, and goes when the document is closed', async () => {
    await open(paris);
    expect(client.registered).toContain(DidChangeWatchedFilesNotification.method);
    const found = client.diagnosed(uriOf(paris));
    rmSync(pathOf('programme.yaml'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf('programme.yaml'), type: FileChangeType.Deleted }],
    });
    expect((await found).map(({ code }) => code)).toContain('programme-missing');
    const gone = client.diagnosed(uriOf(paris));
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(paris) },
    });
    expect(await gone).toEqual([]);
  });

  test('is found in a document without a file, and in one whose file is gone', async () => {
    const uri = 'untitled:Untitled-1';
    const found = client.diagnosed(uri);
    client.open(uri, 'title: A visit\ncity: Essen\ncountry: Germany\ndates: 2019-01-24\n');
    expect((await found).map(({ code }) => code)).toContain('bad-country');
    const text = wrong();
    rmSync(pathOf(paris));
    expect((await open(paris, text)).length).toBeGreaterThan(2);
  });

  test('is not looked for in the settings of other programs', async () => {
    client.open(uriOf('compose.yaml'), 'services:\n  web:\n    image: nginx\n');
    const found = await open(paris);
    expect(found.filter(({ severity }) => severity === 1)).toEqual([]);
  });
});

describe('completion', () => {
  test('offers ids where one is expected, its own and those of the programme', async () => {
    const text = withWords(onDisk(paris), ['hosts:\n', 'organisers:\n  - \nhosts:\n']);
    await open(paris, text);
    const items = await completed(paris, placeOf(text, 'organisers:\n  - ', 16));
    expect(labels(items)).toEqual(expect.arrayContaining(['city-of-paris', 'gaia', 'efus']));
    expect(items.find(({ label }) => label === 'city-of-paris')?.detail).toBe('City of Paris');
  });

  test('offers sources in a citation, within a text', async () => {
    const text = withWords(onDisk(paris), ['[@S1].', '[@S']);
    await open(paris, text);
    const items = await completed(paris, placeOf(text, '[@S', 3));
    expect(labels(items)).toEqual(expect.arrayContaining(['S1', 'S60']));
    expect(labels(items)).not.toContain('gaia');
  });

  test('offers the keys of a thing, those that it needs first, and not those that it has', async () => {
    const text = `${onDisk('minimal.yaml')}practices:\n  - site: a\n    \nlessons: [One.]\n`;
    await open('minimal.yaml', text);
    const items = labels(await completed('minimal.yaml', placeOf(text, 'site: a\n    ', 12)));
    expect(items[0]).toBe('title');
    expect(items).toContain('lead_partners');
    expect(items).not.toContain('site');
    const begun = `${onDisk('minimal.yaml')}disc`;
    await write('minimal.yaml', begun);
    const keys = await completed('minimal.yaml', placeOf(begun, 'disc', 4));
    const own = keys.find(({ label }) => label === 'discussions');
    expect(applied(begun, [own?.textEdit as TextEdit])).toBe(`${onDisk('minimal.yaml')}discussions: `);
  });

  test('offers values: choices, countries with their names, kinds of sessions', async () => {
    const text = `${onDisk('minimal.yaml')}status: \nagenda:\n  - type: \nfollow_up:\n  - country: \n`;
    await open('minimal.yaml', text);
    expect(labels(await completed('minimal.yaml', placeOf(text, 'status: ', 8)))).toEqual([
      'draft',
      'review',
      'final',
    ]);
    expect(labels(await completed('minimal.yaml', placeOf(text, 'type: ', 6)))).toContain('screening');
    const countries = await completed('minimal.yaml', placeOf(text, '- country: ', 11));
    expect(countries.find(({ label }) => label === 'GR')?.detail).toBe('Greece');
  });

  test('offers lessons, findings, audits and visits by their ids', async () => {
    const text = `${onDisk(paris)}recommendations:\n  - text: Ask.\n    based_on: [\n`;
    const more = withWords(text, [
      'lessons:\n',
      'lessons:\n  - id: first-lesson\n    text: Ask.\n    feeds: [aud]\n',
    ]);
    await open(paris, more);
    expect(labels(await completed(paris, placeOf(more, 'based_on: [', 11)))).toContain('first-lesson');
    expect(labels(await completed(paris, placeOf(more, 'feeds: [aud', 11)))).toContain('audit-liege');
    const programme = onDisk('programme.yaml');
    await write(paris, onDisk(paris));
    await open('programme.yaml');
    expect(labels(await completed('programme.yaml', placeOf(programme, '- essen-2019', 3)))).toContain(
      'paris-2019',
    );
  });
});

describe('an id', () => {
  test('is explained, and its key as well', async () => {
    const text = onDisk(paris);
    await open(paris);
    const told = async (words: string, more: number): Promise<string> => {
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uriOf(paris) },
        position: placeOf(text, words, more),
      });
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    };
    expect(await told('- city-of-paris', 4)).toMatch(/City of Paris[^]*programme\.yaml:\d+/);
    expect(await told('hosts:', 2)).toContain('Who received the delegations.');
    expect(await told('country: FR', 10)).toBe('France');
    expect(await told('[@S1]', 3)).not.toBe('');
  });

  test('leads to where it is given, and back to all places in all documents', async () => {
    const text = onDisk(paris);
    await open(paris);
    const at = { textDocument: { uri: uriOf(paris) }, position: placeOf(text, '- city-of-paris', 4) };
    const programme = onDisk('programme.yaml');
    const given = (await client.connection.sendRequest(DefinitionRequest.type, at)) as Location;
    expect(given).toEqual({
      uri: uriOf('programme.yaml'),
      range: {
        start: placeOf(programme, '  city-of-paris:', 2),
        end: placeOf(programme, '  city-of-paris:', 15),
      },
    });
    const all = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    const without = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: false },
    });
    expect(all).toContainEqual(given);
    expect(without?.length).toBe((all?.length ?? 0) - 1);
    expect(all).toContainEqual(expect.objectContaining({ uri: uriOf(paris) }));
  });

  test('gets another name in all files, after which everything is as right as before', async () => {
    const text = onDisk(paris);
    await open(paris);
    for (const [words, more, name] of [
      ['- city-of-paris', 4, 'town-of-paris'],
      ['source: S60', 9, '2017'],
      ['- essen-2019', 3, 'essen'],
    ] as const) {
      const isHere = text.includes(words);
      const file = isHere ? paris : 'programme.yaml';
      if (!isHere) await open('programme.yaml');
      const at = { textDocument: { uri: uriOf(file) }, position: placeOf(onDisk(file), words, more) };
      expect(await client.connection.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({
        placeholder: words.replace(/^.* /, ''),
      });
      const edit = await client.connection
        .sendRequest(RenameRequest.type, { ...at, newName: name })
        .catch((error: Error) => error.message);
      if (words === '- essen-2019') {
        expect(edit).toMatch(/name of its file/);
        continue;
      }
      const changes = Object.entries((edit as { changes: Record<string, TextEdit[]> }).changes);
      expect(changes.length).toBeGreaterThan(0);
      const before = new Map(changes.map(([uri]) => [uri, readFileSync(fileURLToPath(uri), 'utf8')]));
      const were = validated('programme.yaml', 'visits');
      for (const [uri, edits] of changes)
        writeFileSync(fileURLToPath(uri), applied(before.get(uri) ?? '', edits));
      expect(validated('programme.yaml', 'visits').length).toBe(were.length);
      expect(changes.map(([uri]) => readFileSync(fileURLToPath(uri), 'utf8')).join('\n')).toContain(name);
      for (const [uri, old] of before) writeFileSync(fileURLToPath(uri), old);
    }
  });

  test('keeps its name where another has the new one, or it is no id', async () => {
    const text = onDisk(paris);
    await open(paris);
    const at = { textDocument: { uri: uriOf(paris) }, position: placeOf(text, '- city-of-paris', 4) };
    const renamed = (newName: string): Promise<unknown> =>
      client.connection
        .sendRequest(RenameRequest.type, { ...at, newName })
        .catch((error: Error) => error.message);
    expect(await renamed('city-of-essen')).toMatch(/taken: line \d+/);
    expect(await renamed('two words')).toMatch(/no id/);
  });
});

describe('a fix', () => {
  async function actions(name: string, position: Position): Promise<CodeAction[]> {
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(name) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return (found ?? []) as CodeAction[];
  }

  test('writes what the hint says, and all of them what validate --fix writes', async () => {
    const text = withWords(wrong(), ['summary:', 'summery:']);
    await open(paris, text);
    const here = await actions(paris, placeOf(text, 'country: France', 10));
    const fix = here.find(({ kind }) => kind === 'quickfix');
    expect(fix).toMatchObject({ title: 'Write FR', isPreferred: true });
    expect(applied(text, fix?.edit?.changes?.[uriOf(paris)] ?? [])).toBe(withWords(text, ['France', 'FR']));
    const all = here.find(({ kind }) => kind === 'source.fixAll');
    const mended = applied(text, all?.edit?.changes?.[uriOf(paris)] ?? []);
    writeFileSync(pathOf(paris), text);
    spawnSync(process.execPath, [program, 'validate', '--fix', paris], { cwd: folder });
    expect(mended).toBe(onDisk(paris));
    expect(mended).toContain('\nsummary:');
  });

  test('is offered at once for what was just written', async () => {
    await open('minimal.yaml');
    const text = withWords(onDisk('minimal.yaml'), ['title:', 'titel:']);
    void write('minimal.yaml', text);
    const [fix] = await actions('minimal.yaml', placeOf(text, 'titel:'));
    expect(fix?.title).toBe('Write title');
  });
});

test('the outline has the keys and the things below them', async () => {
  await open(paris);
  const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: uriOf(paris) },
  })) as DocumentSymbol[];
  expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['title', 'agenda', 'hosts']));
  const sessions = symbols.find(({ name }) => name === 'agenda')?.children ?? [];
  expect(sessions.length).toBeGreaterThan(1);
  const isWithin = ({ range, selectionRange, children }: DocumentSymbol): boolean =>
    range.start.line <= selectionRange.start.line &&
    selectionRange.end.line <= range.end.line &&
    (children ?? []).every(isWithin);
  expect(symbols.every(isWithin)).toBe(true);
});

describe('a document that is half written', () => {
  test('is answered in every state, and right again at the end', async () => {
    const text = onDisk(paris).slice(0, 6000);
    void open(paris, '');
    const ask = { textDocument: { uri: uriOf(paris) } };
    for (let length = 7; length < text.length; length += 97) {
      const begun = text.slice(0, length);
      void write(paris, begun);
      const position = TextDocument.create('', '', 0, begun).positionAt(length);
      const at = { ...ask, position };
      await Promise.all([
        client.connection.sendRequest(CompletionRequest.type, at),
        client.connection.sendRequest(HoverRequest.type, at),
        client.connection.sendRequest(DefinitionRequest.type, at),
        client.connection.sendRequest(DocumentSymbolRequest.type, ask),
      ]);
    }
    for (const odd of [
      '\t- [',
      '{',
      ': : :',
      '- a\nb',
      '"',
      '\u0000',
      '🚲: [',
      '&a [*a]',
      'a: |\n b\n- c',
      '\ud800',
    ])
      void write(paris, odd);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await write(paris, onDisk(paris))).filter(({ severity }) => severity === 1)).toEqual([]);
  });

  test('of half a megabyte is completed', async () => {
    const points = Array.from(
      { length: 6000 },
      (_, at) => `      - Point ${at} of a long talk, in some words.`,
    );
    const text = `${onDisk('minimal.yaml')}discussions:\n  - title: Long\n    points:\n${points.join('\n')}\n`;
    const found = open('minimal.yaml', text);
    const items = await completed('minimal.yaml', placeOf(text, '    points:', 4));
    expect(labels(items)).toContain('topics');
    await found;
  });
});

test('an editor that goes without a word ends it with 1', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'lsp'], {
    input: '',
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([1, '', '']);
});

test('nothing but messages is on standard output, whatever comes in', () => {
  const { stdout } = spawnSync(process.execPath, [program, 'lsp'], {
    input: 'Content-Length: 5\r\n\r\nhello',
    encoding: 'utf8',
  });
  expect(stdout.replace(/Content-Length: \d+\r\n\r\n\{[^]*\}/g, '')).toBe('');
  expect(() => execFileSync(process.execPath, [program, 'lsp', '--help'])).not.toThrow();
});

test('what is wrong is said in the language of the editor', async () => {
  await client.end();
  client = await startLanguageClient([program, 'lsp', '--stdio'], {
    rootUri: pathToFileURL(folder).href,
    locale: 'de-AT',
  });
  const found = await open('minimal.yaml', `contry: DE\n${onDisk('minimal.yaml')}`);
  expect(found.find(({ code }) => code === 'unknown-key')?.message).toContain('Schlüssel');
});
