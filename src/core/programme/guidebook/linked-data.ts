import { bareWriter } from '../../formats/html/bare.js';
import {
  licenceData,
  metadataOf,
  partyData,
  writeLinkedData,
  type PageData,
} from '../../report/page/linked-data.js';
import type { ProgrammeReport } from '../report.js';

/** What the page of a guidebook tells machines of itself. */
export function dataOfGuidebook(report: ProgrammeReport): PageData {
  const { guidebook, lang } = report;
  const bare = bareWriter();
  const programme = bare(report.title);
  const title = guidebook ? bare(guidebook.title) : programme;
  const authors = (guidebook?.authors ?? []).map((one) => partyData(one, bare));
  const project = {
    '@type': 'Project',
    name: programme,
    ...(report.acronym !== null && { alternateName: report.acronym }),
  };
  const publisher = bare(guidebook?.publisher ?? null);
  const licence = bare(guidebook?.licence ?? null);
  const book = {
    '@type': 'Book',
    name: title,
    alternativeHeadline: bare(guidebook?.subtitle ?? null),
    inLanguage: lang,
    author: authors,
    publisher: publisher && { '@type': 'Organization', name: publisher },
    datePublished: guidebook?.date,
    license: licenceData(licence),
    isbn: guidebook?.isbn,
    sourceOrganization: project,
  };
  return {
    linkedData: writeLinkedData([book]),
    metadata: metadataOf({
      title,
      creator: authors.map(({ name }) => String(name)),
      publisher,
      issued: guidebook?.date ?? '',
      language: lang,
      identifier: guidebook?.isbn ? `urn:isbn:${guidebook.isbn}` : '',
      license: licence,
      isPartOf: programme,
    }),
  };
}
