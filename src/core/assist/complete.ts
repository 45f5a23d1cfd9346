import { asYaml } from '../diagnostics/suggestions.js';
import { countryNames } from '../language/editor/data/country-names.js';
import { markdownOf } from '../language/editor/snippets.js';
import type { ObjectSchema, Schema } from '../language/schema.js';
import { fieldOf, inlineOf } from '../language/schema.js';
import { itemOf, walk, type Part } from '../language/walk.js';
import { parse } from '../syntax/parse.js';
import type { MapNode, Parsed } from '../syntax/ast.js';
import { lineAt, type Span } from '../syntax/place.js';
import { definitionsFor, isText, kindsAt, titleOf, type Family, type IdKind } from './mentions.js';
import { partsOfMaps } from './spot.js';

/** Something that may be written at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id';
  /** A few words beside it. */
  readonly detail: string;
  /** As Markdown. */
  readonly documentation: string;
  readonly insert: string;
  /** What it is written instead of: what has been begun of it. */
  readonly span: Span;
}

/** A word that no document has; it stands for what is being written. */
const MARK = 'zz-being-written-zz';

/**
 * What may be written at an offset of a document, however broken the rest of it is.
 *
 * @param familyOf finds the documents whose ids one sees
 */
export async function complete(
  text: string,
  offset: number,
  file: string,
  familyOf: (parsed: Parsed) => Promise<Family>,
): Promise<Offer[]> {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const cited = /\[(?:[^[\]]*;\s*)?@([^\s,;[\]]*)$/.exec(before);
  const begun = cited?.[1] ?? lastWord(before);
  const [rest = ''] = /^[\w.-]*/.exec(text.slice(offset, line.end)) ?? [];
  const span = { start: offset - begun.length, end: offset + rest.length };
  if (cited) {
    const found = readWith('', text, span, line.end, file);
    if (!found || !isInText(found, span.start)) return [];
    return idsFor(['sources'], found, await familyOf(found), span, true);
  }
  // Behind a dash comes a blank first.
  if (begun.startsWith('-')) return [];
  const lead = before.slice(0, before.length - begun.length);
  const behind = text.slice(span.end, line.end);
  const isNamed = /^\s*:(?:\s|$)/.test(behind);
  const closing = behind.trim() === '' ? closingOf(lead) : '';
  const read = (words: string): Parsed | null => readWith(words + closing, text, span, line.end, file);
  const isKeyPlace = /^\s*(?:- +)*$|[{,]\s*$/.test(lead);
  const isValuePlace = lead.trim() !== '' && !isNamed;
  return [
    ...(isKeyPlace ? keysAt(read(isNamed ? MARK : `${MARK}: 0`), span, isNamed) : []),
    ...(isValuePlace ? await valuesAt(read(MARK), familyOf, span) : []),
  ];
}

/** What closes the braces and brackets that are open at the end of a line. */
function closingOf(line: string): string {
  let open = '';
  for (const sign of line) {
    if (sign === '[') open = `]${open}`;
    else if (sign === '{') open = `}${open}`;
    else if (open.startsWith(sign)) open = open.slice(1);
  }
  return open;
}

/** What stands behind the last blank or sign of YAML. */
function lastWord(words: string): string {
  let start = words.length;
  while (start > 0 && !/[\s,[\]{}:"'#]/.test(words.charAt(start - 1))) start -= 1;
  return words.slice(start);
}

/** The document with something in place of a stretch; as far as that line where what comes behind it is too broken. */
function readWith(
  words: string,
  text: string,
  { start, end }: Span,
  lineEnd: number,
  path: string,
): Parsed | null {
  const changed = text.slice(0, start) + words + text.slice(end);
  const whole = parse({ path, text: changed }).value;
  return whole ?? parse({ path, text: changed.slice(0, lineEnd + words.length - (end - start)) }).value;
}

/** The part that holds a mark, and whether that is its key. */
function findMark(parsed: Parsed | null, isKey: boolean): Part | null {
  let found: Part | null = null;
  if (parsed)
    walk(parsed, (part) => {
      const { node, key } = part;
      if (isKey ? key === MARK : node.type === 'scalar' && node.value === MARK) found = part;
      return found === null;
    });
  return found;
}

function isInText(parsed: Parsed, offset: number): boolean {
  let found = false;
  walk(parsed, ({ node, schema }) => {
    if (node.type === 'scalar' && isText(schema) && node.start <= offset && offset <= node.end) found = true;
  });
  return found;
}

function keysAt(parsed: Parsed | null, span: Span, isNamed: boolean): Offer[] {
  const holder = findMark(parsed, true)?.holder;
  const part = parsed && holder ? partsOfMaps(parsed).get(holder) : undefined;
  if (!holder || !part) return [];
  const taken = new Set(holder.entries.map(({ key }) => key));
  const fields = new Map<string, Schema & { readonly required?: true }>();
  for (const thing of thingsAt(part, holder))
    for (const [key, field] of Object.entries(thing.fields))
      if (!taken.has(key) && !fields.has(key)) fields.set(key, field);
  const inOrder = [...fields].sort(
    ([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  return inOrder.map(([key, field]) => ({
    label: key,
    kind: 'key',
    detail: field.required ? 'needed' : '',
    documentation: markdownOf(field),
    insert: key + (isNamed ? '' : field.type === 'object' || field.type === 'map' ? ':' : ': '),
    span,
  }));
}

/** What a map may be, as far as its keys tell. */
function thingsAt({ schema, thing }: Part, holder: MapNode): readonly ObjectSchema[] {
  const keys = holder.entries.map(({ key }) => key).filter((key) => key !== MARK);
  const one = itemOf(schema);
  if (one?.type === 'variants') return thing ? [thing] : [...new Set(Object.values(one.variants))];
  if (one?.type === 'reference') {
    const told = inlineOf(one, keys);
    return keys.length === 0 || !told ? one.inline : [told];
  }
  if (one?.type === 'textOr') return keys.every((key) => fieldOf(one.object, key)) ? [one.object] : [];
  return thing ? [thing] : [];
}

async function valuesAt(
  parsed: Parsed | null,
  familyOf: (parsed: Parsed) => Promise<Family>,
  span: Span,
): Promise<Offer[]> {
  const part = findMark(parsed, false);
  if (!parsed || !part) return [];
  const kinds = kindsAt(part);
  if (kinds.length > 0) return idsFor(kinds, parsed, await familyOf(parsed), span, false);
  const above = part.holder ? itemOf(partsOfMaps(parsed).get(part.holder)?.schema ?? null) : null;
  const all = above?.type === 'variants' && above.key === part.key ? above.variants : null;
  const values = all
    ? Object.entries(all).map(([name, { about }]) => [name, about] as const)
    : valuesOf(itemOf(part.schema));
  return values.map(([label, detail]) => ({
    label,
    kind: 'value',
    detail,
    documentation: '',
    insert: label === 'NO' ? '"NO"' : label,
    span,
  }));
}

/** Single values that are all that is possible, each with what it means. */
function valuesOf(schema: Schema | null): readonly (readonly [string, string])[] {
  if (schema?.type === 'choice') return schema.values.map((one) => [one, '']);
  if (schema?.type === 'boolean')
    return [
      ['true', ''],
      ['false', ''],
    ];
  if (schema?.type === 'string' && schema.format === 'country') return Object.entries(countryNames);
  return [];
}

function idsFor(
  kinds: readonly IdKind[],
  from: Parsed,
  family: Family,
  span: Span,
  isCited: boolean,
): Offer[] {
  return definitionsFor(kinds, from, family)
    .filter(({ id }) => id !== MARK)
    .map(({ id, kind, thing, parsed }) => ({
      label: id,
      kind: 'id',
      detail: titleOf(thing),
      documentation: parsed.file === from.file ? kind : `${kind} of ${parsed.file.replace(/^.*[\\/]/, '')}`,
      insert: isCited ? id : asYaml(id),
      span,
    }));
}
