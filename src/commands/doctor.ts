import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pages } from '../build.js';
import type { Door } from '../cli.js';
import { Trouble } from '../trouble.js';

interface Finding {
  readonly what: string;
  readonly state: 'fine' | 'note' | 'fault';
  readonly text: string;
  /** The command or deed that mends it. */
  readonly cure: string | null;
}

/** `solidify doctor`: tries everything that a build needs; 3 when something is missing. */
export async function doctorCommand({ browser }: { readonly browser?: string }, door: Door): Promise<number> {
  const { chalk } = door;
  let faults = 0;
  for await (const { what, state, text, cure } of findings(browser, door)) {
    if (state === 'fault') faults += 1;
    const sign = { fine: chalk.green('✓'), note: chalk.yellow('!'), fault: chalk.red('✗') }[state];
    door.host.stdout.write(`${sign} ${what.padEnd(9)} ${text}\n${cure === null ? '' : `            ${chalk.cyan(cure)}\n`}`);
  }
  door.host.stdout.write(faults === 0 ? '\nReports can be built here.\n' : `\n${faults === 1 ? 'One thing is' : `${faults} things are`} missing.\n`);
  return faults === 0 ? 0 : 3;
}

async function* findings(browser: string | undefined, door: Door): AsyncGenerator<Finding> {
  yield nodeVersion();
  yield await writeAccess('folder', door.host.cwd(), 'Go to a folder that you may write to, or name one with --out.');
  yield await writeAccess('temporary', tmpdir(), 'Set TMPDIR (on Windows TEMP) to a folder that you may write to.');
  yield* browserFindings(browser, door);
}

function nodeVersion(): Finding {
  const { version } = process;
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return {
    what: 'node',
    state: fits ? 'fine' : 'fault',
    text: `Node ${version}`,
    cure: fits ? null : 'Install Node 20.19 or newer from nodejs.org or with your package manager.',
  };
}

async function writeAccess(what: string, folder: string, cure: string): Promise<Finding> {
  try {
    await access(folder, constants.W_OK);
    await rm(await mkdtemp(join(folder, '.solidify-')), { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const free = Math.round((bavail * bsize) / 1e6);
    if (free < 100) return { what, state: 'fault', text: `${folder} has ${free} MB left`, cure: 'Free some space on this disk.' };
    return { what, state: 'fine', text: `${folder} can be written`, cure: null };
  } catch {
    return { what, state: 'fault', text: `${folder} cannot be written`, cure };
  }
}

async function* browserFindings(choice: string | undefined, { host, signal, guard }: Door): AsyncGenerator<Finding> {
  const [{ findBrowser }, { startPrinter, countPages }, { fallbackFontFolder }] = await Promise.all([
    import('../io/find-browser.js'),
    import('../io/browser.js'),
    import('../io/assets.js'),
  ]);
  const cured = (what: string, error: unknown): Finding => {
    if (!(error instanceof Trouble)) throw error;
    return { what, state: 'fault', text: error.message, cure: error.hint ?? 'Markdown and HTML need no browser: --format md,html.' };
  };
  let found;
  try {
    found = await findBrowser({ choice, env: host.env, signal });
  } catch (error) {
    yield cured('browser', error);
    return;
  }
  yield { what: 'browser', state: 'fine', text: `${found.path}: ${found.why}`, cure: null };
  const printer = startPrinter(found, {
    timeoutMs: 30_000,
    fontsDir: fileURLToPath(await fallbackFontFolder()),
    families: pages.families,
    env: host.env,
  });
  guard(() => printer.kill());
  try {
    const started = performance.now();
    const version = await printer.version;
    const pdf = await printer.print('<!doctype html><html lang="en"><title>Test</title><p>Test page: Ljubljana, Liège, Αθήνα, София ✓');
    const took = ((performance.now() - started) / 1000).toFixed(1);
    yield { what: 'print', state: 'fine', text: `${version} printed ${countPages(pdf)} page in ${took} s, all its fonts ours`, cure: null };
    if (printer.notes.length === 0) yield { what: 'sandbox', state: 'fine', text: 'the browser runs in its sandbox', cure: null };
    for (const note of printer.notes) {
      yield { what: 'sandbox', state: 'note', text: note, cure: 'Run solidify as an ordinary user.' };
    }
  } catch (error) {
    yield cured('print', error);
  } finally {
    await printer.close();
  }
}
