import { shorten } from '../wording.js';
import { entry, oneInstead } from './entry.js';

/** Colours, ids, numbers and addresses. */
export const values = {
  'bad-colour': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is no colour that can be read here.`,
    hint: ({ suggestion }) =>
      `Write ${suggestion ? `"${suggestion}"` : 'a # and six digits, such as "#0b5a5e"'}.`,
    instead: oneInstead,
    about: 'Colours are written as # and six hexadecimal digits: red, green and blue, two digits each.',
    example: { value: 'teal', suggestion: null },
  }),
  'colour-without-quotes': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `Behind \`${key}:\` stands nothing: to YAML, # starts a comment.`,
    hint: ({ key }) => `Put the colour between quotes: ${key}: "#0b5a5e".`,
    about: 'A colour starts with #, and so does a comment. Between quotes it is a text.',
    example: { key: 'accent' },
  }),
  'low-contrast': entry<{ value: string; ratio: number; suggestion: string }>({
    severity: 'error',
    message: ({ value, ratio }) =>
      `\`${value}\` has a contrast of ${ratio} : 1 with the background; headings and links need 4.5 : 1.`,
    hint: ({ suggestion }) => `The nearest colour that passes is "${suggestion}".`,
    instead: oneInstead,
    about:
      'Words in a colour must be readable on white and on the light grey of boxes (WCAG 2.1, 1.4.3). For dark screens solidify makes the colour lighter by itself, as far as it must.',
    example: { value: '#f0a000', ratio: 1.9, suggestion: '#8a5c00' },
  }),
  'bad-id': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` cannot be an id.`,
    hint: ({ suggestion }) =>
      `Use letters a to z, digits, hyphens, dots and underscores only${suggestion ? `: ${suggestion}` : ''}.`,
    instead: oneInstead,
    about:
      'Ids name things and files: unaccented letters, digits, `-`, `_` and `.`, starting with a letter or digit.',
    example: { value: 'Jan Wit', suggestion: 'jan-wit' },
  }),
  'bad-number': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: ({ found, expected }) => `${shorten(found)} is not possible here; ${expected} was expected.`,
    hint: () => null,
    about: 'The number is outside what the key allows, such as a negative count or a latitude above 90.',
    example: { found: '-2', expected: 'a whole number from 1' },
  }),
  'counts-mismatch': entry<{ counts: number; answers: number }>({
    severity: 'error',
    message: ({ counts, answers }) => `There are ${counts} counts for ${answers} answers.`,
    hint: () => 'Write one count for each answer of scale, in the same order; 0 where nobody gave it.',
    about: 'The `counts` of a feedback question belong to its `scale`, one by one.',
    example: { counts: 3, answers: 4 },
  }),
  'bad-url': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not an address that a report may link to.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Write ${suggestion}.`
        : 'Write the whole address, starting with https://, http://, mailto: or tel:.',
    instead: oneInstead,
    about:
      'Links are limited to `https`, `http`, `mailto` and `tel`, so that nothing runs and no path of a computer is published.',
    example: { value: 'www.efus.eu', suggestion: 'https://www.efus.eu' },
  }),
} as const;
