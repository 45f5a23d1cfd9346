// A visit of exactly 200 lines, of the kind that people write: people, organisations, sites with figures, a programme of
// two days, practices, lessons, sources. Each number gives another visit. Everything in it is invented.

const towns = [
  'Velmora',
  'Brennhaven',
  'Ostmere',
  'Quillbury',
  'Sankt Orla',
  'Tarnwick',
  'Ulveby',
  'Wexmoor',
];
const names = [
  'Tamsin Oake',
  'Bram Tolliver',
  'Wren Halloway',
  'Ida Storm',
  'Kaj Rask',
  'Petronel Vask',
  'Orla Quill',
];

/**
 * @param practices how many practices it describes, of which each takes half a page; more make it longer than 200 lines
 * @returns its YAML
 */
export function visitOf(number, practices = 1) {
  const town = towns[number % towns.length];
  const id = (index) => `p${index + 1}`;
  const lines = [
    `title: "${town}: light on quay ${number}"`,
    'subtitle: Study visit of the bench',
    'theme: Light, water and feeling safe',
    `city: ${town}`,
    'country: LU',
    'dates:',
    '  start: 2031-05-06',
    '  end: 2031-05-07',
    'summary: |',
    `  Eleven people from four cities walked quay ${number} of ${town} by day and by night`,
    '  [@S1]. They saw **lamps** that follow the walker and steps that do not.',
    '',
    '  What would it take to do the same at home? That question ran through the visit.',
    'hosts:',
    '  - town',
    'participants:',
    '  count: 11',
    '  delegations:',
    ...towns
      .slice(0, 4)
      .flatMap((city, index) => [`    - city: ${city}`, `      country: ${['LU', 'DK', 'IE', 'AT'][index]}`]),
    'people:',
    ...names.flatMap((name, index) => [
      `  ${id(index)}:`,
      `    name: ${name}`,
      `    role: Officer for quay ${index + 1}`,
      '    organisation: town',
    ]),
    'organisations:',
    '  town:',
    `    name: City of ${town}`,
    '    type: local authority',
    '  lamps:',
    '    name: Night Light Team',
    '    url: https://lamps.example/',
    'sites:',
    ...[1, 2, 3].flatMap((site) => [
      `  site-${site}:`,
      `    name: Lamp post ${site}`,
      '    type: lamp',
      '    operator: lamps',
      `    opened: 20${10 + site}-04`,
      '    opening_hours: Always',
      '    services:',
      '      - Light that follows the walker',
      '      - A telephone for emergencies',
      '    description: A lamp above dark water [@S2].',
      '    figures:',
      '      - label: Walkers a night',
      `        value: ${site * 40}`,
      '        as_of: 2031',
      '        source: S2',
    ]),
    'tours:',
    ...[1, 2].flatMap((day) => [
      `  - title: The quay on day ${day}`,
      `    day: ${day}`,
      '    time: 14:00-16:00',
      '    sites: [site-1, site-2, site-3]',
      '    guides: [p1, p2]',
      '    observations: The lamps are new, the steps are old, and nobody had asked the cat [@S3].',
      '    points:',
      '      - Light alone calms nobody.',
      '      - The steps are still dark.',
    ]),
    'discussions:',
    ...[1, 2].flatMap((day) => [
      `  - title: Who owns the night? Part ${day}`,
      `    day: ${day}`,
      '    time: 09:00-11:00',
      '    place: Town hall',
      '    question: Who decides where a lamp stands?',
      '    discussants: [p3, p4, p5]',
      '    points:',
      '      - text: A lamp needs a neighbour.',
      '        by: p3',
      '      - Nobody is against light, but many are against *this* light.',
    ]),
    'practices:',
    ...Array.from({ length: practices }, (_, practice) => [
      `  - title: Walking lamps${practice === 0 ? '' : `, row ${practice + 1}`}`,
      `    city: ${town}`,
      '    site: site-1',
      '    lead_partners: [town]',
      '    background: The quay was dark.',
      '    objectives:',
      '      - Light where somebody is.',
      '    results: Fewer stumbles, more walkers [@S2].',
    ]).flat(),
    'lessons:',
    '  - Start at the steps.',
    '  - text: Ask the neighbours first [@S4].',
    '    theme: Neighbours',
    'sources:',
    ...[1, 2, 3, 4].flatMap((source) => [
      `  S${source}:`,
      `    title: Light on quays, part ${source}`,
      '    author: Office of Lamps',
      '    date: 2031-03',
    ]),
  ];
  while (lines.length < 200) lines.push('# A comment, as people leave them.');
  if (practices === 1 && lines.length > 200) throw new Error(`${lines.length} lines`);
  return `${lines.join('\n')}\n`;
}
