import { expect, test } from 'vitest';
import { compile } from '../../../src/index.js';
import { nativeLanguage } from '../../../src/core/report/native-language.js';

test.each([
  ['FR', 'en', 'fr'],
  ['FR', 'fr', null],
  ['PT', 'pt-BR', null],
  // Names may be French or Dutch, Spanish or Catalan.
  ['BE', 'en', null],
  ['ES', 'en', null],
  [null, 'en', null],
])('a name in its own language, of %s in a text in %s', (country, around, lang) => {
  expect(nativeLanguage(country, around)).toBe(lang);
});

test('names and titles in another language are marked wherever they stand, and marking them is no fault', async () => {
  const visit = {
    title: 'T',
    city: 'Paris',
    country: 'FR',
    dates: '2031-05-06',
    summary: 'Seen [@S].',
    hosts: [
      { name: 'City of Paris', native_name: 'Ville de Paris', city: 'Paris' },
      { name: 'House', native_name: 'Huis', country: 'BE' },
      { name: 'City of Brussels', native_name: { fr: 'Ville de Bruxelles', nl: 'Stad Brussel' } },
      { name: 'Bozar', native_name: { fr: 'Bozar', nl: 'BOZAR', de: 'Palast *am* Berg', en: 'Palace' } },
    ],
    sites: {
      room: { name: { fr: 'Salle Gaïa' }, native_name: 'Espace Gaïa' },
      far: { name: 'Far', native_name: 'Weit', city: 'Essen' },
      gate: { name: 'Gate', native_name: { nl: 'Poort', fr: 'Porte' }, description: 'A gate.' },
      wall: { name: 'Wall', native_name: { nl: 'Muur', fr: 'Mur' } },
    },
    events: [
      {
        type: 'screening',
        title: 'Night',
        film: { title: 'The risk', original_title: { fr: 'Le risque', nl: 'Het risico', en: 'the risk' } },
      },
    ],
    tours: [{ title: { fr: 'Promenade' }, sites: ['room', 'far', 'gate', 'wall'] }],
    sources: { S: { title: { de: 'Räume' }, url: 'https://x.example/' } },
  };
  const { reports, diagnostics } = await compile({
    visit: { path: 'visit.yaml', text: JSON.stringify(visit) },
  });
  expect(diagnostics).toEqual([]);
  const html = reports?.[0]?.html ?? '';
  for (const marked of [
    '<i lang="fr">Ville de Paris</i>',
    '<i>Huis</i>',
    '<i lang="fr">Espace Gaïa</i>',
    '<i>Weit</i>',
    ' – <i lang="fr">Ville de Bruxelles</i> / <i lang="nl">Stad Brussel</i>',
    'Bozar – <i lang="de">Palast *am* Berg</i> / <i>Palace</i>',
    '<p class="native"><i lang="nl">Poort</i> / <i lang="fr">Porte</i></p>',
    'Wall – <i lang="nl">Muur</i> / <i lang="fr">Mur</i>',
    '(original title: <cite lang="fr">Le risque</cite> / <cite lang="nl">Het risico</cite>)',
    '<h3><span lang="fr">Promenade</span></h3>',
    '<th scope="row" id="site-room"><span lang="fr">Salle Gaïa</span>',
    '<a href="https://x.example/"><span lang="de">Räume</span></a>',
  ])
    expect(html).toContain(marked);
  const markdown = reports?.[0]?.markdown ?? '';
  for (const told of [
    'City of Brussels – *Ville de Bruxelles* / *Stad Brussel*',
    String.raw`Bozar – *Palast \*am\* Berg* / *Palace*`,
    '*Poort* / *Porte*',
    'Wall – *Muur* / *Mur*',
    '*The risk* (original title: *Le risque* / *Het risico*)',
  ])
    expect(markdown).toContain(told);
});
