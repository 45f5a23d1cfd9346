import { build, type Output } from '../build.js';
import type { BuildFlags, Door } from '../cli.js';
import { loadBasics } from '../io/assets.js';
import { settle, type Format, type Options } from '../settings.js';
import { exitCodeOf, report, summary } from './validate.js';

/** `solidify build`: makes the reports; 1 when a document has errors, 3 when the machine refused something. */
export async function buildCommand(files: string[], flags: BuildFlags, door: Door): Promise<number> {
  const { host, signal, guard } = door;
  const settings = settle(toOptions(flags), (await loadBasics()).languages);
  const talk = !door.quiet && flags.reporter !== 'json';
  const live = talk && host.stderr.isTTY === true;
  const rows: Row[] = [];
  const outcome = await build(
    files,
    settings,
    { cwd: host.cwd(), env: host.env, stdin: host.stdin, signal },
    {
      onStart: (file, index, total) => {
        if (live) door.say(`\r\u001B[K${door.chalk.dim(`${index + 1}/${total}`)} ${file} …`);
      },
      onDone: (file, outputs, milliseconds) => {
        if (live) door.say('\r\u001B[K');
        rows.push(...outputs.map((output, index) => ({ output, milliseconds: index === 0 ? milliseconds : null })));
        if (talk && !live) for (const { file, bytes, pages } of outputs) door.say(`${file}  ${size(bytes)}${pages === null ? '' : `  ${pageCount(pages)}`}\n`);
        if (live && outputs.length > 0) door.say(`${door.chalk.green('✓')} ${file} ${door.chalk.dim(time(milliseconds))}\n`);
      },
      onNote: (note) => {
        if (talk) door.say(`${live ? '\r\u001B[K' : ''}${note}\n`);
      },
      onBrowser: guard,
    },
  );
  await report(outcome, flags.reporter, door, !settings.stdout);
  if (live && rows.length > 0) door.say(`\n${table(rows, door)}`);
  if (outcome.product !== null) host.stdout.write(outcome.product);
  if (talk && (outcome.diagnostics.length > 0 || outcome.troubles.length > 0)) door.say(`${summary(outcome)}\n`);
  return exitCodeOf(outcome);
}

function toOptions(flags: BuildFlags): Options {
  return {
    ...(flags.format ? { formats: flags.format as Format[] } : {}),
    ...(flags.lang ? { langs: flags.lang } : {}),
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.browser === undefined ? {} : { browser: flags.browser }),
    ...(flags.timeout === undefined ? {} : { timeout: flags.timeout }),
    strict: flags.strict ?? false,
    stdout: flags.stdout ?? false,
  };
}

interface Row {
  readonly output: Output;
  /** Of the document, in its first row. */
  readonly milliseconds: number | null;
}

function table(rows: readonly Row[], { chalk }: Door): string {
  const cells = [
    ['File', 'Size', 'Pages', 'Time'],
    ...rows.map(({ output, milliseconds }) => [
      output.file,
      size(output.bytes),
      output.pages === null ? '' : String(output.pages),
      milliseconds === null ? '' : time(milliseconds),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  return cells
    .map((row, index) => {
      const line = row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd();
      return `${index === 0 ? chalk.bold(line) : line}\n`;
    })
    .join('');
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${(bytes / 1000).toFixed(bytes < 1e5 ? 1 : 0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function time(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function pageCount(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
