import { bareText } from '../../formats/html/bare.js';
import type { ProgrammeReport } from '../../programme/report.js';
import type { Fact, Words } from '../../report/report.js';
import { replaceBetween } from '../../text/between.js';
import type { Guide } from '../linked-data.js';
import type { PageTemplate } from '../pages/contexts.js';
import { hasPage } from '../pages/own-page.js';
import { dotted } from '../pages/site-page.js';
import type { RenderedSitePage } from '../render-page.js';
import type { SearchTarget } from './words.js';

/** Pages that list what is found by itself. */
const lists: readonly PageTemplate[] = [
  'search',
  'visits',
  'practices',
  'lessons',
  'places',
  'people',
  'sources',
];

/** What the search finds: pages, lessons, and the entries of lists that have no page of their own. */
export function searchTargetsOf(
  rendered: readonly RenderedSitePage[],
  report: ProgrammeReport,
  { bare, addresses }: Pick<Guide, 'bare' | 'addresses'>,
): SearchTarget[] {
  const { lessons, sites, practices, cities, audits, people, organisations } = report;
  const say = (key: string): string => report.labels[key] ?? '';
  const oneLine = (words: Words | null): string => tidy(bare(words));
  const factsOf = (facts: readonly Fact[]): string[] =>
    facts.map(({ label, value }) => `${label}${say('colon')} ${oneLine(value)}`);
  const listed = (anchor: string, target: Omit<SearchTarget, 'address'>): SearchTarget => ({
    address: encodeURI(addresses.get(anchor) ?? ''),
    ...target,
  });
  return [
    ...rendered
      .filter(({ page }) => !lists.includes(page.template))
      .map(({ page, content }) => ({
        address: encodeURI(page.path),
        title: page.title,
        kind: page.kind,
        about: page.about,
        text: textOf(content, say('colon')),
      })),
    ...lessons.flatMap(({ anchor, theme, lessons: taught }) =>
      taught.map(({ lesson, visit }) =>
        listed(anchor, {
          title: '',
          kind: say('lessons'),
          about: dotted([oneLine(theme), visit.city, visit.dates.words]),
          text: oneLine(lesson.text),
        }),
      ),
    ),
    ...practices
      .filter((one) => !hasPage.practice(one))
      .map(({ anchor, practice, visit }) =>
        listed(anchor, {
          title: oneLine(practice.title),
          kind: say('practice'),
          about: dotted([visit.city, visit.dates.words]),
          text: dotted([...factsOf(practice.facts), oneLine(practice.description ?? practice.results)]),
        }),
      ),
    ...sites
      .filter((one) => !hasPage.site(one))
      .map(({ anchor, site }) =>
        listed(anchor, {
          title: oneLine(site.name),
          kind: say('site'),
          about: site.city,
          text: dotted([...site.nativeNames.map(oneLine), oneLine(site.description), ...factsOf(site.facts)]),
        }),
      ),
    ...cities
      .filter((one) => !hasPage.city(one))
      .map(({ anchor, place, country }) =>
        listed(anchor, { title: place.city, kind: say('city'), about: country, text: '' }),
      ),
    ...audits
      .filter((one) => !hasPage.audit(one))
      .map(({ anchor, where, dates, focus }) =>
        listed(anchor, {
          title: where,
          kind: say('follow_audit'),
          about: dates?.words ?? '',
          text: oneLine(focus),
        }),
      ),
    ...people.map(({ anchor, person }) =>
      listed(anchor, {
        title: person.name,
        kind: '',
        about: dotted([oneLine(person.role), oneLine(person.organisation)]),
        text: '',
      }),
    ),
    ...organisations.map(({ anchor, organisation, where }) =>
      listed(anchor, {
        title: oneLine(organisation.name),
        kind: say('organisation'),
        about: where ?? '',
        text: dotted([organisation.abbreviation, ...organisation.nativeNames.map(oneLine)]),
      }),
    ),
  ];
}

/** In one line, and without the blank that a citation leaves before a stop. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim();

/** Ends a sentence, so that the next one need not be set apart. */
const ended = /[.!?:…]["'”’»)]*$/u;

/** The words of a page, without its title, pictures and marks; what belongs to no sentence is set apart by a dot. */
function textOf(html: string, colon: string): string {
  const without = [
    ['<svg', '</svg>'],
    ['<p class="kicker">', '</p>'],
    ['<h1>', '</h1>'],
  ] as const;
  const told = html.replace(/<\/b> (?=<span>)/g, `${colon} `);
  const body = without.reduce((text, [from, to]) => replaceBetween(text, from, to, () => ' '), told);
  const lines = bareText(body.replace(/\s+/g, ' ').replace(/<\/(?:p|li|h\d|td|th|figcaption)>/g, '$&\n'))
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  return lines
    .map((line, index) => line + (index === lines.length - 1 ? '' : ended.test(line) ? ' ' : ' · '))
    .join('');
}
