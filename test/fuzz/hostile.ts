/**
 * Documents that look for time: of each kind about as many characters as are asked for. What is quadratic in one of them
 * shows when it is made twice as long.
 */
export type Kind = (size: number) => string;

const head = (extra = ''): string =>
  `title: Study visit to Velmora\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n${extra}`;
const tours = 'tours:\n  - title: A walk\n';
const q = (text: string): string => JSON.stringify(text);
/** No text may be longer than 100,000 characters. */
const MOST = 95_000;
const most = (n: number): number => Math.min(n, MOST);
const rep = (unit: string, n: number): string => unit.repeat(Math.max(1, Math.floor(n / unit.length)));
const times = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.max(1, Math.floor(n)) }, (_, index) => make(index));
const withheld = 'people:\n  p1: { name: Ann Peeters, consent: internal, role: Warden }\n';
/** A visit that withholds somebody, so that every text of it is searched. */
const text = (words: string, extra = withheld): string => `${head(extra)}${tours}summary: ${q(words)}\n`;
const texts =
  (unit: string): Kind =>
  (n) =>
    text(rep(unit, most(n)));

/** A visit that withholds a point. */
const point = (words: string, summary: string, extra = ''): string =>
  `${head(extra)}discussions:\n  - title: D\n    points:\n      - { text: ${q(words)}, consent: internal }\nsummary: ${q(summary)}\n`;

/** A visit that withholds many people, and a text. */
const named = (names: readonly string[], words: string): string =>
  text(
    words,
    `people:\n${names.map((name, i) => `  p${i}: { name: ${name}, consent: internal }\n`).join('')}`,
  );

/** Half of it names, each a letter longer than the one before; half of it a text of the same letters. */
const repeated = (n: number, name: (length: number) => string, unit: string): string => {
  const count = Math.floor(Math.sqrt(n + 2000) - 45);
  return named(
    times(count, (i) => `B ${name(i + 3)}`),
    rep(unit, most(n) / 2),
  );
};

export const kinds: Readonly<Record<string, Kind>> = {
  citationsOpen: texts('[@1 '),
  citationsRep: texts('[@[@'),
  uncited: (n) => text('We saw [' + rep('1; ', most(n)) + ' and more'),
  uncitedNested: texts('[1; '),
  emph: texts('*a '),
  emph2: texts('*a**b'),
  under: texts('_a __b'),
  brackets: texts('['),
  bracketsClosed: (n) => text('['.repeat(n / 2) + ']'.repeat(n / 2)),
  linkish: texts('[a]('),
  linkTitle: texts('[a](#b "'),
  backticks: texts('` '),
  backtickRuns: (n) => {
    let s = '';
    for (let k = 1; s.length < most(n); k++) s += '`'.repeat(k) + ' ';
    return text(s);
  },
  angle: texts('<a '),
  angleMail: texts('<a@'),
  autolink: texts('<http://a'),
  comment: texts('<!-- '),
  pi: texts('<?a '),
  cdata: texts('<![CDATA[ '),
  amp: texts('&'),
  ents: texts('&amp;'),
  esc: texts('\\\\['),
  tables: texts('| a | b |\n'),
  tableRow: texts('|a'),
  quotes: (n) => text(rep('> ', most(n))),
  quoteLines: texts('> a\n'),
  deepList: (n) => {
    let s = '';
    for (let k = 0; s.length < most(n) && k < 400; k++) s += '  '.repeat(k) + '- a\n';
    return text(s);
  },
  listFlat: texts('- a\n'),
  nestedList1: (n) => text(rep('- ', most(n)) + 'a'),
  ol: texts('1. a\n'),
  refs: texts('[a]: b\n'),
  refs2: texts('[a\n'),
  hr: texts('* * '),
  dash: texts('- - - a\n'),
  spaces: (n) => text('a' + ' '.repeat(most(n)) + 'b'),
  nls: (n) => text('a' + '\n'.repeat(most(n)) + 'b'),
  spnl: texts(' \n'),
  tabs: texts('a\t'),
  noBlank: (n) => text('a'.repeat(most(n))),
  noBlankUp: (n) => text('A'.repeat(most(n))),
  shy: texts('a\u00ad'),
  marks: texts('\u0301'),
  zalgo: (n) => text('a' + '\u0301'.repeat(most(n))),
  greek: texts('ν Νν '),
  hyphens: texts('a-'),
  dots: texts('a.'),
  initials: texts('A. '),
  anns: texts('Ann '),
  peet: texts('Peeter '),
  title: (n) => head(withheld).replace('Study visit to Velmora', q(rep('word ', n))) + tours,
  titleNoBlank: (n) => head().replace('Study visit to Velmora', 'W' + 'w'.repeat(n)) + tours,
  city: (n) => head().replace('city: Velmora', 'city: ' + q(rep('Vel (', n))) + tours,
  citySp: (n) => head().replace('city: Velmora', 'city: ' + q('V' + ' '.repeat(n) + 'x')) + tours,
  country: (n) => head().replace('country: LU', 'country: ' + rep('Lux ', n)) + tours,
  date: (n) => head().replace('dates: 2031-05-06', 'dates: ' + q(rep('2031-05 ', n))) + tours,
  url: (n) => head() + tours + `sources:\n  s1: { title: A, url: ${q('http://a' + 'a'.repeat(n) + ' b')} }\n`,
  mailto: (n) => head() + tours + `sources:\n  s1: { title: A, url: ${q('mailto:' + 'a'.repeat(n))} }\n`,
  nameWords: (n) =>
    head(`people:\n  p1: { name: ${q(rep('Ann ', n))}, consent: internal }\n`) +
    tours +
    'summary: Ann went out and Ann came.\n',
  nameWordsDiff: (n) =>
    head(
      `people:\n  p1: { name: ${q(times(n / 6, (i) => 'N' + i.toString(36)).join(' '))}, consent: internal }\n`,
    ) +
    tours +
    'summary: Ann went out and Ann came.\n',
  nameParen: (n) => head(`people:\n  p1: { name: ${q('A' + rep('(', n))}, consent: internal }\n`) + tours,
  nameHyph: (n) =>
    head(`people:\n  p1: { name: ${q('Ann' + rep('-Bo', n))}, consent: internal }\n`) +
    tours +
    'summary: Ann went out and Ann came.\n',
  nameComma: (n) =>
    head(`people:\n  p1: { name: ${q(rep('Ann, ', n))}, consent: internal }\n`) +
    tours +
    'summary: Ann went out and Ann came.\n',
  roleLong: (n) =>
    head(`people:\n  p1: { name: Ann Peeters, role: ${q(rep('Warden of ', n))}, consent: internal }\n`) +
    tours +
    'summary: Somebody went out and came.\n',
  people: (n) =>
    head(
      'people:\n' +
        times(n / 60, (i) => `  p${i}: { name: Name${i.toString(36)} Fam${i}, consent: internal }\n`).join(
          '',
        ),
    ) + `tours:\n  - title: A\n    participants: [${times(n / 60, (i) => 'p' + i).join(', ')}]\n`,
  peopleText: (n) => {
    const m = Math.min(n, 190000) / 2;
    return (
      head(
        'people:\n' +
          times(m / 60, (i) => `  p${i}: { name: Name${i.toString(36)} Fam${i}, consent: internal }\n`).join(
            '',
          ),
      ) +
      `tours:\n  - title: A\n    participants: [${times(m / 60, (i) => 'p' + i).join(', ')}]\n` +
      'summary: ' +
      q(rep('Nothing is said Name of Fam anybody here. ', m)) +
      '\n'
    );
  },
  abbrs: (n) => {
    const k = Math.min(1000, n / 40);
    return (
      head('abbreviations:\n' + times(k, (i) => `  A${i}: Long form number ${i}\n`).join('')) +
      tours +
      'summary: ' +
      q(rep(times(k, (i) => 'A' + i).join(' ') + ' ', most(n) / 2)) +
      '\n'
    );
  },
  abbrsPlus: (n) => {
    const k = Math.min(1000, n / 40);
    return (
      head('abbreviations:\n' + times(k, (i) => `  "A+${i}": Long form number ${i}\n`).join('')) +
      tours +
      'summary: ' +
      q(rep('A+ ', most(n) / 2)) +
      '\n'
    );
  },
  abbrTexts: (n) => {
    const k = Math.min(1000, n / 60);
    return (
      head('abbreviations:\n' + times(k, (i) => `  a${i}: Long form number ${i}\n`).join('')) +
      'tours:\n' +
      times(n / 60, (i) => `  - { title: Tour a${i % k} }\n`).join('')
    );
  },
  sources: (n) =>
    head('sources:\n' + times(n / 60, (i) => `  s${i}: { title: Title ${i} }\n`).join('')) +
    tours +
    'summary: ' +
    q(times(most(n) / 60, (i) => `[@s${i}]`).join(' ')) +
    '\n',
  badSources: (n) =>
    head('sources: { s1: { title: T } }\n') +
    tours +
    'summary: ' +
    q(times(most(n) / 9, (i) => `[@x${i}]`).join(' ')) +
    '\n',
  badSourcesMany: (n) =>
    head('sources:\n' + times(n / 60, (i) => `  s${i}: { title: Title ${i} }\n`).join('')) +
    tours +
    'summary: ' +
    q(times(most(n) / 18, (i) => `[@x${i}]`).join(' ')) +
    '\n',
  tours: (n) =>
    head() + 'tours:\n' + times(n / 40, (i) => `  - { title: T${i}, time: "10:00-11:00" }\n`).join(''),
  toursOk: (n) =>
    head().replace('2031-05-06', '{ start: 2031-05-06, end: 2031-12-31 }') +
    'tours:\n' +
    times(
      n / 50,
      (i) =>
        `  - { title: T${i}, day: ${(i % 200) + 1}, time: "1${((i / 200) | 0) % 10}:00-1${((i / 200) | 0) % 10}:30" }\n`,
    ).join(''),
  delegations: (n) =>
    head() +
    tours +
    'delegations:\n' +
    times(n / 40, (i) => `  - { city: City${i}, country: FR }\n`).join(''),
  delegationsReal: (n) =>
    head() +
    tours +
    'delegations:\n' +
    times(
      n / 40,
      (i) => `  - { city: ${['Paris', 'Lyon', 'Nice', 'Lille', 'Nantes'][i % 5]}, country: FR }\n`,
    ).join(''),
  unknownKeys: (n) => head() + tours + times(n / 12, (i) => `titel${i}: x\n`).join(''),
  /** None of them is the one text that the thing needs. */
  unknownKeysOfOne: (n) =>
    `${head()}${tours}recommendations:\n  - owner: x\n${times(n / 12, (i) => `    zqx${i.toString(36)}: x\n`).join('')}`,
  unknownRefs: (n) =>
    head('people:\n' + times(n / 60, (i) => `  person${i}: { name: N${i} }\n`).join('')) +
    `tours:\n  - title: A\n    guides: [${times(n / 30, (i) => 'persan' + i).join(', ')}]\n`,
  longKey: (n) => head() + tours + '? ' + 'k'.repeat(n) + '\n: v\n',
  longKeyQ: (n) => head() + tours + `{${'"' + 'k'.repeat(n) + '"'}: v}\n`,
  flowNest: (n) => head() + 'tours: ' + '['.repeat(n) + '\n',
  flowNest2: (n) => head() + 'tours: ' + '{a: '.repeat(n / 4) + '\n',
  flowClosed: (n) => head() + 'tours: ' + '['.repeat(n / 2) + ']'.repeat(n / 2) + '\n',
  flowList: (n) => head() + 'tours: [' + rep('a, ', n) + ']\n',
  flowMap: (n) => head() + 'tours: {' + rep('a: b, ', n) + '}\n',
  blockNest: (n) => {
    let s = 'tours:\n';
    for (let k = 1; s.length < n && k < 440; k++) s += ' '.repeat(k) + 'a:\n';
    return head() + s;
  },
  seqNest: (n) => head() + 'tours: \n' + rep('- ', n) + 'a\n',
  anchors: (n) => head() + tours + 'x_a:\n' + times(n / 12, (i) => `  - &a${i} b\n`).join(''),
  aliases: (n) => head() + tours + 'x_a:\n  - &a b\n' + times(n / 7, () => '  - *a\n').join(''),
  billion: () =>
    head() +
    tours +
    'x_a: &a [b,b,b,b,b,b,b,b,b]\nx_b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nx_c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nx_d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nx_e: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n',
  openQuote: (n) => head() + tours + 'summary: "' + rep('a b\n  c: d\n', n),
  openQuoteMany: (n) => head() + tours + rep('a: "b\n', n),
  tabsY: (n) => head() + tours + rep('\tx: y\n', n),
  conflict: (n) => head() + tours + rep('<<<<<<< a\n', n),
  conflict2: (n) => head() + tours + rep('<<<<<<< a\n=======\n>>>>>>> b\n', n),
  colons: (n) => head() + tours + 'summary: ' + rep('a: ', n) + '\n',
  docs: (n) => head() + tours + rep('---\na: b\n', n),
  dirs: (n) => rep('%YAML 1.2\n', n) + head(),
  comments: (n) => rep('# a\n', n) + head() + tours,
  commentGlued: (n) => head() + 'tours:\n' + rep('  - {title: a#b }\n', n),
  badEsc: (n) => head() + tours + 'summary: "' + rep('\\q', n) + '"\n',
  tags: (n) => head() + tours + 'x_a: ' + rep('!a ', n) + 'b\n',
  dupKeys: (n) => head() + tours + rep('x_a: b\n', n),
  blockScalar: (n) => head() + tours + 'summary: |\n' + rep('  a\n', most(n)),
  blockScalarBlank: (n) => head() + tours + 'summary: |\n' + ' '.repeat(most(n)) + '\n  a\n',
  folded: (n) => head() + tours + 'summary: >\n' + rep('  a\n\n', most(n)),
  plainMulti: (n) => head() + tours + 'summary: a\n' + rep('  b\n', most(n)),
  nullKey: (n) => head() + tours + rep('? \n', n),
  questions: (n) => head() + tours + 'x_a: ' + rep('? ', n) + '\n',
  crs: (n) => head() + tours + rep('\r', n),
  spacesLines: (n) => head() + tours + rep(' \n', n) + 'x_a: b\n',
  trailing: (n) => head() + tours + 'x_a: b' + ' '.repeat(n) + 'c\n',
  nbspKey: (n) => head() + tours + '\u00a0'.repeat(n) + 'x: y\n',
  minus: (n) => head() + 'tours:\n  - title: a\n' + '-'.repeat(n) + '\n',
  langs: (n) => head() + tours + 'summary:\n' + times(n / 12, (i) => `  l${i}: text\n`).join(''),
  extra: (n) => head() + tours + 'x_a:\n' + times(n / 14, (i) => `  k${i}: v${i}\n`).join(''),
  oddTexts: (n) => head() + 'tours:\n' + times(n / 40, (i) => `  - { title: "<b>T${i}</b> # a" }\n`).join(''),
  html: texts('<b>'),
  headings: texts('# a\n\n'),
  images: texts('![a](b) '),
  badLinks: texts('[a](javascript:x) '),
  emptyLinks: texts('[](http://a) '),
  refsImg: texts('![a][b'),
  emo: texts('😀'),
  undrawn: texts('\u{1f9ff}\u{12000} '),
  mixed: texts('аb '),
  cyr: texts('пётр '),
  noFontMany: (n) => text(times(most(n) / 2, (i) => String.fromCodePoint(0x20000 + (i % 40000))).join('')),
  points: (n) =>
    head() +
    'discussions:\n  - title: D\n    points:\n' +
    times(n / 60, (i) => `      - { text: Point number ${i} was made here, consent: internal }\n`).join(''),
  pointLong: (n) =>
    head() +
    'discussions:\n  - title: D\n    points:\n' +
    `      - { text: ${q(rep('Point was made ', most(n) / 2))}, consent: internal }\n` +
    `summary: ${q(rep('Point was made ', most(n) / 2))}\n`,
  pointCit: (n) =>
    head() +
    'sources: { s1: { title: T }}\ndiscussions:\n  - title: D\n    points:\n' +
    `      - { text: ${q(rep('Point [@s1] ', most(n) / 2))}, consent: internal }\n` +
    `summary: ${q(rep('Point [@s1] ', most(n) / 2))}\n`,
  pointWords: (n) =>
    point(['a'.repeat(n / 8), 'a'.repeat(n / 8), 'a'.repeat(n / 8)].join(' '), rep('aaa ', n / 2)),
  pointAbbrs: (n) => {
    const k = Math.min(600, n / 160);
    const words = times(most(n) / 15, (i) => `A${(i * i * 31 + i * 7) % Math.ceil(k)}`).join(' ');
    const known = times(k, (i) => `  A${i}: Long form number ${i}\n`).join('');
    return point(words, words, `abbreviations:\n${known}`);
  },
  // Each of its eight words in a row is another set of words that may be written out.
  pointAbbrsShort: (n) => {
    const short = (i: number): string => `${'bcdfghjklm'[i % 10]}${'bcdfghjklm'[((i / 10) % 10) | 0]}`;
    const known = times(100, (i) => `  ${short(i)}: Long ${i}\n`).join('');
    let chance = 1;
    const words = times((most(n) - 2_000) / 3, (i) => {
      chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
      return i % 4 === 3 ? 'a' : short((chance >>> 9) % 100);
    });
    return point(words.join(' '), 'Nothing is said here.', `abbreviations:\n${known}`);
  },
  pointAbbrsLong: (n) => {
    const known = times(n / 1000, (i) => `  A${i}: ${rep('a ', 150)}b${i}\n`).join('');
    const words = times(n / 20, (i) => `A${(i * i * 31 + i * 7) % Math.ceil(n / 1000)}`).join(' ');
    return point(words, rep('a ', n / 3), `abbreviations:\n${known}`);
  },
  namesLong: (n) =>
    `${head(`organisations:\n  o: { name: ${q(rep('aa ', 990))} }\nhosts: [o]\n${withheld}`)}${tours}summary: ${q(rep('aaa ', most(n)))}\n`,
  rooms: (n) =>
    head(
      `people:\n${times(n / 260, (i) => `  p${i}: { name: Ann${i.toString(36)} Berg, role: Warden of house ${i} }\n`).join('')}`,
    ) +
    `discussions:\n${times(n / 260, (i) => `  - { title: R${i}, rule: chatham_house, discussants: [p${i}], points: [We saw the Berg] }\n`).join('')}` +
    `summary: ${q(rep('We saw a berg and went on. ', n / 2))}\n`,
  feedback: (n) =>
    head() +
    tours +
    'feedback:\n  respondents: 5\n  questions:\n' +
    times(n / 60, (i) => `    - { text: Q${i}, scale: [a, b], counts: [1, 2] }\n`).join(''),
  scale: (n) =>
    head() +
    tours +
    `feedback:\n  respondents: 5\n  questions:\n    - { text: Q, scale: [${rep('a, ', n)}], counts: [${rep('1, ', n)}] }\n`,
  images404: (n) =>
    head() + tours + 'images:\n' + times(n / 40, (i) => `  - { src: a${i}.jpg, alt: A }\n`).join(''),
  glob: (n) => `kind: programme\ntitle: P\nvisits: ["${rep('*/', Math.min(n, 4000))}*.yaml"]\n`,
  glob2: (n) => `kind: programme\ntitle: P\nvisits: ["${rep('**/', Math.min(n, 4000))}*.yaml"]\n`,
  glob3: (n) => `kind: programme\ntitle: P\nvisits: ["${rep('*a', Math.min(n, 4000))}.yaml"]\n`,
  glob4: (n) => `kind: programme\ntitle: P\nvisits: ["${rep('{a,b}', Math.min(n, 200))}.yaml"]\n`,
  glob5: (n) => `kind: programme\ntitle: P\nvisits: ["{1..${'9'.repeat(Math.min(8, n))}}.yaml"]\n`,
  glob6: (n) =>
    `kind: programme\ntitle: P\nvisits: ["${rep('+(a|', Math.min(n, 400))}b${rep(')', Math.min(n, 400) / 4)}.yaml"]\n`,
  // Each name begins like all that are longer, and the text holds each of them everywhere.
  namesOneLetter: (n) => repeated(n, (length) => 'a'.repeat(length), 'a '),
  namesOneLetterRuns: (n) => repeated(n, (length) => 'a'.repeat(length), 'a a a a a a, '),
  namesOneLetterGlued: (n) => repeated(n, (length) => 'a'.repeat(length), 'a'),
  namesOneLetterWords: (n) => repeated(n, (length) => 'a'.repeat(length), 'aaa aa '),
  namesTwoLetters: (n) => repeated(n, (length) => 'ab'.repeat(length).slice(0, length), 'a b '),
  namesGivenAlike: (n) =>
    repeated(n, (length) => `${'a'.repeat((length % 23) + 2)} ${'a'.repeat(length)}`, 'a '),
  namesSoundAlike: (n) =>
    named(
      times(n / 110, (i) => `Ann P${i.toString(2).replaceAll('1', 'i').replaceAll('0', 'e')}ters`),
      // A letter of it is two bytes.
      rep('Питирс ', most(n) / 5),
    ),
  namesSaid: (n) => {
    const names = times(n / 100, (i) => `Ann Xa${i.toString(36)}`);
    return named(names, rep(`${names.join(' ')} `, most(n) / 2));
  },
  pointOneLetter: (n) =>
    point(times(Math.sqrt(n), (i) => 'a'.repeat((i % 30) + 1)).join(' '), rep('a ', most(n) / 2)),
  misread: texts('Ã¶Ã'),
  misreadWords: texts('Ã¶Ã '),
  misreadEast: texts('ĂĽ'),
  misreadPercent: (n) => text(rep('%C3', most(n) / 2) + rep('Ã¶', most(n) / 2)),
  globMany: (n) => `kind: programme\ntitle: P\nvisits: [${rep('"**/*.yaml", ', n)}]\n`,
};
