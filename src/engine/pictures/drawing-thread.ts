import type { VectorDrawing } from '../../core/formats/format.js';
import { within } from '../../browser/within.js';
import { askThread } from './thread.js';

/** What the thread is given. */
export interface DrawingJob {
  readonly drawings: readonly VectorDrawing[];
  /** The code of the rasteriser. */
  readonly wasm: string;
  /** The files of fonts. */
  readonly fonts: readonly string[];
}

/** What the thread sends back: of the first drawings, up to one at which the rasteriser broke down, or of all. */
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
  /** The longest that all drawings of one report may take. */
  readonly timeoutMs: number;
}

/** What labels of drawings are set in, and what has the letters that these lack. */
const fonts = ['solidify-sans-400.ttf', 'solidify-sans-600.ttf', 'DejaVuSans.ttf'];

const less = 'show drawings with fewer or smaller parts, or as PNG';

/**
 * Draws SVG as PNG, the same bytes on every machine. How long one takes depends on how large its parts are: what takes
 * too long ends the build, as a print does, since a report without it would depend on the machine.
 *
 * @returns null in the place of one that cannot be drawn
 * @throws as `askThread`; SolidifyError (3) when the time is over
 */
export async function drawInThread(
  drawings: readonly VectorDrawing[],
  { script, codecFolder, fontFolder, timeoutMs }: DrawingParts,
  signal: AbortSignal,
): Promise<readonly (Uint8Array | null)[]> {
  if (drawings.length === 0) return [];
  const tools = {
    wasm: new URL('resvg.wasm', codecFolder).href,
    fonts: fonts.map((file) => new URL(file, fontFolder).href),
  };
  const over = new AbortController();
  const drawAll = async (): Promise<(Uint8Array | null)[]> => {
    const all: (Uint8Array | null)[] = [];
    while (all.length < drawings.length) {
      const job: DrawingJob = { drawings: drawings.slice(all.length), ...tools };
      all.push(...(await askThread<DrawnPixels>(script, job, over.signal)).drawn);
    }
    return all;
  };
  try {
    return await within(timeoutMs, drawAll(), 'To draw the pictures of a report took', [signal], less);
  } finally {
    over.abort();
  }
}
