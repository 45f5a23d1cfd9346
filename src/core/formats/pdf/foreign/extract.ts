import { extractText, type ExtractedText } from '../extracted-text.js';
import { readCanvases } from '../objects/canvas.js';
import { readPdf } from '../objects/read.js';
import { ascii } from '../objects/tokens.js';
import { writePdf } from '../objects/write.js';
import { pagesOf, readTree } from '../structure/tree.js';
import { makeWords } from '../structure/words.js';
import type { PdfTools } from '../tools.js';
import { notOurs } from './not-ours.js';
import { textsOfStreams } from './streams.js';
import { unpackPdf } from './unpack.js';

/**
 * What a PDF says that was finished earlier, or on another machine. Whoever has written it could have put anything into
 * it, so it is read whole: it has to be what `writePdf` makes of its objects, and each of its streams is read.
 *
 * @throws Error when it is not as solidify writes them, or would do something by itself
 */
export function extractFinished(bytes: Uint8Array, tools: PdfTools): ExtractedText {
  const packed: Packed[] = [];
  const inflate = (part: Uint8Array): Uint8Array => {
    const content = tools.inflate(part);
    packed.push({ part, content });
    return content;
  };
  const pdf = readPdf(unpackPdf(bytes, inflate));
  const version = ascii(bytes, 5, 8) === '2.0' ? '2.0' : '1.7';
  // Another version of zlib packs otherwise: what was packed there counts, where it holds the same.
  const deflate = (content: Uint8Array): Uint8Array => {
    const next = packed.shift();
    return next && isSame(next.content, content) ? next.part : content;
  };
  if (!isSame(writePdf(pdf, { ...tools, deflate }, version), bytes)) throw notOurs('more than its objects');
  const pages = pagesOf(pdf);
  const canvases = readCanvases(pdf, pages, tools);
  const words = makeWords(pdf, canvases, tools);
  const said = extractText(pdf, canvases, readTree(pdf).top, words, tools);
  return { ...said, streams: textsOfStreams(pdf, canvases, words, tools) };
}

/** What was packed, and what it was packed to. */
interface Packed {
  readonly part: Uint8Array;
  readonly content: Uint8Array;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
