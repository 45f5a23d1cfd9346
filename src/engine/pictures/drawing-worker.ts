import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { parentPort, workerData } from 'node:worker_threads';
import { readInstalled } from '../../host/installed.js';
import type { DrawingJob, DrawnPixels } from './drawing-thread.js';

// What runs in the thread of `drawInThread`.
const { drawings, wasm, fonts } = workerData as DrawingJob;
// The rasteriser looks whether it was handed one of these, and for that Node.js would load all that fetches.
Object.assign(globalThis, { Request: undefined, Response: undefined });
await initWasm(readInstalled(new URL(wasm)));
const font = {
  fontBuffers: fonts.map((file) => readInstalled(new URL(file))),
  defaultFontFamily: 'Solidify Sans',
  sansSerifFamily: 'Solidify Sans',
  serifFamily: 'Solidify Sans',
};
const drawn: (Uint8Array | null)[] = [];
for (const { svg, width } of drawings) {
  try {
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render();
    drawn.push(image.asPng());
  } catch (error) {
    drawn.push(null);
    // What broke down within keeps all the memory that it took.
    if (error instanceof Error && error.name === 'RuntimeError') break;
  }
}
const answer: DrawnPixels = { drawn };
parentPort?.postMessage(answer);
