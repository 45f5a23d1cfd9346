import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finished } from '../../../../src/core/formats/pdf/finish.js';
import { pageText } from '../../../../src/core/formats/html/page-text.js';
import { keepLanguages } from '../../../../src/core/formats/pdf/to-print/languages.js';
import {
  dictOf,
  N,
  PDFArray,
  PDFDict,
  PDFRawStream,
  wordOf,
} from '../../../../src/core/formats/pdf/objects/pdf.js';
import type { Printer } from '../../../../src/browser/printer.js';
import { hasJava, judge } from '../../../verapdf/verapdf.js';
import { contentsOf, dissect, type Anatomy } from './anatomy.js';
import { finishPdf, letters, lettersOf, openPrinter, parisPage, smallPage, stressPage } from './pages.js';

interface Sample {
  readonly html: string;
  readonly raw: Uint8Array;
  readonly again: Uint8Array;
  readonly finished: Finished;
  readonly anatomy: Anatomy;
}

let printer: Printer;
let samples: Record<'paris' | 'stress', Sample>;

beforeAll(async () => {
  printer = await openPrinter();
  samples = { paris: await sample(await parisPage()), stress: await sample(stressPage()) };
});

afterAll(() => printer.close());

async function sample(html: string): Promise<Sample> {
  const raw = await printer.print(html);
  const again = await printer.print(html);
  const finished = finishPdf(raw, { text: pageText(html) });
  return { html, raw, again, finished, anatomy: await dissect(finished.pdf) };
}

async function finishPage(body: string, style?: string): Promise<Finished & { anatomy: Anatomy }> {
  const finished = finishPdf(await printer.print(smallPage(body, style)));
  return { ...finished, anatomy: await dissect(finished.pdf) };
}

function rulesOf({ violations }: Finished): string[] {
  return violations.map(({ rule }) => rule);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe.each(['paris', 'stress'] as const)('a finished PDF: %s', (name) => {
  const of = (): Sample => samples[name];
  const typesBelow = (type: string): string[] => [
    ...new Set(
      of()
        .anatomy.elements.filter((element) => element.type === type)
        .flatMap(({ kids }) => kids.map((kid) => (kid.kind === 'element' ? kid.type : kid.kind))),
    ),
  ];

  test('has no violations', () => {
    expect(of().finished.violations).toEqual([]);
  });

  test('is the same for every print of the same page', () => {
    expect(sha256(of().raw)).not.toBe('');
    expect(sha256(finishPdf(of().again, { text: pageText(of().html) }).pdf)).toBe(sha256(of().finished.pdf));
  });

  test('is no larger than what Chromium wrote', () => {
    expect(of().finished.pdf.length).toBeLessThan(of().raw.length);
  });

  test('reads in the order of the source, and nothing is lost', () => {
    const [top] = of().anatomy.elements;
    expect(top && letters(of().anatomy.wordsOf(top))).toBe(lettersOf(of().html));
  });

  test('has lists of items of a label and a body', () => {
    expect(typesBelow('L')).toEqual(['LI']);
    expect(typesBelow('LI').sort()).toEqual(
      ['LBody', 'Lbl'].filter((type) => typesBelow('LI').includes(type)),
    );
    expect(typesBelow('LI')).toContain('LBody');
  });

  test('has only types that PDF 1.7 knows, or that are mapped to them', () => {
    const roles = dictOf(
      of().anatomy.pdf,
      of().anatomy.catalog.lookup(N.StructTreeRoot, PDFDict).get(N.RoleMap),
    );
    const mapped = roles?.keys().map(wordOf);
    expect(mapped).toEqual(['Aside', 'Em', 'Strong']);
    expect(of().anatomy.elements.map(({ type }) => type)).not.toContain('NonStruct');
  });

  test('has rows of equal length', () => {
    for (const table of of().anatomy.elements.filter(({ type }) => type === 'Table')) {
      const rows = of().anatomy.elements.filter(({ type, parent }) => type === 'TR' && parent === table);
      const widths = rows.map(({ kids }) =>
        kids.reduce((sum, kid) => sum + (kid.kind === 'element' ? spanOf(kid.dict) : 0), 0),
      );
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('describes every link', () => {
    const { links } = of().anatomy;
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ contents }) => contents === '')).toEqual([]);
  });

  test('has bookmarks that are its headings', () => {
    const { anatomy } = of();
    const headings = anatomy.elements.filter(({ type }) => /^H[1-6]$/.test(type)).map(anatomy.wordsOf);
    expect(anatomy.bookmarks.map(letters)).toEqual(headings.map(letters));
  });

  test('numbers its header cells in reading order', () => {
    const ids = of().anatomy.elements.flatMap(({ dict }) => (dict.has(N.ID) ? [String(dict.get(N.ID))] : []));
    expect(ids.length).toBeGreaterThan(2);
    expect(ids).toEqual([...ids].sort());
    const root = of().anatomy.catalog.lookup(N.StructTreeRoot, PDFDict);
    const names = root.lookup(N.IDTree, PDFDict).lookup(N.Names, PDFArray).asArray();
    expect(names.filter((_, index) => index % 2 === 0).map(String)).toEqual(ids);
  });

  test('marks everything that it draws', () => {
    for (const content of contentsOf(of().anatomy.pdf)) {
      let level = 0;
      const bare = content.split('\n').filter((line) => {
        if (/B[DM]C$/.test(line)) level++;
        if (/\bEMC$/.test(line)) level--;
        return level === 0 && /(?:^|\s)(?:Tj|TJ|f|f\*|S|s|B|b|sh)$/.test(line);
      });
      expect({ bare, level }).toEqual({ bare: [], level: 0 });
    }
  });

  test('says the same of itself in both places', () => {
    const { info, xmp, catalog } = of().anatomy;
    expect(info('Title')).toBe('A title with “quotes” & signs <>');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">A title with “quotes” &amp; signs &lt;&gt;</rdf:li>');
    expect(info('Author')).toBe('Somebody');
    expect(xmp).toContain('<dc:creator><rdf:Seq><rdf:li>Somebody</rdf:li></rdf:Seq></dc:creator>');
    expect(info('Subject')).toBeNull();
    expect(info('Keywords')).toBe('one, two');
    expect(xmp).toContain('<pdf:Keywords>one, two</pdf:Keywords>');
    expect(info('Creator')).toBe('solidify 0.0.0');
    expect(xmp).toContain('<xmp:CreatorTool>solidify 0.0.0</xmp:CreatorTool>');
    expect(info('CreationDate')).toBe('D:20190618000000Z');
    expect(xmp).toContain('<xmp:CreateDate>2019-06-18T00:00:00Z</xmp:CreateDate>');
    expect(xmp).toContain(`<pdf:Producer>${info('Producer')}</pdf:Producer>`);
    expect(String(catalog.get(N.Lang))).toBe('(en)');
  });

  test('tells the characters of all its fonts, and is whole for qpdf and poppler', () => {
    const folder = mkdtempSync(join(tmpdir(), 'solidify-finish-'));
    const file = join(folder, 'report.pdf');
    writeFileSync(file, of().finished.pdf);
    const qpdf = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    if (!qpdf.error) expect({ status: qpdf.status, said: qpdf.stderr }).toEqual({ status: 0, said: '' });
    if (fonts.error) return;
    const rows = fonts.stdout.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/ yes (?:yes|no ) yes +\d+ +0$/);
  });
});

function spanOf(cell: PDFDict): number {
  const attributes = cell.get(N.A);
  return attributes instanceof PDFDict ? Number(String(attributes.get(N.ColSpan) ?? 1)) : 1;
}

describe('words at the ends of lines', () => {
  const narrow = 'h1,p,li,td{width:6em;overflow-wrap:anywhere}h1{font-family:"DejaVu Sans";font-weight:700}';

  async function texts(body: string): Promise<Anatomy> {
    const html = smallPage(body, narrow);
    const finished = finishPdf(await printer.print(html), { text: pageText(html) });
    expect(finished.violations).toEqual([]);
    return dissect(finished.pdf);
  }

  test.each([
    ['in a paragraph', '<p>Ein sehr schmaler Absatz, der oft umbricht.</p>'],
    [
      'before and behind a link',
      '<p>Der Absatz <a href="https://example.org/">verweist hierher</a> und endet.</p>',
    ],
    ['not behind a hyphen', '<p>Nordrhein-Westfalen und Seine-Saint-Denis</p>'],
    ['not within a long word', '<p>Donaudampfschifffahrtsgesellschaft und mehr</p>'],
    ['not before a note that stands higher', '<p>Die Aussage<sup>[12]</sup> und<sup>3</sup> weiter</p>'],
    ['where a line is broken by hand', '<p>eins<br>zwei drei</p>'],
    ['in a cell and an item', '<ul><li>eine lange Zeile im Punkt</li></ul>'],
    [
      'with drawn signs amid the words',
      '<p>Der <b style="--x:1" class="drawn">Absatz wurde</b> gezeichnet</p>',
    ],
  ])('are told: %s', async (_, body) => {
    const { elements, wordsOf } = await texts(`<h1>T</h1>${body}`);
    const told = elements.filter(({ type }) => ['P', 'LBody'].includes(type)).map(wordsOf);
    expect(told.join(' ').replace(/\s+/g, ' ').trim()).toBe(
      pageText(`<body>${body}`).replace(/\s+/g, ' ').trim(),
    );
  });

  test('are told in bookmarks and in names of links, also where the font has drawn no space', async () => {
    const { bookmarks, links, wordsOf, elements } = await texts(
      '<h1>Konsumraum Stadtteil</h1><p><a href="https://example.org/">Nachbarschaft Gespräche</a></p>',
    );
    expect(bookmarks).toEqual(['Konsumraum Stadtteil']);
    expect(links.map(({ contents }) => contents)).toEqual(['Nachbarschaft Gespräche']);
    expect(elements.filter(({ type }) => type === 'H1').map(wordsOf)).toEqual(['Konsumraum Stadtteil']);
  });

  test('are those of the page in a whole report', () => {
    const { html, anatomy } = samples.paris;
    const words = (text: string): string[] =>
      text
        .replace(/[\u00AD\u200B]/g, '')
        .split(/\s+/)
        .filter(Boolean);
    const known = new Set(words(pageText(html)));
    const told = anatomy.elements.filter(({ type }) => /^(?:P|H\d|TD|TH|LBody)$/.test(type));
    expect(told.length).toBeGreaterThan(200);
    expect(
      told.flatMap((element) => words(anatomy.wordsOf(element))).filter((word) => !known.has(word)),
    ).toEqual([]);
    expect(anatomy.bookmarks.flatMap(words).filter((word) => !known.has(word))).toEqual([]);
  });
});

describe('links', () => {
  test('are called by their accessible names, else by their words, else by their address', async () => {
    const raw = await printer.print(
      smallPage(
        `<h1>T</h1><p><a href="https://example.org/a">more</a> <a href="#x">there</a> <a href="https://example.org/a">more</a>
         <a href="https://example.org/b">words of its own</a> <a href="https://example.org/c">&nbsp;—&nbsp;</a></p><h2 id="x">X</h2>`,
      ),
    );
    const { pdf } = finishPdf(raw, {
      links: [
        { href: 'https://example.org/hidden-in-print', name: 'Hidden' },
        { href: 'https://example.org/a', name: 'More about A' },
        { href: 'about:blank#x', name: 'Down to X' },
        { href: 'https://example.org/a', name: 'Again about A' },
      ],
    });
    expect((await dissect(pdf)).links).toEqual([
      { to: 'https://example.org/a', contents: 'More about A' },
      { to: '#x', contents: 'Down to X' },
      { to: 'https://example.org/a', contents: 'Again about A' },
      { to: 'https://example.org/b', contents: 'words of its own' },
      { to: 'https://example.org/c', contents: '—' },
    ]);
  });

  test('lead to the web, mailboxes, telephones and places in the document, and nowhere else', async () => {
    const { anatomy, pdf, violations } = await finishPage(
      `<h1 id="top">T</h1><p><a href="file:///etc/passwd">a file</a> <a href="javascript:alert(1)">a script</a>
       <a href="data:text/html,x">data</a> <a href="ftp://example.org">ftp</a> <a href="mailto:a@example.org">mail</a>
       <a href="tel:+33">call</a> <a href="http://example.org/">web</a> <a href="#top">top</a></p>`,
    );
    expect(anatomy.links.map(({ to }) => to)).toEqual([
      'mailto:a@example.org',
      'tel:+33',
      'http://example.org/',
      '#top',
    ]);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/file:|javascript:/);
    expect(violations).toEqual([]);
  });

  test('keep their areas under one element where they hold a picture or go over two lines', () => {
    const { elements } = samples.stress.anatomy;
    const areas = elements.filter(({ kids }) => kids.some(({ kind }) => kind === 'area'));
    expect(new Set(areas.map(({ type }) => type))).toEqual(new Set(['Link']));
    expect(
      Math.max(...areas.map(({ kids }) => kids.filter(({ kind }) => kind === 'area').length)),
    ).toBeGreaterThan(1);
  });
});

describe('artifacts', () => {
  test('are running heads, backgrounds, rules and signs, but no words', async () => {
    const { anatomy, violations } = await finishPage(
      '<h1>T</h1><p class="note">Words</p><hr>',
      '.note{background:#eee}.note::before{content:"▸ "}',
    );
    expect(violations).toEqual([]);
    const [content = ''] = contentsOf(anatomy.pdf);
    expect(content.match(/\/Artifact <<\/Type \/Pagination>> BDC/g)).toHaveLength(1);
    expect(content.match(/\/Artifact BMC/g)?.length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['::before', '<p class="x">Words</p>', '.x::before{content:"Source 3"}'],
    ['<q>', '<p class="x">Words</p>', '.x::after{content:"page " counter(page)}'],
    ['aria-hidden', '<p>Words <span aria-hidden="true">hidden</span></p>', ''],
    [
      'aria-hidden, through an opacity',
      '<p>Words</p><p aria-hidden="true" style="opacity:.5">hidden</p>',
      '',
    ],
  ])('that are words are refused: %s', async (_, body, style) => {
    const { violations } = await finishPage(`<h1>T</h1>${body}`, style);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatchObject({ rule: 'PDF/UA-1 7.1' });
    expect(violations[0]?.message).toMatch(/Source 3|page 1|hidden/);
  });

  test('are the heads of a table that are repeated on its further pages', () => {
    const { elements, wordsOf } = samples.stress.anatomy;
    const heads = elements.filter(({ type }) => type === 'TH').map(wordsOf);
    expect(heads.filter((words) => words.startsWith('Row'))).toContain('Row');
    expect(heads).not.toContain('RowRow');
  });
});

describe('languages', () => {
  test('of words within a line and of paragraphs are told', async () => {
    const page = keepLanguages(
      smallPage(
        '<h1>T</h1><p>a <span lang="fr">mot</span>, <i class="x" lang="de">Wort</i></p><div lang="sv"><p>Ett ord</p></div>',
      ),
    );
    expect(page.languages).toEqual(['fr', 'de', 'sv']);
    const { pdf, violations } = finishPdf(await printer.print(page.html), { languages: page.languages });
    const { elements, wordsOf } = await dissect(pdf);
    const told = elements.flatMap((element) => {
      const language = element.dict.get(N.Lang);
      return element.parent && language ? [[element.type, String(language), wordsOf(element)]] : [];
    });
    expect(told).toEqual([
      ['Span', '(fr)', 'mot'],
      ['Span', '(de)', 'Wort'],
      ['Div', '(sv)', 'Ett ord'],
    ]);
    expect(violations).toEqual([]);
  });

  test('are left to elements that keep them by themselves', () => {
    const html = '<p lang="fr">a</p><em lang="fr">b</em><span role="note" lang="fr">c</span><span>d</span>';
    expect(keepLanguages(html)).toEqual({ html, languages: [] });
  });

  test('that are lost are a violation', async () => {
    const raw = await printer.print(smallPage('<h1>T</h1><p>a <span lang="fr">mot</span></p>'));
    expect(rulesOf(finishPdf(raw, { languages: ['fr'] }))).toEqual(['PDF/UA-1 7.2']);
  });
});

describe('pictures', () => {
  test('tell where they stand, in points from the lower left', async () => {
    const { anatomy } = await finishPage(
      '<h1>T</h1><svg role="img" aria-label="A square"><rect x="10pt" y="20pt" width="30pt" height="40pt"/></svg>',
      'h1{margin:0;font:10pt/20pt sans-serif}body{margin:0}svg{display:block;margin:0}',
    );
    const figure = anatomy.elements.find(({ type }) => type === 'Figure');
    const box =
      figure?.dict
        .lookup(N.A, PDFDict)
        .lookup(N.BBox, PDFArray)
        .asArray()
        .map((part) => Number(String(part))) ?? [];
    const margin = (20 / 25.4) * 72;
    const top = 841.92 - margin - 20 - 20;
    // Chromium puts margins on whole pixels.
    [margin + 10, top - 40, margin + 40, top].forEach((value, index) => {
      expect(Math.abs((box[index] ?? 0) - value)).toBeLessThan(1);
    });
  });

  test('have words, also in a figure of several', () => {
    const figures = samples.stress.anatomy.elements.filter(({ type }) => type === 'Figure');
    const words = figures.map(({ dict }) => String(dict.get(N.Alt)));
    expect(words).toEqual([
      '(A red square)',
      '(a small square)',
      '(A linked square)',
      '(Bars: 11 good, 9 fair)',
      '(A circle)',
    ]);
  });
});

describe('violations', () => {
  test.each([
    ['a heading that skips a level', '<h1>T</h1><h3>Third</h3>', 'PDF/UA-1 7.4.2'],
    ['a first heading that is none of the first level', '<h2>Second</h2>', 'PDF/UA-1 7.4.2'],
    [
      'a picture without words',
      '<h1>T</h1><svg role="img" width="9" height="9"><rect width="9" height="9"/></svg>',
      'PDF/UA-1 7.3',
    ],
    ['a character without a glyph', '<h1>T</h1><p>漢</p>', 'PDF/UA-1 7.21.8'],
  ])('name the clause and the cause: %s', async (_, body, rule) => {
    const finished = await finishPage(body);
    expect(rulesOf(finished)).toEqual([rule]);
    expect(finished.violations[0]?.cause).not.toBe('');
  });
});

describe('standards', () => {
  test('the document is attached whole, as the source', async () => {
    const bytes = new TextEncoder().encode('title: T\n');
    const attachment = { name: 'visit.yaml', bytes, mime: 'text/yaml' };
    const { pdf } = finishPdf(samples.stress.raw, { attachment }, ['ua-1', 'a-3a']);
    const { pdf: context, catalog } = await dissect(pdf);
    const specification = dictOf(context, catalog.lookup(N.AF, PDFArray).get(0));
    expect(wordOf(specification?.get(N.AFRelationship))).toBe('Source');
    const files = [...context.enumerateIndirectObjects()].filter(
      ([, object]) => object instanceof PDFRawStream && wordOf(object.dict.get(N.Type)) === 'EmbeddedFile',
    );
    expect(files).toHaveLength(1);
  });

  test('PDF/A-2 refuses an attachment, and to be PDF/A-3 too', () => {
    const attachment = { name: 'a', bytes: new Uint8Array(), mime: 'text/plain' };
    expect(() => finishPdf(samples.stress.raw, { attachment })).toThrow('PDF/A-2');
    expect(() => finishPdf(samples.stress.raw, {}, ['a-2a', 'a-3a'])).toThrow('PDF/A-2');
  });

  test('what is not asked for is not claimed', async () => {
    const { pdf } = finishPdf(samples.stress.raw, {}, ['ua-1']);
    const { xmp } = await dissect(pdf);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).not.toMatch(/<pdfaid:/);
  });
});

describe.skipIf(!hasJava)('veraPDF (skipped where there is no java)', () => {
  test('finds nothing in the samples, and much in what Chromium wrote', () => {
    const { paris, stress } = samples;
    for (const profile of ['PDFUA-1', 'PDFA-2A'] as const) {
      const [first, second, raw] = judge(profile, [paris.finished.pdf, stress.finished.pdf, stress.raw]);
      expect(first).toMatchObject({ compliant: true, failures: {} });
      expect(second).toMatchObject({ compliant: true, failures: {} });
      expect(raw?.compliant).toBe(false);
    }
  });

  test('finds nothing in PDF/A-3a with the document attached', () => {
    const attachment = {
      name: 'visit.yaml',
      bytes: new TextEncoder().encode('title: T\n'),
      mime: 'text/yaml',
    };
    const { pdf } = finishPdf(samples.stress.raw, { attachment }, ['ua-1', 'a-3a']);
    expect(judge('PDFUA-1', [pdf])[0]?.failures).toEqual({});
    expect(judge('PDFA-3A', [pdf])[0]?.failures).toEqual({});
  });

  test('objects to what is a violation', async () => {
    const skipped = await finishPage('<h1>T</h1><h3>Third</h3>');
    const missing = await finishPage('<h1>T</h1><p>漢</p>');
    const [first, second] = judge('PDFUA-1', [skipped.pdf, missing.pdf]);
    expect(Object.keys(first?.failures ?? {})).toEqual(['7.4.2-1']);
    expect(Object.keys(second?.failures ?? {})).toContain('7.21.8-1');
  });
});

/** What drawings may hold that Chromium draws in layers of their own, some of which are empty or too short to pack. */
const layers: Readonly<Record<string, string>> = {
  'a blend mode': '<rect width="9" height="9" style="mix-blend-mode:multiply"/>',
  'groups in groups': '<g opacity=".5"><g opacity=".5"><rect width="9" height="9"/><rect width="5" height="9"/></g></g>',
  'an empty group': '<g opacity=".5" style="mix-blend-mode:screen"></g><rect width="9" height="9"/>',
  'a mask': '<mask id="m"><rect width="5" height="5" fill="#fff"/></mask><g mask="url(#m)"><rect width="9" height="9"/></g>',
  'a clip': '<clipPath id="c"><circle r="5"/></clipPath><g clip-path="url(#c)" opacity=".4"><rect width="9" height="9"/></g>',
  'a pattern': '<pattern id="p" width=".1" height=".1"><rect width="1" height="1" opacity=".5"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
  'a gradient': '<linearGradient id="g"><stop stop-opacity="0"/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)" opacity=".5"/>',
  'a blur': '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><rect width="9" height="9" filter="url(#f)"/>',
  'words in a layer': '<g opacity=".5"><text y="5" font-size="3">Quay</text><rect width="9" height="9"/></g>',
}; // prettier-ignore

test('drawings in layers are finished', async () => {
  const finished = new Map<string, Finished>();
  for (const [name, drawing] of Object.entries(layers)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90">${drawing}</svg>`;
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    finished.set(name, await finishPage(`<figure><img src="${source}" alt="A plan"></figure>`));
  }
  expect([...finished].map(([name, one]) => [name, rulesOf(one)])).toEqual(
    [...finished.keys()].map((name) => [name, []]),
  );
  if (!hasJava) return;
  const verdicts = judge(
    'PDFA-2A',
    [...finished.values()].map(({ pdf }) => pdf),
  );
  expect(verdicts.map(({ failures }) => failures)).toEqual(verdicts.map(() => ({})));
}, 120_000);
