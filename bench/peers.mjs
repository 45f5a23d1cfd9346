// Measures solidify beside programs that people use for the same end, each as a whole process, by turns in one run: one
// report to PDF, and fifty. None of the others validates, tags, finishes or searches what it prints. It never passes or
// fails.
//   npm run bench:peers [-- --runs 5] [-- --only typst,marp]
// Peers from npm are installed into node_modules/.cache/peers at the first run, without their downloads of browsers;
// WeasyPrint is taken where it is installed (apt-get install weasyprint).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { visitOf } from './visit.mjs';

const packages = {
  'md-to-pdf': '5.2.5',
  '@marp-team/marp-cli': '4.5.1',
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
};
const FIFTY = 50;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const runs = Number(values.runs);
const chosen = values.only?.split(',');
const peers = join(root, 'node_modules/.cache/peers');
installPeers();
spawnSync(process.execPath, [join(root, 'scripts/ready.mjs')], { stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'solidify-peers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const solidify = (...words) => [process.execPath, join(root, 'bin/solidify.js'), ...words];
const { browser, fonts } = findBrowser();
const libraries = join(dirname(browser), 'lib');
const env = {
  ...process.env,
  ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
  CHROME_PATH: browser,
  CHROME_NO_SANDBOX: '1',
  PUPPETEER_EXECUTABLE_PATH: browser,
};

// The same reports for all: as YAML, as the Markdown and HTML that solidify makes of it, and in the markup of Typst.
const names = Array.from({ length: FIFTY }, (_, index) => `visit-${index + 1}`);
for (const [index, name] of names.entries()) writeFileSync(join(folder, `${name}.yaml`), visitOf(index + 1));
await run(solidify('build', join(folder, '*.yaml'), '--format', 'md,html', '--out', folder, '--no-cache'));
for (const name of names) {
  const markdown = readFileSync(join(folder, `${name}.md`), 'utf8').replaceAll(/^<!--[^]*?-->$/gm, '');
  writeFileSync(join(folder, `${name}.md`), markdown);
  writeFileSync(join(folder, `${name}.typ`), typstOf(markdown));
}
const launch = JSON.stringify({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
const tool = (name) => join(peers, 'node_modules/.bin', name);
const typst = join(folder, 'typst.mjs');
const compiler = createRequire(join(peers, 'package.json')).resolve('@myriaddreamin/typst-ts-node-compiler');
writeFileSync(
  typst,
  `import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from ${JSON.stringify(pathToFileURL(compiler))};
const compiler = NodeCompiler.create({ workspace: ${JSON.stringify(folder)} });
for (const file of process.argv.slice(2)) {
  const pdf = compiler.pdf({ mainFileContent: readFileSync(file, 'utf8') });
  writeFileSync(file.replace(/typ$/, 'typst.pdf'), pdf);
}
process.exit();
`,
);

const files = (of, extension) => of.map((name) => join(folder, `${name}.${extension}`));
/** How each makes PDFs of so many reports. */
const ways = {
  bare: (of) =>
    of.length === 1 && [
      process.execPath,
      join(root, 'bench/bare-print.mjs'),
      browser,
      ...files(of, 'html'),
      join(folder, 'bare.pdf'),
      fonts,
    ],
  typst: (of) => [process.execPath, typst, ...files(of, 'typ')],
  weasyprint: (of) =>
    of.length === 1 && has('weasyprint') && ['weasyprint', ...files(of, 'html'), join(folder, 'w.pdf')],
  'md-to-pdf': (of) => [process.execPath, tool('md-to-pdf'), '--launch-options', launch, ...files(of, 'md')],
  marp: (of) => [process.execPath, tool('marp'), '--pdf', '--no-stdin', ...files(of, 'md')],
};

process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, medians of ${runs} pairs\n\n`,
);
const columns = [28, 12, 12, 18];
row('to PDF', 'solidify', 'the other', 'other : solidify');
for (const of of [names.slice(0, 1), names]) {
  const ours = solidify(
    'build',
    ...files(of, 'yaml'),
    '--format',
    'pdf',
    '--out',
    join(folder, 'ours'),
    '--no-cache',
  );
  for (const [name, way] of Object.entries(ways)) {
    const theirs = (chosen === undefined || chosen.includes(name)) && way(of);
    if (!theirs) continue;
    const times = [];
    try {
      for (let round = -1; round < (of.length === 1 ? runs : Math.min(runs, 3)); round += 1) {
        const [first, second] = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
        const [one, other] = [await run(first), await run(second)];
        // The first pair warms the disk up.
        if (round >= 0) times.push(first === ours ? [one, other] : [other, one]);
      }
    } catch (error) {
      process.stdout.write(`${of.length} : ${name} failed: ${error.message.split('\n', 3).join(' ')}\n`);
      continue;
    }
    const [mine, other] = [0, 1].map((side) => median(times.map((pair) => pair[side])));
    const ratio = median(times.map(([one, another]) => another / one));
    row(
      `${of.length === 1 ? 'one report' : `${of.length} reports`} : ${name}`,
      ms(mine),
      ms(other),
      ratio.toFixed(2),
    );
  }
}

function row(...cells) {
  const line = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[index]),
  );
  process.stdout.write(`${line.join('').trimEnd()}\n`);
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Milliseconds of a whole process. */
function run([program, ...words]) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env });
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => {
      const time = performance.now() - started;
      if (code === 0) resolve(time);
      else
        reject(new Error(`${program} ${words.slice(0, 4).join(' ')} … gave ${code}\n${said.slice(-2000)}`));
    });
  });
}

function has(program) {
  return spawnSync(program, ['--version']).status === 0;
}

/** The words of a report in Typst's markup: headings, lists and paragraphs; rows of tables become paragraphs. */
function typstOf(markdown) {
  const lines = markdown.split('\n').map((line) => {
    const [, marks, title] = /^(#+) (.*)$/.exec(line) ?? [];
    const plain = (title ?? line)
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[\\`*_#$@<>~[\]{}|"']/g, ' ');
    return marks === undefined
      ? plain.replace(/^(\s*)\d+\. /, '$1+ ')
      : `${'='.repeat(marks.length)} ${plain}`;
  });
  return `#set page(paper: "a4", numbering: "1")\n${lines.join('\n')}`;
}

function installPeers() {
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const record = join(peers, 'installed.txt');
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted.join('\n')) return;
  mkdirSync(peers, { recursive: true });
  const words = [
    'install',
    '--prefix',
    peers,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    ...wanted,
  ];
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
  writeFileSync(record, wanted.join('\n'));
}

/** The browser that solidify uses, and its fonts. */
function findBrowser() {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'bin/solidify.js'), 'doctor', '--color', 'never'],
    {
      encoding: 'utf8',
    },
  );
  const found = /^✓ browser +(.+)$/m.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`no browser\n${stdout}`);
  return { browser: found, fonts: join(root, 'templates/fonts/installed') };
}
