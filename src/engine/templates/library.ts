import { posix, resolve } from 'node:path';
import { readTemplates, type TemplateSource } from '../../core/templates/read.js';
import { purposeOf } from '../../core/templates/own/purposes.js';
import { scopesOf } from '../../core/templates/own/scopes.js';
import { nearest } from '../../core/diagnostics/nearest.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { loadCompiler } from './compile-templates.js';
import { openTemplates, TEMPLATES, type OwnTemplates, type TemplatePlaces } from './own-templates.js';

/** One template, as `solidify templates list` shows it. */
export interface ListedTemplate {
  /** From its folder, such as `visit/report.md.hbs`. */
  readonly path: string;
  readonly source: 'built in' | 'own';
  /** The user's file that stands in its place; null where the default holds. */
  readonly file: string | null;
  /** What it is for; null for a partial of the user's own. */
  readonly about: string | null;
  /** The fields at its top; empty where nothing calls it, or where what is called cannot be read. */
  readonly scope: readonly string[];
  /** The paths of those that call it. */
  readonly calledBy: readonly string[];
}

/** Everything there is: the defaults, and the templates of one folder. */
export interface TemplateLibrary {
  /** The folder, from that of the host. */
  readonly folder: string;
  /** By their names, such as `visit/report.md`. */
  readonly defaults: ReadonlyMap<string, TemplateSource>;
  /** Of the folder; none where there is no such folder. */
  readonly own: OwnTemplates;
  /** The path of a template from its folder, by its name. */
  readonly pathOf: (name: string) => string;
}

/**
 * Opens the templates of a folder.
 *
 * @param named the folder, from that of the host; null for `templates`, which need not be there
 * @param helpers the module of helpers that the user named
 * @param isMade whether it is to be made where it is not there
 * @throws SolidifyError (2) when the folder that was named is none
 */
export async function openLibrary(
  { templates: named, helpers }: TemplatePlaces,
  host: Host,
  isMade = false,
): Promise<TemplateLibrary> {
  const { sources } = await loadCompiler();
  const folder = named ?? TEMPLATES;
  const isThere =
    (named !== null && !isMade) || (await host.stat(resolve(host.cwd, folder)))?.kind === 'folder';
  // Without a folder there are none, but perhaps helpers.
  const { find, close } = openTemplates({ templates: isThere ? folder : null, helpers }, host);
  const own = await find([]).finally(close);
  const defaults = new Map(sources.map((one) => [one.name, one]));
  const pathOf = (name: string): string =>
    defaults.get(name)?.file.replace(/^templates\//, '') ??
    own.inputs.get(name)?.file.replace(/^templates\//, '') ??
    name;
  return { folder, defaults, own, pathOf };
}

/** Every template that a report, a guidebook or a website is made with, sorted by path. */
export async function listTemplates({ defaults, own, pathOf }: TemplateLibrary): Promise<ListedTemplate[]> {
  const { parse, contexts } = await loadCompiler();
  const mine = new Map(own.sources.map((one) => [one.name, one]));
  const names = [...new Set([...defaults.keys(), ...mine.keys()])];
  const used = names.flatMap((name) => mine.get(name) ?? defaults.get(name) ?? []);
  const scopes = scopesOf(readTemplates(used, parse).value, contexts);
  return names
    .map((name): ListedTemplate => {
      const { fields = [], calledBy = [] } = scopes.get(name) ?? {};
      return {
        path: pathOf(name),
        source: mine.has(name) ? 'own' : 'built in',
        file: mine.get(name)?.file ?? null,
        about: purposeOf(name),
        scope: fields,
        calledBy: calledBy.map(pathOf).sort(),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The paths that a user means: one file (`visit/report.md.hbs`, also without `.hbs`), both of its formats
 * (`visit/report`), or all of a folder (`visit/sections`); each also with `templates/` in front.
 *
 * @param known paths of templates
 * @throws SolidifyError (2) when nothing is meant, with the nearest
 */
export function pathsMeant(written: string, known: readonly string[]): string[] {
  const plain = written.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:templates\/)?/, '');
  const wanted = plain.endsWith('/') ? plain.slice(0, -1) : plain;
  const found = known.filter(
    (path) =>
      path === wanted ||
      path.startsWith(`${wanted}/`) ||
      /^\.(?:(?:html|md)(?:\.hbs)?|hbs)$/.test(rest(path)),
  );
  if (found.length > 0) return found;
  const names = new Set(
    known.flatMap((path) => [path, path.replace(/\.(?:html|md)\.hbs$/, ''), posix.dirname(path)]),
  );
  const [meant] = nearest(wanted, names);
  throw new SolidifyError(
    `There is no template ${written}.`,
    'invalid-option',
    meant === undefined ? 'solidify templates list shows all of them.' : `Did you mean ${meant}?`,
  );

  function rest(path: string): string {
    return path.startsWith(wanted) ? path.slice(wanted.length) : '';
  }
}
