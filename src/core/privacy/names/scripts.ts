import { clean } from '../leak/fold.js';

/**
 * How Cyrillic is written in Latin letters. The first is ISO 9:1995 without its accents, which Serbian, Croatian and
 * Macedonian spelling come close to; then the Bulgarian Transliteration Act of 2009, passports (ICAO Doc 9303-3, 6),
 * BGN/PCGN, the Ukrainian resolution no. 55 of 2010, and what German and French newspapers write.
 */
const cyrillic = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'z', з: 'z', и: 'i', й: 'j', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'u', я: 'a', і: 'i', ї: 'i', є: 'e', ґ: 'g', ђ: 'd', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c',
  џ: 'dz', ѓ: 'gj', ќ: 'kj', ѕ: 'dz', ў: 'u',
} as const; // prettier-ignore
const cyrillicWays: readonly Readonly<Record<string, string>>[] = [
  {},
  { ж: 'zh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a', ь: 'y', ю: 'yu', я: 'ya', й: 'y' },
  { ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ie', ю: 'iu', я: 'ia', й: 'i' },
  { ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya', й: 'y', ё: 'yo' },
  { г: 'h', ж: 'zh', и: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia', й: 'i', є: 'ie' },
  { ђ: 'dj', ж: 'zh', ц: 'c', ч: 'ch', ш: 'sh', ћ: 'ch', џ: 'dzh', ю: 'ju', я: 'ja', љ: 'l', њ: 'n' },
  { в: 'w', ж: 'sch', з: 's', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ю: 'ju', я: 'ja', й: 'j', ё: 'jo' },
  { ж: 'j', у: 'ou', х: 'kh', ц: 'ts', ч: 'tch', ш: 'ch', щ: 'chtch', ю: 'iou', я: 'ia', й: 'i' },
]; // prettier-ignore

/** ELOT 743 (ISO 843), then as it is spoken, then as scholars write it. Letters that belong together come first. */
const greek: readonly (readonly [string, string, string, string])[] = [
  ['ου', 'ou', 'u', 'u'], ['γγ', 'ng', 'ng', 'gg'], ['γκ', 'gk', 'g', 'nk'], ['γξ', 'nx', 'nx', 'nx'],
  ['γχ', 'nch', 'nh', 'nch'], ['μπ', 'mp', 'b', 'b'], ['ντ', 'nt', 'd', 'nt'], ['αυ', 'av', 'af', 'au'],
  ['ευ', 'ev', 'ef', 'eu'], ['ηυ', 'iv', 'if', 'eu'], ['αι', 'ai', 'e', 'ae'], ['ει', 'ei', 'i', 'i'],
  ['οι', 'oi', 'i', 'oe'], ['τζ', 'tz', 'j', 'tz'],
  ['α', 'a', 'a', 'a'], ['β', 'v', 'v', 'b'], ['γ', 'g', 'y', 'g'], ['δ', 'd', 'd', 'd'], ['ε', 'e', 'e', 'e'],
  ['ζ', 'z', 'z', 'z'], ['η', 'i', 'i', 'e'], ['θ', 'th', 'th', 'th'], ['ι', 'i', 'i', 'i'], ['κ', 'k', 'k', 'c'],
  ['λ', 'l', 'l', 'l'], ['μ', 'm', 'm', 'm'], ['ν', 'n', 'n', 'n'], ['ξ', 'x', 'ks', 'x'], ['ο', 'o', 'o', 'o'],
  ['π', 'p', 'p', 'p'], ['ρ', 'r', 'r', 'r'], ['σ', 's', 's', 's'], ['ς', 's', 's', 's'], ['τ', 't', 't', 't'],
  ['υ', 'y', 'i', 'y'], ['φ', 'f', 'f', 'ph'], ['χ', 'ch', 'h', 'ch'], ['ψ', 'ps', 'ps', 'ps'], ['ω', 'o', 'o', 'o'],
]; // prettier-ignore
const greekByLetters = new Map(greek.map((row) => [row[0], row]));

/** Whether a word has Cyrillic or Greek letters. */
export function isOfAnotherScript(written: string): boolean {
  return /[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]/.test(written);
}

/** A word of Cyrillic or Greek letters as people write it in Latin ones, in every way; one of Latin letters as it is. */
export function romanised(written: string): string[] {
  const small = written.toLowerCase();
  if (!isOfAnotherScript(small)) return [small];
  const ways = /[\u0370-\u03ff]/.test(small)
    ? ([1, 2, 3] as const).map((way) => fromGreek(clean(small), way))
    : cyrillicWays.map((way) => {
        const letters: Readonly<Record<string, string>> = { ...cyrillic, ...way };
        return [...small].map((one) => letters[one] ?? letters[clean(one)] ?? one).join('');
      });
  // Georgy and Georgi, Dostoevsky and Dostoevskij; Yannis and Yiannis.
  const ends = ways.flatMap((one) => [
    one,
    one.replace(/^yi(?=[aou])/, 'y'),
    one.replace(/(?:ij|iy|yi|ii|yj)$/, 'y'),
    one.replace(/(?:ij|iy|yy|ii)$/, 'i'),
  ]);
  return [...new Set(ends.flatMap((one) => (one.startsWith('mp') ? [one, `b${one.slice(2)}`] : [one])))];
}

function fromGreek(small: string, way: 1 | 2 | 3): string {
  let read = '';
  for (let at = 0; at < small.length;) {
    const pair = greekByLetters.get(small.slice(at, at + 2));
    const row = pair ?? greekByLetters.get(small.charAt(at));
    at += pair ? 2 : 1;
    const latin = row?.[way] ?? row?.[0] ?? small.charAt(at - 1);
    // ELOT 743: αυ, ευ and ηυ end in f before a voiceless consonant and at the end of a word.
    const isVoiceless =
      way === 1 && pair !== undefined && /^(?:[θκξπσςτφχψ]|$)/.test(small.slice(at, at + 1));
    read += isVoiceless && latin.endsWith('v') ? `${latin.slice(0, -1)}f` : latin;
  }
  return read;
}

/** What sounds alike in names, longest first: what stands before, and what it is taken for. */
const sounds: readonly (readonly [string, string])[] = [
  ['schtsch', 's'], ['tsch', 's'], ['shch', 's'], ['dzh', 's'], ['tch', 's'], ['sch', 's'], ['sht', 's'], ['dsch', 's'],
  ['sh', 's'], ['zh', 's'], ['ts', 's'], ['tz', 's'], ['dz', 's'], ['dj', 's'], ['cz', 's'], ['sz', 's'], ['rz', 's'],
  ['ph', 'f'], ['th', 't'], ['dt', 't'], ['ck', 'k'], ['kh', 'k'], ['gh', 'g'], ['gk', 'g'], ['qu', 'k'], ['x', 'ks'],
  ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['ea', 'i'], ['ie', 'i'], ['ei', 'i'], ['ai', 'i'], ['ae', 'i'], ['oe', 'i'],
  ['ue', 'u'], ['yu', 'u'], ['iu', 'u'], ['ya', 'a'], ['ia', 'a'], ['yo', 'u'], ['ij', 'i'], ['yi', 'i'], ['ey', 'i'],
  ['ce', 'si'], ['ci', 'si'], ['ch', 'k'], ['c', 'k'], ['q', 'k'], ['w', 'v'], ['z', 's'], ['j', 'i'], ['y', 'i'],
  ['e', 'i'], ['o', 'u'], ['h', ''], ['mb', 'b'], ['mp', 'b'],
]; // prettier-ignore
const soundsByFirst = new Map<string, (readonly [string, string])[]>();
for (const row of sounds) {
  const first = row[0].charAt(0);
  soundsByFirst.set(
    first,
    [...(soundsByFirst.get(first) ?? []), row].sort((a, b) => b[0].length - a[0].length),
  );
}

/**
 * How a word sounds, roughly, whichever alphabet it went through: `Peeters`, `Петерс` and `Πίτερς` are `pitirs`.
 *
 * @param latin small Latin letters without accents
 */
export function soundOf(latin: string): string {
  let sound = '';
  for (let at = 0; at < latin.length;) {
    const row = soundsByFirst.get(latin.charAt(at))?.find(([letters]) => latin.startsWith(letters, at));
    const next = row ? row[1] : latin.charAt(at);
    for (const one of next) if (!sound.endsWith(one)) sound += one;
    at += row ? row[0].length : 1;
  }
  return sound;
}
