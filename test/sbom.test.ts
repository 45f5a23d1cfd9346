import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { embeddedReleases } from '../src/browser/embedded/releases.js';
import { root } from './cases.js';

interface Bom {
  readonly bomFormat: string;
  readonly components: readonly { 'bom-ref': string; name: string; scope: string }[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
}

/** As CycloneDX publishes them (Apache-2.0). */
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(root, `test/cases/sbom/${name}.SNAPSHOT.schema.json`), 'utf8')) as object;

test('the bill of materials holds all that is bundled, the browsers, and no tool of the makers', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts/sbom.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
  const isValid = ajv.compile(schema('bom-1.5'));
  expect(isValid(JSON.parse(stdout)), JSON.stringify(isValid.errors)).toBe(true);
  const { bomFormat, components, dependencies } = JSON.parse(stdout) as Bom;
  expect(bomFormat).toBe('CycloneDX');
  const bundled = JSON.parse(readFileSync(join(root, 'dist/bundled.json'), 'utf8')) as string[];
  expect(bundled.length).toBeGreaterThan(20);
  const required = components.filter(({ scope }) => scope === 'required').map((one) => one['bom-ref']);
  expect(required.filter((ref) => !ref.startsWith('data:')).sort()).toEqual(bundled);
  const names = components.map(({ name }) => name);
  for (const name of ['yaml', 'handlebars', 'puppeteer-core', '@sparticuz/chromium', 'chromium'])
    expect(names).toContain(name);
  const refs = new Set(components.map((one) => one['bom-ref']));
  for (const { version } of embeddedReleases)
    for (const ref of [`@sparticuz/chromium@${version}`, `chromium@${version}`]) expect(refs).toContain(ref);
  for (const name of ['vitest', 'typescript', 'eslint']) expect(names).not.toContain(name);
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
});

test('the licence of everything that is bundled comes along, with the packages that the bundler names', () => {
  const text = readFileSync(join(root, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
  const [, ...parts] = text.split(/^={78}\n(.*)\n={78}\n/m);
  const said = new Map(
    parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : [])),
  );
  const bundled = JSON.parse(readFileSync(join(root, 'dist/bundled.json'), 'utf8')) as string[];
  const named = [...said.keys()].flatMap((title) => /^\S+@\d\S*(?= \()/.exec(title)?.[0] ?? []);
  expect(named.sort()).toEqual(bundled);
  for (const [title, terms] of said) expect(terms.length, title).toBeGreaterThan(20);
  // Terms that stand at the end, once for many, are there.
  for (const [, name = ''] of text.matchAll(/\[(Terms \d+): see the end/g))
    expect([...said.keys()]).toContain(name);
  for (const file of readdirSync(join(root, 'templates/fonts')).filter((name) => name.endsWith('.txt')))
    expect([...said.keys()]).toContain(`templates/fonts, ${file}`);
});
