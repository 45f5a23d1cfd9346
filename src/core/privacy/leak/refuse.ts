import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnoseLeaks, diagnoseRooms, type OwnText } from './diagnose.js';
import type { FileContent } from '../../formats/index.js';
import { digest } from '../../picture/content-key.js';
import { findLeaks, type Leak } from './find.js';
import type { Searcher } from './search.js';
import type { WithheldWords, Withholding } from './withheld.js';

export { findLeaks };

/** How reports are searched for what their edition withholds. */
export interface LeakSearch {
  /**
   * Keeps which files beside the page were found to give nothing away, and they are not searched again for the same: for a
   * preview, which writes nothing and shows the page, so that no Markdown is made either; null for a search of everything.
   */
  readonly searched: Set<string> | null;
  /**
   * The words of what texts of the documents give away: a page is not searched for more where the Markdown has all of them.
   */
  readonly told: readonly string[];
  /** Those of the user's own that the reports were made with. */
  readonly templates: readonly OwnText[];
}

/**
 * Says which drawings of discussions under the Chatham House Rule tell who took part, though the edition may name them
 * elsewhere.
 *
 * @param contentOf gives the bytes of a picture by its path
 */
export async function refusedDrawings(
  { rooms, edition }: Withholding,
  contentOf: (path: string) => Uint8Array | null,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { searcher, pictures } of rooms)
    for (const { text, parsed, span } of searcher.secrets.length > 0 ? pictures : []) {
      const content = contentOf(text.trim());
      if (!content) continue;
      // Its own name is not that of the file that is written.
      const leaks = await findLeaks({ name: 'drawing.svg', content }, searcher);
      for (const { secret, where } of new Map(leaks.map((leak) => [leak.secret, leak])).values()) {
        const args = {
          name: secret.words,
          edition,
          rule: secret.rule,
          found: `${text} (${where})`,
          form: null,
          isFunction: false,
        };
        found.push(diagnostic('name-leaks', parsed.file, parsed.range(span), args));
      }
    }
  return found;
}

/**
 * Finds what an edition withholds in the texts of a report and in the files beside it.
 *
 * @param files the texts of the whole; its page, made when it has to be searched; what lies beside them
 * @param told the words of what texts of the documents give away: the page is not searched for more where the whole has
 *   all of them
 * @param searched keeps which files beside the page were found to give nothing away
 */
export async function leaksIn(
  files: {
    readonly whole: readonly FileContent[];
    readonly page: () => FileContent;
    readonly beside: readonly FileContent[];
  },
  searcher: Searcher<WithheldWords>,
  told: readonly string[],
  searched: Set<string> | null,
): Promise<Leak[]> {
  const secrets = searched && JSON.stringify(searcher.secrets.map(({ kind, words }) => [kind, words]));
  const leaks = (await Promise.all(files.whole.map((file) => findLeaks(file, searcher)))).flat();
  const found = new Set(leaks.map(({ secret }) => secret.words));
  const isTold = told.length > 0 && told.every((words) => found.has(words));
  const beside = files.beside.map(async (file) => {
    const { content } = file;
    const state = typeof content === 'string' ? content : digest(content);
    const key = secrets && JSON.stringify([file.name, state, secrets]);
    if (key !== null && searched?.has(key)) return [];
    const own = await findLeaks(file, searcher);
    if (key !== null && own.length === 0) searched?.add(key);
    return own;
  });
  const others = await Promise.all([...(isTold ? [] : [findLeaks(files.page(), searcher)]), ...beside]);
  return [...leaks, ...others.flat()];
}

/**
 * Says why something must not be written: the choke point between what was made and the disk.
 *
 * @param leaks what was found in it of what the edition withholds
 * @param templates of the user's own that it was made with
 * @returns an error for each text that gives something away; nothing where all of it may be written
 */
export function refusals(
  leaks: readonly Leak[],
  withholding: Withholding,
  templates: readonly OwnText[] = [],
): Diagnostic[] {
  const found = leaks.length > 0 ? diagnoseLeaks(leaks, withholding, templates) : [];
  return [...diagnoseRooms(withholding), ...found];
}
