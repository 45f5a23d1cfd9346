import { readFileSync } from 'node:fs';

/**
 * A file that came with the program: fonts, words of a language, codecs. They belong to it like its code, whatever host
 * it works for.
 */
export function readInstalled(url: URL): Uint8Array {
  return readFileSync(url);
}

/** The same as text. */
export function readInstalledText(url: URL): string {
  return readFileSync(url, 'utf8');
}
