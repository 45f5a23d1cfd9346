import type { Say } from '../diagnostics/diagnostic.js';
import { limits } from '../language/limits.js';
import { lineAt, locator, type Span } from './place.js';
import { blanksForIndents, closed, colonFor, quoted, sisterColumn } from './certain.js';
import { blockEnd, dashesForBullets, dashesForStars, spacesForTabs, valueOn } from './layout.js';
import { isPage } from './marks.js';

/** What the YAML reader says: its code, its English, and where. */
export interface Slip {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What the reader saw although it stumbled: quoted texts, and lists and maps in brackets. */
export interface Landmarks {
  readonly quoted: readonly Span[];
  readonly bracketed: readonly Span[];
}

/** How reading went on: the tree can be trusted, or could be if `mend` were blank, or cannot be had. */
export type SyntaxOutcome = 'reliable' | 'lost' | { readonly mend: Span };

/** Those after which the rest of the tree can be trusted. */
const harmless = new Set(['MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE']);

/** Characters that look like a space, or like nothing, and that YAML takes for letters. */
export const lookalike = '[\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF]';

/** What to write in its place: nothing for a character that takes no room. */
export function spaceFor(character: string): string {
  return character === '\u200B' || character === '\uFEFF' ? '' : ' ';
}

/**
 * Translates what the YAML reader found into what the writer did. One mistake makes the reader stumble many times,
 * so only the first structural error is told. Where it touches one value only, that value can be blanked out and
 * the text read again for the next one.
 *
 * @param landmarks asked for only when the reader stumbled
 * @param from errors before this offset come from mending, not from the writer: reading stops without a word
 */
export function explainSyntax(
  text: string,
  slips: readonly Slip[],
  landmarks: () => Landmarks,
  from: number,
  say: Say,
): SyntaxOutcome {
  if (slips.length === 0) return 'reliable';
  if (from === 0 && sayConflicts(text, say)) return 'lost';
  const sorted = [...slips].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = sorted.find(({ code }) => !harmless.has(code));
  const mend = first && first.pos[0] >= from ? explainStructure(first, text, landmarks(), say) : null;
  if (mend) return { mend };
  for (const slip of sorted) {
    if (harmless.has(slip.code) && (!first || slip.pos[0] < first.pos[0])) sayHarmless(slip, text, say);
  }
  return first ? 'lost' : 'reliable';
}

/** One diagnostic a conflict, from the first marker to the last. */
function sayConflicts(text: string, say: Say): boolean {
  const markers = [...text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)/gm)];
  /** For each the next one that ends a conflict. */
  const ends = Array<number | null>(markers.length).fill(null);
  for (let at = markers.length - 2; at >= 0; at -= 1)
    ends[at] = markers[at + 1]?.[0].startsWith('>') ? at + 1 : (ends[at + 1] ?? null);
  const range = locator(text);
  const lines = markers.map(({ index }) => range({ start: index, end: index }).start.line);
  for (let at = 0; at < markers.length; at += 1) {
    const marker = markers[at];
    if (!marker) continue;
    const first = at;
    const end = ends[at] ?? null;
    if (marker[0].startsWith('<') && end !== null) at = end;
    const last = markers[at] ?? marker;
    const span = { start: marker.index, end: last.index + 7 };
    say('yaml-conflict-marker', span, { marker: marker[0], lines: lines.slice(first, at + 1) });
  }
  return markers.length > 0;
}

function sayHarmless({ code, pos: [start, end] }: Slip, text: string, say: Say): void {
  if (code === 'MULTIPLE_DOCS') {
    const { start: at, end: to } = lineAt(text, start);
    say('yaml-several-documents', { start: at, end: Math.min(to, at + 3) }, { isText: isPage(text, to) });
  } else if (code === 'TAG_RESOLVE_FAILED') {
    say('yaml-tag', { start, end }, { tag: text.slice(start, end) });
  } else {
    const span = { start, end: start + 2 };
    const escape = text.slice(start, start + 2);
    say('yaml-escape', span, { escape }, [{ ...span, text: `\\${escape}` }]);
  }
}

/** Says what is wrong at the first place where the reader stumbled; gives what to blank out to read on. */
function explainStructure(
  { code, message, pos }: Slip,
  text: string,
  landmarks: Landmarks,
  say: Say,
): Span | null {
  const [start, end] = pos;
  const line = lineAt(text, start);
  const words = text.slice(line.start, line.end);
  const indent = /^ */.exec(words)?.[0].length ?? 0;
  const toLineEnd = (from: number): Span => ({ start: from, end: line.end });

  if (code === 'RESOURCE_EXHAUSTION') {
    say('too-deep', { start, end: start + 1 }, { limit: limits.depth });
    return null;
  }
  const strange = new RegExp(`^(?:\\s*?|\\s*(?:- +)*[\\w-]+:|\\s*-)(${lookalike})`).exec(words);
  if (strange) {
    const at = line.start + strange[0].length - 1;
    const character = strange[1] ?? '';
    const span = { start: at, end: at + 1 };
    const isIndent = text.slice(line.start, at).trim() === '';
    const instead = isIndent ? blanksForIndents(text, at) : [{ ...span, text: ' ' }];
    say('yaml-space', span, { character }, instead);
    return null;
  }
  const tab = /^ *\t/.exec(words);
  if (code === 'TAB_AS_INDENT' || (tab && code !== 'MISSING_CHAR')) {
    const at = line.start + Math.max(0, words.indexOf('\t'));
    const lines = (text.slice(line.end).match(/\n *\t/g) ?? []).length;
    say('yaml-tab', { start: at, end: at + 1 }, { more: lines }, spacesForTabs(text));
    return null;
  }
  const stars = dashesForStars(text, line);
  if (stars[0]) {
    const first = lineAt(text, stars[0].start);
    const at = first.start + text.slice(first.start, first.end).indexOf('*');
    say('yaml-quote-needed', { start: at, end: first.end }, { character: '*', isBullet: true }, stars);
    return { start: first.start, end: Math.max(blockEnd(first, text), stars[0].end) };
  }
  const open = landmarks.quoted.find((span) => isOpen(span, text, line));
  if (open && open.start <= start) {
    const opened = lineAt(text, open.start);
    const span = { start: open.start, end: opened.end };
    say('yaml-unclosed-quote', span, { quote: text[open.start] ?? '"' }, closed(text, open.start));
    return valueOn(opened, text);
  }
  const glued =
    /^(\s*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s:/])/.exec(words) ?? /^(\s*)(-)(?=[^\s-])/.exec(words);
  if (glued && (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR')) {
    const span = { start: line.start + (glued[1] ?? '').length, end: line.start + glued[0].length };
    sayMissingSpace(span, text.slice(span.start, span.end), say);
    return glued[2] === '-' ? null : valueOn(line, text);
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return explainColon(start, text, say);
  const dashes =
    code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' ? dashesForBullets(text, line) : [];
  if (dashes[0]) {
    say('yaml-line', toLineEnd(line.start + indent), { isBullet: true }, dashes);
    return { start: line.start, end: Math.max(blockEnd(line, text), dashes[0].end) };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') {
    say('yaml-line', toLineEnd(start), {}, colonFor(text, line));
    return { start: line.start, end: blockEnd(line, text) };
  }
  const bracket = landmarks.bracketed.findLast((span) => span.start < start && isUnclosed(span, text));
  if (bracket) {
    const opened = lineAt(text, bracket.start);
    // What stands behind the # is a comment, with the bracket that closes.
    const sign = /[:,[{] +(#[^\s,}\]#][^,}\]\n]*)/.exec(text.slice(bracket.start, opened.end));
    if (sign?.[1]) {
      const at = bracket.start + sign.index + sign[0].indexOf('#');
      const value = sign[1].trimEnd();
      const span = { start: at, end: at + value.length };
      say('yaml-quote-needed', span, { character: '#' }, [{ ...span, text: JSON.stringify(value) }]);
      return valueOn(opened, text);
    }
    say(
      'yaml-unclosed-bracket',
      { start: bracket.start, end: bracket.start + 1 },
      { bracket: text[bracket.start] ?? '[' },
      closed(text, bracket.start),
    );
    return valueOn(opened, text);
  }
  if (/^\s*[\]}]/.test(text.slice(start)) && code === 'UNEXPECTED_TOKEN') {
    say('yaml-unopened-bracket', { start, end: start + 1 }, { bracket: text[start] ?? ']' });
    return valueOn(line, text);
  }
  const misplaced = start <= line.start + indent && /^\s*- |:(?: |\r?$)/.test(words);
  if (code === 'BAD_INDENT' || (misplaced && (code === 'MISSING_CHAR' || code === 'UNEXPECTED_TOKEN'))) {
    sayIndent(line, text, say);
    return null;
  }
  if (code === 'UNEXPECTED_TOKEN' && /^-(?:\s|$)/.test(text.slice(start, start + 2))) {
    say('yaml-dash', { start, end: start + 1 }, {});
    return valueOn(line, text);
  }
  const special = specialStart(code, text, start, landmarks);
  if (special !== null) {
    const character = text[special] ?? '';
    const span = toLineEnd(special);
    if (special === line.start + indent && /^\* +\S/.test(text.slice(special, line.end))) {
      const bullet = { start: special, end: special + 1, text: '-' };
      say('yaml-quote-needed', span, { character, isBullet: true }, [bullet]);
      return valueOn(line, text);
    }
    const certain = !/[|>]/.test(character);
    say('yaml-quote-needed', span, { character }, certain ? quoted(span, line, text) : []);
    return valueOn(line, text);
  }
  const before = text.slice(line.start, start).trimEnd();
  if (code === 'UNEXPECTED_TOKEN' && /["']$/.test(before)) {
    const quote = before.slice(-1);
    const first = landmarks.quoted.find((span) => span.start >= line.start && span.end <= start);
    const whole = first ? text.slice(first.start, line.end).trimEnd() : '';
    // `"A" and "B"`, but not `"He said "no""`, whose second mark opens.
    const closes = first !== undefined && /\S["'][\s,;.]/.test(text.slice(first.end - 2, first.end + 1));
    const isPart = first !== undefined && (closes || !whole.endsWith(quote));
    const meant = isPart ? quoted(toLineEnd(first.start), line, text) : [];
    const instead = meant[0]?.text ?? null;
    say('yaml-text-after-quote', toLineEnd(start), { quote, instead }, meant);
    return valueOn(line, text);
  }
  if (code === 'MISSING_CHAR' || code === 'KEY_OVER_1024_CHARS') {
    say('yaml-line', { start: line.start + indent, end: line.end }, {}, colonFor(text, line));
    return { start: line.start, end: blockEnd(line, text) };
  }
  say('yaml-syntax', { start, end: Math.max(end, start + 1) }, { reason: message.replace(/\.?$/, '') });
  return null;
}

/** A key where none may start: a text with a colon, or a line that is indented too far. */
function explainColon(start: number, text: string, say: Say): Span | null {
  const line = lineAt(text, start);
  const words = text.slice(line.start, line.end);
  if (/^\s*- /.test(words) && text.slice(line.start, start).trim() === '') {
    sayIndent(line, text, say);
    return null;
  }
  const isBehindKey = /^\s*(?:- +)*[\w-]+: +$/.test(text.slice(line.start, start));
  if (/: /.test(text.slice(start, line.end)) || (isBehindKey && /:\s*$/.test(words))) {
    const span = { start, end: line.end };
    const written = text.slice(start, line.end).replace(/\t+/g, ' ').trimEnd();
    const keys = keysInLine(
      `${/^\s*(?:- +)*([\w-]+: +)$/.exec(text.slice(line.start, start))?.[1] ?? ''}${written}`,
    );
    say('yaml-colon-in-text', span, { text: written, keys }, keys === null ? quoted(span, line, text) : []);
    return valueOn(line, text);
  }
  const next = lineAt(text, Math.min(text.length, line.end + 1));
  const below = text.slice(next.start, next.end);
  const indent = below.search(/\S/);
  const phrase = /^\s*[^\s"'#-]+ [^"#]*: /.test(below);
  if (phrase) say('yaml-colon-in-text', { start: next.start + indent, end: next.end }, { text: null });
  else sayIndent(next, text, say);
  return phrase ? { start: next.start, end: next.end } : null;
}

/** Keys with their values that stand one behind the other as between braces: `text: Light, owner: City`. Null for a text. */
function keysInLine(line: string): string | null {
  const parts = line.split(/, +/);
  return parts.length > 1 && parts.every((part) => /^[a-z_]+: +[^\s:"'#[{][^:#"]*$/.test(part))
    ? `{ ${line} }`
    : null;
}

/** Reports a key or a dash to which its value is glued; `isAlone` when a space there mends it all. */
export function sayMissingSpace(span: Span, after: string, say: Say, isAlone = true): void {
  say('yaml-missing-space', span, { after }, isAlone ? [{ start: span.end, end: span.end, text: ' ' }] : []);
}

/** Reports a line that starts in a column which fits no other. */
function sayIndent(line: Span, text: string, say: Say): void {
  const indent = text.slice(line.start, line.end).search(/\S/);
  const span = { start: line.start, end: line.start + Math.max(0, indent) };
  say('yaml-indent', span, {}, sisterColumn(text, line));
}

/** Where a value starts with a character that has a meaning of its own, when that is what the reader fell over. */
function specialStart(code: string, text: string, start: number, { bracketed }: Landmarks): number | null {
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS' || code === 'NON_STRING_KEY') return start;
  if (code !== 'UNEXPECTED_TOKEN') return null;
  const line = lineAt(text, start);
  const closed = bracketed.findLast((span) => span.start >= line.start && span.end <= start);
  if (closed && text.slice(closed.end, start).trim() === '') return closed.start;
  const special = /(?:^ *|[:-] +)([*&!|>])\S*\s*$/.exec(text.slice(line.start, start));
  return special ? line.start + special.index + special[0].indexOf(special[1] ?? '') : null;
}

/** A quoted text that never ends, or that swallowed the keys of the lines below and ends where the reader stands. */
function isOpen(span: Span, text: string, line: Span): boolean {
  const raw = text.slice(span.start, span.end);
  if (raw.length < 2 || !raw.endsWith(raw.charAt(0))) return true;
  return span.end >= line.start && span.end <= line.end && /\n[^\S\n]*(?:- +)?[A-Za-z_][\w-]*: /.test(raw);
}

function isUnclosed({ start, end }: Span, text: string): boolean {
  return text[end - 1] !== (text[start] === '{' ? '}' : ']') || end - start < 2;
}
