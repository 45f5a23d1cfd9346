import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, compile } from '../src/index.js';
import { kindOf } from '../src/core/formats/index.js';
import { readWithheld, type Withholding } from '../src/core/privacy/leak/withheld.js';
import { parse } from '../src/core/syntax/parse.js';
import { readPeople } from '../src/core/privacy/people.js';
import { findBrowser } from '../src/browser/find.js';
import { signatureName, unsignedOf } from '../src/engine/signing/statement.js';
import { search } from '../src/engine/targets/target.js';
import { root, textOf } from './cases.js';
import { zipped } from './zipped.js';
import { dissect, saidBy } from './core/formats/pdf/anatomy.js';
import { finishPdf, openPrinter } from './core/formats/pdf/pages.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leak-test-'));
  for (const name of ['room', 'steffi-quux-brandt'])
    copyFileSync(join(root, 'test/cases/broken/room.png'), join(folder, `${name}.png`));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const withBrowser = test.skipIf(!hasBrowser);

const base = {
  title: 'Visit',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  people: { zoe: { name: 'Steffi Quux-Brandt', consent: 'internal', role: 'Warden' } },
  tours: [
    {
      title: 'A walk',
      guides: ['zoe'],
      points: [{ text: 'The lease ends in spring.', consent: 'partners' }],
    },
  ],
};
const withholdingOf = (path: string, text: string): Withholding => {
  const { value } = parse({ path, text });
  if (!value) throw new Error('not a document');
  return readWithheld(value, null, readPeople(value, null, []), 'public');
};

const filler = 'They walked and talked, and then they walked again to the other side. ';

/** A withheld name or point in each place where a text can bring it, with the code that it must give. */
const planted: Readonly<Record<string, readonly [object, string?]>> = {
  text: [{ summary: 'We thank Steffi Quux-Brandt.' }],
  'a ligature and a genitive': [{ summary: 'Stefﬁ Quux-Brandt’s talk.' }],
  lines: [
    {
      lessons: Array.from(
        { length: 12 },
        (_, index) => `${filler.slice(0, 40 + index * 5)}, with Steffi Quux-Brandt`,
      ),
    },
  ],
  pages: [{ lessons: [...Array.from({ length: 46 }, () => filler.repeat(2)), 'And Quux-Brandt, Steffi.'] }],
  'soft hyphens': [{ summary: 'With Stef\u00ADfi Qu\u00ADux-Bran\u00ADdt.' }, 'character-without-font'],
  'the title and the metadata': [{ title: 'A visit with S. Quux-Brandt' }],
  'a bookmark': [{ practices: [{ title: 'The Quux-Brandt way' }] }],
  'an address': [{ links: [{ label: 'More', url: 'https://example.org/steffi-quux-brandt' }] }],
  'an anchor': [
    {
      // What is known of it gives it a sheet, to which its name leads.
      sites: { 'steffi-quux-brandt': { name: 'The room', type: 'room' } },
      tours: [...base.tours, { title: 'Another walk', sites: ['steffi-quux-brandt'] }],
    },
  ],
  'the name of a file': [{ id: 'steffi-quux-brandt' }],
  'the author of a source': [
    { summary: 'It is so [@S1].', sources: { S1: { title: 'Notes', author: 'Quux-Brandt, S.' } } },
  ],
  'the alternative of a picture': [{ images: [{ src: 'room.png', alt: 'Steffi Quux-Brandt in the room' }] }],
  'a grant': [{ funding: { scheme: 'other', grant: 'Quux-Brandt 4' } }],
  'a point said again': [{ lessons: ['But the lease ends in spring.'] }, 'point-leaks'],
};

/** The ways of CommonMark and GFM to write two words one after the other, or a phrase. */
const marked: Readonly<Record<string, (one: string, other: string) => string>> = {
  cell: (one, other) => `| A | B |\n| - | - |\n| ${one} ${other} | 2 |`,
  'head of a table': (one, other) => `| A | ${one} ${other} |\n| - | - |\n| 1 | 2 |`,
  'two cells': (one, other) => `| A | B |\n| - | :-: |\n| ${one} | ${other} |`,
  'two cells, reversed': (one, other) => `| A | B |\n| - | - |\n| ${other} | ${one} |`,
  note: (one, other) => `As seen.[^1]\n\n[^1]: ${one} ${other}`,
  'a long note': (one, other) => `As seen.[^1]\n\n[^1]: By\n\n    ${one}\n    ${other}`,
  'a note that nothing refers to': (one, other) => `As seen.\n\n[^1]: ${one} ${other}`,
  'around a note': (one, other) => `By ${one}[^1] ${other}.\n\n[^1]: As seen.`,
  'within which there is a note': (one, other) =>
    `By ${one} ${other.slice(0, 2)}[^1]${other.slice(2)}\n\n[^1]: As seen.`,
  task: (one, other) => `- [ ] ${one} ${other}\n- [x] Done`,
  'struck out': (one, other) => `It was ~~${one} ${other}~~ nobody.`,
  'struck in part': (one, other) =>
    `By ${one.slice(0, -1)}~~${one.slice(-1)} ${other.slice(0, 2)}~~${other.slice(2)}`,
  'around what is struck out': (one, other) => `By ${one} ~~and~~ ${other}`,
  'address of a definition': (one, other) => `By [her][1]\n\n[1]: https://example.org/${one}-${other}`,
  'title of a definition': (one, other) => `By [her][1]\n\n[1]: https://example.org/ "${one} ${other}"`,
  'links by definition': (one, other) => `[${one}][1] [${other}][1]\n\n[1]: https://example.org/`,
  'broken line': (one, other) => `By ${one}  \n${other}`,
  'line broken by a backslash': (one, other) => `By ${one}\\\n${other}`,
  'marks within': (one, other) => `By ${one.slice(0, 1)}**${one.slice(1)}** _${other}_`,
  quotation: (one, other) => `> ${one}\n> ${other}`,
  code: (one, other) => `By \`${one}\` \`${other}\``,
  'line that looks like a list': (one, other) => `- ${one} ${other}`,
};
/** What stands in the text and in no file. */
const unwritten: Readonly<Record<string, (one: string, other: string) => string>> = {
  'label of a note': (one, other) => `As seen.[^${one}-${other}]\n\n[^${one}-${other}]: Long ago.`,
  'label of a link': (one, other) => `By [her][${one} ${other}]\n\n[${one} ${other}]: https://example.org/`,
};

describe('what an edition withholds is not written', () => {
  const write = (name: string, document: object): string => {
    const path = join(folder, `${name.replace(/\W+/g, '-')}.yaml`);
    writeFileSync(path, JSON.stringify({ ...base, ...document }, null, 1));
    return path;
  };
  const expectRefused = async (format: 'md' | 'html' | 'pdf'): Promise<void> => {
    const out = join(folder, format);
    // Markdown has no anchors of its own.
    const here = Object.entries(planted).filter(([name]) => format !== 'md' || name !== 'an anchor');
    const paths = here.map(([name, [document]]) => write(name, document));
    const { diagnostics, outputs } = await build(paths, { formats: [format], out });
    here.forEach(([name, [, code = 'name-leaks']], index) => {
      const own = diagnostics.filter(({ file, severity }) => file === paths[index] && severity === 'error');
      expect([name, ...new Set(own.map((one) => one.code))]).toEqual([name, code]);
      const lines = readFileSync(paths[index] ?? '', 'utf8').split('\n');
      for (const { line } of own)
        expect([name, lines[line - 1] ?? '']).toEqual([name, expect.stringMatching(/qu\u00AD?ux|lease/i)]);
    });
    expect(outputs).toEqual([]);
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
  };

  test('by whatever marks of a text it is said', async () => {
    const said: Record<string, readonly [summary: string, codes: readonly string[]]> = {};
    for (const [way, writeWith] of Object.entries(marked)) {
      said[`${way}, name`] = [writeWith('Steffi', 'Quux-Brandt'), ['name-leaks']];
      // In another order it is not what was said.
      if (!/reversed|address/.test(way))
        said[`${way}, point`] = [writeWith('The lease', 'ends in spring'), ['point-leaks']];
    }
    for (const [way, writeWith] of Object.entries(unwritten))
      said[`${way}, name`] = [writeWith('Steffi', 'Quux-Brandt'), []];
    const paths = Object.entries(said).map(([way, [summary]]) => write(way, { summary }));
    const { diagnostics, outputs } = await build(paths, { formats: ['md', 'html'], write: false });
    const codesOf = (path: string | undefined): string[] => [
      ...new Set(
        diagnostics
          .filter(({ file, severity }) => file === path && severity === 'error')
          .map(({ code }) => code),
      ),
    ];
    expect(Object.keys(said).map((way, index) => [way, codesOf(paths[index])])).toEqual(
      Object.entries(said).map(([way, [, codes]]) => [way, codes]),
    );
    expect(outputs).toHaveLength(2 * Object.keys(unwritten).length);
    for (const { content } of outputs) expect(String(content)).not.toMatch(/quux/i);
  });

  test('in Markdown', () => expectRefused('md'));
  test('in HTML', () => expectRefused('html'));
  withBrowser('in a PDF that a browser printed', () => expectRefused('pdf'), 300_000);

  test('read in the wrong encoding', async () => {
    const people = { zoe: { name: 'Jörg Müßig', consent: 'internal', role: 'Warden' } };
    const path = write('encoding', { people, summary: 'We thank JÃ¶rg MÃ¼ÃŸig.' });
    const { diagnostics } = await build([path], { formats: ['md'], write: false });
    expect(diagnostics.map(({ code }) => code)).toContain('name-leaks');
  });

  test('in anything that is made of a programme', async () => {
    const place = join(folder, 'programme');
    mkdirSync(place);
    writeFileSync(
      join(place, 'visit.yaml'),
      JSON.stringify({ ...base, people: {}, tours: [], programme: 'programme.yaml' }),
    );
    const findings = ['Steffi Quux-Brandt found nothing.'];
    const audits = [
      { id: 'a', city: 'Velmora', country: 'LU', dates: { start: '2031-01', end: '2031-02' }, findings },
    ];
    const programme = { kind: 'programme', title: 'P', visits: ['visit.yaml'], people: base.people, audits };
    writeFileSync(join(place, 'programme.yaml'), JSON.stringify(programme));
    const { diagnostics, outputs } = await build([join(place, 'programme.yaml')], {
      formats: ['html'],
      out: join(place, 'out'),
    });
    expect([
      ...new Set(diagnostics.filter((one) => one.severity === 'error').map(({ code }) => code)),
    ]).toEqual(['name-leaks']);
    expect(outputs.map(({ file }) => file)).toEqual([join(place, 'out', 'visit.html')]);
  });
});

withBrowser(
  'what an attachment of a PDF says, and what it is called, is searched as well',
  async () => {
    const printer = await openPrinter();
    try {
      const raw = await printer.print('<!doctype html><html lang="en"><title>A</title><p>A walk.</html>');
      const withholding = withholdingOf('x.yaml', JSON.stringify(base));
      type Kept = readonly ['ua-1', 'a-3a'] | readonly ['ua-2', 'a-4f'];
      const foundBy = async (standards: Kept, name: string, content: string): Promise<string[]> => {
        const attachment = { name, bytes: new TextEncoder().encode(content), mime: 'text/yaml' };
        const { pdf, said } = finishPdf(raw, { attachment }, standards);
        const made = {
          name: 'x.pdf',
          format: 'pdf',
          content: pdf,
          pages: 1,
          extractedText: said,
          withholding,
        };
        return (await search([made], '')).refused.flatMap(({ found }) => found.map(({ code }) => code));
      };
      for (const standards of [
        ['ua-1', 'a-3a'],
        ['ua-2', 'a-4f'],
      ] as const) {
        const foundIn = (name: string, content: string): Promise<string[]> =>
          foundBy(standards, name, content);
        expect(await foundIn('walk.yaml', 'title: A walk')).toEqual([]);
        expect(await foundIn('steffi-quux-brandt.yaml', 'title: A walk')).toEqual(['name-leaks']);
        expect(await foundIn('walk.yaml', 'title: With Steffi Quux-Brandt')).toEqual(['name-leaks']);
        expect(await foundIn('walk.md', '# With **Steffi** Quux-Brandt')).toEqual(['name-leaks']);
      }
    } finally {
      await printer.close();
    }
  },
  120_000,
);

describe('what a programme withholds', () => {
  /** Somebody for each place in which a programme or its visit tells of them. */
  const planted = {
    foreword: 'Ada Quibble',
    part: 'Bea Quarto',
    conference: 'Cleo Quasar',
    site: 'Dora Quench',
    figure: 'Emil Quorum',
    picture: 'Fay Quimby',
  } as const;
  type Place = keyof typeof planted;
  const places = Object.keys(planted) as Place[];

  /** Writes the programme, with its people of one consent, and its visit, with a file name. */
  const write = (
    consent: 'public' | 'internal',
    visitName = 'west',
  ): { place: string; path: string; text: string } => {
    const place = join(folder, `planted-${consent}-${visitName}`);
    const path = join(place, 'programme.yaml');
    mkdirSync(join(place, 'visits'), { recursive: true });
    copyFileSync(join(root, 'test/cases/broken/room.png'), join(place, 'room.png'));
    const people = Object.fromEntries(
      Object.entries({ ...planted, nobody: 'Gus Quill' }).map(([id, name]) => [
        id,
        { name, consent, role: 'Warden' },
      ]),
    );
    const programme = {
      kind: 'programme',
      id: 'lantern',
      title: 'Lanterns',
      visits: ['visits/*.yaml'],
      people,
      sites: {
        room: {
          name: `The ${planted.site} room`,
          city: 'Velmora',
          images: [{ src: 'room.png', alt: `${planted.picture} in the room` }],
          figures: [{ label: `Seats counted by ${planted.figure}`, value: 4 }],
        },
      },
      conference: {
        title: `A day for ${planted.conference}`,
        dates: '2031-09-02',
        city: 'Velmora',
        country: 'LU',
      },
      guidebook: {
        title: 'What we saw',
        foreword: `We thank ${planted.foreword}.`,
        parts: [{ title: 'Rooms', text: `As ${planted.part} said.`, include: 'sites' }],
      },
    };
    const visit = {
      ...base,
      id: 'west',
      people: {},
      tours: [{ title: 'A walk' }],
      programme: '../programme.yaml',
    };
    writeFileSync(path, JSON.stringify(programme, null, 1));
    writeFileSync(join(place, `visits/${visitName}.yaml`), JSON.stringify(visit));
    return { place, path, text: readFileSync(path, 'utf8') };
  };
  test('is refused with exit code 4, and masked in the log', () => {
    const { place } = write('internal');
    for (const reporter of ['pretty', 'short', 'json']) {
      const log = buildOffTerminal(place, reporter);
      expect(log).toContain('name-leaks');
      expect(log).not.toMatch(/qu(?:ibble|arto|asar|ench|orum|imby)/i);
      // The visit itself says nothing.
      expect(readdirSync(join(place, 'dist')).sort()).toEqual(['manifest.json', 'west.html', 'west.md']);
    }
  });

  test('may be the name of a picture, which no file tells', () => {
    const { place } = write('internal', 'gus-quill');
    const log = buildOffTerminal(place, 'pretty');
    expect(log).not.toMatch(/quill/i);
    const files = existsSync(join(place, 'dist')) ? readdirSync(join(place, 'dist')) : [];
    for (const name of files)
      expect([name, name + readFileSync(join(place, 'dist', name), 'utf8')]).toEqual([
        name,
        expect.not.stringMatching(/quill/i),
      ]);
  });

  /** Builds where the messages do not go to a terminal: all of what is said there. */
  function buildOffTerminal(cwd: string, reporter: string): string {
    const args = ['build', 'programme.yaml', '--format', 'md,html', '--out', 'dist', '--reporter', reporter];
    const bin = join(root, 'bin/solidify.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
    expect([reporter, status]).toEqual([reporter, 4]);
    return stdout + stderr;
  }

  const expectShown = async (format: 'md' | 'html' | 'pdf'): Promise<void> => {
    const { place, path, text } = write('internal');
    const { diagnostics, outputs } = await build([path], { formats: [format], out: join(place, format) });
    const lines = text.split('\n');
    const told = diagnostics
      .filter(({ severity, file }) => severity === 'error' && file === path)
      .map(({ code, line }) => `${code} ${places.find((one) => lines[line - 1]?.includes(planted[one]))}`);
    expect(told.sort()).toEqual(places.map((one) => `name-leaks ${one}`).sort());
    expect(outputs.map(({ file }) => file)).toEqual([join(place, format, `west.${format}`)]);
  };
  test('is shown where it was written, from the Markdown alone', () => expectShown('md'));
  test('is shown where it was written, from the page and the website', () => expectShown('html'));
  withBrowser('is shown where it was written, from the PDF alone', () => expectShown('pdf'), 120_000);

  test('is found in each file that would hold it', async () => {
    // As if everybody had agreed: these are the files that the search must not let pass.
    const { place, path, text } = write('public');
    const out = join(place, 'out');
    await build([path], { formats: ['md', 'html'], out });
    const withholding = withholdingOf(path, text.replaceAll('"public"', '"internal"'));
    const placesIn = async (name: string): Promise<string> => {
      const content = readFileSync(join(out, name), 'utf8');
      const made = { name, format: extname(name).slice(1), content, pages: null, withholding };
      const found = (await search([made], '')).refused.flatMap((one) => one.found.map(({ args }) => args));
      return places.filter((one) => JSON.stringify(found).includes(planted[one])).join(' ');
    };
    const expected = {
      'lantern.guidebook.md': 'foreword part conference site figure picture',
      'lantern.guidebook.html': 'foreword part conference site figure picture',
      'programme.json': 'foreword part conference site figure picture',
      'search/pages.js': 'conference site figure',
      'events.ics': 'conference',
      'sites.csv': 'site figure',
      'sites/room.html': 'site figure picture',
      'west.html': '',
    };
    const found = Object.keys(expected).map(async (name) => [name, await placesIn(name)]);
    expect(Object.fromEntries(await Promise.all(found))).toEqual(expected);
  });
});

test('the statement of a signed manifest is searched', async () => {
  const withholding = withholdingOf('x.yaml', JSON.stringify(base));
  const codesOf = async (name: string): Promise<string[]> => {
    const content = unsignedOf(['walk.md', name]);
    const made = { name: signatureName, format: 'intoto.jsonl', content, pages: null, withholding };
    return (await search([made], '')).refused.flatMap(({ found }) => found.map(({ code }) => code));
  };
  expect(await codesOf('walk.fr.md')).toEqual([]);
  expect(await codesOf('steffi-quux-brandt.internal.md')).toEqual(['name-leaks']);
});

test('a withheld picture goes into no edition in a document that is attached', async () => {
  const place = join(folder, 'held');
  mkdirSync(place);
  const picture = readFileSync(join(root, 'test/cases/broken/room.png'));
  writeFileSync(join(place, 'room.png'), picture);
  const docx = (files: Record<string, string | Uint8Array>): Uint8Array =>
    zipped({ 'word/document.xml': '<w:p><w:t>Minutes</w:t></w:p>', ...files });
  writeFileSync(join(place, 'none.docx'), docx({}));
  writeFileSync(join(place, 'one.docx'), docx({ 'word/media/image1.png': picture }));
  writeFileSync(
    join(place, 'inner.docx'),
    docx({ 'word/embeddings/a.docx': docx({ 'word/media/i.png': picture }) }),
  );
  const attachments = ['none', 'one', 'inner'].map((name) => ({ src: `${name}.docx`, label: name }));
  const images = [{ src: 'room.png', alt: 'A room', consent: 'partners' }];
  writeFileSync(
    join(place, 'v.yaml'),
    JSON.stringify({ ...base, people: {}, tours: [{ title: 'A' }], images, attachments }),
  );
  const built = async (edition: 'public' | 'partners'): Promise<readonly string[]> => {
    const wanted = { formats: ['md'] as const, editions: [edition], write: false };
    const { outputs } = await build(['v.yaml'], wanted, { cwd: place });
    return outputs.map(({ file }) => basename(file)).filter((name) => name.endsWith('.docx'));
  };
  expect(await built('public')).toEqual(['1.docx']);
  expect(await built('partners')).toEqual(['1.docx', '2.docx', '3.docx']);
});

test('the names of pictures and attachments go into no file and no log', async () => {
  const place = join(folder, 'paths');
  mkdirSync(join(place, 'quux-brandt'), { recursive: true });
  const drawing = (colour: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${colour}"/></svg>`;
  for (const [name, colour] of [
    ['steffi-quux-brandt', 'red'],
    ['Foto_Brandt', 'blue'],
    ['brandt', 'lime'],
  ] as const)
    writeFileSync(join(place, 'quux-brandt', `${name}.svg`), drawing(colour));
  writeFileSync(join(place, 'quux-brandt/steffi.brandt.txt'), 'Minutes.');
  const image = (name: string): object => ({ src: `quux-brandt/${name}.svg`, alt: 'A house' });
  const visit = {
    ...base,
    programme: 'p.yaml',
    cover: image('Foto_Brandt'),
    images: [image('steffi-quux-brandt'), image('brandt')],
    sites: { house: { name: 'House', images: [image('brandt')] } },
    practices: [{ id: 'p', title: 'P', city: 'Velmora', images: [image('steffi-quux-brandt')] }],
    attachments: [
      { src: 'quux-brandt/steffi.brandt.txt', label: 'Minutes' },
      { src: 'quux-brandt/brandt.svg', label: 'A drawing' },
    ],
  };
  const programme = {
    ...{ kind: 'programme', title: 'Net', url: 'https://example.org/net', visits: ['v.yaml'] },
    cities: [{ city: 'Velmora', country: 'LU', role: 'host' }],
    style: { logo: image('Foto_Brandt') },
    guidebook: { title: 'Book', parts: [{ title: 'All', include: 'practices' }] },
  };
  writeFileSync(join(place, 'v.yaml'), JSON.stringify(visit));
  writeFileSync(join(place, 'p.yaml'), JSON.stringify(programme));
  const editions = ['public', 'partners'] as const;
  const formats = ['md', 'html', 'docx'] as const;
  for (const fragment of [false, true]) {
    const wanted = { formats: fragment ? (['html'] as const) : formats, editions, fragment, write: false };
    const built = await build(['v.yaml', 'p.yaml'], { ...wanted }, { cwd: place });
    expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(built.outputs.length).toBeGreaterThan(10);
    for (const { file, content } of built.outputs) {
      const views = await kindOf(file).readBack({ name: file, content: content ?? '' });
      const said = [file, Buffer.from(content ?? []).toString('latin1'), ...views.map(({ text }) => text)];
      expect([file, said.filter((one) => /brandt|steffi/i.test(one))]).toEqual([file, []]);
    }
  }
  // What is wrong with them, and what is written of them for readers inside.
  renameSync(join(place, 'quux-brandt/brandt.svg'), join(place, 'quux-brandt/brandt.tiff'));
  writeFileSync(join(place, 'steffi-quux-brandt.yaml'), JSON.stringify(base));
  const bin = join(root, 'bin/solidify.js');
  for (const args of [
    ['validate', 'v.yaml', 'p.yaml'],
    ['validate', 'v.yaml', 'p.yaml', '--reporter', 'json'],
    ['build', 'v.yaml', '--format', 'md', '--verbose'],
    ...[[], ['--check'], ['--reporter', 'json'], ['--reporter', 'json', '--check', '--out', 'none']].map(
      (more) => ['build', 'steffi-quux-brandt.yaml', '--format', 'md', '--edition', 'internal', ...more],
    ),
  ]) {
    const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: place, encoding: 'utf8' });
    expect([args, stdout + stderr]).toEqual([args, expect.not.stringMatching(/brandt|quux/i)]);
  }
});

describe('what is withheld', () => {
  const codes = async (
    document: object,
    edition: 'public' | 'partners' | 'internal' = 'public',
  ): Promise<string[]> => {
    const { diagnostics } = await compile(
      { visit: { path: 'x.yaml', text: JSON.stringify({ ...base, ...document }) } },
      { editions: [edition] },
    );
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  };

  test('may stand in the edition that it consents to', async () => {
    expect(await codes({ summary: 'With Steffi Quux-Brandt.' }, 'partners')).toEqual(['name-leaks']);
    expect(await codes({ summary: 'With Steffi Quux-Brandt.' }, 'internal')).toEqual([]);
  });

  test('may stand where the document says so, and the internal edition keeps the reason', async () => {
    const disclosures = [{ name: 'Steffi Quux-Brandt', edition: 'partners', reason: 'She said so.' }];
    const document = { summary: 'With Steffi Quux-Brandt.', disclosures };
    expect(await codes(document)).toEqual(['name-leaks']);
    expect(await codes(document, 'partners')).toEqual([]);
    const { reports } = await compile(
      { visit: { path: 'x.yaml', text: JSON.stringify({ ...base, ...document }) } },
      { editions: ['partners', 'internal'] },
    );
    expect(
      reports?.map(({ markdown, html }) => [/She said so/.test(markdown), /She said so/.test(html)]),
    ).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('of a discussion under the Chatham House Rule may stand in no edition, though the name may elsewhere', async () => {
    const room = (words: object): object => ({
      hosts: [{ name: 'Ben Alder', role: 'Mayor' }, { name: 'City of Velmora' }],
      discussions: [
        {
          title: 'Shut',
          rule: 'chatham_house',
          discussants: [{ name: 'Ben Alder' }, { name: 'Mo Vane', organisation: { name: 'Quay Union' } }],
          represented: [{ name: 'City of Velmora' }],
          ...words,
        },
      ],
    });
    for (const edition of ['public', 'internal'] as const) {
      expect(await codes(room({}), edition)).toEqual([]);
      expect(await codes(room({ conclusions: ['Ben Alder agreed.'] }), edition)).toEqual(['name-leaks']);
      expect(await codes(room({ topics: ['what the City of Velmora does'] }), edition)).toEqual([
        'name-leaks',
      ]);
      expect(await codes({ ...room({}), summary: 'Mo Vane came.' }, edition)).toEqual(['name-leaks']);
      expect(await codes({ ...room({}), summary: 'The Quay Union came.' }, edition)).toEqual(['name-leaks']);
      expect(await codes({ ...room({}), summary: 'Ben Alder welcomed all.' }, edition)).toEqual([]);
    }
  });

  test('is masked in data of one’s own', async () => {
    const { reports } = await compile({
      visit: {
        path: 'x.yaml',
        text: JSON.stringify({ ...base, x_sheet: { 'Steffi Quux-Brandt': ['S. Quux-Brandt, signed'] } }),
      },
    });
    expect(reports?.[0]?.report.extra).toEqual({ x_sheet: { '…': ['…, signed'] } });
  });

  test('has one number everywhere in a programme', async () => {
    const one = (name: string): object => ({ name, role: 'Nurse', consent: 'internal' });
    const programme = JSON.stringify({
      kind: 'programme',
      title: 'P',
      people: { a: one('Ann Aske'), b: one('Bo Birk') },
    });
    const guide = async (id: string): Promise<string | undefined> => {
      const tours = [{ title: 'W', guides: [id] }];
      const { reports } = await compile({
        visit: {
          path: 'x.yaml',
          text: JSON.stringify({ ...base, people: { c: one('Cy Cole') }, tours, programme: 'p.yaml' }),
        },
        programme: { path: 'p.yaml', text: programme },
      });
      return reports?.[0]?.report.tours[0]?.guides[0]?.name;
    };
    expect([await guide('a'), await guide('b'), await guide('c')]).toEqual([
      'Nurse',
      'Nurse (2)',
      'Nurse (3)',
    ]);
  });
});

test('what an earlier build left of a document that is refused now is told of', () => {
  const place = join(folder, 'earlier');
  mkdirSync(place);
  const run = (consent: string): string => {
    const people = { zoe: { ...base.people.zoe, consent } };
    const document = { ...base, people, summary: 'With Steffi Quux-Brandt.' };
    writeFileSync(join(place, 'visit.yaml'), JSON.stringify(document));
    const argv = [join(root, 'bin/solidify.js'), 'build', 'visit.yaml', '--format', 'md,html'];
    return spawnSync(process.execPath, argv, { cwd: place, encoding: 'utf8' }).stderr;
  };
  expect(run('public')).not.toContain('earlier');
  expect(run('internal')).toContain('2 files of earlier builds are still in reports');
  rmSync(join(place, 'reports'), { recursive: true });
  expect(run('internal')).not.toContain('earlier');
});

test('how far a report is, and for whom, stands on every page of whatever is made', async () => {
  const place = join(folder, 'marks');
  mkdirSync(join(place, 'visits'), { recursive: true });
  const programme = { kind: 'programme', id: 'lantern', title: 'Lanterns', visits: ['visits/*.yaml'] };
  writeFileSync(join(place, 'programme.yaml'), JSON.stringify(programme));
  const lessons = Array.from({ length: 30 }, () => filler.repeat(2));
  for (const [id, status, dates] of [
    ['east', 'review', '2031-05-06'],
    ['west', 'draft', '2031-09-02'],
  ])
    writeFileSync(
      join(place, `visits/${id}.yaml`),
      JSON.stringify({ ...base, dates, status, lessons, programme: '../programme.yaml' }),
    );
  const formats = hasBrowser ? (['md', 'html', 'pdf'] as const) : (['md', 'html'] as const);
  const out = join(place, 'out');
  await build(['programme.yaml'], { formats, editions: ['partners'], out }, { cwd: place });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(md|html|pdf)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const status = file.includes('east') ? 'For review' : 'Draft';
    for (const page of await pagesIn(join(out, file))) {
      expect([file, page]).toEqual([file, expect.stringContaining(status)]);
      expect([file, page]).toEqual([file, expect.stringContaining('For partners')]);
    }
  }
}, 120_000);

/** What each page of a report says; one that is not paged has one. */
async function pagesIn(path: string): Promise<readonly string[]> {
  const content = readFileSync(path);
  if (extname(path) === '.html') return [textOf(content.toString())];
  if (extname(path) === '.md') return [content.toString()];
  const { pdf } = await dissect(content);
  return saidBy(pdf).pages;
}
