/** A rule of a style sheet: what stands in braces, by what it is for. In small letters, with what escapes stand for. */
export interface CssRule {
  /** Of a rule within another its own, or that of the outer one where it stands for that; null where it is for no element. */
  readonly selector: string | null;
  /** The words of the rules around it that hold on some conditions, and its own where it stands for no element. */
  readonly within: readonly string[];
  readonly declarations: readonly CssDeclaration[];
}

export interface CssDeclaration {
  readonly property: string;
  readonly value: string;
}

/** Rules within which others stand, and which stand for what is around them (CSS Conditional, Cascade and Nesting). */
const AROUND =
  /^@(?:media|supports|container|layer|scope|starting-style|document|-moz-document|when|else|nest)\b/;

/** What stands for a sign that an escape brings, which is none of the grammar then. */
const SIGN = '\uFFFD';

/** So many rules around one are remembered. */
const MOST_AROUND = 20;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/**
 * Reads a style sheet as browsers do (CSS Syntax 3): nothing in a comment, string or address counts as a sign of the
 * grammar, what stands in brackets is one thing, and what is left open ends with the sheet.
 *
 * @returns rules within others as well, each behind those that it stands in front of
 */
export function rulesIn(css: string): CssRule[] {
  const rules: CssRule[] = [];
  const open: {
    readonly selector: string | null;
    readonly within: readonly string[];
    declarations: CssDeclaration[];
  }[] = [];
  const close = (): void => {
    const one = open.pop();
    if (one && one.declarations.length > 0) rules.push(one);
  };
  for (const { words, sign } of statementsIn(css)) {
    const around = open.at(-1);
    if (sign === '{') {
      const within = around?.within ?? [];
      if (!words.startsWith('@')) open.push({ selector: words, within, declarations: [] });
      else {
        const selector = AROUND.test(words) ? (around?.selector ?? null) : null;
        open.push({ selector, within: [...within.slice(-MOST_AROUND), words], declarations: [] });
      }
      continue;
    }
    around?.declarations.push(...declarationOf(words));
    if (sign === '}') close();
  }
  while (open.length > 0) close();
  return rules;
}

/** The declarations of an attribute of style. */
export function declarationsIn(css: string): CssDeclaration[] {
  return [...statementsIn(css)].flatMap(({ words }) => declarationOf(words));
}

function declarationOf(words: string): CssDeclaration[] {
  const at = words.indexOf(':');
  if (at < 1) return [];
  const value = words.slice(at + 1).trim();
  const mark = value.lastIndexOf('!');
  const isMarked = mark >= 0 && value.slice(mark + 1).trim() === 'important';
  return [{ property: words.slice(0, at).trim(), value: isMarked ? value.slice(0, mark).trim() : value }];
}

/**
 * What stands between the signs that end something, each with its sign: without comments, with single blanks and empty
 * strings.
 */
function* statementsIn(css: string): Generator<{ readonly words: string; readonly sign: string }> {
  const brackets: string[] = [];
  let parts: string[] = [];
  /** The last letters: to ask a text that grows for its end puts all of it together each time. */
  let tail = '';
  const add = (text: string): void => {
    parts.push(text);
    tail = (tail + text).slice(-3);
  };
  const take = (): string => {
    const words = parts.join('').trim().toLowerCase();
    parts = [];
    tail = '';
    return words;
  };
  for (let at = 0; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (css.startsWith('/*', at)) at = behind(css, '*/', at + 2) - 1;
    else if (css.startsWith('<!--', at)) at += 3;
    else if (css.startsWith('-->', at)) at += 2;
    else if (sign === '"' || sign === "'") {
      add('""');
      at = endOfString(css, at);
    } else if (sign === '\\') {
      const { text, length } = escapeAt(css, at);
      add(text);
      at += length - 1;
    } else if (/\s/.test(sign)) {
      if (!tail.endsWith(' ') && tail !== '') add(' ');
    } else if (sign === '(' && tail.toLowerCase() === 'url' && !/^\(\s*["']/.test(css.slice(at, at + 20))) {
      // An address without quotation marks is one thing, whatever stands in it.
      add('()');
      while (at + 1 < css.length && css.charAt(at) !== ')') at += css.charAt(at) === '\\' ? 2 : 1;
    } else if (brackets.length === 0 && (sign === '{' || sign === '}' || sign === ';')) {
      yield { words: take(), sign };
    } else {
      const closing = CLOSING[sign];
      if (closing !== undefined) brackets.push(closing);
      else if (sign === brackets.at(-1)) brackets.pop();
      add(sign);
    }
  }
  const words = take();
  if (words !== '') yield { words, sign: '' };
}

/** The place behind some words, or the end. */
function behind(css: string, words: string, from: number): number {
  const at = css.indexOf(words, from);
  return at < 0 ? css.length : at + words.length;
}

/** The place of the quotation mark that ends a string, or of the line end that does. */
function endOfString(css: string, from: number): number {
  const quote = css.charAt(from);
  let at = from + 1;
  while (at < css.length && css.charAt(at) !== quote && css.charAt(at) !== '\n')
    at += css.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** What an escape stands for (CSS Syntax 3, 4.3.7), and how long it is. */
function escapeAt(css: string, at: number): { readonly text: string; readonly length: number } {
  const [whole, code] = /^\\(?:([\da-f]{1,6})[\t\n\f\r ]?|\n|[^])?/i.exec(css.slice(at, at + 9)) ?? ['\\'];
  if (code === undefined) return { text: plainLetter(whole.slice(1)), length: whole.length };
  const number = parseInt(code, 16);
  const isOne = number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return { text: isOne ? plainLetter(String.fromCodePoint(number)) : SIGN, length: whole.length };
}

/** Letters as they are; for every other sign, which has no meaning where it was escaped, one that has none. */
export function plainLetter(letter: string): string {
  return /^(?:[\w-]|[^\0-\x7f])*$/.test(letter) ? letter : SIGN.repeat(letter.length);
}

/** A style sheet in small letters, without comments and with single blanks, and with what escapes stand for. */
export function plainCss(css: string): string {
  let text = '';
  let from = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    text += css.slice(from, at);
    from = behind(css, '*/', at + 2);
  }
  text += css.slice(from);
  return text
    .replace(/\\(?:([\da-fA-F]{1,6})[\t\n\f\r ]?|([^\n]))/g, (_, code: string | undefined, sign = '') => {
      if (code === undefined) return String(sign);
      const number = parseInt(code, 16);
      return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : SIGN;
    })
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

const addresses = /(?:url|src)\( ?["']? ?(?!["' ])(.{0,20})/g;

/**
 * What a style sheet or attribute would load from elsewhere: anything but pictures and fonts in the text itself, and
 * parts of the page.
 *
 * @param plain as `plainCss` gave it
 * @returns the first, or null
 */
export function askedByCss(plain: string): string | null {
  const [word] = /@import|image-set\(|cross-fade\(|-moz-binding|behavior\s*:|expression\(/.exec(plain) ?? [];
  if (word !== undefined) return word;
  for (const [whole, address = ''] of plain.matchAll(addresses))
    if (!/^(?:data:(?:image|font|application\/(?:x-)?font)|#|\))/.test(address)) return upTo(whole, ')');
  return null;
}

/** A text up to a sign, with it. */
function upTo(text: string, sign: string): string {
  const at = text.indexOf(sign);
  return at < 0 ? text : text.slice(0, at + 1);
}
