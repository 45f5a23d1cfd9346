import { parseXml, type XmlElement } from '../../../syntax/xml.js';
import { unzip, type PackedFile } from '../../attached/zip.js';
import { attributesIn, bareName, partsIn } from './allowed.js';
import { houseOf, type HouseStyle } from './house.js';

/** A document after which others are made, or why none can be: `fault` goes on behind its name, `hint` is a sentence. */
export type ReadReference =
  { readonly house: HouseStyle } | { readonly fault: string; readonly hint: string };

const MACROS = 'Save it as DOCX, without macros.';
const WORD = 'Open it in Word or LibreOffice, save it as DOCX, and name that.';
/** Twentieths of a point: eight centimetres for a line of text, five for a column of lines. */
const LEAST = { width: 4536, height: 2835 };
/** No part of a document that is read is larger, or has more tags. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_TAGS = 500_000;
/** The styles of which a document must have one to be a model of others. */
const models = ['normal', 'title', 'heading 1', 'heading 2'];

/** Reads how a document of Word looks, and nothing that it says. */
export async function readReference(bytes: Uint8Array): Promise<ReadReference> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return ofOlderKind(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { fault: 'is no DOCX', hint: WORD };
  const unzipped = await unzip(bytes);
  if ('fault' in unzipped)
    return unzipped.fault === 'damaged'
      ? { fault: 'is damaged', hint: WORD }
      : { fault: `cannot be read: it is ${unzipped.fault}`, hint: WORD };
  const { parts } = unzipped;
  const kinds = textOf(parts, '[Content_Types].xml') ?? '';
  if (/macroenabled/i.test(kinds) || parts.some(({ name }) => /vbaProject|vbaData|\/activeX\//i.test(name)))
    return { fault: 'has macros', hint: MACROS };
  if (!parts.some(({ name }) => name === 'word/document.xml'))
    return { fault: 'is no DOCX: it has no word/document.xml in it', hint: WORD };
  const trees = new Map<string, XmlElement | null>();
  for (const [name, root] of [
    ['word/document.xml', 'document'],
    ['word/styles.xml', 'styles'],
    [themeIn(parts), 'theme'],
  ] as const) {
    // prettier-ignore
    const text = textOf(parts, name);
    if (text !== null && isTooLarge(text))
      return { fault: 'is larger than a model needs to be', hint: 'Delete its text: only its styles are taken.' }; // prettier-ignore
    const tree = text === null ? null : treeOf(text);
    if (text !== null && (tree === null || bareName(tree.name) !== root))
      return { fault: `is damaged: its ${name} cannot be read`, hint: WORD };
    trees.set(root, tree);
  }
  const [document, styles] = [trees.get('document'), trees.get('styles')];
  if (!document || !styles || !partsIn(styles).some(({ name }) => bareName(name) === 'style'))
    return { fault: 'has no styles', hint: 'Name a document with styles, such as one that Word has saved.' };
  const house = houseOf({ styles, document, theme: trees.get('theme') ?? null });
  if (!models.some((name) => house.paragraphs.has(name)))
    return {
      fault: 'has none of the styles that a report is written in',
      hint: 'Give it styles with the names Normal, Title and Heading 1, as Word calls them.',
    };
  const { sheet } = house;
  if (sheet && (roomIn(sheet, 'width') < LEAST.width || roomIn(sheet, 'height') < LEAST.height))
    return {
      fault: 'leaves too little room for text on its sheets',
      hint: 'Make its margins narrower: a line is at least 8 cm long.',
    };
  return { house };
}

/** What the edges of a sheet leave. */
function roomIn(
  { width, height, margin }: NonNullable<HouseStyle['sheet']>,
  side: 'width' | 'height',
): number {
  return side === 'width' ? width - margin.left - margin.right : height - margin.top - margin.bottom;
}

/** A compound file (MS-CFB): what is locked by a password, or what Word wrote until 2003. */
function ofOlderKind(bytes: Uint8Array): { readonly fault: string; readonly hint: string } {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes('EncryptedPackage'))
    return { fault: 'is locked by a password', hint: 'Save it without one, and name that.' };
  return { fault: 'is no DOCX but of the kind that Word wrote until 2003', hint: WORD };
}

function textOf(parts: readonly PackedFile[], name: string): string | null {
  const content = parts.find((part) => part.name === name)?.content;
  if (!content) return null;
  const wide = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8'; // prettier-ignore
  return new TextDecoder(wide).decode(content);
}

function isTooLarge(text: string): boolean {
  if (text.length > MOST_BYTES) return true;
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = text.indexOf('<', at + 1)) count += 1;
  return count > MOST_TAGS;
}

/** Where the theme is, as the relations of the document say, or where Word has it. */
function themeIn(parts: readonly PackedFile[]): string {
  const relations = textOf(parts, 'word/_rels/document.xml.rels') ?? '';
  const target = partsIn(isTooLarge(relations) ? null : treeOf(relations))
    .map((one) => attributesIn(one))
    .find((one) => one.get('Type')?.endsWith('/theme') && one.get('TargetMode') !== 'External')
    ?.get('Target');
  return target === undefined ? 'word/theme/theme1.xml' : target.startsWith('/') ? target.slice(1) : `word/${target}`; // prettier-ignore
}

function treeOf(text: string): XmlElement | null {
  try {
    return parseXml(text.replace(/^\uFEFF/, '').trim()).root;
  } catch {
    return null;
  }
}
