import { clean } from './fold.js';
import type { Searcher } from './search.js';
import { viewsOf, type Artifact } from './views.js';
import type { WithheldWords } from './withheld.js';

/** Something withheld that stands in what is to be written. */
export interface Leak {
  readonly secret: WithheldWords;
  /** The name of the artifact. */
  readonly artifact: string;
  /** Where in it. */
  readonly where: string;
}

/**
 * Finds what an edition withholds in something that is to be written. Every artifact of a build goes through it
 * before anything is on disk.
 *
 * @returns each secret once a place
 */
export function findLeaks(artifact: Artifact, searcher: Searcher<WithheldWords>): Leak[] {
  if (searcher.secrets.length === 0) return [];
  const leaks = new Map<string, Leak>();
  for (const { where, text } of viewsOf(artifact)) {
    for (const { secret } of searcher.find(clean(text))) {
      leaks.set(`${where}\n${secret.words}`, { secret, artifact: artifact.name, where });
    }
  }
  return [...leaks.values()];
}
