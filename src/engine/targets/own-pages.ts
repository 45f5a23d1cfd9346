import type { Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { texts, type Rendered } from '../../core/formats/index.js';
import type { ReportPage } from '../../core/formats/html/page.js';
import type { Report } from '../../core/report/report.js';
import type { TemplateSource } from '../../core/templates/read.js';
import { PageFaults } from '../../core/templates/template-fault.js';
import { writesMarkdown } from '../../core/templates/vocabulary.js';

/**
 * What is wrong with the page, the Markdown and the fragment that templates of the user's own have written.
 *
 * @param own those templates; without one nothing is looked at
 * @param formats those that are asked for: the page is the master of all, the others are looked at as such only
 */
export async function faultsOfTexts(
  written: ReportPage & Pick<Rendered, 'markdown' | 'fragment'>,
  about: Pick<Report, 'funding'>,
  own: readonly TemplateSource[],
  formats: readonly { readonly name: string }[],
): Promise<Diagnostic[]> {
  if (own.length === 0) return [];
  const { faultsOfFragment, faultsOfPage } = await import('../../core/templates/own/written.js');
  const isAsked = (name: string): boolean => formats.some((format) => format.name === name);
  const faults = faultsOfPage(written.html, { funding: about.funding, ours: written.style }, own);
  if (isAsked('fragment')) faults.push(...faultsOfFragment(written.fragment, about, own));
  if (!isAsked(texts.markdown.name) || !own.some(({ name }) => writesMarkdown(name))) return faults;
  const { faultsOfMarkdown } = await import('../../core/templates/own/written-markdown.js');
  return [...faults, ...faultsOfMarkdown(written.markdown, about, own)];
}

/**
 * Sees to it that these texts are as solidify promises them.
 *
 * @throws PageFaults
 */
export async function ensureOwnTexts(...written: Parameters<typeof faultsOfTexts>): Promise<void> {
  const faults = await faultsOfTexts(...written);
  if (faults.length > 0) throw new PageFaults(faults);
}

/**
 * Sees to it that a page of a website is so.
 *
 * @param ours the style sheet of solidify that lies beside it
 * @throws PageFaults
 */
export async function ensureOwnSitePage(
  html: string,
  { funding }: Pick<Report, 'funding'>,
  own: readonly TemplateSource[],
  ours: string,
): Promise<void> {
  if (own.length === 0) return;
  const { faultsOfPage } = await import('../../core/templates/own/written.js');
  const faults = faultsOfPage(html, { funding, ours }, own, 'site');
  if (faults.length > 0) throw new PageFaults(faults);
}
