import type { Consent } from '../language/declaration.js';
import type { FileFacts } from '../language/rules/files.js';
import { wantedFiles } from '../language/wanted-files.js';
import { contentKey, digest } from '../picture/content-key.js';
import { lookOf, looksLike, type PictureLook } from '../picture/same/look.js';
import type { Parsed } from '../syntax/ast.js';
import { mayStand, narrower } from './consent.js';

/** The pictures and attachments of a document by the path as written there. */
type Files = ReadonlyMap<string, FileFacts>;

/** The narrowest consent that is written anywhere for a picture, by what it is (`pictureKey`) and by what it looks like. Public ones are left out. */
export type PictureConsents = ReadonlyMap<string, Consent>;

/** Tells by its path whether an edition may not carry a picture. */
export type IsHidden = (src: string) => boolean;

/**
 * Reads what documents say of pictures, whatever they call them.
 *
 * @param documents each with its files
 * @param known what others of the programme say
 */
export function pictureConsents(
  documents: readonly { readonly parsed: Parsed; readonly files: Files }[],
  known: PictureConsents = new Map(),
): PictureConsents {
  const consents = new Map(known);
  for (const { parsed, files } of documents) {
    for (const { path, use, consent } of wantedFiles(parsed)) {
      if (use === 'programme' || consent === null || consent === 'public') continue;
      const key = pictureKey(files, path);
      consents.set(key, narrower(consents.get(key) ?? null, consent) ?? consent);
      const look = lookKey(files, path);
      if (look) consents.set(look, narrower(consents.get(look) ?? null, consent) ?? consent);
    }
  }
  return consents;
}

/** What an edition may not carry of the pictures and attachments of a document. */
export function hiddenIn(files: Files, consents: PictureConsents, edition: Consent): IsHidden {
  // Without any, no picture has to be read for it.
  if ([...consents.values()].every((consent) => mayStand(consent, edition))) return () => false;
  return (src) => {
    const consent = consentFor(files, consents, src);
    return consent !== null && !mayStand(consent, edition);
  };
}

/**
 * The narrowest consent that is written anywhere for a picture, or for an attachment and the pictures in it.
 *
 * @param path as written in the document
 */
export function consentFor(files: Files, consents: PictureConsents, path: string): Consent | null {
  // Without any, no picture has to be read for it.
  if (consents.size === 0) return null;
  const facts = files.get(path.trim());
  const held = facts?.state === 'attachable' ? facts.holds : [];
  return [pictureKey(files, path), ...held, ...alikeIn(consents, facts)].reduce<Consent | null>(
    (narrowest, key) => narrower(narrowest, consents.get(key) ?? null),
    null,
  );
}

/** Those of the pictures of which something is written that look like one: saved otherwise, turned or cut. */
function alikeIn(consents: PictureConsents, facts: FileFacts | undefined): readonly string[] {
  const look = facts?.state === 'ok' ? lookOf(facts) : null;
  if (!look) return [];
  const { all, found } = looksIn(consents);
  const known = found.get(look) ?? all.flatMap((one) => (looksLike(look, one.look) ? [one.key] : []));
  found.set(look, known);
  return known;
}

const LOOK = 'look ';

function lookKey(files: Files, path: string): string | null {
  const facts = files.get(path.trim());
  const look = facts?.state === 'ok' ? lookOf(facts) : null;
  return look && LOOK + String.fromCharCode(...look);
}

/** The looks of which something is written. */
interface KnownLooks {
  readonly all: readonly { readonly key: string; readonly look: PictureLook }[];
  /** By the look of a picture, the keys of those that it is like: it is asked for in each edition. */
  readonly found: WeakMap<PictureLook, readonly string[]>;
}
const looks = new WeakMap<PictureConsents, KnownLooks>();

function looksIn(consents: PictureConsents): KnownLooks {
  const known = looks.get(consents);
  if (known) return known;
  const all = [...consents.keys()].flatMap((key) =>
    key.startsWith(LOOK)
      ? [{ key, look: Uint8Array.from(key.slice(LOOK.length), (one) => one.charCodeAt(0)) }]
      : [],
  );
  const read = { all, found: new WeakMap<PictureLook, readonly string[]>() };
  looks.set(consents, read);
  return read;
}

/**
 * What a picture is: its content; of one that was not read, the place to which its path leads.
 *
 * @param path as written in the document
 */
export function pictureKey(files: Files, path: string): string {
  const facts = files.get(path.trim());
  if (facts?.state === 'attachable') return digest(facts.bytes);
  return facts?.state === 'ok' ? contentKey(facts) : resolved(path.trim());
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split(/[/\\]/)) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
