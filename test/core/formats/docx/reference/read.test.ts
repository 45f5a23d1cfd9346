import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readDocx } from '../../../../../src/core/formats/docx/read-back.js';
import { readReference } from '../../../../../src/core/formats/docx/reference/read.js';
import { build } from '../../../../../src/index.js';
import { documents } from '../../../../cases.js';
import { zipped } from '../../../../zipped.js';
import { partsOf, wordsOfPart } from '../words.js';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reference-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A word that stands in every place of a reference from which nothing may come. */
const SECRET = 'Xylophant';

const style = (type: string, id: string, name: string, more: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:aliases w:val="${SECRET}"/>${more}</w:style>`;

const styles = `<?xml version="1.0"?><w:styles ${W} ${R}><!-- ${SECRET} -->
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Marianne" w:hAnsi="Marianne"/><w:sz w:val="24"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140"/></w:pPr></w:pPrDefault></w:docDefaults>
${style('paragraph', 'Standard', 'Normal', `<w:pPr><w:jc w:val="both"/></w:pPr>`).replace('w:style ', 'w:style w:default="1" ')}
${style('paragraph', 'Kopf', `${SECRET} base`, '<w:basedOn w:val="Standard"/><w:pPr><w:spacing w:before="333"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F1F"/></w:rPr>')}
${style('paragraph', 'berschrift1', 'heading 1', '<w:basedOn w:val="Kopf"/><w:link w:val="x"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:color="7A1F1F"/></w:pBdr><w:spacing w:after="77"/><w:outlineLvl w:val="5"/></w:pPr><w:rPr><w:vanish/><w:sz w:val="40"/><w:effect w:val="blinkBackground"/></w:rPr>')}
${style('paragraph', 'Titel', 'Title', '<w:basedOn w:val="Kopf"/><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/></w:rPr>')}
${style('paragraph', 'Zitat', 'Quote', `<w:pPr><w:ind w:left="900" w:hanging="99999"/></w:pPr><w:rPr><w:rFonts w:ascii="${SECRET}&lt;script&gt;" w:hAnsi="Georgia"/><w:i/></w:rPr>`)}
${style('paragraph', 'Eigen', SECRET, '<w:rPr><w:b/></w:rPr>')}
${style('table', 'T', 'City Table', '<w:tblPr><w:tblBorders><w:top w:val="double" w:sz="8" w:color="7A1F1F"/><w:left w:val="apples"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="7A1F1F"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="F8EEEE"/></w:tcPr></w:tblStylePr>')}
</w:styles>`;

const sheet =
  '<w:sectPr><w:headerReference r:id="rId9" w:type="default"/><w:pgSz w:w="10000" w:h="14000"/><w:pgMar w:top="1000" w:right="1100" w:bottom="1000" w:left="1100" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
const body = `<?xml version="1.0"?><w:document ${W} ${R}><w:body><w:p><w:r><w:t>${SECRET}</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr></w:tbl>${sheet}</w:body></w:document>`;
const theme = `<?xml version="1.0"?><a:theme ${A} name="${SECRET}"><a:themeElements><a:clrScheme name="${SECRET}"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:accent1><a:srgbClr val="7A1F1F"/></a:accent1><a:accent2><a:srgbClr val="${SECRET}"/></a:accent2></a:clrScheme><a:fontScheme name="${SECRET}"><a:majorFont><a:latin typeface="Marianne"/></a:majorFont><a:minorFont><a:latin typeface="Spectral"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': body,
  'word/styles.xml': styles,
  'word/theme/theme1.xml': theme,
  'word/comments.xml': `<w:comments ${W}><w:comment w:author="${SECRET}"/></w:comments>`,
  'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:t>${SECRET}</w:t></w:r></w:p></w:hdr>`,
  'word/settings.xml': `<w:settings ${W} ${R}><w:attachedTemplate r:id="rId1"/></w:settings>`,
  'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="http://${SECRET}.example/t.dotm" TargetMode="External"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId2" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
  'docProps/core.xml': `<cp:coreProperties><dc:creator>${SECRET}</dc:creator></cp:coreProperties>`,
  'docProps/app.xml': `<Properties><Company>${SECRET}</Company></Properties>`,
  'customXml/item1.xml': `<x>${SECRET}</x>`,
};

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function made(reference: string): Promise<{ docx: Uint8Array; parts: Map<string, string> }> {
  const { outputs } = await build(documents.complete, { formats: ['docx'], write: false, out: folder, reference }); // prettier-ignore
  const docx = new Uint8Array(outputs[0]?.content ?? []);
  return { docx, parts: await partsOf(docx) };
}

describe('a document after the house style of another', () => {
  let docx: Uint8Array;
  let found: Map<string, string>;
  let plain: Map<string, string>;
  beforeAll(async () => {
    ({ docx, parts: found } = await made(write('house.docx', zipped(parts))));
    const { outputs } = await build(documents.complete, { formats: ['docx'], write: false, out: folder });
    plain = await partsOf(new Uint8Array(outputs[0]?.content ?? []));
  });
  const styleOf = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(found.get('word/styles.xml') ?? '')?.[0] ?? ''; // prettier-ignore

  test('has its faces, sizes, colours, distances and lines, those that a style is based on too', () => {
    expect(found.get('word/styles.xml')).toContain('<w:rFonts w:ascii="Marianne" w:hAnsi="Marianne"/><w:sz w:val="24"/>'); // prettier-ignore
    expect(styleOf('Normal')).toContain('<w:jc w:val="both"/>');
    expect(styleOf('Heading1')).toBe(
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="single" w:color="7A1F1F" w:sz="6"/></w:pBdr><w:spacing w:before="333" w:after="77"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F1F"/><w:sz w:val="40"/></w:rPr></w:style>',
    );
    expect(styleOf('Quote')).toContain('<w:ind w:left="900"/>');
    expect(styleOf('Quote')).not.toContain('basedOn');
  });

  test('has its table, theme, sheet and margins', () => {
    expect(styleOf('ReportTable')).toContain('<w:top w:val="double" w:color="7A1F1F" w:sz="8"/></w:tblBorders>'); // prettier-ignore
    expect(styleOf('ReportTable')).toContain('<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="7A1F1F"/></w:tcPr></w:tblStylePr>'); // prettier-ignore
    expect(found.get('word/document.xml')).toMatch(/<w:tblLook [^>]*w:noHBand="(?:false|0)"/);
    expect(found.get('word/theme/theme1.xml')).toMatch(/<a:accent1><a:srgbClr val="7A1F1F"\/>.*<a:latin typeface="Marianne".*<a:latin typeface="Spectral"/); // prettier-ignore
    expect(found.get('word/document.xml')).toMatch(/<w:pgSz w:w="10000" w:h="14000"[^>]*><w:pgMar w:top="1000" w:right="1100" w:bottom="1000" w:left="1100"/); // prettier-ignore
  });

  test('lets what the house has no style for go along: larger, and in its colour', () => {
    expect(styleOf('Lead')).toContain('<w:sz w:val="27"/>');
    expect(styleOf('Heading2')).toContain('<w:color w:val="7a1f1f"/>');
  });

  test('shows nothing that cannot be read: white on paper, a size of one point, hidden letters', () => {
    expect(styleOf('Title')).toMatch(/<w:color w:val="[0-7][\da-f]{5}"\/>/);
    expect(styleOf('Title')).not.toContain('w:sz ');
    for (const tag of ['vanish', 'effect', 'numPr']) expect(styleOf('Heading1')).not.toContain(tag);
  });

  test('has nothing else of it: no text, comment, author, name, face or address', async () => {
    const views = (await readDocx(docx)).map(({ text }) => text).join('\n');
    expect(views).not.toContain(SECRET);
    for (const [name, text] of found) expect(`${name} ${text}`).not.toContain(SECRET);
    expect([...found.values()].join('')).not.toContain('attachedTemplate"');
    expect([...found.keys()].filter((name) => !plain.has(name))).toEqual([]);
  });

  test('has the same words, and the same bytes every time', async () => {
    const words = (all: Map<string, string>): string[] => wordsOfPart(all.get('word/document.xml') ?? '');
    expect(words(found)).toEqual(words(plain));
    expect((await made(join(folder, 'house.docx'))).docx).toEqual(docx);
  });
});

describe('what is no house style', () => {
  const bomb = { ...parts, 'word/media/image1.png': new Uint8Array(70 * 1024 * 1024) };
  const ole = (word: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(word, 'utf16le')])); // prettier-ignore
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
  const narrow = body.replace(/w:(right|left)="1100"/g, 'w:$1="4000"');
  test.each<[string, () => string | Uint8Array, string]>([
    ['macros.docx', () => zipped({ ...parts, 'word/vbaProject.bin': 'x' }), 'has macros'],
    ['macros.docm', () => zipped({ ...parts, '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' }), 'has macros'], // prettier-ignore
    ['damaged.docx', () => zipped(parts).subarray(0, 900), 'is damaged'],
    ['flipped.docx', () => zipped(parts).map((byte, at) => (at === 300 ? byte ^ 255 : byte)), 'is damaged'],
    ['bomb.docx', () => zipped(bomb), 'more than 64 MB'],
    ['old.doc', () => ole('WordDocument'), 'until 2003'],
    ['locked.docx', () => ole('EncryptedPackage'), 'locked by a password'],
    ['text.docx', () => 'No document', 'is no DOCX'],
    ['book.odt', () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'is no DOCX'],
    ['bare.docx', () => zipped(without('word/styles.xml')), 'has no styles'],
    ['empty.docx', () => zipped({ ...parts, 'word/styles.xml': `<w:styles ${W}/>` }), 'has no styles'],
    ['foreign.docx', () => zipped({ ...parts, 'word/styles.xml': `<w:styles ${W}>${style('paragraph', 'a', 'Mine', '')}</w:styles>` }), 'none of the styles'], // prettier-ignore
    ['broken.docx', () => zipped({ ...parts, 'word/styles.xml': '<w:styles' }), 'its word/styles.xml cannot be read'], // prettier-ignore
    ['entity.docx', () => zipped({ ...parts, 'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:styles ${W}>&a;</w:styles>` }), 'its word/styles.xml cannot be read'], // prettier-ignore
    ['long.docx', () => zipped({ ...parts, 'word/document.xml': body.replace('<w:tbl>', `${'<w:p/>'.repeat(600_000)}<w:tbl>`) }), 'larger than a model'], // prettier-ignore
    ['narrow.docx', () => zipped({ ...parts, 'word/document.xml': narrow }), 'too little room'],
  ])('%s is refused, and nothing is written', async (name, content, fault) => {
    const reference = write(name, content());
    const error = await build(documents.minimal, { formats: ['docx'], write: false, reference }).catch((thrown: unknown) => thrown); // prettier-ignore
    expect(error).toMatchObject({ code: 'invalid-option', exitCode: 2 });
    expect((error as Error).message).toContain(`${name} `);
    expect((error as Error).message).toContain(fault);
    expect((error as { hint: string }).hint).toMatch(/^[A-Z].*\.$/);
  });

  test('a file that is not there, a folder, and one for no document of Word', async () => {
    mkdirSync(join(folder, 'styles'));
    const of = (reference: string, format: 'md' | 'docx' = 'docx'): Promise<unknown> =>
      build(documents.minimal, { formats: [format], write: false, reference }).catch(
        (error: unknown) => error,
      );
    expect(await of(join(folder, 'none.docx'))).toMatchObject({ code: 'file-not-found', exitCode: 2 });
    expect(await of(join(folder, 'styles'))).toMatchObject({ code: 'invalid-option', exitCode: 2 });
    expect(await of(join(folder, 'none.docx'), 'md')).toMatchObject({ code: 'invalid-option', message: 'reference says how a docx looks, and none is asked for.' }); // prettier-ignore
  });

  test('styles that are based on one another without end, and thousands of them, are read', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => style('paragraph', `s${at}`, at === 0 ? 'Normal' : `s${at}`, `<w:basedOn w:val="s${(at + 1) % 20_000}"/>`)); // prettier-ignore
    const read = await readReference(zipped({ ...parts, 'word/styles.xml': `<w:styles ${W}>${many.join('')}</w:styles>` })); // prettier-ignore
    expect(read).toHaveProperty('house');
  });
});
