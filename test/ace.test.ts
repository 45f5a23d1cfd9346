import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { build } from '../src/index.js';
import { documents, root } from './cases.js';

const browser = await findBrowser({ env: process.env }).catch(() => null);
const hasAce = browser !== null && spawnSync('ace-puppeteer', ['--version']).status === 0;
const skipped = hasAce
  ? ''
  : ' (skipped: there is no Ace, or no browser; npm install --global @daisy/ace@1.4 --ignore-scripts)';

interface AceReport {
  readonly 'earl:result': { readonly 'earl:outcome': string };
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string };
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string };
      readonly 'earl:result': { readonly 'dct:description': string };
    }[];
  }[];
}

/** What Ace by DAISY finds in a book: the chapter, the rule and the words. */
function violations(book: string, out: string): string[] {
  const how = ['--force', '--silent', '--outdir', out, book];
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser?.path ?? '' };
  spawnSync('ace-puppeteer', how, { env, timeout: 110_000 });
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as AceReport;
  const found = report.assertions.flatMap(
    ({ 'earl:testSubject': { url }, assertions }) =>
    assertions.map(({ 'earl:test': rule, 'earl:result': { 'dct:description': words } }) => `${url} ${rule['dct:title']}: ${words}`), // prettier-ignore
  );
  return [report['earl:result']['earl:outcome'], ...found];
}

test.skipIf(!hasAce).each([
  ['a report with the pages of its PDF', documents.complete, ['pdf', 'epub'] as const],
  ['the guidebook of a programme', join(root, 'examples/fictional/programme.yaml'), ['epub'] as const],
])(`Ace finds nothing in %s${skipped}`, { timeout: 180_000 }, async (_, file, formats) => {
  const folder = mkdtempSync(join(tmpdir(), 'ace-test-'));
  try {
    const { outputs } = await build(file, { formats: [...formats], out: folder });
    const books = outputs.filter(({ format }) => format === 'epub').map(({ file: name }) => name);
    const book = books.find((name) => name.includes('guidebook')) ?? books[0] ?? '';
    expect(violations(book, join(folder, 'ace'))).toEqual(['pass']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
