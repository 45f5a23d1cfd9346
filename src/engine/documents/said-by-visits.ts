import { resolve } from 'node:path';
import type { LoadedProgramme } from '../../core/language/checked.js';
import { limits } from '../../core/language/limits.js';
import type { FileFacts } from '../../core/language/rules/files.js';
import { wantedFiles } from '../../core/language/wanted-files.js';
import { consentsIn, type StatedConsent } from '../../core/privacy/consent.js';
import { statedWordsIn } from '../../core/privacy/elsewhere/stated-words.js';
import { doubtfulConsents } from '../../core/privacy/possible.js';
import type { PictureConsents } from '../../core/privacy/picture-consents.js';
import { firstDay, numberSources } from '../../core/report/source-numbers.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { decodeLoosely } from '../../core/syntax/decode.js';
import type { Range } from '../../core/syntax/place.js';
import { folderOf, inspectFile, leadsAway } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { listedVisits } from './listed-visits.js';
import type { Findings } from './findings.js';
import type { ReadDocument } from './reader.js';

/** A visit of which nothing is known, and where the programme lists it. */
interface UnreadVisit {
  readonly file: string;
  readonly range: Range;
}

/**
 * What the visits of a programme say of consents and sources, as far as they can be read: what is wrong with them they
 * say themselves.
 *
 * @param read null for a document that is not there
 * @returns also those of which nobody can know whom they withhold
 */
export async function saidByVisits(
  programme: Parsed,
  host: Host,
  read: (file: string) => Promise<ReadDocument | null>,
): Promise<
  Pick<LoadedProgramme, 'stated' | 'statedPictures' | 'sourceNumbers' | 'firstDays'> & {
    readonly unread: readonly UnreadVisit[];
    /** Whether of each of the others it is known. */
    readonly isCertain: boolean;
  }
> {
  const stated: StatedConsent[] = [];
  const visits: Parsed[] = [];
  let statedPictures: PictureConsents = new Map();
  const unread: UnreadVisit[] = [];
  let isCertain = true;
  const missing: UnreadVisit[] = [];
  const noteMissing: Findings['add'] = (_, __, found) => {
    for (const { code, args, range } of found) {
      if ((code !== 'visit-missing' && code !== 'visit-outside') || !range) continue;
      const { path } = args as { readonly path: string };
      if (!leadsAway(path)) missing.push({ file: path, range });
    }
    return [];
  };
  for (const place of await listedVisits(programme, host, { add: noteMissing })) {
    const { file, listed } = place;
    const document = await read(file);
    if (listed && (!document || document.bytes.length > limits.bytes))
      unread.push({ file, range: listed.range });
    if (!document) continue;
    const { parsed, bytes } = document;
    const source = parsed ? { parsed, programme } : { file, text: decodeLoosely(bytes) };
    const doubtful = doubtfulConsents(source);
    if (doubtful) isCertain = false;
    for (const one of doubtful ?? []) stated.push(one);
    if (!parsed) continue;
    visits.push(parsed);
    for (const one of consentsIn(parsed)) stated.push(one);
    for (const one of statedWordsIn(parsed)) stated.push(one);
    const files = await withheldFiles(parsed, host);
    if (files.size === 0) continue;
    const { readLooks } = await import('../pictures/read-looks.js');
    await readLooks(files.values(), host);
    const { pictureConsents } = await import('../../core/privacy/picture-consents.js');
    statedPictures = pictureConsents([{ parsed, files }], statedPictures);
  }
  // What is there under that name, such as a folder or a link that leads away, is nothing that could be read.
  const folder = folderOf(programme.file, host.cwd);
  for (const one of missing) if (await host.stat(resolve(folder, one.file))) unread.push(one);
  const sourceNumbers = numberSources(programme, visits);
  const firstDays = visits.map(firstDay).sort();
  return { stated, statedPictures, sourceNumbers, firstDays, unread, isCertain };
}

/** The pictures and attachments of a visit that not everybody may see: only of those the others must know. */
async function withheldFiles(parsed: Parsed, host: Host): Promise<Map<string, FileFacts>> {
  const files = new Map<string, FileFacts>();
  const room = { bytes: limits.pictureBytes };
  for (const { path, use, consent } of wantedFiles(parsed))
    if (use !== 'programme' && consent !== null && consent !== 'public' && !files.has(path))
      files.set(path, await inspectFile(folderOf(parsed.file, host.cwd), path, host, use, room));
  return files;
}
