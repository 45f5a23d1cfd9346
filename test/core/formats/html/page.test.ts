import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from '../../../../src/index.js';
import { caseNames, compileCase, readCase } from '../../../cases.js';
import { every } from '../../../every.js';

/** What a page tells machines: data, which no browser runs. */
const told = /<script type="application\/ld\+json">[^<]*<\/script>/;

type Path = readonly (string | number)[];

const input = readCase('complete');
const whole = parse(String(input.visit.text)) as object;

/** Every key of the document, and every item of its lists. */
const paths: readonly Path[] = pathsOf(whole).filter((path) => path.length > 0);

function pathsOf(value: unknown, here: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [here];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    here,
    ...keys.flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], [...here, key])),
  ];
}

/** A copy without what stands at `path`; unchanged when that is not there any more. */
function without(document: object, path: Path): object {
  const copy = structuredClone(document);
  let parent: Record<string | number, unknown> | undefined = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent?.[step] as typeof parent;
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (parent) delete parent[last];
  return copy;
}

/** The report of a document, or null when it cannot be built. */
async function reportOf(document: object): Promise<{ markdown: string; html: string } | null> {
  const { reports } = await compile({
    ...input,
    visit: { path: 'complete.yaml', text: stringify(document) },
  });
  return reports?.[0] ?? null;
}

/** What is left behind by something that is not there. */
function leftovers({ markdown, html }: { markdown: string; html: string }): string[] {
  const lines = markdown.split('\n');
  const found: string[] = [];
  const note = (what: string, words: string | undefined): void => void found.push(`${what}: ${words ?? ''}`);
  for (const [, words] of markdown.matchAll(/(.*\b(?:null|undefined|NaN)\b.*|.*\[object.*)/g))
    note('no words', words);
  for (const line of lines) {
    if (/[,:;(–-] *\**$/.test(line) && !/^(\| ?-|-{3,}|\| )/.test(line)) note('dangling', line);
    if (/^\s*([-*]|\d+\.)\s*$/.test(line)) note('empty item', line);
    if (/^\|(\s*\|)+$/.test(line)) note('empty row', line);
    if (
      /\(\s*\)|\[\s*\]\(|,\s*,|;\s*;|:\s*[,;.]|\*\*\*\*| {2,}\S/.test(
        line.replace(/^ +/, '').replaceAll('|  ', '|'),
      ) &&
      !line.startsWith('![]')
    )
      note('nothing between', line);
    if (/\s$/.test(line)) note('white space at the end', line);
  }
  if (/\n{3}/.test(markdown)) note('two blank lines', '');
  const headings = lines.flatMap((line, index) =>
    /^#+ /.test(line) ? [{ line, index, level: line.indexOf(' ') }] : [],
  );
  for (const [at, { line, index, level }] of headings.entries()) {
    const next = headings[at + 1];
    const end = next?.index ?? lines.length;
    const empty = lines.slice(index + 1, end).every((one) => one === '');
    if (empty && level > 1 && (!next || next.level <= level)) note('empty heading', line);
  }
  const page = html.replace(/<style>[\s\S]*?<\/style>/g, '');
  // A cell may be empty, where its row or column has something to say elsewhere.
  const empty =
    /<(p|li|ul|ol|dl|dt|dd|h[1-6]|section|article|div|span|b|i|em|strong|cite|figure|figcaption|table|thead|tbody|tr|a|header|footer|nav|aside)\b[^>]*>\s*<\/\1>/g;
  for (const [words] of page.matchAll(empty)) note('empty element', words);
  for (const [words] of page.matchAll(/>[^<]*(?:\bundefined\b|\bnull\b|\[object|\bNaN\b)[^<]*</g))
    note('no words', words);
  for (const [words] of page.matchAll(/(?:,|;|\(|:)\s*<\/(?:p|li|td|span)>/g)) note('dangling', words);
  return found;
}

describe('what is not there leaves nothing behind', () => {
  test('in the whole document', async () => {
    const report = await reportOf(whole);
    expect(report && leftovers(report)).toEqual([]);
  });

  test('when any one key or item is taken out', async () => {
    const faults = new Map<string, string>();
    let built = 0;
    // Otherwise each fourth: where several are taken out, the others have their turn.
    const tried = paths.filter((_, index) => every || index % 4 === 0);
    for (const path of tried) {
      const report = await reportOf(without(whole, path));
      if (!report) continue;
      built += 1;
      for (const fault of leftovers(report)) faults.set(fault, `without ${path.join('.')}`);
    }
    expect([...faults]).toEqual([]);
    // The others are required, or named by somebody.
    expect(built).toBeGreaterThan(tried.length * 0.7);
  }, 180_000);

  test('when any several are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...paths], { minLength: 2, maxLength: 12 }), async (gone) => {
        // From the end, so that the numbers of the items before stay true.
        const report = await reportOf([...gone].reverse().reduce(without, whole));
        if (report) expect(leftovers(report)).toEqual([]);
      }),
      { numRuns: 150, seed: 20190617 },
    );
  }, 180_000);

  test('when only what is required is there', async () => {
    const report = await reportOf({ title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06' });
    expect(report && leftovers(report)).toEqual([]);
  });
});

describe('the page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Both spellings are HTML.
      'doctype-style': 'off',
      // Where a template breaks its lines is no fault.
      'no-trailing-whitespace': 'off',
      // The title of a report is the author's.
      'long-title': 'off',
    },
  });

  test.each(caseNames)('of %s is valid HTML', async (name) => {
    const { html } = await compileCase(name);
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test.each(caseNames)('of %s is one file that fetches and runs nothing', async (name) => {
    const { html } = await compileCase(name);
    expect(html.replace(told, '')).not.toMatch(/<script|<link\b|<iframe|\son\w+=|@import|javascript:/i);
    const sources = [...html.matchAll(/\bsrc(?:set)?="([^"]*)"|url\(["']?([^"')]*)/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(sources.filter((source) => !source.startsWith('data:'))).toEqual([]);
  });

  test.each(caseNames)('of %s has no link to a place in it that is not there', async (name) => {
    const { html } = await compileCase(name);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('what an author writes cannot leave its place in the page', async () => {
  const nasty = `</style><script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
  const report = await reportOf({
    title: 'T',
    subtitle: nasty.replaceAll('<', '\\<'),
    city: nasty,
    country: 'LU',
    dates: '2031-05-06',
    hosts: [{ name: 'H', native_name: nasty }],
    contacts: [{ name: nasty, role: 'R' }],
    status: 'draft',
  });
  expect(report?.html).toBeDefined();
  // The logo is that of the programme.
  expect(report?.html.replace(told, '')).not.toMatch(/<script|<img(?! class="logo")/);
});

test('each source leads back to the first place that cites it, and each citation to its source', async () => {
  const report = await reportOf({
    title: 'T [@a]',
    city: 'Velmora',
    country: 'LU',
    dates: '2031-05-06',
    summary: 'One [@b], two [@a; @b, p. 3].',
    sources: { a: { title: 'A' }, b: { title: 'B' } },
    tours: [{ title: 'Walk' }],
  });
  const ids = [...(report?.html ?? '').matchAll(/<a class="ref" href="(#[^"]+)"(?: id="([^"]+)")?/g)].map(
    ([, to, id = '–']) => `${id} ${to}`,
  );
  // The programme has a source of its own.
  expect(ids).toEqual(['cite-2 #source-2', 'cite-3 #source-3', '– #source-2', '– #source-3']);
  const back = [...(report?.html ?? '').matchAll(/<a href="(#cite-[^"]+)" aria-label="([^"]+)"/g)];
  expect(back.map(([, to, name]) => `${to} ${name}`)).toEqual([
    '#cite-2 Source 2: back to the text',
    '#cite-3 Source 3: back to the text',
  ]);
});

test('a list of contents stands in a report of seven sections, but not of six', async () => {
  const bodies = [
    { summary: 'Short.' },
    { participants: { count: 25 } },
    { tours: [{ title: 'A walk', observations: 'Much.' }] },
    { discussions: [{ title: 'The room' }] },
    { events: [{ type: 'screening', title: 'A film' }] },
    { practices: [{ title: 'A centre' }] },
    { lessons: ['Listen.'] },
    { follow_up: [{ type: 'publication', title: 'A letter' }] },
  ];
  const pages = await Promise.all(
    bodies.map(async (_, index) => {
      const start = { title: 'T', city: 'Essen', country: 'DE', dates: '2019-01-24', layout: 'record' };
      const text = stringify(Object.assign(start, ...bodies.slice(0, index + 1)));
      const { reports, diagnostics } = await compile({ visit: { path: 'visit.yaml', text } });
      const html = reports?.[0]?.html ?? String(diagnostics.map(({ message }) => message));
      return {
        sections: [...html.matchAll(/<h2 id="(?!contents")/g)].length,
        listed: html.includes('class="contents"'),
      };
    }),
  );
  expect(pages.map(({ sections }) => sections)).toEqual(expect.arrayContaining([6, 7]));
  expect(pages.filter(({ sections, listed }) => listed !== sections >= 7)).toEqual([]);
});
