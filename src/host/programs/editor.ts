import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Host } from '../host.js';

/** Where in a file; line and column from 1. */
export interface EditorPlace {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How editors with a window of their own are told where to go. */
const editors: Readonly<Record<string, (place: EditorPlace) => readonly string[]>> = {
  ...byName(['code', 'code-insiders', 'codium', 'cursor', 'windsurf'], ({ file, line, column }) => [
    '--goto',
    `${file}:${line}:${column}`,
  ]),
  ...byName(['subl', 'zed', 'zeditor'], ({ file, line, column }) => [`${file}:${line}:${column}`]),
  ...byName(['gedit', 'gnome-text-editor', 'gvim', 'mvim'], ({ file, line }) => [`+${line}`, file]),
  ...byName(['kate'], ({ file, line, column }) => ['--line', String(line), '--column', String(column), file]),
  ...byName(['mate'], ({ file, line, column }) => ['--line', `${line}:${column}`, file]),
  ...byName(['emacsclient'], ({ file, line, column }) => ['-n', `+${line}:${column}`, file]),
};

function byName(
  names: readonly string[],
  words: (place: EditorPlace) => readonly string[],
): Record<string, (place: EditorPlace) => readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, words]));
}

/**
 * The command that opens a place in the editor that `VISUAL` or `EDITOR` names; null where none is named that has a
 * window of its own: one that needs a terminal would fight for it with us.
 */
export function editorCommand(place: EditorPlace, env: Host['env']): readonly [string, ...string[]] | null {
  for (const variable of ['VISUAL', 'EDITOR']) {
    const [command, ...words] = wordsOf(env[variable] ?? '');
    if (command === undefined) continue;
    const name = basename(command.replaceAll('\\', '/'))
      .replace(/\.(?:exe|cmd)$/i, '')
      .toLowerCase();
    const how = Object.hasOwn(editors, name) ? editors[name] : undefined;
    // Nobody waits for it.
    if (how) return [command, ...words.filter((word) => !/^(?:--wait|-w)$/.test(word)), ...how(place)];
  }
  return null;
}

/** The words of a command; quotation marks hold those together that have blanks. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What is started, and whether Windows takes its words as they are. */
interface Started {
  readonly program: string;
  readonly words: readonly string[];
  readonly isVerbatim: boolean;
}

/**
 * A command as a system starts it. On Windows editors are batch files, such as `code.cmd`, which only its command line
 * can start; each sign that means anything to it is quoted, twice, as the batch file reads its words once more.
 */
export function startedAs(
  [program, ...words]: readonly [string, ...string[]],
  platform: NodeJS.Platform,
  env: Host['env'],
): Started {
  if (platform !== 'win32' || /\.(?:exe|com)$/i.test(program)) return { program, words, isVerbatim: false };
  const escaped = (text: string): string => text.replace(/[()\][%!^"`<>&|;, *?]/g, '^$&');
  const quoted = words.map((word) => escaped(escaped(inQuotes(word))));
  const line = [escaped(program), ...quoted].join(' ');
  return { program: env['ComSpec'] ?? 'cmd.exe', words: ['/d', '/s', '/c', `"${line}"`], isVerbatim: true };
}

/** A word between quotation marks; backslashes before such a mark are read in pairs. */
function inQuotes(word: string): string {
  let [inside, slashes] = ['', 0];
  for (const sign of word) {
    if (sign === '"') inside += `${'\\'.repeat(slashes)}\\`;
    inside += sign;
    slashes = sign === '\\' ? slashes + 1 : 0;
  }
  return `"${inside}${'\\'.repeat(slashes)}"`;
}

/**
 * Opens a place in the editor of the user.
 *
 * @returns whether one was started
 */
export async function openInEditor(place: EditorPlace, { env }: Pick<Host, 'env'>): Promise<boolean> {
  const command = editorCommand(place, env);
  if (!command) return false;
  const { program, words, isVerbatim } = startedAs(command, process.platform, env);
  const child = spawn(program, words, {
    ...{ stdio: 'ignore', detached: true, env },
    ...{ windowsVerbatimArguments: isVerbatim, windowsHide: true },
  });
  const isStarted = await new Promise<boolean>((done) => {
    child.once('spawn', () => done(true));
    child.once('error', () => done(false));
  });
  child.unref();
  return isStarted;
}

/** The address that opens a place in Visual Studio Code, whichever editor the system knows. */
export function editorAddress({ file, line, column }: EditorPlace): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return `vscode://file${path.startsWith('/') ? '' : '/'}${path.replace('%3A', ':')}:${line}:${column}`;
}
