import { textOfLines } from '../../syntax/layout.js';
import { words, type MapNode, type Node } from '../../syntax/ast.js';
import { limits } from '../limits.js';
import type { TextSchema } from '../schema.js';
import { guessLanguage, isLanguage } from '../values/language-codes.js';
import { headOf, isTooLong, plainText, wrong } from '../values/written.js';
import type { CheckContext } from './context.js';
import { sayLone, takenOf } from './keys.js';

/** Checks a text, or a map of its versions by language. */
export function checkText(schema: TextSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'map') return checkVersions(schema, node, context);
  const expected = schema.line ? 'a line of text' : 'a text';
  if (node.type === 'list' && !schema.line && node.items.length > 1) {
    return wrong(
      say,
      node,
      expected,
      'Write | behind the key: the lines below are one text then, in which dashes make a list.',
      (text) => textOfLines(text, node),
    );
  }
  if (schema.orNumber && node.type === 'scalar' && typeof node.value === 'number') return node.source;
  const found = plainText(node, expected, key, say);
  if (found === undefined) return undefined;
  if (isTooLong(found, schema.line ? limits.line : limits.text, node, say)) return undefined;
  if (schema.plain) {
    context.found.texts.push({ value: found.trim(), node, markdown: false });
    return found.trim().replace(/\s+/g, ' ');
  }
  const value = schema.line ? found.replace(/(?<!\s)\s*\n\s*/g, ' ').trim() : found.trim();
  context.found.texts.push({ value, node, markdown: true });
  return value;
}

/** A text by language. */
function checkVersions(schema: TextSchema, node: MapNode, context: CheckContext): unknown {
  const { say, lang } = context;
  const [first] = node.entries;
  const languages = node.entries
    .map((entry) => entry.key)
    .filter((one) => isLanguage(one) || guessLanguage(one) !== null);
  if (first && languages.length === 0 && !node.flow && first.value.type === 'scalar') {
    const span = { start: first.keySpan.start, end: Math.max(first.keySpan.end, first.value.end) };
    // A blank in front of the colon stays, as in French.
    const blank = first.value.start - first.keySpan.end > 2 ? ' ' : '';
    const text = `${first.key}${blank}: ${words(first.value)}`;
    if (node.entries.length > 1 && node.entries.every(({ key }) => /^[\p{Ll}_]+$/u.test(key)))
      return wrong(say, node, schema.line ? 'a line of text' : 'a text', 'Write it as one text.');
    const isAll = node.entries.length === 1 && first.value.style === 'plain';
    say('yaml-colon-in-text', span, { text }, isAll ? [{ ...span, text: JSON.stringify(text) }] : []);
    return undefined;
  }
  const versions: [string, unknown][] = [];
  for (const entry of node.entries) {
    if (entry.lone) sayLone(entry, [], say);
    else if (!isLanguage(entry.key)) {
      const suggestion = guessLanguage(entry.key);
      const isThere = node.entries.some(({ key }) => key === suggestion);
      const args = { value: entry.key, suggestion, isThere };
      say('bad-language', entry.keySpan, args, takenOf(node.entries));
    } else versions.push([entry.key, checkText(schema, entry.value, entry.key, context)]);
  }
  if (versions.length === 0 || versions.some(([, version]) => version === undefined)) return undefined;
  const found = versions.map(([one]) => one);
  const own = [lang, lang.split('-')[0] ?? lang];
  // A title or a name in one language alone says which that is; what somebody said needs no other.
  const isMarked = schema.untranslated === true || (schema.line && found.length === 1);
  if (!isMarked && languages.length === found.length && !found.some((one) => own.includes(one))) {
    say('language-missing', headOf(node), { lang, found });
  }
  return Object.fromEntries(versions);
}
