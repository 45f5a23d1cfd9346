import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../src/index.js';
import { compileCase, root } from './cases.js';

/** What the article on the visit to Paris tells, sentence by sentence, in the words of the report. */
const facts = [
  [
    'when, who and why',
    ['17–18 June 2019', 'ten European cities', 'two days', 'local harm reduction policy'],
  ],
  [
    'the room',
    [
      'supervised drug consumption room (SDCR)',
      'Gare du Nord',
      '10th arrondissement',
      'inject drugs since 2016',
    ],
  ],
  ['a debate beyond the neighbourhood', ['argue about it far beyond the streets around it']],
  [
    'needs, prospects, challenges, potential',
    ['need, and where can it go', 'security policy', 'social cohesion'],
  ],
  [
    'the cities',
    ['Augsburg; Essen; Mannheim', 'Lisbon', 'Barcelona', 'Brussels; Liège', 'Paris; Strasbourg'],
  ],
  ['the cities that stand alone', ['Ljubljana', '10 delegations from 6 countries']],
  [
    'the meeting',
    ['Paris City Council', 'those who shape the city’s drug policy', 'municipal harm reduction'],
  ],
  ['Anne Souyris', ['Anne Souyris, Deputy Mayor of Paris in charge of health and relations with hospitals']],
  [
    'Stéphane Bribard',
    ['Deputy Mayor of the Paris 10th arrondissement in charge of security, prevention and nightlife'],
  ],
  [
    'Carmen Bach',
    ['Carmen Bach, Director, Paris Metropolitan Mission for the Prevention of Risky Behaviours'],
  ],
  ['Elizabeth Avril', ['Elizabeth Avril, Director, Gaia']],
  [
    'the state and the department',
    ['Regional Health Agency', '(MILDECA)', 'Departmental Council of Seine-Saint-Denis'],
  ],
  ['MILDECA in full', ['Mission interministérielle de lutte contre les drogues et les conduites addictives']],
  ['the room in the strategy', ['belongs to a wider harm reduction strategy']],
  ['its first objective', ['Improve the health of people who use drugs, with low-threshold services']],
  [
    'its second objective',
    ['link the most marginalised with the public health and social services', 'or again'],
  ],
  [
    'its third objective',
    ['Improve public security: fewer risks and less nuisance from drug use in the open'],
  ],
  [
    'the tour of the room',
    ['Salle Jean-Pierre Lhomme, Espace Gaia', 'at first hand', 'which services it offers'],
  ],
  ['demand', ['demand is high, and no other place of its kind exists in greater Paris']],
  ['North Paris', ['smaller groups', 'wide range of places in North Paris', 'zones of open drug use']],
  ['its services', ['low-threshold harm reduction services', 'further offers for different groups of users']],
  ['crack hill', ['“Crack hill” at the Porte de la Chapelle', 'Syringe distribution machines', 'Patrols by']],
  ['public spaces', ['Place Stalingrad', 'Eole park', 'how public spaces and gardens are managed']],
  [
    'further services',
    ['Sleep-in', 'emergency accommodation centre', 'Step', 'Ego', 'harm reduction centre'],
  ],
  ['women', ['Service centre for women who use drugs']],
  [
    'the film',
    ['The slightest risk', 'Le moindre risque', 'screening of their own', 'documentary', 'are interviewed'],
  ],
  ['its director', ['talked with the director Edie Laconi']],
  ['the second day', ['how far it is accepted', 'positive effect on public tranquillity and security']],
  [
    'the angle of the project',
    ['at the heart of SOLIDIFY', 'what consumption rooms can do for urban security and social cohesion'],
  ],
  [
    'Colombe Brossel',
    [
      'Colombe Brossel, Deputy Mayor of Paris in charge of crime prevention, security, working-class neighbourhoods and integration',
    ],
  ],
  [
    'Luis Fernandez',
    [
      'Luis Fernandez, Advisor to the Police Commissioner in charge of the prevention of crime and radicalisation',
    ],
  ],
  [
    'Marie Jauffret-Roustide',
    ['Sociologist and public health researcher in charge of evaluating the Paris consumption room'],
  ],
  ['nuisances', ['dumped syringes', 'disorderly conduct']],
  ['neighbours', ['resistance to harm reduction services and with their involvement in them']],
  ['police', ['policing of trafficking and drug use close to consumption sites']],
  ['balance', ['right balance of harm reduction and repression when people behave in risky ways in public']],
  ['the end', ['Project coordination meeting', 'interactive session', 'external evaluator', 'Fons Mertens']],
  [
    'the other visits',
    [
      'Barcelona in June 2018',
      'The Hague in October 2018',
      'Essen in January 2019',
      'Strasbourg in April 2019',
    ],
  ],
  ['the last visit', ['closed the study programme of SOLIDIFY']],
  ['models', ['different models of consumption rooms, and of the services linked to them']],
  [
    'contexts',
    ['at first hand', 'legal frameworks differ from country to country and from region to region'],
  ],
  ['use', ['discussion of local drug policies and harm reduction strategies forward']],
  ['audits', ['audits of SOLIDIFY in Augsburg, Brussels, Liège, Ljubljana, Lisbon and Mannheim']],
  [
    'what the six do',
    ['reinforcing their local harm reduction strategies with consumption rooms or related low-threshold'],
  ],
  ['the conference', ['5–6 December 2019', 'City of Lisbon', 'open to the interested public', '(EMCDDA)']],
  ['EMCDDA in full', ['European Monitoring Centre for Drugs and Drug Addiction']],
  [
    'the guidebook',
    ['Guidebook for Europe’s local authorities, with practical advice and promising practices'],
  ],
  [
    'thanks',
    [
      'thanks the co-organisers for their important part',
      'prévention des conduites à risque',
      'the Gaia association',
    ],
  ],
] as const;

describe('the report on Paris keeps what the article tells', async () => {
  const { markdown } = await compileCase('paris');
  const told = markdown.replace(/\u202f/g, '').replace(/\s+/g, ' ');
  test.each(facts)('%s', (_, words) => {
    expect(words.filter((one) => !told.includes(one))).toEqual([]);
  });
});

test('each real visit is written as it happened, with messages and figures of which the source is known', () => {
  const folder = join(root, 'examples/solidify/visits');
  const visits = readdirSync(folder).map(
    (file) => parse(readFileSync(join(folder, file), 'utf8')) as Readonly<Record<string, unknown>>,
  );
  expect(visits).toHaveLength(5);
  for (const visit of visits) {
    expect(Object.keys(visit)).toEqual(expect.arrayContaining(['agenda', 'key_messages', 'key_figures']));
    expect(Object.keys(visit)).not.toEqual(expect.arrayContaining(['tours']));
    for (const message of visit['key_messages'] as string[]) expect(message).toMatch(/\[@S\w+/);
    for (const figure of visit['key_figures'] as object[])
      expect(Object.keys(figure)).toEqual(expect.arrayContaining(['label', 'value', 'as_of', 'source']));
  }
});

describe('the settings for editors', () => {
  const read = (name: string): string => readFileSync(join(root, 'examples/editor', name), 'utf8');

  test('of VS Code find in what validate says the place, the kind and the words', () => {
    const { tasks } = JSON.parse(read('vscode/tasks.json')) as {
      tasks: { args: string[]; problemMatcher: { pattern?: Record<string, string | number> } | [] }[];
    };
    const checking = tasks.filter(({ args }) => args.includes('short'));
    expect(checking.length).toBe(2);
    for (const { args, problemMatcher } of checking) {
      const words = args.map((word) =>
        word.replace('${relativeFile}', 'test/cases/broken/keys/mistyped.yaml'),
      );
      const { stderr } = spawnSync(process.execPath, ['bin/solidify.js', ...words], {
        cwd: root,
        encoding: 'utf8',
      });
      const { pattern = {} } = problemMatcher as { pattern?: Record<string, string | number> };
      const found = stderr
        .split('\n')
        .flatMap((line) => new RegExp(String(pattern['regexp'])).exec(line) ?? []);
      const part = (name: string): string | undefined => found[Number(pattern[name])];
      expect(part('file')).toBe('test/cases/broken/keys/mistyped.yaml');
      expect([part('line'), part('column')]).toEqual([
        expect.stringMatching(/^\d+$/),
        expect.stringMatching(/^\d+$/),
      ]);
      expect([part('severity'), part('code')]).toEqual(['error', 'unknown-key']);
      expect(part('message')).toMatch(/[.?]$/);
    }
  });

  test('name the schemas that are written, and start the language server', () => {
    const settings = JSON.parse(read('vscode/settings.json')) as { 'yaml.schemas': Record<string, string[]> };
    for (const name of Object.keys(settings['yaml.schemas']))
      expect(read('README.md')).toContain(`-o ${name.slice(2)}`);
    expect(read('neovim.lua')).toContain("cmd = { 'solidify', 'lsp' }");
    expect(read('helix.toml')).toMatch(/command = "solidify"\nargs = \["lsp"\]/);
  });
});

test('what the README shows is made of the document that it shows', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const block = (begin: string, language: string): string =>
    new RegExp(`\\n\`\`\`${language}\\n([^\`]*)`).exec(readme.slice(readme.indexOf(begin)))?.[1] ?? '';
  const text = block('it may begin like this', 'yaml');
  const { reports } = await compile({ visit: { path: 'visit.yaml', text } });
  const { markdown = '', html = '' } = reports?.[0] ?? {};
  const shown = block('In the Markdown it reads', 'markdown');
  expect(shown).toMatch(/\n…\n$/);
  const plain = markdown.replace(/\p{Zs}/gu, ' ');
  expect(plain.slice(0, shown.length - 2)).toBe(shown.slice(0, -2));
  const size = (text: string, unit: number): number => Math.round(Buffer.byteLength(text) / unit);
  const sizes = block('Then say', 'console');
  expect(sizes).toContain(`visit.md      ${size(markdown, 1)} B\n`);
  expect(sizes).toContain(`visit.html   ${size(html, 1000)} kB\n`);
});
