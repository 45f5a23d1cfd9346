import type { ContentScan } from '../objects/content.js';
import { PDFHexString, PDFName, PDFString } from '../objects/pdf.js';
import { afterRegular, afterString, ascii, classes, space } from '../objects/tokens.js';
import { notOurs } from './not-ours.js';

/**
 * All operators (ISO 32000-1, annex A) but those of images that stand in the content itself, which may be packed, and
 * of what only newer programs read (`BX`).
 */
const operators: ReadonlySet<string> = new Set(
  'b B b* B* BDC BMC BT c cm CS cs d d0 d1 Do DP EMC ET f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);
const values: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * What a content stream says besides the strings that it shows: alternatives, properties, names.
 *
 * @param scan what was found to be shown in it
 * @throws Error where another program could read it otherwise than that was done: with anything but numbers, names,
 *   strings, lists that are closed, and known operators
 */
export function wordsBeside(content: Uint8Array, { shown }: Pick<ContentScan, 'shown'>): string[] {
  const texts: string[] = [];
  const names = new Set<string>();
  const showing = new Set(shown.map(({ from }) => from));
  const open: string[] = [];
  for (let at = 0; at < content.length;) {
    const from = at;
    const sign = String.fromCharCode(content[at] ?? 0);
    const isDouble = content[at + 1] === content[at];
    if (classes[content[at] ?? 0] === space) at++;
    else if (sign === '(') {
      at = afterString(content, at);
      const written = ascii(content, from + 1, at - 1);
      // Ends of lines are left out or changed (ISO 32000-1, 7.3.4.2).
      if (/[\r\n]/.test(written)) throw notOurs('a string of several lines');
      if (!showing.has(from)) texts.push(PDFString.of(written).decodeText());
    } else if (sign === '<' && !isDouble) {
      at = content.indexOf(0x3e, at) + 1;
      if (at === 0) throw notOurs('a string without an end');
      const hex = ascii(content, from + 1, at - 1);
      if (!/^[\da-fA-F]*$/.test(hex)) throw notOurs('a string that is none');
      if (!showing.has(from)) texts.push(PDFHexString.of(hex).decodeText());
    } else if (sign === '/') {
      at = afterRegular(content, at + 1);
      names.add(ascii(content, from + 1, at));
    } else if (sign === '[' || sign === '<') {
      open.push(sign);
      at += sign === '<' ? 2 : 1;
    } else if (sign === ']' || (sign === '>' && isDouble)) {
      if (open.pop() !== (sign === ']' ? '[' : '<')) throw notOurs('a list without a beginning');
      at += sign === '>' ? 2 : 1;
    } else {
      at = afterRegular(content, at);
      const word = ascii(content, from, at);
      const isKnown = open.length > 0 ? values : operators;
      if (!/^[-+.\d]*$/.test(word) && !isKnown.has(word)) throw notOurs('an unknown word');
      // A sign that begins no word ends none either.
      if (at === from) throw notOurs('an unknown sign');
    }
  }
  if (open.length > 0) throw notOurs('a list without an end');
  for (const name of names) texts.push(PDFName.of(name).decodeText());
  return texts;
}
