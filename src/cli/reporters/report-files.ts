import { basename, dirname, resolve } from 'node:path';
import { visible } from '../../core/diagnostics/visible.js';
import { readIfThere, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { systemError } from '../../host/world-error.js';
import { githubSummary } from './machines.js';
import { textOf, type RunTold } from './findings.js';
import type { ProgramReporter, ReporterChoice } from './reporters.js';
import type { Trouble } from './result.js';

/** The files in which a run is told to programs. */
export interface ReportFiles {
  /**
   * Writes each of them anew. One that cannot be written is told in all the others.
   *
   * @param troubles what the world has refused
   * @returns why files could not be written, of this time and of earlier ones
   */
  readonly write: (told: RunTold, troubles: readonly Trouble[]) => Promise<readonly SolidifyError[]>;
}

interface ReportFile {
  readonly path: string;
  readonly shown: string;
  /** What it may be that stands there: an earlier report, but never something that somebody has written. */
  readonly isReport: (text: string) => boolean;
  readonly textFor: (told: RunTold, troubles: readonly Trouble[]) => string;
}

/** How each begins; an empty file has nothing to lose. */
const beginnings: Readonly<Record<ProgramReporter, RegExp>> = {
  json: /^\{\s*"version": 1,/,
  sarif: /^\{[^]{0,200}"version": "2\.1\.0"/,
  gitlab: /^\[\s*(?:\]|\{\s*"description":)/,
  junit: /^<\?xml [^>]*>\s*<testsuites[ >]/,
  github: /^::(?:error|warning|notice) /,
};

/**
 * The files that a run was asked for. For GitHub the page of the run (`GITHUB_STEP_SUMMARY`) is one of them.
 *
 * @param files from the folder in which solidify runs
 * @param screen what the screen shows
 */
export async function openReportFiles(
  files: ReporterChoice['files'],
  screen: string | null,
  host: Host,
): Promise<ReportFiles> {
  let left: readonly ReportFile[] = files.map(({ name, file }) => ({
    path: resolve(host.cwd, file),
    shown: visible(file),
    isReport: (text) => text === '' || beginnings[name].test(text),
    textFor: (told, troubles) => textOf(name, told, troubles),
  }));
  const page = host.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (page !== '' && (screen === 'github' || files.some(({ name }) => name === 'github'))) {
    const before = await readIfThere(host, page);
    const text = before ? new TextDecoder().decode(before) : '';
    const textFor: ReportFile['textFor'] = (told, troubles) =>
      `${text}${githubSummary({ ...told, troubles })}`;
    left = [...left, { path: page, shown: 'GITHUB_STEP_SUMMARY', isReport: () => true, textFor }];
  }
  const failed: SolidifyError[] = [];
  return {
    write: async (told, troubles) => {
      for (let known = -1; known < failed.length;) {
        known = failed.length;
        for (const file of left) {
          const trouble = await written(file, file.textFor(told, [...troubles, ...failed]), host);
          if (trouble === null) continue;
          failed.push(trouble);
          left = left.filter((one) => one !== file);
        }
      }
      return failed;
    },
  };
}

/** @returns why it could not be written */
async function written(file: ReportFile, content: string, host: Host): Promise<SolidifyError | null> {
  const { path, shown, isReport } = file;
  try {
    const found = await host.stat(path);
    const begins = found?.kind === 'file' ? new TextDecoder().decode(await host.read(path, 1_000)) : null;
    if (found && (begins === null || !isReport(begins)))
      return new SolidifyError(
        `${shown} is ${found.kind === 'folder' ? 'a folder' : 'something else than a report'}.`,
        'invalid-option',
        'Name another file after --reporter, such as solidify.sarif.',
      );
    await host.writeAll(dirname(path), [{ name: basename(path), content }]);
    return null;
  } catch (error) {
    const trouble = systemError(error) ?? error;
    if (trouble instanceof SolidifyError) return trouble;
    throw error;
  }
}
