import { parentPort, workerData } from 'node:worker_threads';
import { preparePicture } from '../../core/picture/prepare.js';
import { readInstalled } from '../../host/installed.js';
import { loadCodecs } from './picture-codecs.js';
import type { PictureJob, PreparedPicture } from './picture-thread.js';

// What runs in the thread of `prepareInThread`: one picture.
const { picture, codecs } = workerData as PictureJob;
const made = await preparePicture(picture, () =>
  loadCodecs((name) => readInstalled(new URL(`${name}.wasm`, codecs))),
);
const answer: PreparedPicture = { made };
parentPort?.postMessage(answer);
