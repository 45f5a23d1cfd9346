import { basename } from 'node:path';
import {
  compareTold,
  countChanges,
  type SectionChanges,
  type ToldDocument,
} from '../../core/changes/compare.js';
import { countDifferent } from '../../core/changes/data.js';
import type { Consent } from '../../core/language/declaration.js';
import { maskWith } from '../../core/privacy/leak/mask.js';
import { personKey } from '../../core/privacy/person-key.js';
import { makeSearcher } from '../../core/privacy/leak/search.js';
import { STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { loadAssetsKeeping } from '../assets.js';
import { idFor } from '../documents/document-ids.js';
import type { Settings } from '../options.js';
import type { Outcome } from '../outcome.js';
import { readSide, type Side, type Version } from './versions.js';

/** What has changed in one document. */
export interface DocumentChanges {
  readonly id: string;
  readonly title: string;
  readonly kind: 'visit' | 'programme';
  readonly state: 'added' | 'removed' | 'changed';
  /** The file of each version; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly sections: readonly SectionChanges[];
  /** How many changes its edition does not show. */
  readonly unshown: number;
}

/** Two versions, compared in one edition. */
export interface Differences {
  readonly edition: Consent;
  /** Documents in which something has changed, in the order of the new version; what is gone comes last. */
  readonly documents: readonly DocumentChanges[];
  /** How many documents were compared or are in one version only. */
  readonly compared: number;
}

/** Two versions as they were read, to be compared when it is known who reads the result. */
export interface TwoVersions {
  /** What is wrong with either; its sources are all documents that were read. */
  readonly outcome: Outcome;
  /**
   * @param maskMore takes out of each text what those who read it may not know, besides what the edition withholds
   */
  readonly compare: (maskMore: (text: string) => string) => Differences;
}

/**
 * Reads two versions of a document, a programme or a folder, and compares the reports of one edition in one language.
 *
 * @param settings with one edition, and one language or none
 * @throws SolidifyError (2) where nothing matches
 */
export async function readVersions(
  before: string,
  after: string,
  settings: Settings,
  host: Host,
): Promise<TwoVersions> {
  if (before === STDIN && after === STDIN)
    throw new SolidifyError(
      'Only one of two versions can come from standard input.',
      'invalid-option',
      'Write the file of the other.',
    );
  const edition = settings.editions[0] ?? 'public';
  const assets = await loadAssetsKeeping(host, settings.cache);
  const old = await readSide(before, edition, settings, host, assets);
  const now = await readSide(after, edition, settings, host, assets);
  const outcome = joined(old.outcome, now.outcome);
  const maskOwn = maskOf(old, now);
  return {
    outcome,
    compare: (maskMore) => {
      const masks = new Map<string, string>();
      const mask = (text: string): string => {
        const done = masks.get(text) ?? maskMore(maskOwn(text));
        masks.set(text, done);
        return done;
      };
      const { pairs, added, removed } = pairDocuments(old, now);
      const documents = [
        ...pairs.map(([one, other]) => compareOne(one, other, mask)),
        ...added.map((one) => compareOne(null, one, mask)),
        ...removed.map((one) => compareOne(one, null, mask)),
      ];
      const changed = documents.filter(
        (one) => one.state !== 'changed' || one.sections.length + one.unshown > 0,
      );
      return { edition, documents: changed, compared: documents.length };
    },
  };
}

/** Takes out of a text what either version withholds: what one of them may say no more, the other must not tell. */
function maskOf(old: Side, now: Side): (text: string) => string {
  const secrets = [...old.withheld, ...now.withheld];
  const keys = new Set(secrets.flatMap(({ kind, words }) => (kind === 'name' ? [personKey(words)] : [])));
  // Somebody may be written otherwise where the name is shown.
  const spellings = [old, now].flatMap(({ named }) =>
    [...named].flatMap(([key, names]) =>
      keys.has(key) ? [...names].map((words) => ({ kind: 'name' as const, words })) : [],
    ),
  );
  const known = new Map([...secrets, ...spellings].map((one) => [`${one.kind} ${one.words}`, one]));
  return maskWith(makeSearcher([...known.values()]), '…', true);
}

function compareOne(
  one: Version | null,
  other: Version | null,
  mask: (text: string) => string,
): DocumentChanges {
  const shown = other ?? one;
  if (!shown) throw new Error('no version at all');
  const empty: ToldDocument = { told: [], sources: [] };
  const sections = compareTold(one?.shown ?? empty, other?.shown ?? empty, mask);
  const whole = compareTold(one?.whole ?? empty, other?.whole ?? empty, (text) => text);
  const state = one === null ? 'added' : other === null ? 'removed' : 'changed';
  const data = state === 'changed' ? countDifferent(one?.data, other?.data) : { all: 0, unshown: 0 };
  const unseen = unseenIn(whole, sections);
  const isSilent = countChanges(sections) + unseen === 0;
  return {
    id: mask(shown.id),
    title: mask(shown.title),
    kind: shown.kind,
    state,
    before: one && mask(one.file),
    after: other && mask(other.file),
    sections,
    unshown: isSilent ? data.all : unseen + data.unshown,
  };
}

/** How many changes of the internal edition another does not tell, by section and kind: one may tell them in other words. */
function unseenIn(whole: readonly SectionChanges[], sections: readonly SectionChanges[]): number {
  const counts = (all: readonly SectionChanges[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const { section, changes } of all)
      for (const { kind } of changes) {
        const key = `${section} ${kind}`;
        found.set(key, (found.get(key) ?? 0) + 1);
      }
    return found;
  };
  const told = counts(sections);
  return [...counts(whole)].reduce((sum, [key, count]) => sum + Math.max(0, count - (told.get(key) ?? 0)), 0);
}

/** By their ids; two that are alone, whatever they are called; then by the names of their files. */
function pairDocuments(
  old: Side,
  now: Side,
): { pairs: (readonly [Version, Version])[]; added: Version[]; removed: Version[] } {
  const free = new Set(old.versions);
  const partners = new Map<Version, Version>();
  const pairBy = (isSame: (one: Version, other: Version) => boolean): void => {
    for (const other of now.versions) {
      if (partners.has(other)) continue;
      const one = [...free].find((version) => version.kind === other.kind && isSame(version, other));
      if (!one) continue;
      partners.set(other, one);
      free.delete(one);
    }
  };
  pairBy((one, other) => one.id === other.id);
  if (old.versions.length === 1 && now.versions.length === 1) pairBy(() => true);
  pairBy((one, other) => basename(one.file) === basename(other.file));
  // What could not be read in the other version is neither new nor gone.
  const wrong = new Set([...old.failed, ...now.failed].flatMap((file) => [basename(file), idFor(file)]));
  const isKnown = ({ file, id }: Version): boolean => !wrong.has(basename(file)) && !wrong.has(id);
  return {
    pairs: now.versions.flatMap((other) => {
      const one = partners.get(other);
      return one ? [[one, other] as const] : [];
    }),
    added: now.versions.filter((one) => !partners.has(one) && isKnown(one)),
    removed: [...free].filter(isKnown),
  };
}

function joined(one: Outcome, other: Outcome): Outcome {
  return {
    ...other,
    diagnostics: [...one.diagnostics, ...other.diagnostics],
    texts: new Map([...one.texts, ...other.texts]),
    sources: {
      visits: [...one.sources.visits, ...other.sources.visits],
      programmes: [...one.sources.programmes, ...other.sources.programmes],
      stated: [...one.sources.stated, ...other.sources.stated],
      doubted: new Set([...one.sources.doubted, ...other.sources.doubted]),
    },
    documents: one.documents + other.documents,
    troubles: [...one.troubles, ...other.troubles],
  };
}
