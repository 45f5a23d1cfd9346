import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { build } from '../src/index.js';
import { root } from './cases.js';
import { hasJava, judge } from './verapdf/verapdf.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const visit = 'visits/ostmere-2031.yaml';
const section = 'visit/sections/lessons.html.hbs';
const original = (path: string): string => readFileSync(join(root, 'templates', path), 'utf8');
const inPage = (from: string | RegExp, to: string, path = 'visit/story.html.hbs'): [string, string] => {
  const text = original(path);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing like that is in ${path}`);
  return [path, changed];
};
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4CAAA8wDy6GmkBgAAAABJRU5ErkJggg==';

/** What somebody may write who knows HTML, but not what a PDF for all needs. */
const faults: Readonly<Record<string, string | [string, string]>> = {
  'a level of headings left out': '<h5>Deep</h5><p>x</p>',
  'a heading of nothing': '<h2></h2><p>x</p>',
  'a second title': '<h1>Another</h1>',
  'a heading in a link': '<a href="https://velmora.example"><h2>Head</h2></a>',
  'a picture without an alternative': `<img src="${pixel}" width="20" height="20">`,
  'a drawing that says nothing': '<svg viewBox="0 0 9 9" width="20"><path d="M0 0h9v9z"/></svg>',
  'a table without heads': '<table><tr><td>A</td><td>B</td></tr></table>',
  'a table with rows of different lengths':
    '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
  'cells that reach too far':
    '<table><tr><th rowspan="9">A</th><th colspan="4">B</th></tr><tr><td>1</td></tr></table>',
  'cells without a table': '<tr><td>A</td></tr><td>B</td>',
  'a table in a table':
    '<table><tr><th>A</th></tr><tr><td><table><tr><th>B</th></tr></table></td></tr></table>',
  'a table of heads only': '<table><thead><tr><th>A</th></tr></thead></table>',
  'items without a list': '<li>A</li><li>B</li>',
  'a list without items': '<ul><p>A</p></ul>',
  'a list in a list': '<ol><ol><li>A</li></ol></ol>',
  'terms without a list': '<dd>A</dd><dt>B</dt>',
  'an id twice': '<p id="same">A</p><p id="same">B</p>',
  'a link that leads nowhere': '<p><a href="#nowhere">A</a></p>',
  'a link of nothing': '<p>A <a href="https://velmora.example"></a></p>',
  'a link of a drawing':
    '<a href="https://velmora.example"><svg role="img" aria-label="A" viewBox="0 0 9 9" width="20"><path d="M0 0h9v9z"/></svg></a>',
  'a language that is none': '<p lang="no such language">A</p>',
  'no language': inPage(/lang="[^"]*"/, '', 'partials/page-head.html.hbs'),
  'no title': inPage(/<title>.*<\/title>/, '', 'partials/page-head.html.hbs'),
  'letters that no font has': '<p>A &#xE000;&#xF8FF; 𐎀 B</p>',
  'pictures among letters': '<p>A 😀 👩‍👩‍👧 🇪🇺</p>',
  'letters from right to left': '<p dir="rtl">שלום <bdo dir="ltr">A</bdo></p>',
  'fields to fill in': '<p><input value="Alder"><input type="checkbox"> <select><option>A</select></p>',
  'what moves and plays': '<audio controls></audio><video controls></video><canvas>A</canvas>',
  'what is measured': '<p><meter value="0.5">half</meter><progress value="0.5">half</progress></p>',
  'a caption of nothing': '<figure><figcaption>Alder</figcaption></figure>',
  'what stands on every page': '<p style="position: fixed; top: 0">A</p>',
  'what is turned': '<p style="transform: rotate(30deg); columns: 3">A B C D E F</p>',
  'what a style writes': '<style>.own::before{content:"Alder";display:list-item}</style><p class="own">B</p>',
  'a formula': '<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
  'letters above letters': '<ruby>A<rp>(</rp><rt>B</rt><rp>)</rp></ruby>',
  'elements that do not end': '<p><b>A<table><tr><th>B<p>C',
};

/** Of which a PDF tells neither words nor a tag: they are told at the template. */
const ofTemplate = new Set([
  'a heading of nothing',
  'letters that no font has',
  'pictures among letters',
  'a caption of nothing',
  'fields to fill in',
  'a formula',
  'letters above letters',
]);

const folder = mkdtempSync(join(tmpdir(), 'solidify-faulty-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pdfs = new Map<string, Uint8Array>();

test.skipIf(!hasBrowser).each(Object.entries(faults))(
  'a template with %s gives a PDF or is told at its line',
  { timeout: 60_000 },
  async (name, fault) => {
    const own = join(folder, name);
    cpSync(join(root, 'examples/fictional'), own, { recursive: true });
    // In the third line.
    const [path, text] = typeof fault === 'string' ? [section, `{{! Of our city. }}\n\n${fault}`] : fault;
    const file = join(own, 'visits/templates', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const how = { formats: ['pdf'], write: false } as const;
    const { ok, diagnostics, outputs, troubles } = await build([visit], how, { cwd: own });
    expect(troubles).toEqual([]);
    const [made] = outputs;
    if (ok && made?.content) pdfs.set(name, new Uint8Array(made.content));
    else {
      const told = diagnostics.filter(({ severity }) => severity === 'error');
      expect(told).not.toEqual([]);
      for (const one of told) {
        expect(one.code).toMatch(/^(?:template-page|pdf-standard)$/);
        expect(one.file).toBe(`visits/templates/${path}`);
      }
      if (typeof fault === 'string') expect(told.some(({ line }) => line === 3)).toBe(!ofTemplate.has(name));
    }
  },
);

test.skipIf(!hasBrowser || !hasJava)(
  `what is made is PDF/UA-1${hasJava ? '' : ' (skipped: there is no Java)'}`,
  { timeout: 120_000 },
  () => {
    const verdicts = judge('PDFUA-1', [...pdfs.values()]);
    const wrong = [...pdfs.keys()].flatMap((name, index) => {
      const { compliant, failures } = verdicts[index] ?? { compliant: false, failures: {} };
      return compliant ? [] : [`${name}: ${JSON.stringify(failures)}`];
    });
    expect(pdfs.size).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  },
);
