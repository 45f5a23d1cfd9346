import { catalogue, type ArgsOf, type Code } from './catalogue.js';
import type { CatalogueEntry } from './catalogue/entry.js';
import type { Span } from '../syntax/place.js';

/** New text for a stretch of the document. An empty stretch inserts it. */
export interface Replacement extends Span {
  readonly text: string;
}

/** Keys of a map that stand already, so that no other can be called like one of them. */
export interface Taken {
  readonly taken: ReadonlySet<string>;
}

/**
 * What may be written in place of a whole value or key, as the catalogue knows it for the code: each is one way to mend
 * it. None where the document says it in another way than the value that was read, as an alias does.
 *
 * @param text the document
 * @param span the value or key, with its quotation marks
 */
export function suggest<C extends Code>(
  code: C,
  args: ArgsOf<C>,
  text: string,
  span: Span,
  { taken }: Taken = { taken: new Set() },
): Replacement[] {
  const { instead } = catalogue[code] as unknown as CatalogueEntry<ArgsOf<C>>;
  if (!instead) return [];
  const { wrong, right } = instead(args);
  const written = text.slice(span.start, span.end);
  if (collapse(read(written)) !== collapse(wrong)) return [];
  return right.filter((one) => !taken.has(one)).map((one) => ({ ...span, text: inPlaceOf(written, one) }));
}

/** What may be written in place of a whole value, as YAML, wherever it stands. */
export function meant<C extends Code>(code: C, args: ArgsOf<C>): string[] {
  const { instead } = catalogue[code] as unknown as CatalogueEntry<ArgsOf<C>>;
  return instead ? instead(args).right.map(asYaml) : [];
}

/**
 * A text as YAML: without quotation marks where it is a text without them too, in braces and brackets as well.
 */
export function asYaml(text: string): string {
  const isPlain = /^[A-Za-z\d][\w./@:-]*$/.test(text) && !text.endsWith(':');
  return isPlain && !isOther.test(text) ? text : JSON.stringify(text);
}

/** Numbers, truth values and nothing, as YAML 1.2 reads them (core schema), and what older readers take for one. */
export const isOther =
  /^(?:[\d._]+(?:e[+-]?\d+)?|0[ox][\da-f]+|\d+(?::\d+)+|true|false|null|yes|no|on|off|y|n)$/i;

/** Whatever has been quoted stays so: `{"key":1}` needs no space behind the colon, `{key:1}` does. */
function inPlaceOf(written: string, text: string): string {
  if (/^["']/.test(written)) return JSON.stringify(text);
  const yaml = /^\d{4}$/.test(text) ? text : asYaml(text);
  return /^[|>]/.test(written) && written.endsWith('\n') ? `${yaml}\n` : yaml;
}

/** What a value says, as far as it can be told from how it is written. */
function read(written: string): string {
  if (/^'.*'$/s.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/s.test(written)) {
    try {
      return String(JSON.parse(written.replace(/\s+/g, ' ')));
    } catch {
      return written;
    }
  }
  return /^[|>]/.test(written) ? written.slice(written.indexOf('\n') + 1) : written;
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
