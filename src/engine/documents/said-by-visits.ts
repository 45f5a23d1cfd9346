import type { LoadedProgramme } from '../../core/language/checked.js';
import { limits } from '../../core/language/limits.js';
import type { FileFacts } from '../../core/language/rules/files.js';
import { wantedFiles } from '../../core/language/wanted-files.js';
import { consentsIn, type StatedConsent } from '../../core/privacy/consent.js';
import type { PictureConsents } from '../../core/privacy/picture-consents.js';
import { numberSources } from '../../core/report/source-numbers.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { folderOf, inspectFile } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { listedVisits } from './listed-visits.js';
import type { ReadDocument } from './reader.js';

/**
 * What the visits of a programme say of consents and sources, as far as they can be read: what is wrong with them they
 * say themselves.
 *
 * @param read null for a document that is not there
 */
export async function saidByVisits(
  programme: Parsed,
  host: Host,
  read: (file: string) => Promise<ReadDocument | null>,
): Promise<Pick<LoadedProgramme, 'stated' | 'statedPictures' | 'sourceNumbers'>> {
  const stated: StatedConsent[] = [];
  const visits: Parsed[] = [];
  let statedPictures: PictureConsents = new Map();
  for (const { file } of await listedVisits(programme, host, { add: () => [] })) {
    const parsed = (await read(file))?.parsed;
    if (!parsed) continue;
    visits.push(parsed);
    for (const one of consentsIn(parsed)) stated.push(one);
    const files = await withheldFiles(parsed, host);
    if (files.size === 0) continue;
    const { pictureConsents } = await import('../../core/privacy/picture-consents.js');
    statedPictures = pictureConsents([{ parsed, files }], statedPictures);
  }
  return { stated, statedPictures, sourceNumbers: numberSources(programme, visits) };
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
