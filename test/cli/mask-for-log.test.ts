import { describe, expect, test } from 'vitest';
import { maskForLog } from '../../src/cli/mask-for-log.js';
import { diagnostic } from '../../src/core/diagnostics/diagnostic.js';
import { loadMessages, writersLanguages } from '../../src/core/diagnostics/messages.js';
import { toRecord } from '../../src/core/diagnostics/record.js';
import { parse } from '../../src/core/syntax/parse.js';
import type { Parsed } from '../../src/core/syntax/ast.js';
import { SolidifyError } from '../../src/host/solidify-error.js';
import { resolveOptions } from '../../src/engine/options.js';
import type { Outcome } from '../../src/engine/outcome.js';
import { openSession } from '../../src/engine/session.js';
import { memoryHost } from '../../src/host/memory.js';
import { keyPlaces, type KeyPlace } from '../key-places.js';

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
    sources: { visits: [visit], programmes: [], stated: [], doubted: new Set<string>() },
    outputs: [],
    documents: 1,
    built: null,
    stdout: null,
    stale: [],
    notes: [],
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
  // The id of somebody who is withheld is part of the name, and the same word in a sentence may be any.
  expect(texts.get('visit.yaml')).toBe(text.replaceAll('Ada Quill', '*********').replaceAll('ada', '***'));
});

test.each(writersLanguages)('in %s nothing is told either', async (language) => {
  const messages = await loadMessages(language);
  const hint = 'Write { name: Ada Quill }.';
  const plain = outcome('visit.yaml');
  const whole = outcome('visit.yaml', {
    diagnostics: [
      ...plain.diagnostics,
      diagnostic('wrong-type', 'visit.yaml', null, { found: 'a text', expected: 'a person', hint }),
      diagnostic('role-spelling', 'visit.yaml', null, {
        ...{ name: 'Ada Quill', role: 'Warden', other: 'warden', line: 3 },
      }),
    ],
  });
  const shown = ({ diagnostics }: Outcome): string =>
    JSON.stringify(diagnostics.map((one) => toRecord(one, messages)));
  expect(shown(whole)).toContain('name: Ada Quill');
  expect(shown(await maskForLog(whole))).not.toMatch(/Ada|Quill/);
  expect(shown(await maskForLog(whole))).toContain('name: *********');
});

test('the name of a file is masked too, and nothing of that file is quoted', async () => {
  const file = 'Ada Quill.yaml';
  const { diagnostics, texts } = await maskForLog(
    outcome(file, {
      sources: { visits: [read(file, text)], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  );
  expect(diagnostics[0]?.file).toBe('*********.yaml');
  expect([...texts]).toEqual([]);
});

test('nothing is quoted of a file that could not be read as a document', async () => {
  const { texts } = await maskForLog(outcome('other.yaml'));
  expect([...texts]).toEqual([]);
});

describe('nothing is quoted, and no name told, of a document', () => {
  const guide = 'tours:\n  - { title: A walk, guides: [p1] }\n';
  test.each([
    ['with a consent that is no word', `people:\n  p1: { name: Ada Quill, consent: intern }\n${guide}`],
    ['with a consent in capitals', `people:\n  p1: { name: Ada Quill, consent: INTERNAL }\n${guide}`],
    ['with a misspelt key', `people:\n  p1: { name: Ada Quill, consnet: internal }\n${guide}`],
    ['with two misspelt keys', `people:\n  p1: { nmae: Ada Quill, consnet: internal }\n${guide}`],
    ['with people in a list', `people:\n  - { id: p1, name: Ada Quill, role: Warden }\n${guide}`],
    ['with a person of one word', `people:\n  p1: Ada Quill\n${guide}`],
    ['with people under another key', `poeple:\n  p1: { name: Ada Quill, consent: public }\n${guide}`],
    ['with a list under a key that nobody knows', 'speakers:\n  - Ada Quill\n'],
    ['with two consents', `people:\n  p1: { name: Ada Quill, consent: public, consent: internal }\n${guide}`],
    ['with lines that are no YAML', `people:\n  p1:\n    name: Ada Quill: Warden\n${guide}`],
  ])('%s', async (_, lines) => {
    const own = read('visit.yaml', `title: A visit\n${lines}`);
    const { texts, diagnostics } = await maskForLog(
      outcome('visit.yaml', {
        texts: new Map([['visit.yaml', own.text]]),
        sources: { visits: [own], programmes: [], stated: [], doubted: new Set<string>() },
      }),
    );
    expect([...texts]).toEqual([]);
    expect(JSON.stringify(diagnostics.map(({ args }) => args))).not.toMatch(/Ada|Quill/);
  });
});

test('who is named under an id that nobody knows is masked', async () => {
  const own = read('visit.yaml', 'title: A visit\ntours:\n  - { title: A walk, guides: [Ada Quill] }\n');
  const { texts } = await maskForLog(
    outcome('visit.yaml', {
      texts: new Map([['visit.yaml', own.text]]),
      sources: { visits: [own], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  );
  expect(texts.get('visit.yaml')).toBe(own.text.replace('Ada Quill', '*********'));
});

test('what another document allows unmasks nothing', async () => {
  const open = read(
    'open.yaml',
    'title: B\ntours:\n  - { title: C, guides: [{ name: Ada Quill, role: Guide }] }\n',
  );
  const { texts } = await maskForLog(
    outcome('visit.yaml', {
      texts: new Map([
        ['visit.yaml', text],
        ['open.yaml', open.text],
      ]),
      sources: { visits: [visit, open], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  );
  expect([...texts.values()].join('')).not.toMatch(/Ada|Quill/);
});

test('what a visit that is not quoted says of a consent holds', async () => {
  const open = read(
    'open.yaml',
    'title: B\ntours:\n  - { title: C, guides: [{ name: Ada Quill, role: Guide }] }\n',
  );
  const { texts } = await maskForLog(
    outcome('open.yaml', {
      texts: new Map([['open.yaml', open.text]]),
      sources: {
        visits: [open],
        programmes: [],
        stated: [{ name: 'Ada Quill', consent: 'internal', file: 'visit.yaml', line: 3 }],
        doubted: new Set<string>(),
      },
    }),
  );
  expect(texts.get('open.yaml')).toBe(open.text.replace('Ada Quill', '*********'));
});

test('what a file says that is no document is masked in messages too', async () => {
  const { value, diagnostics: found } = parse({
    path: 'visit.yaml',
    text: 'title: A: "b\npeople: [Ada Quill: {',
  });
  expect(value).toBeNull();
  const whole = outcome('visit.yaml', {
    diagnostics: [
      ...found,
      diagnostic('unknown-id', 'visit.yaml', null, {
        id: 'Quill',
        registry: 'people',
        nearest: [],
        elsewhere: null,
      }),
    ],
    texts: new Map([['visit.yaml', 'title: A: "b\npeople: [Ada Quill: {']]),
    sources: { visits: [], programmes: [], stated: [], doubted: new Set<string>() },
  });
  expect(JSON.stringify(whole.diagnostics.map(({ args }) => args))).toMatch(/Quill/);
  const { diagnostics } = await maskForLog(whole);
  expect(JSON.stringify(diagnostics.map(({ args }) => args))).not.toMatch(/Ada|Quill/);
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
      sources: { visits: [own], programmes: [programme], stated: [], doubted: new Set<string>() },
    }),
  );
  expect(texts.get('visit.yaml')).toBe('title: With *******\n');
});

describe('new text for a document', () => {
  const range = { start: { line: 7, column: 19 }, end: { line: 7, column: 22 } };
  const suggested = async (words: string, more: Partial<Outcome> = {}): Promise<unknown> => {
    const [first] = outcome('visit.yaml').diagnostics;
    if (!first) throw new Error('nothing is said');
    const diagnostics = [{ ...first, suggestions: [{ range, text: words }] }];
    const masked = await maskForLog(outcome('visit.yaml', { ...more, diagnostics }));
    return masked.diagnostics[0]?.suggestions?.map((one) => one.text);
  };

  test.each(['Bo Marsh', 'bo', ' ', '"final"'])('%j is shown', async (words) => {
    expect(await suggested(words)).toEqual([words]);
  });

  test.each(['Ada Quill', '"With Ada Quill"', '"Ada\\ Quill"'])('%j is left out', async (words) => {
    expect(await suggested(words)).toEqual([]);
  });

  test('with letters it is left out of a document that is not quoted', async () => {
    const unread = { sources: { visits: [], programmes: [], stated: [], doubted: new Set<string>() } };
    expect([await suggested('Bo Marsh', unread), await suggested(' ', unread)]).toEqual([[], [' ']]);
  });
});

test('an outcome that tells nothing is left as it is', async () => {
  const silent = outcome('visit.yaml', { diagnostics: [] });
  expect(await maskForLog(silent)).toBe(silent);
});

test('a key of the language is told as it is, whoever has it as a surname', async () => {
  const own = `participants: { delegations: [{ city: Lyon, people: [{ name: Anna City, consent: internal }] }] }\n`;
  const { diagnostics } = await maskForLog(
    outcome('visit.yaml', {
      diagnostics: [diagnostic('unknown-id', 'visit.yaml', null, { id: 'city', registry: 'people', nearest: [], elsewhere: null })],
      sources: { visits: [read('visit.yaml', own)], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  ); // prettier-ignore
  expect(diagnostics[0]?.args).toMatchObject({ id: 'city' });
});

test('so is a picture that is called after somebody who stands nowhere as an id', async () => {
  const own = `participants: { delegations: [{ city: Lyon, people: [{ name: Karen May, consent: internal }] }] }
images: [{ src: photos/may.jpg }]
`;
  const { notes } = await maskForLog(
    outcome('visit.yaml', {
      notes: ['photos/may.jpg is gone, and they may go'],
      sources: { visits: [read('visit.yaml', own)], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  );
  expect(notes).toEqual(['photos/***.jpg is gone, and they may go']);
});

describe('an id that tells a name is masked where an id can stand', () => {
  const people = [
    ['Karen May', 'may'], ['Jansen Li', 'li'], ['Jansen Li', 'jli'], ['Ann Peeters', 'peeters'], ['Anna Field', 'field'],
    ['Ann Peeters', 'apeeters'], ['Rose Young', 'young'],
  ] as const; // prettier-ignore
  test.each(people)('%s: %s', async (name, id) => {
    const own = `title: They may go to the field, young or not, with li and jli
participants: { delegations: [{ city: Lyon, people: [{ name: ${name}, consent: internal }] }] }
people: { other: { name: Bo Marsh } }
discussions:
  - discussants: [${id}, other]
    moderator: ${id}
images:
  - src: photos/${id}.jpg
`;
    const parsed = read('visit.yaml', own);
    const whole = await maskForLog(
      outcome('visit.yaml', {
        diagnostics: [diagnostic('unknown-id', 'visit.yaml', null, { id, registry: 'people', nearest: [], elsewhere: null })],
        texts: new Map([['visit.yaml', own]]),
        sources: { visits: [parsed], programmes: [], stated: [], doubted: new Set<string>() },
        stale: [{ file: `out/${id}.html`, reason: 'is gone' }],
        notes: [`Removed, since it belongs to a document that is gone: out/${id}.html, out/${id}.1.jpg.`],
        troubles: [new SolidifyError(`Look at out/${id}.html.`, 'left-behind')],
      }),
    ); // prettier-ignore
    const stars = '*'.repeat(id.length);
    expect(whole.diagnostics[0]?.args).toMatchObject({ id: stars });
    const shown = whole.texts.get('visit.yaml') ?? '';
    expect(shown.split('\n').slice(3)).toEqual([
      'discussions:', `  - discussants: [${stars}, other]`, `    moderator: ${stars}`, 'images:', `  - src: photos/${stars}.jpg`, '',
    ]); // prettier-ignore
    if (!id.endsWith('peeters')) expect(shown).toContain('They may go to the field, young or not, with li');
    expect(whole.stale[0]?.masked).toBe(`out/${stars}.html`);
    expect(whole.notes[0]).toContain(`: out/${stars}.html, out/${stars}`);
    expect(whole.notes[0]).not.toContain(`/${id}.`);
    expect(whole.troubles[0]?.message).toBe(`Look at out/${stars}.html.`);
  });
});

describe('what another document withholds', () => {
  const stated = [{ name: 'Uma Vance', consent: 'internal' as const, file: 'other.yaml', line: 3 }];

  test('is masked whatever the document that is quoted says', async () => {
    const more = { sources: { visits: [visit], programmes: [], stated, doubted: new Set<string>() } };
    const withName = `${text}summary: With Uma Vance\n`;
    const { texts } = await maskForLog(
      outcome('visit.yaml', { ...more, texts: new Map([['visit.yaml', withName]]) }),
    );
    expect(texts.get('visit.yaml')).toContain('summary: With *********\n');
  });

  test.each([
    ['name-leaks', { name: 'Uma Vance', edition: 'public', rule: 'listed', found: 'Uma Vance.md', form: 'U. Vance' }],
    ['contact-leaks', { words: 'uma@vance.example', edition: 'public', rule: 'listed', found: null, form: null }],
    ['point-leaks', { words: 'The lease of the house ends in spring.', edition: 'public', found: null }],
  ] as const)('is not told by the message that refuses it: %s', async (code, args) => {
    // No document that was read withholds it.
    const found = diagnostic(code, 'visit.yaml', null, args as never);
    const { diagnostics } = await maskForLog(outcome('visit.yaml', { diagnostics: [found] }));
    expect(JSON.stringify(diagnostics[0]?.args)).not.toMatch(/vance|lease/i);
  });
}); // prettier-ignore

test.each([
  ['letters that are listed one by one', '王小明', 'We met 王小明。', '* (U+****), * (U+****), 见 (U+89C1)'],
  ['a name of two letters', 'Xu', 'We met Xu twice, in Xubia.', '王 (U+738B), 小 (U+5C0F), 见 (U+89C1)'],
])('%s do not spell a name', async (_, name, line, characters) => {
  const document = read('short.yaml', `people:\n  a: { name: "${name}", consent: internal }\nsummary: ${line}\n`);
  const { start } = document.range(document.root);
  const range = { start: { ...start, line: 2 }, end: { ...start, line: 3 } };
  const found = diagnostic('character-without-font', 'short.yaml', range, { characters: '王 (U+738B), 小 (U+5C0F), 见 (U+89C1)' });
  const { diagnostics, texts } = await maskForLog(
    outcome('short.yaml', {
      diagnostics: [found],
      texts: new Map([['short.yaml', document.text]]),
      sources: { visits: [document], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  );
  expect(diagnostics[0]?.args).toEqual({ characters });
  const isLatin = name === 'Xu';
  expect(texts.get('short.yaml')).toContain(isLatin ? 'We met ** twice, in Xubia.' : 'We met ***。');
}); // prettier-ignore

test('a name whose letters stand in the line is masked as a whole', async () => {
  const own = read('own.yaml', 'people:\n  a: { name: Jörg Quixbüry, consent: internal }\n');
  const range = { ...own.range(own.root), end: { line: 3, column: 1 } };
  const args = { name: 'Jörg Quixbüry', other: 'Jorg Quixbury', file: 'other.yaml', line: 2 };
  const { diagnostics } = await maskForLog(
    outcome('own.yaml', {
      diagnostics: [diagnostic('name-spelling', 'own.yaml', range, args)],
      texts: new Map([['own.yaml', own.text]]),
      sources: { visits: [own], programmes: [], stated: [], doubted: new Set<string>() },
    }),
  );
  expect(diagnostics[0]?.args).toEqual({ ...args, name: '*'.repeat(13), other: '*'.repeat(13) });
});

test('what another visit withholds is masked by its kind', async () => {
  const own = 'title: B # kontakt17@example.org\nlessons: [the blue door was never locked]\n';
  const at = { consent: 'internal', file: 'a.yaml', line: 1 } as const;
  const stated = [
    { ...at, kind: 'contact', name: 'kontakt17@example.org' },
    { ...at, kind: 'point', name: 'the blue door was never locked' },
  ] as const;
  const sources = { visits: [read('b.yaml', own)], programmes: [], stated, doubted: new Set<string>() };
  const { texts } = await maskForLog(outcome('b.yaml', { texts: new Map([['b.yaml', own]]), sources }));
  expect(texts.get('b.yaml')).toMatch(/^title: B # \*+\nlessons: \[\*+\]\n$/);
});

test('lines and columns stay where they are, whatever is masked', async () => {
  const own = `title: B
people: { a: { name: "M\\xFCller Vogt", consent: internal } }
lessons:
  - |
    With Vogt
    Müller and others
findings: [{ text: Beds are few, theme: Quiet, consent: internal }]
`;
  const sources = { visits: [read('b.yaml', own)], programmes: [], stated: [], doubted: new Set<string>() };
  const { texts } = await maskForLog(outcome('b.yaml', { texts: new Map([['b.yaml', own]]), sources }));
  const masked = texts.get('b.yaml') ?? '';
  expect(masked.split('\n').map((line) => line.length)).toEqual(own.split('\n').map((line) => line.length));
  for (const one of ['xFCller', 'Vogt', 'Müller', 'Beds', 'Quiet']) expect(masked).not.toContain(one);
});

test.each([
  ['whole', '', /blue door/],
  ['a bracket that stays open', 'x: [\n', null],
  [
    'a consent that means nothing',
    'tours: [{ title: T, points: [{ text: The bell, consent: inside }] }]\n',
    null,
  ],
])(
  'of a visit nothing is quoted where another of its programme cannot be read: %s',
  async (_, more, quoted) => {
    const visit = (title: string, day: string): string =>
      `title: ${title}\nprogramme: p.yaml\ncity: Velmora\ncountry: LU\ndates: 2031-05-${day}\n`;
    const host = memoryHost(
      [
        ['/in/p.yaml', 'kind: programme\ntitle: P\nvisits: [a.yaml, b.yaml]\n'],
        ['/in/a.yaml', `${visit('A', '06')}${more}`],
        ['/in/b.yaml', `${visit('B', '08')}foo: 1 # the blue door\n`],
      ],
      { cwd: '/in' },
    );
    const { texts } = await maskForLog(
      await openSession(host).validate(['b.yaml'], resolveOptions({}, ['en'])),
    );
    const text = texts.get('b.yaml') ?? '';
    if (quoted) expect(text).toMatch(quoted);
    else expect(text).not.toMatch(/blue|door/);
  },
);

describe('a surname in small letters is masked where the language asks for anything but prose', () => {
  const ofProse = new Set(['text', 'textOr']);
  const isPlace = ({ field }: KeyPlace): boolean => {
    const item = field.type === 'list' ? field.item : field;
    return !ofProse.has(item.type) && item.namesPlace === undefined;
  };
  test.each(['visit', 'programme'] as const)('of a %s', async (kind) => {
    const told: string[] = [];
    let tried = 0;
    for (const one of keyPlaces(kind).filter(isPlace)) {
      const lines = [...one.above, `${one.before}${one.key}: quorvane`];
      if (/^(?:people|kind):/.test(lines[0] ?? '')) continue;
      tried += 1;
      const words = `kind: ${kind}\npeople: { zyta: { name: Zyta Quorvane, consent: internal } }\n${lines.join('\n')}\n`;
      const parsed = read('a.yaml', words);
      const sources = {
        visits: kind === 'visit' ? [parsed] : [],
        programmes: kind === 'visit' ? [] : [parsed],
      };
      const at = { start: { line: 3, column: 1 }, end: { line: 3, column: 2 } };
      const found = diagnostic('unknown-key', 'a.yaml', at, {
        key: 'quorvane',
        thing: 'a visit',
        nearest: ['quorvane'],
        holds: [],
      } as never);
      const masked = await maskForLog(
        outcome('a.yaml', {
          diagnostics: [{ ...found, suggestions: [{ range: at, text: 'quorvane' }] }],
          texts: new Map([['a.yaml', words]]),
          sources: { ...sources, stated: [], doubted: new Set<string>() },
        }),
      );
      const shown = JSON.stringify([[...masked.texts.values()], masked.diagnostics]);
      if (shown.includes('quorvane')) told.push(one.name);
    }
    expect(told).toEqual([]);
    expect(tried).toBeGreaterThan(80);
  });
});

test('the programme of a visit is found without asking each of them for each visit', async () => {
  const askedOf = async (visits: number): Promise<number> => {
    let asked = 0;
    const programmes = Array.from({ length: 5 }, (_, number) => {
      const one = read(`p${number}/programme.yaml`, 'kind: programme\ntitle: P\n');
      return Object.defineProperty({ ...one }, 'file', { get: () => ((asked += 1), one.file) });
    });
    const all = Array.from({ length: visits }, (_, number) => read(`v${number}.yaml`, `programme: programme.yaml\n${text}`)); // prettier-ignore
    await maskForLog(outcome('v0.yaml', { sources: { visits: all, programmes, stated: [], doubted: new Set() } })); // prettier-ignore
    return asked;
  };
  expect(await askedOf(9)).toBe(await askedOf(2));
});
