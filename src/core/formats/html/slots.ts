import type { Report } from '../../report/report.js';
import { escapeHtml, html, type Html } from '../../templates/run.js';
import { notesFromOne, type Citation, type NoteWriter } from '../../text/markdown.js';
import type { SlotName } from '../../templates/vocabulary.js';

/** What is put into a page when it is complete. */
export type Slot =
  | { readonly kind: 'fonts' | 'printOnly' | 'contents' }
  | { readonly kind: 'backLinks'; readonly source: number }
  | { readonly kind: 'pageNumber'; readonly anchor: string }
  /** Before the path of a file that lies beside the page. */
  | { readonly kind: 'beside' }
  /** What may be megabytes, which nothing needs to look through that completes a page. */
  | { readonly kind: 'picture'; readonly address: string };

/** A heading of a page that the list of contents leads to. */
export interface Heading {
  readonly level: number;
  readonly anchor: string;
  /** HTML. */
  readonly title: Html;
}

/** A link whose name is not the words that it shows. */
export interface NamedLink {
  readonly href: string;
  readonly name: string;
}

/**
 * Writes the notes of one page, from 1 on.
 *
 * @param told is told of each link
 */
export function noteWriter(labels: Report['labels'], told: (link: NamedLink) => void): NoteWriter {
  return notesFromOne((href, number) => {
    const name = `${labels['back_to_text']} ${number}`;
    told({ href, name });
    return `<a href="${href}" aria-label="${escapeHtml(name)}">←</a>`;
  });
}

/** The path of a file as an address. */
export function addressOfFile(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** A heading that something can lead to. */
export function headingTag(level: number, anchor: string, title: string | Html): Html {
  return html(`<h${level} id="${escapeHtml(anchor)}">${escapeHtml(title)}</h${level}>`);
}

/**
 * Where the slots of one page stand, and what its headings and citations are. While templates run, a slot is a mark of
 * two U+0000 around its number, which no document can hold: a text with that character is refused, as no font has it.
 */
export interface PageSlots {
  readonly helpers: Readonly<Record<SlotName, (...values: never[]) => Html>>;
  readonly heading: (level: number, anchor: string, title: string | Html) => Html;
  /** The address of a file that lies beside the page, by its path from there. */
  readonly beside: (path: string) => Html;
  /** Stands for the address of a picture until the page is complete. */
  readonly picture: (address: string) => string;
  readonly cite: (citations: readonly Citation[]) => string;
  readonly notes: NoteWriter;
  readonly headings: readonly Heading[];
  /** From sources and notes back to the text; complete when all slots are filled. */
  readonly backLinks: readonly NamedLink[];
  /**
   * Puts texts into slots of one kind, and leaves those for which there is none yet (null). A slot that stays empty
   * takes a line that it has for itself along.
   */
  readonly fill: <K extends Slot['kind']>(
    page: string,
    kind: K,
    text: (slot: Extract<Slot, { kind: K }>) => string | null,
  ) => string;
  /** What leads back from a source to its first citation; from all of them would be rows of numbers. */
  readonly backFrom: (source: number) => string;
}

/** The slots of a page that has none yet. */
export function makeSlots(style: string, labels: Report['labels']): PageSlots {
  const slots: Slot[] = [];
  const headings: Heading[] = [];
  const backLinks: NamedLink[] = [];
  const cited = new Set<number>();
  const put = (slot: Slot): Html => html(`\0${slots.push(slot) - 1}\0`);
  return {
    headings,
    backLinks,
    helpers: {
      style: () => html(style),
      fonts: () => put({ kind: 'fonts' }),
      printOnly: () => put({ kind: 'printOnly' }),
      contents: () => put({ kind: 'contents' }),
      backLinks: (source: number) => put({ kind: 'backLinks', source }),
      pageNumber: (anchor: string) => put({ kind: 'pageNumber', anchor }),
    },
    beside: (path) => html(`${put({ kind: 'beside' }).toString()}${escapeHtml(addressOfFile(path))}`),
    picture: (address) => put({ kind: 'picture', address }).toString(),
    heading(level, anchor, title) {
      headings.push({ level, anchor, title: html(escapeHtml(title)) });
      return headingTag(level, anchor, title);
    },
    cite(citations) {
      const links = citations.map(({ number, place }) => {
        const id = cited.has(number) ? '' : ` id="cite-${number}"`;
        cited.add(number);
        const words = place === null ? String(number) : `${number}, ${escapeHtml(place)}`;
        return `<a class="ref" href="#source-${number}"${id}>${words}</a>`;
      });
      return `<span class="cite">[${links.join('; ')}]</span>`;
    },
    notes: noteWriter(labels, (link) => backLinks.push(link)),
    fill(page, kind, text) {
      // By turns a stretch of the page and the number of a slot. A page may hold megabytes of pictures, and a pattern
      // would look at every letter of them.
      const pieces = page.split('\0');
      let whole = pieces[0] ?? '';
      for (let at = 1; at < pieces.length; at += 2) {
        const number = pieces[at] ?? '';
        const slot = slots[Number(number)];
        if (!slot) throw new Error('a page holds the mark of a slot that it does not have');
        const filled = slot.kind === kind ? text(slot as Extract<Slot, { kind: typeof kind }>) : null;
        const behind = pieces[at + 1] ?? '';
        const takesLine = filled === '' && pieces[at - 1]?.endsWith('\n') && behind.startsWith('\n');
        whole += (filled ?? `\0${number}\0`) + (takesLine ? behind.slice(1) : behind);
      }
      return whole;
    },
    backFrom(source) {
      if (!cited.has(source)) return '';
      const name = `${labels['source']} ${source}${labels['colon']} ${labels['back_to_text']}`;
      const href = `#cite-${source}`;
      backLinks.push({ href, name });
      return `\u00A0<span class="back"><a href="${href}" aria-label="${escapeHtml(name)}">←</a></span>`;
    },
  };
}
