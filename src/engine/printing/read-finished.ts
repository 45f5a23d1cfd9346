import type { ExtractedText } from '../../core/formats/pdf/extracted-text.js';

/**
 * How what a printed file says is read back, where this run has not printed it.
 *
 * @returns what reads it; that throws an Error when the file is not as solidify writes such files
 */
export async function readerOf(content: Uint8Array): Promise<() => ExtractedText> {
  const [{ extractFinished }, { finishTools }] = await Promise.all([
    import('../../core/formats/pdf/structure/finished.js'),
    import('./finish-tools.js'),
  ]);
  return () => extractFinished(content, finishTools);
}
