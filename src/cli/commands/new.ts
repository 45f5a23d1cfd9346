import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { CommandContext } from '../command-context.js';
import type { NewFlags } from '../flags.js';
import { newAnswers, type Answers } from './new-answers.js';
import { asYaml } from '../../core/diagnostics/suggestions.js';
import { hasErrors } from '../../core/diagnostics/diagnostic.js';
import { jsonSchema } from '../../core/language/json-schema.js';
import { kindOf } from '../../core/language/kind.js';
import { slug } from '../../core/language/values/format.js';
import { keptOf } from '../../core/starter/kept.js';
import { newProgramme, newVisit, visitsBlank } from '../../core/starter/starter.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { parse } from '../../core/syntax/parse.js';
import { programmeOf } from '../../engine/authoring/import.js';
import { readOriginal, rewrite } from '../../engine/edit/rewrite.js';
import { isFile, readDocument, STDIN } from '../../host/files.js';
import { isNameWithin, type Host } from '../../host/host.js';
import { ensureShown } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';

/**
 * `solidify new`: writes a document that builds at once, and never over one that is there.
 *
 * @param path the file or the folder to write to, `-` for standard output; null for a name made of the answers
 */
export async function newCommand(
  kind: 'visit' | 'programme',
  path: string | null,
  flags: NewFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal, quiet } = context;
  const earlier = flags.from === undefined ? null : await readEarlier(flags.from, kind, host);
  const early = path === null || path === STDIN ? null : await placeOf(path, null, host);
  if (early !== null && early.name !== null) await ensureFree(early.folder, early.name, host);
  const answers = await newAnswers(kind, flags, earlier, context);
  const place = early?.name != null ? early : await placeOf(path ?? '.', ownName(kind, answers), host);
  const folder = place.folder;
  const name = place.name ?? ownName(kind, answers);
  if (path !== STDIN) await ensureFree(folder, name, host);
  const schema = await placeOfSchema(kind, folder, host);
  const isSameFolder = earlier !== null && dirname(resolve(host.cwd, earlier.file)) === folder;
  const shared = {
    schema: path === STDIN ? `${kind}.schema.json` : schema.shown,
    speaks: answers.speaks,
    title: answers.title,
    lang: answers.lang,
    layout: answers.layout,
    kept: earlier ? await keptFrom(earlier, isSameFolder, host) : new Map<string, string>(),
    from: earlier && basename(earlier.file),
  };
  const text =
    kind === 'visit'
      ? newVisit({
          ...shared,
          city: answers.city,
          country: answers.country,
          coordinates: answers.coordinates,
          dates: answers.dates,
          programme: answers.programme && slashed(relative(folder, answers.programme)),
        })
      : newProgramme(
          shared,
          new Date(host.now()).toISOString().slice(0, 10),
          answers.country,
          (await host.list(folder, 'visits/*.yaml').catch(() => [])).length > 0 ? 'visits/*.yaml' : null,
        );
  if (path === STDIN) {
    terminal.stdout.write(text);
    return 0;
  }
  await writeNew(folder, name, text, host, { like: earlier && resolve(host.cwd, earlier.file) });
  const joined = answers.programme && (await joinProgramme(answers.programme, join(folder, name), host));
  if (!schema.isThere)
    await writeNew(folder, schema.name, `${JSON.stringify(jsonSchema(kind), null, 2)}\n`, host, {
      isSpare: true,
    });
  const shown = relative(host.cwd, join(folder, name)) || name;
  terminal.stdout.write(`${shown}\n`);
  if (!quiet) {
    const speech = await context.speech();
    const tell = (line: string): void => context.say(`${speech(line)}\n`);
    if (answers.found !== null) tell(answers.found);
    if (joined) tell(joined);
    if (earlier && shared.kept.size > 0)
      tell(`From ${shared.from}: ${[...shared.kept.keys()].join(', ')}. See whether it holds here too.`);
    if (!schema.isThere)
      tell(`${schema.name} beside it is for your editor, which completes and explains the keys.`);
    if (kind === 'visit') tell(`See it while you write: solidify preview ${quoted(shown)}`);
    const next = `solidify ${kind === 'visit' ? 'build' : 'validate'} ${quoted(shown)}`;
    const hasBlanks = text
      .split('\n')
      .some((line) => !line.trimStart().startsWith('#') && line.includes('{{'));
    tell(hasBlanks ? `Fill in what stands in {{ }}, then: ${next}` : `Then: ${next}`);
  }
  return 0;
}

async function readEarlier(path: string, kind: 'visit' | 'programme', host: Host): Promise<Parsed> {
  const text = await readDocument(resolve(host.cwd, path), host);
  const { value, diagnostics } = parse({ path, text });
  if (!value || hasErrors(diagnostics))
    throw new SolidifyError(
      `${path} cannot be read as a document.`,
      'invalid-option',
      `Mend it first: solidify validate ${quoted(path)}`,
    );
  if (kindOf(value) !== kind)
    throw new SolidifyError(
      `${path} is a ${kindOf(value)}, not a ${kind}.`,
      'invalid-option',
      `Name an earlier ${kind} with --from.`,
    );
  return value;
}

/** Where the new document goes; no name where only a folder is known. */
async function placeOf(
  path: string,
  own: string | null,
  host: Host,
): Promise<{ readonly folder: string; readonly name: string | null }> {
  await ensureShown(path, host);
  const full = resolve(host.cwd, path);
  const there = await host.stat(full);
  if (there?.kind === 'folder' || /[\\/]$/.test(path)) return { folder: full, name: own };
  const extension = extname(full).toLowerCase();
  if (extension !== '' && !/^\.ya?ml$/.test(extension) && /^\.[a-z]{2,5}$/.test(extension))
    throw new SolidifyError(
      `${path}: a new document is a YAML file.`,
      'invalid-option',
      `Name it ${basename(full, extname(full))}.yaml.`,
    );
  const name = /^\.ya?ml$/.test(extension) ? basename(full) : `${basename(full)}.yaml`;
  if (!isNameWithin(name))
    throw new SolidifyError(
      `${path} cannot be the name of a file.`,
      'invalid-option',
      'Choose another name.',
    );
  return { folder: dirname(full), name };
}

function ownName(kind: 'visit' | 'programme', { city, title, dates }: Answers): string {
  if (kind === 'programme') return `${slug(title) ?? 'programme'}.yaml`;
  const year = ('month' in dates ? dates.month : dates.start).slice(0, 4);
  return `${slug(city) ?? 'visit'}-${year}.yaml`;
}

/** @throws SolidifyError (2) where something stands there already */
async function ensureFree(folder: string, name: string, host: Host): Promise<void> {
  const full = join(folder, name);
  if (!(await host.stat(full)) && !(await host.real(full).catch(() => null))) return;
  throw taken(relative(host.cwd, full) || name);
}

function taken(shown: string): SolidifyError {
  return new SolidifyError(
    `${shown} is there already; nothing was written.`,
    'invalid-option',
    `Name another file, or go on with that one: solidify validate ${quoted(shown)}`,
  );
}

async function writeNew(
  folder: string,
  name: string,
  text: string,
  host: Host,
  { isSpare = false, like = null }: { readonly isSpare?: boolean; readonly like?: string | null },
): Promise<void> {
  let isTaken = false;
  const make = (there: string | null): Promise<string | null> => {
    isTaken = there !== null;
    return Promise.resolve(isTaken ? null : text);
  };
  try {
    await host.change(folder, name, make, like ?? undefined);
  } catch (error) {
    if (!(error instanceof SolidifyError) || error.code !== 'not-writable') throw error;
    throw new SolidifyError(error.message, error.code, 'Name a file in a folder that you may write to.', {
      cause: error,
    });
  }
  if (isTaken && !isSpare) throw taken(relative(host.cwd, join(folder, name)));
}

/**
 * Puts a pattern for the new visit in the place of the blank with which `new programme` has begun the list of visits.
 *
 * @returns what was done, for the user to know; null where the programme has a list of its own
 */
async function joinProgramme(programme: string, visit: string, host: Host): Promise<string | null> {
  const way = slashed(relative(dirname(programme), visit));
  if (way.startsWith('..')) return null;
  const pattern = way.includes('/') ? `${dirname(way)}/*.yaml` : way;
  const file = relative(host.cwd, programme);
  const { text: before } = await readOriginal(file, host);
  const after = before?.replace(visitsBlank, () => asYaml(pattern));
  if (before === null || after === undefined || after === before) return null;
  await rewrite({ file, before, after }, host);
  return `${file} lists it: visits: [${pattern}]`;
}

/** What is taken over of an earlier document, whose consents its programme may bound. */
async function keptFrom(earlier: Parsed, isSameFolder: boolean, host: Host): Promise<Map<string, string>> {
  const programme = await programmeOf(earlier, dirname(resolve(host.cwd, earlier.file)), host);
  return keptOf(earlier, isSameFolder, programme);
}

/** The schema beside the document or in a folder above, up to the one of the user; else it is to be written beside it. */
async function placeOfSchema(
  kind: string,
  folder: string,
  host: Host,
): Promise<{ readonly name: string; readonly shown: string; readonly isThere: boolean }> {
  const name = `${kind}.schema.json`;
  for (let at = folder; ; at = dirname(at)) {
    if (await isFile(join(at, name), host))
      return { name, shown: slashed(relative(folder, join(at, name))), isThere: true };
    if (at === host.cwd || dirname(at) === at || !folder.startsWith(host.cwd)) break;
  }
  return { name, shown: name, isThere: false };
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** A path as it can be pasted behind a command. */
export function quoted(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `"${path}"`;
}
