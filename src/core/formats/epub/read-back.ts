import { unzip } from '../attached/zip.js';
import { drawnWords } from '../drawn-words.js';
import type { View } from '../format.js';
import { readHtml } from '../read-html.js';
import { readDrawing, readPhotograph } from '../read-picture.js';
import { readStyle } from '../read-style.js';
import { readText, textOf } from '../read-text.js';
import type { Zlib } from '../write-zip.js';

/**
 * Every text that a book of ours holds: what it shows, its list of contents, what it tells of itself, its styles, and what
 * stands in its pictures.
 *
 * @throws Error where something of it cannot be read: it was not made here
 */
export async function readEpub(content: string | Uint8Array, zlib?: Zlib): Promise<View[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const unzipped = await unzip(bytes, zlib);
  if ('fault' in unzipped) throw new Error(`a book that cannot be read back: ${unzipped.fault}`);
  const names = unzipped.parts.map(({ name }) => name);
  const views: View[] = [{ where: 'its files', text: withoutNames(names.join('\n')) }];
  for (const part of unzipped.parts) views.push(...(await readPart(part.name, part.content)));
  return [...views, ...readText(withoutNames(textOf(unzipped.around)))];
}

/** The text without the names that every book has. */
function withoutNames(text: string): string {
  return ownNames.reduce((left, name) => left.replaceAll(name, ''), text);
}
const ownNames = ['META-INF/container.xml', 'EPUB/package.opf', 'EPUB/cover.svg', 'EPUB/style.css'];

async function readPart(name: string, content: Uint8Array): Promise<readonly View[]> {
  const extension = name.split('.').at(-1);
  if (name === 'mimetype') return readText(content);
  if (extension === 'css') return readStyle(textOf(content)).map((text) => ({ where: 'its styles', text }));
  if (extension === 'xhtml' || extension === 'opf' || extension === 'xml') return readHtml(content);
  if (extension === 'svg') return [...readDrawing(content), ...drawnWords(new TextDecoder().decode(content))];
  if (['png', 'jpg', 'webp'].includes(extension ?? '')) return readPhotograph(content);
  // Ours, as every page holds them.
  if (extension === 'woff2') return [];
  throw new Error(`a book with ${name}, which cannot be read back`);
}
