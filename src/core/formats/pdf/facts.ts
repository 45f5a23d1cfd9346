import { nameOf } from '../../report/names.js';
import type { Report } from '../../report/report.js';
import { bareWriter } from '../html/bare.js';
import type { NamedLink } from '../html/slots.js';

/** What a PDF tells of itself besides its language and date. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** Links whose name is not the words that they show. */
  readonly links: readonly NamedLink[];
}

/**
 * The metadata of a report.
 *
 * @param links those of its page
 */
export function pdfFacts(report: Report, links: readonly NamedLink[]): PdfFacts {
  const bare = bareWriter();
  return {
    title: bare(report.title),
    author: report.authors.map((one) => bare(nameOf(one))).join(', ') || null,
    subject: bare(report.theme) || bare(report.genre),
    keywords: [
      report.place.city,
      report.where.split(', ').at(-1) ?? '',
      report.programme?.acronym ?? '',
    ].filter((word) => word !== ''),
    links: [
      ...report.sources.map(({ number }) => ({
        href: `#source-${number}`,
        name: `${report.labels['source'] ?? ''} ${number}`,
      })),
      ...links,
    ],
  };
}
