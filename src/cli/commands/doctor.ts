import { fileURLToPath } from 'node:url';
import type { CommandContext } from '../command-context.js';
import { ageOf, noteOnAge } from '../../browser/embedded/releases.js';
import { withoutBrowser } from '../../core/formats/index.js';
import { unreadLanguages } from '../../engine/assets.js';
import type { Host } from '../../host/host.js';
import type { DoctorFlags } from '../flags.js';
import { resultText, type MachineCheck, type Trouble } from '../reporters/result.js';
import { SolidifyError, type ErrorCode } from '../../host/solidify-error.js';

interface Finding extends MachineCheck {
  /** Of a fault. */
  readonly code?: ErrorCode;
}

/** `solidify doctor`: tries everything that a build needs; 3 when something is missing. */
export async function doctorCommand(
  { browser, reporter }: Pick<DoctorFlags, 'browser' | 'reporter'>,
  context: CommandContext,
): Promise<number> {
  const { stdout } = context.terminal;
  if (reporter === 'json') return tellPrograms(browser, context);
  const chalk = await context.chalk(stdout);
  let faults = 0;
  for await (const { what, state, text, cure } of findings(browser, context)) {
    if (state === 'fault') faults += 1;
    if (context.quiet && state === 'fine') continue;
    const sign = { fine: chalk.green('✓'), note: chalk.yellow('!'), fault: chalk.red('✗') }[state];
    const lines = [
      ...text.split('\n'),
      ...(cure === null ? [] : cure.split('\n').map((line) => chalk.cyan(line))),
    ];
    stdout.write(`${sign} ${what.padEnd(WIDTH)} ${lines.join(`\n${' '.repeat(WIDTH + 3)}`)}\n`);
  }
  if (faults > 0) stdout.write(`\n${faults === 1 ? 'One thing is' : `${faults} things are`} missing.\n`);
  else if (!context.quiet) stdout.write('\nReports can be built here.\n');
  return faults === 0 ? 0 : 3;
}

async function tellPrograms(browser: string | undefined, context: CommandContext): Promise<number> {
  const checks: MachineCheck[] = [];
  const troubles: Trouble[] = [];
  for await (const { what, state, text, cure, code = 'browser-unusable' } of findings(browser, context)) {
    checks.push({ what, state, text, cure });
    if (state === 'fault') troubles.push({ code, message: text, hint: cure });
  }
  const warnings = checks.filter(({ state }) => state === 'note').length;
  const summary = { documents: 0, errors: 0, warnings };
  context.terminal.stdout.write(resultText([], [], summary, [], troubles, { checks }));
  for (const { message, hint } of troubles)
    context.say(`solidify: ${message}\n${hint === null ? '' : `${hint}\n`}`);
  return troubles.length === 0 ? 0 : 3;
}

/** Of the names of what is checked. */
const WIDTH = 'temporary'.length;

async function* findings(browser: string | undefined, context: CommandContext): AsyncGenerator<Finding> {
  const { host } = context;
  yield nodeVersion(context.terminal.version);
  yield await writeAccess(
    'folder',
    host.cwd,
    host,
    'Go to a folder that you may write to, or name one with --out.',
  );
  yield await writeAccess(
    'temporary',
    host.temporary(),
    host,
    'Set TMPDIR (on Windows TEMP) to a folder that you may write to.',
  );
  yield* browserFindings(browser, context);
  if (context.verbose) yield languageFinding(await unreadLanguages());
}

/** Reports can be made in all of them, but some have never been read by a native speaker. */
function languageFinding(unread: readonly string[]): Finding {
  return unread.length === 0
    ? {
        what: 'languages',
        state: 'fine',
        text: 'native speakers have read the fixed words of all',
        cure: null,
      }
    : {
        what: 'languages',
        state: 'note',
        text: `no native speaker has read the fixed words in ${unread.join(', ')} yet`,
        cure: 'Have somebody look at the first report in one of them.',
      };
}

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return {
    what: 'node',
    state: fits ? 'fine' : 'fault',
    text: `Node ${version}`,
    code: 'invalid-environment',
    cure: fits ? null : 'Install Node 20.19 or newer from nodejs.org or with your package manager.',
  };
}

async function writeAccess(what: string, folder: string, host: Host, cure: string): Promise<Finding> {
  const room = await host.room(folder);
  const code = 'not-writable';
  if (room === null) return { what, state: 'fault', text: `${folder} cannot be written`, cure, code };
  const free = Math.round(room / 1e6);
  if (free < 100)
    return {
      what,
      state: 'fault',
      text: `${folder} has ${free} MB left`,
      cure: 'Free some space on this disk.',
      code,
    };
  return { what, state: 'fine', text: `${folder} can be written`, cure: null };
}

async function* browserFindings(
  choice: string | undefined,
  { host, guard }: CommandContext,
): AsyncGenerator<Finding> {
  const [{ findBrowser }, { startPrinter, countPages }, { installedFontFolder }, { families }] =
    await Promise.all([
      import('../../browser/find.js'),
      import('../../browser/printer.js'),
      import('../../engine/assets.js'),
      import('../../engine/printing/print-service.js'),
    ]);
  const { labels, flag } = withoutBrowser();
  const cured = (what: string, error: unknown): Finding => {
    if (!(error instanceof SolidifyError)) throw error;
    return {
      what,
      state: 'fault',
      text: error.message,
      code: error.code,
      cure: error.hint ?? `${labels} need no browser: ${flag}.`,
    };
  };
  let found;
  try {
    found = await findBrowser({ choice, env: host.env, signal: host.signal });
  } catch (error) {
    yield cured('browser', error);
    return;
  }
  const now = new Date(host.now());
  const text = `${found.path}\n${found.why} ${ageOf(found.version, now)}`.trimEnd();
  const note = noteOnAge(found.version, now);
  // Fine all the same: reports can be built.
  yield { what: 'browser', state: 'fine', text, cure: note && `It gets no more fixes. ${note.cure}` };
  const printer = startPrinter(found, {
    timeoutMs: 30_000,
    fontsDir: fileURLToPath(await installedFontFolder()),
    families,
    env: host.env,
  });
  guard(() => printer.kill());
  try {
    const started = performance.now();
    const version = await printer.version;
    const pdf = await printer.print(
      '<!doctype html><html lang="en"><title>Test</title><p>Test page: Ljubljana, Liège, Αθήνα, София ✓',
    );
    const took = ((performance.now() - started) / 1000).toFixed(1);
    const pages = countPages(pdf);
    yield {
      what: 'print',
      state: 'fine',
      text: `${version} printed ${pages} page${pages === 1 ? '' : 's'} in ${took} s`,
      cure: null,
    };
    yield { what: 'fonts', state: 'fine', text: 'the page has no font but those of solidify', cure: null };
    if (host.env['SOLIDIFY_NO_SANDBOX'] === '1')
      yield {
        what: 'sandbox',
        state: 'note',
        text: 'the browser runs without its sandbox, by SOLIDIFY_NO_SANDBOX=1',
        cure: 'Unset it, unless something else is around the browser, such as a container.',
      };
    else if (printer.notes.length === 0)
      yield { what: 'sandbox', state: 'fine', text: 'the browser runs in its sandbox', cure: null };
    for (const note of printer.notes) {
      yield { what: 'sandbox', state: 'note', text: note, cure: 'Run solidify as an ordinary user.' };
    }
  } catch (error) {
    yield cured('print', error);
  } finally {
    await printer.close();
  }
}
