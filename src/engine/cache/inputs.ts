import { ownKeysOf } from '../../core/language/own-keys.js';
import { basename, dirname, isAbsolute, posix, relative, sep } from 'node:path';
import { statedAround, type CheckedVisit, type LoadedProgramme } from '../../core/language/checked.js';
import type { Consent } from '../../core/language/declaration.js';
import { numbersIn } from '../../core/report/source-numbers.js';
import { entriesAt, type Parsed } from '../../core/syntax/ast.js';
import type { FileFacts } from '../../core/language/rules/files.js';
import { wantedFiles } from '../../core/language/wanted-files.js';
import type { StatedConsent } from '../../core/privacy/consent.js';
import { readPeople } from '../../core/privacy/people.js';
import { consentsAround, decisiveOf, narrowedIn, visitNumberIn } from '../../core/report/seen-programme.js';
import { pictureConsents } from '../../core/privacy/picture-consents.js';
import { STDIN } from '../../host/files.js';
import { consentsMark, pictureHash, sha256, type Input } from './manifest.js';
import { editions as order } from '../options.js';

/** What something is made from. */
export interface Inputs {
  /** What may be named to whoever gets the reports. */
  readonly shown: readonly Input[];
  /** The hashes of all of it. */
  readonly hashes: readonly string[];
}

/**
 * A document and the files that it names, by their names from its folder.
 *
 * @param bytes of the document
 * @param editions that are made: a picture that is in none of them is not named
 */
export function inputsOf(
  parsed: Parsed,
  files: ReadonlyMap<string, FileFacts>,
  bytes: Uint8Array,
  editions: readonly Consent[],
): Inputs {
  const own = { file: nameFrom(parsed.file, parsed.file), bytes: bytes.length, sha256: sha256(bytes) };
  const shown = new Map([[own.file, own]]);
  const hashes = [`${own.file} ${own.sha256}`];
  const narrowed = new Map(narrowedIn(files, pictureConsents([{ parsed, files }])));
  for (const { path, use } of wantedFiles(parsed)) {
    const facts = use !== 'programme' ? files.get(path) : undefined;
    if (facts?.state !== 'ok' && facts?.state !== 'attachable') continue;
    const file = posix.normalize(path.split(sep).join('/'));
    const picture = { file, bytes: facts.bytes.length, sha256: pictureHash(facts.bytes) };
    hashes.push(`${path} ${picture.sha256}`);
    const narrowest = Math.max(...editions.map((edition) => order.indexOf(edition)));
    if (narrowest >= order.findIndex((edition) => edition === (narrowed.get(path) ?? 'public')))
      shown.set(file, picture);
  }
  return { shown: [...shown.values()], hashes };
}

/**
 * What decides the bytes of the reports of a visit: its own document with its pictures, and what it sees of its
 * programme. The user's own data are masked by all names of the programme, so of a visit that has some, and of one that
 * is attached as it is, all of the programme counts.
 *
 * @param own the inputs of the visit itself
 * @param whole the programme with its pictures
 * @param isAttached whether the PDF holds the document
 */
export function decisiveInputs(
  checked: CheckedVisit,
  own: Inputs,
  whole: Inputs,
  editions: readonly Consent[],
  isAttached: boolean,
): Inputs {
  const { parsed, visit, surroundings } = checked;
  const { programme } = surroundings;
  const numberOf = numbersIn(parsed, programme?.parsed ?? null, programme?.sourceNumbers ?? null);
  const numbers = [
    ...entriesAt(parsed.root, 'sources').map(({ key }) => numberOf(key)),
    visitNumberIn(programme?.firstDays, visit),
  ];
  if (isAttached || ownKeysOf(visit).length > 0) {
    const others = sha256(JSON.stringify([narrowings(checked), numbers]));
    return { ...own, hashes: [...own.hashes, ...whole.hashes, others] };
  }
  const people = readPeople(parsed, programme?.parsed ?? null, statedAround(surroundings));
  const { data, files } = decisiveOf(checked, people, editions);
  const pictures = [...files].flatMap(([path, facts]) =>
    facts.state === 'ok' ? [`programme ${path} ${pictureHash(facts.bytes)}`] : [],
  );
  return { ...own, hashes: [...own.hashes, sha256(JSON.stringify([data, numbers])), ...pictures] };
}

/** What the visits of a programme state of consents, as something that its other visits are made from. */
export function statedHash({
  stated,
  statedPictures,
}: Pick<LoadedProgramme, 'stated' | 'statedPictures'>): string {
  const known = consents.get(stated);
  if (known !== undefined) return known;
  const said = stated.map(({ name, consent }) => [name, consent]);
  const hash = sha256(JSON.stringify([said, [...statedPictures]]));
  consents.set(stated, hash);
  return hash;
}

/** One list for all visits of a programme. */
const consents = new WeakMap<readonly StatedConsent[], string>();

/** The same inputs with those consents, by the name of the programme from the folder of a document. */
export function withConsents(document: string, own: Inputs, programmes: readonly LoadedProgramme[]): Inputs {
  const more = programmes.map((one) => {
    const file = `${nameFrom(document, one.parsed.file)}${consentsMark}`;
    return { file, bytes: 0, sha256: statedHash(one) };
  });
  return { ...own, shown: [...own.shown, ...more] };
}

/** Which pictures of a visit and its programme have a narrower consent, wherever that is written. */
function narrowings(checked: CheckedVisit): string {
  const { files, programme } = checked.surroundings;
  const pictures = consentsAround(checked);
  return JSON.stringify([
    narrowedIn(files, pictures),
    programme ? narrowedIn(programme.files, pictures) : null,
  ]);
}

/** The inputs of one document together with those of others that it names, or that are named with it, by their files. */
export function withInputs(
  document: string,
  own: Inputs,
  others: readonly (readonly [file: string, inputs: Inputs])[],
): Inputs {
  const shown = new Map(own.shown.map((input) => [input.file, input]));
  for (const [other, more] of others) {
    const folder = posix.dirname(nameFrom(document, other));
    for (const input of more.shown) {
      const file = posix.join(folder, input.file);
      shown.set(file, { ...input, file });
    }
  }
  return {
    shown: [...shown.values()],
    hashes: [own, ...others.map(([, more]) => more)].flatMap(({ hashes }) => hashes),
  };
}

/** The name of a file from the folder of a document; never one that tells where on the machine they are. */
function nameFrom(document: string, file: string): string {
  if (file === STDIN || isAbsolute(file) !== isAbsolute(document)) return basename(file);
  return relative(dirname(document), file).split(sep).join('/');
}
