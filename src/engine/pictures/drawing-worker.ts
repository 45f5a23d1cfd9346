import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { parentPort, workerData } from 'node:worker_threads';
import { opaquePng } from './opaque-png.js';
import { readInstalled } from '../../host/installed.js';
import type { DrawingJob, DrawnPixels } from './drawing-thread.js';

// What runs in the thread of `drawInThread`.
const { drawings, wasm, fonts } = workerData as DrawingJob;
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
    drawn.push(opaquePng(image.pixels, image.width, image.height) ?? image.asPng());
  } catch (error) {
    drawn.push(null);
    // What broke down within keeps all the memory that it took.
    if (error instanceof Error && error.name === 'RuntimeError') break;
  }
}
const answer: DrawnPixels = { drawn };
parentPort?.postMessage(answer);
