import { isForPrograms, reporterNames, type ProgramReporter, type ReporterChoice } from './reporters.js';

/** Where a command line wants to be told of what ended it, besides in sentences. */
export interface AskedReporters {
  /** On standard error where the report itself goes to standard output; null where people read the screen. */
  readonly screen: { readonly name: ProgramReporter; readonly on: 'stdout' | 'stderr' } | null;
  readonly files: ReporterChoice['files'];
}

/** Read from its words, as it must be known also where they make no sense. */
export function askedReporters(argv: readonly string[]): AskedReporters {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const values = words.flatMap((word, index) =>
    word === '--reporter' ? [words[index + 1] ?? ''] : word.startsWith('--reporter=') ? [word.slice(11)] : [],
  );
  const known = (name: string): ProgramReporter | null =>
    reporterNames.filter(isForPrograms).find((one) => one === name) ?? null;
  const name = values.map(known).findLast((one) => one !== null) ?? null;
  const files = values.flatMap((value) => {
    const [written = '', ...rest] = value.split('=');
    const [one, file] = [known(written), rest.join('=')];
    return one === null || file === '' ? [] : [{ name: one, file }];
  });
  return { screen: name && { name, on: words.includes('--stdout') ? 'stderr' : 'stdout' }, files };
}
