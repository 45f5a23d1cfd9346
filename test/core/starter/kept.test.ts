import { expect, test } from 'vitest';
import { heldConsents } from '../../../src/core/edit/held-consents.js';
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
