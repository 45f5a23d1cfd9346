import type { VectorDrawing } from '../../core/formats/format.js';
import { askThread } from './thread.js';

/** What the thread is given. */
export interface DrawingJob {
  readonly drawings: readonly VectorDrawing[];
  /** The code of the rasteriser. */
  readonly wasm: string;
  /** The files of fonts. */
  readonly fonts: readonly string[];
}

/** What the thread sends back. */
export interface DrawnPixels {
  readonly drawn: readonly (Uint8Array | null)[];
}

/** Where the parts of it are. */
export interface DrawingParts {
  /** `drawing-worker.ts`, bundled. */
  readonly script: URL;
  readonly codecFolder: URL;
  /** Of the fonts that a browser finds as if they were installed. */
  readonly fontFolder: URL;
}

/** What labels of drawings are set in, and what has the letters that these lack. */
const fonts = ['solidify-sans-400.ttf', 'solidify-sans-600.ttf', 'DejaVuSans.ttf'];

/**
 * Draws SVG as PNG, the same bytes on every machine.
 *
 * @returns null in the place of one that cannot be drawn
 * @throws as `askThread`
 */
export async function drawInThread(
  drawings: readonly VectorDrawing[],
  { script, codecFolder, fontFolder }: DrawingParts,
  signal: AbortSignal,
): Promise<readonly (Uint8Array | null)[]> {
  if (drawings.length === 0) return [];
  const job: DrawingJob = {
    drawings,
    wasm: new URL('resvg.wasm', codecFolder).href,
    fonts: fonts.map((file) => new URL(file, fontFolder).href),
  };
  const { drawn } = await askThread<DrawnPixels>(script, job, signal);
  return drawn;
}
