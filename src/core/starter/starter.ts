import { programme as programmeSchema, session, visit as visitSchema } from '../language/declaration.js';
import type { Field } from '../language/schema.js';
import { countDays } from '../language/values/date.js';
import { slug } from '../language/values/format.js';
import type { WritersLanguage } from '../diagnostics/messages.js';
import { asYaml } from '../diagnostics/suggestions.js';
import { programmeGroups, visitGroups, type Group } from './groups.js';
import { blank, fieldsOf, skeletonOf, type SkeletonContext } from './skeleton.js';
import { sentences } from './sentences.js';
import { starterWords } from './words.js';

/** What is known of a document that is to be begun. */
export interface Starter {
  /** Where the schema of its kind lies, as an editor finds it. */
  readonly schema: string;
  /** Of the comments and blanks. */
  readonly speaks: WritersLanguage;
  readonly title: string;
  /** BCP 47, of the texts. */
  readonly lang: string;
  /** The name of the form of the report; null for the usual one. */
  readonly layout: string | null;
  /** Whole entries of an earlier document, by their keys, as YAML. */
  readonly kept: ReadonlyMap<string, string>;
  /** Where those come from. */
  readonly from: string | null;
}

/** The same of a visit. */
export interface VisitStarter extends Starter {
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly coordinates: readonly [number, number] | null;
  readonly dates: VisitDates;
  /** The path of the programme file from the folder of the document. */
  readonly programme: string | null;
}

/** The days of a visit: from the first to the last, separate ones, or a month of which no day is known. */
export type VisitDates =
  | { readonly start: string; readonly end: string; readonly days?: readonly string[] }
  | { readonly month: string };

/** A visit that builds at once, with blanks where somebody has to write and all other keys as comments. */
export function newVisit(starter: VisitStarter): string {
  const { title, city, country, dates, lang, layout, programme, speaks, kept } = starter;
  const words = (key: keyof typeof starterWords): string => starterWords[key][speaks];
  const first = 'month' in dates ? `${dates.month}-01` : dates.start;
  const context = contextOf(
    starter,
    first,
    country,
    starter.coordinates,
    slug(`${city} ${first.slice(0, 4)}`),
  );
  const head = [
    ...top(starter, 'remindsOfDraft'),
    `title: ${asYaml(title)}`,
    `city: ${asYaml(city)}`,
    `country: ${country}`,
    `dates: ${datesAsYaml(dates)}`,
    ...(lang === 'en' ? [] : [`lang: ${lang}`]),
    `status: draft # ${words('status')}`,
    ...(programme === null ? [] : [`programme: ${asYaml(programme)}`]),
    ...(layout === null ? [] : [`layout: ${asYaml(layout)}`]),
  ];
  const agenda = [
    `# ${words('agenda')}`,
    'agenda:',
    ...daysOf(dates).flatMap((day, at) => sessionOf(day, at, words)),
    '',
    `# ${words('sessions')}`,
    ...['tour', 'discussion', 'screening'].flatMap((type, at) => moreSession(type, at, context)),
  ];
  const present = new Set([
    ...(programme === null ? [] : ['programme']),
    ...(layout === null ? [] : ['layout']),
  ]);
  const [titlePage, firstPage, why, who, ...rest] = visitGroups;
  const write = (group: Group | undefined): string[] =>
    group ? ['', ...groupOf(group, visitSchema.fields, present, context, kept, starter)] : [];
  return asText([
    ...head,
    ...[titlePage, firstPage, why, who].flatMap(write),
    '',
    ...agenda,
    ...rest.flatMap(write),
  ]);
}

/** Where a programme is to list its visits that has none yet. */
export const visitsBlank = blank('visits/*.yaml');

/**
 * A programme that validates at once.
 *
 * @param visits the pattern under which its visits lie; null where there is none yet
 */
export function newProgramme(starter: Starter, date: string, country: string, visits: string | null): string {
  const { title, lang, layout, kept, speaks } = starter;
  const context = contextOf(starter, date, country, null, slug(title));
  const present = new Set(['visits', ...(layout === null ? [] : ['layout'])]);
  return asText([
    ...top(starter, 'reminds'),
    'kind: programme',
    `title: ${asYaml(title)}`,
    ...(lang === 'en' ? [] : [`lang: ${lang}`]),
    ...(layout === null ? [] : [`layout: ${asYaml(layout)}`]),
    `visits: [${visits === null ? visitsBlank : asYaml(visits)}] # ${starterWords.visits[speaks]}`,
    ...programmeGroups.flatMap((group) => [
      '',
      ...groupOf(group, programmeSchema.fields, present, context, kept, starter),
    ]),
  ]);
}

function top({ schema, speaks }: Starter, reminds: 'reminds' | 'remindsOfDraft'): string[] {
  const intro = starterWords.intro[speaks].replace('{reminds}', starterWords[reminds][speaks]);
  return [`# yaml-language-server: $schema=${schema}`, ...`# ${intro}`.split('\n'), ''];
}

function contextOf(
  { speaks, lang }: Starter,
  date: string,
  country: string,
  coordinates: readonly [number, number] | null,
  id: string | null,
): SkeletonContext {
  return {
    translate: (sentence) => (speaks === 'en' ? sentence : (sentences[sentence]?.[speaks] ?? sentence)),
    names: {
      person: starterWords.person[speaks],
      organisation: starterWords.organisation[speaks],
      site: starterWords.site[speaks],
    },
    id,
    country,
    lang,
    date,
    coordinates,
    instead: {
      ...instead,
      'people[].name': blank(starterWords.person[speaks]),
      'organisations[].name': blank(starterWords.organisation[speaks]),
      'sites[].name': blank(starterWords.site[speaks]),
    },
    without,
  };
}

/** What the declaration cannot know: values that go together. */
const instead: Readonly<Record<string, string>> = {
  layout: 'story',
  'report.kind': 'study_visit',
  'feedback.questions[].scale': '[1, 2, 3, 4, 5]',
  'feedback.questions[].counts': '[0, 2, 5, 8, 10]',
  'funding.scheme': 'other',
  'audits[].id': 'audit-1',
  '*.phone': '"+32 2 555 01 00"',
  'people[].phone': '"+32 2 555 01 01"',
  'participants.count': '2',
  // What says something of a thing that may not be true of it, or needs another name, is for the reader to turn on.
  '*.closed': '#2014',
  '*.optional': '#true',
  '*.online': '#true',
  'participants.delegations[].online': '1',
  'guidebook.isbn': '#978-2-9131-8179-3',
  'sections[].after': '#lessons',
  'style.labels': '#{ lessons: Take-aways }',
  'style.hide': '#[sites]',
  'style.order': '#[lessons, agenda]',
};
const without: readonly string[] = ['*.images', 'key_figures[].site', 'key_figures[].figure'];

function groupOf(
  { heading, about, keys }: Group,
  fields: Readonly<Record<string, Field>>,
  present: ReadonlySet<string>,
  context: SkeletonContext,
  kept: ReadonlyMap<string, string>,
  { speaks, from }: Starter,
): string[] {
  const lines = [`# ${heading[speaks]}. ${about[speaks]}`];
  for (const key of keys) {
    const field = fields[key];
    const own = kept.get(key);
    if (own !== undefined)
      lines.push(`# ${starterWords.kept[speaks].replace('{file}', from ?? '')}`, ...own.split('\n'));
    else if (field && !present.has(key)) lines.push(...commented(skeletonOf(key, field, key, context)));
  }
  return lines;
}

/** Lines of YAML as comments; a comment of theirs is one already. */
function commented(lines: readonly string[]): string[] {
  return lines.map((line) => (line.startsWith('#') ? line : `#${line}`));
}

function sessionOf(
  day: number | null,
  at: number,
  words: (key: keyof typeof starterWords) => string,
): string[] {
  const isTour = at % 2 === 1;
  return [
    `  - type: ${isTour ? 'tour' : 'discussion'}`,
    `    title: ${blank(words('session').replace('{day}', String(day ?? 1)))}`,
    ...(day === null ? [] : [`    day: ${day}`]),
    ...(isTour
      ? [`    observations: ${blank(words('observations'))}`]
      : [`    question: ${blank(words('question'))}`, '    points:', `      - ${blank(words('point'))}`]),
  ];
}

const hours = ['"09:30-11:00"', '"11:30-13:00"', '"20:00-22:00"'];

function moreSession(type: string, at: number, context: SkeletonContext): string[] {
  const thing = session.variants[type];
  if (!thing) return [];
  const way = `agenda[].${type}`;
  const own = { ...context.instead, [`${way}.type`]: type, [`${way}.time`]: hours[at] ?? '' };
  const [head = '', ...rest] = fieldsOf(thing, way, { ...context, instead: own });
  return commented([`  - ${head}`, ...rest.map((line) => `    ${line}`)]);
}

/** The numbers of the days, one null where no day is known. */
function daysOf(dates: VisitDates): (number | null)[] {
  if ('month' in dates) return [null];
  const count = dates.days?.length ?? countDays(dates.start, dates.end);
  return Array.from({ length: count }, (_, at) => at + 1);
}

function datesAsYaml(dates: VisitDates): string {
  if ('month' in dates) return dates.month;
  if (dates.days) return `[${dates.days.join(', ')}]`;
  return dates.start === dates.end ? dates.start : `{ start: ${dates.start}, end: ${dates.end} }`;
}

function asText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
