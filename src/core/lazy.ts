/** Makes something when it is first asked for, and keeps it, but not what it is made of. */
export function lazy<T>(make: () => T): () => T {
  let source: (() => T) | null = make;
  let made: T | undefined;
  return () => {
    if (source) made = source();
    source = null;
    return made as T;
  };
}
