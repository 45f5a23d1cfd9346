import { loadBasics } from '../../engine/assets.js';
import { signVariables } from '../../engine/signing/keys.js';
import { visible } from '../../core/diagnostics/visible.js';
import { child, entry, stringOf, type Parsed } from '../../core/syntax/ast.js';
import { isLanguage } from '../../core/language/values/language-codes.js';
import { layouts } from '../../core/report/page/layouts.js';
import { isLayoutName } from '../../core/templates/vocabulary.js';
import { readDocuments } from '../../engine/authoring/status.js';
import { resolveOptions, type Options, type Settings } from '../../engine/options.js';
import {
  browserVariables,
  configurationKeys,
  readConfiguration,
  underFlags,
  type Configuration,
  type ConfigurationKey,
} from '../../engine/options/configuration.js';
import { toOptions } from '../commands/build.js';
import { shardVariables } from '../../engine/options/shard.js';
import { templateFolders } from '../../engine/templates/own-templates.js';
import type { CommandContext } from '../command-context.js';
import type { ConfigFlags } from '../flags.js';
import { spokenLanguage } from '../spoken-language.js';
import { many } from '../texts/many.js';
import { configText, type Setting } from '../texts/config-text.js';

/**
 * `solidify config`: with which settings a build of these documents would run, and where each comes from.
 *
 * @throws SolidifyError (2) for a flag or a configuration that is wrong, or a document that is not there
 */
export async function configCommand(
  files: string[],
  flags: ConfigFlags,
  context: CommandContext,
): Promise<number> {
  const { host, terminal, formats } = context;
  const { languages } = await loadBasics();
  const configuration = await readConfiguration(files, languages, formats, host);
  const flagged = toOptions(flags);
  const settings = resolveOptions(underFlags(configuration, flagged, host.env), languages, formats, host.env);
  const { stdout } = terminal;
  const read = files.length === 0 ? null : await readDocuments(files, settings, host);
  const asItIs = (text: string): string => text;
  const { mask, maskWord } =
    read === null || stdout.isTTY
      ? { mask: asItIs, maskWord: asItIs }
      : await (await import('../mask-for-log.js')).makeMask(read.outcome);
  const ofOne = async (one: Parsed): Promise<Setting[]> => {
    const programme = read?.programmeOf(one) ?? null;
    const folders = settings.templates === null ? await ofTemplates(one, programme, host) : [];
    return [...ofDocument(one, programme, settings), ...folders];
  };
  const found: Setting[] = [
    ...valuesOf(settings, host.env).map(([name, value]) =>
      settingOf(name, value, configuration, flagged, host.env),
    ),
    ...ofShard(settings, flags, host.env),
    ...ofEnvironment(flags, host.env),
    ...(await Promise.all((read?.parsed ?? []).map(ofOne))).flat(),
  ].map((one) => ({
    ...one,
    value: maskWord(one.value),
    from: mask(one.from),
    document: one.document && mask(one.document),
  }));
  if (flags.reporter === 'json')
    stdout.write(`${JSON.stringify({ version: 1, settings: found }, null, 2)}\n`);
  else stdout.write(configText(found, await context.chalk(stdout), stdout.columns ?? 120, context.language));
  for (const file of read?.unread ?? [])
    context.say(`${visible(mask(file))} cannot be read. solidify validate says why.\n`);
  return 0;
}

const optionNames: Readonly<Record<ConfigurationKey, string>> = {
  ...(Object.fromEntries(
    Object.keys(configurationKeys).map((key) => [key, `--${key.replaceAll('_', '-')}`]),
  ) as Record<ConfigurationKey, string>),
};

/** What each setting of a configuration is in the end. An address of a browser may hold a password. */
function valuesOf(settings: Settings, env: CommandContext['host']['env']): [ConfigurationKey, string][] {
  const words = (list: readonly string[]): string => list.join(',');
  const named = browserVariables.map((name) => env[name]).find((value) => value);
  const browser =
    settings.browserUrl === null ? (settings.browser ?? named ?? 'the best there is') : 'elsewhere';
  return [
    ['format', words(settings.formats.map(({ name }) => name))],
    ['out', settings.out],
    ['templates', settings.templates ?? 'beside each document'],
    ['helpers', settings.helpers ?? 'none'],
    ['reference', settings.reference ?? 'none'],
    ['lang', settings.langs === null ? 'that of each document' : words(settings.langs)],
    ['edition', words(settings.editions)],
    ['fragment', String(settings.formats.some(({ insteadOf }) => insteadOf !== undefined))],
    ['strict', String(settings.strict)],
    ['pdf_standard', words(settings.standards)],
    ['attach_source', String(settings.attachSource)],
    ['browser', browser],
    ['timeout', String(settings.timeoutMs / 1000)],
    ['jobs', String(settings.jobs)],
    ['sign', String(settings.sign === null ? Boolean(env[signVariables.key]) : settings.sign)],
  ];
}

function settingOf(
  name: ConfigurationKey,
  value: string,
  configuration: Configuration | null,
  flagged: Options,
  env: CommandContext['host']['env'],
): Setting {
  const { option } = configurationKeys[name];
  const base = { name, value, line: null, document: null };
  if (name === 'browser' && flagged.browserUrl !== undefined)
    return { ...base, source: 'flag', from: '--browser-url' };
  if (flagged[option] !== undefined) return { ...base, source: 'flag', from: optionNames[name] };
  const variables = name === 'browser' ? browserVariables : name === 'sign' ? [signVariables.key] : [];
  const variable = variables.find((one) => env[one]);
  if (variable !== undefined) return { ...base, source: 'environment', from: variable };
  const line = configuration?.lines.get(name);
  if (configuration && line !== undefined)
    return { ...base, source: 'configuration', from: configuration.file, line };
  return { ...base, source: 'default', from: '' };
}

/** Which part of the visits, where one is asked for. */
function ofShard({ shard }: Settings, flags: ConfigFlags, env: CommandContext['host']['env']): Setting[] {
  if (shard === null) return [];
  const base = { name: 'shard', value: `${shard.number}/${shard.of}`, line: null, document: null };
  if (flags.shard !== 'auto') return [{ ...base, source: 'flag', from: '--shard' }];
  return [{ ...base, source: 'environment', from: shardVariables(env).join(', ') }];
}

/** What only the environment says. */
function ofEnvironment({ color, messages }: ConfigFlags, env: CommandContext['host']['env']): Setting[] {
  const base = { line: null, document: null };
  const from = (name: string): Pick<Setting, 'source' | 'from'> =>
    env[name] ? { source: 'environment', from: name } : { source: 'default', from: '' };
  const noSandbox = env['SOLIDIFY_NO_SANDBOX'] === '1';
  const spoken = spokenLanguage(env);
  const colours = env['NO_COLOR'] ? 'NO_COLOR' : 'FORCE_COLOR';
  return [
    {
      ...base,
      name: 'color',
      value: color ?? (env['NO_COLOR'] ? 'never' : env['FORCE_COLOR'] ? 'always' : 'auto'),
      ...(color === undefined ? from(colours) : { source: 'flag', from: '--color' }),
    },
    {
      ...base,
      name: 'messages',
      value: messages ?? spoken.language,
      ...(messages === undefined ? from(spoken.variable ?? '') : { source: 'flag', from: '--messages' }),
    },
    {
      ...base,
      name: 'sandbox',
      value: noSandbox ? 'off' : 'on',
      ...(noSandbox ? from('SOLIDIFY_NO_SANDBOX') : { source: 'default', from: '' }),
    },
    {
      ...base,
      name: 'date of the PDF',
      value: env['SOURCE_DATE_EPOCH'] ? visible(env['SOURCE_DATE_EPOCH']) : 'the last day of the visit',
      ...from('SOURCE_DATE_EPOCH'),
    },
  ];
}

/** What a document, or else its programme, says of how its report is made. */
function ofDocument(parsed: Parsed, programme: Parsed | null, settings: Settings): Setting[] {
  const { file: document } = parsed;
  const say = (
    name: string,
    key: readonly string[],
    usual: string,
    isKnown: (value: string) => boolean,
    isShared: boolean,
  ): Setting => {
    for (const one of programme && isShared ? [parsed, programme] : [parsed]) {
      const holder = key
        .slice(0, -1)
        .reduce<Parsed['root'] | undefined>((node, step) => child(node, step), one.root);
      const found = entry(holder, key.at(-1) ?? '');
      const value = stringOf(found?.value)?.trim();
      if (!found || value === undefined || !isKnown(value)) continue;
      const line = one.range(found.keySpan).start.line;
      return { name, value, source: 'document', from: one.file, line, document };
    }
    return { name, value: usual, source: 'default', from: '', line: null, document };
  };
  const layout = say(
    'layout',
    ['layout'],
    'story',
    (one) => isLayoutName(one) || layouts.some((known) => known === one),
    true,
  );
  return [
    settings.layout === null
      ? layout
      : { ...layout, value: settings.layout, source: 'flag', from: '--layout', line: null },
    say('lang of the texts', ['lang'], 'en', isLanguage, false),
    say('paper', ['style', 'paper'], 'a4', (one) => one === 'a4' || one === 'letter', true),
  ];
}

/** The folders beside a document and its programme that have templates. */
async function ofTemplates(
  { file: document }: Parsed,
  programme: Parsed | null,
  host: CommandContext['host'],
): Promise<Setting[]> {
  const files = [...(programme ? [programme.file] : []), document];
  return (await templateFolders(files, host)).map(({ folder, beside, count }) => {
    const value = `${folder}, ${many(count, 'file')}`;
    return { name: 'templates', value, source: 'document', from: beside, line: null, document };
  });
}
