/** An entry of a list of contents, as it was printed: digits hold the place of a page number not known yet. */
export interface Entry {
  /** The id of the section that it leads to. */
  readonly anchor: string;
  readonly digits: string;
}

const place = /(<span class="page" data-for="([^"]+)">)(<\/span>)/g;

/** How many digits a page number may have. */
const width = 4;

/**
 * Fills the places of the page numbers in a list of contents with digits, all ten of them among three entries, so
 * that the browser puts every digit into the font of the list.
 */
export function holdPlaces(html: string): { html: string; entries: Entry[] } {
  const entries: Entry[] = [];
  const held = html.replace(place, (_, open: string, anchor: string, close: string) => {
    const digits = Array.from({ length: width }, (_, at) => (entries.length * width + at) % 10).join('');
    entries.push({ anchor, digits });
    return `${open}${digits}${close}`;
  });
  return { html: held, entries };
}
