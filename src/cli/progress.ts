import { isForPrograms, type ReporterName } from './reporters/reporters.js';
import type { ChalkInstance } from 'chalk';
import { basename, dirname, extname, join } from 'node:path';
import { usual } from '../core/formats/index.js';
import type { Listener } from '../engine/listener.js';
import { forLog, type Output } from '../engine/cache/output.js';
import type { CommandContext } from './command-context.js';
import { visible } from '../core/diagnostics/visible.js';
import { many } from './texts/many.js';

/** What is said while reports are built: on a terminal a live line, elsewhere a plain line a file. */
export interface Progress extends Listener {
  /** Takes the live line away. */
  readonly stop: () => void;
  /** The files with their sizes, pages and times, once all is done; only for a terminal. */
  readonly close: () => void;
}

/** Says nothing but which browser is to be ended when the program is. */
export function silent(context: CommandContext): Progress {
  return { onBrowser: context.guard, ...details(context), stop: () => undefined, close: () => undefined };
}

/** For pipes and CI: a line a file, in the order of the documents, whichever is finished first. */
export function plain(context: CommandContext, folder: string): Progress {
  const ready = new Map<string, readonly Output[]>();
  let plan: readonly string[] = [];
  let next = 0;
  let width = 0;
  return {
    onPlan: (files) => {
      plan = files;
      // The names of the reports are known only later, but most of them are those of their documents.
      const ending = Math.max(...usual(context.formats).map(({ extension }) => `.${extension}`.length));
      width = Math.max(...files.map((file) => join(folder, stem(file)).length + ending));
    },
    onDone: (file, outputs) => {
      ready.set(file, outputs ?? []);
      for (let own = ready.get(plan[next] ?? ''); own; own = ready.get(plan[next] ?? '')) {
        next += 1;
        for (const output of forLog(brief(own)))
          context.say(`${cells(output, width).join('  ').trimEnd()}\n`);
      }
    },
    onNote: (note) => context.say(`${note}\n`),
    onBrowser: context.guard,
    ...details(context),
    stop: () => undefined,
    close: () => undefined,
  };
}

/** For a terminal: one live line, a line for each document that is done, and a closing table. */
export function live(context: CommandContext, chalk: ChalkInstance): Progress {
  const { terminal } = context;
  const finished = new Map<string, OutputRow[]>();
  const running = new Set<string>();
  const started = performance.now();
  let order: readonly string[] = [];
  let width = 0;
  const above = (line: string): void => {
    context.say(`\r\u001B[K${line}`);
    const file = [...running].at(-1);
    if (file === undefined) return;
    const place = `${finished.size + 1}/${order.length}`;
    const left = leftOf(performance.now() - started, finished.size, order.length);
    const room = (terminal.stderr.columns ?? 80) - place.length - left.length - 4;
    context.say(`${chalk.dim(place)} ${shorten(file, room)} …${chalk.dim(left)}`);
  };
  return {
    onPlan: (files) => {
      order = files;
      width = Math.max(...files.map((file) => file.length));
    },
    onStart: (file) => {
      running.add(file);
      above('');
    },
    onDone: (file, outputs, milliseconds) => {
      running.delete(file);
      finished.set(
        file,
        brief(outputs ?? []).map((output, index) => ({
          output,
          milliseconds: index === 0 ? milliseconds : null,
        })),
      );
      if (outputs === null) return above('');
      const sign = outputs.length > 0 ? chalk.green('✓') : chalk.red('✗');
      above(`${sign} ${visible(file).padEnd(width)}  ${chalk.dim(time(milliseconds))}\n`);
    },
    onNote: (note) => above(`${note}\n`),
    onBrowser: context.guard,
    ...details({ ...context, say: above }),
    stop: () => {
      running.clear();
      above('');
    },
    close: () => {
      const rows = order.flatMap((file) => finished.get(file) ?? []);
      if (rows.length === 0) return;
      context.say(`\n${table(rows, chalk)}`);
    },
  };
}

/** How long it will take yet, once that can be told and matters: ` about 2 min left`. */
export function leftOf(milliseconds: number, done: number, all: number): string {
  const left = (milliseconds / done) * (all - done);
  if (milliseconds < 3000 || done < 3 || left < 5000) return '';
  return left < 90_000
    ? ` about ${Math.round(left / 5000) * 5} s left`
    : ` about ${Math.round(left / 60_000)} min left`;
}

/** For `--verbose`. Off a terminal documents have numbers: the name of one may be that of somebody. */
export function details({
  say,
  verbose,
  terminal,
}: Pick<CommandContext, 'say' | 'verbose' | 'terminal'>): Pick<Listener, 'onDetail'> {
  if (!verbose) return {};
  let count = 0;
  const called = (file: string): string => {
    count += 1;
    return terminal.stderr.isTTY ? file : `document ${count}`;
  };
  return {
    onDetail: (detail, file) =>
      say(`${visible(file === undefined ? detail : `${called(file)}: ${detail}`)}\n`),
  };
}

/** What a command says that makes nothing: notes, and what `--verbose` asks for. */
export function told(
  context: CommandContext,
  reporter: ReporterName = 'pretty',
): Pick<Listener, 'onNote' | 'onDetail'> {
  const onNote = (note: string): void => context.say(`${note}\n`);
  return { ...(context.quiet || isForPrograms(reporter) ? {} : { onNote }), ...details(context) };
}

function stem(file: string): string {
  return file === '-' ? 'report' : basename(file, extname(file));
}

/** The end of a path that is too long for its place. */
function shorten(path: string, width: number): string {
  const shown = visible(path);
  return shown.length <= width ? shown : `…${shown.slice(shown.length - Math.max(width, 2) + 1)}`;
}

function cells({ file, bytes, pages, unchanged }: Output, width: number): string[] {
  const more = [pages === null ? '' : pageCount(pages), unchanged ? 'unchanged' : ''];
  return [visible(file).padEnd(width), size(bytes).padStart(7), more.filter((one) => one !== '').join(', ')];
}

/** The files of a website that lie in folders of their own, as one line. */
function brief(outputs: readonly Output[]): Output[] {
  const folders = outputs.map(({ file }) => dirname(file)).sort((a, b) => a.length - b.length);
  const own = outputs.filter(({ file }) => dirname(file) === folders[0]);
  const rest = outputs.filter((output) => !own.includes(output));
  const [first] = rest;
  if (!first) return own;
  const bytes = rest.reduce((sum, output) => sum + output.bytes, 0);
  return [
    ...own,
    {
      ...first,
      file: join(folders[0] ?? '', `… (${many(rest.length, 'further file')})`),
      bytes,
      pages: null,
    },
  ];
}

interface OutputRow {
  readonly output: Output;
  /** Of the whole document, in its first row. */
  readonly milliseconds: number | null;
}

function table(rows: readonly OutputRow[], chalk: ChalkInstance): string {
  const lines = [
    ['File', 'Size', 'Pages', 'Time'],
    ...rows.map(({ output, milliseconds }) => [
      visible(output.file),
      size(output.bytes),
      output.pages === null ? '' : String(output.pages),
      output.unchanged ? 'unchanged' : milliseconds === null ? '' : time(milliseconds),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((row) => (row[column] ?? '').length)));
  return lines
    .map((row, index) => {
      const line = row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd();
      return `${index === 0 ? chalk.bold(line) : line}\n`;
    })
    .join('');
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(bytes < 99_950 ? 1 : 0)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function time(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function pageCount(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
