import { basename, dirname, resolve } from 'node:path';
import type { Format } from '../../core/formats/index.js';
import { diagnosticsSchema, jsonSchema } from '../../core/language/json-schema.js';
import { visible } from '../../core/diagnostics/visible.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { CommandContext } from '../command-context.js';
import type { SchemaFlags } from '../flags.js';
import { troubleCodes } from '../reporters/result.js';

/** What the schema of a kind of document is. */
export type SchemaKind = 'visit' | 'programme' | 'diagnostics';

/**
 * `solidify schema`: the JSON Schema on standard output, or in a file. A shell may write another encoding than UTF-8 when
 * it sends output into a file, as that of Windows does; the program never does.
 *
 * @throws SolidifyError (2) where the file is something else than a schema, (3) where it cannot be written
 */
export async function schemaCommand(
  kind: SchemaKind,
  { out }: SchemaFlags,
  known: readonly Format[],
  { host, terminal, quiet, say }: CommandContext,
): Promise<number> {
  const schema = kind === 'diagnostics' ? diagnosticsSchema(known, troubleCodes) : jsonSchema(kind);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (out === undefined) {
    terminal.stdout.write(text);
    return 0;
  }
  const path = resolve(host.cwd, out);
  const found = await host.stat(path);
  if (found && (found.kind !== 'file' || !isSchema(await host.read(path))))
    throw new SolidifyError(
      `${visible(out)} is ${found.kind === 'folder' ? 'a folder' : 'something else than a schema'}.`,
      'invalid-option',
      'Name another file, such as visit.schema.json.',
    );
  await host.writeAll(dirname(path), [{ name: basename(path), content: text }]);
  if (!quiet) say(`${visible(out)}\n`);
  return 0;
}

/** Whether a file holds a JSON Schema, also one in the encoding of a Windows shell; an empty one holds nothing to lose. */
function isSchema(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const value: unknown = JSON.parse(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    const named = typeof value === 'object' && value !== null && '$schema' in value ? value.$schema : null;
    return typeof named === 'string' && /json-schema\.org/.test(named);
  } catch {
    return false;
  }
}
