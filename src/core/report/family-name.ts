import { afterNames, irish } from '../privacy/names/titles.js';
import { foldLetters } from '../privacy/leak/fold.js';
import type { Localizer } from './locale/locale.js';

/**
 * The part of a name under which a list has it, as it was written: what stands before a comma (`Ó Briain, Seán`), what
 * stands in capitals (`MÜLLER Eva`, `Eva MÜLLER`), else the last word without degrees, with the O or Mac that begins it and
 * without the article or particle that is glued to it (`d’Arc`, `al-Rashid`), as `de la Cruz` stands under Cruz.
 */
export function familyName(name: string): string {
  const [before = '', behind] = name.split(',', 2);
  const isDegree = behind !== undefined && behind.split(/\s+/).every((one) => one === '' || isAfterName(one));
  if (behind !== undefined && !isDegree) return before.trim();
  const words = before.split(/\s+/).filter((one) => one !== '' && !isAfterName(one));
  const isCapital = words.map((one) => one.length > 1 && !one.endsWith('.') && isInCapitals(one));
  const first = isCapital.indexOf(true);
  if (first >= 0 && isCapital.includes(false)) {
    const end = isCapital.indexOf(false, first);
    return words.slice(first, end < 0 ? undefined : end).join(' ');
  }
  const last = (words.at(-1) ?? name).replace(/^\p{Ll}{1,5}['’-](?=\p{Lu})/u, '');
  const start = words.at(-2);
  return start !== undefined && irish().has(foldLetters(start)) ? `${start} ${last}` : last;
}

/** Names by their family names, then as a whole. */
export function byFamilyName<T extends { readonly name: string }>(
  people: readonly T[],
  localizer: Pick<Localizer, 'compare'>,
): T[] {
  return [...people].sort(
    (a, b) => localizer.compare(familyName(a.name), familyName(b.name)) || localizer.compare(a.name, b.name),
  );
}

function isAfterName(word: string): boolean {
  return afterNames().has(foldLetters(word.replaceAll('.', '')));
}

/** Of scripts that have capitals. */
function isInCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
