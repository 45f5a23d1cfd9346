import { dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../../core/diagnostics/nearest.js';
import { toRecord } from '../../core/diagnostics/record.js';
import { visible } from '../../core/diagnostics/visible.js';
import type { Format } from '../../core/formats/index.js';
import { writtenOf, type Node, type Parsed } from '../../core/syntax/ast.js';
import { parse } from '../../core/syntax/parse.js';
import { CONFIGURATION, STDIN } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { isElsewhere, isWithin, repositoryOf } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { resolveOptions, type Options } from '../options.js';
import { invalid } from './refusals.js';

/** What a configuration file may set: by its key the option, and what its value is. */
export const configurationKeys = {
  format: { option: 'formats', value: 'words' },
  out: { option: 'out', value: 'word' },
  templates: { option: 'templates', value: 'word' },
  helpers: { option: 'helpers', value: 'word' },
  reference: { option: 'reference', value: 'word' },
  lang: { option: 'langs', value: 'words' },
  edition: { option: 'editions', value: 'words' },
  fragment: { option: 'fragment', value: 'boolean' },
  strict: { option: 'strict', value: 'boolean' },
  pdf_standard: { option: 'standards', value: 'words' },
  attach_source: { option: 'attachSource', value: 'boolean' },
  browser: { option: 'browser', value: 'word' },
  timeout: { option: 'timeout', value: 'number' },
  jobs: { option: 'jobs', value: 'number' },
  sign: { option: 'sign', value: 'boolean' },
} as const satisfies Readonly<
  Record<string, { readonly option: keyof Options; readonly value: 'words' | 'word' | 'boolean' | 'number' }>
>;
export type ConfigurationKey = keyof typeof configurationKeys;

/** A configuration file that was read and is right. */
export interface Configuration {
  /** From the folder of the user. */
  readonly file: string;
  /** `out`, `templates`, `helpers` and `reference` count from the folder of the user, as they do in a flag. */
  readonly options: Partial<Options>;
  /** Where each key stands, from 1. */
  readonly lines: ReadonlyMap<ConfigurationKey, number>;
}

/** The variables of the environment that name a browser; they stand above what a configuration says. */
export const browserVariables = ['SOLIDIFY_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/**
 * Finds the configuration of documents: the nearest `solidify.config.yaml` at or above them, within their Git repository
 * or, where there is none, the folder of the user. It may have been written by anybody who wrote the documents, so it
 * names no program, but helpers of templates, which need a consent (`underFlags`), and no folder beyond its own.
 *
 * @param patterns as the user gave them; none stands for the folder of the user
 * @returns null where there is none
 * @throws SolidifyError (2) where two documents have two, or one is wrong, with its file and line
 */
export async function readConfiguration(
  patterns: readonly string[],
  languages: readonly string[],
  known: readonly Format[],
  host: Host,
): Promise<Configuration | null> {
  const found = new Set<string>();
  for (const folder of new Set(patterns.length > 0 ? patterns.map((one) => folderOf(one)) : ['.'])) {
    const path = await nearestTo(await startOf(resolve(host.cwd, folder), host), host);
    if (path !== null) found.add(path);
  }
  const [path, other] = [...found].map((one) => relative(host.cwd, one));
  if (path === undefined) return null;
  if (other !== undefined)
    throw invalid(
      `Two configurations hold for these documents: ${visible(path)} and ${visible(other)}.`,
      'Name the documents of one at a time.',
    );
  return readFrom(path, languages, known, host);
}

/** Where a pattern starts: the part before the first sign of a pattern; of a file its folder. */
function folderOf(pattern: string): string {
  if (pattern === STDIN) return '.';
  const parts = pattern.split(/[\\/]/);
  const magic = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  return magic < 0 ? pattern : parts.slice(0, magic).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

async function startOf(path: string, host: Host): Promise<string> {
  return (await host.stat(path))?.kind === 'folder' ? path : dirname(path);
}

async function nearestTo(folder: string, host: Host): Promise<string | null> {
  const real = await host.real(folder).catch(() => folder);
  const home = await host.real(host.cwd).catch(() => host.cwd);
  const repository = await repositoryOf(real, host);
  const top = repository ?? (isWithin(home, real) ? home : real);
  for (let at = real; ; at = dirname(at)) {
    const path = join(at, CONFIGURATION);
    if ((await host.stat(path))?.kind === 'file') return path;
    if (at === top || dirname(at) === at) return null;
  }
}

async function readFrom(
  file: string,
  languages: readonly string[],
  known: readonly Format[],
  host: Host,
): Promise<Configuration> {
  const { value: parsed, diagnostics } = parse({
    path: file,
    text: await host.read(resolve(host.cwd, file)),
  });
  const [error] = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'file-empty');
  if (error) {
    const { line, message, hint } = toRecord(error);
    throw invalid(`${visible(file)}:${line}: ${visible(message)}`, hint ?? 'Write it as YAML.');
  }
  const options: Record<string, unknown> = {};
  const lines = new Map<ConfigurationKey, number>();
  if (!parsed) return { file, options, lines };
  const { root } = parsed;
  if (root.type !== 'map')
    throw at(parsed, root, 'There are no settings in it.', 'Write them as key: value.');
  for (const { key, keySpan, value } of root.entries) {
    if (!Object.hasOwn(configurationKeys, key)) throw unknown(parsed, keySpan, key);
    const name = key as ConfigurationKey;
    const { option } = configurationKeys[name];
    options[option] = valueOf(parsed, name, value);
    lines.set(name, parsed.range(keySpan).start.line);
    try {
      resolveOptions({ [option]: options[option] }, languages, known);
    } catch (thrown) {
      if (thrown instanceof SolidifyError) throw at(parsed, value, thrown.message, thrown.hint ?? '');
      throw thrown;
    }
  }
  for (const key of ['out', 'templates', 'helpers', 'reference'])
    if (typeof options[key] === 'string')
      options[key] = relative(host.cwd, resolve(host.cwd, dirname(file), options[key])) || '.';
  return { file, options, lines };
}

/** Settings that name a place, which is nowhere beyond the folder of the configuration. */
const ofFolder: Readonly<Record<string, { what: string; stands: string; such: string }>> = {
  out: { what: 'reports', stands: 'stand', such: 'a folder such as reports' },
  templates: { what: 'templates', stands: 'stand', such: 'a folder such as templates' },
  helpers: { what: 'helpers', stands: 'stand', such: 'a file such as helpers.mjs' },
  reference: { what: 'reference', stands: 'stands', such: 'a file such as house.docx' },
};

function valueOf(parsed: Parsed, key: ConfigurationKey, node: Node): unknown {
  const kind = configurationKeys[key].value;
  if (kind === 'words') {
    const items = node.type === 'list' ? node.items : [node];
    const words = items.map(writtenOf);
    if (words.every((word) => word !== null))
      return words.flatMap((word) => word.split(',').map((one) => one.trim()));
    throw at(parsed, node, `${key} is a list of words.`, `Write ${key}: [one, another].`);
  }
  const value = node.type === 'scalar' ? node.value : null;
  if (kind === 'word') {
    if (typeof value !== 'string' || value.trim() === '')
      throw at(parsed, node, `${key} is a word.`, `Write ${key}: and a word.`);
    if (key === 'browser' && value !== 'embedded' && value !== 'system')
      throw at(
        parsed,
        node,
        'A configuration names no program.',
        'Write embedded or system; a path goes into --browser or SOLIDIFY_BROWSER.',
      );
    const within = Object.hasOwn(ofFolder, key) ? ofFolder[key] : undefined;
    if (within && (isElsewhere(value) || value.split(/[\\/]/).includes('..')))
      throw at(
        parsed,
        node,
        `The ${within.what} of a configuration ${within.stands} in its own folder or below.`,
        `Write ${within.such}; any other goes into --${key}.`,
      );
    return value;
  }
  if (typeof value === kind) return value;
  throw kind === 'number'
    ? at(parsed, node, `${key} is a number.`, `Write ${key}: and digits.`)
    : at(parsed, node, `${key} is true or false.`, `Write ${key}: true.`);
}

function unknown(parsed: Parsed, span: Pick<Node, 'start' | 'end'>, key: string): SolidifyError {
  const names = Object.keys(configurationKeys);
  const [meant] = nearest(key.replaceAll('-', '_'), names);
  if (key === 'layout')
    return at(
      parsed,
      span,
      'layout is no setting of a configuration.',
      'Write it into the documents or their programme.',
    );
  return at(
    parsed,
    span,
    `There is no setting "${visible(key)}".`,
    meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${meant}?`,
  );
}

function at(
  { file, range }: Parsed,
  span: Pick<Node, 'start' | 'end'>,
  message: string,
  hint: string,
): SolidifyError {
  return invalid(`${visible(file)}:${range(span).start.line}: ${message}`, hint);
}

/** The variable of the environment that lets a configuration name helpers: they are code, and anybody may have written it. */
export const helpersVariable = 'SOLIDIFY_ALLOW_HELPERS';

/**
 * The options of a configuration under those of a command line, and under the environment.
 *
 * @throws SolidifyError (2) where the configuration alone names helpers, and nobody consents to that
 */
export function underFlags(configuration: Configuration | null, flags: Options, env: Host['env']): Options {
  const { browser, ...rest } = configuration?.options ?? {};
  if (rest.helpers !== undefined && flags.helpers === undefined && env[helpersVariable] !== '1') {
    const { file = '', lines } = configuration ?? {};
    throw invalid(
      `${visible(file)}:${lines?.get('helpers') ?? 1}: "${visible(rest.helpers)}" is code that would do whatever you may.`,
      `Where you trust who wrote it, name it with --helpers, or consent with ${helpersVariable}=1.`,
    );
  }
  const isNamed = flags.browserUrl !== undefined || browserVariables.some((name) => env[name]);
  return { ...rest, ...(browser === undefined || isNamed ? {} : { browser }), ...flags };
}
