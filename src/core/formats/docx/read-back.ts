import { readOffice } from '../attached/office.js';
import type { View } from '../format.js';
import { drawnWords } from '../drawn-words.js';
import { unzip } from '../attached/zip.js';

/**
 * Every text that a document of ours holds: what it shows, notes, properties, alternatives and the words of its drawings.
 *
 * @throws Error where something of it cannot be read: it was not made here
 */
export async function readDocx(content: string | Uint8Array): Promise<View[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readOffice('docx', bytes, Infinity);
  if ('fault' in read) throw new Error(`a document that cannot be read back: ${read.fault}`);
  const unzipped = await unzip(bytes);
  const parts = 'parts' in unzipped ? unzipped.parts : [];
  const drawn = parts
    .filter(({ name }) => name.endsWith('.svg'))
    .flatMap((part) => drawnWords(new TextDecoder().decode(part.content)));
  return [...read.views, ...drawn];
}
