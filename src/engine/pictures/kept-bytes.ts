import type { Host } from '../../host/host.js';

/** Smaller files are read again: a photograph has more. */
const LARGE = 50_000;

/** So many bytes are kept, those that were read last. */
const MOST = 200_000_000;

/** A host whose large files are read once as long as they stay as they are. */
export interface KeptBytes {
  readonly host: Host;
  /** What is kept of a file is forgotten. */
  readonly forget: (path: string) => void;
}

/**
 * Keeps large files between two builds of a session: photographs of some megabytes need not be read, hashed and prepared
 * again with every save of a text. The same file gives the same array, by which others know what they made of it.
 */
export function keepBytes(host: Host): KeptBytes {
  const kept = new Map<string, { readonly state: string; readonly bytes: Uint8Array }>();
  let size = 0;
  const forget = (key: string): void => {
    size -= kept.get(key)?.bytes.length ?? 0;
    kept.delete(key);
  };
  return {
    host: {
      ...host,
      read: async (path, atMost) => {
        if (atMost === undefined || atMost < LARGE) return host.read(path, atMost);
        const found = await host.stat(path).catch(() => null);
        if (found === null || found.bytes < LARGE || found.bytes > atMost) return host.read(path, atMost);
        const state = `${found.kind} ${found.bytes} ${found.changed}`;
        const known = kept.get(path);
        if (known?.state === state) return known.bytes;
        const bytes = await host.read(path, atMost);
        forget(path);
        if (bytes.length !== found.bytes || bytes.length > MOST) return bytes;
        kept.set(path, { state, bytes });
        size += bytes.length;
        for (const oldest of kept.keys()) {
          if (size <= MOST) break;
          forget(oldest);
        }
        return bytes;
      },
    },
    forget,
  };
}
