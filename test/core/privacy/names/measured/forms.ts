import { languages } from './languages.js';

/** A name of the measurement, with the cases that its language gives it. */
export interface MeasuredName {
  readonly language: string;
  readonly given: readonly string[];
  readonly surname: readonly string[];
}

/** Every combination of a language: each given name with each surname that goes with it. */
export function namesOf(language: string): MeasuredName[] {
  const parts = (list: string): string[][] =>
    list.split(' ').map((one) => {
      const [name = '', cases = ''] = one.replaceAll('_', ' ').split('/');
      return [name, ...cases.split(',').filter((form) => form !== '')];
    });
  return (languages[language]?.names ?? []).flatMap(([given, surnames]) =>
    parts(given).flatMap((first) => parts(surnames).map((surname) => ({ language, given: first, surname }))),
  );
}

/** So many names of a language, spread over all combinations the same way every time. */
export function someNamesOf(language: string, count: number): MeasuredName[] {
  const all = namesOf(language);
  // A step that shares no divisor with the number of combinations meets each of them once.
  let step = Math.max(1, Math.floor(all.length * 0.618));
  while (gcd(step, all.length) !== 1) step += 1;
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[(index * step) % all.length],
  ).filter((one) => one !== undefined);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** The name as documents write it. */
export function plain({ given, surname }: MeasuredName): string {
  return `${given[0] ?? ''} ${surname[0] ?? ''}`;
}

/** Forms of a name by the way in which they are made; an address stands in words of its own. */
export function formsOf(name: MeasuredName): (readonly [kind: string, form: string])[] {
  const [first = ''] = name.given;
  const [family = ''] = name.surname;
  const initial = first.slice(0, 1);
  const title = languages[name.language]?.title ?? '';
  const forms: [string, string][] = [
    ['plain', `${first} ${family}`],
    ['surname first', `${family} ${first}`],
    ['comma', `${family}, ${first}`],
    ['capitals', `${first} ${family}`.toUpperCase()],
    ['capitals', `${family.toUpperCase()} ${first}`],
    ['initials', `${initial}. ${family}`],
    ['initials', `${family} ${initial}.`],
    ['title', `${title} ${family}`],
  ];
  name.surname.slice(1).forEach((form, index) => {
    forms.push(['cases', `${name.given[index + 1] ?? name.given.at(-1) ?? first} ${form}`]);
    forms.push(['cases', `${initial}. ${form}`]);
    forms.push(['surname in a case', form]);
  });
  const bare = withoutAccents(`${first} ${family}`);
  if (bare !== `${first} ${family}`) forms.push(['without accents', bare]);
  for (const [own, other] of [['ø', 'oe'], ['ß', 'ss'], ['đ', 'dj'], ['ö', 'oe'], ['ü', 'ue'], ['ä', 'ae'], ['å', 'aa'], ['æ', 'ae']] as const) // prettier-ignore
    if (['da', 'de', 'hr', 'sv', 'fi'].includes(name.language) && `${first} ${family}`.toLowerCase().includes(own))
      forms.push(['letters', `${first} ${family}`.replaceAll(own, other).replaceAll(own.toUpperCase(), other.slice(0, 1).toUpperCase() + other.slice(1))]); // prettier-ignore
  // "García López" are two surnames, "de la Fuente" is one.
  if (family.includes(' ') && !/^(?:García|Ruiz) /.test(family)) {
    forms.push(['particles glued', `${first} ${family.replaceAll(/[ ’]/g, '')}`]);
    forms.push(['particles', `${first} ${family.split(' ').at(-1) ?? ''}`]);
  }
  const latin = inLatin(`${first} ${family}`, name.language);
  if (latin !== `${first} ${family}`) forms.push(['transliterated', latin]);
  const [g = '', ...rest] = withoutAccents(latin).toLowerCase().replaceAll(/[’'-]/g, '').split(' ');
  const s = rest.join('');
  if (/^[a-z]+$/.test(g + s))
    forms.push(
      ['e-mail', `${g}.${s}@example.org`],
      ['e-mail', `${g.slice(0, 1)}.${s}@example.org`],
      ['handle', `@${g}_${s}`],
      ['handle', `@${g}${s}75`],
      ['handle', `@${s}_${g}`],
      ['handle', `@${g.slice(0, 1)}${s}`],
      ['handle', `@${s}${g.slice(0, 1)}75`],
      ['handle', `@${s}`],
      ['e-mail', `${s}.${g.slice(0, 1)}@example.org`],
      ['e-mail', `${g.slice(0, 1)}${s}@example.org`],
      ['e-mail', `${s}@example.org`],
      ['file', `photos/${g}-${s}.jpg`],
      ['file', `photos/${s}.jpg`],
      ['file', `interview-${g.slice(0, 1)}-${s}.pdf`],
      ['slug', `https://example.org/interview-${s}-2026`],
      ['slug', `${s}-${g}`],
      ['slug', `https://example.org/team/${g}-${s}`],
    );
  return forms;
}

/** A sentence as the address of a page, a picture and a tag make it of its words. */
export function slugOf(sentence: string, language: string): string {
  return withoutAccents(inLatin(sentence, language)).toLowerCase().replaceAll(/[^a-z\d]+/g, '-').replaceAll(/^-|-$/g, ''); // prettier-ignore
}

/** As on a keyboard without the letters of the language. */
function withoutAccents(text: string): string {
  const apart: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ß: 'ss', æ: 'ae', Æ: 'Ae', ħ: 'h', Ħ: 'H', ı: 'i' }; // prettier-ignore
  return [...text.normalize('NFD')].filter((sign) => !/\p{M}/u.test(sign)).map((sign) => apart[sign] ?? sign).join(''); // prettier-ignore
}

/** Bulgarian by the Transliteration Act of 2009, Greek by ELOT 743; anything else as it is. */
function inLatin(text: string, language: string): string {
  if (language === 'bg') return spelt(text, 'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya').replace(/iya\b/g, 'ia'); // prettier-ignore
  if (language === 'el') return spelt(withoutAccents(text), 'ου ou αυ av ευ ef γγ ng γχ nch μπ b α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'); // prettier-ignore
  return text;
}

function spelt(text: string, table: string): string {
  const words = table.split(' ');
  const pairs = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) pairs.set(words[at] ?? '', words[at + 1] ?? '');
  let result = '';
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    const own = pairs.has(two.toLowerCase()) && two.length === 2 ? two : text.slice(at, at + 1);
    const other = pairs.get(own.toLowerCase()) ?? own;
    result += own.slice(0, 1) === own.slice(0, 1).toLowerCase() ? other : other.slice(0, 1).toUpperCase() + other.slice(1); // prettier-ignore
    at += own.length;
  }
  return result;
}
