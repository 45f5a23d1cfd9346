import { nearest } from '../../core/diagnostics/nearest.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { Format } from '../../core/formats/index.js';
import { guessLanguage, isLanguage } from '../../core/language/values/language-codes.js';
import { SolidifyError } from '../../host/solidify-error.js';

/** What is wrong with an option, and what to write instead. */
export function invalid(message: string, hint: string): SolidifyError {
  return new SolidifyError(message, 'invalid-option', hint);
}

/** @throws SolidifyError (2) where one of these flags was given as well */
export function ensureWithout<F extends string>(
  sentence: string,
  given: Readonly<Record<F, boolean>>,
  ...unfit: readonly F[]
): void {
  const other = unfit.find((flag) => given[flag]);
  if (other !== undefined)
    throw invalid(`${sentence}, so it does not go with ${other}.`, 'Leave one of the two out.');
}

/** @throws SolidifyError (2) for what is no tag of a known language: it becomes part of the names of files */
export function ensureLanguages(langs: readonly string[] | undefined, languages: readonly string[]): void {
  const lang = langs?.find((one) => !isTagOf(one, languages));
  if (lang === undefined && langs?.length !== 0) return;
  const asked = String(lang ?? '');
  const canonical = guessLanguage(asked);
  const isCase = canonical !== null && isTagOf(canonical, languages);
  throw invalid(
    `No report can be made in the language "${visible(asked)}".`,
    isCase ? `Did you mean ${canonical}?` : writeSomeOf(asked, languages),
  );
}

/** Whether it is a language that is known, or one with its script and country, spelt as BCP 47 spells it. */
function isTagOf(lang: unknown, languages: readonly string[]): boolean {
  if (typeof lang !== 'string') return false;
  if (languages.includes(lang)) return true;
  return (
    isLanguage(lang) &&
    languages.includes(lang.split('-')[0] ?? '') &&
    Intl.getCanonicalLocales(lang)[0] === lang
  );
}

/** The name of a format that somebody calls by its label, its capitals or its program. */
export function formatMeant(asked: string | undefined, known: readonly Format[]): string | undefined {
  const folded = asked?.toLowerCase() ?? '';
  const word = /^(?:ms-?)?word$|^docx?$/.test(folded) ? 'docx' : folded;
  const meant = known.find(
    ({ name, label, extension }) => name === word || label.toLowerCase() === word || extension === word,
  );
  return meant?.name ?? asked;
}

/** @throws SolidifyError (2) for a folder that is called like a report */
export function ensureFolder(out: string | undefined, known: readonly Format[]): void {
  const extension = /\.(\w{2,8})$/.exec(out ?? '')?.[1]?.toLowerCase();
  const meant = known.find((one) => one.extension === extension);
  if (out === undefined || meant === undefined) return;
  const folder = out.slice(0, Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\'), 0)) || '.';
  throw invalid(
    `--out names a folder, and ${out} is called like a file.`,
    `Write --out ${folder} --format ${meant.name}; the file gets its name from the document.`,
  );
}

/** Which of some names can be written, and the one that was probably meant. */
export function writeSomeOf(asked: string | undefined, names: readonly string[]): string {
  const [meant] = asked === undefined ? [] : nearest(asked, names);
  const all = `Write one or more of ${names.join(', ')}, with commas.`;
  return meant === undefined ? all : `Did you mean ${meant}? ${all}`;
}
