// Measures whole processes, each against another that does the least for the same end, and prints plain figures and
// ratios. Runs alternate in pairs, so that whatever else the machine does touches both; the median of each pair's ratio
// says more than the milliseconds. It never passes or fails. The bare scripts print the page that readers get; what
// solidify hands to its browser instead (fonts installed, places held for page numbers) is part of its own work.
//   npm run bench [-- --runs 21] [-- --only validate,pdf]
//   npm run bench -- --only guidebook   takes minutes, so only where it is named
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measurePreview } from './preview.mjs';
import { writeProgramme } from './programme.mjs';
import { visitOf } from './visit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, only: { type: 'string' } },
});
const runs = Number(values.runs);
const chosen = values.only?.split(',');
const solidify = (...words) => [join(root, 'bin/solidify.js'), ...words];
/** As if nothing had been built before. */
const anew = (...words) => solidify('build', '--no-cache', ...words);

spawnSync(process.execPath, [join(root, 'scripts/ready.mjs')], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'solidify-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'out');
mkdirSync(out);

/** Writes visits and gives the pattern that finds them. */
function visits(count) {
  const own = join(folder, `visits-${count}`);
  mkdirSync(own);
  for (let number = 1; number <= count; number += 1)
    writeFileSync(join(own, `visit-${number}.yaml`), visitOf(number));
  return join(own, '*.yaml');
}

/** Writes the size of the process to descriptor 3 when it ends, in KiB; once for each of its threads. */
const weigh = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,process.resourceUsage().maxRSS+'\\n'))`;

/** One run of Node: milliseconds, and the peak of its memory in MB where that is asked for. */
function measure(words, weighed = false) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [...(weighed ? ['--import', weigh] : []), ...words], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let size = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdio[3].on('data', (chunk) => (size += chunk));
    child.on('close', (code) => {
      const ms = performance.now() - started;
      if (code === 0) resolve({ ms, mb: Math.max(...size.split('\n').map(Number)) / 1024, said });
      else reject(new Error(`node ${words.join(' ')} gave ${code}\n${said}`));
    });
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const columns = [60, 10, 10, 8, 18];
function row(...cells) {
  const line = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[index]),
  );
  process.stdout.write(`${line.join('').trimEnd()}\n`);
}

/** Two command lines by turns. `count` divides the runs of those that take long. */
async function pair(name, target, ours, theirs, { weighed = false, count = runs } = {}) {
  const mine = [];
  const other = [];
  for (let run = -1; run < count; run += 1) {
    // The first pair warms the disk up. Who goes first changes each time.
    const both = run % 2 === 0 ? [ours, theirs] : [theirs, ours];
    for (const words of both) {
      const result = await measure(words, weighed);
      if (run >= 0) (words === ours ? mine : other).push(weighed ? result.mb : result.ms);
    }
  }
  const unit = weighed ? 'MB' : 'ms';
  const ratio = median(mine.map((value, index) => value / other[index]));
  const show = (values) => `${median(values).toFixed(0)} ${unit}`;
  row(name, show(mine), show(other), ratio.toFixed(2), target);
}

const wanted = (group) => chosen === undefined || chosen.includes(group);
const one = join(visits(1), '..', 'visit-1.yaml');
const five = join(root, 'examples/solidify/visits/*.yaml');
const paris = join(root, 'examples/solidify/visits/paris-2019.yaml');
const nothing = ['-e', '0'];
const [{ model }] = cpus();
process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${model}, medians of ${runs} pairs, and of 3 where it takes long\n\n`,
);
row('', 'this', 'other', 'ratio', 'wanted');

if (wanted('validate')) {
  await pair('validate 200 lines : node -e 0', '≤ 2.5', solidify('validate', one), nothing);
}
if (wanted('text')) {
  await pair(
    'Markdown and HTML of it : node -e 0',
    '≤ 3.5',
    anew(one, '--format', 'md,html', '--out', out),
    nothing,
  );
}
if (wanted('pdf')) {
  const { browser, fonts } = findBrowser();
  const page = join(out, 'paris-2019.html');
  await measure(anew(paris, '--format', 'html', '--out', out));
  await pair(
    'Paris in three formats, cold : the bare minimum of its PDF',
    '≤ 1.5',
    anew(paris, '--out', out),
    [join(root, 'bench/bare-print.mjs'), browser, page, join(out, 'bare.pdf'), fonts],
  );
  await pair(
    'five visits in three formats : Paris alone',
    '≤ 1.6',
    anew(five, '--out', out),
    anew(paris, '--out', out),
  );
}
for (const [format, target] of [
  ['docx', '≤ 1.25'],
  ['epub', '≤ 1.15'],
])
  if (wanted(format))
    await pair(
      `Paris in three formats and ${format} : in three`,
      target,
      anew(paris, '--format', `md,html,pdf,${format}`, '--out', out),
      anew(paris, '--out', out),
    );
if (wanted('again')) {
  const programme = join(root, 'examples/solidify/programme.yaml');
  const again = solidify('build', programme, '--out', join(folder, 'again'));
  await measure(again);
  await pair(
    'a second build of the programme : its validation',
    '≤ 1.5',
    again,
    solidify('validate', programme),
  );
}
if (wanted('memory')) {
  const build = (pattern) => anew(pattern, '--format', 'md,html', '--out', out);
  await pair(
    'peak memory, 1,000 visits to Markdown and HTML : 100',
    '≤ 1.5',
    build(visits(1000)),
    build(visits(100)),
    {
      weighed: true,
      count: 3,
    },
  );
}
if (wanted('many')) {
  const { browser, fonts } = findBrowser();
  const many = visits(200);
  const pages = join(folder, 'pages');
  for (const one of [pages, join(folder, 'bare')]) mkdirSync(one);
  await measure(anew(many, '--format', 'html', '--out', pages));
  const files = readdirSync(pages).map((name) => join(pages, name));
  await pair(
    'the bare printing of 200 visits : the same to PDF',
    '≥ 0.85',
    [join(root, 'bench/bare-many.mjs'), browser, fonts, join(folder, 'bare'), ...files],
    anew(many, '--format', 'pdf', '--out', join(folder, 'many')),
    { count: 3 },
  );
}
if (wanted('finish')) {
  const { browser, fonts } = findBrowser();
  const own = join(folder, 'warm');
  mkdirSync(own);
  for (let number = 1; number <= 60; number += 1)
    writeFileSync(join(own, `warm-${number}.yaml`), visitOf(number));
  const long = join(folder, 'long.yaml');
  writeFileSync(long, visitOf(1, 377));
  const build = (...words) => measure(anew(...words, '--verbose', '--out', out));
  const warm = [];
  const cold = [];
  const finishing = [];
  const printing = [];
  for (let run = 0; run < 3; run += 1) {
    // The last two thirds of sixty find the program warm.
    warm.push(...laps('finish', (await build(join(own, '*.yaml'), '--format', 'pdf')).said).slice(20));
    cold.push((await build(one)).ms);
    const { said } = await build(long, '--format', 'pdf');
    finishing.push(...laps('finish', said));
    printing.push(...laps('print', said));
  }
  const ms = (values) => `${median(values).toFixed(0)} ms`;
  const per = (a, b) => (median(a) / median(b)).toFixed(2);
  row(
    'finishing four pages, warm : the whole cold run',
    ms(warm),
    ms(cold),
    per(warm, cold),
    '≤ 60 ms, ≤ 0.25',
  );
  row('finishing 130 pages : printing them', ms(finishing), ms(printing), per(finishing, printing), '≤ 1.0');
  for (const [name, document] of [
    ['four', one],
    ['130', long],
  ]) {
    await measure(anew(document, '--out', out));
    const [report] = readdirSync(out).filter(
      (file) => file.startsWith(basename(document, '.yaml')) && file.endsWith('.pdf'),
    );
    const page = join(out, report.replace(/pdf$/, 'html'));
    const raw = join(out, 'raw.pdf');
    await measure([join(root, 'bench/bare-print.mjs'), browser, page, raw, fonts]);
    const [mine, other] = [join(out, report), raw].map((file) => statSync(file).size);
    const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
    row(
      `size of ${name} finished pages : as Chromium wrote them`,
      kb(mine),
      kb(other),
      (mine / other).toFixed(2),
      '≤ 1.0',
    );
  }
}
if (wanted('preview')) {
  for (const [as, target] of [
    ['page', '≤ 60 ms, ≤ 1.0'],
    ['paper', '≤ 200 ms, ≤ 1.0'],
  ]) {
    const none = await saves({ as, photographs: 0 });
    const eight = await saves({ as, photographs: 8 });
    row(
      `from a save to the ${as}, with eight photographs : Paris without`,
      `${eight.toFixed(0)} ms`,
      `${none.toFixed(0)} ms`,
      (eight / none).toFixed(2),
      target,
    );
  }
}
if (chosen?.includes('guidebook')) {
  for (const count of [100, 500]) {
    const programme = writeProgramme(count, join(folder, `programme-${count}`));
    const guidebook = join(folder, `guidebook-${count}`);
    const words = ['--format', 'pdf', '--timeout', '600', '--verbose', '--out', guidebook];
    const { ms, mb, said } = await measure(anew(programme, ...words), true);
    const pages = /guidebook\.pdf .* (\d+) pages/.exec(said)?.[1];
    const lap = /programme\.yaml: .*/.exec(said)?.[0] ?? '';
    process.stdout.write(
      `guidebook of ${count} visits: ${pages} pages; with the visits ${(ms / 1000).toFixed(0)} s, ${mb.toFixed(0)} MB at most\n  ${lap}\n`,
    );
  }
}

/** The median of a preview in a browser, from a save to the change. */
async function saves(options) {
  const own = mkdtempSync(join(folder, 'preview-'));
  return median(await measurePreview(root, own, findBrowser().browser, { ...options, count: runs }));
}

/** How long each document was in a stage, as `--verbose` says. */
function laps(stage, said) {
  return [...said.matchAll(new RegExp(`\\b${stage} (\\d+) ms`, 'g'))].map(([, ms]) => Number(ms));
}

/** The browser that `solidify` would use. */
function findBrowser() {
  const { stdout } = spawnSync(process.execPath, solidify('doctor', '--color', 'never'), {
    encoding: 'utf8',
  });
  const browser = /^✓ browser +(.+)$/m.exec(stdout)?.[1];
  if (browser === undefined) throw new Error(`no browser\n${stdout}`);
  return { browser, fonts: join(root, 'templates/fonts/installed') };
}
