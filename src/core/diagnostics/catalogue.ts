import { dates } from './catalogue/dates.js';
import type { CatalogueEntry, WordsOf } from './catalogue/entry.js';
import type { Severity } from './severity.js';
import { funding } from './catalogue/funding.js';
import { languages } from './catalogue/languages.js';
import { pictures } from './catalogue/pictures.js';
import { privacy } from './catalogue/privacy.js';
import { programme } from './catalogue/programme.js';
import { reading } from './catalogue/reading.js';
import { references } from './catalogue/references.js';
import { shape } from './catalogue/shape.js';
import { templates } from './catalogue/templates.js';
import { texts } from './catalogue/texts.js';
import { values } from './catalogue/values.js';

/**
 * Every diagnostic that solidify can give: its words, by code, one file a topic. `docs/diagnostics.md` is made from it,
 * in this order.
 */
export const catalogue = {
  ...reading,
  ...shape,
  ...dates,
  ...languages,
  ...funding,
  ...values,
  ...references,
  ...programme,
  ...pictures,
  ...texts,
  ...privacy,
  ...templates,
} as const;

/** What must never be written, for which the exit code is 4. */
export const refusals: ReadonlySet<string> = new Set<Code>([
  'name-leaks',
  'contact-leaks',
  'point-leaks',
  'attachment-unsearched',
]);

/** The name of a diagnostic. */
export type Code = keyof typeof catalogue;

/** What a code's words are filled with. */
export type ArgsOf<C extends Code> =
  (typeof catalogue)[C] extends CatalogueEntry<infer A extends object> ? A : never;

/** What every code says in one language. */
export interface Messages {
  /** BCP 47. */
  readonly language: string;
  readonly words: WordsOf<typeof catalogue>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** What the typography of the language asks for, done to a finished sentence. */
  readonly typeset: (text: string) => string;
}

export const english: Messages = {
  language: 'en',
  words: catalogue,
  severities: { error: 'error', warning: 'warning', info: 'info' },
  typeset: (text) => text,
};
