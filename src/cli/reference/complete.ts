import type { Command, Option } from 'commander';

/** Which files may stand somewhere; the shell knows best how to complete their names. */
export type CompletedFiles = 'documents' | 'lists' | 'files' | 'folders';

/** What may stand where a word is being typed. */
export interface Completion {
  /** Whole words, each with a sentence or nothing. */
  readonly words: readonly (readonly [word: string, about: string])[];
  readonly files: CompletedFiles | null;
  /** Whether more may follow in the same word, as behind a comma. */
  readonly goesOn: boolean;
}

/** Words that may be the value of something, and what is known of them only when they are asked for. */
export interface CompletionValues {
  readonly formats: readonly string[];
  readonly languages: readonly string[];
  readonly editions: readonly string[];
  readonly standards: readonly string[];
  readonly codes: readonly string[];
  /** Paths of the default templates. */
  readonly templates: readonly string[];
}

/** What stands behind an option or as an argument, where the program itself has no choices for it. */
interface Value {
  readonly words?: readonly string[] | keyof CompletionValues;
  readonly files?: CompletedFiles;
  /** Whether several may stand there, with commas. */
  readonly isList?: true;
}

/** Options by their long names. One whose value is free has an empty entry. */
const optionValues: Readonly<Record<string, Value>> = {
  '--format': { words: 'formats', isList: true },
  '--edition': { words: 'editions', isList: true },
  '--lang': { words: 'languages', isList: true },
  '--pdf-standard': { words: 'standards', isList: true },
  '--out': { files: 'folders' },
  '--templates': { files: 'folders' },
  '--helpers': { files: 'files' },
  '--reference': { files: 'files' },
  '--merge': { files: 'folders' },
  '--browser': { words: ['embedded', 'system'], files: 'files' },
  '--shard': { words: ['auto'] },
  '--sign': { files: 'files' },
  '--key': { files: 'files' },
  '--into': { files: 'documents' },
  '--from': { files: 'documents' },
  '--programme': { files: 'documents' },
  '--layout': { words: ['story', 'record', 'brief'] },
  ...Object.fromEntries(
    [
      ...['--browser-url', '--timeout', '--set', '--jobs', '--accept', '--map', '--sheet', '--encoding'],
      ...['--title', '--city', '--country', '--dates', '--port'],
    ].map((name) => [name, {}]),
  ),
};
/** Options that mean something else in one command. */
const ownValues: Readonly<Record<string, Value>> = {
  'schema --out': { files: 'files' },
  'templates --from': { words: ['story', 'record', 'brief'] },
  'new --lang': { words: 'languages' },
  'diff --lang': { words: 'languages' },
};
/** Options that may stand several times, each time with another value. */
const repeatable: ReadonlySet<string> = new Set([
  'build --reporter',
  'validate --reporter',
  'build --browser-url',
  'import --map',
]);
/** Arguments by their names. */
const argumentValues: Readonly<Record<string, Value>> = {
  files: { files: 'documents' },
  old: { files: 'documents' },
  new: { files: 'documents' },
  file: { files: 'documents' },
  path: { files: 'folders' },
  folder: { files: 'folders' },
  list: { files: 'lists' },
  code: { words: 'codes' },
  name: { words: 'templates' },
};

/**
 * What may stand where a word is being typed, by the program itself: its commands, options, and the choices of both.
 *
 * @param typed the words behind the name of the program; the last is the one that is being typed, or empty. `--lang=fr` may
 *   be three words, as bash has it.
 */
export function complete(program: Command, typed: readonly string[], values: CompletionValues): Completion {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  const at = before.findIndex((word) => !word.startsWith('-'));
  const shown = program.commands.filter((one) => !isHidden(one));
  const named = shown.map((one) => [one.name(), one.description()] as const);
  if (at < 0)
    return starting(
      current.startsWith('-') ? optionsOf(program).map(wordOf) : [...named, ['help', 'print help'] as const],
      current,
    );
  if (before[at] === 'help') return before.length === at + 1 ? starting(named, current) : nothing;
  const command = shown.find((one) => one.name() === before[at]);
  if (!command) return nothing;
  const options = optionsOf(command);
  const find = (word: string | undefined): Option | undefined =>
    word === undefined ? undefined : options.find(({ long, short }) => word === long || word === short);
  const own = before.slice(at + 1);

  if (!own.includes('--')) {
    // `--lang=fr` as one word, and as three.
    const joined = /^(--[\w-]+)=(.*)$/s.exec(current);
    const behind = joined && find(joined[1]);
    if (behind?.required) return valueOf(command, behind, joined?.[2] ?? '', `${joined?.[1] ?? ''}=`, values);
    const parts = current === '=' ? [...own, '='] : own;
    const last = parts.at(-1) === '=' ? find(parts.at(-2)) : find(parts.at(-1));
    if (last?.required) return valueOf(command, last, current === '=' ? '' : current, '', values);
    if (current.startsWith('-')) {
      const used = new Set(own.map(find));
      const mayCome = (one: Option): boolean =>
        !used.has(one) || one.variadic || repeatable.has(`${command.name()} ${one.long ?? ''}`);
      return starting(options.filter(mayCome).map(wordOf), current);
    }
    const repeated = [...own].reverse().find((word) => word.startsWith('-'));
    const variadic = find(repeated);
    if (variadic?.variadic) return valueOf(command, variadic, current, '', values);
  }
  const words = own.filter(
    (word, index) => word !== '=' && !word.startsWith('-') && find(own[index - 1])?.required !== true,
  );
  const taken = command.registeredArguments;
  const argument = taken[words.length] ?? (taken.at(-1)?.variadic ? taken.at(-1) : undefined);
  if (!argument) return nothing;
  if (argument.argChoices)
    return starting(
      argument.argChoices.map((word) => [word, ''] as const),
      current,
    );
  const { words: possible = [], files = null } = argumentValues[argument.name()] ?? {};
  return { ...starting(wordsOf(possible, values), current), files };
}

/**
 * What is in the program and not known here: a value without choices that is missing in the tables, or a line of theirs
 * that nobody needs any more.
 */
export function unknownValues(program: Command): string[] {
  const needed = new Set<string>();
  const missing: string[] = [];
  for (const command of program.commands.filter((one) => !isHidden(one))) {
    for (const { long, required, argChoices } of optionsOf(command)) {
      if (!required || argChoices || long === undefined || long === null) continue;
      const own = `${command.name()} ${long}`;
      needed.add(Object.hasOwn(ownValues, own) ? own : long);
      if (!Object.hasOwn(ownValues, own) && !Object.hasOwn(optionValues, long)) missing.push(own);
    }
    for (const argument of command.registeredArguments) {
      if (argument.argChoices) continue;
      needed.add(argument.name());
      if (!Object.hasOwn(argumentValues, argument.name()))
        missing.push(`${command.name()} ${argument.name()}`);
    }
  }
  const tables = [optionValues, ownValues, argumentValues].flatMap((table) => Object.keys(table));
  return [...missing, ...tables.filter((one) => !needed.has(one))];
}

const nothing: Completion = { words: [], files: null, goesOn: false };

function starting(words: Completion['words'], current: string): Completion {
  return { ...nothing, words: words.filter(([word]) => word.startsWith(current)) };
}

function valueOf(
  command: Command,
  option: Option,
  current: string,
  prefix: string,
  values: CompletionValues,
): Completion {
  const long = option.long ?? '';
  const value = ownValues[`${command.name()} ${long}`] ?? optionValues[long] ?? {};
  const {
    words = [],
    files = null,
    isList = false,
  } = option.argChoices ? { words: option.argChoices } : value;
  const comma = isList ? current.lastIndexOf(',') + 1 : 0;
  const used = current.slice(0, comma).split(',');
  const possible = wordsOf(words, values)
    .filter(([word]) => !used.includes(word))
    .map(([word, about]) => [`${current.slice(0, comma)}${word}`, about] as const);
  const found = starting(possible, current).words.map(([word, about]) => [prefix + word, about] as const);
  return { words: found, files, goesOn: isList };
}

function wordsOf(words: Value['words'], values: CompletionValues): Completion['words'] {
  return (typeof words === 'string' ? values[words] : (words ?? [])).map((word) => [word, ''] as const);
}

function wordOf({ long, short, description }: Option): readonly [string, string] {
  return [long ?? short ?? '', description];
}

function optionsOf(command: Command): Option[] {
  return command.createHelp().visibleOptions(command);
}

/** commander keeps what it hides in its help from it. */
function isHidden(command: Command): boolean {
  return !command.parent?.createHelp().visibleCommands(command.parent).includes(command);
}
