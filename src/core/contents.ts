const place = /(<span class="page" data-for="([^"]+)">)(<\/span>)/g;

/** Whether a page has a list of contents. */
export function hasContents(html: string): boolean {
  return html.includes('<span class="page" data-for="');
}

/** The page with the page numbers of its list of contents filled in; their places keep their width. */
export function withPageNumbers(html: string, pageOf: ReadonlyMap<string, number>): string {
  return html.replace(
    place,
    (_, open: string, anchor: string, close: string) => `${open}${pageOf.get(anchor) ?? ''}${close}`,
  );
}
