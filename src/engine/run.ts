import { basename, dirname, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import {
  checkVisit,
  reportNames,
  type CheckedVisit,
  type LoadedProgramme,
} from '../core/language/checked.js';
import {
  diagnostic,
  hasErrors,
  sortDiagnostics,
  strictly,
  type Diagnostic,
} from '../core/diagnostics/diagnostic.js';
import type { Comparison } from './comparison.js';
import { limits } from '../core/language/limits.js';
import { entry, type Parsed } from '../core/syntax/ast.js';
import { parse } from '../core/syntax/parse.js';
import type { Range } from '../core/syntax/place.js';
import type { FileFacts } from '../core/language/rules/files.js';
import { validate } from '../core/language/validate.js';
import { kindOf } from '../core/language/kind.js';
import { wantedFiles } from '../core/language/wanted-files.js';
import { loadBasics } from './assets.js';
import {
  filesWithin,
  folderOf,
  inspectFile,
  leadsAway,
  placeOfProgramme,
  readDocument,
  readStream,
  STDIN,
} from '../host/files.js';
import { ensureHeap, heapToRead } from './memory.js';
import type { Outcome } from './outcome.js';
import type { Host } from '../host/host.js';
import type { Lap } from './stopwatch.js';
import type { Settings } from './options.js';
import { SolidifyError } from '../host/solidify-error.js';
import { yieldToEventLoop } from './yield-to-event-loop.js';

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

/** A file that is to be built, and the place of the programme that lists it as a visit; null when nothing does. */
export interface VisitPlace {
  readonly file: string;
  readonly listed: { readonly by: Parsed; readonly range: Range } | null;
}

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
  readonly #host: Host;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  /** The documents of which something is told, as far as they could be read, and all programmes. */
  readonly #sources = new Map<string, Parsed>();
  readonly #failed = new Set<string>();
  /** Where an id was found to be that of another document. */
  readonly #twins = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #bytes = new WeakMap<Parsed, Uint8Array>();
  /** The names of the reports of this run, with the files of their documents. */
  readonly #names = new Map<string, string>();
  readonly #programmes = new Map<string, Promise<LoadedProgramme | Absent>>();

  constructor(settings: Settings, host: Host) {
    this.#settings = settings;
    this.#host = host;
  }

  /** Every problem found so far, and the text of each file that has one. */
  outcome(): Pick<Outcome, 'diagnostics' | 'texts' | 'sources'> {
    const programmes = [...this.#sources.values()].filter((one) => kindOf(one) === 'programme');
    const visits = [...this.#sources.values()].filter((one) => kindOf(one) === 'visit');
    return {
      diagnostics: sortDiagnostics(this.#diagnostics),
      texts: this.#texts,
      sources: { visits, programmes },
    };
  }

  /**
   * Reads and checks a document, and notes what is wrong with it.
   *
   * @returns null when it has errors
   */
  async prepare(file: string, lap: Lap): Promise<Prepared | null> {
    const opened = await this.#open(file, lap);
    if (opened?.kind !== 'visit') return opened;
    const checked = await this.#checkVisit(opened.parsed, lap);
    return checked && { kind: 'visit', checked };
  }

  /**
   * Whether a visit may have the files that it asks for: where another document of this run has one of them already,
   * that is noted.
   */
  claims(checked: CheckedVisit): boolean {
    const { file } = checked.parsed;
    for (const { name } of reportNames(checked, this.#settings)) {
      const twin = this.#names.get(name.toLowerCase());
      if (twin === undefined) this.#names.set(name.toLowerCase(), file);
      else if (twin !== file) {
        const args = { id: checked.id, file: twin, line: 0 };
        this.#note(file, checked.parsed, [diagnostic('duplicate-id', file, startOf(checked.parsed), args)]);
        return false;
      }
    }
    return true;
  }

  /** The document as it was read. */
  bytesOf(parsed: Parsed): Uint8Array {
    return this.#bytes.get(parsed) ?? new Uint8Array();
  }

  /** Reads a visit again that was right before, for what is made of all visits: they are not kept meanwhile. */
  async reread(file: string): Promise<CheckedVisit> {
    const again = new Run(this.#settings, this.#host);
    for (const [path, programme] of this.#programmes) again.#programmes.set(path, programme);
    const prepared = await again.prepare(file, () => undefined);
    if (prepared?.kind !== 'visit')
      throw new SolidifyError(`${file} was changed while it was being built.`, 3, 'Build again.');
    return prepared.checked;
  }

  /** Notes why something that was made of documents must not be written. */
  refuse(documents: readonly Parsed[], found: readonly Diagnostic[]): void {
    for (const parsed of documents) {
      if (!found.some(({ file }) => file === parsed.file)) continue;
      this.#texts.set(parsed.file, parsed.text);
      this.#sources.set(parsed.file, parsed);
    }
    // The guidebook and the website of a programme hold the same texts.
    const known = new Set(this.#diagnostics.map((one) => JSON.stringify(one)));
    this.#diagnostics.push(...found.filter((one) => !known.has(JSON.stringify(one))));
    const [first] = documents;
    if (first) this.#refused.add(first.file);
  }

  /** Whether something that was made of a document could not be written for what it says. */
  isRefused(file: string): boolean {
    return this.#refused.has(file);
  }

  /** Compares the visits of a programme with it and with one another, as far as they are right. */
  async compareWith({
    programme: { parsed },
  }: Extract<Prepared, { kind: 'programme' }>): Promise<Comparison> {
    const { makeComparison } = await import('./comparison.js');
    return makeComparison(parsed, (file, text, found) => {
      this.#note(file, { text }, found);
      return !this.#failed.has(parsed.file);
    });
  }

  /** Notes that a programme lists another, or itself, among its visits. */
  refuseProgramme({ file, listed }: VisitPlace): void {
    if (listed)
      this.#add(listed.by.file, listed.by, [
        diagnostic('visit-is-programme', listed.by.file, listed.range, { path: file }),
      ]);
  }

  /** Reads a document; one that is a programme is checked too, once. */
  async #open(
    file: string,
    lap: Lap,
  ): Promise<Extract<Prepared, { kind: 'programme' }> | { kind: 'visit'; parsed: Parsed } | null> {
    const full = resolve(this.#host.cwd, file);
    let programme = await this.#programmes.get(full);
    if (programme === undefined) {
      const parsed = await this.#parse(file);
      lap('read');
      if (!parsed) return null;
      if (kindOf(parsed) === 'visit') return { kind: 'visit', parsed };
      this.#programmes.set(full, this.#checkProgramme(parsed));
      programme = await this.#programmes.get(full);
      lap('check');
    }
    // A visit has named it before; what is wrong with it has been noted.
    if (programme === undefined || typeof programme === 'string') return null;
    const { parsed } = programme;
    if (kindOf(parsed) === 'visit') return { kind: 'visit', parsed };
    return { kind: 'programme', id: idOf(parsed, file), programme, visits: await this.#visitsOf(parsed) };
  }

  async #checkVisit(parsed: Parsed, lap: Lap): Promise<CheckedVisit | null> {
    const { file } = parsed;
    const named = await this.#named(parsed);
    lap('what it names');
    const { value, diagnostics } = await checkVisit(
      parsed,
      named,
      idFor(file),
      await loadBasics(),
      this.#settings.langs,
    );
    lap('check');
    this.#note(file, parsed, provable(diagnostics, named));
    if (value && named.programme && /^index$|\.guidebook$/i.test(value.id))
      this.#note(file, parsed, [diagnostic('reserved-id', file, startOf(parsed), { id: value.id })]);
    return named.incomplete || this.#failed.has(file) ? null : value;
  }

  /** The files that a programme lists as its visits. What is wrong with the list does not stop those that are there. */
  async #visitsOf(parsed: Parsed): Promise<VisitPlace[]> {
    const { file, root, range } = parsed;
    const folder = folderOf(file, this.#host.cwd);
    const list = entry(root, 'visits');
    const items = list?.value.type === 'list' ? list.value.items : [];
    if (items.length === 0) {
      const found = diagnostic('programme-without-visits', file, startOf(parsed, 'visits'), {});
      this.#add(file, parsed, [found]);
    }
    const places = new Map<string, VisitPlace>();
    for (const item of items) {
      if (item.type !== 'scalar' || typeof item.value !== 'string') continue;
      const pattern = item.value.trim();
      const matches = leadsAway(pattern) ? null : await filesWithin(folder, pattern, this.#host);
      if (matches === null) {
        this.#add(file, parsed, [diagnostic('visit-outside', file, range(item), { path: pattern })]);
        continue;
      }
      if (matches.length === 0)
        this.#add(file, parsed, [diagnostic('visit-missing', file, range(item), { path: pattern })]);
      for (const path of matches) {
        const full = resolve(folder, path);
        // A pattern for all documents of a folder may match the programme itself, which nobody means by it.
        if (path !== pattern && full === resolve(this.#host.cwd, file)) continue;
        const first = places.get(full)?.listed?.range;
        if (first) {
          const args = { path, line: first.start.line };
          this.#add(file, parsed, [diagnostic('visit-listed-twice', file, range(item), args)]);
        } else {
          const shown = file === STDIN || isAbsolute(path) ? path : normalize(join(dirname(file), path));
          places.set(full, { file: shown, listed: { by: parsed, range: range(item) } });
        }
      }
    }
    return [...places.values()];
  }

  async #parse(file: string): Promise<Parsed | null> {
    const bytes =
      file === STDIN
        ? await readStream(this.#host.stdin(), this.#host.signal)
        : await readDocument(resolve(this.#host.cwd, file), this.#host);
    await ensureHeap(`to read ${file}`, { bytes: heapToRead(bytes) });
    const { value, diagnostics } = parse({ path: file, text: bytes });
    if (value) this.#bytes.set(value, bytes);
    await yieldToEventLoop();
    this.#note(file, value ?? { text: new TextDecoder().decode(bytes) }, diagnostics);
    return value;
  }

  async #named(parsed: Parsed): Promise<Named> {
    const folder = folderOf(parsed.file, this.#host.cwd);
    const files = new Map<string, FileFacts>();
    let programme: LoadedProgramme | Absent | null = null;
    const room = { bytes: limits.pictureBytes };
    for (const { path, use } of wantedFiles(parsed)) {
      if (files.has(path)) continue;
      if (use !== 'programme') files.set(path, await inspectFile(folder, path, this.#host, room));
      else {
        const place = await placeOfProgramme(folder, path, this.#host);
        programme = place === 'possible' ? await this.#programme(parsed.file, path) : place;
        if (programme === 'missing' || programme === 'outside') files.set(path, { state: programme });
      }
    }
    if (programme === null) return { files, programme, incomplete: false };
    if (typeof programme === 'string') return { files, programme: null, incomplete: true };
    return { files, programme, incomplete: programme.parsed.mended.length > 0 };
  }

  /** The programme that `file` names; read and checked once a run. */
  #programme(file: string, path: string): Promise<LoadedProgramme | Absent> {
    const full = resolve(folderOf(file, this.#host.cwd), path);
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
      if (error instanceof SolidifyError && error.exitCode === 2) return 'missing';
      throw error;
    }
    if (!parsed) return 'unreadable';
    return kindOf(parsed) === 'programme'
      ? this.#checkProgramme(parsed)
      : { parsed, document: null, files: new Map() };
  }

  async #checkProgramme(parsed: Parsed): Promise<LoadedProgramme> {
    this.#sources.set(parsed.file, parsed);
    const { files } = await this.#named(parsed);
    const { value, diagnostics } = await validate(parsed, {
      ...(await loadBasics()),
      langs: this.#settings.langs,
      files,
      programme: null,
    });
    this.#note(parsed.file, parsed, diagnostics);
    const fine = !this.#failed.has(parsed.file) && value?.kind === 'programme';
    return { parsed, document: fine ? value.document : null, files };
  }

  /** Keeps the diagnostics of a document; one with an error is not built. */
  #note(file: string, source: Parsed | { readonly text: string }, found: readonly Diagnostic[]): void {
    if (hasErrors(this.#add(file, source, found))) this.#failed.add(file);
  }

  /** Two visits with one id are noted when their reports are made, and when their programme is checked. */
  #isTold({ code, file, range }: Diagnostic): boolean {
    if (code !== 'duplicate-id') return false;
    const key = `${file}:${range?.start.line}:${range?.start.column}`;
    if (this.#twins.has(key)) return true;
    this.#twins.add(key);
    return false;
  }

  /** Keeps diagnostics, and the text of their file to show its lines. */
  #add(
    file: string,
    source: Parsed | { readonly text: string },
    found: readonly Diagnostic[],
  ): readonly Diagnostic[] {
    const list = this.#settings.strict ? strictly(found) : found;
    if (list.length > 0) {
      this.#texts.set(file, source.text);
      if ('root' in source) this.#sources.set(file, source);
    }
    // One by one: a spread of 150,000 is more than the stack holds.
    for (const one of list) if (!this.#isTold(one)) this.#diagnostics.push(one);
    return list;
  }
}

/** An id that is not known may be one of a programme that could not be read; that has its own diagnostic. */
function provable(diagnostics: readonly Diagnostic[], { incomplete }: Named): readonly Diagnostic[] {
  if (!incomplete) return diagnostics;
  return diagnostics.filter(({ code }) => code !== 'unknown-id' && code !== 'unknown-source');
}

/** Where a document has a key (its id, if none is said), or else where it starts. */
function startOf({ root, range }: Parsed, key = 'id'): Diagnostic['range'] {
  const first = entry(root, key) ?? (root.type === 'map' ? root.entries[0] : undefined);
  return range(first?.keySpan ?? { start: root.start, end: root.start });
}

/** The id that a document says, or else one made of the name of its file. */
function idOf({ root }: Parsed, file: string): string {
  const said = entry(root, 'id')?.value;
  return said?.type === 'scalar' && typeof said.value === 'string' ? said.value : idFor(file);
}

/** The name of the file without its extension, as far as it can be an id. */
function idFor(file: string): string {
  if (file === STDIN) return 'report';
  const name = basename(file, extname(file)).normalize('NFD').replace(/\p{M}/gu, '');
  return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[.-]+$/g, '') || 'report';
}
