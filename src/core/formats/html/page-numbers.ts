import { escapeHtml } from '../../templates/run.js';

/** A place for a page number, as it was printed: digits hold it while the number is not known. */
export interface ContentsEntry {
  /** The id of the section that it leads to. */
  readonly anchor: string;
  readonly digits: string;
}

/** How many digits a page number may have. */
const width = 4;

/**
 * Gives places of page numbers digits to hold them, all ten of them among three entries, so that the browser puts every
 * digit into the font of the list.
 */
export function makePlaceholders(): {
  readonly digitsFor: (anchor: string) => string;
  readonly entries: readonly ContentsEntry[];
} {
  const entries: ContentsEntry[] = [];
  return {
    entries,
    digitsFor(anchor) {
      const digits = Array.from({ length: width }, (_, at) => (entries.length * width + at) % 10).join('');
      entries.push({ anchor, digits });
      return digits;
    },
  };
}

/** The place of a page number behind a link; a page for a screen has none. */
export function pageNumberTag(anchor: string, digits: string): string {
  return ` <span class="page" data-for="${escapeHtml(anchor)}">${digits}</span>`;
}
