import { expect, test } from 'vitest';
import { resolveOptions } from '../../../src/engine/options.js';
import { openSession } from '../../../src/engine/session.js';
import { memoryHost } from '../../../src/host/memory.js';

const settings = { ...resolveOptions({ formats: ['md'], langs: ['en', 'fr'] }, ['en', 'fr']), explain: true };

/** Lines 1 to 6 of a visit, before what a case adds. */
const head = (title: string): string =>
  `title: ${title}\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\nprogramme: programme.yaml\nlang: en\n`;

/** What the public edition of a visit says that it withholds: place, words, what stands for them, reason, reason in a log. */
async function explained(visit: string, people = '{}', another = ''): Promise<string[]> {
  const host = memoryHost(
    [
      ['/p/programme.yaml', `kind: programme\ntitle: P\nvisits: ["*.yaml"]\npeople:\n  ${people}\n`],
      ['/p/a.yaml', `${head('First visit')}${visit}`],
      ['/p/b.yaml', `${head('Second visit')}${another}`],
    ],
    { cwd: '/p' },
  );
  const told: string[] = [];
  await openSession(host).build(['a.yaml'], settings, {
    onExplain: (_, editions) => {
      for (const { file, lines, words, instead, reason, discreet } of editions.get('public') ?? []) {
        told.push(`${file}:${lines.join(',')} ${words} > ${instead ?? '-'} (${reason})`);
        // What a log says is the same without a name.
        expect(discreet).toBe(reason.replaceAll(/spelt "[^"]*"/g, 'spelt otherwise'));
        expect(discreet).not.toMatch(/peeters/i);
      }
    },
  });
  return told;
}

const guides = (list: string): string => `tours:\n  - title: A walk\n    guides: [${list}]\n`;

test.each([
  [
    'a consent where the name stands',
    guides('{ name: Ann Peeters, role: Guide, consent: internal }'),
    '{}',
    '',
    ['a.yaml:9 Ann Peeters > Guide (consent: internal)'],
  ],
  [
    'a consent of the programme',
    guides('{ name: Ann Peeters, role: Guide }'),
    'ann: { name: Ann Peeters, consent: internal }',
    '',
    [
      'programme.yaml:5 Ann Peeters > Guide (consent: internal)',
      'a.yaml:9 Ann Peeters > Guide (consent: internal, as programme.yaml, line 5 says)',
    ],
  ],
  [
    'a function in two languages, in the first of the visit',
    guides('{ name: Ann Peeters, role: { en: Guide, fr: Accompagnatrice }, consent: internal }'),
    '{}',
    '',
    ['a.yaml:9 Ann Peeters > Guide (consent: internal)'],
  ],
  [
    'a consent that both state',
    guides('{ name: Ann Peeters, role: Guide, consent: internal }'),
    'ann: { name: Ann Peeters, consent: internal }',
    '',
    [
      'programme.yaml:5 Ann Peeters > Guide (consent: internal)',
      'a.yaml:9 Ann Peeters > Guide (consent: internal)',
    ],
  ],
  [
    'a consent beside another spelling of the name, in another visit',
    guides('{ name: Ann Peeters, role: Guide }'),
    '{}',
    guides('{ name: "PEETERS, Dr Ann", consent: partners }'),
    [
      'a.yaml:9 Ann Peeters > Guide (consent: partners, as b.yaml, line 9 says of the same person, spelt "PEETERS, Dr Ann")',
    ],
  ],
  [
    'a title further down in the same document',
    `${guides('{ name: Ann Peeters, role: Guide }')}    place: There\n  - title: Another\n    guides: [{ name: Dr Ann Peeters, role: Guide, consent: internal }]\n`,
    '{}',
    '',
    [
      'a.yaml:9 Ann Peeters > Guide (consent: internal, as line 12 says of the same person, spelt "Dr Ann Peeters")',
      'a.yaml:12 Dr Ann Peeters > Guide (consent: internal)',
    ],
  ],
  [
    'an id that both have',
    `people:\n  ann: { name: Annie P. Peeters-Roy, role: Guide }\n${guides('ann')}`,
    'ann: { name: Ann Peeters, consent: internal, pseudonym: Ms A }',
    '',
    [
      'programme.yaml:5 Ann Peeters > - (consent: internal)',
      'a.yaml:8,11 Annie P. Peeters-Roy > Ms A (consent: internal, as programme.yaml, line 5 says of whoever has the same id, spelt "Ann Peeters"; the pseudonym stands there, too)',
    ],
  ],
  [
    'a pseudonym of the programme',
    guides('{ name: Dr Ann Peeters, role: Guide, consent: internal }'),
    'ann: { name: Ann Peeters, pseudonym: Ms A }',
    '',
    [
      'programme.yaml:5 Ann Peeters > Ms A (consent: internal, as a.yaml, line 9 says of the same person, spelt "Dr Ann Peeters")',
      'a.yaml:9 Dr Ann Peeters > Ms A (consent: internal; the pseudonym is that of programme.yaml, line 5, the same person, spelt "Ann Peeters")',
    ],
  ],
  [
    'somebody whom only another visit has',
    'summary: Without anybody. Ann Peeters led the way.\n',
    '{}',
    guides('{ name: Ann Peeters, role: Guide, consent: internal }'),
    [
      'b.yaml:9 Ann Peeters > - (consent: internal; only that document names them, and no text of this one may)',
    ],
  ],
])('%s is told, and what that is of', async (_, visit, people, another, told) => {
  expect(await explained(visit, people, another)).toEqual(told);
});
