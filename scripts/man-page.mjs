// The manual page, man/solidify.1, from the program itself: its commands, options and help.

/**
 * The page in the macros of man(7).
 *
 * @param program the program of the command line, as commander has it
 * @param helpTexts what stands below the options of each command
 * @param about.version the version of the package
 * @param about.labels the formats in words
 */
export function manPage(program, helpTexts, { version, labels }) {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).filter((one) => one.name() !== 'help');
  const { examples, 'exit codes': exitCodes = [] } = partsOf(helpTexts.program(labels));
  return [
    '.\\" This page is made by node scripts/generate.mjs.',
    `.TH SOLIDIFY 1 "" "solidify ${version}" "User Commands"`,
    '.SH NAME',
    `solidify \\- ${inSentence(program.description())}`,
    '.SH SYNOPSIS',
    ...commands
      .flatMap((command) => ['.B solidify ' + escaped(command.name()), escaped(usageOf(command)), '.br'])
      .slice(0, -1),
    '.SH DESCRIPTION',
    escaped(program.description()),
    'Product goes to standard output, talk to standard error.',
    'Patterns, folders and',
    '.B \\-',
    'for standard input stand for documents.',
    '.SH COMMANDS',
    ...commands.flatMap(commandOf),
    '.SH GENERAL OPTIONS',
    ...[...commands[0].options.filter(isCommon), ...help.visibleOptions(program)].flatMap(optionOf),
    ...section('EXAMPLES', block(examples)),
    ...section('EXIT STATUS', pairs(exitCodes)),
    ...section('ENVIRONMENT', pairs(partsOf(helpTexts.build).environment)),
    '.SH SEE ALSO',
    'The documentation in the folder',
    '.I docs',
    'of the package, with every command, every key of the language and every diagnostic.',
    '',
  ].join('\n');

  function commandOf(command) {
    const { examples: own = [], ...others } = partsOf(helpTexts[command.name()] ?? '');
    delete others.environment;
    const notes = Object.values(others).flat();
    return [
      `.SS "solidify ${quoted(`${command.name()} ${usageOf(command)}`)}"`,
      escaped(`${sentence(command.description())}`),
      ...help.visibleArguments(command).flatMap((one) => entry(one.name(), one.description)),
      ...command.options.filter((one) => !one.hidden && !isCommon(one)).flatMap(optionOf),
      ...(notes.length > 0 ? ['.PP', ...notes.map(escaped)] : []),
      ...(own.length > 0 ? ['.PP', 'Examples:', ...block(own)] : []),
    ];
  }

  /** Those that every command has stand once. */
  function isCommon({ long }) {
    return ['--quiet', '--verbose', '--debug', '--color', '--messages'].includes(long);
  }

  function optionOf(option) {
    return entry(help.optionTerm(option), help.optionDescription(option));
  }

  function usageOf(command) {
    return command.usage();
  }
}

/** The parts of a help text by their headings in small letters; what stands under none is text. */
function partsOf(text) {
  const parts = {};
  let name = 'text';
  for (const line of text.split('\n')) {
    const heading = /^([A-Z][\w ]*):$/.exec(line);
    if (heading) name = heading[1].toLowerCase();
    else if (line === '') name = name === 'text' || !parts[name] ? name : 'text';
    else (parts[name] ??= []).push(line);
  }
  return parts;
}

function section(name, lines) {
  return lines.length > 0 ? [`.SH ${name}`, ...lines] : [];
}

/** `name  what it is` a line, as in the help. */
function pairs(lines) {
  return (lines ?? []).flatMap((line) => {
    const [, name = '', about = ''] = /^ *(\S.*?) {2,}(.*)$/.exec(line) ?? [];
    return entry(name, about);
  });
}

function entry(term, about) {
  return ['.TP', `.B ${escaped(term)}`, escaped(about)];
}

function block(lines) {
  return ['.PP', '.nf', '.RS 4', ...lines.map((line) => escaped(line.replace(/^ {2}/, ''))), '.RE', '.fi'];
}

function sentence(words) {
  return `${words[0].toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;
}

function inSentence(words) {
  return escaped(`${words[0].toLowerCase()}${words.slice(1).replace(/\.$/, '')}`);
}

/** Nothing of a text may be read as a request of roff. */
function escaped(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
}

function quoted(text) {
  return escaped(text).replaceAll('"', '\\(dq');
}
