import type { Span } from './place.js';

/** A key as documents have it, and what may be one: a few words in front of a colon. */
const key = /^\s*(?:- +)*["']?[a-z][a-z\d_-]*["']?[ \t]*[:：=](?:\s|$)/;
const phrase = /^["']?[^\s:：]+(?: [^\s:：]+){0,4} ?[:：](?:\s|$)/;

/** What a document may begin with that is YAML of another shape, or a key whose colon is missing. */
const otherStart = /^(?:[[{%&!<|>]|- |(?:kind|title|city|country|dates)\b)/;

/**
 * The first line of a text that is words only, as pasted from a letter: a line of three words, no key as documents have
 * them, and in front of a colon a few words in fewer than half of the lines that are no items and not indented. Null where it may be YAML.
 */
export function wordsAlone(text: string): Span | null {
  let first: Span | null = null;
  let lines = 0;
  let phrases = 0;
  let isSentence = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    if (words === '' || words === '---' || words.startsWith('#')) continue;
    if (key.test(line) || (first === null && otherStart.test(words))) return null;
    first ??= { start: index, end: index + line.length };
    // What is indented, or an item, belongs to the line above it.
    if (/^(?:\s|- )/.test(line)) continue;
    lines += 1;
    if (phrase.test(line)) phrases += 1;
    isSentence ||= /^\S+\s+\S+\s+\S/.test(words);
  }
  return isSentence && phrases * 2 < lines ? first : null;
}
