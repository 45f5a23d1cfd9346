import { decodeReferences } from '../../text/entities.js';

/** What a scan of XML meets, in the order of the text. Names come without their prefix. */
export interface XmlEvents {
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Goes over XML from its beginning to its end, each sign once: a sheet may have millions of them. Nothing outside of it is
 * read, and of entities only characters are known.
 */
export function scanXml(xml: string, { open, close, text }: XmlEvents): void {
  let at = 0;
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', at)) {
    if (start > at) text(decodeReferences(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) at = behind(xml, '-->', start);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = behind(xml, ']]>', start);
      text(xml.slice(start + 9, at - 3));
    } else {
      at = endOfTag(xml, start);
      const tag = xml.slice(start + 1, at - 1);
      if (tag.startsWith('?') || tag.startsWith('!')) continue;
      if (tag.startsWith('/')) close(bareName(tag.slice(1)));
      else {
        const name = bareName(tag);
        open(name, (wanted) => attributeIn(tag, wanted));
        if (tag.endsWith('/')) close(name);
      }
    }
  }
}

function behind(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  return at < 0 ? xml.length : at + end.length;
}

/** A value may hold a `>`. */
function endOfTag(xml: string, start: number): number {
  let at = start + 1;
  for (let quote = ''; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return at;
}

function bareName(tag: string): string {
  let end = 0;
  while (end < tag.length && !/[\s/]/.test(tag.charAt(end))) end += 1;
  const name = tag.slice(0, end);
  return name.slice(name.indexOf(':') + 1);
}

/** By its name with or without a prefix. */
function attributeIn(tag: string, wanted: string): string | null {
  let at = 0;
  for (let equal = tag.indexOf('=', at); equal >= 0; equal = tag.indexOf('=', at)) {
    const name = tag.slice(at, equal).trim().split(/[\s:]/).at(-1);
    let open = equal + 1;
    while (/\s/.test(tag.charAt(open))) open += 1;
    const close = tag.indexOf(tag.charAt(open), open + 1);
    if (close < 0) return null;
    if (name === wanted) return decodeReferences(tag.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}
