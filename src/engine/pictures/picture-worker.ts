import { parentPort, workerData } from 'node:worker_threads';
import { preparePicture } from '../../core/picture/prepare.js';
import { readInstalled } from '../../host/installed.js';
import { loadCodecs } from './picture-codecs.js';
import type { PictureJob, PreparedPicture } from './picture-thread.js';

// What runs in the thread of `prepareInThread`: one picture.
const { picture, isWhole, codecs } = workerData as PictureJob;
const load = (): ReturnType<typeof loadCodecs> =>
  loadCodecs((name) => readInstalled(new URL(`${name}.wasm`, codecs)));
const made = await preparePicture(picture, load, isWhole);
const answer: PreparedPicture = { made };
parentPort?.postMessage(answer);
