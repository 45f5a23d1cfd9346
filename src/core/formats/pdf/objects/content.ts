import { isZero, mcidAt } from './operands.js';
import { operatorAt, type Operator } from './operators.js';
import {
  afterComment,
  afterImage,
  afterRegular,
  afterString,
  ascii,
  classes,
  delimiter,
  space,
} from './tokens.js';

/** A marked piece of a content stream that belongs to the structure, from its operands to its EMC. */
export interface MarkedContent {
  readonly mcid: number;
  /** where its operands begin */
  readonly from: number;
  /** where its content begins */
  readonly inner: number;
  end: number;
  /** text is shown in it */
  text: boolean;
  /** an image or a form is drawn in it */
  picture: boolean;
}

/** Something painted that belongs to no element. */
export interface LoosePaint {
  readonly from: number;
  end: number;
  text: boolean;
  /** outside the area of the page's content: a running head, a page number */
  readonly furniture: boolean;
  /** the browser has marked it as an artifact already */
  readonly marked: boolean;
}

/** What an XObject is: a form whose content has marks of its own, another form, or an image. */
export type XObjectKind = 'marked' | 'form' | 'image';

/** A form, which is a content stream in itself. */
export interface DrawnForm {
  readonly name: string;
  readonly furniture: boolean;
}

/** A string that is shown. */
export interface ShownString {
  /** where it stands, with its brackets */
  readonly from: number;
  readonly end: number;
  /** where the name of its font stands; -1 when there is none */
  readonly font: number;
  /** a line or a mark ends before it */
  readonly apart: boolean;
  /** where the operator ends that shows it */
  readonly until: number;
  /** a space belongs behind it that is not drawn */
  spaced: boolean;
}

/** What a content stream draws. */
export interface ContentScan {
  readonly spans: readonly MarkedContent[];
  readonly loose: readonly LoosePaint[];
  readonly shown: readonly ShownString[];
  /** the forms that it draws outside of marks, or that have marks of their own */
  readonly forms: readonly DrawnForm[];
  /** where a glyph is shown that stands for a missing one; 0 when there is none */
  readonly missingGlyph: number;
}

/**
 * Reads a content stream once and tells what it draws, inside of marks and outside of them.
 *
 * @param natureOf what the XObject of this name is: a form whose content is marked itself, another form, an image
 */
export function scanContent(content: Uint8Array, natureOf: (xobject: string) => XObjectKind): ContentScan {
  const spans: MarkedContent[] = [];
  const loose: LoosePaint[] = [];
  const shown: ShownString[] = [];
  const forms: DrawnForm[] = [];
  /** the marks that are open; null for one that belongs to no element */
  const open: (MarkedContent | LoosePaint | null)[] = [];
  const fonts: number[] = [];
  let missingGlyph = 0;
  /** the innermost mark that counts */
  let current: MarkedContent | LoosePaint | null = null;
  /** the last thing painted loosely, while another one can still join it */
  let joined: LoosePaint | null = null;
  let operands = -1;
  /** the strings among the operands: where each begins and ends */
  let strings: number[] = [];
  /** where the last number begins and ends */
  let numberFrom = 0;
  let numberEnd = 0;
  /** where the height of the line is written */
  let lineFrom = 0;
  let lineEnd = 0;
  let apart = false;
  let nesting = 0;
  let font = -1;
  let textFrom = -1;
  let textShown = false;
  let pathFrom = -1;
  let depth = 0;
  let transformed = false;
  let inArea = false;
  let at = 0;

  while (at < content.length) {
    const byte = content[at] ?? 0;
    const kind = classes[byte];
    if (kind === space) {
      at++;
      continue;
    }
    const from = at;
    if (kind === delimiter) {
      if (operands < 0) operands = from;
      if (byte === 0x28) {
        at = afterString(content, at);
        strings.push(from, at);
      } else if (byte === 0x3c && content[at + 1] !== 0x3c) {
        hexString();
        strings.push(from, at);
      } else if (byte === 0x25) at = afterComment(content, at);
      else if (byte === 0x2f) at = afterRegular(content, at + 1);
      else {
        if (byte === 0x3c || byte === 0x5b) nesting++;
        if (byte === 0x3e || byte === 0x5d) nesting--;
        at += byte === 0x3c || byte === 0x3e ? 2 : 1;
      }
      continue;
    }
    at = afterRegular(content, at + 1);
    if (byte < 0x3a && byte !== 0x27 && byte !== 0x22) {
      if (operands < 0) operands = from;
      numberFrom = from;
      numberEnd = at;
    } else if (nesting === 0) {
      operate(operatorAt(content, from, at), operands < 0 ? from : operands, at);
      operands = -1;
      if (strings.length > 0) strings = [];
    }
  }
  return { spans, loose, shown, forms, missingGlyph };

  /** Skips `<0041>`, watching for glyph 0 of two bytes, where every font has its sign of a missing one. */
  function hexString(): void {
    let digits = 0;
    let zeros = 0;
    for (at++; at < content.length; at++) {
      const byte = content[at];
      if (byte === 0x3e) break;
      if (byte === 0x30) zeros++;
      if (++digits < 4) continue;
      if (zeros === 4) missingGlyph = at;
      digits = zeros = 0;
    }
    at++;
  }

  function operate(operator: Operator | undefined, from: number, to: number): void {
    switch (operator) {
      case undefined:
        return;
      case 'show':
        textShown = true;
        if (current) current.text = true;
        return show(to);
      case 'beginText':
        textFrom = from;
        textShown = false;
        return;
      case 'endText':
        if (textShown) painted(textFrom, to, true);
        textFrom = -1;
        return;
      case 'font':
        font = from;
        return;
      case 'move':
        return moveOn(content[to - 1] === 0x6d);
      case 'path':
        if (pathFrom < 0) pathFrom = from;
        return;
      case 'paint':
        painted(pathFrom < 0 ? from : pathFrom, to, false);
        pathFrom = -1;
        return;
      case 'forget':
        pathFrom = -1;
        return;
      case 'clip':
        // The first thing that Chromium does for the content of a page is to clip to its area.
        if (depth === 1 && !transformed) inArea = true;
        return;
      case 'save':
        joined = null;
        fonts.push(font);
        if (depth++ === 0) transformed = false;
        return;
      case 'restore':
        joined = null;
        font = fonts.pop() ?? -1;
        if (--depth === 0) inArea = false;
        return;
      case 'transform':
        if (depth === 1) transformed = true;
        return;
      case 'draw':
        return drawn(from, to);
      case 'shade':
        return painted(from, to, false);
      case 'image':
        at = afterImage(content, to);
        return painted(from, at, false);
      case 'mark':
        return mark(from, to);
      case 'endMark':
        return endMark(from);
    }
  }

  function show(until: number): void {
    for (let index = 0; index < strings.length; index += 2) {
      const [start = 0, end = 0] = [strings[index], strings[index + 1]];
      shown.push({ from: start, end, font, apart, until, spaced: false });
      apart = false;
    }
  }

  /** @param absolute the height itself is told, so that another font on the same line goes on with the word */
  function moveOn(absolute: boolean): void {
    if (absolute ? !isSameLine() : !isZero(content, numberFrom, numberEnd)) apart = true;
    if (absolute) {
      lineFrom = numberFrom;
      lineEnd = numberEnd;
    }
  }

  /** Whether the last number is written as the height of the line is. */
  function isSameLine(): boolean {
    if (numberEnd - numberFrom !== lineEnd - lineFrom) return false;
    for (let index = numberEnd - numberFrom - 1; index >= 0; index--)
      if (content[numberFrom + index] !== content[lineFrom + index]) return false;
    return true;
  }

  function painted(from: number, end: number, text: boolean): void {
    if (current) return;
    if (joined) {
      joined.end = end;
      joined.text ||= text;
      return;
    }
    joined = { from, end, text, furniture: !inArea, marked: false };
    loose.push(joined);
  }

  function drawn(from: number, to: number): void {
    const name = ascii(content, from + 1, afterRegular(content, from + 1));
    const nature = natureOf(name);
    if (nature === 'marked' || (nature === 'form' && !current)) forms.push({ name, furniture: !inArea });
    if (nature === 'marked') {
      joined = null;
      return;
    }
    if (current && 'picture' in current) current.picture = true;
    painted(from, to, false);
  }

  function mark(from: number, to: number): void {
    joined = null;
    const mcid = mcidAt(content, from, to);
    let opened: MarkedContent | LoosePaint | null = null;
    if (mcid >= 0) {
      opened = { mcid, from, inner: to, end: to, text: false, picture: false };
      spans.push(opened);
    } else if (ascii(content, from + 1, afterRegular(content, from + 1)) === 'Artifact') {
      opened = { from, end: to, text: false, furniture: !inArea, marked: true };
      loose.push(opened);
    }
    // Such as the letters of a ligature, which are told within the text: of no matter here.
    if (opened && !current && textFrom >= 0 && textShown)
      throw new Error('A mark begins amid text that has none.');
    open.push(opened);
    current = opened ?? current;
  }

  function endMark(from: number): void {
    joined = null;
    apart = true;
    const closed = open.pop();
    if (closed) closed.end = from;
    current = open.findLast((one) => one !== null) ?? null;
  }
}
