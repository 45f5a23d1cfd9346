import { readFileSync, statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { limits } from '../core/language/limits.js';

/** Whether a command line goes on until somebody ends it: what it does again and again is worth compiling at once. */
export function staysOpen([command, ...words]: readonly string[]): boolean {
  return command === 'preview' || command === 'lsp' || words.includes('--watch');
}

/**
 * Whether a command line is over before anybody would want to end it: it has no document, or a single visit that is
 * short, and says something of its length. What it names may be longer; the run itself tells that before it begins (`Host.elsewhere`).
 *
 * @param argv without the program itself
 * @param cwd the folder from which files count; asked for only where that matters
 */
export function isShort([command, ...words]: readonly string[], cwd: () => string): boolean {
  if (command === 'verify' || command === 'preview' || words.includes('--watch')) return false;
  if (command !== 'build' && command !== 'validate' && command !== 'status') return true;
  const files = words.filter((word) => word === '-' || !word.startsWith('-'));
  let documents = 0;
  for (const [at, file] of words.entries()) {
    if (!files.includes(file)) continue;
    const found = file === '-' ? null : lookAt(pathOf(file, cwd));
    // A folder of documents is long, unless it is the one to which reports go.
    if (found?.isDirectory() === true && !/^(?:-o|--out)$/.test(words[at - 1] ?? '')) return false;
    // What is not there is the value of an option, or told at once.
    if (found?.isDirectory() === true || (!found && file !== '-' && !/[*?[\]{}()!+@]/.test(file))) continue;
    documents += 1;
    if (!found?.isFile() || found.size > limits.shortDocument || documents > 1) return false;
    // What says nothing of its size, as what a system tells in files does, may have no end.
    const text = found.size === 0 ? null : textOf(pathOf(file, cwd));
    if (text === null || isMonotonous(text) || /kind["']?[ \t]{0,9}:[ \t]{0,9}["']?programme/.test(text))
      return false;
  }
  return true;
}

/**
 * Whether a text says the same again and again, as no report does: what takes long in few letters, such as a name that
 * stands everywhere, is such a text. Of a report every third stretch of a few letters is new, of these not one in ten.
 */
function isMonotonous(text: string): boolean {
  if (text.length < 2_000) return false;
  const seen = new Uint8Array(0x10000);
  let [stretch, count] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    // Of a letter nothing is left in the number four letters on.
    stretch = ((stretch << 6) ^ (text.charCodeAt(at) * 0x9e3)) & 0xffffff;
    const short = (stretch ^ (stretch >>> 9)) & 0xffff;
    if (seen[short] === 0) count += 1;
    seen[short] = 1;
  }
  return count < text.length / 10;
}

function pathOf(file: string, cwd: () => string): string {
  return resolve(cwd(), file);
}

/** Null where it cannot be read, which the run itself tells. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}

/** What stands at a path; null where there is nothing, or nothing that can be seen. */
function lookAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
