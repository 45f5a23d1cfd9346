// Before the tests: installs what the lockfile names unless that is already there, and builds dist/.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command) => execSync(command, { cwd: root, stdio: 'inherit' });

const installed = new URL('../node_modules/.package-lock.json', import.meta.url);
const wanted = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).packages;
const there = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).packages : {};
const missing = Object.entries(wanted).some(
  ([path, { version, optional }]) => path !== '' && !optional && there[path]?.version !== version,
);
// `npm ci` also builds, by way of `prepare`.
run(missing ? 'npm ci' : 'npm run build');
