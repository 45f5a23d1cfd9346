import { readOffice } from '../attached/office.js';
import type { View } from '../format.js';
import { drawnWords } from '../drawn-words.js';
import type { Zlib } from '../write-zip.js';

/**
 * Every text that a document of ours holds: what it shows, notes, properties, alternatives and the words of its drawings.
 *
 * @throws Error where something of it cannot be read: it was not made here
 */
export async function readDocx(content: string | Uint8Array, zlib?: Zlib): Promise<View[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readOffice('docx', bytes, zlib, Infinity, closed);
  if ('fault' in read) throw new Error(`a document that cannot be read back: ${read.fault}`);
  const drawn = read.files
    .filter(({ name }) => name.endsWith('.svg'))
    .flatMap((part) => drawnWords(new TextDecoder().decode(part.content)));
  const names = read.files.map(({ name }) => name).filter((name) => ownParts.test(name));
  const views = read.views.map(({ where, text }) =>
    where.endsWith('its parts')
      ? { where, text: names.reduce((left, name) => left.replaceAll(name, ''), text) }
      : { where, text },
  );
  return [...views, ...drawn];
}

/** Attributes (ISO/IEC 29500-1) in which we write words of the standard, names of styles and of fonts alone. */
const closed: ReadonlySet<string> = new Set(
  'w:val w:type w:styleId w:ascii w:hAnsi w:cs w:eastAsia w:bidi w:fill w:color w:lineRule w:hRule w:fmt w:orient w:clear w:fldCharType w:default w:customStyle w:hint w:themeFill w:leader typeface script panose val prst algn cap cmpd Type ContentType Extension xsi:type noChangeAspect PartName mc:Ignorable Requires uri xml:space'.split(
    ' ',
  ),
);
/** What we call the parts. */
const ownParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[a-z]+\.xml|word\/(?:media\/image\d+\.[a-z]+|(?:theme\/|fonts\/)?(?:_rels\/)?[a-zA-Z]+\d*\.[a-z.]+))$/;
