import type { Say } from '../../diagnostics/diagnostic.js';
import { listInPlace } from '../../diagnostics/as-list.js';
import { shorten } from '../../diagnostics/wording.js';
import { asYaml } from '../../diagnostics/suggestions.js';
import { child, stringOf, words, type Node } from '../../syntax/ast.js';
import { blanksBehindDashes, dashBefore, withoutEnd } from '../../syntax/layout.js';
import { importTable, isTable, itemsByLine, pastedItems } from '../../syntax/marks.js';
import { sayMissingSpace } from '../../syntax/explain-syntax.js';
import { foldName } from '../../report/names.js';
import type { ListSchema, MapSchema, Schema } from '../schema.js';
import { isName as readsAsName } from '../forms/names.js';
import { isId, slug } from '../values/format.js';
import { wrong } from '../values/written.js';
import { sayNoAgenda } from './lists/agenda.js';
import type { CheckContext, CheckPart } from './context.js';
import { sayGroups } from './lists/groups.js';
import { bracedOf } from './lists/braced.js';
import { addressOf, figureOf, firstPair, numbered } from './lists/pairs.js';
import { meaningOf } from './synonyms/synonyms.js';
import { sayLone, takenOf } from './keys.js';

/** Checks a list; items that cannot be used are left out. */
export function checkList(
  schema: ListSchema,
  node: Node,
  key: string,
  say: Say,
  checkPart: CheckPart,
): unknown {
  if (node.type !== 'list') return notAList(schema, node, say);
  const items = node.items.map((item) => {
    if (item.type !== 'scalar' || item.value !== null) return checkPart(schema.item, item, key);
    say('empty-item', item, { key });
    return undefined;
  });
  return items.filter((item) => item !== undefined);
}

function notAList({ item }: ListSchema, node: Node, say: Say): undefined {
  const isOne = (key: string): boolean => key === 'type' || key === 'title';
  if (item.type === 'variants' && !(node.type === 'map' && node.entries.some(({ key }) => isOne(key))))
    return sayNoAgenda(item, node, say);
  const start = node.type === 'map' ? (node.entries[0]?.keySpan.start ?? node.start) : node.start;
  const first = node.type === 'map' ? (node.entries[0]?.key ?? '') : words(node);
  if (/^-[^\s-]/.test(first)) return sayGluedDash(node, start, say);
  if (
    node.type === 'map' &&
    sayGroups(
      item,
      node.entries.map((one) => [one.key, one.value]),
      node,
      say,
    )
  )
    return;
  if (node.type === 'map') {
    const texts = numbered(node);
    if (texts !== null && ['text', 'textOr', 'reference'].includes(item.type)) {
      const hint = `Write each behind a dash: \`- ${shorten(texts[0] ?? '')}\`.`;
      return wrong(say, node, 'a list', hint, (text) => [listInPlace(text, withoutEnd(text, node), texts)]);
    }
    const pair = firstPair(item, node);
    if (pair !== null) return wrong(say, node, 'a list', `Write each behind a dash: \`- ${pair}\`.`);
    const hint = 'Put a dash before the first key, and indent the others like it.';
    const isItem = item.type === 'object' && node.entries.every(({ key }) => Object.hasOwn(item.fields, key));
    return wrong(say, node, 'a list', hint, isItem ? (text) => dashBefore(text, node) : null);
  }
  const items = node.type === 'scalar' ? pastedItems(first) : [];
  if (items.length > 0) {
    const shown = items.slice(0, 3).map((item) => `\`- ${shorten(item)}\``);
    return wrong(
      say,
      node,
      'a list',
      `Write each on a line of its own, behind a hyphen and a space: ${shown.join(', ')}.`,
      (text) => {
        const isPlain = node.type === 'scalar' && node.style === 'plain';
        const byLine = isPlain ? itemsByLine(text.slice(node.start, node.end)) : items;
        return byLine === null ? [] : [listInPlace(text, node, byLine)];
      },
    );
  }
  const address =
    item.type === 'object'
      ? (addressOf(item, first) ?? figureOf(item, first) ?? bracedOf(item, first))
      : null;
  if (address !== null) return wrong(say, node, 'a list', `Write each behind a dash: \`- ${address}\`.`);
  const listed = ['text', 'textOr', 'string', 'reference'].includes(item.type) ? itemsOf(item, first) : null;
  if (listed !== null)
    return wrong(
      say,
      node,
      'a list',
      `Write [${listed.map(asYaml).join(', ')}], or each on a line of its own behind a dash.`,
    );
  const line = first.includes('\n') ? '…' : first.length > 60 ? '…' : first;
  const hint = `Put a dash before it, on a line of its own: \`- ${line}\`.`;
  return wrong(say, node, 'a list', hint, isOneOf(item, first) ? { items: [first] } : null);
}

/** The short items of a text that puts commas, semicolons or bars between them, such as `A, B, C`; null where it has none, or sentences. */
function itemsOf({ type }: Schema, text: string): readonly string[] | null {
  if (text.length > 500 || text.includes('\n')) return null;
  const sign = [';', '|', ','].find((one) => text.includes(one)) ?? ',';
  const items = text.split(sign).map((item) => item.trim().replace(/\.$/, ''));
  const isShort = items.every((item) => item !== '' && item.split(/\s+/).length < 6);
  // What has a number in it is rather an address than one of several names.
  const isNamed = type !== 'reference' || !/\d/.test(text);
  return items.length > 1 && isShort && isNamed ? items : null;
}

/** Signs and words between names, in the languages of the Union. */
const several = /[,;/&+]|\s(?:and|et|und|y|e|en|og|och|ja|i|a|és|și|ir|un|u|in|και|и|agus)\s/iu;

/** Whether a text is one item alone: names with commas and such between them may be several. */
function isOneOf(item: Schema, text: string): boolean {
  if (text === '' || text.includes('\n')) return false;
  return ['text', 'textOr'].includes(item.type) || !several.test(text);
}

/** A dash to which its item is glued: a blank behind it mends a single item, and those behind all of them a text of dashes. */
function sayGluedDash(node: Node, start: number, say: Say): undefined {
  const span = { start, end: start + 1 };
  if (node.type === 'scalar' && node.style === 'plain' && /\s-/.test(words(node)))
    say('yaml-missing-space', span, { after: '-' }, (text) => blanksBehindDashes(text, node));
  else
    sayMissingSpace(
      span,
      '-',
      say,
      node.type === 'map' ? node.entries.length === 1 : !/\s-/.test(words(node)),
    );
}

/** Checks a map whose keys are the writer's own: ids, or abbreviations. */
export function checkMap(
  schema: MapSchema,
  node: Node,
  key: string,
  { say, found }: CheckContext,
  checkPart: CheckPart,
): unknown {
  if (node.type !== 'map') return notAMap(schema, node, say);
  if (schema.keys === 'id' && schema.item.type === 'object') {
    const fields = schema.item.fields;
    const bare =
      node.entries.length > 0 &&
      node.entries.every((one) => Object.hasOwn(fields, one.key) && one.value.type === 'scalar');
    if (bare)
      return wrong(
        say,
        node,
        `${schema.item.thing} under an id of its own`,
        `Write \`${idFor(node)}:\` above it and indent these keys.`,
      );
  }
  const values: [string, unknown][] = [];
  for (const entry of node.entries) {
    if (entry.lone) {
      sayLone(entry, [], say);
      continue;
    }
    if (schema.keys === 'free') found.texts.push({ value: entry.key, node: entry.keySpan, markdown: false });
    if (schema.keys === 'id' && !isId(entry.key)) {
      const isNamed = schema.item.type === 'object' && Object.hasOwn(schema.item.fields, 'name');
      const isName = isNamed && child(entry.value, 'name') === undefined && /[^\w.-]/u.test(entry.key);
      const name = stringOf(child(entry.value, 'name'));
      const isOther = isNamed && name !== null && foldName(name) !== foldName(entry.key);
      const taken = takenOf(node.entries);
      const [suggestion, ...others] = freeIds(entry.key, taken.taken);
      const isReferred = (isOther && readsAsName(entry.key)) || others.length > 0;
      const args = { value: entry.key, suggestion: suggestion ?? null, isName, isReferred };
      say('bad-id', entry.keySpan, args, taken);
    }
    const value = checkPart(schema.item, entry.value, schema.keys === 'free' ? entry.key : key);
    if (value !== undefined) values.push([entry.key, value]);
  }
  return Object.fromEntries(values);
}

/** The first id made of a key that is free, then those that are not; none where no letter of it can be part of one. */
function freeIds(key: string, taken: ReadonlySet<string>): string[] {
  const plain = slug(key);
  const ids: string[] = plain === null ? [] : [plain];
  while (ids[0] !== undefined && ids.length < 20 && taken.has(ids[0]))
    ids.unshift(`${plain ?? ''}-${ids.length + 1}`);
  return ids;
}

function notAMap(schema: MapSchema, node: Node, say: Say): undefined {
  const what = schema.keys === 'id' ? 'id' : 'key';
  const hint =
    node.type !== 'list'
      ? lonelyEntry(schema, node)
      : schema.keys === 'free'
        ? 'Leave the dashes out: one `short: long` on each line.'
        : (namedEntry(schema, node.items[0]) ??
          `Write an id in place of each dash, such as \`${idFor(node.items[0])}:\`, and indent the keys below it.`);
  return wrong(say, node, `a map, with one ${what} on each line,`, hint);
}

/** What somebody meant who wrote ids, or what has none, in the place of a map: `S1, S2`. */
function lonelyEntry(schema: MapSchema, node: Node): string | null {
  if (schema.keys !== 'id' || words(node) === '') return null;
  const [first = ''] = words(node).split(/[,;\s]+/);
  const { item } = schema;
  const key =
    item.type === 'object' ? ['name', 'title'].find((one) => Object.hasOwn(item.fields, one)) : undefined;
  if (item.type === 'object' && item.nature === 'person' && isTable(words(node))) return importTable;
  const isIds = /^[\w-]+(?:[,;\s]+[\w-]+)*$/.test(words(node)) && /\d/.test(first) && isId(first);
  return isIds && key !== undefined ? idHint(`${first}: { ${key}: … }`) : namedEntry(schema, node);
}

/** What stands as one text in the place of a thing with a name: `Ann Peeters, nurse` under an id of its own. The name is not repeated: nobody knows yet who may read it. */
function namedEntry({ item }: MapSchema, node: Node | undefined): string | null {
  if (node?.type !== 'scalar' || item.type !== 'object') return null;
  const written = words(node);
  const key = ['name', 'title'].find((one) => Object.hasOwn(item.fields, one));
  if (key === undefined || written === '') return null;
  if (key === 'title' && /^https?:/.test(written))
    return idHint(
      `${idFor(node)}: { title: …, url: ${asYaml(written.length > 300 ? shorten(written) : written)} }`,
    );
  const [, name = written, role = ''] = /^([^,(]+?)(?:, ([^\n]+)| \(([^)\n]+)\))$/.exec(written) ?? [];
  const rest = Object.hasOwn(item.fields, 'role') && role !== '' ? `, role: …` : '';
  const own = rest === '' ? written : name;
  return idHint(`${slug(own) ?? 'an-id'}: { ${key}: …${rest} }`);
}

function idHint(line: string): string {
  return `Write each on a line of its own, behind an id: \`${line}\`.`;
}

/** Whether a key is a name or a title in another language, or with a capital letter. */
function isCalled(key: string): boolean {
  const meaning = meaningOf('a thing', key, ['name', 'title']);
  return Array.isArray(meaning);
}

/** An id that the writer could give to a thing that has none. */
function idFor(node: Node | undefined): string {
  const called = node?.type === 'map' ? node.entries.find(({ key }) => isCalled(key)) : undefined;
  const named = [
    ...['id', 'abbreviation', 'name', 'title'].map((key) => words(child(node, key))),
    words(called?.value),
  ];
  const written = [...named, words(node)].find((one) => one !== '') ?? '';
  // Of an address, whose it is: `efus` of https://www.efus.eu/topics/…
  const [, host] = /^(?:https?:\/\/)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+(?:[/?#]|$)/.exec(written) ?? [];
  return slug(host ?? written) ?? 'an-id';
}
