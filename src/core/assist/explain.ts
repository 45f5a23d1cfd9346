import { countryNames } from '../language/editor/data/country-names.js';
import { markdownOf } from '../language/editor/snippets.js';
import { stringAt, writtenOf, type Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import { definitionOf, mentionAt, titleOf, type Family } from './mentions.js';
import { spotAt } from './spot.js';

/** What is said of a place, as Markdown. */
export interface Explained {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands at an offset: the sentence of a key, what an id means, the country of a code; null for anything else. */
export function explainAt(parsed: Parsed, offset: number, family: Family): Explained | null {
  const mention = mentionAt(parsed, offset);
  const definition = mention && definitionOf(mention, parsed, family);
  if (mention && definition) {
    const { thing, kind, parsed: home, span } = definition;
    const more = [stringAt(thing, 'role') ?? stringAt(thing, 'type'), stringAt(thing, 'consent')];
    const place =
      home === parsed ? '' : `, ${home.file.replace(/^.*[\\/]/, '')}:${home.range(span).start.line}`;
    const told = [titleOf(thing), ...more].filter((one) => one !== null && one !== '');
    return {
      span: mention.span,
      markdown: `${escaped([...new Set(told)].join(' · '))}\n\n*${kind}${place}*`,
    };
  }
  const spot = spotAt(parsed, offset);
  if (!spot) return null;
  const { node, schema, keySpan } = spot.part;
  if (spot.isKey) return schema ? { span: keySpan, markdown: markdownOf(schema) } : null;
  const code = writtenOf(node) ?? '';
  const isCountry = schema?.type === 'string' && schema.format === 'country';
  const name = isCountry && Object.hasOwn(countryNames, code) ? countryNames[code] : undefined;
  return name === undefined ? null : { span: node, markdown: name };
}

/** The words of a document as they are, in Markdown. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}
