import { isOwnKey } from '../../language/own-keys.js';
import { either, oneOf, shorten } from '../wording.js';
import { entry } from './entry.js';

/** Keys and the kinds of their values. */
export const shape = {
  'not-a-map': entry<{ found: string }>({
    severity: 'error',
    message: ({ found }) => `The document is ${found} and no visit: keys such as \`title: …\` were expected.`,
    hint: ({ found }) =>
      found === 'plain text'
        ? 'Begin one with solidify new visit, and move the words under its keys: what tells of all to `summary: |`, indented.'
        : found === 'a list'
          ? 'Start with title, city, country and dates, each on its own line; several visits are a file each. People in a table are taken over by solidify import.'
          : 'Start with title, city, country and dates, each on its own line, or with solidify new visit.',
    about:
      'A visit is a map of keys and values. Here the whole file is something else: words without any key, a list, or JSON of another program.',
    example: { found: 'a list' },
  }),
  'unknown-key': entry<{
    key: string;
    thing: string;
    nearest: readonly string[];
    known: readonly string[];
    elsewhere: readonly string[];
    /** Where such a fact goes, in a sentence. */
    home: string | null;
    /** Whether a part of the key alone says what was meant. */
    isGuess?: boolean;
  }>({
    severity: 'error',
    message: ({ key, thing }) => `\`${shorten(key)}\` is not a key of ${thing}.`,
    hint: ({ key, thing, nearest, known, elsewhere, home }) => {
      if (home !== null) return home;
      if (isOwnKey(key))
        return 'Keys of your own, which start with x_, are possible on the first level of the document.';
      const hints = [];
      if (nearest.length > 0) hints.push(`Did you mean ${either(nearest)}?`);
      if (elsewhere.length > 0)
        hints.push(`It is a key of ${oneOf(elsewhere)}: look at the indentation, or move it there.`);
      if (hints.length > 0) return hints.join(' ');
      // Thirty keys help nobody who has a fact at hand.
      return known.length > 20 && /^a (?:visit|programme)$/.test(thing)
        ? `Write it in \`summary\`, or call it \`x_${shorten(key)}\` where it is for yourselves; solidify schema lists the keys.`
        : `Known keys: ${known.join(', ')}.`;
    },
    instead: ({ key, nearest }) => ({ wrong: key, right: nearest }),
    isGuess: ({ isGuess = false }) => isGuess,
    about:
      'A mistyped key would be lost silently, so it is refused. On the first level of a document, keys that start with `x_` are yours.',
    example: {
      key: 'contry',
      thing: 'a visit',
      nearest: ['country'],
      known: ['city', 'country'],
      elsewhere: [],
      home: null,
    },
  }),
  'missing-key': entry<{
    key: string;
    thing: string;
    example: string;
    values: readonly string[];
    /** Keys of which one would do as well. */
    others?: readonly string[];
    /** The value that was probably meant. */
    guess?: string | null;
    /** Whether it stands behind the city: it would be printed twice. */
    isInCity?: boolean;
  }>({
    severity: 'error',
    message: ({ key, thing, others = [] }) =>
      others.length > 0
        ? `This says too little: ${thing} needs ${oneOf([key, ...others].map((one) => `\`${one}\``))}.`
        : `\`${key}\` is missing: ${thing} needs it.`,
    hint: ({ key, example, values, guess = null, isInCity = false }) => {
      if (isInCity) return `Add \`country: ${example}\`, and write \`city\` without the country.`;
      if (key === 'country' && example === '…')
        return 'Add `country: …` with the code of the country, of two letters, such as FR.';
      if (values.length < 2) return `Add \`${key}: ${values[0] ?? example}\`.`;
      const one = `one of ${values.join(', ')}`;
      return guess === null ? `Add \`${key}\` with ${one}.` : `Add \`${key}: ${guess}\`, or ${one}.`;
    },
    about: 'A key without which the report cannot be made. The place shown is the thing that lacks it.',
    example: { key: 'city', thing: 'a visit', example: 'Paris', values: [] },
  }),
  'wrong-type': entry<{ found: string; expected: string; hint: string | null }>({
    severity: 'error',
    message: ({ found, expected }) =>
      `${found === 'nothing' ? 'Nothing is written here' : `This is ${found}`}; ${expected} was expected.`,
    hint: ({ hint }) => hint,
    about:
      'The value is of another kind than the key takes. Where YAML read something else than was meant, the hint says so.',
    example: {
      found: 'the truth value false',
      expected: 'a text',
      hint: 'Put it between quotes if the word is meant: "no".',
    },
  }),
  'comma-in-braces': entry<{ words: string }>({
    severity: 'error',
    message: ({ words }) =>
      `\`${words}\` stands alone: inside { } a comma ends an unquoted text, and what follows becomes a key.`,
    hint: () => 'Put the text with the comma between double quotes, or write one key a line without braces.',
    about: 'In `{ title: Rooms, streets }` YAML reads a key `streets` without a value.',
    example: { words: 'streets' },
  }),
  'unknown-value': entry<{
    value: string;
    nearest: readonly string[];
    known: readonly string[];
    /** Those that say it in other words. */
    meant?: readonly string[];
    /** Whether words of one's own may stand beside it. */
    label?: boolean;
  }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not one of the possible values.`,
    hint: ({ nearest, known, meant = [], label = false }) => {
      if (nearest.length > 0) return `Did you mean ${either(nearest)}?`;
      const own = label ? ` Where none fits, write other, and what it is as its label.` : '';
      return `${meant.length > 0 ? `Did you mean ${either(meant)}?` : `Write one of ${known.join(', ')}.`}${own}`;
    },
    instead: ({ value, nearest }) => ({ wrong: value, right: nearest }),
    about: 'The key takes one of a few words.',
    example: { value: 'finnal', nearest: ['final'], known: ['draft', 'review', 'final'] },
  }),
  'empty-text': entry<{ key: string; required: boolean }>({
    severity: 'error',
    message: ({ key }) => `\`${shorten(key)}\` is empty.`,
    hint: ({ key, required }) =>
      key === 'alt'
        ? 'Write what the picture shows, or decorative: true instead if it says nothing.'
        : required
          ? `Write the ${key.replaceAll('_', ' ')}.`
          : 'Write something, or remove the key.',
    about: 'A key that must say something holds nothing or only blanks. An optional one may also be removed.',
    example: { key: 'title', required: true },
  }),
  'empty-item': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `An item of \`${key}\` is empty.`,
    hint: () => 'Write something behind the dash, or remove the dash.',
    about: 'In a list, a dash with nothing behind it.',
    example: { key: 'hosts' },
  }),
} as const;
