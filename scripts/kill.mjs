// Kills builds at random moments and looks at what they leave: npm run kill -- --count 200 [--seed 7] [--seconds 600]
// Whatever the moment, each file is whole, old or new; the next build ends well and leaves nothing else behind.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
  },
});
const bin = fileURLToPath(new URL('../bin/solidify.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'solidify-kill-'));
const [out, tmp] = [join(root, 'reports'), join(root, 'tmp')];
chmodSync(root, 0o755); // a browser that root starts as another user must get in
mkdirSync(tmp, { mode: 0o777 });
const state = { seed: Number(values.seed) };
const faults = [];

function random() {
  state.seed = (Math.imul(state.seed, 1664525) + 1013904223) >>> 0;
  return state.seed / 2 ** 32;
}

function writeDocuments(version) {
  for (const name of ['one', 'two', 'three']) {
    const points = Array.from(
      { length: 40 },
      (_, point) => `      - Point ${point} of ${name}, ${version}.\n`,
    ).join('');
    writeFileSync(
      join(root, `${name}.yaml`),
      `title: Visit ${name} ${version}\ncity: Essen\ncountry: DE\ndates: 2019-01-24\ndiscussions:\n  - title: The room\n    points:\n${points}`,
    );
  }
}

const argv = [bin, 'build', 'one.yaml', 'two.yaml', 'three.yaml', '--quiet'];
const options = { cwd: root, env: { ...process.env, TMPDIR: tmp } };

function build() {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { ...options, encoding: 'utf8' });
  return { status, stderr, ms: performance.now() - started };
}

/** Each file in a folder with its hash; what is hidden too. */
function look(folder) {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

/** Those of all processes; a fresh Debian has no `ps`. */
function commandLines() {
  if (process.platform !== 'linux') return spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;
  const read = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return ''; // it has ended meanwhile
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(read)
    .join('\n');
}

const isReport = (name) => /^(one|two|three)\.(md|html|pdf)$/.test(name);

try {
  writeDocuments('first');
  if (build().status !== 0) throw new Error('The first build failed.');
  const old = look(out);
  cpSync(out, join(root, 'old'), { recursive: true, preserveTimestamps: true });
  writeDocuments('second');
  const { status, ms } = build();
  if (status !== 0) throw new Error('The second build failed.');
  const fresh = look(out);
  let cut = 0;
  let kills = 0;
  while (kills < Number(values.count) && performance.now() < Number(values.seconds) * 1000) {
    kills += 1;
    rmSync(out, { recursive: true, force: true });
    cpSync(join(root, 'old'), out, { recursive: true, preserveTimestamps: true });
    const child = spawn(process.execPath, argv, { ...options, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
    await new Promise((done) => setTimeout(done, random() * ms * 1.05));
    child.kill('SIGKILL');
    if ((await ended) !== null) cut += 1;
    const left = look(out);
    for (const name of old.keys()) {
      if (isReport(name) && ![old.get(name), fresh.get(name)].includes(left.get(name)))
        faults.push(`kill ${kills}: ${name}`);
    }
    const next = build();
    if (next.status !== 0)
      faults.push(`kill ${kills}: the next build ended with ${next.status}: ${next.stderr}`);
    const after = look(out);
    for (const name of new Set([...fresh.keys(), ...after.keys()])) {
      if (name.endsWith('manifest.json') && after.has(name)) continue; // it tells how each file came to be
      if (fresh.get(name) !== after.get(name)) faults.push(`kill ${kills}: ${name} after the next build`);
    }
    // A browser whose program was killed takes a moment to end; the next build removes what it leaves.
    for (let wait = 1; wait <= 5 && readdirSync(tmp).length > 0; wait += 1) {
      await new Promise((done) => setTimeout(done, 500 * wait));
      build();
    }
    const remains = readdirSync(tmp);
    if (remains.length > 0) faults.push(`kill ${kills}: ${remains.join()} in the folder for temporary files`);
  }
  if (commandLines().includes(`--user-data-dir=${tmp}`)) faults.push('a browser is still running');
  process.stdout.write(`${kills} kills, ${cut} of them before the end, ${faults.length} faults\n`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
