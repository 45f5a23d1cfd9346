/** A rule of a style sheet, read roughly: what stands in braces, by what stands before it. */
export interface CssRule {
  readonly selector: string;
  readonly declarations: readonly CssDeclaration[];
}

/** Both in small letters. */
export interface CssDeclaration {
  readonly property: string;
  readonly value: string;
}

/** A style sheet in small letters, without comments and with single blanks, and with what escapes stand for (CSS Syntax 3, 4.3.7). */
export function plainCss(css: string): string {
  let text = '';
  let from = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    text += css.slice(from, at);
    const end = css.indexOf('*/', at + 2);
    from = end < 0 ? css.length : end + 2;
  }
  text += css.slice(from);
  return text
    .replace(/\\(?:([\da-fA-F]{1,6})[\t\n\f\r ]?|([^\n]))/g, (_, code: string | undefined, sign = '') => {
      if (code === undefined) return String(sign);
      const number = parseInt(code, 16);
      return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '\uFFFD';
    })
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Declarations of a style attribute, or of a rule without its inner rules. */
export function declarationsIn(plain: string): CssDeclaration[] {
  return plain.split(';').flatMap((one) => {
    const at = one.indexOf(':');
    if (at < 0) return [];
    return [
      {
        property: one.slice(0, at).trim(),
        value: one
          .slice(at + 1)
          .replace(/ ?! ?important/, '')
          .trim(),
      },
    ];
  });
}

/** The rules of a style sheet that `plainCss` gave, those within rules of media and the like too. */
export function rulesIn(plain: string): CssRule[] {
  const rules: CssRule[] = [];
  const open: { readonly selector: string; body: string }[] = [];
  let from = 0;
  for (const { 0: sign, index } of plain.matchAll(/[{};]/g)) {
    const text = plain.slice(from, index);
    from = index + 1;
    const inner = open.at(-1);
    if (sign === '{') open.push({ selector: text.trim(), body: '' });
    else if (inner) inner.body += `${text};`;
    if (sign !== '}') continue;
    const closed = open.pop();
    if (closed) rules.push({ selector: closed.selector, declarations: declarationsIn(closed.body) });
  }
  return rules;
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

/** Whether declarations may take out of sight what they stand for, or what is in it. */
export function mayHide(declarations: readonly CssDeclaration[]): boolean {
  return declarations.some(({ property, value }) => {
    const isZero = /^[+-]?(?:0+(?:\.0*)?|\.0+)(?![.\d])/.test(value);
    switch (property.replace(/^-(?:webkit|moz)-/, '')) {
      case 'display':
        return value === 'none';
      case 'visibility':
        return value !== 'visible' && value !== 'inherit';
      case 'content-visibility':
        return value === 'hidden';
      case 'opacity':
      case 'fill-opacity':
      case 'zoom':
      case 'scale':
        return isZero || parseFloat(value) < (value.includes('%') ? 50 : 0.5);
      case 'clip':
      case 'clip-path':
      case 'mask':
      case 'mask-image':
      case 'filter':
      case 'transform':
      case 'translate':
      case 'offset':
        return value !== 'none' && value !== 'auto';
      case 'position':
        return value === 'absolute' || value === 'fixed';
      case 'font-size':
      case 'font':
      case 'width':
      case 'height':
      case 'max-width':
      case 'max-height':
      case 'inline-size':
      case 'block-size':
      case 'max-inline-size':
      case 'max-block-size':
        return isZero;
      case 'z-index':
        return value.startsWith('-');
      case 'text-indent':
      case 'left':
      case 'top':
      case 'margin':
      case 'margin-left':
      case 'margin-top':
        return value.split(/\s+/).some((one) => parseFloat(one) <= -50);
      default:
        return false;
    }
  });
}

/** What a selector is compared with. */
export interface CssElement {
  readonly name: string;
  readonly classes: readonly string[];
  readonly id: string;
}

/**
 * Whether a selector may mean one of some elements: by the names, classes and ids of its parts. What else it asks counts as
 * true.
 *
 * @param elements those that are meant, with all around them
 */
export function mayMean(selector: string, elements: readonly CssElement[]): boolean {
  if (selector.startsWith('@')) return false;
  return outermost(selector, ',').some((one) => {
    const parts = outermost(one.replace(/ ?> ?/g, ' ').trim(), ' ');
    const last = parts.at(-1) ?? '';
    // What stands before or behind an element hides nothing of it.
    if (last === '' || /::?(?:before|after|marker|first-l|selection)/.test(last)) return false;
    // What stands beside one may be anything.
    const asked = parts.some((part) => /^[+~]/.test(part)) ? [last] : parts;
    return asked.every((part) => elements.some((element) => mayBe(part, element)));
  });
}

function mayBe(part: string, { name, classes, id }: CssElement): boolean {
  const plain = (outermost(part, ':')[0] ?? '').replace(/\[[^[\]]*\]/g, '');
  const [own = ''] = /^[^.#]*/.exec(plain) ?? [];
  return (
    ['', '*', '&', name].includes(own) &&
    (plain.match(/[.#][^.#]+/g) ?? []).every((sign) =>
      sign.startsWith('#') ? sign.slice(1) === id : classes.includes(sign.slice(1)),
    )
  );
}

/** Parts between signs that stand in no brackets. */
function outermost(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if ('(['.includes(one)) depth += 1;
    else if (')]'.includes(one)) depth -= 1;
    else if (one === sign && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
