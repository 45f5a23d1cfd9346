/** Where a language is at home in Europe, for those that `Intl` thinks of elsewhere. */
const homes: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' };

/**
 * A language as spelling checkers of office programs know it: with its country.
 *
 * @param lang BCP 47
 */
export function proofed(lang: string): string {
  const home = homes[lang];
  if (home !== undefined) return home;
  try {
    const locale = new Intl.Locale(lang);
    const { region } = locale.maximize();
    return locale.region === undefined && region !== undefined ? `${lang}-${region}` : lang;
  } catch {
    return lang;
  }
}
