import type { Localizer } from '../../report/locale/locale.js';
import type { Words } from '../../report/report.js';
import type { Addresses } from '../addresses.js';
import type { Pictures } from '../pictures.js';
import type { Download, FeedLink, PageContexts, PageTemplate } from './contexts.js';
import type { GroupKey } from './groups.js';

/** A file of the website. */
export interface SiteFile {
  /** Its path from the folder of the website. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** A stretch of it that is not searched (`FileContent`). */
  readonly ours?: string;
}

interface PageHead {
  /** From the folder of the website. */
  readonly path: string;
  readonly title: string;
  /** What it is, in a word: `Site`. */
  readonly kind: string;
  /** A line that says more about it. */
  readonly about: string;
  /** The group of the menu that it belongs to; null for the first page and the search. */
  readonly group: GroupKey | null;
}

/** A page of the website before it is rendered: its template, which is also what it is about, and what that shows. */
export type SitePage = {
  [T in PageTemplate]: PageHead & { readonly template: T; readonly context: PageContexts[T] };
}[PageTemplate];

/** Files that the programme has besides the website. */
export interface Downloads {
  /** Of a visit, by its id. */
  readonly reports: ReadonlyMap<string, readonly Download[]>;
  readonly guidebook: readonly Download[];
}

/** What the pages are made with. */
export interface PageTools {
  /** Where things stand, by their anchors. */
  readonly addresses: Addresses;
  readonly downloads: Downloads;
  readonly pictures: Pictures;
  readonly feeds: readonly FeedLink[];
  /** The words of a line of Markdown. */
  readonly bare: (words: Words | null) => string;
  readonly localizer: Localizer;
}

/** Parts of a line, those that there are, with a dot between them. */
export function dotted(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}
