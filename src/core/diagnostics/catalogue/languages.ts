import { guessCountries } from '../../language/values/country.js';
import { either, shorten } from '../wording.js';
import { entry, oneInstead } from './entry.js';

/** Codes of countries and languages, and texts that a language lacks. */
export const languages = {
  'bad-country': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not the code of a country.`,
    hint: ({ value, suggestion }) => {
      const [first, ...others] = guessCountries(value) ?? [];
      if (first !== undefined && others.length > 0)
        return `One country stands here: write ${first}, and what belongs to ${others.join(', ')} in a visit, or an entry, of its own.`;
      return suggestion
        ? `Write ${suggestion}.`
        : 'Write the two capital letters of ISO 3166-1, such as FR, DE or SI.';
    },
    instead: oneInstead,
    about:
      'Countries are written as ISO 3166-1 alpha-2 codes in capitals: `FR`, `GB` (not UK), `GR` (not EL), `SI` for Slovenia; Kosovo is `XK`. One country stands in one place.',
    example: { value: 'UK', suggestion: 'GB' },
  }),
  'bad-language': entry<{ value: string; suggestion: string | null; isThere?: boolean }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not the code of a language.`,
    hint: ({ suggestion, isThere = false }) =>
      suggestion && isThere
        ? `Remove it, or join it with \`${suggestion}\`, which is there already.`
        : suggestion
          ? `Write ${suggestion}.`
          : 'Write a BCP 47 code, such as en, fr, de or pt-PT.',
    instead: oneInstead,
    about: 'Languages are written as BCP 47 codes: `en`, `fr`, `de-AT`.',
    example: { value: 'english', suggestion: 'en' },
  }),
  'language-without-labels': entry<{ lang: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ lang }) => `A report in \`${lang}\` cannot be made: solidify has no labels in that language.`,
    hint: ({ known }) => `Write one of ${known.join(', ')}.`,
    about: 'The headings and fixed words of a report exist in some languages only.',
    example: { lang: 'fi', known: ['de', 'en', 'fr'] },
  }),
  'language-missing': entry<{ lang: string; found: readonly string[] }>({
    severity: 'warning',
    message: ({ lang, found }) =>
      `This text has no version in \`${lang}\`, the language of the document, only in ${either(found)}.`,
    hint: ({ lang }) => `Add \`${lang}: …\`.`,
    about:
      'A text that is written as a map by language lacks the language of the document, so its report shows another one. A title or a name in one language alone says which that is, as `{ fr: Le moindre risque }` does, and is no fault.',
    example: { lang: 'en', found: ['fr'] },
  }),
  'texts-untranslated': entry<{ lang: string; own: string; count: number; names: readonly string[] }>({
    severity: 'warning',
    message: ({ lang, own, count, names }) =>
      `In the report in \`${lang}\`, ${count} ${count === 1 ? 'text stands' : 'texts stand'} in \`${own}\`: ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
    hint: ({ lang, own }) => `Write them by language: { ${own}: …, ${lang}: … }.`,
    about:
      'A report was asked for in a language in which not every text is written. What is missing is shown in the language of the document, and marked as such for those who listen.',
    example: { lang: 'fr', own: 'en', count: 12, names: ['title', 'summary', 'discussions[0].title'] },
  }),
} as const;
