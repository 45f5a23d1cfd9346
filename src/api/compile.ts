import { loadAssets, loadBasics } from '../engine/assets.js';
import { inspectWhole } from '../host/picture-file.js';
import { compileTexts, type CompileInput, type CompileOptions, type CompileResult } from './compile-texts.js';

/**
 * Compiles a visit from its text, without a disk or a browser.
 *
 * @throws SolidifyError (`invalid-option`) when a language is asked for that has no labels, or an edition or option that
 *   does not exist
 */
export async function compile(input: CompileInput, options: CompileOptions = {}): Promise<CompileResult> {
  return compileTexts(input, options, { basics: loadBasics, assets: loadAssets, inspect: inspectWhole });
}
