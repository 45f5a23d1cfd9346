const roleless = /<(?:div|span|i|b|small|cite|bdi)(?=\s)(?![^>]*\srole=)(?=[^>]*\slang="([^"]+)")/g;

/**
 * Lets words in another language keep it on their way into the PDF: Chromium forgets the `lang` of an
 * element that has no role (ISO 14289-1, 7.2). What is read on a screen needs no such role.
 *
 * @param html made by our templates, where no attribute holds a bare `>`
 * @returns the page to print, and the languages that the PDF then has to tell
 */
export function keepLanguages(html: string): { html: string; languages: string[] } {
  const languages = new Set<string>();
  const marked = html.replace(roleless, (tag, language: string) => {
    languages.add(language);
    return `${tag} role="generic"`;
  });
  return { html: marked, languages: [...languages] };
}
