import type { LoadedProgramme } from '../../core/language/checked.js';
import type { FileFacts } from '../../core/language/rules/files.js';
import { wantedFiles } from '../../core/language/wanted-files.js';
import { lookOf, makeLook, noteLook, type PictureLook } from '../../core/picture/same/look.js';
import type { Parsed } from '../../core/syntax/ast.js';
import type { Host } from '../../host/host.js';
import { loadAssetsKeeping, loadVersion, pictureCodecs } from '../assets.js';

/**
 * Reads what photographs look like, so that one which is withheld is known in another format, size or quality, turned or
 * cut. The first time it takes as long as to decode them.
 */
export async function readLooks(
  files: Iterable<FileFacts>,
  host: Pick<Host, 'spare' | 'signal'>,
): Promise<void> {
  for (const facts of files) {
    if (facts.state !== 'ok' || facts.type === 'image/svg+xml' || lookOf(facts)) continue;
    host.signal.throwIfAborted();
    const assets = await loadAssetsKeeping(host, true);
    const read = async (): Promise<PictureLook | null> => {
      const prepared = await assets.prepare(facts);
      if (!prepared || prepared.type === 'image/svg+xml') return null;
      const pixels = await (await pictureCodecs()).decode(prepared.type, prepared.bytes);
      return pixels && makeLook(pixels);
    };
    const { lookOrTake } = await import('./kept-pictures.js');
    const look = await lookOrTake(facts, read, { spare: host.spare, version: await loadVersion() });
    if (look) noteLook(facts, look);
  }
}

/**
 * Reads what the photographs of a document and its programme look like, where one of them is withheld or one of another
 * visit; of every other document that would take too long.
 *
 * @param around what says which pictures other visits withhold
 */
export async function readLooksAround(
  parsed: Parsed,
  named: {
    readonly files: ReadonlyMap<string, FileFacts>;
    readonly programme?: LoadedProgramme | null;
  },
  around: readonly (Pick<LoadedProgramme, 'statedPictures'> | null)[],
  host: Pick<Host, 'spare' | 'signal'>,
): Promise<void> {
  const { files, programme } = named;
  const wanted = [parsed, ...(programme ? [programme.parsed] : [])].flatMap(wantedFiles);
  const isWithheld = wanted.some(({ consent }) => consent !== null && consent !== 'public');
  if (!isWithheld && around.every((one) => !one || one.statedPictures.size === 0)) return;
  await readLooks([...files.values(), ...(programme?.files.values() ?? [])], host);
}
