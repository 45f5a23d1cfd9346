import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cases.js';

/** A Node.js that runs our tests of the program. */
export interface Node {
  readonly major: number;
  readonly path: string;
  /** Why it is not there, as words behind the name of a test; null when it is. */
  readonly missing: string | null;
}

/**
 * The versions of Node.js that users have: this one, and of 20, 22, 24 and 26 those that `.ci/run` has put into
 * `node_modules/.cache/nodes`. They are 120 MB each, so that no `npm ci` brings them.
 */
export const nodes: readonly Node[] = [20, 22, 24, 26].map((major) => {
  if (major === parseInt(process.versions.node, 10)) return { major, path: process.execPath, missing: null };
  const path = join(root, `node_modules/.cache/nodes/node_modules/node-${major}/bin/node`);
  const runs = existsSync(path) && spawnSync(path, ['--version']).status === 0;
  return { major, path, missing: runs ? null : ` (skipped: .ci/run installs Node.js ${major})` };
});
