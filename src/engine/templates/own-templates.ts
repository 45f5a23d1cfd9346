import { dirname, join, relative, resolve } from 'node:path';
import type { CheckedVisit } from '../../core/language/checked.js';
import type { ArgsOf } from '../../core/diagnostics/catalogue.js';
import { diagnostic, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import type { TemplateSource } from '../../core/templates/read.js';
import { HelperFault, type OwnHelpers } from '../../core/templates/own/own-helpers.js';
import type { Templates } from '../../core/templates/run.js';
import { callIn } from '../../core/templates/own/call-in.js';
import { PageFaults, StandardFault, TemplateFault } from '../../core/templates/template-fault.js';
import { lazy } from '../../core/lazy.js';
import { formatOf, layoutOfTemplate, nameOfFile, partialName } from '../../core/templates/vocabulary.js';
import { STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { keepWithin } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { sha256, type Input } from '../cache/manifest.js';
import type { Inputs } from '../cache/inputs.js';
import type { Settings } from '../options.js';
import type { HelperModule } from './helper-module.js';
import { strayFiles } from './stray-files.js';

/** The folder of templates beside a document or its programme. */
export const TEMPLATES = 'templates';

/** More than any template needs: what stands deep in one another is read by one call in another. */
const MOST_BYTES = 100_000;
const MOST_FILES = 1000;

/** Templates of the user's own that hold for a document. */
export interface OwnTemplates {
  readonly sources: readonly TemplateSource[];
  /** Compiled; none when one of them is wrong. */
  readonly value: Templates;
  readonly diagnostics: readonly Diagnostic[];
  /** Each file by its name, its path from its folder with slashes in front of which `templates/` stands. */
  readonly inputs: ReadonlyMap<string, Input>;
  /** The helpers that they may call. */
  readonly helpers: OwnHelpers | null;
}

/** Finds the templates that hold for documents. */
export type FindTemplates = (files: readonly string[]) => Promise<OwnTemplates>;

/** Finds templates, until it is closed: helpers run in a thread. */
export interface TemplateFinder {
  readonly find: FindTemplates;
  readonly close: () => Promise<void>;
}

/** Settings that say where templates and their helpers are. */
export type TemplatePlaces = Pick<Settings, 'templates' | 'helpers'>;

const none: OwnTemplates = { sources: [], value: {}, diagnostics: [], inputs: new Map(), helpers: null };

/** The name of the module of helpers among the inputs. */
const HELPERS = 'helpers';

/**
 * The templates of a report in a layout: those of a layout of the user's own stand in the place of a default one, file by
 * file, and the report depends on no other.
 *
 * @param layout null where nobody says one
 * @returns also the default layout whose place that is: `story` where one of its files shows the days (`story`), or else
 *   `record`, which has everything among its sections; null where the layout is none of the user's own
 */
export function inLayout(
  own: OwnTemplates,
  layout: string | null,
): { readonly own: OwnTemplates; readonly base: 'story' | 'record' | null } {
  const isElse = (name: string): boolean => ![null, layout].includes(layoutOfTemplate(name));
  const here = own.sources.filter(({ name }) => layoutOfTemplate(name) !== null && !isElse(name));
  const base = here.length === 0 ? null : here.some(({ text }) => showsDays(text)) ? 'story' : 'record';
  const place = (name: string): string =>
    `${base === 'record' ? 'visit/report' : 'visit/story'}.${formatOf(name)}`;
  const moved = new Map(here.map(({ name }) => [place(name), name]));
  const specs = [...moved].flatMap(([to, from]) => {
    const spec = own.value[from];
    return spec ? [[to, spec] as const] : [];
  });
  const sources = [
    ...own.sources.filter(({ name }) => !moved.has(name)),
    ...here.map((one) => ({ ...one, name: place(one.name) })),
  ];
  const inputs = new Map([...own.inputs].filter(([name]) => !isElse(name) && !moved.has(name)));
  return { own: { ...own, sources, value: { ...own.value, ...Object.fromEntries(specs) }, inputs }, base };
}

/** Whether a template names the days of a story between its braces. */
function showsDays(text: string): boolean {
  return text.split('}}').some((part) => /\bstory\b/.test(part.slice(part.lastIndexOf('{{'))));
}

/** The layout that is asked for, or else the one that a visit names, or its programme; null where none of them does. */
export function layoutNamed(
  { visit, surroundings }: CheckedVisit,
  { layout }: { readonly layout: string | null },
): string | null {
  return layout ?? visit.layout ?? surroundings.programme?.document?.layout ?? null;
}

/** The names of the layouts that lie beside documents, or in the folder that was named. */
export async function ownLayouts(
  files: readonly string[],
  { templates: named }: { readonly templates: string | null },
  host: Host,
): Promise<string[]> {
  const beside = files.filter((file) => file !== STDIN).map((file) => join(dirname(file), TEMPLATES));
  const found = new Set<string>();
  for (const folder of new Set(named === null ? beside : [named])) {
    const full = resolve(host.cwd, folder);
    if ((await host.stat(full))?.kind !== 'folder') continue;
    for (const path of await host.list(full, '*/report.*.hbs')) {
      const name = layoutOfTemplate(nameOfFile(path.replaceAll('\\', '/')) ?? '');
      if (name !== null) found.add(name);
    }
  }
  return [...found].sort();
}

/**
 * The documents beside which templates of one may lie: its programme, and itself above that.
 *
 * @param visit what is read in it; null for a programme
 */
export function documentsWithTemplates(file: string, visit: CheckedVisit | null): string[] {
  const programme = visit?.surroundings.programme;
  return [...(programme ? [programme.parsed.file] : []), file];
}

/**
 * Finds templates of the user's own: in the folder that was named, or else in a folder `templates` beside each of the
 * documents, of which a later one stands above an earlier one, file by file. They may call the helpers that were named.
 *
 * @returns a finder that gives the same for the same documents, read once; it throws SolidifyError (2) when the folder that
 *   was named is none, or the helpers cannot be used
 */
export function openTemplates(places: TemplatePlaces, host: Host): TemplateFinder {
  const { templates: named } = places;
  const known = new Map<string, Promise<OwnTemplates>>();
  const helpers = lazy(async () => {
    const [{ loadCompiler }, { openHelpers }] = await Promise.all([
      import('./compile-templates.js'),
      import('./helper-module.js'),
    ]);
    return openHelpers(places, await loadCompiler(), host);
  });
  let opened: Promise<HelperModule | null> | null = null;
  const find: FindTemplates = async (files) => {
    const beside = files.filter((file) => file !== STDIN).map((file) => join(dirname(file), TEMPLATES));
    const folders = [...new Set(named === null ? beside : [named])];
    const key = JSON.stringify(folders);
    const found = known.get(key) ?? read(folders);
    known.set(key, found);
    return found;
  };
  return { find, close: async () => (await opened?.catch(() => null))?.close() };

  async function read(folders: readonly string[]): Promise<OwnTemplates> {
    const sources = new Map<string, TemplateSource>();
    const inputs = new Map<string, Input>();
    const diagnostics: Diagnostic[] = [];
    for (const folder of folders) {
      diagnostics.push(...(await strayFiles(folder, places.helpers, host)));
      for (const { path, file, bytes, fault } of await filesIn(folder, named !== null, host)) {
        if (fault !== null) diagnostics.push(diagnostic('template-file', file, null, { fault }));
        const name = nameOfFile(path) ?? path.replace(/\.hbs$/, '');
        sources.set(name, { name, file, text: new TextDecoder().decode(bytes) });
        inputs.set(name, { file: `${TEMPLATES}/${path}`, bytes: bytes.length, sha256: sha256(bytes) });
      }
    }
    if (sources.size === 0 && places.helpers === null) return { ...none, diagnostics };
    // They may go on for seconds until they are ended, and nobody would hear of Ctrl-C meanwhile.
    if (host.elsewhere) throw host.elsewhere;
    const own = [...sources.values()];
    if (places.helpers !== null) opened = helpers();
    const module = await opened;
    if (module && own.length > 0) inputs.set(HELPERS, module.input);
    const found = { sources: own, inputs, helpers: module?.helpers ?? null };
    if (own.length === 0 || hasErrors(diagnostics)) return { ...found, value: {}, diagnostics };
    const { compileTemplates } = await import('./compile-templates.js');
    const { value, diagnostics: more } = await compileTemplates(own, found.helpers);
    return { ...found, value: value ?? {}, diagnostics: [...diagnostics, ...more] };
  }
}

/** The folders with templates that lie beside documents, and how many files each has; the same folder once. */
export async function templateFolders(
  files: readonly string[],
  host: Host,
): Promise<{ readonly folder: string; readonly beside: string; readonly count: number }[]> {
  const beside = files.filter((file) => file !== STDIN).map((file) => [join(dirname(file), TEMPLATES), file]);
  const found = [];
  for (const [folder, file] of new Map(beside as [string, string][])) {
    const { length } = await filesIn(folder, false, host);
    if (length > 0) found.push({ folder, beside: file, count: length });
  }
  return found;
}

interface TemplateFile {
  /** From its folder, with slashes. */
  readonly path: string;
  /** As the user knows it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Why it is not read. */
  readonly fault: ArgsOf<'template-file'>['fault'] | null;
}

/** The templates in a folder, sorted; one behind a link that leads out of the project is not read. */
async function filesIn(folder: string, isNamed: boolean, host: Host): Promise<TemplateFile[]> {
  const full = resolve(host.cwd, folder);
  const stat = await host.stat(full);
  if (stat?.kind !== 'folder') {
    if (!isNamed) return [];
    throw new SolidifyError(
      `"${folder}" is no folder with templates.`,
      'file-not-found',
      'Name one that exists, or leave --templates out.',
    );
  }
  const mayRead = keepWithin(full, host);
  const paths = (await host.list(full, '**/*.hbs')).map((path) => path.replaceAll('\\', '/')).sort();
  const files: TemplateFile[] = [];
  for (const path of paths.slice(0, MOST_FILES)) {
    const file = relative(host.cwd, join(full, path));
    const refused = (fault: ArgsOf<'template-file'>['fault']): void =>
      void files.push({ path, file, bytes: new Uint8Array(), fault });
    const found = await host.stat(join(full, path));
    if (!(await mayRead(join(full, path)))) refused('outside');
    else if (found?.kind !== 'file') refused('kind');
    else if (found.bytes > MOST_BYTES) refused('size');
    else {
      const bytes = await host.read(join(full, path));
      if (isText(bytes)) files.push({ path, file, bytes, fault: null });
      else refused('utf8');
    }
  }
  return files;
}

/** Whether a file is text in UTF-8. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

/**
 * What is wrong with a template of the user's own that failed while it ran, that called one of ours which failed, or that
 * wrote what a page must not have.
 *
 * @returns null for any other error
 */
export async function faultsOf(
  error: unknown,
  { sources, helpers }: Pick<OwnTemplates, 'sources' | 'helpers'>,
): Promise<readonly Diagnostic[] | null> {
  if (error instanceof PageFaults) return error.diagnostics;
  if (error instanceof Error && error.cause instanceof StandardFault && sources.length > 0)
    return (await import('../../core/templates/own/written.js')).faultsOfPdf(error.cause.violations, sources);
  if (!(error instanceof TemplateFault)) return null;
  const { running, at, words, cause } = error;
  const own = running.map((name) => sources.find((source) => source.name === name));
  const found = own.find((source) => source !== undefined) ?? sources[0];
  if (!found) return null;
  const index = own.indexOf(found);
  // Where it calls itself until it is ended, Handlebars names no line.
  const again = running.indexOf(found.name, index + 1);
  const called = running[index > 0 ? index - 1 : again - 1] ?? null;
  const place = called === null ? (index === 0 ? at : null) : callIn(found.text, partialName(called));
  const range = place && { start: place, end: place };
  if (cause instanceof HelperFault) {
    const { kind, helper, line, words: said } = cause;
    const file = `${helpers?.file ?? ''}${line === null ? '' : `:${line}`}`;
    return [diagnostic('template-helper', found.file, range, { helper, file, kind, words: said })];
  }
  return [diagnostic('template-failed', found.file, range, { words })];
}

/** The part of a name that says which products never use a template. */
const ofProgrammes = /^(?:site|programme|book)\//;

/**
 * What something is made from, with its templates.
 *
 * @param isVisit whether it is the report of a visit, which uses none of a programme's
 */
export function withTemplates({ shown, hashes }: Inputs, { inputs }: OwnTemplates, isVisit: boolean): Inputs {
  const used = [...inputs].flatMap(([name, input]) => (isVisit && ofProgrammes.test(name) ? [] : [input]));
  return {
    shown: [...shown, ...used.filter(({ file }) => !shown.some((one) => one.file === file))],
    hashes: [...hashes, ...used.map(({ file, sha256: hash }) => `${file} ${hash}`)],
  };
}
