import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/skipped.ts'],
    maxWorkers: '100%', // not one less: half of the time a test waits for a browser
    isolate: false, // a process and all modules anew for each of 400 files would take a third of the time
    testTimeout: 120_000, // for a machine that others use too; a test that hangs ends all the same
    hookTimeout: 120_000,
  },
});
