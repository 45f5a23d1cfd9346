// Feeds the program what it was not made for: npm run fuzz -- --seconds 60 [--seed 7] [--input 1234] [--target parser]
// npm run fuzz -- time --seconds 1200 [--seed 7] [--keep folder]: documents that take long, by the time of the processor.
// Each part is fed for so many seconds. A crash is told with its input's number, which with the seed makes it again.
// It runs what is built in dist/: a build meanwhile takes that away, and each input then counts as a crash.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    input: { type: 'string' },
    target: { type: 'string' },
    keep: { type: 'string' },
  },
});
const isTime = positionals.includes('time');
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'solidify-fuzz-'));
const progress = join(folder, 'progress');
const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    isTime ? 'test/fuzz-time.test.ts' : 'test/fuzz.test.ts',
    '--disable-console-intercept',
    ...(values.target ? ['-t', values.target] : []),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: {
      ...process.env,
      ...(isTime ? { FUZZ_TIME_SECONDS: values.seconds } : { FUZZ_SECONDS: values.seconds }),
      ...(values.keep ? { FUZZ_KEEP: resolve(values.keep) } : {}),
      FUZZ_SEED: values.seed,
      FUZZ_PROGRESS: progress,
      ...(values.input ? { FUZZ_INPUT: values.input } : {}),
    },
  },
);

// What never ends cannot be stopped from within.
let last = '';
let since = Date.now();
const watch = setInterval(() => {
  let now = '';
  try {
    now = readFileSync(progress, 'utf8');
  } catch {
    return; // not begun
  }
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > 60_000) {
    process.stderr.write(`hangs: ${now}, seed ${values.seed}\n`);
    process.kill(-child.pid, 'SIGKILL');
  }
}, 1000);
child.once('close', (code) => {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.kill(-child.pid, 'SIGKILL'));
