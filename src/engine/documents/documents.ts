import { dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { diagnostic } from '../../core/diagnostics/diagnostic.js';
import {
  type Basics,
  checkVisit,
  reportNames,
  startOf,
  type CheckedVisit,
  type LoadedProgramme,
} from '../../core/language/checked.js';
import { kindOf, mayBeProgramme } from '../../core/language/kind.js';
import { limits } from '../../core/language/limits.js';
import type { FileFacts } from '../../core/language/rules/files.js';
import { validate } from '../../core/language/validate.js';
import { wantedFiles } from '../../core/language/wanted-files.js';
import { layouts } from '../../core/report/page/layouts.js';
import { child, stringOf, type Parsed } from '../../core/syntax/ast.js';
import { decodeLoosely } from '../../core/syntax/decode.js';
import { folderOf, inspectFile, readDocument, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { placeOfProgramme } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { loadBasics } from '../assets.js';
import { idFor, idOf } from './document-ids.js';
import { gatherFindings, type Findings } from './findings.js';
import { listedVisits, openListings, type VisitPlace } from './listed-visits.js';
import type { Settings } from '../options.js';
import { readIfPossible, type ReadDocument } from './reader.js';
import { readLooksAround } from '../pictures/read-looks.js';
import { saidByVisits } from './said-by-visits.js';
import { ownLayouts } from '../templates/own-templates.js';
import type { Lap } from '../stopwatch.js';

/** Why there is no programme: the file is not there, may not be named, or is no YAML (its diagnostics say why). */
type Absent = 'missing' | 'outside' | 'unreadable';

/** A document that may be built. */
export type Prepared =
  | { readonly kind: 'visit'; readonly checked: CheckedVisit }
  | {
      readonly kind: 'programme';
      readonly id: string;
      /** Its document is null when it has errors. */
      readonly programme: LoadedProgramme;
      readonly visits: readonly VisitPlace[];
    };

/** What a document names. */
interface Named {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly programme: LoadedProgramme | null;
  /** Whether a programme is named of which not everything is known: then an unknown id proves nothing. */
  readonly incomplete: boolean;
}

/** The documents of one build: each is read and checked when it is asked for, and a programme once. */
export interface Documents {
  /** Reads the programmes among several documents, so that the visits they list are known whichever comes first. */
  readonly meet: (files: readonly string[]) => Promise<void>;
  /**
   * Reads and checks a document, and notes what is wrong with it.
   *
   * @returns null when it has errors
   */
  readonly prepare: (file: string, lap: Lap) => Promise<Prepared | null>;
  /**
   * Whether a visit may have the files that it asks for: where another document of the build has one of them already,
   * that is noted.
   */
  readonly claims: (checked: CheckedVisit) => boolean;
  /** The document as it was read. */
  readonly bytesOf: (parsed: Parsed) => Uint8Array;
  /** Reads a visit again that was right before, for what is made of all visits: they are not kept meanwhile. */
  readonly reread: (file: string) => Promise<CheckedVisit>;
}

type Programmes = Map<string, Promise<LoadedProgramme | Absent>>;

/**
 * @param readFile reads one file
 * @param programmes those that are known already
 * @param listings what is known of their visits
 */
export function openDocuments(
  settings: Pick<Settings, 'langs' | 'editions' | 'templates'>,
  host: Host,
  findings: Findings,
  readFile: (file: string) => Promise<ReadDocument>,
  programmes: Programmes = new Map(),
  listings = openListings(host, readIfPossible(readFile)),
): Documents {
  const bytes = new WeakMap<Parsed, Uint8Array>();
  /** The names of the reports of this build, with the files of their documents. */
  const names = new Map<string, string>();
  return {
    meet,
    prepare,
    claims,
    bytesOf: (parsed) => bytes.get(parsed) ?? new Uint8Array(),
    reread: async (file) => {
      const known = new Map(programmes);
      const again = openDocuments(settings, host, gatherFindings(false), readFile, known, listings);
      const prepared = await again.prepare(file, () => undefined);
      if (prepared?.kind !== 'visit')
        throw new SolidifyError(
          `${file} was changed while it was being built.`,
          'file-changed',
          'Build again.',
        );
      return prepared.checked;
    },
  };

  async function read(file: string): Promise<Parsed | null> {
    const { parsed, diagnostics, bytes: content } = await readFile(file);
    if (parsed) bytes.set(parsed, content);
    findings.note(file, parsed ?? { text: new TextDecoder().decode(content) }, diagnostics);
    return parsed;
  }

  async function meet(files: readonly string[]): Promise<void> {
    for (const file of files.length > 1 ? files.filter((one) => one !== STDIN) : []) {
      const full = resolve(host.cwd, file);
      // To parse each visit twice takes long.
      const bytes = await readDocument(full, host).catch(() => null);
      if (!bytes || programmes.has(full) || !mayBeProgramme(decodeLoosely(bytes))) continue;
      const loading = loadProgramme(file);
      programmes.set(full, loading);
      await loading.catch(() => programmes.delete(full));
    }
  }

  async function prepare(file: string, lap: Lap): Promise<Prepared | null> {
    const opened = await open(file, lap);
    if (opened?.kind !== 'visit') return opened;
    const checked = await checkOne(opened.parsed, lap);
    return checked && { kind: 'visit', checked };
  }

  function claims(checked: CheckedVisit): boolean {
    const { file } = checked.parsed;
    for (const { name } of reportNames(checked, settings)) {
      const twin = names.get(name.toLowerCase());
      if (twin === undefined) names.set(name.toLowerCase(), file);
      else if (twin !== file) {
        const args = { id: checked.id, file: twin, line: 0 };
        findings.note(file, checked.parsed, [
          diagnostic('duplicate-id', file, startOf(checked.parsed), args),
        ]);
        return false;
      }
    }
    return true;
  }

  /** Reads a document; one that is a programme is checked too, once. */
  async function open(
    file: string,
    lap: Lap,
  ): Promise<Extract<Prepared, { kind: 'programme' }> | { kind: 'visit'; parsed: Parsed } | null> {
    const full = resolve(host.cwd, file);
    let programme = await programmes.get(full);
    if (programme === undefined) {
      const parsed = await read(file);
      lap('read');
      if (!parsed) return null;
      if (kindOf(parsed) === 'visit') return { kind: 'visit', parsed };
      programmes.set(full, checkProgramme(parsed));
      programme = await programmes.get(full);
      lap('check');
    }
    // A visit has named it before; what is wrong with it has been noted.
    if (programme === undefined || typeof programme === 'string') return null;
    const { parsed } = programme;
    if (kindOf(parsed) === 'visit') return { kind: 'visit', parsed };
    return {
      kind: 'programme',
      id: idOf(parsed, file),
      programme,
      visits: await listedVisits(parsed, host, findings),
    };
  }

  async function checkOne(parsed: Parsed, lap: Lap): Promise<CheckedVisit | null> {
    const { file } = parsed;
    const named = { ...(await readNamed(parsed)), listedIn: await listedIn(parsed) };
    await readLooksAround(parsed, named, [named.programme, ...named.listedIn], host);
    lap('what it names');
    const { value, diagnostics } = await checkVisit(
      parsed,
      named,
      idFor(file),
      await basicsFor(parsed, named.programme?.parsed ?? null),
      settings.langs,
    );
    lap('check');
    if (value) bytes.set(value.parsed, bytes.get(parsed) ?? new Uint8Array());
    findings.note(file, parsed, diagnostics);
    return findings.hasFailed(file) ? null : value;
  }

  async function readNamed(parsed: Parsed): Promise<Named> {
    const folder = folderOf(parsed.file, host.cwd);
    const files = new Map<string, FileFacts>();
    let programme: LoadedProgramme | Absent | null = null;
    const room = { bytes: limits.pictureBytes };
    const wanted = wantedFiles(parsed);
    const attached = new Set(wanted.flatMap(({ path, use }) => (use === 'attachment' ? [path] : [])));
    for (const { path, use } of wanted) {
      if (files.has(path)) continue;
      if (use !== 'programme') {
        const as = attached.has(path) ? 'attachment' : use;
        files.set(path, await inspectFile(folder, path, host, as, room));
      } else {
        const place = await placeOfProgramme(folder, path, host, async (programme) =>
          (await listings.visitsIn(programme)).has(await host.real(resolve(host.cwd, parsed.file))),
        );
        programme = place === 'possible' ? await programmeOf(parsed.file, path) : place;
        if (programme === 'missing' || programme === 'outside') files.set(path, { state: programme });
      }
    }
    if (programme === null) return { files, programme, incomplete: false };
    if (typeof programme === 'string') return { files, programme: null, incomplete: true };
    return { files, programme, incomplete: programme.parsed.mended.length > 0 };
  }

  /** The programmes that this build has met, and that list a visit: those that the visit names itself, or does not. */
  async function listedIn(parsed: Parsed): Promise<LoadedProgramme[]> {
    if (parsed.file === STDIN) return [];
    const own = await host.real(resolve(host.cwd, parsed.file));
    const counts = async (path: string): Promise<boolean> => {
      const programme = await programmes.get(path);
      return typeof programme === 'object' && programme.stated.length + programme.statedPictures.size > 0;
    };
    const paths = await listings.listing(own, programmes.keys(), counts);
    const found = await Promise.all(paths.flatMap((path) => programmes.get(path) ?? []));
    return found.filter((one) => typeof one === 'object');
  }

  /** The programme that `file` names; read and checked once a run. */
  function programmeOf(file: string, path: string): Promise<LoadedProgramme | Absent> {
    const full = resolve(folderOf(file, host.cwd), path);
    let loaded = programmes.get(full);
    if (!loaded) {
      const shown = file === STDIN || isAbsolute(path) ? path : normalize(join(dirname(file), path));
      loaded = loadProgramme(shown);
      programmes.set(full, loaded);
    }
    return loaded;
  }

  async function loadProgramme(file: string): Promise<LoadedProgramme | Absent> {
    let parsed: Parsed | null;
    try {
      parsed = await read(file);
    } catch (error) {
      if (error instanceof SolidifyError && error.exitCode === 2) return 'missing';
      throw error;
    }
    if (!parsed) return 'unreadable';
    if (kindOf(parsed) === 'programme') return checkProgramme(parsed);
    const nothing = { stated: [], statedPictures: new Map(), sourceNumbers: new Map() };
    return { parsed, document: null, files: new Map(), ...nothing };
  }

  /** What every check needs; layouts of the user's own are looked for only where a document names one. */
  async function basicsFor(parsed: Parsed, programme: Parsed | null): Promise<Basics> {
    const basics = await loadBasics();
    const layout = stringOf(child(parsed.root, 'layout'));
    if (layout === null || layouts.some((one) => one === layout)) return basics;
    const files = [...(programme ? [programme.file] : []), parsed.file];
    return { ...basics, layouts: await ownLayouts(files, settings, host) };
  }

  async function checkProgramme(parsed: Parsed): Promise<LoadedProgramme> {
    const { unread, isCertain, ...said } = await saidByVisits(parsed, host, readIfPossible(readFile));
    findings.keep(parsed, said.stated, isCertain && unread.length === 0);
    const { files } = await readNamed(parsed);
    await readLooksAround(parsed, { files }, [said], host);
    const { value, diagnostics } = await validate(parsed, {
      ...(await basicsFor(parsed, null)),
      langs: settings.langs,
      files,
      programme: null,
      stated: said.stated,
    });
    const doubts = unread.map(({ file: path, range }) =>
      diagnostic('visit-unread', parsed.file, range, { path }),
    );
    findings.note(parsed.file, parsed, [...diagnostics, ...doubts]);
    const fine = !findings.hasFailed(parsed.file) && value?.kind === 'programme';
    return { parsed, document: fine ? value.document : null, files, ...said };
  }
}
