import type { ArgsOf, Code } from './catalogue.js';
import { lineAt, type Span } from './place.js';

/** What the YAML reader says: its code, its English, and where. */
export interface Slip {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

type Say = <C extends Code>(code: C, span: Span, args: ArgsOf<C>) => void;

/** Those after which the rest of the tree can be trusted. */
const harmless = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE']);

/**
 * Translates what the YAML reader found into what the writer did. One slip makes the reader stumble many times:
 * only the first structural error is told, next to every conflict marker, which need no reader to be seen.
 *
 * @param quoted where the reader saw quoted texts, asked for only when it stumbled
 * @returns whether the tree can be trusted enough to check it further
 */
export function explainSyntax(
  text: string,
  slips: readonly Slip[],
  quoted: () => readonly Span[],
  say: Say,
): boolean {
  if (slips.length === 0) return true;
  if (sayConflicts(text, say)) return false;
  let reliable = true;
  for (const error of [...slips].sort((a, b) => a.pos[0] - b.pos[0])) {
    const span = { start: error.pos[0], end: error.pos[1] };
    if (harmless.has(error.code)) {
      sayHarmless(error.code, text, span, say);
    } else if (reliable) {
      reliable = false;
      sayStructural(error, text, openQuote(quoted(), text), span, say);
    }
  }
  return reliable;
}

function sayConflicts(text: string, say: Say): boolean {
  let any = false;
  for (const match of text.matchAll(/^(?:<{7}|={7}|>{7})(?= |\r?$)/gm)) {
    any = true;
    say('yaml-conflict-marker', { start: match.index, end: match.index + 7 }, { marker: match[0] });
  }
  return any;
}

function sayHarmless(code: string, text: string, span: Span, say: Say): void {
  if (code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\r\n]*)/.exec(text.slice(span.start, span.start + 200))?.[1] ?? '';
    say('yaml-duplicate-key', { start: span.start, end: span.start + key.length }, { key });
  } else if (code === 'MULTIPLE_DOCS') {
    const line = lineAt(text, span.start);
    say('yaml-several-documents', { start: line.start, end: Math.min(line.end, line.start + 3) }, {});
  } else if (code === 'TAG_RESOLVE_FAILED') {
    say('yaml-tag', span, { tag: text.slice(span.start, span.end) });
  } else {
    const escape = text.slice(span.start, span.start + 2);
    say('yaml-escape', { start: span.start, end: span.start + 2 }, { escape });
  }
}

function sayStructural({ code, message }: Slip, text: string, open: Span | null, span: Span, say: Say): void {
  const line = lineAt(text, span.start);
  const words = text.slice(line.start, line.end);
  const tab = /^ *\t/.exec(words);
  if (code === 'TAB_AS_INDENT' || (tab && code !== 'MISSING_CHAR')) {
    const start = line.start + Math.max(0, words.indexOf('\t'));
    return say('yaml-tab', { start, end: start + 1 }, {});
  }
  if (open && (message.includes('closing') || open.end <= span.start)) {
    const { end } = lineAt(text, open.start);
    return say('yaml-unclosed-quote', { start: open.start, end }, { quote: text[open.start] ?? '"' });
  }
  const glued =
    /^(\s*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s:/])/.exec(words) ?? /^(\s*)(-)(?=[^\s-])/.exec(words);
  if (glued && (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR')) {
    const start = line.start + (glued[1] ?? '').length;
    const end = line.start + glued[0].length;
    return say('yaml-missing-space', { start, end }, { after: text.slice(start, end) });
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    const colon = /: /.exec(text.slice(span.start, line.end));
    if (colon && code === 'BLOCK_AS_IMPLICIT_KEY') {
      return say(
        'yaml-colon-in-text',
        { start: span.start, end: line.end },
        { text: text.slice(span.start, line.end) },
      );
    }
    const next = lineAt(text, Math.min(text.length, line.end + 1));
    const indent = /^ */.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
      return say('yaml-indent', { start: next.start, end: next.start + indent }, {});
    return say('yaml-line', { start: span.start, end: line.end }, {});
  }
  if (code === 'BAD_INDENT' && /Flow (sequence|map)/.test(message)) {
    const start = openBracket(text, span.start);
    return say('yaml-unclosed-bracket', { start, end: start + 1 }, { bracket: text[start] ?? '[' });
  }
  if (code === 'BAD_INDENT' || (code === 'MISSING_CHAR' && /without - indicator/.test(message))) {
    const indent = /^ */.exec(words)?.[0].length ?? 0;
    return say('yaml-indent', { start: line.start, end: line.start + indent }, {});
  }
  if (code === 'BAD_SCALAR_START') {
    return say('yaml-quote-needed', span, { character: text[span.start] ?? '' });
  }
  if (code === 'UNEXPECTED_TOKEN') {
    const before = text.slice(line.start, span.start).trimEnd();
    if (/["']$/.test(before)) return say('yaml-text-after-quote', span, { quote: before.slice(-1) });
    const special = /(?:^|[:-] +)([*&!|>])\S*$/.exec(before);
    if (special)
      return say('yaml-quote-needed', { start: span.start, end: line.end }, { character: special[1] ?? '' });
  }
  if (code === 'MISSING_CHAR' && /closing|flow/i.test(message)) {
    const start = openBracket(text, span.start);
    return say('yaml-unclosed-bracket', { start, end: start + 1 }, { bracket: text[start] ?? '[' });
  }
  if (code === 'MISSING_CHAR') return say('yaml-line', { start: line.start, end: line.end }, {});
  say(
    'yaml-syntax',
    { start: span.start, end: Math.max(span.end, span.start + 1) },
    { reason: message.replace(/\.?$/, '') },
  );
}

/** A quoted text that never ends, or swallowed the keys of the lines below it. */
function openQuote(quoted: readonly Span[], text: string): Span | null {
  return (
    quoted.find(({ start, end }) => {
      const raw = text.slice(start, end);
      const closed = raw.length > 1 && raw.endsWith(raw.charAt(0));
      return !closed || /\n\s*(?:- +)?[A-Za-z_][\w-]*: /.test(raw);
    }) ?? null
  );
}

/** The nearest bracket before `offset` that nothing closes. */
function openBracket(text: string, offset: number): number {
  let depth = 0;
  for (let at = Math.min(offset, text.length) - 1; at >= 0; at -= 1) {
    const character = text[at];
    if (character === ']' || character === '}') depth += 1;
    else if (character === '[' || character === '{') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return Math.max(0, offset - 1);
}
