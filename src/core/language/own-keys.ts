/** Whether a key of a document is one of its author's own, which only templates of theirs show. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x_');
}

/** The keys of a document that are its author's own. */
export function ownKeysOf(document: object): string[] {
  return Object.keys(document).filter(isOwnKey);
}
