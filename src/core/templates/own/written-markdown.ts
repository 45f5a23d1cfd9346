import type { ArgsOf } from '../../diagnostics/catalogue.js';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { readWritten } from '../../text/parsed/read-written.js';
import type { TemplateSource } from '../read.js';
import { placeOf } from './place-of.js';
import { faultsOfFragment, type PageFault, type ShownAbout } from './written.js';

/** What is said in other words of Markdown than of a page. */
const inMarkdown: Readonly<Partial<Record<PageFault, PageFault>>> = { h1: 'title', level: 'depth' };

/**
 * Looks whether the Markdown of a report is as solidify promises it, whatever templates wrote it: as whoever turns it into
 * a page with the HTML that is in it gets that page, with one title, no level of headings left out, nothing that runs and
 * nothing from elsewhere; and what is opened in it is closed.
 *
 * @param own templates of the user's own, of which one has written what is wrong
 * @returns each fault once, at the first line of a Markdown template that has such a sign; without one, of the first
 */
export function faultsOfMarkdown(
  markdown: string,
  about: ShownAbout,
  own: readonly TemplateSource[],
): Diagnostic[] {
  const { html, open } = readWritten(markdown);
  const found: Diagnostic[] = faultsOfFragment(html, about, own, true).map((one) => {
    const { fault, found: words } = one.args as ArgsOf<'template-page'>;
    const said = words.replace(/<h([1-6])>/g, (_, level: string) => '#'.repeat(Number(level)));
    return { ...one, args: { fault: inMarkdown[fault] ?? fault, found: said } };
  });
  for (const words of open) {
    const { file, range } = placeOf('', [words], own, true);
    found.push(diagnostic('template-page', file, range, { fault: 'open', found: `${words} without an end` }));
  }
  return found;
}
