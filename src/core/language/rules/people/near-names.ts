import { makeNearest, nearest } from '../../../diagnostics/nearest.js';
import type { Say } from '../../../diagnostics/diagnostic.js';
import { personKey } from '../../../privacy/person-key.js';
import {
  entriesAt,
  entry,
  stringAt,
  versionsOf,
  writtenOf,
  type Node,
  type Parsed,
} from '../../../syntax/ast.js';
import { foldName } from '../../../report/names.js';
import { isPlainName } from '../../forms/names.js';
import { registryFor, registryNames, type RegistryName } from '../../schema.js';
import { walk } from '../../walk.js';

/** At most so many names are compared: each costs time. */
const MOST = 300;

/** A plain name, and where it stands. */
interface Plain {
  readonly written: string;
  readonly node: Node;
  readonly registries: readonly RegistryName[];
}

/**
 * Reports plain names that nobody has, but somebody almost: `City of Pariss`, where a `City of Paris` is written in full
 * in the document or its programme, or named before.
 */
export function checkNearNames(parsed: Parsed, programme: Parsed | null, say: Say): void {
  const known = new Map<RegistryName, Set<string>>(registryNames.map((one) => [one, new Set()]));
  for (const document of programme ? [parsed, programme] : [parsed])
    for (const one of registryNames)
      for (const { value } of entriesAt(document.root, one))
        for (const name of namesOf(value)) known.get(one)?.add(name);
  const plain: Plain[] = [];
  walk(parsed, ({ node, schema, thing }) => {
    if (schema?.type !== 'reference' || node.type !== 'map') return;
    const name = entry(node, 'name')?.value;
    const written = writtenOf(name);
    if (name && written !== null && isPlainName(node)) {
      plain.push({ written, node: name, registries: schema.registries });
      return;
    }
    const own = registryFor(schema, thing);
    if (own !== undefined) for (const one of namesOf(node)) known.get(own)?.add(one);
  });
  const finders = new Map<string, ReturnType<typeof makeNearest>>();
  /** Bodies and places that have been named once are known; two people may have names that are alike. */
  const earlier = new Set<string>();
  for (const { written, node, registries } of plain.slice(0, MOST)) {
    const key = registries.join();
    const find =
      finders.get(key) ?? makeNearest(new Set(registries.flatMap((one) => [...(known.get(one) ?? [])])));
    finders.set(key, find);
    const most = slipsIn(written);
    const isOfBody = registries[0] !== 'people';
    const near = [...find(written, most), ...(isOfBody ? nearest(written, earlier, most) : [])];
    const slips = [...new Set(near)].filter((one) => isSlip(one, written));
    if (slips.length > 0) say('name-almost-known', node, { name: written, nearest: slips });
    else if (isOfBody) earlier.add(written);
  }
}

/** A short name is another one with a letter more: `Jan`, `Jana`. */
function slipsIn(name: string): number {
  return foldName(name).length < 16 ? 1 : 2;
}

/** Not where digits or single words tell the two apart, as `Group 1` and `Group 2`. */
function isSlip(known: string, written: string): boolean {
  if (foldName(known) === foldName(written) || personKey(known) === personKey(written)) return false;
  const digits = (name: string): string => name.replace(/\D/g, '');
  return foldName(written).length > 4 && digits(known) === digits(written);
}

/** All by which something is known. */
function namesOf(node: Node): string[] {
  return ['name', 'native_name'].flatMap((key) => {
    const value = entry(node, key)?.value;
    const plain = stringAt(node, key);
    return plain === null ? [...versionsOf(value)] : [plain];
  });
}
