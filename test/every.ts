/**
 * Whether each page is tried in the browser (`npm run test:every`), which takes ten minutes, rather than one page of
 * each kind, which finds what a template or a style sheet does wrong.
 */
export const every = process.env['MODE'] === 'every';

/** The longest page of each kind, or every one of them. */
export function oneOfEachKind<T>(
  pages: readonly T[],
  kindOf: (page: T) => string,
  lengthOf: (page: T) => number,
): readonly T[] {
  if (every) return pages;
  const longest = new Map<string, T>();
  for (const page of pages) {
    const known = longest.get(kindOf(page));
    if (known === undefined || lengthOf(page) > lengthOf(known)) longest.set(kindOf(page), page);
  }
  return [...longest.values()];
}
