import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocaleFormats } from '../src/core/report/locale/formats.js';
import { root } from './cases.js';

/** How each language of the reports writes dates, numbers and lists, by its code. */
export const formats = JSON.parse(readFileSync(join(root, 'templates/formats.json'), 'utf8')) as Readonly<
  Record<string, LocaleFormats>
>;

export function formatsOf(lang: string): LocaleFormats {
  const known = formats[lang];
  if (!known) throw new Error(`templates/formats.json has no ${lang}: node scripts/formats.mjs`);
  return known;
}
