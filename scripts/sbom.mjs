// Prints what is in the package that users install, as CycloneDX: npm run -s sbom > sbom.json
// npm's own list knows everything that makes solidify as "development"; what the bundle holds of it is told by the
// build (dist/bundled.json), and the browsers inside the optional packages by nobody but us.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
if (!existsSync(join(root, 'dist/bundled.json')))
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });

const about = read('package.json');
const bom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }),
);
const dependsOn = new Map(bom.dependencies.map((one) => [one.ref, one.dependsOn]));
const self = bom.metadata.component['bom-ref'];
const bundled = new Set(read('dist/bundled.json'));
const installed = new Set();
const follow = (ref) => {
  if (installed.has(ref)) return;
  installed.add(ref);
  dependsOn.get(ref)?.forEach(follow);
};
const packages = Object.entries(about.optionalDependencies).map(([name, version]) =>
  version.startsWith('npm:') ? version.slice('npm:'.length) : `${name}@${version}`,
);
packages.forEach(follow);

/** The browser inside each of the packages. */
const browsers = new Map(
  packages.map((ref) => {
    const version = ref.slice(ref.lastIndexOf('@') + 1);
    const [major] = version.split('.');
    return [
      ref,
      {
        'bom-ref': `chromium@${version}`,
        type: 'application',
        name: 'chromium',
        version: major,
        scope: 'optional',
        description:
          'The headless shell inside an optional package, without which an installed browser is used',
        purl: `pkg:generic/chromium@${major}`,
        licenses: [{ license: { id: 'BSD-3-Clause' } }],
      },
    ];
  }),
);

/** What is in the package and in no package of npm: fonts, places and shapes. */
const data = [
  ['Source Serif 4', '4.005', 'OFL-1.1', 'templates/fonts: cut, as Solidify Serif'],
  ['Source Sans 3', '3.052', 'OFL-1.1', 'templates/fonts: cut, as Solidify Sans'],
  ['DejaVu Sans', '2.37', 'Bitstream-Vera', 'templates/fonts'],
  ['Ubuntu', '0.83', 'Ubuntu-font-1.0', 'templates/fonts: cut, as Ubuntu derivative Solidify'],
  ['GeoNames', '', 'CC-BY-4.0', 'cities, cut and respelled'],
  ['Natural Earth', '', 'public domain', 'shapes of countries'],
].map(([name, version, licence, description]) => ({
  'bom-ref': `data:${name}`,
  type: 'data',
  name,
  ...(version === '' ? {} : { version }),
  scope: 'required',
  description,
  licenses: [
    { license: licence === 'OFL-1.1' || licence === 'CC-BY-4.0' ? { id: licence } : { name: licence } },
  ],
}));

bom.metadata.component.name = about.name;
bom.components = [
  ...bom.components
    .filter((one) => bundled.has(one['bom-ref']) || installed.has(one['bom-ref']))
    .map((one) => ({
      ...one,
      // npm takes the name of the folder, which of an alias is another.
      name: one['bom-ref'].slice(0, one['bom-ref'].lastIndexOf('@')),
      properties: [],
      scope: bundled.has(one['bom-ref']) ? 'required' : 'optional',
    })),
  ...browsers.values(),
  ...data,
];
const missing = [...bundled].filter((ref) => !bom.components.some((one) => one['bom-ref'] === ref));
if (missing.length > 0)
  throw new Error(`The lockfile does not know ${missing.join(', ')}: run npm ci and build.`);
const known = new Set(bom.components.map((one) => one['bom-ref']));
bom.dependencies = [
  { ref: self, dependsOn: [...bundled, ...packages, ...data.map((one) => one['bom-ref'])].sort() },
  ...[...known].map((ref) => ({
    ref,
    dependsOn: [
      ...(dependsOn.get(ref) ?? []).filter((one) => known.has(one)),
      ...(browsers.has(ref) ? [browsers.get(ref)['bom-ref']] : []),
    ],
  })),
];
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
