import { fromBase64 } from './core/bytes.js';
import {
  compileTexts,
  type CompileInput,
  type CompileOptions,
  type CompileResult,
} from './api/compile-texts.js';
import { makeAssets } from './core/assets.js';
import { crc32 } from './core/picture/crc32.js';
import { inspectWhole } from './core/picture/inspect-whole.js';
import type { Locale } from './core/report/locale/locale.js';
import * as data from '#compile-data';

export type { CompileInput, CompileOptions, CompileResult, RenderedText } from './api/compile-texts.js';
export type { DiagnosticRecord } from './core/diagnostics/record.js';
export type { Report } from './core/report/report.js';
export { SolidifyError } from './host/solidify-error.js';
export type { ErrorCode, ErrorExitCode } from './host/solidify-error.js';

const { languages, coverage, locales, fontData } = data;

const assets = makeAssets({
  ...data,
  locale: (lang) => locales[lang] as Locale,
  fontData: (file) => fontData[file] ?? '',
  base64: (bytes) => {
    let binary = '';
    // A spread would take ten times as long.
    for (let from = 0; from < bytes.length; from += 0x2000)
      binary += String.fromCharCode.apply(null, Array.from(bytes.subarray(from, from + 0x2000)));
    return btoa(binary);
  },
  codecs: async () => {
    const [{ wasm }, { loadCodecs }] = await Promise.all([
      import('#codec-data'),
      import('./engine/pictures/picture-codecs.js'),
    ]);
    return loadCodecs((name) => fromBase64(wasm[name] ?? ''));
  },
});

/**
 * Compiles a visit from its text, as `compile` of the Node API does, for browsers. It needs nothing of Node.js, no network
 * and no file beside this one and the codecs, which are loaded for pictures that must be decoded.
 *
 * It sees one visit and its programme, and no other visit: a narrower consent that only another one states narrows nothing
 * here. What is to be published is made by a build.
 *
 * @throws SolidifyError (`invalid-option`) when a language is asked for that has no labels, or an edition or option that
 *   does not exist
 */
export async function compile(input: CompileInput, options: CompileOptions = {}): Promise<CompileResult> {
  return compileTexts(input, options, {
    basics: () => Promise.resolve({ languages, coverage }),
    assets: () => Promise.resolve(assets),
    inspect: (bytes) => Promise.resolve(inspectWhole(bytes, crc32)),
  });
}
