/** `a`, `a` or `b`, `a`, `b` or `c` */
export function either(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2
    ? (quoted[0] ?? '')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** `a tour, a discussion or an event`, the first three of them. */
export function oneOf(things: readonly string[]): string {
  const shown = things.length > 3 ? [...things.slice(0, 3), 'others'] : things;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

/** One line of at most 60 characters, safe to show: control characters become visible. */
export function shorten(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()].map((character) =>
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character) ? `U+${codePoint(character)}` : character,
  );
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

/** `1F600` for an emoji: the code point in hexadecimal, four digits at least. */
export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** `2.0 MB`, in units of 1,048,576 bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
