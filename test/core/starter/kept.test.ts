import { expect, test } from 'vitest';
import { keptOf } from '../../../src/core/starter/kept.js';
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

function read(): NonNullable<ReturnType<typeof parse>['value']> {
  const { value } = parse({ path: 'visit.yaml', text: earlier });
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
