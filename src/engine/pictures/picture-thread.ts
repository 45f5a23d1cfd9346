import { mustDecode } from '../../core/picture/prepare.js';
import type { Picture } from '../../core/picture/inspect.js';
import { askThread } from './thread.js';

/** Pixels from which on it takes so long to decode a picture that it must be possible to end that. */
const MANY = 2_000_000;

/** What the thread is given. */
export interface PictureJob {
  readonly picture: Picture;
  /** Whether it stays as large as it is. */
  readonly isWhole: boolean;
  /** The folder of the codecs. */
  readonly codecs: string;
}

/** What the thread sends back. */
export interface PreparedPicture {
  readonly made: Picture | null;
}

/** Whether a picture is prepared in a thread. */
export function needsThread(picture: Picture, isWhole = false): boolean {
  const { size } = picture;
  return mustDecode(picture, isWhole) && size !== null && size.width * size.height > MANY;
}

/**
 * Prepares one picture in a thread of its own.
 *
 * @param script what runs in it: `picture-worker.ts`, bundled
 * @returns null when its pixels cannot be read
 * @throws as `askThread`
 */
export async function prepareInThread(
  job: PictureJob,
  script: URL,
  signal: AbortSignal,
): Promise<Picture | null> {
  const { made } = await askThread<PreparedPicture>(script, job, signal);
  return made;
}
