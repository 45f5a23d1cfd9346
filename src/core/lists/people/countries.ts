import { countryCodes, guessCountry, unionCodes } from '../../language/values/country.js';
import { adjectives, languagesOf, longCodes } from '../data/countries.js';
import { fold } from './fold.js';

/** The languages in which lists are read. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'pl'] as const;

/** A country that was meant, and whether that is certain or a guess at a slip. */
export interface MeantCountry {
  readonly code: string;
  readonly isCertain: boolean;
}

/**
 * The country of which a cell has the name, the code or the adjective, in any of the eight languages; several words for one
 * (`Deutschland / Germany`, `Greece (GR)`) are one. Null where it is anybody's guess.
 */
export function readCountry(written: string): MeantCountry | null {
  const whole = exact(written);
  if (whole !== null) return { code: whole, isCertain: true };
  const parts = written
    .split(/[/|,;()\n–-]|\s(?:and|et|und|y|e|en|i)\s/)
    .filter((part) => /\p{L}/u.test(part));
  const codes = new Set(parts.map((part) => exact(part)).filter((code) => code !== null));
  if (codes.size > 1) return null;
  const [one] = codes;
  if (one !== undefined) return { code: one, isCertain: parts.every((part) => exact(part) !== null) };
  const guess = guessCountry(written);
  return guess === null ? null : { code: guess, isCertain: false };
}

function exact(written: string): string | null {
  const word = fold(written);
  if (word === '') return null;
  const upper = word.toUpperCase();
  if (upper.length <= 3) {
    const code = unionCodes[upper] ?? longCodes[upper] ?? (countryCodes.includes(upper) ? upper : null);
    if (code !== null) return code;
  }
  const known = (words ??= readWords());
  return (
    known.get(word) ??
    known.get(word.replace(/^(?:the|la|le|les|l|il|lo|i|el|los|las|de|het|o|a|os|as|die|der) /, '')) ??
    null
  );
}

/** Made when the first country is read; the same ever after. */
let words: ReadonlyMap<string, string> | null = null;

function readWords(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  const put = (word: string | undefined, code: string): void => {
    const folded = fold(word ?? '');
    if (folded === '') return;
    if ((found.get(folded) ?? code) !== code) ambiguous.add(folded);
    else found.set(folded, code);
  };
  for (const lang of languages) {
    const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
    const short = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none', style: 'short' });
    for (const code of countryCodes) {
      put(names.of(code), code);
      put(short.of(code), code);
    }
    const tongues = new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' });
    for (const [tongue, code] of Object.entries(languagesOf))
      for (const form of formsOf(tongues.of(tongue) ?? '', lang)) put(form, code);
  }
  for (const [code, list] of Object.entries(adjectives)) for (const word of list.split(',')) put(word, code);
  for (const word of ambiguous) found.delete(word);
  // As `guessCountry` knows them, which no table of names has.
  for (const [word, code] of Object.entries(others)) found.set(word, code);
  return found;
}

const others: Readonly<Record<string, string>> = {
  england: 'GB', scotland: 'GB', wales: 'GB', 'great britain': 'GB', britain: 'GB', grossbritannien: 'GB', angleterre: 'GB',
  'grande bretagne': 'GB', inghilterra: 'GB', inglaterra: 'GB', 'gran bretagna': 'GB', 'gran bretana': 'GB', anglia: 'GB',
  engeland: 'GB', 'groot brittannie': 'GB', 'gra bretanha': 'GB', 'wielka brytania': 'GB', holland: 'NL', hollande: 'NL',
  holanda: 'NL', olanda: 'NL', holandia: 'NL', 'czech republic': 'CZ', 'republique tcheque': 'CZ', 'tschechische republik': 'CZ',
  'republica checa': 'CZ', 'repubblica ceca': 'CZ', 'slovak republic': 'SK', turkey: 'TR', macedonia: 'MK', usa: 'US',
  'republic of ireland': 'IE', eire: 'IE', bundesrepublik: 'DE', 'hellenic republic': 'GR', kosova: 'XK', hellas: 'GR',
  ellada: 'GR', magyarorszag: 'HU', suomi: 'FI', sverige: 'SE', norge: 'NO', danmark: 'DK', eesti: 'EE', latvija: 'LV',
  lietuva: 'LT', slovenija: 'SI', slovensko: 'SK', hrvatska: 'HR', srbija: 'RS', romania: 'RO', shqiperia: 'AL', cesko: 'CZ',
  'ελλαδα': 'GR', 'българия': 'BG', 'україна': 'UA', 'κυπρος': 'CY',
}; // prettier-ignore

/** An adjective in its forms for a man, a woman and a thing, as its language makes them. */
function formsOf(name: string, lang: (typeof languages)[number]): string[] {
  const endings: Readonly<Record<typeof lang, readonly (readonly [RegExp, string])[]>> = {
    en: [],
    fr: [[/$/, 'e'], [/ien$/, 'ienne'], [/en$/, 'enne'], [/c$/, 'que'], [/c$/, 'cque']],
    de: [[/$/, 'e'], [/$/, 'er'], [/$/, 'es'], [/isch$/, 'e'], [/isch$/, 'in'], [/isch$/, 'er'], [/sch$/, 'scher']],
    es: [[/o$/, 'a'], [/s$/, 'sa'], [/n$/, 'na'], [/l$/, 'la']],
    it: [[/o$/, 'a']],
    nl: [[/$/, 'e']],
    pt: [[/o$/, 'a'], [/ês$/, 'esa'], [/ão$/, 'ã']],
    pl: [[/i$/, 'a'], [/i$/, 'ie']],
  }; // prettier-ignore
  return [
    name,
    ...endings[lang].filter(([end]) => end.test(name)).map(([end, with_]) => name.replace(end, with_)),
  ];
}
