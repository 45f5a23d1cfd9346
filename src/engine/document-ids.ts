import { basename, extname } from 'node:path';
import type { Diagnostic } from '../core/diagnostics/diagnostic.js';
import { entry, type Parsed } from '../core/syntax/ast.js';
import { STDIN } from '../host/files.js';

/** Where a document has a key (its id, if none is said), or else where it starts. */
export function startOf({ root, range }: Parsed, key = 'id'): Diagnostic['range'] {
  const first = entry(root, key) ?? (root.type === 'map' ? root.entries[0] : undefined);
  return range(first?.keySpan ?? { start: root.start, end: root.start });
}

/** The id that a document says, or else one made of the name of its file. */
export function idOf({ root }: Parsed, file: string): string {
  const said = entry(root, 'id')?.value;
  return said?.type === 'scalar' && typeof said.value === 'string' ? said.value : idFor(file);
}

/** The name of the file without its extension, as far as it can be an id. */
export function idFor(file: string): string {
  if (file === STDIN) return 'report';
  const name = basename(file, extname(file)).normalize('NFD').replace(/\p{M}/gu, '');
  return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[.-]+$/g, '') || 'report';
}
