import type { ArgsOf } from '../../diagnostics/catalogue.js';
import { locator, type Position } from '../../syntax/place.js';

/** Why a template cannot be read, and where. */
export interface SyntaxFault {
  readonly args: ArgsOf<'template-syntax'>;
  readonly at: Position;
}

/** What the reader of Handlebars throws. */
interface ReadError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

/**
 * What the reader of Handlebars says of a text, in words that mean something to an author: it lists every kind of token
 * that it expected, and names the line on which it gave up.
 */
export function syntaxFault({ message, lineNumber, column = 0 }: ReadError, text: string): SyntaxFault {
  const locate = locator(text);
  const at = (index: number): Position => locate({ start: index, end: index }).start;
  if (!/^(?:Parse|Lexical) error/.test(message)) {
    const [words = ''] = message.split(/ - \d+:\d+$/);
    const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(words) ?? [];
    return {
      args: {
        words: opened === undefined ? words : `\`${opened}\` is closed by \`${closed ?? ''}\``,
        kind: 'braces',
      },
      at: { line: lineNumber ?? 1, column: column + 1 },
    };
  }
  const comment = openComment(text);
  if (comment !== null) return { args: { words: 'a comment does not end', kind: 'braces' }, at: at(comment) };
  const braces = text.lastIndexOf('{{');
  if (braces > text.lastIndexOf('}}'))
    return {
      args: { words: `\`${firstWord(text.slice(braces))}\` is not closed`, kind: 'braces' },
      at: at(braces),
    };
  const block = message.endsWith("got 'EOF'") ? openBlock(text) : null;
  if (block)
    return { args: { words: `\`${block.name}\` is not closed`, kind: 'braces' }, at: at(block.index) };
  const line = Number(/^\w+ error on line (\d+)/.exec(message)?.[1] ?? 1);
  const index =
    shownPlace(message, text, (index) => at(index).line === line) ?? Math.max(0, text.indexOf('\0'));
  const word = firstWord(text.slice(index));
  const isSign = /^(?:[=!|&+*?%>-]|<(?![a-z/!]))/i.test(word);
  return {
    args: { words: `\`${word}\` cannot stand here`, kind: isSign ? 'sign' : 'braces' },
    at: at(index),
  };
}

/**
 * Where the reader stopped. It shows twenty characters before and behind, without the ends of lines, and an arrow below.
 *
 * @returns null where that is not found in the text
 */
function shownPlace(message: string, text: string, isMeant: (index: number) => boolean): number | null {
  const [, shown = '', arrow = ''] = message.split('\n');
  const to = arrow.indexOf('^');
  if (to < 0) return null;
  const before = shown.slice(0, to).replace(/^\.{3}/, '');
  const wanted = before + shown.slice(to).replace(/\.{3}$/, '');
  const offsets: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (sign === '\n') continue;
    offsets.push(index);
    plain += sign;
  }
  let found: number | null = null;
  for (let from = plain.indexOf(wanted); from >= 0; from = plain.indexOf(wanted, from + 1)) {
    const index = offsets[from + before.length] ?? text.length;
    found ??= index;
    if (isMeant(index)) return index;
  }
  return found;
}

/** What begins there, up to where it ends for an author. */
function firstWord(text: string): string {
  const [, braces, word] = /^(?:(\{\{[^{}]{0,40}\}{0,2})|([^\s(){}]{1,40}))/.exec(text) ?? [];
  return (braces ?? word ?? text.slice(0, 1)).trim();
}

/** The place of a comment that does not end. */
function openComment(text: string): number | null {
  for (let at = text.indexOf('{{!--'); at >= 0;) {
    const ends = [text.indexOf('--}}', at), text.indexOf('--~}}', at)].filter((end) => end >= 0);
    if (ends.length === 0) return at;
    at = text.indexOf('{{!--', Math.min(...ends));
  }
  return null;
}

/** The innermost block that nothing closes. */
function openBlock(text: string): { readonly name: string; readonly index: number } | null {
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const { 0: whole, 1: sign, 2: name = '', index } of text.matchAll(
    /\{\{~?(?:!--|([#^/]) ?([^\s{}()~]{0,100}))/g,
  )) {
    if (whole.endsWith('!--')) continue;
    if (sign === '/') open.pop();
    else if (name !== '') open.push({ name, index });
  }
  return open.at(-1) ?? null;
}
