import { coloursOf, type DrawingColours } from '../../draw/alone.js';
import { bareWriter } from '../../formats/html/bare.js';
import type { Paper, Report, Words } from '../report.js';

/** What each sheet of paper has besides the text, and how it looks: what the style of a page says to a printer. */
export interface Sheet {
  readonly paper: Paper;
  readonly colours: DrawingColours;
  /** At the right of its head: how far the report is, and for whom; empty for nothing. */
  readonly head: string;
  /** At the left of its foot. */
  readonly foot: string;
  /** `Page {page} of {pages}`. */
  readonly pageOf: string;
  /** What a list of its contents is called. */
  readonly contents: string;
  /** What helps those who do not see it, as a sentence. */
  readonly forAllReaders: string;
}

/** The sheets of a report or guidebook. */
export function sheetOf(
  shown: Pick<Report, 'accent' | 'brand' | 'status' | 'edition' | 'labels'> & {
    readonly programme?: { readonly acronym: string | null; readonly title: Words } | null;
  },
): Sheet {
  const { brand, status, edition, labels, programme } = shown;
  const bare = bareWriter();
  const ofProgramme = programme ? (programme.acronym ?? bare(programme.title)) : '';
  return {
    paper: brand.paper,
    colours: coloursOf(shown),
    head: [status?.label, edition?.label].filter((one) => one !== undefined).join(' · '),
    foot: brand.footer ? bare(brand.footer) : ofProgramme,
    pageOf: labels['page_of'] ?? '{page}',
    contents: labels['contents'] ?? '',
    forAllReaders: labels['for_all_readers'] ?? '',
  };
}
