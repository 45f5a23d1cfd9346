import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldConsents } from '../../../src/core/edit/held-consents.js';
import { narrower } from '../../../src/core/privacy/consent.js';
import { keptOf } from '../../../src/core/starter/kept.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

const earlier = `title: A visit
city: Velmora
country: LU
dates: 2031-05-06
# Those who opened their doors.
hosts:
  - velmora # the city
  - { name: Ms Quill, role: Mayor, consent: internal }
people:
    ann:
        name: Ann Peeters
        consent: partners # by letter
        organisation: harbour
    bob: { name: Bob Silent }
    cleo:
        name: Cleo Marsh
organisations:
  velmora: { name: City of Velmora }
  harbour: { name: Harbour watch }
  other: { name: Somebody else }
style:
  accent: "#0b5a5e"
  logo: { src: logo.svg, alt: The logo }
participants:
  delegations: [{ city: Essen, country: DE, people: [bob] }]
tours:
  - title: A walk
    guides: [ann, Cleo Marsh, Dora Unknown]
`;

function read(text = earlier): Parsed {
  const { value } = parse({ path: 'visit.yaml', text });
  if (!value) throw new Error('unreadable');
  return value;
}

test('hosts, style, those who act and the bodies that they name, with comments', () => {
  expect(Object.fromEntries(keptOf(read(), true))).toEqual({
    hosts: 'hosts:\n  - velmora # the city\n  - { name: Ms Quill, role: Mayor, consent: internal }',
    style: 'style:\n  accent: "#0b5a5e"\n  logo: { src: logo.svg, alt: The logo }',
    people: [
      'people:',
      '  ms-quill: { name: "Ms Quill", role: Mayor, consent: internal }',
      '  ann:',
      '      name: Ann Peeters',
      '      consent: partners # by letter',
      '      organisation: harbour',
      '  cleo:',
      '      name: Cleo Marsh',
    ].join('\n'),
    organisations: 'organisations:\n  velmora: { name: City of Velmora }\n  harbour: { name: Harbour watch }',
  });
});

test('a file beside the earlier document is not beside another one', () => {
  expect(keptOf(read(), false).get('style')).toMatch(/^# style:\n# {3}accent/);
});

const base = 'title: A\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n';
const listed =
  'participants:\n  consent: internal\n  delegations: [{ city: Essen, country: DE, people: [ann] }]\n';

/** What is kept, as a document of its own. */
function begun(text: string, programme: string | null = null): string {
  const kept = keptOf(read(text), true, programme === null ? null : read(programme));
  return `${base}${[...kept.values()].join('\n')}\n`;
}

test.each([
  ['a list', `${base}hosts: [ann]\npeople:\n  ann: { name: Ann Reet }\n${listed}`],
  [
    'a list, in lines',
    `${base}hosts: [ann]\npeople:\n  ann: # ours\n    name: Ann Reet\n    consent:\n${listed}`,
  ],
  [
    'a list, against a wider one',
    `${base}hosts: [ann]\npeople:\n  ann: { name: Ann Reet, consent: public }\n${listed.replace('[ann]', '[{ name: Ann Reet }]')}`,
  ],
  [
    'another place, for a name alone',
    `${base}hosts: [Ann Reet]\ncontacts: [{ name: Ann Reet, role: M, consent: internal }]\n`,
  ],
  [
    'another place, for a person in place',
    `${base}hosts: [{ name: Ann Reet, role: M }]\n${listed.replace('[ann]', '[Ann Reet]')}`,
  ],
  ['an anchor', `${base}x_c: &c internal\nhosts: [ann]\npeople:\n  ann: { name: Ann Reet, consent: *c }\n`],
  [
    'an anchor that is set twice',
    `${base}x_c: &c internal\npeople:\n  ann:\n    name: Ann Reet\n    consent: *c\n  bo:\n    name: &c public\nhosts: [ann]\n`,
  ],
  [
    'a person who is repeated',
    `${base}x_p: &p { name: Ann Reet, consent: internal }\nhosts: [ann]\npeople:\n  ann: *p\n`,
  ],
  ['a slip', `${base}hosts: [ann]\npeople:\n  ann: { name: Ann Reet, consent: intern }\n`],
])('whoever acts keeps the narrowest consent, that of %s', (_, text) => {
  const after = begun(text);
  expect(read(after).sound).toBe(true);
  expect(heldConsents(read(after), null)('Ann Reet')).toBe('internal');
});

test('nor is anybody of the programme named more widely', () => {
  const programme =
    'kind: programme\ntitle: P\nvisits: [a]\npeople: { ann: { name: Ann Reet, role: Mayor } }\n';
  const after = begun(`${base}hosts: [ann]\n${listed}`, programme);
  expect(after).toContain('ann: { name: "Ann Reet", role: Mayor, consent: internal }');
  // Who says it there needs no entry here.
  const stated = programme.replace(' }', ', consent: internal }');
  expect(begun(`${base}hosts: [ann]\n${listed}`, stated)).not.toContain('people:');
});

test('two of one id stay two', () => {
  const text = `${base}hosts: [{ name: Ms Quill, role: M, consent: internal }]\npeople:\n  ms-quill: { name: Bo Vask }\ncontacts: [ms-quill]\n`;
  const after = begun(text);
  expect(after).toContain('ms-quill-2: { name: "Ms Quill"');
  expect(after).toContain('ms-quill: { name: Bo Vask }');
});

test('a document in braces is kept, too', () => {
  const json = JSON.stringify({
    title: 'A',
    city: 'V',
    country: 'LU',
    dates: '2031-05-06',
    funding: { scheme: 'life', grant: 'x: 1' },
  });
  expect(keptOf(read(json), true).get('funding')).toBe('funding:\n  scheme: life\n  grant: "x: 1"');
});

const one = fc.record({
  name: fc.constantFrom('Ann Reet', 'Bo Vask', 'Zoë Quux'),
  form: fc.constantFrom('id', 'name', 'place', 'alias'),
  consent: fc.constantFrom(null, 'public', 'partners', 'internal'),
});
const group = fc.array(one, { maxLength: 3 });
const ids: Readonly<Record<string, string>> = { 'Ann Reet': 'ann', 'Bo Vask': 'bo', 'Zoë Quux': 'zoe' };

/** An earlier document that names three people in several ways, with consents in several places. */
const random = fc
  .record({
    hosts: group,
    guides: group,
    contacts: group,
    listed: group,
    ofList: fc.constantFrom('', 'consent: public, ', 'consent: partners, ', 'consent: internal, '),
    stated: fc.array(
      fc.constantFrom('', ', consent: public', ', consent: internal', ', consent: *c', ', consent: publik'),
      {
        minLength: 3,
        maxLength: 3,
      },
    ),
    isFlow: fc.boolean(),
  })
  .map(({ hosts, guides, contacts, listed, ofList, stated, isFlow }) => {
    const refer = ({
      name,
      form,
      consent,
    }: {
      name: string;
      form: string;
      consent: string | null;
    }): string => {
      if (form === 'alias') return `*${ids[name] ?? ''}`;
      if (form === 'id') return ids[name] ?? '';
      return form === 'name'
        ? name
        : `{ name: ${name}, role: M${consent === null ? '' : `, consent: ${consent}`} }`;
    };
    const list = (all: readonly { name: string; form: string; consent: string | null }[]): string =>
      `[${all.map(refer).join(', ')}]`;
    const people = Object.entries(ids).map(([name, id], at) =>
      isFlow || stated[at] === ', consent: *c'
        ? `  ${id}: &${id} { name: ${name}${stated[at] ?? ''} } # ${id}`
        : `  ${id}: &${id} # ${id}\n    name: ${name}${(stated[at] ?? '').replace(', ', '\n    ')}`,
    );
    return [
      'x_c: &c partners',
      'people:',
      ...people,
      `${base.trimEnd()}`,
      `hosts: ${list(hosts)}`,
      `contacts: ${list(contacts)}`,
      `tours: [{ title: A walk, guides: ${list(guides)} }]`,
      `participants: { ${ofList}delegations: [{ city: Essen, country: DE, people: ${list(listed)} }] }`,
      '',
    ].join('\n');
  });

// A thousand with KEPT=1000.
test('in no document is anybody named more widely than in the one that it is begun from', () => {
  fc.assert(
    fc.property(random, (text) => {
      const [earlier, after] = [read(text), read(begun(text))];
      expect(after.sound).toBe(true);
      const [before, held] = [heldConsents(earlier, null), heldConsents(after, null)];
      for (const name of Object.keys(ids)) {
        const now = held(name);
        if (now !== null) expect([name, narrower(before(name), now)]).toEqual([name, now]);
      }
    }),
    { numRuns: Number(process.env['KEPT'] ?? 100) },
  );
});
