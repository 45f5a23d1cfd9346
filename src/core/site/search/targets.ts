import type { ProgrammeReport } from '../../programme/report.js';
import { replaceBetween } from '../../text/between.js';
import { bareText } from '../../formats/html/bare.js';
import type { Words } from '../../report/report.js';
import type { RenderedSitePage } from '../render-page.js';
import type { SearchTarget } from './word-index.js';

/** What the search finds: the pages of single things, and the entries of lists that have no page of their own. */
export function searchTargetsOf(
  rendered: readonly RenderedSitePage[],
  { lessons, people, organisations, labels }: ProgrammeReport,
  bare: (words: Words | null) => string,
): SearchTarget[] {
  const dot = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  return [
    ...rendered
      .filter(({ page }) => page.kind !== '')
      .map(({ page, content }) => ({
        address: encodeURI(page.path),
        title: page.title,
        kind: page.kind,
        about: page.about,
        text: textOf(content),
      })),
    ...lessons.flatMap(({ anchor, theme, lessons: taught }) =>
      taught.map(({ lesson, visit }) => ({
        address: encodeURI(`lessons/index.html#${anchor}`),
        title: '',
        kind: labels['lessons'] ?? '',
        about: dot([bare(theme), visit.city, visit.dates.words]),
        text: bare(lesson.text).replace(/\s+/g, ' '),
      })),
    ),
    ...people.map(({ anchor, person }) => ({
      address: encodeURI(`people/index.html#${anchor}`),
      title: person.name,
      kind: '',
      about: dot([bare(person.role), bare(person.organisation)]),
      text: '',
    })),
    ...organisations.map(({ anchor, organisation, where }) => ({
      address: encodeURI(`organisations/index.html#${anchor}`),
      title: bare(organisation.name),
      kind: labels['organisation'] ?? '',
      about: where ?? '',
      text: dot([organisation.abbreviation ?? '', organisation.nativeName ?? '']),
    })),
  ];
}

/** Ends a sentence, so that the next one need not be set apart. */
const ended = /[.!?:…]["'”’»)]*$/u;

/** The words of a page, without its title, pictures and marks; what belongs to no sentence is set apart by a dot. */
function textOf(html: string): string {
  const without = [
    ['<svg', '</svg>'],
    ['<p class="kicker">', '</p>'],
    ['<h1>', '</h1>'],
  ] as const;
  const body = without.reduce((text, [from, to]) => replaceBetween(text, from, to, () => ' '), html);
  const lines = bareText(body.replace(/\s+/g, ' ').replace(/<\/(?:p|li|h\d|td|th|figcaption)>/g, '$&\n'))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines
    .map((line, index) => line + (index === lines.length - 1 ? '' : ended.test(line) ? ' ' : ' · '))
    .join('');
}
