import type { ExtractedText } from '../../core/formats/pdf/extracted-text.js';
import type { WholeFile } from '../targets/target.js';

/**
 * How what a printed file says is read back, where this run has not printed it.
 *
 * @returns what reads it; that throws an Error when the file is not as solidify writes such files
 */
export async function readerOf(content: Uint8Array): Promise<() => ExtractedText> {
  const [{ extractFinished }, { finishTools }] = await Promise.all([
    import('../../core/formats/pdf/foreign/extract.js'),
    import('./finish-tools.js'),
  ]);
  return () => extractFinished(content, finishTools);
}

/** What a browser that prints calls itself. */
const browsers = /^(?:Headless)?Chrom(?:e|ium)\/[\d.]+$/;

/**
 * A printed file of another folder as its bytes tell of it: the manifest there could say anything.
 *
 * @throws Error when the file is not as solidify writes them, or nobody knows what has printed it
 */
export function asRead(file: WholeFile): WholeFile {
  const said = file.extractedText?.();
  if (!said || !browsers.test(file.browser ?? '')) throw new Error(`Nobody knows what ${file.name} is.`);
  return { ...file, pages: said.pages.length, extractedText: () => said };
}
