// The page of the document language, docs/language.md, from its declaration: grouped as a document is.
import { stringify } from 'yaml';

/** Where a key shows that has no section of its own, or shows elsewhere too. */
const places = {
  visit: {
    kind: 'Nowhere; it tells solidify what it reads',
    id: 'In the names of the files',
    programme: 'Above the title, by its acronym, and in the facts',
    title: 'The title; also of the files and of the browser tab',
    subtitle: 'Below the title',
    theme: 'In the facts',
    lang: 'In the fixed words, dates and numbers of the whole report',
    city: 'In the facts, and on the map',
    country: 'In the facts',
    dates: 'In the facts, and as the days of the agenda',
    status: 'On every page, unless it is `final`',
    summary: 'First of all: the lead; without a `subtitle`, its first sentence stands below the title',
    hosts: 'In the facts, and under *Who took part*',
    participants: 'In the facts, on the map, and under *Who took part*; a brief has the facts',
    people: 'Wherever they are named, and among the annexes as far as they stand nowhere else',
    organisations: 'Wherever they are named',
    abbreviations: 'Written out where they come first, and among the annexes',
    sources: 'As notes where they are cited, and among the annexes; a brief names them in place',
    report: '`kind` above the title, the rest in the *imprint*; a brief has the `kind`',
    cover: 'On the first page, in the place of the map',
    sections: 'A section of its own; not in a brief',
    funding: 'At the foot of the first page, and at the end',
    layout: 'Everywhere: it is the form',
    style: 'Everywhere',
    chatham_house_minimum: 'Nowhere; it decides about a warning',
  },
  programme: {
    kind: 'Nowhere; it tells solidify what it reads',
    id: 'In the names of the files',
    title: 'On the website; in the facts of every visit',
    acronym: 'Above the title of every visit, and on the website',
    summary: 'On the website and in the guidebook',
    lang: 'In the fixed words of website and guidebook',
    period: 'On the website and in the guidebook',
    coordinator: 'On the website and in the guidebook',
    url: 'In the feeds, the calendar and the sitemap of the website',
    funding: 'In every report, on the website and in the guidebook',
    style: 'Everywhere',
    layout: 'In every report whose visit says nothing else',
    report: 'In the imprint of every report',
    cities: 'On the map and in the matrix of website and guidebook',
    visits: 'A report and a page of the website each; in the guidebook',
    audits: 'On the website and in the guidebook',
    evaluation: 'On the website and in the guidebook',
    conference: 'On the website and in its calendar, and in the guidebook',
    guidebook: 'The guidebook',
    people: 'Wherever they are named, in every visit',
    organisations: 'Wherever they are named, in every visit',
    sites: 'In the visits that saw them, and in the guidebook',
    sources: 'Where they are cited, in every visit',
    abbreviations: 'Where they are used, in every visit',
    disclosures: 'In the internal edition of every visit',
    chatham_house_minimum: 'Nowhere; it decides about a warning',
  },
};

/** What a document begins with, and what happened: `solidify new` writes these without a group. */
const first = {
  visit: [
    {
      heading: 'What every visit has',
      about: 'Four keys are needed; `kind`, `lang` and `status` have defaults.',
      keys: ['title', 'city', 'country', 'dates', 'kind', 'lang', 'status'],
    },
    {
      heading: 'What happened',
      about:
        'Sessions of every kind stand in the `agenda`, in the order in which they happened, each with its `type`. `tours`, `discussions` and `events` may be used instead, or besides: the agenda of the report has them all, by day and time.',
      keys: ['agenda', 'tours', 'discussions', 'events'],
    },
  ],
  programme: [
    {
      heading: 'What every programme has',
      about: '`kind` and `title` are needed; `visits` names the documents that one command builds.',
      keys: ['kind', 'title', 'visits', 'lang'],
    },
  ],
};

/** The kinds of values, each once: its name in the tables, and what may be written. */
const values = {
  text: 'Markdown: paragraphs, lists, tables, links, footnotes; no headings, pictures or HTML. `[@S1]` cites a source, `[@S1, p. 3]` a place in it. Or the same text by language: `{ en: …, fr: … }`.',
  line: 'A text on one line, such as a title.',
  words: 'Plain words, which no language changes: a name, a number of a grant.',
  'words by language':
    'Plain words, or, where there are several, each under its language: `{ fr: Ville de Bruxelles, nl: Stad Brussel }`. Each is shown, in its language.',
  id: 'Letters, digits, `.`, `_` and `-`, such as `city-of-paris`.',
  date: '`2019-06-17`, or in part: `2019-06`, `2019`.',
  period:
    'A date, or `{ start: 2019-06-17, end: 2019-06-18 }`. Of a visit also a list of separate days, or a month.',
  time: '`14:00`, `9h30`, `14:00-16:00`; `22:00-01:30` ends on the next day. Or `morning`, `afternoon`, `evening`, `all_day`.',
  day: '`1` for the first day of the visit, or its date.',
  country: 'Two capital letters (ISO 3166-1): `FR`. `UK` and `EL` are understood.',
  language: 'A code (BCP 47): `en`, `fr`, `pt-PT`.',
  'web address': 'Begins with `https://` or `http://`.',
  'e-mail': 'An e-mail address.',
  telephone: 'A telephone number, with `+` and the code of the country.',
  path: 'A file, from the folder of the document; `/` between folders, also on Windows.',
  colour: '`"#0b5a5e"`, in quotes.',
  number: 'A number, or a few words in quotes: `165`, `"40-60"`. The decimals that are written stay.',
  'whole number': 'Digits alone.',
  'yes or no': '`true` or `false`.',
  coordinates: '`[latitude, longitude]` in degrees: `[48.88, 2.35]`.',
};

const formats = {
  plain: 'words',
  id: 'id',
  date: 'date',
  time: 'time',
  country: 'country',
  language: 'language',
  url: 'web address',
  email: 'e-mail',
  phone: 'telephone',
  path: 'path',
  colour: 'colour',
};

/**
 * The page as Markdown.
 *
 * @param language the declaration of both kinds, the groups of their keys, the sections of a report with the words of their
 *   headings, and the orders of the forms
 * @throws where a key has no group, or nothing says where it shows
 */
export function languagePage({ schemas, groups, sections, sectionName, labels, briefOrder }) {
  const things = new Map();
  const headings = new Set([...groups.visit, ...groups.programme].map(({ heading }) => heading.en));
  const uses = new Map();
  const chapters = ['visit', 'programme'].map((kind) => ({ kind, groups: chapterOf(kind) }));
  const owner = ownersOf();
  const title = { visit: 'A visit', programme: 'A programme' };
  const shared = [...things.keys()].filter((name) => owner.get(name) === null);

  return [
    '# Every key of the language\n',
    'A visit is one YAML file, and so is a programme. This page has every key that they may have: what its value is, what it says, where it shows. For a first report begin with `solidify new visit`, which writes what is needed and keeps the rest as comments; [what a document can hold](documents.md) says in short what there is.\n',
    'Keys in **bold** are needed. What nobody wrote leaves no trace in the report. Keys of your own start with `x_`.\n',
    '## Contents\n',
    ...chapters.flatMap(({ kind, groups }) => [
      `- [${title[kind]}](#${anchor(title[kind])})`,
      ...groups.map(
        ({ heading, keys }) =>
          `  - [${heading}](#${anchor(heading)}): ${keys.map((key) => `[\`${key}\`](#${kind}-${key})`).join(', ')}`,
      ),
    ]),
    '- [Things that stand in several places](#things-that-stand-in-several-places)',
    `  - ${shared.map((name) => `[${name}](#${anchor(name)})`).join(', ')}`,
    '- [How values are written](#how-values-are-written)',
    '- [From A to Z](#from-a-to-z)\n',
    ...chapters.flatMap(({ kind, groups }) => [
      `## ${title[kind]}\n`,
      `${schemas[kind].about}\n`,
      ...groups.flatMap((group) => chapter(kind, group)),
    ]),
    '## Things that stand in several places\n',
    'Where a person, an organisation or a site is expected, write its id from `people`, `organisations` or `sites`, its plain name, or the thing itself in place.\n',
    ...shared.flatMap((name) => section(name)),
    '## How values are written\n',
    'Where a list is expected, one value alone counts as a list of one.\n',
    '| value | what may be written |',
    '| --- | --- |',
    ...Object.entries(values).map(
      ([name, words]) => `| <a id="value-${anchor(name)}"></a>${name} | ${words} |`,
    ),
    '',
    '## From A to Z\n',
    ...alphabet(),
    '\nThis page is made by `node scripts/generate.mjs`.\n',
  ].join('\n');

  /** The groups of a kind of document, each with the things that stand in it alone. */
  function chapterOf(kind) {
    const own = [
      ...first[kind],
      ...groups[kind].map(({ heading, about, keys }) => ({ heading: heading.en, about: about.en, keys })),
    ];
    const named = own.flatMap(({ keys }) => keys);
    const missing = Object.keys(schemas[kind].fields).filter((key) => !named.includes(key));
    if (missing.length > 0) throw new Error(`docs/language.md: no group has ${missing.join(', ')}`);
    // What happened comes behind who and where.
    if (kind === 'visit') {
      const [sessions] = own.splice(1, 1);
      own.splice(own.findIndex(({ keys }) => keys.includes('sites')) + 1, 0, sessions);
    }
    const before = new Set(kind === 'programme' ? groups.visit.map(({ heading }) => heading.en) : []);
    return own.map((group) => {
      const isShared = before.has(group.heading);
      for (const key of group.keys)
        find(schemas[kind].fields[key], isShared ? null : group.heading, `${kind}-${key}`, `\`${key}\``);
      return { ...group, heading: isShared ? `${group.heading} (programme)` : group.heading, isShared };
    });
  }

  /** Notes each thing below a value, the group in which it stands and the keys that hold it. */
  function find(schema, group, link, words) {
    for (const thing of thingsIn(schema)) {
      const name = nameOf(thing);
      const known = things.get(name);
      if (known && Object.keys(known.fields).join() !== Object.keys(thing.fields).join())
        throw new Error(`docs/language.md: two things are called ${name}`);
      const use = uses.get(name) ?? { groups: new Set(), links: new Map() };
      uses.set(name, use);
      use.links.set(link, words);
      if (group !== null) use.groups.add(group);
      if (known && use.seen?.has(group)) continue;
      use.seen = new Set([...(use.seen ?? []), group]);
      things.set(name, thing);
      for (const [key, field] of Object.entries(thing.fields))
        find(field, group, anchor(`${name}-${key}`), `\`${key}\` of ${thing.thing}`);
    }
  }

  /** The group to which each thing belongs; null for one of several. */
  function ownersOf() {
    return new Map(
      [...things.keys()].map((name) => {
        const { groups } = uses.get(name);
        return [name, groups.size === 1 ? [...groups][0] : null];
      }),
    );
  }

  /** The heading of a thing, which no group has. */
  function nameOf({ thing }) {
    const name = thing.replace(/^an? /, '').replace(/^./, (letter) => letter.toUpperCase());
    return headings.has(name) ? `${name} in full` : name;
  }

  function link(thing) {
    return `[${thing.thing.replace(/^an? /, '')}](#${anchor(nameOf(thing))})`;
  }

  function chapter(kind, { heading, about, keys, isShared }) {
    if (isShared) {
      const [there] = keys;
      return [
        `### ${heading}\n`,
        `As [in a visit](#visit-${there}), and shared with every visit: ${keys.map((key) => `${mark(`programme-${key}`)}\`${key}\``).join(', ')}.\n`,
      ];
    }
    const fields = Object.fromEntries(keys.map((key) => [key, schemas[kind].fields[key]]));
    const inside = [...things.keys()].filter((name) => owner.get(name) === heading);
    return [
      `### ${heading}\n`,
      `${about}\n`,
      ...table(fields, kind, (key) => shownAt(kind, key)),
      ...sample(fields),
      ...inside.flatMap((name) => section(name)),
    ];
  }

  /** A thing with its keys. */
  function section(name) {
    const thing = things.get(name);
    const { links } = uses.get(name);
    const stands = [...links].map(([link, words]) => `[${words}](#${link})`);
    const needs = thing.needs ? ` It needs one of ${inWords(thing.needs)} at least.` : '';
    const goes = Object.entries(thing.goesWith ?? {}).map(
      ([key, other]) => ` With \`${key}\` goes \`${other}\`.`,
    );
    return [
      `#### ${name}\n`,
      `${thing.about}${needs}${goes.join('')}\n`,
      `Stands under ${stands.length > 8 ? `${stands.slice(0, 8).join(', ')} and ${stands.length - 8} more` : stands.join(', ')}.\n`,
      ...table(thing.fields, name),
      ...(isShownAbove(thing) ? [] : sample(thing.fields)),
    ];
  }

  function table(fields, holder, shows = null) {
    return [
      shows ? '| key | value | what it says | where it shows |' : '| key | value | what it says |',
      shows ? '| --- | --- | --- | --- |' : '| --- | --- | --- |',
      ...Object.entries(fields).map(([key, field]) => {
        const shown = field.required ? `**\`${key}\`**` : `\`${key}\``;
        const cells = [`${mark(anchor(`${holder}-${key}`))}${shown}`, typeOf(field), field.about];
        if (shows) cells.push(shows(key));
        return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      }),
      '',
    ];
  }

  /** All keys with their examples, as they stand in a document. */
  function sample(fields) {
    return ['```yaml', yamlOf(written(fields)).trimEnd(), '```\n'];
  }

  function written(fields) {
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, exampleOf(field)]));
  }

  /** Whether a thing stands in one place only: the example there has all its keys. */
  function isShownAbove(thing) {
    return uses.get(nameOf(thing)).links.size === 1;
  }

  /** An example of a value, put together from those of its parts where it has none. */
  function exampleOf(schema) {
    const [own] = schema.examples;
    // Whoever copies an example widens nothing by it.
    if (schema.type === 'choice' && schema.values.includes('internal')) return 'partners';
    if (own !== undefined) return own;
    switch (schema.type) {
      case 'list':
        return [exampleOf(schema.item)];
      case 'map':
        return { [idFor(schema)]: exampleOf(schema.item) };
      case 'textOr':
        return exampleOf(schema.object);
      case 'object': {
        if (isShownAbove(schema)) return written(schema.fields);
        const first = schema.needs?.[0] ?? '';
        const wanted = [first, schema.goesWith?.[first] ?? { label: 'value' }[first]];
        const fields = Object.entries(schema.fields);
        const needed = fields.filter(([key, field]) => field.required || wanted.includes(key));
        return written(Object.fromEntries(needed.length > 0 ? needed : fields.slice(0, 2)));
      }
      default:
        return null;
    }
  }

  function typeOf(schema) {
    switch (schema.type) {
      case 'text':
        if (schema.plain) return value('words by language');
        return value(schema.line ? 'line' : 'text', schema.orNumber ? 'line or number' : undefined);
      case 'string':
        return value(formats[schema.format]);
      case 'number':
        return value('whole number', `whole number${schema.min > 0 ? ` from ${schema.min}` : ''}`);
      case 'value':
        return value('number');
      case 'boolean':
        return value('yes or no');
      case 'choice':
        return schema.values.map((one) => `\`${one}\``).join(', ');
      case 'period':
      case 'day':
      case 'coordinates':
        return value(schema.type);
      case 'list':
        if (schema.item.type === 'reference' && schema.item.inline.length === 0)
          return `ids from ${registriesOf(schema.item)}`;
        return schema.item.type === 'choice'
          ? `list: ${typeOf(schema.item)}`
          : `list of ${typeOf(schema.item)}`;
      case 'map':
        return `${typeOf(schema.item)} ${schema.keys === 'id' ? 'by id' : 'by word'}`;
      case 'object':
        return link(schema);
      case 'reference':
        return schema.inline.length > 0
          ? schema.inline.map(link).join(' or ')
          : `id from ${registriesOf(schema)}`;
      case 'variants':
        return `${[...new Set(Object.values(schema.variants))].map(link).join(', ')}, by its \`${schema.key}\``;
      case 'textOr':
        return `${value('text')} or ${link(schema.object)}`;
    }
  }

  function registriesOf({ registries }) {
    return registries.map((one) => `[${one}](#visit-${one})`).join(' or ');
  }

  /** In which section of the report a key of a document shows, and in which forms. */
  function shownAt(kind, key) {
    const words = places[kind][key];
    if (words !== undefined) return words;
    const name = { questions: 'purpose', organisers: 'who', co_organisers: 'who' }[key] ?? sectionName(key);
    const found = kind === 'visit' && sections.find((one) => one.name === name);
    if (!found) throw new Error(`docs/language.md: nothing says where ${key} of a ${kind} shows`);
    const heading = `*${labels[found.label]}*`;
    if (['agenda', 'tours', 'discussions', 'events'].includes(found.name))
      return `${heading}; in a story with the days, in a brief as the strip of days, where there are sixteen sessions at most`;
    if (['key-messages', 'key-figures'].includes(found.name)) return `${heading}, on the first page`;
    if (briefOrder.includes(found.name))
      return `${heading}; a brief has the first of ${briefOrder.map((one) => `*${labels[sections.find(({ name }) => name === one).label]}*`).join(', ')}`;
    return `${heading}${found.annex ? ', among the annexes' : ''}; not in a brief`;
  }

  /** Every key with the places where it may stand. */
  function alphabet() {
    const index = new Map();
    const add = (key, words, link) => index.set(key, [...(index.get(key) ?? []), `[${words}](#${link})`]);
    for (const kind of ['visit', 'programme'])
      for (const key of Object.keys(schemas[kind].fields)) add(key, `a ${kind}`, `${kind}-${key}`);
    for (const [name, thing] of things)
      for (const key of Object.keys(thing.fields)) add(key, thing.thing, anchor(`${name}-${key}`));
    return [
      '| key | of |',
      '| --- | --- |',
      ...[...index.keys()].sort().map((key) => `| \`${key}\` | ${index.get(key).join(', ')} |`),
    ];
  }
}

function thingsIn(schema) {
  switch (schema.type) {
    case 'object':
      return [schema];
    case 'list':
    case 'map':
      return thingsIn(schema.item);
    case 'reference':
      return schema.inline;
    case 'variants':
      return [...new Set(Object.values(schema.variants))];
    case 'textOr':
      return [schema.object];
    default:
      return [];
  }
}

/** The id under which an example stands: the one by which the examples of references name it. */
function idFor({ registry }) {
  return (
    { people: 'anne-souyris', organisations: 'city-of-paris', sites: 'espace-gaia', sources: 'S1' }[
      registry
    ] ?? 'an-id'
  );
}

/** A year needs no quotation marks: dates may be numbers to YAML. */
function yamlOf(written) {
  return stringify(written, { lineWidth: 0 }).replace(/: "(\d{4})"$/gm, ': $1');
}

function value(name, words = name) {
  return `[${words}](#value-${anchor(name)})`;
}

function mark(id) {
  return `<a id="${id}"></a>`;
}

function anchor(words) {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function inWords(keys) {
  const quoted = keys.map((key) => `\`${key}\``);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
