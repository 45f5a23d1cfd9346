// Builds very many visits of many programmes and measures each step as a whole process: time for each visit, of which the
// processor (all threads, without the browser), peak memory, what one changed word makes again. It never passes or fails,
// and takes minutes. On a machine that others use too, only the time of the processor can be compared.
//   npm run bench:size [-- --visits 1000,10000] [-- --each 33] [-- --format md,html]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeProgramme } from './programme.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '1000,10000' },
    each: { type: 'string', default: '33' },
    format: { type: 'string', default: 'md,html' },
  },
});
const each = Number(values.each);
const counts = values.visits.split(',').map(Number);

/** One run of solidify: milliseconds, those of the processor, and the peak of its memory in MB. */
const weigh = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();writeSync(3,maxRSS+' '+(userCPUTime+systemCPUTime)+'\\n')})`;
function measure(words, folder, codes = [0]) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', weigh, join(root, 'bin/solidify.js'), ...words], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let size = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdio[3].on('data', (chunk) => (size += chunk));
    child.on('close', (code) => {
      if (codes.includes(code))
        resolve({
          ms: performance.now() - started,
          ...used(size),
          said,
        });
      else reject(new Error(`solidify ${words.slice(0, 3).join(' ')} … gave ${code}\n${said.slice(-3000)}`));
    });
  });
}

/** Each thread says what the whole process has used by its end. */
function used(said) {
  const lines = said.trim().split('\n');
  const most = (column) => Math.max(...lines.map((line) => Number(line.split(' ')[column])));
  return { mb: most(0) / 1024, cpu: most(1) / 1000 };
}

const columns = [58, 12, 14, 14, 10];
function row(...cells) {
  const line = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(columns[0]) : cell.padStart(columns[index]),
  );
  process.stdout.write(`${line.join('').trimEnd()}\n`);
}

process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; ${values.format}\n\n`);
row('', 'seconds', 'ms a visit', 'of the CPU', 'MB');
for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), 'solidify-size-'));
  try {
    const programmes = Math.max(1, Math.round(count / each));
    for (let number = 1; number <= programmes; number += 1) {
      const first = Math.round(((number - 1) * count) / programmes) + 1;
      const next = Math.round((number * count) / programmes) + 1;
      writeProgramme(next - first, join(folder, `programme-${number}`), { first, isNamed: true });
    }
    const all = 'programme-*/visits/*.yaml';
    const tell = (name, { ms, mb, cpu }) =>
      row(
        `${count} visits in ${programmes} programmes: ${name}`,
        (ms / 1000).toFixed(1),
        (ms / count).toFixed(2),
        (cpu / count).toFixed(2),
        mb.toFixed(0),
      );
    const build = ['build', all, '--format', values.format, '--out', 'out', '--quiet'];
    tell('validate', await measure(['validate', all, '--quiet'], folder));
    tell('--check of nothing', await measure([...build, '--check'], folder, [1]));
    tell('a tenth', await measure([...build, '--shard', '1/10', '--out', 'part'], folder));
    tell('build', await measure(build, folder));
    tell('build again', await measure(build, folder));
    tell('--check', await measure([...build, '--check'], folder));
    const visit = join(folder, `programme-1/visits/visit-1.yaml`);
    writeFileSync(visit, readFileSync(visit, 'utf8').replace(/^summary: /m, 'summary: Changed. '));
    tell('one word changed', await measure(build, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
