/** White space, and the signs that end a word: what `classes` says of a byte. */
export const space = 1;
export const delimiter = 2;

/** What each byte is for the syntax (ISO 32000-1, 7.2.2); 0 for what words and numbers are made of. */
export const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = space;
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = delimiter;

export function afterRegular(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && classes[content[at] ?? 0] === 0) at++;
  return at;
}

export function afterString(content: Uint8Array, from: number): number {
  let level = 0;
  for (let at = from; at < content.length; at++) {
    const byte = content[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) level++;
    else if (byte === 0x29 && --level === 0) return at + 1;
  }
  return content.length;
}

export function afterComment(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
  return at;
}

/** After an image that stands in the stream itself: its end is an EI between white space. */
export function afterImage(content: Uint8Array, from: number): number {
  for (let at = from; at < content.length - 2; at++) {
    if (content[at] !== 0x45 || content[at + 1] !== 0x49) continue;
    if (classes[content[at - 1] ?? 0] === space && classes[content[at + 2] ?? 0] === space) return at + 2;
  }
  return content.length;
}

const utf8 = { in: new TextDecoder(), out: new TextEncoder() };

/** Bytes as a string, each as the character of its number. */
export function ascii(content: Uint8Array, from: number, to: number): string {
  if (to - from >= 50) {
    const decoded = utf8.in.decode(content.subarray(from, to));
    // Where all is ASCII, it is the same, and only then as long.
    if (decoded.length === to - from && !decoded.includes('\uFFFD')) return decoded;
  }
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(content[at] ?? 0);
  return text;
}

/** Each character as the byte of its number. */
export function bytesOf(text: string): Uint8Array {
  const encoded = utf8.out.encode(text);
  // As with `ascii`.
  if (encoded.length === text.length) return encoded;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
