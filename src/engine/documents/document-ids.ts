import { basename, extname } from 'node:path';
import { isDeviceName } from '../../core/language/values/device-name.js';
import { entry, type Parsed } from '../../core/syntax/ast.js';
import { STDIN } from '../../host/files.js';

/** The id that a document says, or else one made of the name of its file. */
export function idOf({ root }: Parsed, file: string): string {
  const said = entry(root, 'id')?.value;
  return said?.type === 'scalar' && typeof said.value === 'string' ? said.value : idFor(file);
}

/** The name of the file without its extension, as far as it can be an id. */
export function idFor(file: string): string {
  if (file === STDIN) return 'report';
  const name = basename(file, extname(file)).normalize('NFD').replace(/\p{M}/gu, '');
  const id =
    name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|(?<![.-])[.-]+$/g, '') || 'report';
  return isDeviceName(id) ? `report-${id}` : id;
}
