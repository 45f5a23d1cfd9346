import { resolve } from 'node:path';
import type { Family } from '../../core/assist/mentions.js';
import { certainEdits } from '../../core/edit/edits.js';
import type { Diagnostic, Suggestion } from '../../core/diagnostics/diagnostic.js';
import { kindOf } from '../../core/language/kind.js';
import { parse } from '../../core/syntax/parse.js';
import { stringAt, type Parsed } from '../../core/syntax/ast.js';
import { beginsAsDocument, folderOf, readDocument } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { memoryHost } from '../../host/memory.js';
import { placeOfProgramme } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { loadBasics } from '../assets.js';
import { listedVisits } from '../documents/listed-visits.js';
import { resolveOptions } from '../options.js';
import { openSession } from '../session.js';

/** What was found in one file. */
export interface CheckedFile {
  readonly diagnostics: readonly Diagnostic[];
  /** What is certain of what they suggest, in order; none overlaps another. */
  readonly certain: readonly Suggestion[];
}

/** The documents of an editor: as they are being written where they are open, else as they are on the disk. */
export interface Workspace {
  /** A document has this text now; null: it is closed, and as the disk has it. */
  readonly set: (path: string, text: string | null) => void;
  /** Files have changed on the disk. */
  readonly changed: (paths: readonly string[]) => void;
  /** A document as it is written, by its absolute path; null where there is none, or it cannot be read. */
  readonly read: (path: string) => Promise<Parsed | null>;
  /** The documents that share ids with one. */
  readonly familyOf: (parsed: Parsed) => Promise<Family>;
  /** What is wrong with the open documents, and with the programmes that they name, by absolute path. */
  readonly check: () => Promise<ReadonlyMap<string, CheckedFile>>;
}

/** @param disk where the documents are that are not open */
export function openWorkspace(disk: Host): Workspace {
  const host = memoryHost([], { ...disk, elsewhere: undefined });
  const session = openSession(host, { isKept: true });
  const open = new Map<string, string>();
  const kept = new Map<string, { readonly state: string; readonly parsed: Parsed | null }>();

  const read: Workspace['read'] = async (path) => {
    const found = await host.stat(path);
    const state = found ? `${found.kind} ${found.bytes} ${found.changed}` : 'none';
    const known = kept.get(path);
    if (known?.state === state) return known.parsed;
    const bytes = found && (await ifPossible(readDocument(path, host)));
    const parsed = bytes && parse({ path, text: bytes }).value;
    kept.set(path, { state, parsed });
    return parsed;
  };

  const visitsOf = async (programme: Parsed): Promise<string[]> => {
    const places = await listedVisits(programme, host, { add: () => [] });
    return places.map(({ file }) => resolve(host.cwd, file));
  };

  /** The programme that a visit names, if it may have it read. */
  const programmeOf = async (visit: Parsed): Promise<Parsed | null> => {
    const path = stringAt(visit.root, 'programme')?.trim();
    if (path === undefined) return null;
    const folder = folderOf(visit.file, host.cwd);
    const lists = async (file: string): Promise<boolean> => {
      const programme = await read(file);
      if (!programme) return false;
      const listed = await Promise.all((await visitsOf(programme)).map((one) => host.real(one)));
      return listed.includes(await host.real(visit.file));
    };
    if ((await placeOfProgramme(folder, path, host, lists)) !== 'possible') return null;
    const programme = await read(resolve(folder, path));
    return programme && kindOf(programme) === 'programme' ? programme : null;
  };

  return {
    set: (path, text) => {
      host.set(path, text);
      if (text === null) open.delete(path);
      else open.set(path, text);
      session.changed([path]);
    },
    changed: (paths) => {
      session.changed(paths);
      for (const path of paths) kept.delete(path);
    },
    read,
    familyOf: async (parsed) => {
      const isProgramme = kindOf(parsed) === 'programme';
      const programme = isProgramme ? parsed : await programmeOf(parsed);
      const paths = new Set(programme ? await visitsOf(programme) : []);
      const visits: Parsed[] = isProgramme ? [] : [parsed];
      for (const path of open.keys()) if (path !== programme?.file) paths.add(path);
      for (const path of paths) {
        const visit = path === parsed.file ? null : await read(path);
        if (!visit || kindOf(visit) !== 'visit') continue;
        const isListed =
          !open.has(path) || (programme && (await programmeOf(visit))?.file === programme.file);
        if (isListed) visits.push(visit);
      }
      return { programme, visits };
    },
    check: async () => {
      const files = [...open].filter(([, text]) => beginsAsDocument(text)).map(([path]) => path);
      const settings = resolveOptions({}, (await loadBasics()).languages);
      const { diagnostics } =
        files.length > 0 ? await session.validate(files, settings) : { diagnostics: [] };
      const found = new Map<string, Diagnostic[]>(files.map((path) => [path, []]));
      for (const one of diagnostics) {
        const path = resolve(host.cwd, one.file);
        const list = found.get(path) ?? [];
        list.push(one);
        found.set(path, list);
      }
      return new Map(
        [...found].map(([path, list]) => [path, { diagnostics: list, certain: certainEdits(list) }]),
      );
    },
  };
}

async function ifPossible<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof SolidifyError && error.exitCode !== 130) return null;
    throw error;
  });
}
