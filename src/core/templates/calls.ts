import type { ArgsOf } from '../diagnostics/catalogue.js';
import { isPlain, type Shape, type Shapes } from './shape.js';
import type { At, Call, Expression } from './tree.js';
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

/** What Handlebars would read in its own way, and templates here do not have. */
export const notHere = {
  params: { words: 'values get no names of their own here (`as |…|`)', kind: 'named' },
  quotes: { words: 'quotation marks stand there that are not straight', kind: 'quotes' },
} as const satisfies Record<string, ArgsOf<'template-syntax'>>;

/** What stands where something else is to be shown, for `template-not-words`. */
type NotShown = Omit<ArgsOf<'template-not-words'>, 'name'>;

/**
 * Why a value cannot be shown: by itself, as what is `plain`, or by a helper that takes texts with their languages.
 *
 * @returns null where it can be, or may be
 */
export function notShown(
  shape: Shape,
  wanted: 'words' | 'plain',
  shapes: Shapes,
  helper: string | null,
): NotShown | null {
  const isWords = (one: Shape[number]): boolean => ['text', 'lang'].every((key) => shapes.field([one], key));
  const isWrong = wanted === 'plain' ? !isPlain(shape) : shape.length > 0 && !shape.some(isWords);
  if (!isWrong) return null;
  const found = isPlain(shape)
    ? 'plain'
    : shape.some(isWords)
      ? 'words'
      : shape.every(({ type }) => type === 'array')
        ? 'list'
        : 'parts';
  return { helper, found, parts: shapes.fieldNames(shape) };
}

/** The values of a call that are not what its helper takes, each with the reason. */
export function notTaken(
  { of = [] }: HelperArity,
  params: readonly Expression[],
  given: readonly Shape[],
  { helper, shapes }: { readonly helper: string; readonly shapes: Shapes },
): { readonly param: Expression; readonly why: NotShown }[] {
  return of.flatMap((wanted, at) => {
    const param = params[at];
    const why = notShown(given[at] ?? [], wanted, shapes, helper);
    return param && why ? [{ param, why }] : [];
  });
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
