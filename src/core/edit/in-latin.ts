import { slug } from '../language/values/format.js';
import { plainLetters } from '../text/plain-letters.js';

/**
 * Greek and Cyrillic letters in Latin ones, for ids alone: as passports have them (ELOT 743, and ICAO Doc 9303), a letter at
 * a time.
 */
const letters: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o',
  π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a', ы: 'y', ь: '', э: 'e',
  ю: 'yu', я: 'ya', є: 'ie', і: 'i', ї: 'i', ґ: 'g', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz',
}; // prettier-ignore

/** A name in letters of which an id can be made. */
function inLatin(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ου', 'ou')
    .replace(/[^\0-\x7f]/g, (letter) => plainOf(letter));
}

function plainOf(letter: string): string {
  const plain = plainLetters[letter] ?? letter;
  return letters[plain] ?? plain;
}

/** An id for somebody that nothing has yet; `taken` has it then. */
export function freeId(name: string, taken: Set<string>): string {
  const bare = slug(inLatin(name)) ?? 'person';
  let id = bare;
  for (let number = 2; taken.has(id); number += 1) id = `${bare}-${number}`;
  taken.add(id);
  return id;
}
