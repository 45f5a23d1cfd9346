import type { ProgrammeReport } from '../programme/report.js';
import { replaceBetween } from '../text/between.js';
import { bareText } from '../formats/html/bare.js';
import type { Words } from '../report/report.js';
import type { RenderedSitePage } from './render-page.js';
import type { SearchTarget } from './word-index.js';

/** What the search finds: the pages of single things, and the entries of lists that have no page of their own. */
export function searchTargetsOf(
  rendered: readonly RenderedSitePage[],
  { people, organisations, labels }: ProgrammeReport,
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

/** The words of a page, without pictures and marks. */
function textOf(html: string): string {
  const parted = replaceBetween(html, '<svg', '</svg>', () => ' ').replace(
    /<\/(?:p|li|h\d|td|th|figcaption)>/g,
    '$& ',
  );
  return bareText(parted).replace(/\s+/g, ' ').trim();
}
