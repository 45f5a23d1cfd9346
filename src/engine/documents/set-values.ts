import { setValue, type SetValue } from '../../core/edit/set-value.js';
import { read } from '../../core/language/forms/read.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { parse } from '../../core/syntax/parse.js';
import { visible } from '../../core/diagnostics/visible.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { ReadDocument } from './reader.js';

/**
 * Reads documents as if values stood in them. Their bytes stay those of the file.
 *
 * @param files the documents that get the values; others, such as the programme of a visit, are read as they are
 */
export function withValues(
  set: readonly SetValue[],
  files: readonly string[],
  readFile: (file: string) => Promise<ReadDocument>,
): (file: string) => Promise<ReadDocument> {
  const named = new Set(files);
  return async (file) => {
    const found = await readFile(file);
    if (!named.has(file) || !found.parsed) return found;
    let { parsed, diagnostics } = found as Pick<ReadDocument, 'parsed' | 'diagnostics'>;
    for (const one of set) {
      if (!parsed) break;
      const changed = setValue(asWritten(parsed, one) ?? parsed, one);
      if ('reason' in changed)
        throw new SolidifyError(
          `${visible(file)} cannot take --set ${visible(one.path)}: ${visible(changed.reason)}.`,
          'invalid-option',
          'Write key=value, with dots between keys and numbers from 0 in lists: --set status=final.',
        );
      ({ value: parsed, diagnostics } = read({ path: file, text: changed.text }));
    }
    return { ...found, parsed, diagnostics };
  };
}

/** A document before its agenda was taken apart, for a value within that. */
function asWritten({ file, text }: Parsed, { path }: SetValue): Parsed | null {
  return /^agenda(?:\.|$)/.test(path) ? parse({ path: file, text }).value : null;
}
