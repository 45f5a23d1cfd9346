// Measures a preview as whoever writes meets it: from the moment at which a save is done to the one at which the page in a
// real browser has changed. Both clocks count from the same time of the day.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer';

const files = 'solidify/visits';
/** The address of a preview is shown on a terminal only. */
const asTerminal = 'data:text/javascript,process.stderr.isTTY=true';

/**
 * Saves a visit again and again.
 *
 * @param root of solidify
 * @param folder where the documents are put
 * @param options `as`: `page` or `paper`; `photographs`: how many stand in the visit
 * @returns milliseconds from each save to the page, in order
 */
export async function measurePreview(root, folder, browser, { as, photographs, count }) {
  cpSync(join(root, 'examples/solidify'), join(folder, 'solidify'), { recursive: true });
  const visit = join(folder, files, 'paris-2019.yaml');
  const libraries = join(dirname(browser), 'lib');
  const reader = await puppeteer.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}) },
  });
  const page = await reader.newPage();
  const images = await putImages(page, join(folder, files), photographs);
  const text = readFileSync(visit, 'utf8') + images;
  const save = (number) => {
    writeFileSync(visit, text.replace('title: "', `title: "${number} `));
    return performance.timeOrigin + performance.now();
  };
  save(0);
  const preview = spawn(
    process.execPath,
    ['--import', asTerminal, join(root, 'bin/solidify.js'), 'preview', visit, '--no-open'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C' } },
  );
  try {
    const url = await addressOf(preview);
    await page.goto(`${url}#as=${as}`);
    // The first save may be seen as one more.
    const shown = async (after) => {
      await page.waitForFunction(`Number(document.documentElement.dataset.round) > ${after}`, {
        polling: 50,
      });
      return page.evaluate(
        '[performance.timeOrigin + Number(document.documentElement.dataset.shown), Number(document.documentElement.dataset.round)]',
      );
    };
    let [, round] = await shown(0);
    await new Promise((done) => setTimeout(done, 1000));
    const times = [];
    for (let number = 1; number <= count + 3; number += 1) {
      const saved = save(number);
      const [at, next] = await shown(round);
      times.push(at - saved);
      round = next;
      await new Promise((done) => setTimeout(done, 100));
    }
    const title = await page.evaluate('document.getElementById("title").textContent');
    if (!title.startsWith(`${count + 3} `)) throw new Error(`the preview shows “${title}”`);
    // The first few warm it up.
    return times.slice(3);
  } finally {
    await reader.close();
    preview.kill('SIGINT');
  }
}

/** Puts photographs as a telephone takes them beside the visit, and gives the key that shows them. */
async function putImages(page, folder, count) {
  if (count === 0) return '';
  const lines = [];
  for (let number = 1; number <= count; number += 1) {
    const address = await page.evaluate(paint, number);
    writeFileSync(join(folder, `${number}.jpg`), Buffer.from(address.split(',')[1], 'base64'));
    lines.push(`  - { src: ${number}.jpg, alt: A photograph of the bench }\n`);
  }
  return `images:\n${lines.join('')}`;
}

/** Runs in the browser: 12 megapixels with so much in them that they take some megabytes. */
function paint(number) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 });
  const pen = canvas.getContext('2d');
  for (let at = 0; at < 60_000; at += 1) {
    pen.fillStyle = `hsl(${(at * number * 7) % 360} 60% ${(at * 13) % 100}%)`;
    pen.fillRect((at * 7919) % 4000, (at * 104_729) % 3000, 40, 30);
  }
  return canvas.toDataURL('image/jpeg', 0.9);
}

function addressOf(preview) {
  return new Promise((resolve, reject) => {
    let said = '';
    preview.stderr.on('data', (chunk) => {
      said += chunk;
      const [, url] = /Preview: (http:\S+)\n/.exec(said) ?? [];
      if (url) resolve(url);
    });
    preview.once('close', () => reject(new Error(said)));
  });
}
