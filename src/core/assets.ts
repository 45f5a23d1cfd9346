import type { Assets } from './compile.js';
import type { FontFamily } from './formats/html/fonts.js';
import type { Theme } from './formats/html/page.js';
import type { Codecs } from './picture/prepare.js';
import type { Locale } from './report/locale/locale.js';

/** What assets are made of, wherever that lies. */
export interface AssetParts {
  readonly templates: Theme['templates'];
  readonly style: string;
  readonly fonts: readonly FontFamily[];
  /** Those for which there are words. */
  readonly languages: readonly string[];
  /** Reads the words and formats of one of them. */
  readonly locale: (lang: string) => Locale;
  /** A file of a font in base64. */
  readonly fontData: (file: string) => string;
  /** Writes bytes in base64. */
  readonly base64: (bytes: Uint8Array) => string;
  /** Asked for only when a picture must be decoded. */
  readonly codecs: () => Promise<Codecs>;
}

/** Templates, style, locales and fonts, as reports need them; what was read once is kept. */
export function makeAssets(parts: AssetParts): Assets {
  const { templates, style, fonts, languages, base64, codecs } = parts;
  const data = new Map<string, string>();
  const locales = new Map<string, Locale>();
  return {
    templates,
    style,
    fonts,
    base64,
    prepare: async (picture, isWhole) => {
      const { preparePicture } = await import('./picture/prepare.js');
      return preparePicture(picture, codecs, isWhole);
    },
    locale: (lang) => {
      const name = languages.includes(lang) ? lang : (lang.split('-')[0] ?? lang);
      const known = locales.get(name) ?? parts.locale(name);
      locales.set(name, known);
      return known;
    },
    fontData: (file) => {
      const known = data.get(file) ?? parts.fontData(file);
      data.set(file, known);
      return known;
    },
  };
}
