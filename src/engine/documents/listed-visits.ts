import { dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { diagnostic } from '../../core/diagnostics/diagnostic.js';
import { startOf } from '../../core/language/checked.js';
import { isBlank } from '../../core/language/rules/blanks.js';
import { entry, type Parsed } from '../../core/syntax/ast.js';
import type { Range } from '../../core/syntax/place.js';
import { limits } from '../../core/language/limits.js';
import { filesWithin, folderOf, leadsAway, STDIN } from '../../host/files.js';
import { isPattern, patternLimits, readPattern } from '../../host/glob/glob-pattern.js';
import type { Host } from '../../host/host.js';
import type { Findings } from './findings.js';
import type { ReadDocument } from './reader.js';
import { kindOf } from '../../core/language/kind.js';

/** A file that is to be built, and the place of the programme that lists it as a visit; null when nothing does. */
export interface VisitPlace {
  readonly file: string;
  readonly listed: { readonly by: Parsed; readonly range: Range } | null;
}

/** The files that a programme lists as its visits. What is wrong with the list does not stop those that are there. */
export async function listedVisits(
  parsed: Parsed,
  host: Host,
  { add }: Pick<Findings, 'add'>,
): Promise<VisitPlace[]> {
  const { file, root, range } = parsed;
  const folder = folderOf(file, host.cwd);
  const list = entry(root, 'visits');
  const items = list?.value.type === 'list' ? list.value.items : [];
  if (items.length === 0) {
    const found = diagnostic('programme-without-visits', file, startOf(parsed, 'visits'), {});
    add(file, parsed, [found]);
  }
  const places = new Map<string, VisitPlace>();
  let patterns = 0;
  for (const item of items) {
    if (item.type !== 'scalar' || typeof item.value !== 'string') continue;
    const pattern = item.value.trim();
    if (isBlank(pattern)) continue; // which is told as one
    if (isPattern(pattern)) {
      patterns += 1;
      if (patterns > limits.patterns || readPattern(pattern) === null) {
        const args = { path: pattern, patterns: limits.patterns, ...patternLimits };
        add(file, parsed, [diagnostic('visit-pattern', file, range(item), args)]);
        // What one said too many, the others need not repeat.
        if (patterns > limits.patterns) break;
        continue;
      }
    }
    const matches = leadsAway(pattern) ? null : await filesWithin(folder, pattern, host);
    if (matches === null) {
      add(file, parsed, [diagnostic('visit-outside', file, range(item), { path: pattern })]);
      continue;
    }
    if (matches.length === 0)
      add(file, parsed, [diagnostic('visit-missing', file, range(item), { path: pattern })]);
    for (const path of matches) {
      const full = resolve(folder, path);
      // A pattern for all documents of a folder may match the programme itself, which nobody means by it.
      if (path !== pattern && full === resolve(host.cwd, file)) continue;
      const first = places.get(full)?.listed?.range;
      if (first) {
        const args = { path, line: first.start.line };
        add(file, parsed, [diagnostic('visit-listed-twice', file, range(item), args)]);
      } else {
        const shown = file === STDIN || isAbsolute(path) ? path : normalize(join(dirname(file), path));
        places.set(full, { file: shown, listed: { by: parsed, range: range(item) } });
      }
    }
  }
  return [...places.values()];
}

/** What programmes list as their visits; each programme is looked at once, for all who ask. */
export interface Listings {
  /** What lies at a path, if it is a programme, lists as its visits, behind links. */
  readonly visitsIn: (path: string) => Promise<ReadonlySet<string>>;
  /**
   * Of some programmes those that list a visit. To ask each of them for each visit would take long.
   *
   * @param visit where it lies, behind links
   * @param programmes their paths
   * @param counts whether one is to be looked at; asked once of each
   */
  readonly listing: (
    visit: string,
    programmes: Iterable<string>,
    counts: (path: string) => Promise<boolean>,
  ) => Promise<readonly string[]>;
}

/**
 * Nothing that is found wrong with a list is noted or kept.
 *
 * @param read null for what is not there, or cannot be read
 */
export function openListings(host: Host, read: (file: string) => Promise<ReadDocument | null>): Listings {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const find = async (path: string): Promise<ReadonlySet<string>> => {
    const { parsed } = (await read(path)) ?? { parsed: null };
    if (parsed === null || kindOf(parsed) !== 'programme') return new Set();
    const places = await listedVisits(parsed, host, { add: () => [] });
    return new Set(await Promise.all(places.map(({ file }) => host.real(resolve(host.cwd, file)))));
  };
  const visitsIn: Listings['visitsIn'] = (path) => {
    const listed = known.get(path) ?? find(path);
    known.set(path, listed);
    return listed;
  };
  const byVisit = new Map<string, string[]>();
  const noted = new Set<string>();
  /** One after the other, so that nobody asks for what is noted only in part. */
  let noting = Promise.resolve();
  return {
    visitsIn,
    listing: async (visit, programmes, counts) => {
      const note = async (): Promise<void> => {
        for (const path of programmes) {
          if (noted.has(path)) continue;
          const visits = (await counts(path)) ? await visitsIn(path) : [];
          for (const one of visits) byVisit.set(one, [...(byVisit.get(one) ?? []), path]);
          noted.add(path);
        }
      };
      noting = noting.catch(() => undefined).then(note);
      await noting;
      return byVisit.get(visit) ?? [];
    },
  };
}
