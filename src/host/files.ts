import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { limits } from '../core/language/limits.js';
import type { FileFacts } from '../core/language/rules/files.js';
import { isPattern, partPattern, patternLimits, readPattern } from './glob/glob-pattern.js';
import type { FileStat, Host } from './host.js';
import { isElsewhere, isInHidden, isShownBelow, isWithin, keepWithin } from './project/project.js';
import { SolidifyError } from './solidify-error.js';
import { readingTroubles, worldError } from './world-error.js';

/** `-` stands for standard input. */
export const STDIN = '-';

/** The file with settings, which no pattern means. */
export const CONFIGURATION = 'solidify.config.yaml';

/**
 * The files that the words of a command line mean: paths as they are, globs expanded and sorted, each file once.
 *
 * @param onNote is told once how many files of folders are YAML and no documents
 * @throws SolidifyError (2) for a file or a glob that matches nothing
 */
export async function expandPatterns(
  patterns: readonly string[],
  host: Host,
  onNote?: (note: string) => void,
): Promise<string[]> {
  const { cwd } = host;
  const found: string[] = [];
  let others = 0;
  const tellOthers = (): void => {
    if (others === 0) return;
    const many =
      others === 1
        ? 'Another YAML file in the folder is no visit or programme, and was'
        : `${others} other YAML files in the folder are no visits or programmes, and were`;
    onNote?.(`${many} passed over.`);
  };
  for (const pattern of patterns) {
    const { documents: matches, others: more } =
      pattern === STDIN ? { documents: [STDIN], others: 0 } : await documentsOf(pattern, host);
    others += more;
    if (matches.length > 0) {
      await ensureNoneAstray(pattern, matches, host);
      found.push(...matches);
    } else if (isPattern(pattern)) {
      if (readPattern(pattern) === null) throw tooWide(pattern);
      throw new SolidifyError(
        `No file matches ${pattern}.`,
        'file-not-found',
        pattern.includes('\\') && sep === '/'
          ? absent(pattern)
          : 'Look at the folder and the spelling of the pattern.',
      );
    } else {
      tellOthers();
      throw notAFile(pattern, (await host.stat(resolve(cwd, pattern)))?.kind);
    }
  }
  tellOthers();
  const first = new Map<string, string>();
  for (const path of found) {
    const full = path === STDIN ? path : resolve(cwd, path);
    if (!first.has(full)) first.set(full, path);
  }
  return [...first.values()];
}

/** The file of a path, the files that match a pattern, or the documents in a folder, and how many other YAML files it has. */
async function documentsOf(
  pattern: string,
  host: Host,
): Promise<{ readonly documents: string[]; readonly others: number }> {
  const files = await filesOf(pattern, host.cwd, host);
  const folder = resolve(host.cwd, pattern);
  if (files.length > 0 || pattern === '' || (await host.stat(folder))?.kind !== 'folder')
    return { documents: files, others: 0 };
  const lists = await Promise.all(['**/*.yaml', '**/*.yml'].map((one) => host.list(folder, one)));
  const documents: string[] = [];
  const all = lists.flat().filter(isNoConfiguration).sort();
  for (const path of all) {
    const head = await host.read(join(folder, path), HEAD_OF_DOCUMENT).catch(() => null);
    const text = head && textIn(head);
    // One that cannot be read, or is in another encoding, is for the reader to tell.
    if (text === null || beginsAsDocument(text)) documents.push(join(pattern, path.split('/').join(sep)));
  }
  return { documents, others: all.length - documents.length };
}

/** The beginning of a file as a text, whose last letter may be cut; null where it is no UTF-8. */
function textIn(head: Uint8Array): string | null {
  // UTF-16 without its mark is UTF-8, with a zero behind each letter.
  if (head.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}

/** So many bytes tell whether a file of a folder is a document: its first keys. */
const HEAD_OF_DOCUMENT = 20_000;

/** A key that only a visit or a programme begins with; settings of other programs are YAML, too. */
const isDocument =
  /^["']?(?:(?:title|city|country|dates)["']?[ \t]{0,9}:|kind["']?[ \t]{0,9}:[ \t]{0,9}["']?(?:visit|programme)\b)/m;

/** Whether a text looks like a visit or a programme by how it begins. */
export function beginsAsDocument(text: string): boolean {
  return isDocument.test(text.slice(0, HEAD_OF_DOCUMENT));
}

/** What to do about a document that is not there. */
function absent(path: string): string {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path))
    return 'Files of this machine alone are read: save what stands at the address, and name that file.';
  const [, drive, rest] = /^([a-z]):[\\/](.*)$/is.exec(path) ?? [];
  if (sep === '/' && drive !== undefined)
    return `The Linux of Windows calls it /mnt/${drive.toLowerCase()}/${(rest ?? '').replaceAll('\\', '/')}`;
  if (sep === '/' && path.includes('\\'))
    return `Folders are parted by / here: ${path.replaceAll('\\', '/')}`;
  return /^[\w./-]+\.ya?ml$/i.test(path)
    ? `Look at the folder and the spelling of the name, or begin it: solidify new visit ${path}`
    : 'Look at the folder and the spelling of the name.';
}

function notAFile(path: string, kind: FileStat['kind'] | undefined): SolidifyError {
  const [message, hint] = {
    folder: [
      `${path === '' ? 'An empty name' : path} is a folder without a document in it.`,
      `Begin one: solidify new visit ${path === '' ? 'visit.yaml' : join(path, 'visit.yaml')}`,
    ] as const,
    other: [
      `${path} is a pipe, a socket or a device; a file was expected.`,
      `Name a file, or ${STDIN} for standard input.`,
    ] as const,
    file: null,
  }[kind ?? 'file'] ?? [`There is no file ${path}.`, absent(path)];
  return new SolidifyError(message, 'file-not-found', hint);
}

/** @throws SolidifyError (2) for a match that only a link out of the project leads to */
async function ensureNoneAstray(pattern: string, matches: readonly string[], host: Host): Promise<void> {
  if (matches[0] === pattern) return;
  const isInProject = keepWithin(resolve(host.cwd, partPattern(pattern.split(sep).join('/')).base), host);
  for (const path of matches)
    if (!(await isInProject(resolve(host.cwd, path))))
      throw new SolidifyError(
        `${path}, which matches ${pattern}, is a link that leads out of the project.`,
        'file-not-found',
        'Remove the link, or name what is to be read.',
      );
}

function tooWide(pattern: string): SolidifyError {
  const { characters, ways } = patternLimits;
  return new SolidifyError(
    `The pattern ${pattern.slice(0, 60)}… is longer than ${characters} characters, or stands for more than ${ways} paths.`,
    'file-not-found',
    'Use * or **, or several patterns.',
  );
}

/** The file of a path, or the files that match a pattern, sorted; none when there is none. */
export async function filesOf(pattern: string, folder: string, host: Host): Promise<string[]> {
  if (await isFile(resolve(folder, pattern), host)) return [pattern];
  if (!isPattern(pattern)) return [];
  const matches = (await host.list(folder, pattern)).filter(isNoConfiguration);
  return matches.map((path) => path.split('/').join(sep)).sort();
}

/** Those of the files of a path or pattern that lie below a folder, also behind links; null when there are others. */
export async function filesWithin(folder: string, pattern: string, host: Host): Promise<string[] | null> {
  const [realFolder, files] = await Promise.all([host.real(folder), filesOf(pattern, folder, host)]);
  const real = await Promise.all(files.map((path) => host.real(resolve(folder, path))));
  return real.every((path) => isShownBelow(realFolder, path)) ? files : null;
}

function isNoConfiguration(path: string): boolean {
  return path.split('/').at(-1) !== CONFIGURATION;
}

/** Whether there is a file at a path. */
export async function isFile(path: string, host: Host): Promise<boolean> {
  return (await host.stat(path))?.kind === 'file';
}

/**
 * The bytes of a document; of a file that is too large only as many as show that it is.
 *
 * @throws SolidifyError (2) when it is not there, (3) when it may not be read
 */
export async function readDocument(path: string, host: Host): Promise<Uint8Array> {
  try {
    // Reading from a pipe or a device may never end.
    if ((await host.stat(path))?.kind === 'other') throw Object.assign(new Error(), { code: 'ENOTSUP' });
    return await host.read(path, limits.bytes + 1);
  } catch (error) {
    throw worldError(error, `read ${path}`, readingTroubles);
  }
}

/** What a stream gives, such as standard input; of one that is too long only as much as shows that it is. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string> & { destroy?: (reason: Error) => unknown },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Whoever interrupts does not want to end their input first.
  signal?.addEventListener('abort', () => stream.destroy?.(signal.reason as Error), { once: true });
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size > limits.bytes) break;
  }
  return Buffer.concat(chunks);
}

/** Whether a path or a pattern leads out of the folder from which it counts. */
export function leadsAway(path: string): boolean {
  return isElsewhere(path) || path.split(/[\\/{},]/).includes('..');
}

/** Bytes of a drawing beyond which it may take a second to look at it. */
const LONG_DRAWING = 100_000;
/** Steps beyond which a drawing may take a second to be printed, most of it to finish the PDF. */
const MUCH_WORK = 5;

/**
 * Looks at a file that a document names: it must lie in the folder of the document or below, also behind links, and be a
 * picture by its first bytes, or what may go with a report.
 *
 * @param folder the folder of the document
 * @param path as written there
 * @param use for what the document names it
 * @param room so many bytes may still be read; those that are read are taken from it
 */
export async function inspectFile(
  folder: string,
  path: string,
  host: Host,
  use: 'picture' | 'attachment' = 'picture',
  room = { bytes: limits.pictureBytes },
): Promise<FileFacts> {
  if (/^[a-z][a-z\d+.-]+:/i.test(path) || path.startsWith('//')) return { state: 'url' };
  if (isAbsolute(path) || /^([a-z]:)?[\\/]/i.test(path)) return { state: 'outside' };
  const full = resolve(folder, path);
  if (!isWithin(folder, full) || isInHidden(folder, full)) return { state: 'outside' };
  try {
    const [realFolder, real] = await Promise.all([host.real(folder), host.real(full)]);
    if (!isWithin(realFolder, real) || isInHidden(realFolder, real)) return { state: 'outside' };
    const found = await host.stat(real);
    if (!found) return { state: 'missing' };
    const { kind, bytes: size } = found;
    if (kind !== 'file') return { state: 'not-a-file' };
    if (size > limits.fileBytes) return { state: 'too-large', size, limit: limits.fileBytes };
    const [{ HEAD, noPicture, typeOf }, { inspectWhole }] = await Promise.all([
      import('../core/picture/inspect.js'),
      import('./picture-file.js'),
    ]);
    if (use === 'attachment') {
      if (size > room.bytes) return { state: 'beyond-sum' };
      room.bytes -= size;
      const bytes = await host.read(real, size);
      // A few kB of an archive may unpack to thousands; it begins with PK.
      const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
      if (host.elsewhere && (isPacked || size > limits.shortDocument)) throw host.elsewhere;
      const { inspectAttachment } = await import('../core/formats/attached/inspect.js');
      return await inspectAttachment(path, bytes, inspectWhole);
    }
    // Of what is no picture no more is read.
    const head = await host.read(real, HEAD);
    const type = typeOf(head, size <= HEAD);
    if (type === null) return noPicture;
    if (host.elsewhere && type === 'image/svg+xml' && size > LONG_DRAWING) throw host.elsewhere;
    if (size > room.bytes) return { state: 'beyond-sum' };
    room.bytes -= size;
    // Should it have grown meanwhile, the rest of it was not counted.
    const picture = await inspectWhole(await host.read(real, size));
    if (host.elsewhere && picture.state === 'ok' && (picture.work ?? 0) > MUCH_WORK) throw host.elsewhere;
    return picture;
  } catch (error) {
    if (host.elsewhere && error === host.elsewhere) throw error;
    return { state: 'missing' };
  }
}

/** The folder of a document, from which the paths in it count. */
export function folderOf(path: string, cwd: string): string {
  return path === STDIN ? cwd : dirname(resolve(cwd, path));
}
