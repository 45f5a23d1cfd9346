import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';

const browser = await findBrowser({ env: process.env }).catch(() => null);

test.skipIf(!browser || process.platform === 'win32')(
  'a build that is killed leaves whole files, and the next one leaves nothing else',
  () => {
    const script = fileURLToPath(new URL('../scripts/kill.mjs', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script, '--count', '8', '--seed', '20190617'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^8 kills, [1-8] of them before the end, 0 faults\n$/);
  },
  180_000,
);
