import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Consent, Programme, Visit } from './declaration.js';
import type { SourceNumbers } from '../report/source-numbers.js';
import type { LayoutName } from '../report/page/layouts.js';
import type { StatedConsent } from '../privacy/consent.js';
import type { PictureConsents } from '../privacy/picture-consents.js';
import { entry, type Parsed } from '../syntax/ast.js';
import type { Range } from '../syntax/place.js';
import type { Coverage } from './rules/characters.js';
import type { FileFacts } from './rules/files.js';
import { nameShared } from './forms/names.js';
import { validate } from './validate.js';

/** What the outside world read for one document. */
export interface DocumentContext {
  /** The programme that the document names. */
  readonly programme: LoadedProgramme | null;
  /** The files that the document names, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** What the visits say of consents in programmes of the same build that list the document, whatever it names. */
  readonly listedIn?: readonly LoadedProgramme[];
  /** Whether a programme is named of which not everything is known: then an unknown id proves nothing. Default: false. */
  readonly incomplete?: boolean;
}
/** A programme that was read for its visits. */
export interface LoadedProgramme {
  readonly parsed: Parsed;
  /** Null when it has errors: then no visit of it can be built. */
  readonly document: Programme | null;
  /** The files that it names itself. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The consents that its visits state. */
  readonly stated: readonly StatedConsent[];
  /** The consents that its visits state of pictures. */
  readonly statedPictures: PictureConsents;
  /** The numbers of the sources that it and its visits declare. */
  readonly sourceNumbers: SourceNumbers;
  /** The first day of each of its visits, such as `2031-05-06`, from the earliest on; default: none is known. */
  readonly firstDays?: readonly string[];
}

/** What other visits state of consents: those of its programme, and of programmes that list it. */
export function statedAround({
  programme,
  listedIn = [],
}: Pick<DocumentContext, 'programme' | 'listedIn'>): readonly StatedConsent[] {
  return [...(programme ? [programme] : []), ...listedIn].map(({ stated }) => stated).reduce(both, none);
}

/** One list for two, and always the same: what is known of it is kept by it. */
function both(one: readonly StatedConsent[], other: readonly StatedConsent[]): readonly StatedConsent[] {
  if (one.length === 0 || one === other) return other;
  if (other.length === 0) return one;
  const known = joined.get(one) ?? new WeakMap<readonly StatedConsent[], readonly StatedConsent[]>();
  joined.set(one, known);
  const list = known.get(other) ?? [...one, ...other];
  known.set(other, list);
  return list;
}
const none: readonly StatedConsent[] = [];
const joined = new WeakMap<
  readonly StatedConsent[],
  WeakMap<readonly StatedConsent[], readonly StatedConsent[]>
>();

/** What every check needs: which languages there are, and what the fonts can draw. */
export interface Basics {
  readonly languages: readonly string[];
  readonly coverage: Coverage;
  /** The names of the user's own layouts; default: none. */
  readonly layouts?: readonly string[];
}

/** Which reports of a visit are asked for. */
export interface WantedReports {
  /** Null for the document's own language. */
  readonly langs: readonly string[] | null;
  readonly editions: readonly Consent[];
  /** The form of them; without it that which the document names, or else its programme. */
  readonly layout?: LayoutName | null;
}

/** A visit without an error, and all that its reports are made of. */
export interface CheckedVisit {
  readonly id: string;
  readonly visit: Visit;
  readonly parsed: Parsed;
  readonly surroundings: DocumentContext;
}

/** Which report of a visit: of one edition, in one language. */
export interface ReportName {
  /**
   * The name of its files without their extension: `paris-2019`, with the language where it is not the document's
   * own, then the edition where it is not public: `paris-2019.fr.internal`.
   */
  readonly name: string;
  readonly lang: string;
  readonly edition: Consent;
}

/**
 * Checks a visit.
 *
 * @param id of a document that says none
 * @param langs of the reports that are asked for; null for its own
 * @returns the visit, or null when it or its programme has errors; every problem of the visit in either case
 */
export async function checkVisit(
  read: Parsed,
  surroundings: DocumentContext,
  id: string,
  { languages, coverage, layouts = [] }: Basics,
  langs: readonly string[] | null,
): Promise<{ value: CheckedVisit | null; diagnostics: Diagnostic[] }> {
  const { programme, files, incomplete = false } = surroundings;
  const parsed = programme ? nameShared(read, programme.parsed) : read;
  const { value, diagnostics: found } = await validate(parsed, {
    programme: programme?.parsed ?? null,
    stated: statedAround(surroundings),
    files,
    languages,
    langs,
    coverage,
    layouts,
  });
  const diagnostics = incomplete ? provable(found) : found;
  if (value?.kind !== 'visit') return { value: null, diagnostics };
  const visit = value.document;
  const ownId = visit.id ?? id;
  const isReserved = programme !== null && /^index$|\.guidebook$/i.test(ownId);
  if (isReserved) diagnostics.push(diagnostic('reserved-id', parsed.file, startOf(parsed), { id: ownId }));
  const blocked = isReserved || incomplete || (programme !== null && programme.document === null);
  return { value: blocked ? null : { id: ownId, visit, parsed, surroundings }, diagnostics };
}

/** An id that is not known may be one of a programme that could not be read; that has its own diagnostic. */
function provable(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== 'unknown-id' && code !== 'unknown-source');
}

/** Where a document has a key (its id, if none is said), or else where it starts. */
export function startOf({ root, range }: Parsed, key = 'id'): Range {
  const first = entry(root, key) ?? (root.type === 'map' ? root.entries[0] : undefined);
  return range(first?.keySpan ?? { start: root.start, end: root.start });
}

/** Which reports a visit gives, in the order in which they are made. */
export function reportNames({ id, visit }: CheckedVisit, wanted: WantedReports): ReportName[] {
  return namesIn(id, visit.lang ?? 'en', wanted);
}

/** The names of one thing in all languages and editions. */
export function namesIn(id: string, ownLang: string, { langs, editions }: WantedReports): ReportName[] {
  return (langs ?? [ownLang]).flatMap((lang) =>
    editions.map((edition) => {
      const parts = [id, lang === ownLang ? null : lang, edition === 'public' ? null : edition];
      return { name: parts.filter(Boolean).join('.'), lang, edition };
    }),
  );
}
