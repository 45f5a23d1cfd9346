import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLeaks } from '../src/core/privacy/leak/find.js';
import { makeSearcher } from '../src/core/privacy/leak/search.js';
import type { WithheldWords } from '../src/core/privacy/leak/withheld.js';
import { build } from '../src/index.js';
import { inMarkdown, onPages } from './attacks/writings.js';
import { root } from './cases.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-hostile-'));
  cpSync(join(root, 'examples/fictional'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const visit = 'visits/ostmere-2031.yaml';
const SECRET = 'Zyta Quorvane';

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What a hostile template would like to see in the report, as far as anything was written. */
interface Attack {
  readonly text: string;
  /** What it is meant to bring into the page. */
  readonly wanted: RegExp;
  /** Where it stands; default: the section of the lessons. */
  readonly path?: string;
}

const page = 'visit/story.html.hbs';
const original = (path: string): string => readFileSync(join(root, 'templates', path), 'utf8');
const inPage = (change: (text: string) => string, wanted: RegExp, path = page): Attack => ({
  text: change(original(path)),
  wanted,
  path,
});
const beforeEnd = (more: string, wanted: RegExp): Attack =>
  inPage((text) => text.replace('</body>', `${more}</body>`), wanted);

const attacks: Readonly<Record<string, Attack>> = {
  // To what is no data.
  'the prototype': { text: '{{__proto__}}', wanted: /object Object/ },
  'the prototype of a field': { text: '{{title.__proto__.constructor.name}}', wanted: />\s*Object/ },
  'the constructor': { text: '{{constructor.name}}', wanted: />\s*Object/ },
  'a function by its constructor': {
    text: '{{#with "s" as |s|}}{{#with (s.sub.apply 0 "return 7*191")}}{{this}}{{/with}}{{/with}}',
    wanted: /1337/,
  },
  'the constructor by a lookup': { text: '{{lookup (lookup this "constructor") "name"}}', wanted: />\s*Object/ },
  'a lookup of what is not shown': { text: '{{lookup @root "extra"}}', wanted: /object/ },
  'the helper that stands for missing ones': { text: '{{helperMissing}}', wanted: /Missing/ },
  'the block that stands for missing ones': { text: '{{#blockHelperMissing this}}x{{/blockHelperMissing}}', wanted: /Missing/ },
  'a getter': { text: '{{__defineGetter__ "x" this}}', wanted: /undefined/ },
  'what Handlebars keeps': { text: '{{@root.__proto__.toString}}{{@level}}{{@_parent}}', wanted: /function/ },
  'a log': { text: '{{log @root}}', wanted: /./u },
  // To files.
  'a partial by a path': { text: '{{> ../../../solidify}}', wanted: /"name": "solidify/ },
  'a partial by an absolute path': { text: `{{> ${'/etc/passwd'}}}`, wanted: /root:/ },
  'a partial by a value': { text: '{{> (partial "../../../package.json")}}', wanted: /"name"/ },
  'a partial of another format': { text: '{{> sections/lessons.md}}', wanted: /##/ },
  'a partial within': { text: '{{#*inline "sections/thanks"}}MINE{{/inline}}', wanted: /MINE/ },
  'a partial block': { text: '{{#> sections/none}}MINE{{/sections/none}}', wanted: /MINE/ },
  // Without end.
  'a partial that calls itself': { text: '{{> sections/lessons}}', wanted: /./u },
  'lists within lists': { text: `${'{{#each @root.sections}}'.repeat(14)}GROWN${'{{/each}}'.repeat(14)}`, wanted: /GROWN/ },
  'blocks within blocks': { text: `${'{{#if title}}'.repeat(5000)}GROWN${'{{/if}}'.repeat(5000)}`, wanted: /GROWN/ },
  // To what is withheld.
  'a name that is withheld': { text: SECRET, wanted: /Quorvane/ },
  'the same in an attribute': { text: `<p data-x="${SECRET}">x</p>`, wanted: /Quorvane/ },
  'the same in a comment': { text: `<!-- ${SECRET} -->`, wanted: /Quorvane/ },
  'the same in codes': { text: `<p>Zyta &#81;uorvane</p>`, wanted: /uorvane/ },
  'the same in pieces': { text: `<p>Z<b></b>yta Quor<i>va</i>ne</p>`, wanted: /Quor/ },
  'the same in a style': { text: `<style>.x::after{content:"Zyta \\51uorvane"}</style>`, wanted: /uorvane/ },
  'the same in Markdown': { text: SECRET, wanted: /Quorvane/, path: 'visit/sections/lessons.md.hbs' },
  'all people': { text: '{{#each @root.people}}{{name}}{{/each}}', wanted: /Quorvane/ },
  // Past the funder.
  'no emblem': inPage((text) => text.replace('{{drawing emblem}}', ''), /<body/, 'partials/paid.html.hbs'),
  'an emblem that a style hides': beforeEnd('<style>.foot, .paid, footer { display: none }</style>', /display: none \}<\/style><\/body>/),
  'an emblem of which a style hides the parts': beforeEnd('<style>svg * { opacity: 0 }</style>', /svg \* \{/),
  'an emblem in a comment': inPage((text) => text.replace('{{drawing emblem}}', '<!-- {{drawing emblem}} -->'), /<!-- <svg/, 'partials/paid.html.hbs'),
  'an emblem that unfolds': inPage((text) => `<details><summary>x</summary>${text}</details>`, /<details>/, 'partials/paid.html.hbs'),
  // To other machines, and to what runs.
  'a script': beforeEnd('<script>x()</script>', /<script>x/),
  'a script in a drawing': beforeEnd('<svg aria-label="x"><script>x()</script></svg>', /<script>x/),
  'a handler': beforeEnd('<p title=">"onclick=x()>x</p>', /onclick/),
  'a handler in a drawing': beforeEnd('<svg aria-label="x"/onload=x()></svg>', /onload/),
  'a link that runs': beforeEnd('<a href="java&#115;cript:x()">x</a>', /cript:x/),
  'a link that a drawing changes': beforeEnd('<svg aria-label="x"><a><animate attributeName="href" to="javascript:x()"/></a></svg>', /<animate/),
  'a page that leads away': inPage((text) => text.replace('<style>', '<meta http-equiv=refresh content="0;url=//x.example"><style>'), /refresh/, 'partials/page-head.html.hbs'),
  'addresses that begin elsewhere': inPage((text) => text.replace('<style>', '<base href="//x.example"><style>'), /<base/, 'partials/page-head.html.hbs'),
  'a style from elsewhere': inPage((text) => text.replace('<style>', '<style>@import "//x.example/s.css";'), /x\.example/, 'partials/page-head.html.hbs'),
  'a picture of a style': beforeEnd('<p style="background: url(//x.example/p)">x</p>', /x\.example/),
  'a picture of a style in codes': beforeEnd('<style>p { background: \\75rl(//x.example/p) }</style>', /x\.example/),
  'a picture': beforeEnd('<img alt="" src = //x.example/p>', /x\.example/),
  'a picture among others': beforeEnd('<img alt="" srcset="data:image/png;base64,AA 1x, //x.example/p 2x">', /x\.example/),
  'a picture in a drawing': beforeEnd('<svg aria-label="x"><image xlink:href="//x.example/p"/></svg>', /x\.example/),
  'a font': beforeEnd('<style>@font-face { font-family: x; src: url(//x.example/f) }</style>', /x\.example/),
  'a frame': beforeEnd('<iframe srcdoc="x"></iframe>', /<iframe/),
  'a form': beforeEnd('<form action="//x.example"><button>x</button></form>', /<form/),
  'a ping': beforeEnd('<a href="#top" ping="//x.example">x</a>', /ping/),
}; // prettier-ignore

/** Whether anything that was written has it. */
function has(wanted: RegExp): boolean {
  const reports = join(folder, 'reports');
  try {
    return readdirSync(reports, { recursive: true, encoding: 'utf8' })
      .filter((name) => /ostmere-2031\.(?:md|html)$/.test(name))
      .some((name) => wanted.test(readFileSync(join(reports, name), 'utf8')));
  } catch {
    return false;
  }
}

beforeEach(() => {
  const document = readFileSync(join(folder, visit), 'utf8');
  put(
    visit,
    `${document.replace(/^people:\n/m, `people:\n  zyta: {name: ${SECRET}, consent: internal}\n`)}\nfunding: { scheme: cerv, authority: Velmora }\n`,
  );
});

test('templates that mean no harm are built, and have an emblem to be hidden', async () => {
  put(`visits/templates/${page}`, original(page));
  put('visits/templates/visit/sections/lessons.html.hbs', '<p>{{line title}}</p>');
  const { ok } = await build([visit], { formats: ['md', 'html'] }, { cwd: folder });
  expect(ok && has(/<svg[^>]*role="img"/)).toBe(true);
});

test.each(Object.entries(attacks))(
  'a hostile template achieves nothing: %s',
  async (_, { text, wanted, path = 'visit/sections/lessons.html.hbs' }) => {
    put(`visits/templates/${path}`, text);
    const { ok, diagnostics, outputs, troubles } = await build(
      [visit],
      { formats: ['md', 'html'] },
      { cwd: folder },
    );
    expect(troubles).toEqual([]);
    expect(ok && has(wanted)).toBe(false);
    if (ok) return;
    expect(outputs).toEqual([]);
    expect(diagnostics.map(({ code }) => code).join()).toMatch(/template-|name-leaks/);
  },
);

/** Names that are no words of a language, and one that nobody withholds. */
const withheldNames = ['Zyta Quorvane', 'Orlin Brachwitz', 'Mirela Tosquane'];
const other = 'Hella Umbrecht';
const searcher = makeSearcher<WithheldWords>(
  withheldNames.map((words) => ({ kind: 'name', words, rule: 'stated', consent: 'internal', places: [] })),
);

describe.each(withheldNames)('whatever writes %s, it is found', (name) => {
  test.each(Object.entries(onPages))('on a page: %s', async (_, write) => {
    expect(await findLeaks({ name: 'a.html', content: write(name) }, searcher)).not.toEqual([]);
    expect(await findLeaks({ name: 'a.html', content: write(other) }, searcher)).toEqual([]);
  });

  test.each(Object.entries(inMarkdown))('in Markdown: %s', async (_, write) => {
    expect(await findLeaks({ name: 'a.md', content: write(name) }, searcher)).not.toEqual([]);
    expect(await findLeaks({ name: 'a.md', content: write(other) }, searcher)).toEqual([]);
  });
});
