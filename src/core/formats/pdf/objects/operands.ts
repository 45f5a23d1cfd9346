import { afterRegular, ascii, bytesOf, classes, space } from './tokens.js';

/** Whether the number that is written from `from` to `end` is 0. */
export function isZero(content: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const byte = content[at] ?? 0;
    if (byte > 0x30 && byte < 0x3a) return false;
  }
  return true;
}

const mcidKey = bytesOf('/MCID');

/** The number after `/MCID` among the operands of a mark, which tie it to the structure; -1 when there is none. */
export function mcidAt(content: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (content[at] !== 0x2f || !mcidKey.every((byte, index) => content[at + index] === byte)) continue;
    at += mcidKey.length;
    while (classes[content[at] ?? 0] === space) at++;
    return Number.parseInt(ascii(content, at, afterRegular(content, at)), 10);
  }
  return -1;
}
