import type { Manifest, ManifestEntry } from './manifest.js';

/**
 * A manifest with new entries. A file belongs to the last target that gave it, and no other entry lists it any more.
 *
 * @param changed by id, what becomes of the entry that there was
 */
export function replaceEntries(
  before: Manifest,
  changed: ReadonlyMap<string, (old: ManifestEntry | undefined) => ManifestEntry>,
): Map<string, ManifestEntry> {
  const manifest = new Map(before);
  const owners = new Map<string, Set<string>>();
  const own = ({ id, outputs }: ManifestEntry): void => {
    for (const { file } of outputs) owners.set(file, (owners.get(file) ?? new Set()).add(id));
  };
  for (const entry of manifest.values()) own(entry);
  for (const [id, change] of changed) {
    const entry = change(manifest.get(id));
    for (const { file } of entry.outputs) {
      for (const other of owners.get(file) ?? []) {
        const found = manifest.get(other);
        if (found)
          manifest.set(other, { ...found, outputs: found.outputs.filter((one) => one.file !== file) });
      }
      owners.delete(file);
    }
    manifest.set(id, entry);
    own(entry);
  }
  return manifest;
}
