import { clean, foldLetters, tokensOf } from './fold.js';

/** The ways in which people write a name, as letters without case, accents and signs. */
export interface NameForms {
  /** Given name and surname, in either order, with or without the names between them. */
  readonly whole: readonly Form[];
  /** Initials and surname, in either order. */
  readonly initials: readonly Form[];
  /** The surname alone, and each half of a double one. */
  readonly surnames: readonly string[];
  /** What may follow a title: `Ms García` of María García López. */
  readonly titled: readonly string[];
}
/** Letters, and where a word has to end in them; null where the gaps between words do not matter. */
export interface Form {
  readonly letters: string;
  readonly gaps: readonly number[] | null;
}

/** A short name run together may be a word of its own: `An Na` is not `Anna`. */
const LONG = 8;

/** Words before a name that are no part of it, in the languages of the Union. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx sir dame lady lord dr prof professor doctor rev hon mme mlle m monsieur madame mademoiselle ' +
    'maitre me herr frau hr fr dipl ing mag don dona sr sra srta senor senora signor signora sig dott dottssa pan ' +
    'pani panna mgr bc judr mudr phdr gospod gospa gospodin gospodja kyrios kyria κυριος κυρια γιατρος dhr mevr mw ' +
    'drs fru froken herra rouva neiti ur urno ponas ponia kungs kundze senhor senhora domnul doamna dl dna uasal ' +
    'господин госпожа г гжа härra proua sinjur sinjura'
  )
    .split(' ')
    .map(foldLetters),
);
/** What stands before a name in the registry and belongs to the person, not to the name. */
const honours = new Set([...titles].filter((title) => title.length > 1));
export const afterNames = /^(?:jr|sr|ii|iii|iv|phd|md|msc|mph|ma|ba|mba|obe|mbe|cbe|llm|mep|mp)$/;
export const particles = new Set(
  'van von de der den des du di da do dos das del della dello degli la le los las el al bin ibn ter ten te zu zum af av ap mac o y e i'.split(
    ' ',
  ),
);

/** Every way to write a name that is looked for. */
export function formsOf(name: string): NameForms {
  const all = spellings(name).map(formsOfSpelling);
  const forms = (which: 'whole' | 'initials'): Form[] => [
    ...new Map(all.flatMap((one) => one[which]).map((form) => [form.letters, form])).values(),
  ];
  return {
    whole: forms('whole'),
    initials: forms('initials'),
    surnames: unique(all.flatMap((one) => one.surnames)),
    titled: unique(all.flatMap((one) => one.titled)),
  };
}

/** `Müller` is also written Mueller and Muller, and Mueller Müller. */
function spellings(name: string): string[] {
  const composed = name.normalize('NFC');
  const spelt = composed.replace(/[äöüåøÄÖÜÅØ]/g, (one) => umlauts[one.toLowerCase()] ?? one);
  return unique([composed, spelt, composed.replace(/([aouAOU])e/g, '$1')]);
}
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

function formsOfSpelling(name: string): NameForms {
  const bare = clean(name.replace(/\([^()]*\)/g, ' '));
  const [before = '', ...after] = bare.split(',').map(wordsOf);
  const behind = after.flat().filter((one) => !afterNames.test(foldLetters(one)));
  // "Surname, Given" is turned round; "Name, PhD" is not.
  const words = [...behind, ...before].filter((one) => !honours.has(foldLetters(one)));
  if (words.length === 0) return { whole: [], initials: [], surnames: [], titled: [] };
  const { given, family } = split(words, behind.length);
  const surname = family.filter((one) => !particles.has(one.toLowerCase()));
  const last = surname.at(-1) ?? family.at(-1) ?? '';
  const first = given[0];

  const whole: string[][] = [words];
  for (let at = 1; at < words.length; at++) whole.push([...words.slice(at), ...words.slice(0, at)]);
  if (first !== undefined) {
    whole.push([first, ...family], [...family, first], [first, ...surname], [...surname, first]);
    whole.push([first, last], [last, first]);
    // Of two surnames the first is the one in use: "María García" of María García López.
    if (words.length > 2) whole.push(words.slice(0, 2));
    for (const middle of given.slice(1)) whole.push([first, initialsOf(middle)[0] ?? '', ...family]);
  }
  const starts =
    first === undefined ? [] : [...new Set([...initialsOf(first), initialsOf(...given).at(-1) ?? ''])];
  const initials = starts.flatMap((letters) => [
    ...[family, surname].flatMap((one) => [
      [letters, ...one],
      [...one, letters],
    ]),
  ]);
  const halves = surname.flatMap((one) => piecesOf(one));
  return {
    whole: formed(first === undefined ? [] : whole, LONG),
    initials: formed(initials, 6),
    surnames: unique([surname.join(' '), ...halves, last].map(foldLetters)).filter(
      (one) => one.length >= MIN_SURNAME,
    ),
    titled: unique(
      [...words.slice(words.length > 1 ? 1 : 0), ...halves, family.join(' ')].map(foldLetters),
    ).filter((one) => one.length > 1),
  };
}

/** A surname this short is a word too often to be looked for alone. */
export const MIN_SURNAME = 4;

/** Given names and surname: by a comma, by capitals, by a particle, or else the last word. */
function split(words: readonly string[], givenByComma: number): { given: string[]; family: string[] } {
  if (words.length === 1) return { given: [], family: [...words] };
  if (givenByComma > 0 && givenByComma < words.length)
    return { given: words.slice(0, givenByComma), family: words.slice(givenByComma) };
  const capitals = words.filter(isCapitals);
  if (capitals.length > 0 && capitals.length < words.length)
    return { given: words.filter((one) => !isCapitals(one)), family: capitals };
  const particle = words.findIndex((one, index) => index > 0 && particles.has(one.toLowerCase()));
  const at = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return { given: words.slice(0, at), family: words.slice(at) };
}

function isCapitals(one: string): boolean {
  return one.length > 1 && /\p{Lu}/u.test(one) && one === one.toUpperCase() && !one.includes('.');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function piecesOf(one: string): string[] {
  const pieces = one.split(/[-‐‑–]/).map(foldLetters);
  return pieces.length > 1 ? pieces : [];
}

/** Of Jean-Pierre: `j` and `jp`; of several names those of all as well. */
function initialsOf(...names: readonly string[]): string[] {
  const letters = names.flatMap((name) => tokensOf(name).map((token) => token.letters.slice(0, 1)));
  return unique([letters[0] ?? '', letters.join('')]).filter((one) => one !== '');
}

function formed(ways: readonly (readonly string[])[], long: number): Form[] {
  const seen = new Map<string, Form>();
  for (const way of ways) {
    const words = way.flatMap((one) => tokensOf(one).map(({ letters }) => letters));
    const letters = words.join('');
    if (letters.length < 3 || words.length < 2 || seen.has(letters)) continue;
    let end = 0;
    const gaps = words.slice(0, -1).map((one) => (end += one.length));
    seen.set(letters, { letters, gaps: letters.length < long ? gaps : null });
  }
  return [...seen.values()];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
