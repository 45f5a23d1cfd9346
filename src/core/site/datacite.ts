import type { ProgrammeReport } from '../programme/report.js';
import type { PartyView, Report, Words } from '../report/report.js';
import { nameOf } from '../report/names.js';

/** What a registry of DOIs wants to be told of a report (DataCite Metadata Schema 4.5), as its interface takes it. */
export interface DataCiteRecord {
  readonly doi: string;
  readonly creators: readonly { readonly name: string; readonly nameType: 'Personal' | 'Organizational' }[];
  readonly titles: readonly { readonly title: string; readonly lang: string }[];
  readonly publisher: string;
  readonly publicationYear: number;
  readonly types: { readonly resourceTypeGeneral: 'Report'; readonly resourceType: string };
  readonly language: string;
  readonly dates: readonly { readonly date: string; readonly dateType: 'Issued' }[];
  readonly version?: string;
  readonly subjects?: readonly { readonly subject: string }[];
  readonly rightsList?: readonly ({ readonly rights: string } | { readonly rightsUri: string })[];
}

/** DOI Handbook, 2.2: a prefix with its registrant and what that has divided, and whatever the registrant gave. */
const doi = /^(?:https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i;

/** The reports of a programme that have a DOI, an author, a publisher and a date, which a registry asks for. */
export function dataciteOf(
  { visits }: Pick<ProgrammeReport, 'visits'>,
  bare: (words: Words | null) => string,
): DataCiteRecord[] {
  return visits.flatMap(({ report }) => recordOf(report, bare) ?? []);
}

function recordOf(report: Report, bare: (words: Words | null) => string): DataCiteRecord | null {
  const { imprint, authors, lang } = report;
  const fact = (key: string): string => bare(imprint?.facts.find((one) => one.key === key)?.value ?? null);
  const [, found] = doi.exec(fact('identifier')) ?? [];
  const published = imprint?.facts.find(({ key }) => key === 'publisher')?.parties[0];
  const publisher = published ? bare(nameOf(published)) : '';
  if (found === undefined || !imprint?.date || publisher === '' || authors.length === 0) return null;
  const creator = (one: PartyView): DataCiteRecord['creators'][number] => ({
    name: bare(nameOf(one)),
    nameType: one.kind === 'person' ? 'Personal' : 'Organizational',
  });
  const [version, licence, theme] = [fact('version'), fact('licence'), bare(report.theme)];
  return {
    doi: found,
    creators: authors.map(creator),
    titles: [{ title: bare(report.title), lang }],
    publisher,
    publicationYear: Number(imprint.date.slice(0, 4)),
    types: { resourceTypeGeneral: 'Report', resourceType: bare(report.genre) },
    language: lang,
    dates: [{ date: imprint.date, dateType: 'Issued' }],
    ...(version !== '' && { version }),
    ...(theme !== '' && { subjects: [{ subject: theme }] }),
    ...(licence !== '' && {
      rightsList: [/^https?:/i.test(licence) ? { rightsUri: licence } : { rights: licence }],
    }),
  };
}
