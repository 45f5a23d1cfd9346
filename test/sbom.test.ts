import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedReleases } from '../src/browser/embedded/releases.js';
import { root } from './cases.js';

interface Bom {
  readonly bomFormat: string;
  readonly components: readonly { 'bom-ref': string; name: string; scope: string }[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
}

test('the bill of materials holds all that is bundled, the browsers, and no tool of the makers', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts/sbom.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const { bomFormat, components, dependencies } = JSON.parse(stdout) as Bom;
  expect(bomFormat).toBe('CycloneDX');
  const bundled = JSON.parse(readFileSync(join(root, 'dist/bundled.json'), 'utf8')) as string[];
  expect(bundled.length).toBeGreaterThan(20);
  const required = components.filter(({ scope }) => scope === 'required').map((one) => one['bom-ref']);
  expect(required.sort()).toEqual(bundled);
  const names = components.map(({ name }) => name);
  for (const name of ['yaml', 'handlebars', 'puppeteer-core', '@sparticuz/chromium', 'chromium'])
    expect(names).toContain(name);
  const refs = new Set(components.map((one) => one['bom-ref']));
  for (const { version } of embeddedReleases)
    for (const ref of [`@sparticuz/chromium@${version}`, `chromium@${version}`]) expect(refs).toContain(ref);
  for (const name of ['vitest', 'typescript', 'eslint']) expect(names).not.toContain(name);
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
});
