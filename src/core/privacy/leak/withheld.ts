import type { Consent } from '../../language/declaration.js';
import { wantedFiles } from '../../language/wanted-files.js';
import { bareLine } from '../../text/markdown-text.js';
import { entry, type Parsed } from '../../syntax/ast.js';
import { consentOf, mayStand, statedConsent, type ConsentRule, type StatedConsent } from '../consent.js';
import { scalarAt, type Mention, type NamedMention, type People, type Somebody } from '../people.js';
import { otherSpellings, personKey } from '../person-key.js';
import { foldLetters } from './fold.js';
import { readDocument, textsOf, type DocumentPassage, type Passage, type Room } from './passages.js';
import type { Abbreviation } from './points.js';
import { saidOfRooms } from '../elsewhere/said-of-rooms.js';
import { isPage, writingsOf } from '../reach.js';
import { searchForOthers } from '../stated.js';
import { makeSearcher, type Leave, type Searcher, type Secret } from './search.js';

/** Every kind of what may be withheld, in the order in which they are told. */
export const withheldKinds = [
  'name',
  'organisation',
  'contact',
  'point',
  'picture',
  'attachment',
  'attendance',
] as const satisfies readonly (Secret['kind'] | 'picture' | 'attachment' | 'attendance')[];

/** Something that an edition does not carry. */
export interface Withheld {
  readonly kind: (typeof withheldKinds)[number];
  /** The name, the text of the point, the path of the picture or attachment, the title of the discussion. */
  readonly words: string;
  /** How else the documents write the name. */
  readonly spellings?: readonly string[];
  readonly rule: ConsentRule;
  /** The widest edition that may carry it; null for none. */
  readonly consent: Consent | null;
  /** Of somebody with the name as it is written in each. */
  readonly places: readonly (Mention & Partial<NamedMention>)[];
  /** Whose it is, of a name and of how to reach somebody. */
  readonly somebody?: Pick<Somebody, 'key' | 'takenFor' | 'statedAt' | 'pseudonym' | 'pseudonymAt'>;
}
/** What gives something away wherever it stands. */
export interface WithheldWords extends Withheld {
  readonly kind: Secret['kind'];
}

/** What an edition of a document withholds. */
export interface Withholding {
  readonly edition: Consent;
  /** The document, and the programme that it names. */
  readonly documents: readonly Parsed[];
  readonly all: readonly Withheld[];
  /** What is not held against a text. */
  readonly leave: Required<Leave>;
  /** Searches whatever is made of the edition. */
  readonly searcher: Searcher<WithheldWords>;
  /** The texts in which something withheld may have been written. */
  readonly passages: readonly DocumentPassage[];
  /** Discussions under the Chatham House Rule: their texts may not tell who was there, open though the names are. */
  readonly rooms: readonly {
    readonly searcher: Searcher<WithheldWords>;
    readonly passages: readonly Passage[];
    readonly pictures: readonly Passage[];
  }[];
}

/** Whether an edition leaves out anything at all that its document holds. */
export function withholdsAnything({ all }: Pick<Withholding, 'all'>): boolean {
  return all.length > 0;
}

/**
 * Finds what an edition withholds of a document and its programme.
 *
 * @param programme that of a visit, or null
 * @param people everybody whom the two name
 * @param consentOfFile the narrowest consent that any document gives a picture or attachment of the first, by its path;
 *   without it each document speaks for itself
 * @param stated what the other visits of the programme state
 */
export function readWithheld(
  parsed: Parsed,
  programme: Parsed | null,
  people: People,
  edition: Consent,
  consentOfFile: (path: string) => Consent | null = () => null,
  stated: readonly StatedConsent[] = [],
): Withholding {
  const documents = programme ? [parsed, programme] : [parsed];
  const readings = documents.map((of) => ({
    of,
    ...readDocument(of, documents, people, (node) => !mayStand(statedConsent(node) ?? 'public', edition)),
  }));
  const rooms = readings.flatMap((one) => one.rooms);
  const bodies = readings.flatMap((one) => one.bodies);
  const open = new Set(bodies.flatMap(({ called }) => called).map(foldLetters));
  const all: Withheld[] = [];
  for (const somebody of people.values()) {
    const { name, consent, rule, mentions, reach } = somebody;
    if (mayStand(consent, edition)) continue;
    const spellings = otherSpellings(name, mentions);
    all.push({ kind: 'name', words: name, spellings, rule, consent, places: mentions, somebody });
    for (const { words, ...place } of reach)
      all.push({ kind: 'contact', words, rule, consent, places: [place], somebody });
  }
  const hidden = new Set<string>();
  for (const one of rooms.flatMap((room) => [...room.organisations, ...room.employers])) {
    const letters = foldLetters(one.text);
    if (open.has(letters) || hidden.has(letters)) continue;
    hidden.add(letters);
    all.push({ kind: 'organisation', words: one.text, rule: 'chatham_house', consent: null, places: [one] });
  }
  for (const { of, secrets, files } of readings) {
    for (const { node, texts } of secrets) {
      const consent = consentOf(entry(node, 'consent')?.value);
      for (const place of texts)
        all.push({ kind: 'point', words: bareLine(place.text), rule: 'stated', consent, places: [place] });
    }
    for (const { node, kind } of files) {
      const consent = consentOf(entry(node, 'consent')?.value);
      const src = entry(node, 'src')?.value ?? node;
      const words = scalarAt(node, 'src') ?? '';
      all.push({ kind, words, rule: 'stated', consent, places: [{ parsed: of, span: src }] });
    }
  }
  const told = new Set(all.filter((one) => !isWords(one)).map(({ words }) => words));
  for (const { path, use, node } of wantedFiles(parsed)) {
    const consent = told.has(path) ? null : consentOfFile(path);
    if (use === 'programme' || consent === null || mayStand(consent, edition)) continue;
    told.add(path);
    all.push({ kind: use, words: path, rule: 'stated', consent, places: [{ parsed, span: node }] });
  }
  for (const room of rooms.filter(
    (one) => one.people.length + one.organisations.length + one.employers.length > 0,
  ))
    all.push({ kind: 'attendance', words: room.title, rule: 'chatham_house', consent: null, places: [room] });

  const pardoned = new Set(
    readings
      .flatMap((one) => one.disclosures)
      .filter((node) => mayStand(consentOf(entry(node, 'edition')?.value) ?? 'public', edition))
      .map((node) => foldLetters(scalarAt(node, 'name') ?? '')),
  );
  // A body for which only somebody works who is withheld may be their own.
  const lettersOf = (isOpen: boolean): string[] =>
    bodies
      .filter(({ of }) => mayStand(people.get(personKey(of ?? ''))?.consent ?? 'public', edition) === isOpen)
      .flatMap(({ called }) => called.map(foldLetters));
  const closed = new Set(lettersOf(false));
  for (const letters of lettersOf(true)) closed.delete(letters);
  // The page of any other, or of somebody who may be named, is open, whoever has it as well.
  const pages = [
    ...readings
      .flatMap((one) => one.pages)
      .flatMap(({ text, of }) => (of !== null && closed.has(foldLetters(of)) ? [] : [text])),
    ...[...people.values()]
      .filter((one) => mayStand(one.consent, edition))
      .flatMap(({ reach }) => reach.map(({ words }) => words)),
  ].filter(isPage);
  for (const letters of pages.flatMap(writingsOf)) pardoned.add(letters);
  const passages = readings.flatMap((one) => one.passages);
  // What is taken for the name of somebody is no name of a body.
  const taken = new Set(
    [...people.values()]
      .filter((one) => one.takenFor && !mayStand(one.consent, edition))
      .map(({ name }) => foldLetters(name)),
  );
  const leave = {
    allowed: [
      ...readings
        .flatMap((one) => one.names)
        .filter(({ text }) => !hidden.has(foldLetters(text)) && !taken.has(foldLetters(text)))
        .map(({ text, kind }) => ({ words: text, person: false, isOnMap: kind === 'map' })),
      ...[...people.values()]
        .filter((one) => mayStand(one.consent, edition))
        .map(({ name }) => ({ words: name, person: true })),
    ],
    pardoned,
    prose: () => passages.filter(({ isProse }) => isProse).map(({ text }) => text),
    abbreviations: documents.flatMap(abbreviationsOf),
    roles: readings.flatMap((one) => one.roles),
  };
  const present = (kind: 'name' | 'organisation', { text, ...place }: Passage): WithheldWords => ({
    kind,
    words: text,
    rule: 'chatham_house',
    consent: null,
    places: [place],
  });
  /** Of whoever was there. */
  const searcherOf = (those: readonly Room[]): Searcher<WithheldWords> =>
    makeSearcher(
      those.flatMap((room) => [
        ...room.people.map((one) => present('name', one)),
        ...[...room.organisations, ...room.employers].map((one) => present('organisation', one)),
      ]),
      { ...leave, allowed: [] },
    );
  return {
    edition,
    documents,
    all,
    leave,
    searcher: searchForOthers(
      makeSearcher(all.filter(isWords), leave),
      stated,
      edition,
      leave,
      (key) => people.has(key),
      ({ kind, name, consent }): WithheldWords => ({
        kind: kind ?? 'name',
        words: name,
        rule: 'stated',
        consent,
        places: [],
      }),
    ),
    passages,
    rooms: [
      ...rooms.map((room) => ({
        searcher: searcherOf([room]),
        passages: room.passages,
        pictures: room.pictures,
      })),
      ...saidOfRooms(
        rooms,
        readings.flatMap((one) => one.outside),
      ).map((said) => ({ searcher: searcherOf(said.rooms), passages: said.passages, pictures: [] })),
    ],
  };
}

/**
 * What is withheld of something that is made of several documents of one edition. A name that one of them may show is
 * not secret in the whole; each of the others has been searched for it.
 *
 * @param whole of the document that brings them together
 */
export function joinWithheld(whole: Withholding, parts: readonly Withholding[]): Withholding {
  const every = [whole, ...parts];
  const allowed = every.flatMap((one) => one.leave.allowed);
  const named = new Set(allowed.filter(({ person }) => person).map(({ words }) => foldLetters(words)));
  const all = every
    .flatMap((one) => one.all)
    .filter(({ kind, words }) => kind !== 'name' || !named.has(foldLetters(words)));
  const leave = {
    allowed,
    pardoned: new Set(every.flatMap((one) => [...one.leave.pardoned])),
    prose: () => every.flatMap((one) => one.leave.prose()),
    abbreviations: every.flatMap((one) => one.leave.abbreviations),
    roles: every.flatMap((one) => one.leave.roles),
  };
  return {
    edition: whole.edition,
    documents: [...new Set(every.flatMap((one) => one.documents))],
    all,
    leave,
    searcher: makeSearcher(all.filter(isWords), leave),
    passages: [...new Set(every.flatMap((one) => one.passages))],
    rooms: every.flatMap((one) => one.rooms),
  };
}

/** The same without its documents and their texts, but for the words that they use: small enough to keep of every visit. */
export function inShort(whole: Withholding): Withholding {
  const prose = whole.leave.prose();
  return {
    ...whole,
    documents: [],
    all: whole.all.map(({ kind, words, spellings = [], rule, consent }) => {
      return { kind, words, spellings, rule, consent, places: [] };
    }),
    leave: { ...whole.leave, prose: () => prose },
    searcher: makeSearcher<WithheldWords>([]),
    passages: [],
    rooms: [],
  };
}

/** The abbreviations that a document declares, with what they are written out as in each language. */
function abbreviationsOf(parsed: Parsed): Abbreviation[] {
  const map = entry(parsed.root, 'abbreviations')?.value;
  if (map?.type !== 'map') return [];
  return map.entries.map(({ key, value }) => ({
    short: key,
    long: textsOf(value, parsed).map(({ text }) => bareLine(text)),
  }));
}

/** The names of bodies and places in the documents of an edition. */
export function placesIn({ leave }: Pick<Withholding, 'leave'>): string[] {
  return leave.allowed.filter(({ person }) => !person).map(({ words }) => words);
}

/** Whether something gives itself away by words. */
export function isWords(one: Withheld): one is WithheldWords {
  return one.kind !== 'picture' && one.kind !== 'attachment' && one.kind !== 'attendance';
}
