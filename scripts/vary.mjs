// Builds one programme again and again in surroundings that differ in one thing each, and compares every byte:
// npm run vary [-- --format md,html,pdf,docx,epub]
// A tool that is missing is named, and what needs it left out: faketime, taskset (util-linux), disorderfs, setpriv.
import { spawnSync } from 'node:child_process';
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
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.indexOf('--format');
const formats = asked < 0 ? 'md,html,pdf,docx,epub' : process.argv[asked + 1];
const isRoot = process.getuid?.() === 0;
const work = mkdtempSync(join(tmpdir(), 'vary-'));
chmodSync(work, 0o755);

/** Each thing that differs: what comes before the command, what its environment has, and where its documents lie. */
const variations = {
  'nothing, once more': {},
  'another folder': { folder: 'other place/ünïcödé/deep/er' },
  'another mask of new files': { before: ['sh', '-c', 'umask 077; exec "$@"', 'sh'] },
  'a Turkish locale': { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  'the C locale': { env: { LC_ALL: 'C', LANG: 'C' } },
  'a zone far in the east': { env: { TZ: 'Pacific/Kiritimati' } },
  'a zone far in the west': { env: { TZ: 'Pacific/Pago_Pago' } },
  'another year': { before: ['faketime', '-f', '+1800d'] },
  'the day of the leap': { before: ['faketime', '2028-02-29 23:59:58'] },
  'one processor': { before: ['taskset', '-c', '0'] },
  'one page at a time': { more: ['--jobs', '1'] },
  'seven pages at a time': { more: ['--jobs', '7'] },
  'another user': {
    before: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'],
    needsRoot: true,
  },
  'files in another order': { disorder: '--sort-dirents=yes' },
  'files in the reverse order': { disorder: '--sort-dirents=yes --reverse-dirents=yes' },
};

let failed = 0;
try {
  const usual = build('usual', {});
  if (typeof usual === 'string') throw new Error(usual);
  process.stdout.write(`${Object.keys(usual).length} files in ${formats}\n`);
  for (const [name, how] of Object.entries(variations)) {
    const made = build(name.replace(/\W/g, '-'), how);
    const different =
      typeof made === 'string'
        ? []
        : [...new Set([...Object.keys(usual), ...Object.keys(made)])].filter(
            (file) => made[file] !== usual[file],
          );
    const verdict =
      typeof made === 'string'
        ? made
        : different.length === 0
          ? 'the same'
          : `differs: ${different.join(', ')}`;
    if (different.length > 0) failed += 1;
    process.stdout.write(`${name.padEnd(28)} ${verdict}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

/** The hash of each file that a build gives, or why there was none. */
function build(
  id,
  { folder = 'documents', before = [], env = {}, more = [], disorder = null, needsRoot = false },
) {
  if (needsRoot && !isRoot) return 'left out: only root can become another user';
  const place = join(work, id, folder);
  mkdirSync(place, { recursive: true });
  const source = join(root, 'examples/solidify');
  let from = place;
  if (disorder === null) cpSync(source, place, { recursive: true });
  else {
    const there = join(work, id, 'there');
    cpSync(source, there, { recursive: true });
    const { error, status, stderr } = spawnSync('disorderfs', ['-q', ...disorder.split(' '), there, place]);
    if (error || status !== 0) return `left out: disorderfs ${error?.code ?? String(stderr).trim()}`;
    from = place;
  }
  const out = join(work, id, 'out');
  mkdirSync(out);
  if (needsRoot) for (const path of [out, join(work, id)]) chmodSync(path, 0o777);
  const argv = [
    'build',
    join(from, 'programme.yaml'),
    '--format',
    formats,
    '--no-cache',
    '--quiet',
    '--out',
    out,
    ...more,
  ];
  const [command, ...words] = [...before, process.execPath, join(root, 'bin/solidify.js'), ...argv];
  const cache = join(work, id, 'cache');
  const { error, status, stderr } = spawnSync(command, words, {
    cwd: join(work, id),
    env: { ...process.env, HOME: join(work, id), ...(needsRoot ? { XDG_CACHE_HOME: cache } : {}), ...env },
    encoding: 'utf8',
  });
  if (disorder !== null) spawnSync('fusermount', ['-u', place]);
  if (error) return `left out: ${command} ${error.code}`;
  if (status !== 0) return `ended with ${status}: ${stderr.trim().split('\n')[0]}`;
  return Object.fromEntries(
    readdirSync(out, { recursive: true })
      .sort()
      .filter((name) => statSync(join(out, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  );
}
