import type { Consent } from '../language/declaration.js';
import { clean, foldLetters, isCapitalised, tokensOf } from './leak/fold.js';
import type { Localizer } from '../report/locale/locale.js';
import { bareLine } from '../text/markdown-text.js';
import { mayStand } from './consent.js';
import { functionOf } from './names/languages.js';
import type { People, Somebody } from './people.js';
import type { PersonView, Report } from '../report/report.js';

/** Who may be named in an edition, and what stands for the others; made anew for each report. */
export interface Redactor {
  readonly edition: Consent;
  readonly localizer: Localizer;
  readonly mayBeNamed: (person: PersonView) => boolean;
  /** Whether something stands for the name even where others would only be counted. */
  readonly hasPseudonym: (person: PersonView) => boolean;
  /** Somebody as the edition may show them. */
  readonly person: (person: PersonView) => PersonView;
  /** The user's own data with every text masked, keys as well. */
  readonly extra: (data: Report['extra']) => Report['extra'];
  /** Null in the public edition. */
  readonly mark: Report['edition'];
  /** Whether somebody has been named so far. */
  readonly isNamed: (person: PersonView) => boolean;
  /** What has stood for a name so far, by key. */
  readonly standIns: ReadonlyMap<string, string>;
  /** For what is redacted already: shows everybody as they come. */
  readonly passing: Redactor;
}

/**
 * @param people everybody whom the document names
 * @param mask takes the names that this edition withholds out of the user's own data, of which nothing else is known
 * @param lang the language of the report
 * @param places the names of bodies and places in its documents: a function that has one is as good as a name
 */
export function makeRedactor(
  edition: Consent,
  people: People,
  mask: (text: string) => string,
  lang: string,
  localizer: Localizer,
  places: readonly string[] = [],
): Redactor {
  const isTelling = makeIsTelling(places);
  const named = new Set<string>();
  const standIns = new Map<string, string>();
  // Whoever is known by a function alone has no name to be withheld.
  const mayBeNamed = ({ key, name }: PersonView): boolean =>
    key === '' ? name !== '' : mayStand(people.get(key)?.consent ?? null, edition);
  const person = (view: PersonView): PersonView => {
    if (mayBeNamed(view)) {
      if (view.key !== '') named.add(view.key);
      return view;
    }
    const standIn = standInFor(view, people.get(view.key), lang, localizer, isTelling);
    if (view.key !== '') standIns.set(view.key, standIn.name);
    return { ...stranger, ...standIn };
  };
  const redactor: Omit<Redactor, 'passing'> = {
    edition,
    localizer,
    mayBeNamed,
    hasPseudonym: ({ key }) => people.get(key)?.pseudonym != null,
    person,
    extra: (data) => masked(data, mask) as Report['extra'],
    mark:
      edition === 'public'
        ? null
        : {
            code: edition,
            label: localizer.say(`edition_${edition}`),
            notice: localizer.say(`edition_notice_${edition}`),
          },
    isNamed: ({ key }) => named.has(key),
    standIns,
  };
  const passing: Redactor = {
    ...redactor,
    mayBeNamed: () => true,
    isNamed: () => true,
    person: (one) => one,
    extra: (data) => data,
    get passing() {
      return passing;
    },
  };
  return { ...redactor, passing };
}

const stranger: PersonView = {
  kind: 'person',
  key: '',
  name: '',
  lang: null,
  role: null,
  organisation: null,
  place: null,
  online: false,
};

/** What stands for a name that may not stand itself. */
function standInFor(
  { role }: PersonView,
  somebody: Somebody | undefined,
  lang: string,
  localizer: Localizer,
  isTelling: (role: string) => boolean,
): Pick<PersonView, 'name' | 'lang'> {
  if (somebody?.pseudonym) return { name: somebody.pseudonym, lang: null };
  const numbered = (words: string): string =>
    (somebody?.number ?? 1) > 1 ? `${words} (${somebody?.number})` : words;
  const words = role && bareLine(role.text);
  // "Director of Gaïa" is as good as a name.
  if (role && words && !(somebody && namesEmployer(words, somebody)) && !isTelling(words)) {
    const kind = somebody?.employer.lang === (role.lang ?? lang) ? somebody.employer.kind : null;
    return { name: numbered(kind ? `${words} (${kind})` : words), lang: role.lang };
  }
  const from = somebody?.city
    ? localizer.say('a_participant_from', { city: somebody.city })
    : localizer.say('a_participant');
  return { name: numbered(from), lang: null };
}

/** Whether a function has the whole name of a body or a place, as in "Mayor of Velmora". */
function makeIsTelling(places: readonly string[]): (role: string) => boolean {
  const names = new Set(places.map(foldLetters).filter((one) => one !== ''));
  if (names.size === 0) return () => false;
  return (role) => {
    const words = tokensOf(clean(role));
    return words.some((first, from) => {
      if (!isCapitalised(first.written)) return false;
      let letters = '';
      return words.slice(from, from + LONGEST_NAME).some((word) => {
        letters += word.letters;
        return names.has(letters);
      });
    });
  };
}
/** So many words of a name are compared. */
const LONGEST_NAME = 12;

/**
 * Whether a function has somebody's name, or a word of the name of who employs them: "Director of Gaïa" at Association
 * Gaïa. A word that says what kind of body that is tells nothing, nor does the first word, which has a capital anyway.
 */
function namesEmployer(role: string, { name, employer }: Pick<Somebody, 'name' | 'employer'>): boolean {
  const letters = foldLetters(role);
  if ([...employer.names, name].map(foldLetters).some((one) => one !== '' && letters.includes(one)))
    return true;
  const kind = new Set(tokensOf(clean(employer.kind ?? '')).map((word) => word.letters));
  const telling = new Set(
    employer.names.flatMap((one) => tellingWords(one).filter((word) => !kind.has(word))),
  );
  const [first, ...others] = tokensOf(clean(role));
  return (
    tellingWords(others.map(({ written }) => written).join(' ')).some((word) => telling.has(word)) ||
    (first !== undefined && isAbbreviation(first.written) && telling.has(first.letters))
  );
}

/** The words of a name that have a capital and some length, as letters. */
function tellingWords(name: string): string[] {
  return tokensOf(clean(name))
    .filter(
      ({ letters, written }) => isCapitalised(written) && (letters.length > 3 || isAbbreviation(written)),
    )
    .filter(({ letters }) => functionOf(letters) === 0)
    .map(({ letters }) => letters);
}

function isAbbreviation(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase();
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [mask(key), masked(child, mask)]));
}
