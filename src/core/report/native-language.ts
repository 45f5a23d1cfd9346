import type { Text } from '../language/schema.js';
import { escapeMarkdown } from '../text/markdown-text.js';
import type { Words } from './report.js';

/**
 * Countries with one official language in which names are written, as BCP 47. Where there are several, or regions with
 * one of their own (Spain), nobody knows which it is from the country alone.
 */
const languages: Readonly<Record<string, string>> = {
  AT: 'de', BG: 'bg', CZ: 'cs', DE: 'de', DK: 'da', EE: 'et', FR: 'fr', GB: 'en', GR: 'el', HR: 'hr', HU: 'hu',
  IS: 'is', IT: 'it', LT: 'lt', LV: 'lv', NL: 'nl', PL: 'pl', PT: 'pt', RO: 'ro', SE: 'sv', SI: 'sl', SK: 'sk',
  TR: 'tr', UA: 'uk',
}; // prettier-ignore

/**
 * A name as those say it whose it is, in each of its languages, in the order in which they are written.
 *
 * @param name plain words, or by language
 * @param around the language of the text around it
 * @param country ISO 3166-1 alpha-2, which may tell the language of a name that says none
 */
export function namesInOwnLanguage(
  name: Text | undefined,
  around: string,
  country: string | null | undefined = null,
): Words[] {
  if (name === undefined) return [];
  if (typeof name === 'string')
    return [{ text: escapeMarkdown(name), lang: nativeLanguage(country, around) }];
  const known = [around, around.split('-')[0]];
  return Object.entries(name).map(([lang, text]) => ({
    text: escapeMarkdown(text),
    lang: known.includes(lang) ? null : lang,
  }));
}

/**
 * The language of a name in its own language.
 *
 * @param country ISO 3166-1 alpha-2
 * @param around the language of the text around it
 * @returns BCP 47; null where it is that of the text, or not certain
 */
export function nativeLanguage(country: string | null | undefined, around: string): string | null {
  const found = (country && languages[country]) || null;
  return found === around.split('-')[0] ? null : found;
}
