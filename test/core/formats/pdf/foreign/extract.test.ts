import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { extractFinished } from '../../../../../src/core/formats/pdf/foreign/extract.js';
import type { PDFDict, PDFRawStream, PDFRef } from '../../../../../src/core/formats/pdf/objects/pdf.js';
import {
  PDFContext,
  PDFHexString,
  PDFName,
  PDFString,
} from '../../../../../src/core/formats/pdf/objects/pdf.js';
import { writePdf } from '../../../../../src/core/formats/pdf/objects/write.js';
import { readPdf } from '../../../../../src/core/formats/pdf/read-back.js';
import { finishTools } from '../../../../../src/engine/printing/finish-tools.js';

const name = 'Oriel Vandersloot';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const hexOf = (text: string): string => Buffer.from(wide(text)).toString('hex');

/** A finished PDF with one page, which shows “A” in a font that has all letters of the name. */
interface Parts {
  readonly pdf: PDFContext;
  readonly catalog: PDFDict;
  readonly page: PDFDict;
  readonly resources: PDFDict;
  readonly element: PDFDict;
  readonly font: PDFRef;
  readonly content: PDFRawStream;
}
function makeParts(): Parts {
  const pdf = PDFContext.create();
  const stream = (text: string | Uint8Array, dict: Record<string, string | number> = {}): PDFRawStream =>
    pdf.stream(deflateSync(typeof text === 'string' ? bytesOf(text) : text), {
      Filter: 'FlateDecode',
      ...dict,
    });
  const rows = [...new Set(`A${name}`)].map((sign) => `<${hexOf(sign)}> <${hexOf(sign)}>`);
  const toUnicode = pdf.register(stream(`${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar\n`));
  const font = pdf.register(
    pdf.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Face',
      Encoding: 'Identity-H',
      ToUnicode: toUnicode,
      DescendantFonts: [
        {
          Type: 'Font',
          Subtype: 'CIDFontType2',
          FontDescriptor: { Type: 'FontDescriptor', FontFile2: pdf.register(stream('\0\u0001glyphs')) },
        },
      ],
    }),
  );
  const content = stream('/P <</MCID 0>> BDC\nBT\n/F0 12 Tf\n<0041> Tj\nET\nEMC\n');
  const resources = pdf.obj({ Font: { F0: font } });
  const pages = pdf.nextRef();
  const page = pdf.obj({
    Type: 'Page',
    Parent: pages,
    Contents: pdf.register(content),
    Resources: resources,
  });
  const pageRef = pdf.register(page);
  pdf.assign(pages, pdf.obj({ Type: 'Pages', Kids: [pageRef], Count: 1 }));
  const element = pdf.obj({ Type: 'StructElem', S: 'Document', Pg: pageRef, K: 0 });
  const root = pdf.obj({ Type: 'StructTreeRoot', K: pdf.register(element) });
  const catalog = pdf.obj({ Type: 'Catalog', Pages: pages, StructTreeRoot: pdf.register(root) });
  pdf.trailerInfo.Root = pdf.register(catalog);
  return { pdf, catalog, page, resources, element, font, content };
}

/** What somebody who knows the source could do to a part before it is merged. */
type Plant = (parts: Parts) => void;
const set = (dict: PDFDict, key: string, value: unknown): void =>
  dict.set(PDFName.of(key), dict.context.obj(value as never));
const literals: Record<string, () => unknown> = {
  'a string': () => PDFString.of(name),
  'a string in octal': () =>
    PDFString.of([...name].map((sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')),
  'a string in UTF-16': () => PDFHexString.fromText(name),
  'a string in UTF-16 that does not say so': () => PDFHexString.of(hexOf(name)),
  'a name': () => PDFName.of(name.replace(' ', '_')),
  'a key': () => ({ [name.replace(' ', '_')]: 1 }),
  'a list within a list': () => [[1, [PDFString.of(name)]]],
};
const places: Record<string, (parts: Parts, value: unknown) => void> = {
  catalog: ({ catalog }, value) => set(catalog, 'Extra', value),
  'private data': ({ page }, value) => set(page, 'PieceInfo', { Solidify: { Private: value } }),
  'a label of pages': ({ catalog }, value) => set(catalog, 'PageLabels', { Nums: [0, { P: value }] }),
  'a layer': ({ catalog }, value) => set(catalog, 'OCProperties', { D: { Name: value } }),
  'a bookmark': ({ catalog }, value) => set(catalog, 'Outlines', { First: { Title: value } }),
  'an annotation': ({ page }, value) =>
    set(page, 'Annots', [{ Subtype: 'Link', Contents: value, NM: value, A: { URI: value } }]),
  'a destination': ({ catalog }, value) => set(catalog, 'Dests', { here: value }),
  'an alternative': ({ element }, value) => set(element, 'Alt', value),
  'a text': ({ element }, value) => set(element, 'ActualText', value),
  'an expansion': ({ element }, value) => set(element, 'E', value),
  'a title of the structure': ({ element }, value) => set(element, 'T', value),
  'an id of the structure': ({ element }, value) => set(element, 'ID', value),
  'an object that nothing refers to': ({ pdf }, value) =>
    void pdf.register(pdf.obj({ Extra: value as never })),
  'the keys of a stream': ({ content }, value) => set(content.dict, 'Extra', value),
};
/** In every place, every kind of object. */
const objects = Object.entries(places).flatMap(([where, put]) =>
  Object.entries(literals).map(([kind, make]): [string, Plant] => [
    `${kind} in ${where}`,
    (parts) => put(parts, make()),
  ]),
);

const packed = ({ pdf }: Parts, content: Uint8Array | string, dict: object = {}): PDFRef =>
  pdf.register(
    pdf.stream(deflateSync(typeof content === 'string' ? bytesOf(content) : content), {
      Filter: 'FlateDecode',
      ...dict,
    }),
  );
const shown = `BT\n/F0 12 Tf\n<${hexOf(name)}> Tj\nET\n`;
const encodings: Record<string, Uint8Array> = {
  'UTF-8': bytesOf(`\u0001${name}`),
  'Windows-1252': Buffer.from(`\u00FE\u0001${name}`, 'latin1'),
  'UTF-16BE': wide(`\u0001${name}`),
  'UTF-16LE at an odd place': Buffer.concat([Buffer.of(9), Buffer.from(name, 'utf16le')]),
};
const holders: Record<string, (parts: Parts, content: Uint8Array) => void> = {
  'a stream that nothing refers to': (parts, content) => void packed(parts, content),
  'a stream that is not packed': ({ pdf }, content) => void pdf.register(pdf.stream(content)),
  'a thumbnail': (parts, content) => set(parts.page, 'Thumb', packed(parts, content)),
  'a picture': (parts, content) =>
    set(parts.resources, 'XObject', { X0: packed(parts, content, { Subtype: 'Image' }) }),
  'a photograph': ({ pdf, resources }, content) =>
    set(resources, 'XObject', {
      X0: pdf.register(
        pdf.stream(Buffer.concat([Buffer.of(0xff, 0xd8), content]), {
          Subtype: 'Image',
          Filter: 'DCTDecode',
        }),
      ),
    }),
  'a font': (parts, content) => set(parts.resources, 'Extra', { FontFile2: packed(parts, content) }),
  'a profile of colours': (parts, content) =>
    set(parts.catalog, 'OutputIntents', [{ DestOutputProfile: packed(parts, content) }]),
  'an attached file': (parts, content) =>
    set(parts.catalog, 'AF', [{ EF: { F: packed(parts, content, { Type: 'EmbeddedFile' }) } }]),
  metadata: (parts, content) =>
    set(parts.catalog, 'Metadata', packed(parts, content, { Type: 'Metadata', Subtype: 'XML' })),
};
const streams = Object.entries(holders).flatMap(([where, put]) =>
  Object.entries(encodings).map(([kind, content]): [string, Plant] => [
    `${kind} in ${where}`,
    (parts) => put(parts, content),
  ]),
);

const drawings: [string, Plant][] = [
  [
    'a form that is never painted',
    (parts) => void packed(parts, shown, { Subtype: 'Form', Resources: { Font: { F0: parts.font } } }),
  ],
  [
    'a form painted within a picture',
    (parts) => {
      const form = packed(parts, shown, { Subtype: 'Form', Resources: { Font: { F0: parts.font } } });
      set(parts.resources, 'XObject', { X0: form });
      parts.content.updateContents(deflateSync(bytesOf('/Figure <</MCID 0>> BDC\n/X0 Do\nEMC\n')));
    },
  ],
  ['a form that borrows its fonts', (parts) => void packed(parts, shown, { Subtype: 'Form' })],
  [
    'a pattern',
    (parts) =>
      set(parts.resources, 'Pattern', {
        P0: packed(parts, shown, { PatternType: 1, Resources: { Font: { F0: parts.font } } }),
      }),
  ],
  [
    'a glyph of a font',
    (parts) =>
      void parts.pdf.register(
        parts.pdf.obj({
          Subtype: 'Type3',
          Resources: { Font: { F0: parts.font } },
          CharProcs: { a: packed(parts, shown) },
        }),
      ),
  ],
  [
    'a page that is in no tree',
    (parts) =>
      void parts.pdf.register(
        parts.pdf.obj({
          Type: 'Page',
          Resources: { Font: { F0: parts.font } },
          Contents: [packed(parts, shown)],
        }),
      ),
  ],
];
const add =
  (more: string): Plant =>
  (parts) =>
    parts.content.updateContents(
      deflateSync(Buffer.concat([inflateSync(parts.content.contents), Buffer.from(more, 'latin1')])),
    );
const letters = `<${hexOf(name)}>`;
const contents: [string, Plant][] = [
  ['a text shown', add(shown)],
  ['a comment', add(`% ${name}\n`)],
  ['an alternative', add(`/Span <</ActualText (${name})>> BDC\nEMC\n`)],
  ['an alternative in UTF-16', add(`/Span <</ActualText <FEFF${hexOf(name)}>>> BDC\nEMC\n`)],
  ['the name of a mark', add(`/${name.replace(' ', '#20')} BMC\nEMC\n`)],
  ['an operator that nobody knows', add(`BX ${name} EX\n`)],
  ['a picture in the content', add(`BI /W 1 /H 1 ID ${name} EI\n`)],
  ['a string shown by an operator behind a number', add(`BT /F0 12 Tf ${letters}1Tj ET\n`)],
  ['a string shown behind a list that has no beginning', add(`]\n${shown}`)],
  ['a string shown behind a list that has no end', add(`[\n${shown}`)],
  ['a string with spaces', add(shown.replace('<', '<00 0'))],
  [
    'a string over two lines',
    add(`BT /F0 12 Tf (\\\r${Buffer.from(wide(name)).toString('latin1')}) Tj ET\n`),
  ],
  [
    'a font that does not tell its letters',
    (parts) => {
      set(parts.resources, 'Font', { F0: parts.font, F1: { Type: 'Font', Subtype: 'TrueType' } });
      add(`BT /F1 12 Tf (${name}) Tj ET\n`)(parts);
    },
  ],
  ['a font that is not there', add(`BT /F1 12 Tf (${name}) Tj ET\n`)],
  [
    'a font chosen by a state',
    (parts) => {
      set(parts.resources, 'ExtGState', { G0: { Font: [parts.font, 12] } });
    },
  ],
  [
    'a font with codes of its own',
    (parts) => {
      const { pdf, font } = parts;
      (pdf.lookup(font) as PDFDict).set(PDFName.of('Encoding'), packed(parts, 'begincmap'));
    },
  ],
  [
    'a mapping',
    (parts) => {
      set(parts.resources, 'Extra', { ToUnicode: packed(parts, `% ${name}\n`) });
    },
  ],
];

/** What is planted in the bytes of a finished PDF. */
const inBytes: [string, (file: Buffer) => Buffer][] = [
  ['behind the end', (file) => Buffer.concat([file, Buffer.from(`% ${name}\n`)])],
  [
    'in a later revision',
    (file) =>
      Buffer.concat([
        file,
        Buffer.from(`99 0 obj\n(${name})\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n`),
      ]),
  ],
  ['in the header', (file) => Buffer.concat([Buffer.from('%PDF-1.7\n%Oriel\n'), file.subarray(15)])],
  [
    'as a comment behind the keys of a stream',
    (file) => replace(file, '>>\nstream\n', `>>%${name}\nstream\n`),
  ],
  ['as a comment among the keys of a stream', (file) => replace(file, '<<', `<<%${name}\n`)],
  ['as a key that another follows', (file) => replace(file, '/Filter', `/Filter (${name})/Filter`)],
  ['as a key of the table', (file) => replace(file, '<</Type/XRef', `<</Type/XRef/Extra(${name})`)],
  [
    'as a key of a stream of objects',
    (file) => replace(file, '<</Type/ObjStm', `<</Type/ObjStm/Extra(${name})`),
  ],
  ['in the digest', (file) => replace(file, '/ID[<', `/ID[(${name})<`)],
  [
    'in the rows of the table',
    (file) => repack(file, '/Type/XRef', (content) => Buffer.concat([content, bytesOf(name)])),
  ],
  [
    'behind the objects of a stream',
    (file) => repack(file, '/Type/ObjStm', (content) => Buffer.concat([content, bytesOf(name)])),
  ],
  [
    'as a comment behind the objects of a stream',
    (file) => repack(file, '/Type/ObjStm', (content) => Buffer.concat([content, bytesOf(`%${name}\n`)])),
  ],
  [
    'behind what is packed in a stream of objects',
    (file) => repack(file, '/Type/ObjStm', (content) => content, bytesOf(name)),
  ],
  [
    'behind what is packed in a content',
    (file) => repack(file, '/Filter /FlateDecode', (content) => content, bytesOf(name)),
  ],
];
function replace(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from);
  expect(at).toBeGreaterThan(0);
  return Buffer.concat([file.subarray(0, at), Buffer.from(to), file.subarray(at + from.length)]);
}
/** Packs the stream whose dictionary has some words anew. */
function repack(
  file: Buffer,
  words: string,
  change: (content: Buffer) => Uint8Array,
  behind: Uint8Array = Buffer.of(),
): Buffer {
  const start = file.indexOf('stream\n', file.indexOf(words)) + 7;
  const dict = file.subarray(file.lastIndexOf('obj\n', start) + 4, start - 7).toString('latin1');
  const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
  const content = Buffer.concat([
    deflateSync(change(inflateSync(file.subarray(start, start + length)))),
    behind,
  ]);
  return Buffer.concat([
    file.subarray(0, start - 7 - dict.length),
    Buffer.from(dict.replace(/\/Length \d+/, `/Length ${content.length}`), 'latin1'),
    Buffer.from('stream\n'),
    content,
    file.subarray(start + length),
  ]);
}

/** Everything that is searched in it; null where it is refused. */
function searchedIn(file: Uint8Array): string | null {
  let extracted;
  try {
    extracted = extractFinished(file, finishTools);
  } catch {
    return null;
  }
  return readPdf({ name: 'a.pdf', content: file, extractedText: () => extracted })
    .map(({ text }) => text)
    .join('\n');
}
const isSeen = (file: Uint8Array): boolean => {
  const text = searchedIn(file);
  return text === null || text.includes('Vandersloot');
};

test('one of ours is taken, and says what it shows', () => {
  const { pdf } = makeParts();
  const text = searchedIn(writePdf(pdf, finishTools));
  expect(text).toContain('A');
  expect(text).not.toContain('Vandersloot');
});

test('one of another version of zlib is taken as well', () => {
  const deflate = (content: Uint8Array): Uint8Array => deflateSync(content, { level: 0 });
  expect(searchedIn(writePdf(makeParts().pdf, { ...finishTools, deflate }))).not.toBeNull();
});

describe('a name is seen, or the PDF refused', () => {
  test.each([...objects, ...streams, ...drawings, ...contents])('%s', (_, plant) => {
    const parts = makeParts();
    plant(parts);
    expect(isSeen(writePdf(parts.pdf, finishTools))).toBe(true);
  });

  test.each(inBytes)('%s', (_, change) => {
    const file = Buffer.from(writePdf(makeParts().pdf, finishTools));
    const changed = change(file);
    expect(changed).not.toEqual(file);
    expect(isSeen(changed)).toBe(true);
  });
});

test('what hangs in two places is read once, and a form that draws forms twice not for ever', () => {
  const parts = makeParts();
  const { pdf } = parts;
  let form = packed(parts, '', { Subtype: 'Form' });
  for (let depth = 0; depth < 60; depth++)
    form = packed(parts, '/X0 Do\n/X1 Do\n', {
      Subtype: 'Form',
      Resources: { XObject: { X0: form, X1: form } },
    });
  set(parts.resources, 'XObject', { X0: form });
  add('/X0 Do\n')(parts);
  expect(searchedIn(writePdf(pdf, finishTools))).toBeNull();

  const other = makeParts();
  let element = other.pdf.register(other.pdf.obj({ S: 'P', K: [] }));
  for (let depth = 0; depth < 60; depth++)
    element = other.pdf.register(other.pdf.obj({ S: 'P', K: [element, element] }));
  set(other.element, 'K', [element]);
  expect(searchedIn(writePdf(other.pdf, finishTools))).toBeNull();
});
