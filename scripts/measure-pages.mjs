// Measures how full the pages of print are: npm run measure:pages [-- files…]; of the examples where none are named.
// A line of the grid is full where it or the next one has ink. Needs `pdftoppm` of Poppler.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.slice(2);
const documents =
  named.length > 0
    ? named
    : ['examples/solidify/programme.yaml', 'examples/fictional/programme.yaml', 'examples/minimal.yaml'];

/** In points: the grid and the margins of templates/visit/style.css. */
const [LINE, TOP, FIRST_TOP, BOTTOM, ENOUGH] = [15, 75, 60, 76, 60];
/** Dots a line; what is darker than this is ink. */
const [DOTS, INK] = [5, 250];

const folder = mkdtempSync(join(tmpdir(), 'solidify-pages-'));
try {
  const build = ['bin/solidify.js', 'build', ...documents, '--format', 'pdf', '--out', folder, '--quiet'];
  execFileSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  print('| report | pages | how full, page by page (%) | under 60 % but the last |');
  print('| --- | --: | --- | --- |');
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.pdf'))) {
    const full = pagesOf(join(folder, file));
    const low = full.flatMap((share, index) =>
      share < ENOUGH && index < full.length - 1 ? [index + 1] : [],
    );
    print(`| ${file.slice(0, -4)} | ${full.length} | ${full.join(' ')} | ${low.join(', ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The share of the lines of each page that are full, in per cent. */
function pagesOf(file) {
  const dots = (72 * DOTS) / LINE;
  const pictures = execFileSync('pdftoppm', ['-r', String(dots), '-gray', file], { maxBuffer: 1 << 28 });
  const shares = [];
  for (let at = 0; at < pictures.length;) {
    const [head, width, height] = /^P5\s(\d+)\s(\d+)\s\d+\s/.exec(pictures.toString('latin1', at, at + 40));
    const pixels = pictures.subarray(at + head.length, at + head.length + width * height);
    shares.push(shareOf(pixels, Number(width), Number(height), shares.length === 0 ? FIRST_TOP : TOP));
    at += head.length + width * height;
  }
  return shares;
}

function shareOf(pixels, width, height, top) {
  const first = Math.round((top * DOTS) / LINE);
  const lines = Math.floor((height - first - (BOTTOM * DOTS) / LINE) / DOTS);
  const hasInk = Array.from({ length: lines }, (_, line) =>
    pixels
      .subarray((first + line * DOTS) * width, (first + (line + 1) * DOTS) * width)
      .some((one) => one < INK),
  );
  return Math.round((hasInk.filter((ink, line) => ink || hasInk[line + 1]).length / lines) * 100);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
