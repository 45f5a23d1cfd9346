import { makeNearest } from '../../diagnostics/nearest.js';
import { entriesAt, entry, scalarAt, type Node, type Parsed } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import { kindOf } from '../kind.js';
import { registryNames, type RegistryName } from '../schema.js';
import type { CheckContext } from './context.js';

/** At most so many different mistyped ids get a suggestion: more are not read, and each costs time. */
const MAX_SUGGESTIONS = 100;

/**
 * Collects the ids of a document and of its programme. Where the document names a programme that cannot be read, every id
 * counts as known.
 */
export function knownIds(
  parsed: Parsed,
  programme: Parsed | null,
): {
  readonly ownSources: ReadonlyMap<string, Span>;
  readonly has: CheckContext['has'];
  readonly nearest: CheckContext['nearestIds'];
  readonly registryOf: CheckContext['registryOf'];
} {
  const named = kindOf(parsed) === 'visit' && entry(parsed.root, 'programme') !== undefined;
  const readable = programme !== null && kindOf(programme) === 'programme';
  const own = registryIds(parsed);
  const shared = readable ? registryIds(programme) : null;
  const makeFinder = (wanted: readonly RegistryName[]): ((id: string) => string[]) => {
    const ids = wanted.flatMap((one) => [...own[one].keys(), ...(shared?.[one].keys() ?? [])]);
    const find = makeNearest(new Set(ids));
    const named = new Map<string, string>();
    for (const document of [parsed, ...(readable ? [programme] : [])]) {
      for (const one of wanted)
        for (const { key, value } of entriesAt(document.root, one)) named.set(nameOf(value), key);
    }
    return (written) => {
      const id = named.get(written.toLowerCase());
      return id === undefined ? find(written) : [id];
    };
  };
  const finders = new Map<string, (id: string) => string[]>();
  const found = new Map<string, string[]>();
  return {
    ownSources: own.sources,
    has: (registry, id) => own[registry].has(id) || (shared ? shared[registry].has(id) : named),
    nearest: (wanted, id) => {
      const key = wanted.join();
      const before = found.get(`${key} ${id}`);
      if (before || found.size >= MAX_SUGGESTIONS) return before ?? [];
      const find = finders.get(key) ?? makeFinder(wanted);
      finders.set(key, find);
      const ids = find(id);
      found.set(`${key} ${id}`, ids);
      return ids;
    },
    registryOf: (id) => registryNames.find((one) => own[one].has(id) || shared?.[one].has(id)) ?? null,
  };
}

function registryIds(parsed: Parsed): Record<RegistryName, Map<string, Span>> {
  const ids = (name: RegistryName): Map<string, Span> =>
    new Map(entriesAt(parsed.root, name).map((one) => [one.key, one.keySpan]));
  return {
    people: ids('people'),
    organisations: ids('organisations'),
    sites: ids('sites'),
    sources: ids('sources'),
  };
}

function nameOf(node: Node): string {
  const name = scalarAt(node, 'name');
  return name === undefined ? '' : String(name).toLowerCase();
}
