import { join, posix, relative, resolve } from 'node:path';
import { readOrigin, withOrigin } from '../../core/templates/own/origin.js';
import { differenceOf, type DifferenceLine } from '../../core/edit/difference.js';
import { nearest } from '../../core/diagnostics/nearest.js';
import { layouts, pageTemplateOf } from '../../core/report/page/layouts.js';
import {
  helpers,
  isLayoutName,
  layoutOfTemplate,
  nameOfFile,
  standsFor,
} from '../../core/templates/vocabulary.js';
import { ensureShown } from '../../host/project/project.js';
import { readText, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { loadVersion } from '../assets.js';
import { sha256 } from '../cache/manifest.js';
import { pathsMeant, type TemplateLibrary } from './library.js';

/**
 * The folder, among the templates, with the defaults as they were when files came from them: each text once, by its
 * hash. Without it a file still knows its hash, but not what has changed since.
 */
const ORIGINALS = 'originals';

const originalOf = (hash: string): string => `${ORIGINALS}/${hash.slice(0, 16)}.txt`;

/**
 * Writes defaults into the folder of templates, each with a first line that says where it came from, and the default as
 * it is now among the originals.
 *
 * @param written what the user calls them, as `pathsMeant` has it, or the name of a new layout
 * @param from the layout from which a new one comes: a default, or one of the user's own; null for files of the defaults
 * @returns the files that were written, from the folder of the user
 * @throws SolidifyError (2) when there is no such template, or a file is there already: then nothing is written
 */
export async function ejectTemplates(
  written: string,
  from: string | null,
  library: TemplateLibrary,
  host: Host,
): Promise<string[]> {
  const [version = ''] = (await loadVersion()).split('+');
  const wanted = from === null ? filesMeant(written, library) : filesOfLayout(written, from, library);
  const files = wanted.map(({ path, source, text, isOwn }) => {
    if (isOwn) return { path, content: text };
    const origin = { path: source, version, sha256: sha256(text) };
    return { path, content: withOrigin(text, origin), original: { name: originalOf(origin.sha256), text } };
  });
  const folder = resolve(host.cwd, library.folder);
  await ensureShown(folder, host);
  for (const { path } of files)
    if ((await host.stat(join(folder, path))) || (await host.real(join(folder, path)).catch(() => null)))
      throw taken(relative(host.cwd, join(folder, path)));
  const originals = new Map(
    files.flatMap(({ original }) => (original ? [[original.name, original.text]] : [])),
  );
  for (const [name, text] of originals)
    await change(name, (there) => Promise.resolve(there === null ? text : null));
  for (const { path, content } of files)
    await change(path, (there) => {
      // Somebody else was faster.
      if (there !== null) throw taken(relative(host.cwd, join(folder, path)));
      return Promise.resolve(content);
    });
  return files.map(({ path }) => relative(host.cwd, join(folder, path)));

  function change(path: string, to: Parameters<Host['change']>[2]): Promise<void> {
    return host.change(join(folder, posix.dirname(path)), posix.basename(path), to);
  }
}

/** A file that is to be written. */
interface EjectedFile {
  /** Below the folder of templates. */
  readonly path: string;
  /** The path of what it comes from. */
  readonly source: string;
  readonly text: string;
  /** Whether that is the user's, and no default. */
  readonly isOwn: boolean;
}

function filesMeant(written: string, { defaults, pathOf }: TemplateLibrary): EjectedFile[] {
  const byPath = new Map([...defaults].map(([name, one]) => [pathOf(name), one]));
  return pathsMeant(written, [...byPath.keys()]).map((path) => ({
    path,
    source: path,
    text: byPath.get(path)?.text ?? '',
    isOwn: false,
  }));
}

function filesOfLayout(
  layout: string,
  from: string,
  { defaults, own, pathOf }: TemplateLibrary,
): EjectedFile[] {
  if (!isLayoutName(layout))
    throw new SolidifyError(
      `${layout} cannot be the name of a layout of your own.`,
      'invalid-option',
      'Write a word in small letters that is no default, such as city.',
    );
  const known = new Map<string, string>([
    ...layouts.map((one) => [one, pageTemplateOf({ layout: one })] as const),
    ...own.sources.flatMap(({ name }) => {
      const mine = layoutOfTemplate(name);
      return mine === null ? [] : [[mine, `layout/${mine}`] as const];
    }),
  ]);
  const source = known.get(from);
  if (source === undefined) {
    const [meant] = nearest(from, known.keys());
    throw new SolidifyError(
      `There is no layout ${from}.`,
      'invalid-option',
      meant === undefined ? `There are ${[...known.keys()].join(', ')}.` : `Did you mean ${meant}?`,
    );
  }
  return Object.keys(helpers).flatMap((format) => {
    const name = `${source}.${format}`;
    const mine = own.sources.find((one) => one.name === name);
    const { text } = mine ?? defaults.get(name) ?? {};
    if (text === undefined) return [];
    return [
      { path: `${layout}/report.${format}.hbs`, source: pathOf(name), text, isOwn: mine !== undefined },
    ];
  });
}

function taken(shown: string): SolidifyError {
  return new SolidifyError(
    `${shown} is there already; nothing was written over it.`,
    'invalid-option',
    'Rename or remove it first, or see solidify templates diff.',
  );
}

/** How a template of the user's own stands to the default. */
export interface TemplateDifference {
  /** From its folder, such as `visit/report.md.hbs`. */
  readonly path: string;
  /** As the user knows it. */
  readonly file: string;
  /** The version that it was ejected from; null where its first line does not say. */
  readonly version: string | null;
  /** Whether the default has changed since; null where that is not known. */
  readonly hasDefaultChanged: boolean | null;
  /** What has changed in the default since; empty where nothing has; null where its text of then is gone. */
  readonly ofDefault: readonly DifferenceLine[] | null;
  /** Whether the user has changed anything. */
  readonly isChanged: boolean;
  /** What the user has changed, against the default of then, or of today where that is gone; null where nearly all. */
  readonly ofOwn: readonly DifferenceLine[] | null;
}

/**
 * Compares the templates of a folder with the defaults. A partial that is the user's alone is left out.
 *
 * @param written what the user calls some of them; null for all
 * @throws SolidifyError (2) when there is no such template
 */
export async function templateDifferences(
  written: string | null,
  { folder, own, defaults, pathOf }: TemplateLibrary,
  host: Host,
): Promise<TemplateDifference[]> {
  const mine = own.sources
    .filter(({ name }) => defaults.has(standsFor(name)))
    .map((one) => ({ ...one, path: pathOf(one.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const wanted =
    written === null
      ? null
      : pathsMeant(
          written,
          mine.map(({ path }) => path),
        );
  const found: TemplateDifference[] = [];
  for (const { path, file, name, text } of mine) {
    if (wanted && !wanted.includes(path)) continue;
    const { origin, own: plain } = readOrigin(text);
    const from = (origin && nameOfFile(origin.path)) ?? standsFor(name);
    const today = defaults.get(from)?.text ?? '';
    const then = origin && (await textOf(origin.sha256, today));
    found.push({
      path,
      file,
      version: origin?.version ?? null,
      hasDefaultChanged: origin && origin.sha256 !== sha256(today),
      ofDefault: then === null ? null : differenceOf(then, today),
      isChanged: plain !== (then ?? today),
      ofOwn: differenceOf(then ?? today, plain),
    });
  }
  return found;

  /** The default with a hash: as it is today, or else as it was kept; null where neither has that hash. */
  async function textOf(hash: string, today: string): Promise<string | null> {
    if (sha256(today) === hash) return today;
    const kept = await readText(host, posix.join(resolve(host.cwd, folder), originalOf(hash)));
    return kept !== null && sha256(kept) === hash ? kept : null;
  }
}
