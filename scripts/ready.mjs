// Before the tests: installs what the lockfile names unless that is already there, and builds dist/ unless it is newer
// than everything that it is made of.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command) => {
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
};

// `npm ci` also builds, by way of `prepare`.
if (!isInstalled()) run('npm ci');
else if (!isBuilt()) run('npm run --silent build');

function isInstalled() {
  const read = (path) =>
    existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')).packages : {};
  const there = read('node_modules/.package-lock.json');
  return Object.entries(read('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function isBuilt() {
  // Written last.
  const last = join(root, 'dist/index.d.ts');
  if (!existsSync(last)) return false;
  const sources = [
    'src',
    'templates',
    'scripts/build.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.types.json',
  ];
  const built = Math.min(statSync(last).mtimeMs, statSync(join(root, 'dist/assets.js')).mtimeMs);
  return sources.every((path) => newestIn(join(root, path)) < built);
}

/** When a file, or anything in a folder, was last changed; folders count, as what was removed changes only them. */
function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
