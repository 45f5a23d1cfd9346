import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import {
  finish,
  type Finished,
  type Metadata,
  type Standard,
  type PdfTools,
} from '../../../../src/core/formats/pdf/finish.js';
import { compile } from '../../../../src/index.js';
import { startPrinter, type Printer } from '../../../../src/browser/printer.js';
import { findBrowser } from '../../../../src/browser/find.js';

export const tools: PdfTools = {
  inflate: (bytes) => inflateSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};

export const meta: Metadata = {
  title: 'A title with “quotes” & signs <>',
  author: 'Somebody',
  subject: null,
  keywords: ['one', 'two'],
  lang: 'en',
  creator: 'solidify 0.0.0',
  date: '2019-06-18T00:00:00Z',
  links: [],
};

/** Starts the browser that prints the pages of these tests. */
export async function openPrinter(): Promise<Printer> {
  const fontsDir = fileURLToPath(new URL('../../../../templates/fonts/installed', import.meta.url));
  const found = await findBrowser({ env: process.env });
  return startPrinter(found, {
    timeoutMs: 60_000,
    fontsDir,
    families: ['Solidify', 'DejaVu', 'Ubuntu'],
    env: process.env,
  });
}

export function finishPdf(
  raw: Uint8Array,
  changes: Partial<Metadata> = {},
  standards: readonly Standard[] = ['ua-1', 'a-2a'],
): Finished {
  return finish(raw, { ...meta, ...changes }, standards, tools);
}

/** A page that has every construct of the templates and of CommonMark, and a table over three pages. */
export function stressPage(): string {
  const html = readFileSync(new URL('stress.html', import.meta.url), 'utf8');
  const rows = Array.from(
    { length: 60 },
    (_, index) => `<tr><th scope="row">Row ${index + 1}</th><td>${index * 7}</td></tr>`,
  );
  return html.replace('<!-- sixty rows -->', rows.join(''));
}

/** The report of the visit to Paris. */
export async function parisPage(): Promise<string> {
  const read = (path: string): { path: string; text: string } => ({
    path,
    text: readFileSync(new URL(`../../../../examples/solidify/${path}`, import.meta.url), 'utf8'),
  });
  const { reports } = await compile({
    visit: read('visits/paris-2019.yaml'),
    programme: read('programme.yaml'),
  });
  if (!reports?.[0]) throw new Error('The example does not compile.');
  return reports[0].html;
}

/** A page of its own for one construct. */
export function smallPage(body: string, style = ''): string {
  const css = `html{font:10pt 'DejaVu Sans'}@page{size:A4;margin:2cm;@top-left{content:'Running head'}}${style}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${css}</style></head><body>${body}</body></html>`;
}

/** The words of a page in the order of its source without those in drawings, letters and digits only. */
export function lettersOf(html: string): string {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<a class="skip"[^]*?<\/a>/, '')
    .replace(/<svg[^]*?<\/svg>/g, '')
    .replace(/<!--[^]*?-->|<[^>]*>/g, '')
    .replace(/&(\w+|#\d+|#x[\da-f]+);/gi, (_, name: string) => entity(name));
  return letters(body);
}

/** Letters and digits, as ligatures and spaces depend on the font. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function entity(name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ' ';
}
