import { formats, kindOf, type FileContent, type Format } from '../../formats/index.js';
import { clean } from './fold.js';
import type { Zlib } from '../../formats/write-zip.js';
import type { Searcher } from './search.js';
import type { WithheldWords } from './withheld.js';

/** Something withheld that was found in a file that is to be written. */
export interface Leak {
  readonly secret: WithheldWords;
  /** The name of the file. */
  readonly artifact: string;
  /** Where in it. */
  readonly where: string;
}

/**
 * Finds what an edition withholds in a file that is to be written, and in its name. Every file of a build goes through
 * it before anything is on disk.
 *
 * @param known the formats that there are
 * @param zlib unpacks it faster, where there is one
 * @returns each secret once a place
 * @throws Error when the file is of a kind that cannot be read back, whatever is withheld
 */
export async function findLeaks(
  file: FileContent,
  searcher: Searcher<WithheldWords>,
  known: readonly Format[] = formats,
  zlib?: Zlib,
): Promise<Leak[]> {
  const kind = kindOf(file.name, known);
  // To read a file back may take as long as to make it.
  if (searcher.secrets.length === 0) return [];
  const leaks = new Map<string, Map<string, Leak>>();
  const views = [{ where: 'the name of the file', text: file.name }, ...(await kind.readBack(file, zlib))];
  for (const { where, text } of views) {
    const there = leaks.get(where) ?? new Map<string, Leak>();
    leaks.set(where, there);
    for (const { secret } of searcher.find(clean(text)))
      there.set(secret.words, { secret, artifact: file.name, where });
  }
  return [...leaks.values()].flatMap((there) => [...there.values()]);
}
