import { clean, foldLetters, isCapitalised, misread, tokensOf, type Token } from './fold.js';
import { isGivenName } from '../names/given-names.js';
import { commonIn, functionOf } from '../names/languages.js';
import { makeLexicon, type Lexicon } from '../names/lexicon.js';
import { findNames, type FoundName } from '../names/occurrences.js';
import { MIN_SURNAME, type NameSearch } from '../names/judge.js';
import { readPoints, type Abbreviation } from './points.js';
import { keyOf, makeSums, sumOf } from './letter-sum.js';
import { isUsedAlone, usedWords, type UsedWords } from '../names/prose/used-words.js';
import { wordText, type WordText } from '../names/signs.js';
import { makeRetold, type RetoldPoint } from '../elsewhere/retold-points.js';
import { splitName } from '../names/split.js';
import { writingsOf } from '../reach.js';

/** What must not be found: a name that an edition withholds, how to reach somebody, or the text of a point. */
export interface Secret {
  readonly kind: 'name' | 'point' | 'organisation' | 'contact';
  /** As the document writes it. */
  readonly words: string;
  /** Other ways in which a name is written, which no table need know of. */
  readonly spellings?: readonly string[];
}

/** Where a secret was found in a text. */
export interface Hit<S extends Secret = Secret> {
  readonly secret: S;
  /** The stretch of the clean text. */
  readonly at: number;
  readonly end: number;
  /** The forms, as letters, by each of which a disclosure would let it pass. */
  readonly forms: readonly string[];
}

/** What a text is searched with, made once for all artifacts of an edition. */
export interface Searcher<S extends Secret = Secret> {
  readonly find: (cleanText: string) => Hit<S>[];
  readonly secrets: readonly S[];
}

/** A name that may stand. */
export interface AllowedName {
  readonly words: string;
  readonly person: boolean;
  /** Whether it is that of a city, a district or a street. */
  readonly isOnMap?: boolean;
}

/** What is not held against a text. */
export interface Leave {
  /** Names that may stand: of organisations, places, and of people whom the edition names. */
  readonly allowed?: readonly AllowedName[];
  /** Forms that may stand although they are secret, as letters. */
  readonly pardoned?: ReadonlySet<string>;
  /** The texts of the document, which tell what is a common word. */
  readonly prose?: () => readonly string[];
  /** Of which a report may write out any where it meets it. */
  readonly abbreviations?: readonly Abbreviation[];
  /** The functions of people: beside one a word is a name. */
  readonly roles?: readonly string[];
}

/**
 * Makes a search for names and points.
 *
 * A surname alone counts where it has four letters or more and a capital, or stands in an address; where it is not part
 * of a longer name that is allowed (a place named after somebody), where nobody else who may be named has it, and where
 * it is no word of the text or of its language, unless something beside it tells that it is a name.
 */
export function makeSearcher<S extends Secret>(
  given: readonly S[],
  { allowed = [], pardoned = new Set(), prose = () => [], abbreviations = [], roles = [] }: Leave = {},
): Searcher<S> {
  const secrets = given.flatMap(spelled);
  const whose = given.flatMap((one) => spelled(one).map(() => one));
  const wholes = secrets.map((one) => foldLetters(one.words));
  const live = wholes.map((letters) => !pardoned.has(letters));
  const lexicon = makeLexicon(
    secrets.map((one, index) => (live[index] && one.kind === 'name' ? one.words : null)),
  );
  /** Whole stretches, whatever the gaps between their words: points, organisations, names that may stand. */
  const sums = makeSums();
  const names = new Map<string, { index: number; tokens: readonly Token[] }>();
  const bodies = new Map<string, number>();
  const places = new Map<string, boolean>();
  const spoken = new Set<string>();
  const placed = new Set<string>();
  const begin = (letters: string): void => sums.add(sumOf(letters), letters);
  const hasPoints = secrets.some(({ kind }) => kind === 'point');
  const pardonedKeys = new Set(hasPoints ? [...pardoned].map((letters) => keyOf(sumOf(letters))) : []);
  const { runsOf, shorten } = readPoints(hasPoints ? abbreviations : null);
  const texts = { anywhere: new Map<number, number[]>(), alone: new Map<number, number[]>(), shorten };
  for (const [index, secret] of secrets.entries()) {
    if (!live[index]) continue;
    if (secret.kind === 'point') addPoint(secret.words, index);
    if (secret.kind === 'contact')
      for (const letters of writingsOf(secret.words)) {
        if (pardoned.has(letters)) continue;
        const key = keyOf(sumOf(letters));
        texts.anywhere.set(key, [...(texts.anywhere.get(key) ?? []), index]);
        begin(letters);
      }
    if (secret.kind === 'name') {
      const tokens = tokensOf(clean(secret.words));
      const letters = tokens.map((one) => one.letters).join('');
      if (!names.has(letters)) names.set(letters, { index, tokens });
      begin(letters);
    }
    if (secret.kind !== 'organisation') continue;
    const letters = foldLetters(secret.words);
    if (letters.length < 2 || bodies.has(letters)) continue;
    bodies.set(letters, index);
    begin(letters);
  }
  const onMap = new Set(allowed.flatMap(({ words, isOnMap }) => (isOnMap ? [foldLetters(words)] : [])));
  if (secrets.length > 0)
    for (const { words, person } of allowed) {
      if (!person && !onMap.has(foldLetters(words)) && isHome(words, lexicon)) continue;
      const forms = person ? formsOfAllowed(words) : [foldLetters(words)];
      (person ? spoken : placed).add(foldLetters(words));
      for (const one of forms) {
        places.set(one, places.get(one) === true || person);
        begin(one);
      }
      if (!person) continue;
      for (const group of splitName(words).surnames)
        for (const one of [group.at(-1) ?? '', group.join('')]) spoken.add(foldLetters(one));
    }
  for (const stem of lexicon.stems.keys()) begin(stem);

  function addPoint(point: string, index: number): void {
    const { runs, isShort } = runsOf(point);
    for (const run of runs) {
      const key = keyOf(run);
      if (pardonedKeys.has(key)) continue;
      const into = isShort ? texts.alone : texts.anywhere;
      const same = into.get(key);
      if (same?.at(-1) === index) continue;
      if (same) same.push(index);
      else into.set(key, [index]);
      sums.add(run);
    }
  }

  /** The answers, as the same words are asked for again and again. */
  const isCommon = new Map<string, boolean>();
  const isGiven = (letters: string): boolean => lexicon.given(letters) !== undefined;
  const search: NameSearch = {
    lexicon, texts, names, bodies, places, spoken, placed, pardoned, sums, roles: wordsOfRoles(roles),
    isUsed: (letters) => {
      const known = isCommon.get(letters) ?? isUsedAlone(wordsOfProse(prose), letters, isGiven);
      isCommon.set(letters, known);
      return known;
    },
  }; // prettier-ignore
  const isEmpty = !live.some(Boolean);
  const retold = makeRetold(
    secrets.map(({ kind, words }, index) => (kind === 'point' && live[index] ? words : null)),
  );
  /** What was found in the last long texts: they are asked for by several that look at them, and by each message. */
  const recent: { readonly text: string; readonly hits: readonly Hit<S>[] }[] = [];
  const findAll = (text: string): Hit<S>[] => {
    const other = misread(text);
    const found = [text, ...(other === text ? [] : [other])].flatMap((one) => {
      const words = wordText(one);
      return [...findNames(search, words), ...retold(words).map((point) => placeOf(words, point))];
    });
    return found.flatMap(({ index, ...place }: FoundName) => {
      const secret = whose[index];
      return secret ? [{ secret, ...place, forms: [...place.forms, wholes[index] ?? ''] }] : [];
    });
  };
  return {
    secrets: given,
    find: (text) => {
      if (isEmpty) return [];
      if (text.length < LONG) return findAll(text);
      const known = recent.find((one) => one.text === text);
      const hits = known?.hits ?? findAll(text);
      if (!known) recent.splice(0, recent.length, ...recent.slice(1 - RECENT), { text, hits });
      return [...hits];
    },
  };
}

/** A secret in each way in which it is written. */
export function spelled<S extends Secret>(secret: S): readonly S[] {
  const { words, spellings = [] } = secret;
  return [secret, ...spellings.filter((one) => one !== words).map((one) => ({ ...secret, words: one }))];
}

/**
 * Whether a place is called after a withheld surname alone, as somebody's home is: `At Quill’s`, `chez Quill`. Without
 * another word, or with one that is no preposition, it may be the name of a body or a street, and of a surname that is a word it may mean that.
 */
function isHome(place: string, { surname }: Lexicon): boolean {
  const tokens = tokensOf(clean(place));
  const at = tokens.findIndex(
    ({ letters }) => letters.length >= MIN_SURNAME && surname(letters) !== undefined,
  );
  const { letters = '' } = tokens[at] ?? {};
  if (
    at < 0 ||
    tokens.length === 1 ||
    (commonIn(letters) | functionOf(letters)) !== 0 ||
    isGivenName(letters)
  )
    return false;
  const isOwner = tokens[at + 1]?.letters === 's';
  return tokens.every(
    (one, index) =>
      index === at ||
      one.letters.length === 1 ||
      functionOf(one.letters) !== 0 ||
      (isOwner && !isCapitalised(one.written)),
  );
}

/** Where a point is told again, as letters by which it may pass. */
function placeOf({ tokens }: WordText, { index, from, to }: RetoldPoint): FoundName {
  const words = tokens.slice(from, to + 1);
  const last = words.at(-1);
  return {
    index,
    at: words[0]?.at ?? 0,
    end: last ? last.at + last.written.length : 0,
    forms: [words.map(({ letters }) => letters).join('')],
  };
}

/** So many letters make a text long, and so many of these are remembered. */
const [LONG, RECENT] = [1_000, 4];

const roleWords = new WeakMap<readonly string[], ReadonlySet<string>>();
const proseWords = new WeakMap<() => readonly string[], UsedWords>();

/** Read once for a document, as each of its discussions may have a search of its own. */
function wordsOfRoles(roles: readonly string[]): ReadonlySet<string> {
  const known = roleWords.get(roles);
  if (known) return known;
  const letters = roles.flatMap((role) => tokensOf(role).map((token) => token.letters));
  const words = new Set(letters.filter((one) => one.length > 4));
  roleWords.set(roles, words);
  return words;
}

function wordsOfProse(prose: () => readonly string[]): UsedWords {
  const known = proseWords.get(prose) ?? usedWords(prose());
  proseWords.set(prose, known);
  return known;
}

/** Somebody who may be named: in full, by given name and surname in either order, by initials. */
function formsOfAllowed(words: string): string[] {
  const { given, surnames } = splitName(words);
  const firsts = given.map((pieces) => foldLetters(pieces.join('')));
  const [first = ''] = firsts;
  const families = surnames.flatMap((group) => [group.join(''), group.at(-1) ?? '']).map(foldLetters);
  const initials = new Set([first.slice(0, 1), firsts.map((one) => one.slice(0, 1)).join('')]);
  return [
    foldLetters(words),
    ...(first === ''
      ? []
      : families.flatMap((family) => [first, ...initials].flatMap((one) => [one + family, family + one]))),
  ];
}
