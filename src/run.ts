import { basename, dirname, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import type { Compiled, LoadedProgramme } from './core/compile.js';
import { diagnostic, hasErrors, sortDiagnostics, strictly, type Diagnostic } from './core/diagnostic.js';
import { entry, parse, type Parsed } from './core/parse.js';
import type { FileFacts } from './core/rules.js';
import { kindOf, validate as check, wantedFiles } from './core/validate.js';
import { loadAssets, loadBasics } from './io/assets.js';
import { folderOf, inspectFile, readDocument, readStream, STDIN } from './io/files.js';
import type { Settings } from './settings.js';
import { Trouble } from './trouble.js';

/** What a run takes from outside, so that tests can give it something else. */
export interface Outside {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asked for only when standard input is named: Node takes a while to open it. */
  readonly stdin: () => AsyncIterable<Uint8Array | string>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** Called at the end of each stage of a document. */
export type Lap = (stage: string) => void;

/** Why there is no programme: the file is not there, or cannot be read as YAML (its diagnostics say why). */
type Absent = 'missing' | 'unreadable';

/** What a document names. */
interface Named {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly programme: LoadedProgramme | null;
  /** Whether a programme is named of which not everything is known: then an unknown id proves nothing. */
  readonly incomplete: boolean;
}

/** What the documents of one run share: the programmes they name, and everything found wrong. */
export class Run {
  readonly #settings: Settings;
  readonly #outside: Outside;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #failed = new Set<string>();
  readonly #programmes = new Map<string, Promise<LoadedProgramme | Absent>>();

  constructor(settings: Settings, outside: Outside) {
    this.#settings = settings;
    this.#outside = outside;
  }

  /** Every problem found so far, and the text of each file that has one. */
  outcome(): { readonly diagnostics: readonly Diagnostic[]; readonly texts: ReadonlyMap<string, string> } {
    return { diagnostics: sortDiagnostics(this.#diagnostics), texts: this.#texts };
  }

  /** The reports of a visit, or null with the reasons noted. `names` are the reports made so far, with their files. */
  async compile(file: string, names: Map<string, string>, lap: Lap): Promise<Compiled | null> {
    const parsed = await this.#parse(file);
    lap('read');
    if (!parsed) return null;
    if (kindOf(parsed) === 'programme') {
      throw new Trouble(
        `${file} is a programme; build makes the reports of visits.`,
        2,
        `Name its visits, such as ${join(dirname(file), 'visits', '*.yaml')}; solidify validate checks the programme.`,
      );
    }
    const { compile } = await import('./core/compile.js');
    const named = await this.#named(parsed);
    lap('what it names');
    const { value, diagnostics } = await compile(
      parsed,
      named,
      { langs: this.#settings.langs, editions: this.#settings.editions, id: idFor(file) },
      await loadBasics(),
      loadAssets,
    );
    lap('check and render');
    this.#note(file, parsed, provable(diagnostics, named));
    for (const { name } of value?.reports ?? []) {
      const twin = names.get(name.toLowerCase());
      if (twin === undefined) names.set(name.toLowerCase(), file);
      else if (twin !== file) {
        const args = { id: value?.id ?? name, file: twin, line: 0 };
        this.#note(file, parsed, [diagnostic('duplicate-id', file, startOf(parsed), args)]);
        break;
      }
    }
    return named.incomplete || this.#failed.has(file) ? null : value;
  }

  /** Notes what is wrong with a document of either kind. */
  async check(file: string, lap: Lap): Promise<void> {
    const full = resolve(this.#outside.cwd, file);
    if (this.#programmes.has(full)) return;
    const parsed = await this.#parse(file);
    lap('read');
    if (!parsed) return;
    if (kindOf(parsed) === 'programme') {
      this.#programmes.set(full, this.#checkProgramme(parsed));
      await this.#programmes.get(full);
      return;
    }
    const named = await this.#named(parsed);
    lap('what it names');
    const { diagnostics } = await check(parsed, {
      ...(await loadBasics()),
      files: named.files,
      programme: named.programme?.parsed ?? null,
    });
    lap('check');
    this.#note(file, parsed, provable(diagnostics, named));
  }

  async #parse(file: string): Promise<Parsed | null> {
    const bytes =
      file === STDIN
        ? await readStream(this.#outside.stdin())
        : await readDocument(resolve(this.#outside.cwd, file));
    const { value, diagnostics } = parse({ path: file, text: bytes });
    this.#note(file, value ?? { text: new TextDecoder().decode(bytes) }, diagnostics);
    return value;
  }

  async #named(parsed: Parsed): Promise<Named> {
    const folder = folderOf(parsed.file, this.#outside.cwd);
    const files = new Map<string, FileFacts>();
    let programme: LoadedProgramme | Absent | null = null;
    for (const { path, key } of wantedFiles(parsed)) {
      if (key === 'src') files.set(path, await inspectFile(folder, path));
      else {
        programme = await this.#programme(parsed.file, path);
        if (programme === 'missing') files.set(path, { state: 'missing' });
      }
    }
    if (programme === null) return { files, programme, incomplete: false };
    if (typeof programme === 'string') return { files, programme: null, incomplete: true };
    return { files, programme, incomplete: programme.parsed.mended.length > 0 };
  }

  /** The programme that `file` names; read and checked once a run. */
  #programme(file: string, path: string): Promise<LoadedProgramme | Absent> {
    const full = resolve(folderOf(file, this.#outside.cwd), path);
    let loaded = this.#programmes.get(full);
    if (!loaded) {
      const shown = file === STDIN || isAbsolute(path) ? path : normalize(join(dirname(file), path));
      loaded = this.#loadProgramme(shown);
      this.#programmes.set(full, loaded);
    }
    return loaded;
  }

  async #loadProgramme(file: string): Promise<LoadedProgramme | Absent> {
    let parsed: Parsed | null;
    try {
      parsed = await this.#parse(file);
    } catch (error) {
      if (error instanceof Trouble && error.exitCode === 2) return 'missing';
      throw error;
    }
    if (!parsed) return 'unreadable';
    return kindOf(parsed) === 'programme'
      ? this.#checkProgramme(parsed)
      : { parsed, document: null, files: new Map() };
  }

  async #checkProgramme(parsed: Parsed): Promise<LoadedProgramme> {
    const { files } = await this.#named(parsed);
    const { value, diagnostics } = await check(parsed, { ...(await loadBasics()), files, programme: null });
    this.#note(parsed.file, parsed, diagnostics);
    const fine = !this.#failed.has(parsed.file) && value?.kind === 'programme';
    return { parsed, document: fine ? value.document : null, files };
  }

  /** Keeps diagnostics, and the text of their file to show its lines. */
  #note(file: string, { text }: { readonly text: string }, found: readonly Diagnostic[]): void {
    const list = this.#settings.strict ? strictly(found) : found;
    if (list.length > 0) this.#texts.set(file, text);
    if (hasErrors(list)) this.#failed.add(file);
    this.#diagnostics.push(...list);
  }
}

/** An id that is not known may be one of a programme that could not be read; that has its own diagnostic. */
function provable(diagnostics: readonly Diagnostic[], { incomplete }: Named): readonly Diagnostic[] {
  if (!incomplete) return diagnostics;
  return diagnostics.filter(({ code }) => code !== 'unknown-id' && code !== 'unknown-source');
}

/** Where a document says its id, or else where it starts. */
function startOf({ root, range }: Parsed): Diagnostic['range'] {
  const first = entry(root, 'id') ?? (root.type === 'map' ? root.entries[0] : undefined);
  return range(first?.keySpan ?? { start: root.start, end: root.start });
}

/** The name of the file without its extension, as far as it can be an id. */
function idFor(file: string): string {
  if (file === STDIN) return 'report';
  const name = basename(file, extname(file)).normalize('NFD').replace(/\p{M}/gu, '');
  return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[.-]+$/g, '') || 'report';
}
