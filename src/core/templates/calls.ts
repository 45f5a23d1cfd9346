import type { ArgsOf } from '../diagnostics/catalogue.js';
import type { Shape, Shapes } from './shape.js';
import type { At, Call } from './tree.js';
import type { HelperArity } from './vocabulary.js';

/** Tells of a name that is not there, with those that could be meant, and those to be named; default: the same. */
export type TellUnknown = (
  kind: ArgsOf<'template-unknown'>['kind'],
  name: string,
  span: At,
  candidates: Iterable<string>,
  inScope?: Iterable<string>,
) => void;

/** What Handlebars tells of a round of `each`. */
export const rounds: Readonly<Record<string, Shape>> = {
  index: [{ type: 'number' }],
  key: [{ type: 'string' }],
  first: [{ type: 'boolean' }],
  last: [{ type: 'boolean' }],
};

/** Whether a value is not only named but made by a helper. */
export function isCall({ params, hash }: Call): boolean {
  return params.length > 0 || hash !== undefined;
}

/** How many values a helper takes, in words. */
export function expectedBy({ min, max }: HelperArity): string {
  if (max === Infinity) return `at least ${min} values`;
  return min === 1 ? '1 value' : min === 0 ? 'no value' : `${min} values`;
}

/**
 * Checks names that are handed to a helper as texts: the field of `some`, the word of `is`, the slots of `fill`.
 *
 * @param given what the values of the call can be
 */
export function checkWords(
  statement: Call & At,
  given: readonly Shape[],
  shapes: Shapes,
  unknown: TellUnknown,
): void {
  const { path, params, hash } = statement;
  const [value = []] = given;
  const [, second] = params;
  const word = second?.type === 'StringLiteral' ? { ...second, words: String(second.value) } : null;
  switch (path.original) {
    case 'some': {
      const shape = shapes.elements(value);
      if (word && !shapes.field(shape, word.words))
        unknown('field', word.words, word, shapes.fieldNames(shape));
      return;
    }
    case 'is': {
      const words = shapes.words(value);
      if (word && words && !words.includes(word.words)) unknown('value', word.words, word, words);
      return;
    }
    case 'partial':
      if (!shapes.field(value, 'partial')) unknown('field', 'partial', statement, []);
      return;
    case 'fill': {
      // What a phrase says in English, of which every language has the slots.
      const phrase = value[0]?.description;
      if (phrase === undefined) return;
      const slots = [...phrase.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
      for (const pair of hash?.pairs ?? [])
        if (!slots.includes(pair.key)) unknown('value', pair.key, pair, slots);
    }
  }
}
