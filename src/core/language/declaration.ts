/** The document language: every key of a visit and of a programme, declared once. */
import {
  as,
  boolean,
  choice,
  day as dayOfVisit,
  coordinates,
  integer,
  involving,
  line,
  list,
  map,
  object,
  ownName,
  partialPeriod,
  path,
  placeName,
  reference,
  registry,
  required,
  string,
  text,
  textOr,
  untranslated,
  value,
  variants,
  visitDates,
} from './kit.js';
import { type Infer, type Involvement } from './schema.js';

const consent = choice(
  ['public', 'partners', 'internal'],
  'The widest edition that may carry it: public (everyone), partners (the network) or internal (the funder and the file).',
);
const city = placeName(string('plain', 'The city.', 'Paris'), 'map');
const country = string('country', 'The country, as two capital letters (ISO 3166-1 alpha-2).', 'FR');
const day = dayOfVisit('The day of the visit, counted from 1, or its date.', 1, '2019-06-17');
const time = string(
  'time',
  'The time of day, or from-to; 24 hours. An end before the start is on the next day. Or a part of the day: morning, afternoon, evening, all_day.',
  '14:00',
  '14:00-16:00',
  '22:00-01:30',
  'morning',
);
const url = string('url', 'A web address.', 'https://efus.eu/');
const email = string(
  'email',
  'The e-mail address; shown of contacts only, and never where the name is not.',
  'info@example.org',
);
const phone = string(
  'phone',
  'The telephone number; shown of contacts only, and never where the name is not.',
  '+33 1 40 64 49 00',
);
const sources = list(
  reference(['sources'], [], 'The id of a source.', 'S1'),
  'The sources that it was taken from.',
  ['S1'],
);

const organisationFields = {
  name: required(placeName(line('The name, in the language of the document.', 'City of Paris'))),
  native_name: placeName(
    ownName('The name in its own language, where it differs.', 'Ville de Paris', {
      fr: 'Ville de Bruxelles',
      nl: 'Stad Brussel',
    }),
  ),
  abbreviation: placeName(string('plain', 'The short form in use.', 'MILDECA')),
  type: string('plain', 'What kind of body it is.', 'local authority', 'association'),
  city,
  country,
  url,
};
export const organisation = object(
  'an organisation',
  organisationFields,
  'An authority, service, association or other body.',
  { nature: 'organisation' },
);

export const person = object(
  'a person',
  {
    name: string(
      'plain',
      'The name as it should be printed; without one the role stands for it.',
      'Anne Souyris',
    ),
    role: line('The function at the time of the visit.', 'Deputy Mayor in charge of health'),
    organisation: involving(
      reference(
        ['organisations'],
        [organisation],
        'Where they work: an id, or the organisation in place.',
        'city-of-paris',
      ),
      'employs',
    ),
    city,
    country,
    email,
    phone,
    url,
    online: boolean('True of somebody who took part from elsewhere.'),
    consent: as(consent, 'The widest edition in which the name may stand.'),
    pseudonym: string('plain', 'What stands for the name where it may not be shown.', 'Participant A'),
  },
  'Somebody who took part.',
  { nature: 'person', needs: ['name', 'role'] },
);
/** The keys by which somebody is told from an organisation, wherever both may stand. */
export const personKeys: readonly string[] = Object.keys(person.fields).filter(
  (key) => !Object.hasOwn(organisation.fields, key),
);
const organisationRef = reference(
  ['organisations'],
  [organisation],
  'An organisation: its id, or the organisation in place.',
  'city-of-paris',
);
const personRef = reference(
  ['people'],
  [person],
  'A person: the id, or the person in place.',
  'anne-souyris',
);
const partyRef = reference(
  ['organisations', 'people'],
  [organisation, person],
  'An organisation or a person.',
  'city-of-paris',
);
/** @param involves what it means to be named there; without it nobody is shown */
const people = (about: string, involves?: Involvement): ReturnType<typeof list<typeof personRef>> =>
  list(involving(personRef, involves), about, ['anne-souyris']);
const organisations = (
  about: string,
  involves?: Involvement,
): ReturnType<typeof list<typeof organisationRef>> =>
  list(involving(organisationRef, involves), about, ['city-of-paris']);
const parties = (about: string, involves?: Involvement): ReturnType<typeof list<typeof partyRef>> =>
  list(involving(partyRef, involves), about, ['city-of-paris']);

const imagePath = path(
  'picture',
  'The file, by its path from the folder of the document. Never a web address.',
  'images/room.jpg',
);
const image = object(
  'an image',
  {
    src: required(imagePath),
    alt: line(
      'What the picture shows, for those who cannot see it.',
      'The entrance of the room, seen from the street',
    ),
    caption: line('The line below the picture.', 'The entrance'),
    credit: string('plain', 'Who made it.', 'City of Paris'),
    consent: as(consent, 'The widest edition that may carry the picture.'),
    size: choice(
      ['small', 'column', 'wide'],
      'How wide it is printed: small (a third of the text, three side by side), column (as wide as the text) or wide (over the whole page). Default: as wide as it comes, up to the column; two that are higher than wide stand side by side.',
    ),
    decorative: boolean('True when the picture says nothing, so that it needs no alternative.'),
  },
  'A picture from a file beside the document.',
  { nature: 'picture' },
);
const images = list(image, 'Pictures, from files beside the document.');

const figureFields = {
  label: line('What is counted.', 'visits a day'),
  value: value('The number, or a range in quotes.', 165, '40-60'),
  unit: line('The unit.', 'visits', 'm²'),
  as_of: string('date', 'The date or year for which it holds.', '2017'),
  source: reference(['sources'], [], 'The id of the source.', 'S1'),
};
const figure = object(
  'a figure',
  { ...figureFields, label: required(figureFields.label), value: required(figureFields.value) },
  'A number about the place.',
);

export const site = object(
  'a site',
  {
    name: required(placeName(line('The name, in the language of the document.', 'Espace Gaïa'))),
    native_name: placeName(
      ownName('The name in its own language, where it differs.', 'Salle Jean-Pierre Lhomme'),
    ),
    type: line('What kind of place it is.', 'supervised drug consumption room'),
    operator: involving(as(organisationRef, 'Who runs it.'), 'acts'),
    address: placeName(string('plain', 'Street and number.', '4 rue Ambroise-Paré'), 'map'),
    district: placeName(string('plain', 'The part of the city.', '10th arrondissement'), 'map'),
    city,
    country,
    url,
    email: as(email, 'The e-mail address of the place.'),
    phone: as(phone, 'The telephone number of the place.'),
    coordinates: coordinates('Latitude and longitude in degrees.', [48.88, 2.35]),
    opened: string('date', 'When it opened.', '2016', '2016-10-17'),
    closed: string('date', 'When it closed.', '2014'),
    opening_hours: line('When it is open.', 'daily, 13:30 to 20:30'),
    target_groups: list(line('A group that it is for.', 'people who inject drugs'), 'Whom it is for.'),
    services: list(line('A service.', 'needle exchange'), 'What it offers.'),
    objectives: list(text('An objective.', 'Improve the health of users'), 'What it is meant to achieve.'),
    description: text('What the place is.', 'A room in which people use drugs under the eyes of nurses.'),
    figures: list(figure, 'Numbers about the place, each with its date and source.'),
    images,
    sources,
  },
  'A place that was visited.',
);
const cover = as(image, 'The picture of the first page.');
const siteRef = reference(['sites'], [site], 'A site: its id, or the site in place.', 'espace-gaia');
const sites = list(siteRef, 'The places, in the order of the walk.', ['espace-gaia']);

const source = object(
  'a source',
  {
    title: required(line('The title.', 'Annual report 2018')),
    author: string('plain', 'Who wrote or published it.', 'Efus'),
    url,
    date: string('date', 'When it was published.', '2019-06-28'),
    accessed: string('date', 'When it was last looked at.', '2024-01-15'),
  },
  'Something that texts and figures are taken from.',
);

const quote = object(
  'a quote',
  {
    text: required(
      text('The words, in the language of the document.', 'At first we were afraid of the queue.'),
    ),
    by: involving(as(personRef, 'Who said it, and agreed that it stands here.'), 'speaks'),
    original: untranslated(
      text('The words as they were said, where they are translated, under their language.', {
        fr: 'Au début, nous avions peur de la file.',
      }),
    ),
    consent: as(consent, 'The widest edition that may carry the quote.'),
  },
  'Words of somebody who agreed that they stand here.',
);
const quotes = list(quote, 'What somebody said, word by word.');
const point = textOr(
  object(
    'a point',
    {
      text: required(text('What was said.', 'The room is accepted where residents take part.')),
      by: involving(as(personRef, 'Who said it.'), 'speaks'),
      consent: as(consent, 'The widest edition that may carry the point.'),
    },
    'A point with its speaker.',
  ),
  'One thing that was said: a text, or { text, by, consent }.',
);
const points = list(point, 'What was said, one point each.', [
  'The room is accepted where residents take part.',
]);

/** What sessions of every kind have. */
const sessionFields = {
  day,
  time,
  place: placeName(line('Where it took place.', 'Paris City Council')),
  city,
  country,
  mode: choice(
    ['in_person', 'online', 'hybrid'],
    'Whether people met in one room, at their screens, or both.',
  ),
  optional: boolean('True of what only some took part in, besides the programme.'),
  images,
  quotes,
  sources,
};

const tour = object(
  'a tour',
  {
    type: choice(['tour'], 'In an agenda: a tour.'),
    title: required(line('What the tour is called.', 'The harbour in small groups')),
    ...sessionFields,
    sites,
    groups: list(
      object(
        'a group',
        {
          name: required(line('The name of the group.', 'Group A')),
          sites,
          guides: people('Who guided the group.', 'acts'),
          observations: text('What the group saw.', 'The queue in front of the door at noon.'),
        },
        'Some of the delegates, walking at the same time as the others.',
      ),
      'Groups that walked side by side.',
    ),
    guides: people('Who guided.', 'acts'),
    observations: text('What was seen.', 'The room, the waiting area and the street in front of it.'),
    points,
  },
  'A walk to one or more sites.',
);

const discussion = object(
  'a discussion',
  {
    type: choice(['discussion'], 'In an agenda: a discussion.'),
    title: required(line('What the discussion is called.', 'The room and its neighbours')),
    ...sessionFields,
    question: text('The question that was discussed.', 'What does the room change for its neighbours?'),
    discussants: people('Who spoke.', 'acts'),
    represented: organisations('Organisations that were there without a named person.', 'listed'),
    rule: choice(
      ['attributed', 'chatham_house'],
      'Whether points may be attributed. Under chatham_house neither speakers nor affiliations are shown.',
    ),
    topics: list(line('A topic.', 'policing near the room'), 'What it was about, in key words.'),
    points,
    conclusions: list(
      text('A conclusion.', 'Residents and the room should meet every month.'),
      'What was concluded.',
    ),
  },
  'An exchange with those who know.',
  { nature: 'room' },
);

const film = object(
  'a film',
  {
    title: required(line('The title, in the language of the document.', 'The slightest risk')),
    original_title: ownName('The original title.', 'Le moindre risque', {
      fr: 'Le moindre risque',
    }),
    directors: people('Who made it.', 'acts'),
    year: integer(1880, 'The year in which it came out.', 2019),
  },
  'A film that was shown.',
);
const eventTypes = [
  'screening',
  'lecture',
  'workshop',
  'symposium',
  'conference',
  'coordination',
  'feedback',
  'press',
  'ceremony',
  'reception',
  'meal',
  'break',
  'travel',
  'other',
] as const;
const eventFields = {
  type: required(choice(eventTypes, 'What kind of event it is.')),
  label: line('What it is in words, where no type says it.', 'Press breakfast'),
  title: required(line('What the event is called.', 'Film screening')),
  ...sessionFields,
  people: people('Who spoke or was there.', 'acts'),
  film,
  description: text('What happened.', 'The film was followed by a talk with its director.'),
  points,
};
const event = object('an event', eventFields, 'Anything else on the agenda.');

/** A session of the agenda, by its `type`: a tour, a discussion or any event. */
export const session = variants(
  'a session',
  'type',
  { tour, discussion, ...everyEvent(event) } as const,
  'A session of the visit, with the keys of its kind.',
);

function everyEvent<E>(one: E): Record<(typeof eventTypes)[number], E> {
  return Object.fromEntries(eventTypes.map((type) => [type, one])) as Record<(typeof eventTypes)[number], E>;
}

const practice = object(
  'a practice',
  {
    id: string('id', 'A short name for references.', 'integrated-centres'),
    title: required(line('What the practice is called.', 'Integrated centres')),
    city,
    site: as(siteRef, 'Where it can be seen.'),
    lead_partners: parties('Who leads it.', 'acts'),
    funding: list(line('A funder.', 'City of Barcelona'), 'Who pays.'),
    since: string('date', 'Since when.', '2004'),
    target_groups: list(line('A group that it is for.', 'people who use drugs'), 'Whom it is for.'),
    websites: list(url, 'Where to read more.'),
    description: text('What it is.', 'Doctors, nurses and social workers under one roof.'),
    background: text('The problem before.', 'Drugs were used in the streets around the station.'),
    objectives: list(
      text('An objective.', 'Bring health care and social work under one roof.'),
      'What it is meant to achieve.',
    ),
    results: text('What came of it.', 'Fewer syringes are found in the streets.'),
    evidence: text('How that is known.', 'Syringes found in the streets are counted every month.'),
    difficulties: text('What is hard about it.', 'Neighbours had to be won over street by street.'),
    resources: text('What it takes: money, staff, rooms.', 'Two nurses and a social worker a shift.'),
    transfer: text(
      'What it takes to do it elsewhere.',
      'A city council that carries it, and police who are part of it.',
    ),
    contacts: people('Whom to ask about it.', 'acts'),
    images,
    sources,
  },
  'A promising practice: the sheet that a guidebook collects.',
);

const lesson = textOr(
  object(
    'a lesson',
    {
      id: string('id', 'A short name for references.', 'ask-residents'),
      text: required(text('What was learnt.', 'Residents want to be asked before a room opens.')),
      theme: line('The theme under which it belongs.', 'Residents'),
      feeds: list(
        string('id', 'The id of an audit or document.', 'audit-liege'),
        'The audits or documents that used it.',
      ),
    },
    'A lesson with its theme.',
  ),
  'One thing that was learnt: a text, or { text, theme, feeds }.',
);

const theme = line('The theme under which it belongs.', 'Residents');
const finding = textOr(
  object(
    'a finding',
    {
      id: string('id', 'A short name for references.', 'few-know'),
      text: required(text('What was found.', 'Residents know little about the plans.')),
      theme,
      sites: list(siteRef, 'The places where it was found.', ['espace-gaia']),
      quotes,
      rating: line('A judgement in a word or two, on a scale of your own.', 'partly met'),
      consent: as(consent, 'The widest edition that may carry the finding.'),
      sources,
    },
    'A finding with its theme.',
  ),
  'One thing that was found: a text, or { text, theme, sites, quotes, rating, consent, sources }.',
);
const findings = list(finding, 'What was found, by theme, where it belongs to no session.', [
  'Residents know little about the plans.',
]);

const recommendation = textOr(
  object(
    'a recommendation',
    {
      id: string('id', 'A short name for references.', 'R1'),
      text: required(text('What should be done.', 'Invite residents before the room opens.')),
      reason: text('Why.', 'Where they were asked first, they stayed calm.'),
      owner: involving(as(partyRef, 'Who should do it.'), 'acts'),
      deadline: string('date', 'By when.', '2025-06'),
      status: choice(
        ['open', 'under_way', 'done', 'dropped'],
        'How far it is; of what was dropped, `reason` says why.',
      ),
      priority: line('How urgent it is, on a scale of your own.', 'high'),
      theme,
      evidence: text('What it rests on.', 'Three of five cities asked first.'),
      based_on: list(
        string('id', 'The id of a lesson or finding.', 'few-know'),
        'The lessons and findings that it follows from, by their ids.',
      ),
    },
    'A recommendation with who and by when.',
  ),
  'One thing that should be done: a text, or { text, owner, deadline, … }.',
);
const recommendations = list(recommendation, 'What should be done, by whom and when.', [
  'Invite residents before the room opens.',
]);

const keyFigure = object(
  'a key figure',
  {
    ...figureFields,
    site: as(siteRef, 'The site whose figure it is, instead of a label and a value.'),
    figure: line('The label of that figure, as it stands at the site.', 'visits a day'),
  },
  'A number for the first page.',
  { needs: ['label', 'site'] },
);

const section = object(
  'a section',
  {
    title: required(line('The heading.', 'What the law says')),
    text: text('The text; it may hold tables.', 'A room needs a permit of the prefect.'),
    after: string('plain', 'The name of the section that it follows.', 'lessons'),
    images,
  },
  'A section of your own.',
  { needs: ['text', 'images'] },
);

const report = object(
  'a report',
  {
    kind: line(
      'What the report calls itself: study_visit, peer_review, mission, inspection, exchange, meeting, or a text.',
      'study_visit',
      'Report of a peer review',
    ),
    authors: parties('Who wrote it.', 'acts'),
    publisher: involving(as(partyRef, 'Who publishes it.'), 'acts'),
    date: string('date', 'When it was published.', '2019-09-30'),
    version: string('plain', 'Which version it is.', '1.1'),
    licence: line('Under which conditions it may be used.', 'CC BY 4.0'),
    identifier: string('plain', 'Its DOI, ISBN or other number.', '10.5281/zenodo.0000000'),
    contact: involving(as(partyRef, 'Whom to ask about the report.'), 'acts'),
    cite_as: line('How to cite it.', 'Efus (2019): Study visit to Paris'),
  },
  'The imprint of the report.',
);
const layout = string(
  'plain',
  'The form of the report: story, record, brief, or one of your own.',
  'story',
  'record',
  'brief',
);

const answer = { ...line('An answer, or a number of the scale.', 'Very useful'), orNumber: true } as const;
const feedback = object(
  'a feedback',
  {
    evaluator: involving(as(personRef, 'Who asked.'), 'acts'),
    method: text('How the feedback was gathered.', 'A questionnaire on paper at the end of the second day.'),
    summary: text('What they said, in short.', 'Most would come again.'),
    invited: integer(1, 'How many were asked.', 25),
    questions: list(
      object(
        'a question',
        {
          text: required(line('The question.', 'Was the visit useful?')),
          scale: required(
            list(answer, 'The possible answers, in order: labels or numbers.', ['Very useful', 'Not useful']),
          ),
          counts: required(list(integer(0, 'How many gave it.', 12), 'How many gave each answer.', [12, 1])),
        },
        'A question with its answers counted.',
      ),
      'The questions, drawn as charts.',
    ),
  },
  'What the participants said of the visit.',
);

const followUp = object(
  'a follow-up',
  {
    type: required(
      choice(['visit', 'audit', 'conference', 'publication', 'action'], 'What kind of step it is.'),
    ),
    title: required(line('What it is called.', 'Final conference')),
    date: string('date', 'When.', '2019-12'),
    dates: partialPeriod('From when to when.', { start: '2019-12-05', end: '2019-12-06' }),
    city,
    country,
    with: parties('Together with whom.', 'acts'),
    url,
    status: line('How far it is.', 'planned'),
    owner: involving(as(partyRef, 'Who sees to it.'), 'acts'),
  },
  'A step before or after the visit.',
);

const logo = object(
  'a logo',
  {
    src: required(imagePath),
    alt: line('Whose logo it is.', 'Logo of the programme'),
    height: integer(
      1,
      'How high it is printed, in millimetres; default as high as the emblem, which is also the most.',
      12,
    ),
  },
  'A logo from a file beside the document.',
  { nature: 'picture' },
);
const funding = object(
  'a funding',
  {
    scheme: choice(
      ['justice', 'cerv', 'life', 'erasmus', 'horizon', 'interreg', 'urbact', 'eui', 'other'],
      'The funding programme, which decides what must be shown.',
    ),
    statement: text('The sentence that says who paid.', 'Co-funded by the European Union'),
    co_funded: boolean('True when the funder pays a part only.'),
    grant: string('plain', 'The grant number.', '101000000'),
    authority: string(
      'plain',
      'Who granted, for the disclaimer: EACEA, CINEA, or as an English sentence has it.',
      'the European Commission',
    ),
    disclaimer: text(
      'The sentence that says who answers for the contents.',
      'The contents are the responsibility of the authors alone.',
    ),
    logos: list(logo, 'Other logos, drawn below the emblem.'),
  },
  'Who paid, and what must be said of it.',
);

const style = object(
  'a style',
  {
    accent: string(
      'colour',
      'The colour of headings, rules and drawings, in quotes; it must be readable on white.',
      '#0b5a5e',
    ),
    decoration: string(
      'colour',
      'The colour of what nobody reads, such as bars and rules, in quotes.',
      '#ffcc00',
    ),
    logo: as(logo, 'The logo on the first page and on each page of the website.'),
    cover: as(image, 'The picture of the first page of reports that have no `cover` of their own.'),
    paper: choice(['a4', 'letter'], 'The paper; default a4.'),
    contents: boolean(
      'Whether there is a list of contents; default: in a report of more than six pages. A brief has none.',
    ),
    footer: line('What stands at the foot of each printed page.', 'City network, Example Street 1, Brussels'),
    labels: map(
      'free',
      line('The heading.', 'Take-aways'),
      'Other words for the headings of sections, by their names.',
      {
        lessons: 'Take-aways',
      },
    ),
    hide: list(string('plain', 'The name of a section.', 'sites'), 'Sections that are left out.', ['sites']),
    order: list(
      string('plain', 'The name of a section.', 'lessons'),
      'Sections in another order; those that are not named follow.',
      ['lessons', 'agenda'],
    ),
  },
  'How the report looks.',
);

const registries = {
  people: registry('people', person, 'People by id; a visit also sees those of its programme.'),
  organisations: registry(
    'organisations',
    organisation,
    'Organisations by id; a visit also sees those of its programme.',
  ),
  sites: registry('sites', site, 'Sites by id; a visit also sees those of its programme.'),
  sources: registry('sources', source, 'Sources by id, cited in texts as [@id].'),
  abbreviations: map(
    'free',
    line('The long form.', 'drug consumption room'),
    'Abbreviations and their long forms; the first use in a text is written out.',
    { DCR: 'drug consumption room' },
  ),
};

const chathamHouseMinimum = integer(
  1,
  'How many must have taken part in a discussion under the Chatham House Rule for a city or a role not to give anybody away; with fewer there is a warning. Default 4.',
  4,
);
const disclosure = object(
  'a disclosure',
  {
    name: required(
      string(
        'plain',
        'The name as it stands in the texts. The whole name allows all its forms, any other form only itself.',
        'Anne Souyris',
      ),
    ),
    edition: as(consent, 'The widest edition in which it may stand; default public.'),
    reason: required(line('Why; it is kept in the internal edition.', 'She agreed by letter on 3 May 2024')),
  },
  'A name that may stand in texts although its consent is narrower.',
  { nature: 'disclosure' },
);
const disclosures = list(
  disclosure,
  'Names that the texts may hold although an edition withholds them, each with a reason.',
);

export const visit = object(
  'a visit',
  {
    kind: choice(['visit'], 'What kind of document this is.'),
    id: string(
      'id',
      'Names the output files; default: the name of this file without its extension.',
      'paris-2019',
    ),
    programme: path(
      'programme',
      'The programme file, by its path from the folder of this document.',
      '../programme.yaml',
    ),
    title: required(line('The title of the report.', 'Study visit on outreach at night')),
    subtitle: line('The line below the title.', 'Harm reduction and the city'),
    theme: line('What the visit was about.', 'Consumption rooms and their neighbourhood'),
    lang: string('language', 'The language of the texts; default en.', 'en', 'fr'),
    city: required(as(city, 'The host city.')),
    country: required(as(country, 'The host country, as two capital letters (ISO 3166-1 alpha-2).')),
    dates: required(
      visitDates(
        'The day, or the first and the last day; or a list of separate days, or a month.',
        '2019-06-17',
        { start: '2019-06-17', end: '2019-06-18' },
        ['2006-07-13', '2006-07-17'],
        '2009-05',
      ),
    ),
    status: choice(['draft', 'review', 'final'], 'A draft or review says so on every page; default final.'),
    summary: text(
      'The lead: who went where, for what, and what came of it.',
      'Delegates of ten cities looked at the room and its neighbourhood.',
    ),
    objectives: list(
      text('An objective.', 'See how rooms and neighbours get on.'),
      'Why the visit was made.',
    ),
    questions: list(text('A question.', 'Who talks with the neighbours?'), 'What the visit asked.'),
    method: text('How the visit worked.', 'Delegates walked in groups of six and met every evening.'),
    key_messages: list(
      text('A message.', 'Residents want to be asked first.'),
      'What a reader with one minute takes along; five at most.',
    ),
    key_figures: list(keyFigure, 'Numbers for the first page; four at most.'),
    hosts: parties('Who received the delegations.', 'acts'),
    organisers: parties('Who organised the visit.', 'acts'),
    co_organisers: parties('Who organised the visit together with the coordinator.', 'acts'),
    participants: object(
      'participants',
      {
        delegations: list(
          object(
            'a delegation',
            {
              name: line(
                'What the delegation is called, such as a group or a function.',
                'Group of the Greens',
              ),
              organisation: involving(as(organisationRef, 'The organisation that it comes from.'), 'listed'),
              city,
              country,
              head: involving(as(personRef, 'Who leads it.'), 'listed'),
              people: people(
                'Who came. Names stand in the partners edition unless they consent to more.',
                'listed',
              ),
              count: integer(1, 'How many came.', 2),
              online: integer(0, 'How many of them took part from elsewhere.', 1),
              women: integer(0, 'How many of them were women.', 1),
              men: integer(0, 'How many of them were men.', 1),
              note: text('A remark.', 'Came on the second day only.'),
              consent: as(
                consent,
                'The widest edition in which the names of its people may stand who say nothing themselves.',
              ),
            },
            'Those who came from one city, organisation or group.',
            {
              nature: 'delegation',
              needs: ['city', 'organisation', 'name', 'people', 'head', 'count'],
              goesWith: { city: 'country' },
            },
          ),
          'The delegations: of cities, organisations, groups or functions.',
        ),
        count: integer(1, 'How many took part in all, where it is known.', 25),
        note: text('A remark on the participants.', 'The police took part in the second day.'),
        consent: as(
          consent,
          'The widest edition in which the names of those may stand who say nothing themselves.',
        ),
      },
      'Who took part.',
      { nature: 'delegation' },
    ),
    ...registries,
    disclosures,
    chatham_house_minimum: chathamHouseMinimum,
    agenda: list(session, 'The sessions in the order in which they happened, each with its `type`.', [
      { type: 'tour', title: 'The harbour in small groups', day: 1, time: '14:00-16:00' },
    ]),
    tours: list(tour, 'The walks and tours of sites.'),
    discussions: list(discussion, 'The discussions.'),
    events: list(event, 'Screenings, symposia, coordination meetings, feedback sessions and more.'),
    practices: list(practice, 'Promising practices, a sheet each.'),
    lessons: list(lesson, 'What was learnt.'),
    findings,
    recommendations,
    feedback,
    sections: list(section, 'Whatever else there is to say, each under a heading of its own.'),
    follow_up: list(followUp, 'What came before and what comes next.'),
    images,
    cover,
    thanks: text('Whom the organisers thank.', 'We thank everybody who opened a door.'),
    links: list(
      object(
        'a link',
        { label: required(line('What is behind it.', 'The project')), url: required(url) },
        'A web page.',
      ),
      'Web pages to read on.',
    ),
    contacts: people('Whom to ask.', 'acts'),
    attachments: list(
      object(
        'an attachment',
        {
          src: required(
            path('attachment', 'The file, by its path from the folder of the document.', 'agenda.pdf'),
          ),
          label: required(line('What it is.', 'The agenda')),
          consent: as(consent, 'The widest edition with which the file may go.'),
        },
        'A file that goes with the report: PDF, an office document, plain text or a picture.',
        { nature: 'attachment' },
      ),
      'Files that go with the report.',
    ),
    report,
    layout,
    funding,
    style,
  },
  'A study visit: one document, one report.',
  { open: true },
);

export const programme = object(
  'a programme',
  {
    kind: required(choice(['programme'], 'What kind of document this is.')),
    id: string(
      'id',
      'Names the output files; default: the name of this file without its extension.',
      'solidify',
    ),
    title: required(line('The full title.', 'Supervised drug consumption facilities')),
    acronym: string('plain', 'The short title.', 'SOLIDIFY'),
    summary: text('What the programme is about.', 'Cities exchange what they know about consumption rooms.'),
    lang: string('language', 'The language of the texts; default en.', 'en'),
    period: partialPeriod('From when to when it ran.', { start: '2018-01', end: '2020-03' }),
    coordinator: involving(as(organisationRef, 'Who coordinates it.'), 'acts'),
    url: as(url, 'Where its website is published; with it the website gets a sitemap.'),
    funding,
    style,
    layout,
    report: as(report, 'What the imprint of every report says, where the visit says nothing else.'),
    cities: list(
      object(
        'a city',
        {
          city: required(city),
          country: required(country),
          role: choice(['host', 'audited', 'observer', 'partner'], 'What the city does in the programme.'),
          coordinates: coordinates('Latitude and longitude in degrees.', [48.86, 2.35]),
          organisations: organisations('Who takes part for the city.', 'listed'),
        },
        'A city of the programme.',
      ),
      'The cities of the programme.',
    ),
    visits: list(
      path('visits', 'The path of a visit, or a glob.', 'visits/*.yaml'),
      'The visits, read in order of date.',
    ),
    audits: list(
      object(
        'an audit',
        {
          id: required(string('id', 'A short name for references.', 'audit-liege')),
          city: required(city),
          country: required(country),
          dates: partialPeriod('When it took place.', { start: '2018-05-15', end: '2018-05-16' }),
          focus: text('What was looked at.', 'Whether the planned room fits into its neighbourhood.'),
          findings: as(findings, 'What was found.'),
          recommendations: as(recommendations, 'What was recommended.'),
          fed_by: list(string('id', 'The id of a visit.', 'paris-2019'), 'The visits whose lessons it used.'),
        },
        'An audit in one city.',
      ),
      'The audits.',
    ),
    evaluation: object(
      'an evaluation',
      {
        evaluator: involving(as(partyRef, 'Who evaluates.'), 'acts'),
        tool: text('The tool that was made or used.', 'A questionnaire for residents, users and police.'),
        indicators: list(
          object(
            'an indicator',
            {
              name: required(line('What is measured.', 'Syringes found in public space')),
              dimension: line('To what it belongs.', 'public tranquillity'),
              horizon: line('When an effect can be expected.', 'short term'),
              unit: line('The unit.', 'a month'),
              measures: list(
                object(
                  'a measure',
                  {
                    city,
                    date: string('date', 'When it was measured.', '2018'),
                    value: required(value('The number.', 2300)),
                    source: reference(['sources'], [], 'The id of the source.', 'S1'),
                  },
                  'One measurement.',
                ),
                'What was measured.',
              ),
            },
            'Something that is measured.',
          ),
          'The indicators.',
        ),
      },
      'How the programme is evaluated.',
    ),
    conference: object(
      'a conference',
      {
        ...eventFields,
        type: choice(['conference'], 'Always a conference.'),
        title: as(eventFields.title, eventFields.title.about, 'Final conference'),
        dates: partialPeriod('When it takes place.', { start: '2019-12-05', end: '2019-12-06' }),
        city,
        country,
        co_organisers: parties('Who organises it together with the coordinator.', 'acts'),
        registration: url,
      },
      'The final conference.',
    ),
    guidebook: object(
      'a guidebook',
      {
        title: required(line('The title.', 'Reinforcing harm reduction strategies')),
        subtitle: line('The line below the title.', 'What eleven cities have learnt'),
        foreword: text('The foreword.', 'This guidebook is for those who plan a room.'),
        authors: people('Who wrote it.', 'acts'),
        isbn: string('plain', 'The ISBN.', '978-2-9131-8179-3'),
        publisher: placeName(line('Who publishes it.', 'Efus')),
        date: string('date', 'When it was published.', '2020-03'),
        licence: line('Under which conditions it may be used.', 'CC BY 4.0'),
        parts: list(
          object(
            'a part',
            {
              title: required(line('The title of the part.', 'The visits')),
              text: text('An introduction.', 'Five cities opened their doors.'),
              include: choice(
                ['visits', 'practices', 'sites', 'audits', 'evaluation', 'people', 'sources'],
                'What is collected here.',
              ),
              opens: choice(
                ['page'],
                'Whether each sheet of the part begins on a page of its own; without this key, sheets run on.',
              ),
            },
            'A part of the guidebook.',
          ),
          'The parts, in order.',
        ),
      },
      'The final publication.',
    ),
    ...registries,
    disclosures,
    chatham_house_minimum: chathamHouseMinimum,
  },
  'A programme: what its visits share, and what becomes of them.',
  { open: true },
);

export type Visit = Infer<typeof visit>;
export type Programme = Infer<typeof programme>;
export type Person = Infer<typeof person>;
export type Organisation = Infer<typeof organisation>;
export type Site = Infer<typeof site>;
export type Practice = Infer<typeof practice>;
export type Discussion = Infer<typeof discussion>;
export type Tour = Infer<typeof tour>;
export type VisitEvent = Infer<typeof event>;
export type FollowUp = Infer<typeof followUp>;
export type Image = Infer<typeof image>;
export type Funding = Infer<typeof funding>;
export type Lesson = Infer<typeof lesson>;
export type Quote = Infer<typeof quote>;
export type Finding = Infer<typeof finding>;
export type Recommendation = Infer<typeof recommendation>;
export type KeyFigure = Infer<typeof keyFigure>;
export type Imprint = Infer<typeof report>;
export type Style = Infer<typeof style>;
export type OwnSection = Infer<typeof section>;
export type Point = Infer<typeof point>;
export type Disclosure = Infer<typeof disclosure>;
export type BibliographicSource = Infer<typeof source>;
/** The widest edition that may carry something. */
export type Consent = Infer<typeof consent>;
