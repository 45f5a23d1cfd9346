import type { ContentsEntry } from '../html/page-numbers.js';
import { catalogOf, dictOf, N, PDFHexString, PDFRef, PDFString, type PDFContext } from './objects/pdf.js';
import { srgbProfile } from './icc.js';
import type { PageLink } from './structure/links.js';
import { versionOf, type Standard } from './standard.js';
import type { PageAnchor } from './structure/found.js';

/** What a PDF tells of itself. */
export interface Metadata {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** BCP 47 */
  readonly lang: string;
  /** the program and its version: `solidify 1.0.0` */
  readonly creator: string;
  /** when it was made: an instant in UTC as ISO 8601 writes it, to the second */
  readonly date: string;
  /** the document that the report was made from, to travel along */
  readonly attachment?: Attachment | null;
  /** the languages other than `lang` that the PDF has to tell of; see `keepLanguages` */
  readonly languages?: readonly string[];
  /** the list of contents, printed with digits where the page numbers are to stand; see `holdPlaces` */
  readonly contents?: readonly ContentsEntry[];
  /** the links of the page that was printed, in the order of the document */
  readonly links: readonly PageLink[];
  /** the text of the page that was printed, which tells where words end; see `pageText` */
  readonly text?: string;
  /** the photographs of which only the heads were printed; see `leaveHeads` */
  readonly photographs?: readonly Uint8Array[];
  /** the places in that text that links may lead to, in its order; for PDF 2.0 and `tellsStarts` */
  readonly anchors?: readonly PageAnchor[];
  /** whether it is to be told where its pages begin */
  readonly tellsStarts?: boolean;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** What it is to the report (ISO 32000-2, table 43): made from it, or the same in another form. Default: `Source`. */
  readonly relationship?: 'Source' | 'Alternative';
}

/**
 * Writes who made the document, when and for whom: as XMP, which ISO 14289-1 (7.1) and ISO 19005-2 (6.6.2) ask for, and,
 * equally, in the information dictionary, which older programs read and PDF 2.0 has no more (ISO 19005-4, 6.1.3).
 */
export function writeMetadata(pdf: PDFContext, meta: Metadata, standards: readonly Standard[]): void {
  const catalog = catalogOf(pdf);
  const producer = producerOf(pdf);
  if (versionOf(standards) === '2.0') dropInformation(pdf);
  else writeInformation(pdf, meta, producer);
  const packet = new TextEncoder().encode(xmp(meta, producer, standards));
  catalog.set(N.Metadata, pdf.register(pdf.stream(packet, { Type: 'Metadata', Subtype: 'XML' })));
  catalog.set(N.Lang, PDFString.of(meta.lang));
  catalog.set(N.ViewerPreferences, pdf.obj({ DisplayDocTitle: true }));
}

function dropInformation(pdf: PDFContext): void {
  const { Info } = pdf.trailerInfo;
  if (Info instanceof PDFRef) pdf.delete(Info);
  delete pdf.trailerInfo.Info;
}

function writeInformation(pdf: PDFContext, meta: Metadata, producer: string): void {
  const old = pdf.trailerInfo.Info;
  const stamp = PDFString.of(`D:${meta.date.replace(/[-:T]/g, '').slice(0, 14)}Z`);
  const info = pdf.obj({
    Title: text(meta.title),
    ...(meta.author === null ? {} : { Author: text(meta.author) }),
    ...(meta.subject === null ? {} : { Subject: text(meta.subject) }),
    ...(meta.keywords.length === 0 ? {} : { Keywords: text(meta.keywords.join(', ')) }),
    Creator: text(meta.creator),
    Producer: text(producer),
    CreationDate: stamp,
    ModDate: stamp,
  });
  if (old instanceof PDFRef) pdf.assign(old, info);
  else pdf.trailerInfo.Info = pdf.register(info);
}

/** The colours of the document are those of sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(pdf: PDFContext, deflate: (bytes: Uint8Array) => Uint8Array): void {
  const profile = pdf.stream(deflate(srgbProfile()), { N: 3, Filter: 'FlateDecode' });
  const intent = pdf.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB (IEC 61966-2-1)'),
    DestOutputProfile: pdf.register(profile),
  });
  catalogOf(pdf).set(N.OutputIntents, pdf.obj([intent]));
}

/** Embeds what travels along, and says what it is to the report (ISO 19005-3, 6.8; ISO 19005-4, 6.9). */
export function attach(
  pdf: PDFContext,
  { attachment, date }: Metadata,
  deflate: (bytes: Uint8Array) => Uint8Array,
): void {
  if (!attachment) return;
  const { name, bytes, mime, relationship = 'Source' } = attachment;
  const stamp = PDFString.of(`D:${date.replace(/[-:T]/g, '').slice(0, 14)}Z`);
  const file = pdf.stream(deflate(bytes), {
    Type: 'EmbeddedFile',
    Subtype: mime,
    Filter: 'FlateDecode',
    Params: { Size: bytes.length, ModDate: stamp },
  });
  const specification = pdf.register(
    pdf.obj({
      Type: 'Filespec',
      F: text(name),
      UF: text(name),
      Desc: text(name),
      AFRelationship: relationship,
      EF: { F: pdf.register(file) },
    }),
  );
  const catalog = catalogOf(pdf);
  catalog.set(N.AF, pdf.obj([specification]));
  catalog.set(N.Names, pdf.obj({ EmbeddedFiles: { Names: [text(name), specification] } }));
}

function producerOf(pdf: PDFContext): string {
  const producer = dictOf(pdf, pdf.trailerInfo.Info)?.lookup(N.Producer);
  return producer instanceof PDFString || producer instanceof PDFHexString
    ? producer.decodeText()
    : 'Chromium';
}

function text(value: string): PDFHexString {
  return PDFHexString.fromText(value);
}

function xmp(meta: Metadata, producer: string, standards: readonly Standard[]): string {
  const date = `${meta.date.slice(0, 19)}Z`;
  const lines = [
    list('dc:title', 'Alt', [meta.title], ' xml:lang="x-default"'),
    list('dc:language', 'Bag', [meta.lang]),
    list('dc:creator', 'Seq', meta.author === null ? [] : [meta.author]),
    list('dc:description', 'Alt', meta.subject === null ? [] : [meta.subject], ' xml:lang="x-default"'),
    list('dc:subject', 'Bag', meta.keywords),
    simple('dc:format', 'application/pdf'),
    simple('pdf:Producer', producer),
    meta.keywords.length === 0 ? '' : simple('pdf:Keywords', meta.keywords.join(', ')),
    simple('xmp:CreatorTool', meta.creator),
    simple('xmp:CreateDate', date),
    simple('xmp:ModifyDate', date),
    simple('xmp:MetadataDate', date),
    ...Object.entries(claims).flatMap(([name, claim]) =>
      standards.some((one) => one === name) ? claim : [],
    ),
    standards.includes('ua-1') && standards.length > 1 ? uaSchema : '',
  ];
  const isNew = versionOf(standards) === '2.0';
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${isNew ? namespaces2 : namespaces}>
${lines.filter((line) => line !== '').join('\n')}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** What each standard has a file say of itself. */
const claims: Readonly<Record<Standard, string>> = {
  'ua-1': simple('pdfuaid:part', '1'),
  'a-2a': simple('pdfaid:part', '2') + simple('pdfaid:conformance', 'A'),
  'a-3a': simple('pdfaid:part', '3') + simple('pdfaid:conformance', 'A'),
  'ua-2': simple('pdfuaid:part', '2') + simple('pdfuaid:rev', '2024'),
  'a-4f': simple('pdfaid:part', '4') + simple('pdfaid:rev', '2020') + simple('pdfaid:conformance', 'F'),
  // PDF Declarations, 4; WTPDF 1.0, 6.1.2 and 6.1.3.
  wtpdf: `<pdfd:declarations><rdf:Bag>${['accessibility1.0', 'reuse1.0']
    .map((level) => simple('pdfd:conformsTo', `http://pdfa.org/declarations/wtpdf#${level}`))
    .map((claim) => `<rdf:li rdf:parseType="Resource">${claim}</rdf:li>`)
    .join('')}</rdf:Bag></pdfd:declarations>`,
};

const common = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
};
const namespaces = prefixes({
  ...common,
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
});
const namespaces2 = prefixes({ ...common, pdfd: 'http://pdfa.org/declarations/' });

function prefixes(uris: Readonly<Record<string, string>>): string {
  return Object.entries(uris)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
}

/** PDF/A knows its own properties only; those of PDF/UA have to be described (ISO 19005-2, 6.6.2.3). */
const uaSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

function simple(name: string, value: string): string {
  return `<${name}>${escape(value)}</${name}>`;
}

function list(name: string, kind: 'Alt' | 'Bag' | 'Seq', values: readonly string[], attribute = ''): string {
  if (values.length === 0) return '';
  const items = values.map((value) => `<rdf:li${attribute}>${escape(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
