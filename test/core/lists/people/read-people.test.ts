import { describe, expect, test } from 'vitest';
import type { ListSheet, OddCell } from '../../../../src/core/lists/list.js';
import { findColumns } from '../../../../src/core/lists/people/columns.js';
import { readCountry } from '../../../../src/core/lists/people/countries.js';
import type { ListSettings } from '../../../../src/core/lists/people/listed.js';
import { readPeople, type PeopleList } from '../../../../src/core/lists/people/read-people.js';

function sheetOf(
  lines: readonly string[],
  rest: Partial<ListSheet> = {},
  odd: readonly OddCell[] = [],
): ListSheet {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split(';'),
    odd: index === 1 ? odd : [],
    isHidden: false,
  }));
  return {
    name: '',
    isHidden: false,
    merged: [],
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
    ...rest,
  };
}

const plain: ListSettings = { consent: 'partners', cities: [], answers: new Map() };

function read(
  lines: readonly string[],
  rest: Partial<ListSettings> & { map?: [string, string][] } = {},
  sheet: Partial<ListSheet> = {},
  odd: readonly OddCell[] = [],
): PeopleList {
  const found = readPeople(sheetOf(lines, sheet, odd), new Map(rest.map), { ...plain, ...rest });
  if ('fault' in found) throw new Error(`${found.fault} ${found.hint.whole}`);
  return found;
}

/** Each row gives somebody, adds to somebody, or has a notice. */
function rowsWithout({ people, notices, rows }: PeopleList): number {
  const told = new Set([
    ...people.flatMap((one) => one.rows),
    ...notices.flatMap((one) => (one.isLeftOut ? one.rows : [])),
  ]);
  return rows - told.size;
}

// As organisers keep it.
const list = [
  'Name;Surname;Organisation;Function;City;Country;E-mail;Consent photo',
  'Anna;Müller;Stadt Augsburg;Night mayor;Augsburg;Germany;anna@augsburg.example;yes',
  'Claire;Dupont;Ville de Nantes;Chargée de mission « Nuit »;Nantes;France;claire@nantes.example;oui',
  'Luc;O’Brien;Ville de Nantes;Elu;Nantes;France;+33 6 12 34 56 78;ja',
  "Fatou;N'Diaye;Association « Les Veilleurs »;Directrice;Nantes;France;fatou@veilleurs.example;",
  'Marek;Nowak;Miasto Gdańsk;Engineer;Gdańsk;Poland;m@gdansk.example;tak',
  'Zofia;Wiśniewska;miasto gdansk;Project officer;Gdansk;polski;zofia@gdansk.example;yes',
  'Giulia;De Luca;Comune di Torino;Polizia locale, vice-commander;Torino;Italy;g@torino.example;no',
  'Paolo;Rossi;Comune di Torino;Urban planner;Turin;ITA;;nein',
  'Nikos;Georgiou;Municipality of Thessaloniki;IT;Thessaloniki;EL;;x',
  'Maria;Silva;University;Researcher (online);Thessaloniki;Greece / Grèce;maria@auth.example;yes',
];

test('a list as organisers keep it gives its people row by row', () => {
  const found = read(list);
  expect(found.rows).toBe(10);
  expect(rowsWithout(found)).toBe(0);
  const told = found.people.map((one) =>
    [
      one.rows[0],
      one.name,
      one.organisation,
      one.city,
      one.country,
      one.email ?? one.phone,
      one.consent,
    ].join(' | '),
  );
  expect(told).toEqual([
    '2 | Anna Müller | Stadt Augsburg | Augsburg | DE | anna@augsburg.example | partners',
    '3 | Claire Dupont | Ville de Nantes | Nantes | FR | claire@nantes.example | partners',
    '4 | Luc O’Brien | Ville de Nantes | Nantes | FR | +33 6 12 34 56 78 | partners',
    "5 | Fatou N'Diaye | Association « Les Veilleurs » | Nantes | FR | fatou@veilleurs.example | internal",
    '6 | Marek Nowak | Miasto Gdańsk | Gdańsk | PL | m@gdansk.example | partners',
    '7 | Zofia Wiśniewska | Miasto Gdańsk | Gdańsk | PL | zofia@gdansk.example | partners',
    '8 | Giulia De Luca | Comune di Torino | Torino | IT | g@torino.example | internal',
    '9 | Paolo Rossi | Comune di Torino | Torino | IT |  | internal',
    '10 | Nikos Georgiou | Municipality of Thessaloniki | Thessaloniki | GR |  | partners',
    '11 | Maria Silva | University | Thessaloniki | GR | maria@auth.example | partners',
  ]);
  expect(found.people[9]).toMatchObject({ role: 'Researcher', isOnline: true });
  expect(found.people[6]?.role).toBe('Polizia locale, vice-commander');
  expect(found.questions.map(({ id }) => id.split(' ')[0])).toEqual(['phone', 'commas', 'city', 'city']);
  // A log quotes nothing of the list.
  const masked = found.notices.map(({ words }) => words.masked).join('\n');
  expect(found.notices.length).toBeGreaterThan(4);
  expect(masked).not.toMatch(/Gda|Tor|Turin|Polizia|33|Maria/);
});

test('answers decide', () => {
  const { questions } = read(list);
  const last = new Map(questions.map(({ id, options }) => [id, options.length - 1]));
  const found = read(list, { answers: last });
  expect(found.people.map(({ city }) => city)).toContain('Turin');
  expect(found.people[2]?.phone).toBe(null);
  expect(found.people[6]?.role).toBe('Polizia locale');
});

test.each([
  [
    'en',
    'Full name;Organization;Job title;Town;Nationality;E-mail address;Mobile phone;Consent',
    'name organisation role city country email phone consent',
  ],
  [
    'fr',
    'NOM;Prénom;Structure;Fonction;Ville;Pays;Courriel;Tél.;Droit à l’image',
    'family given organisation role city country email phone photo',
  ],
  [
    'de',
    'Name;Vorname;Einrichtung;Funktion;Ort;Land;E-Mail;Telefon;Einwilligung',
    'family given organisation role city country email phone consent',
  ],
  [
    'es',
    'Nombre;Apellidos;Entidad;Cargo;Ciudad;País;Correo electrónico;Teléfono',
    'given family organisation role city country email phone',
  ],
  [
    'it',
    'Nome;Cognome;Ente;Ruolo;Città;Paese;Posta elettronica;Cellulare;Consenso',
    'given family organisation role city country email phone consent',
  ],
  [
    'nl',
    'Voornaam;Achternaam;Organisatie;Functie;Plaats;Land;E-mailadres;Telefoonnummer;Toestemming',
    'given family organisation role city country email phone consent',
  ],
  [
    'pt',
    'Nome completo;Organização;Função;Cidade;País;Correio eletrónico;Telemóvel',
    'name organisation role city country email phone',
  ],
  [
    'pl',
    'Imię i nazwisko;Instytucja;Stanowisko;Miasto;Kraj;Adres e-mail;Telefon;Zgoda',
    'name organisation role city country email phone consent',
  ],
  ['two', 'Name / Nom;Organisation (full name);Your e-mail address *;Room', 'name organisation email '],
])('columns are known in %s', (_, line, keys) => {
  const found = findColumns(sheetOf(['List of participants', '', line, 'a;b;c']), new Map());
  if ('fault' in found) throw new Error(found.fault);
  expect(found.row.number).toBe(3);
  expect(found.columns.map(({ key }) => key ?? '').join(' ')).toBe(keys);
});

test.each([
  ['role', 'Function in the organisation,Fonction au sein de la structure,Cargo en la organización'],
  ['role', 'Funktion in der Organisation,Functie binnen de organisatie,Ruolo nell’organizzazione'],
  ['email', 'Company e-mail,Email de la structure,Adres poczty elektronicznej,Endereço eletrónico'],
  ['phone', 'Company phone,Tel.-Nr.,Telefonnr.,Tfno.,Nr tel.,06-nummer,Contacto telefónico'],
  ['organisation', 'Nazwa organizacji,Nome dell’ente,Name der Einrichtung,Naam van de organisatie'],
  ['url', 'Organisation website,Site web de l’organisme'],
  ['consent', 'I agree to be named,J’accepte que mon nom soit publié,Autorizo a publicação do nome'],
  // A photograph is not a name, and the narrower of several consents holds.
  ['consent', 'Consent to name and photo,Einverständnis Fotos,Zgoda na publikację wizerunku'],
  ['', 'Place of birth,Lieu de naissance,Geburtsort,Ville de départ,Arrival city,Emergency contact phone'],
  ['', 'Post code,Age group,Mode of transport,Invoice e-mail,Hotel phone'],
])('of several things in a heading %s is meant: %s', (key, list) => {
  for (const heading of list.split(',')) {
    const found = findColumns(sheetOf([`Full name;${heading}`, 'a;b']), new Map());
    if ('fault' in found) throw new Error(found.fault);
    expect([heading, found.columns[1]?.key ?? '']).toEqual([heading, key]);
  }
});

test('parts of a name in one column are the name, and one name may have several columns', () => {
  for (const heading of 'Nachname, Vorname/Apellidos y nombre/Naam en voornaam/Nazwisko, imię/Cognome, nome'.split(
    '/',
  ))
    expect([heading, read([heading, 'Reet, Ann']).people[0]?.name]).toEqual([heading, 'Ann Reet']);
  const inDutch = [
    'Voornaam;Tussenvoegsel;Achternaam;Stad;Land',
    'Ann;van den;Reet;Quillbury;NL',
    'Bo;;Vask;;',
  ];
  expect(read(inDutch).people.map(({ name }) => name)).toEqual(['Ann van den Reet', 'Bo Vask']);
  const inSpanish = ['Nombre;Primer apellido;Segundo apellido', 'Ann;Reet;Vask'];
  expect(read(inSpanish).people[0]?.name).toBe('Ann Reet Vask');
});

test('a municipality is a city where another column has the employer', () => {
  const found = read(['Naam;Organisatie;Gemeente;Land', 'Ann Reet;Reet House;Quillbury;NL']);
  expect(found.people[0]).toMatchObject({ organisation: 'Reet House', city: 'Quillbury' });
  expect(read(['Naam;Gemeente', 'Ann Reet;Quillbury']).people[0]?.organisation).toBe('Quillbury');
});

test('names may stand beside columns that say nothing here', () => {
  expect(read(['Name;Hotel', 'Ann Reet;Haus', 'Bo Vask;Haus']).people).toHaveLength(2);
  expect(read(['Wer;Hotel', 'Ann Reet;Haus'], { map: [['Wer', 'name']] }).people).toHaveLength(1);
});

test('columns are mapped, and what cannot be is told', () => {
  const lines = ['Wer;Woher;Room', 'Ann Reet;Quillbury;4'];
  const found = read(lines, {
    map: [
      ['wer', 'name'],
      ['Woher', 'organisation'],
      ['Room', '-'],
    ],
  });
  expect(found.people[0]).toMatchObject({ name: 'Ann Reet', organisation: 'Quillbury' });
  expect(() => read(lines)).toThrow(/--map "Wer=name"/);
  expect(() => read(lines, { map: [['Wer', 'nane']] })).toThrow(/Did you mean name/);
  expect(() => read(lines, { map: [['Wr', 'name']] })).toThrow(/Did you mean Wer/);
  expect(() => read(['participants:', '  - name: Ann', '# who'])).toThrow(/a text and no list/);
  expect(() => read(['Ann Reet;ann@reet.example', 'Bo Vask;bo@vask.example'])).toThrow(
    /headings into the first row/,
  );
});

test.each(
  Object.entries({
    DE: 'Germany,de,DEU,Deutschland,allemand,Allemande,tedesca,niemiecki,alemã,Duits,Deutsche,GER,República Federal de Alemanha / Germany',
    GB: 'UK,United Kingdom,British,Royaume-Uni,Großbritannien,GBR,Wielka Brytania,England',
    GR: 'EL,GR,Greece,Grèce,Grecia,griechisch,Grecja,greca,Greece (GR)',
    NL: 'The Netherlands,Pays-Bas,Nederland,Dutch,Holandia,holandés',
    AT: 'Österreich,Autriche,austriaca,Austrian',
    PL: 'Polska,Polish,polonaise,polaco,Pologne',
    ES: 'España,Spanien,espagnole,española,hiszpański',
    CZ: 'Czech Republic,Czechia,Tchéquie,cz',
  }).flatMap(([code, all]) => all.split(',').map((word) => [word, code] as const)),
)('%s is the country %s', (word, code) => {
  expect(readCountry(word)).toMatchObject({ code });
});

test('what could be two countries, or none, is none', () => {
  for (const word of ['Germany and France', 'Quillbury', 'EU', '12']) expect(readCountry(word)).toBe(null);
  expect(readCountry('Germny')).toEqual({ code: 'DE', isCertain: false });
});

describe('rows', () => {
  const head = 'Name;Organisation;Function;City;Country;E-mail;Consent';

  test('of one person are one, of two are two', () => {
    const found = read([
      head,
      'Ann Reet;City of Quillbury;;;;ann@reet.example;yes',
      'REET, Ann;;Warden;;;;no',
      'Bo Vask;City of Quillbury;;Paris;FR;bo@a.example;yes',
      'Bo Vask;Harbour Office;;Lyon;FR;bo@b.example;yes',
    ]);
    expect(found.people.map(({ name, rows, role, consent }) => [name, rows, role, consent])).toEqual([
      ['Ann Reet', [2, 3], 'Warden', 'internal'],
      ['Bo Vask', [4], null, 'partners'],
      ['Bo Vask', [5], null, 'partners'],
    ]);
    expect(rowsWithout(found)).toBe(0);
  });

  test('without somebody are told, headings again are none', () => {
    const found = read(
      [
        head,
        ';Ville;;;;;',
        'N.N.;Ville;;;;;',
        'Delegation of Nantes',
        head,
        'Total;3',
        'TBC;x',
        'ann@reet.example;x',
      ],
      {},
      { merged: [{ top: 3, bottom: 3, left: 0, right: 6 }] },
    );
    expect(found.people).toEqual([]);
    expect(found.rows).toBe(6);
    expect(rowsWithout(found)).toBe(0);
  });

  test('with a comma too many are put together where that fits', () => {
    const cut = 'Ann Reet;City;Police; vice-commander;Paris;France;ann@reet.example;yes';
    expect(read([head, cut]).people[0]).toMatchObject({
      role: 'Police, vice-commander',
      city: 'Paris',
      country: 'FR',
    });
    const asked = read([head, cut]).questions.find(({ id }) => id.startsWith('cells'));
    const last = new Map([[asked?.id ?? '', (asked?.options.length ?? 0) - 1]]);
    const without = read([head, cut], { answers: last });
    expect(without.people).toEqual([]);
    expect(rowsWithout(without)).toBe(0);
  });

  test('take what is merged, and tell of formulas', () => {
    const lines = [head, 'Ann Reet;City;;Paris;FR;;', 'Bo Vask;City;;;FR;;'];
    const merged = [{ top: 1, bottom: 2, left: 3, right: 3 }];
    const odd: OddCell[] = [
      { column: 1, kind: 'formula' },
      { column: 5, kind: 'error' },
    ];
    const found = read(lines, {}, { merged }, odd);
    expect(found.people.map(({ city }) => city)).toEqual(['Paris', 'Paris']);
    expect(found.notices.map(({ words }) => words.whole).join()).toMatch(/merged over 2 rows.*|formula/s);
    expect(found.notices).toHaveLength(3);
  });

  test('find the country of a city, or leave the city out', () => {
    const found = read([head, 'Ann Reet;;;Gdańsk;;;', 'Bo Vask;;;Xyzzyburg;;;', 'Zoë Quux;;;Paris;Germny;;']);
    expect(found.people.map(({ city, country }) => [city, country])).toEqual([
      ['Gdańsk', 'PL'],
      [null, null],
      ['Paris', 'DE'],
    ]);
  });

  test('have consent as they say it', () => {
    const says = (cell: string, consent: ListSettings['consent'] = 'partners'): string | undefined =>
      read([head, `Ann Reet;;;;;;${cell}`], { consent }).people[0]?.consent;
    for (const yes of ['yes', 'Oui', 'JA', 'sí', 'Sì', 'sim', 'tak', 'x', '✓', '1', 'Oui, avec plaisir'])
      expect([yes, says(yes)]).toEqual([yes, 'partners']);
    for (const no of [
      'no',
      'non',
      'nein',
      '',
      '-',
      '?',
      'only my first name',
      'yes, but not on the web',
      '✗',
      '12.05.2031',
    ])
      expect([no, says(no)]).toEqual([no, 'internal']);
    expect(says('ja', 'public')).toBe('public');
    expect(says('public')).toBe('public');
  });

  test('give names as they are read', () => {
    const found = read([
      'Name',
      'MÜLLER Anna',
      'O’BRIEN, Luc',
      'CLAIRE DUPONT',
      'Ann Reet, PhD',
      'Jean-Luc DE LA TOUR',
    ]);
    expect(found.people.map(({ name }) => name)).toEqual([
      'Anna Müller',
      'Luc O’Brien',
      'Claire Dupont',
      'Ann Reet, PhD',
      'Jean-Luc De La Tour',
    ]);
  });
});

describe('nothing of a list is lost in silence', () => {
  const masked = (found: PeopleList): string => found.notices.map(({ words }) => words.masked).join('\n');
  const whole = (found: PeopleList): string => found.notices.map(({ words }) => words.whole).join('\n');

  test('a sum is a row of numbers, and nobody of that name', () => {
    const found = read([
      'Name;Organisation;Number',
      'Suma Patel;Total Solutions;1',
      'Total Solutions;Ville;',
      'Gesamt Müller;;',
      'Total;;3',
      'Total participants;;',
      'Summe Teilnehmer;;4',
    ]);
    expect(found.people.map(({ name }) => name)).toEqual(['Suma Patel', 'Total Solutions', 'Gesamt Müller']);
    expect(rowsWithout(found)).toBe(0);
    expect(read(['Organisation;Name', 'Total Solutions;Ann Reet']).people).toHaveLength(1);
  });

  test.each([
    ['a long cell', ['Name;Role', `Ann Reet;${'x'.repeat(1001)}`], 'characters'],
    ['a cell under no heading', ['Name;;Role', 'Ann Reet;Tall;Mayor'], 'no heading'],
    [
      'a second telephone',
      ['Name;Phone', 'Ann Reet;+33 6 12 34 56 78 / +33 1 99 88 77 66'],
      'the first was taken',
    ],
    [
      'a telephone among the addresses',
      ['Name;E-mail;Phone', 'Ann Reet;+33 6 12 34 56 78;+33 1 99 88 77 66'],
      'was not taken',
    ],
    ['what is no telephone', ['Name;Phone', 'Ann Reet;call the office'], 'no telephone'],
    ['a given name beside the whole', ['Full name;First name;Last name', 'Ann Reet;Anna;Reet'], 'as a whole'],
    [
      'another address in a second row',
      ['Name;E-mail;Website', 'Ann Reet;a@x.example;x.example', 'Ann Reet;b@x.example;y.example'],
      'b@x.example',
    ],
  ])('%s', (_, lines, words) => {
    const found = read(lines);
    expect(whole(found)).toContain(words);
    expect(masked(found)).not.toMatch(/Ann|Tall|99 88|x\.example/);
  });

  test('the keys of the language head columns, too', () => {
    const found = findColumns(
      sheetOf([
        'given;family;role;organisation;city;country;email;phone;consent;online;delegation;url;pseudonym',
      ]),
      new Map(),
    );
    if ('fault' in found) throw new Error(found.fault);
    expect(found.columns.map(({ heading, key }) => key === heading)).not.toContain(false);
  });
});

test('a list of 20,000 rows is read', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => {
    const [name, city] = [at % 9000, at % 900];
    return `Ann${name} Reet${name};City ${at % 300} office;Warden;Town${'abcdefghij'[city % 10] ?? ''}${city};;a${name}@x.example;yes`;
  });
  const found = read(['Name;Organisation;Role;City;Country;E-mail;Consent', ...lines]);
  expect(found.people).toHaveLength(9000);
});

test.each([
  ['yes;yes', 'partners'],
  ['yes;no', 'internal'],
  ['no;yes', 'internal'],
  ['yes;', 'partners'],
  ['public;partners', 'partners'],
  ['yes;perhaps', 'internal'],
  [';', 'internal'],
])('of two columns of consent the narrower holds: %s', (cells, expected) => {
  const { people } = read(['Name;Consent to be named;GDPR consent', `Ann Reet;${cells}`]);
  expect(people.map(({ consent }) => consent)).toEqual([expected]);
});
