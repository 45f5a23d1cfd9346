import type { Report } from '../../core/report/report.js';
import type { TemplateSource } from '../../core/templates/read.js';
import { PageFaults } from '../../core/templates/template-fault.js';

/**
 * Sees to it that a page which templates of the user's own have written is as solidify promises it.
 *
 * @param own those templates; without one nothing is looked at
 * @param isOfSite whether it lies in a website
 * @throws PageFaults
 */
export async function ensureOwnPage(
  html: () => string,
  about: Pick<Report, 'funding'>,
  own: readonly TemplateSource[],
  isOfSite = false,
): Promise<void> {
  if (own.length === 0) return;
  const { faultsOfPage } = await import('../../core/templates/own/written.js');
  const faults = faultsOfPage(html(), about, own, isOfSite);
  if (faults.length > 0) throw new PageFaults(faults);
}
