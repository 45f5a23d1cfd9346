import type { Say } from '../../diagnostics/diagnostic.js';
import { codePoint } from '../../diagnostics/wording.js';
import type { Parsed } from '../../syntax/ast.js';
import { findWithin, type Span } from '../../syntax/place.js';
import type { CheckedParts } from '../check/context.js';

/** Code points that the fonts of a report can draw: sorted, not overlapping, both ends included. */
export type Coverage = readonly (readonly [number, number])[];

/** Reports characters that no font of the report can draw, once for each text, and letters of another script. */
export function checkCharacters(parsed: Parsed, found: CheckedParts, coverage: Coverage, say: Say): void {
  for (const { value, node } of found.texts) {
    if (/^[\n\x20-\x7e]*$/.test(value)) continue;
    sayUndrawn(value, coverage, (first) => findWithin(parsed.text, first, node) ?? node, say);
    sayMixed(parsed, value, node, say);
  }
}

/** Cyrillic and Greek letters that nobody can tell from Latin ones. */
const doubles = /[АВЕЅІЈКМНОРСТУХѴӀԌԜаеіјорсухѕѵԁԛԝүһΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορυ]/u;

/** Reports the first word with a letter of another script than it seems: readers see no difference, a search does. */
function sayMixed(parsed: Parsed, value: string, node: Span, say: Say): void {
  if (!doubles.test(value)) return;
  for (const [word] of value.matchAll(/[\p{L}\p{M}]+/gu)) {
    const letter = /\p{Script=Latin}/u.test(word) ? doubles.exec(word)?.[0] : undefined;
    if (letter === undefined) continue;
    const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic';
    say('mixed-scripts', findWithin(parsed.text, word, node) ?? node, { word, letter, script });
    return;
  }
}

/** Names the characters that no font can draw, at the place of the first of them. */
export function sayUndrawn(
  text: string,
  coverage: Coverage,
  place: Span | ((first: string) => Span),
  say: Say,
): void {
  const missing = [...new Set(withoutJoiners(text))].filter(
    (one) => one !== '\n' && (hidden.test(one) || !isCovered(one.codePointAt(0) ?? 0, coverage)),
  );
  const [first] = missing;
  if (first === undefined) return;
  const names = missing.slice(0, 5).map((one) => `${shownOf(one)}U+${codePoint(one)}${shownOf(one) && ')'}`);
  const rest = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
  const span = typeof place === 'function' ? place(first) : place;
  const isTab = missing.join('') === '\t' && text.split('\t').length === 2 && span.end - span.start === 1;
  const replacements = isTab ? [{ ...span, text: ' ' }] : [];
  say('character-without-font', span, { characters: names.join(', ') + rest }, replacements);
}

/** What fonts have and nobody sees: soft hyphens, joiners and the like. */
const hidden = /\p{Cf}/u;

/** Without the joiners that make one of several emoji. The scripts that need joiners between letters have no font here. */
function withoutJoiners(text: string): string {
  return text.replace(
    /(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})/gu,
    '',
  );
}

/** A character before its number, where it can be seen: a mark on a dotted circle. */
function shownOf(character: string): string {
  if (/[\p{L}\p{N}\p{S}]/u.test(character)) return `${character} (`;
  return /(?!\p{Variation_Selector})\p{M}/u.test(character) ? `◌${character} (` : '';
}

function isCovered(code: number, coverage: Coverage): boolean {
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = coverage[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}
