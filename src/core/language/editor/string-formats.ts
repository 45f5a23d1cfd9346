import type { StringFormat } from '../schema.js';
import { countryCodes, unionCodes } from '../values/country.js';
import { countryNames } from './data/country-names.js';

/** A part of a JSON Schema. */
export type Json = Readonly<Record<string, unknown>>;

export const ID = {
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
  patternErrorMessage:
    'Write an id of letters, digits, hyphens, dots and underscores, such as city-of-paris.',
};
export const LANGUAGE = {
  pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$',
  patternErrorMessage: 'Write the language as its code, such as en, fr or pt-BR (BCP 47).',
};

/** How each kind of single value is written: as a schema, with the words for what is not written so. */
export const stringFormats: Readonly<Record<StringFormat, Json>> = {
  plain: { type: 'string', minLength: 1 },
  id: { type: 'string', ...ID },
  date: {
    anyOf: [
      {
        type: 'string',
        pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
        patternErrorMessage: 'Write the date as 2019-06-17, or less of it: 2019-06, 2019.',
      },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
  },
  time: {
    // `14.30` is a number to YAML.
    type: ['string', 'number'],
    pattern:
      '^\\s*(?:morning|afternoon|evening|all_day|\\d{1,2}(?:[:.hH]\\d{2}|[hH])|\\d{1,2}(?:[:.hH]\\d{2}|[hH])?\\s*[-–]\\s*\\d{1,2}(?:[:.hH]\\d{2}|[hH])?)\\s*$',
    patternErrorMessage:
      'Write the time as 14:00, from-to as 14:00-16:00, or morning, afternoon, evening, all_day.',
  },
  country: {
    enum: [...countryCodes, ...Object.keys(unionCodes)],
    enumDescriptions: [...countryCodes, ...Object.values(unionCodes)].map((code) => countryNames[code]),
    errorMessage: 'Write the country as two capital letters, such as FR (ISO 3166-1 alpha-2).',
  },
  language: { type: 'string', ...LANGUAGE },
  url: {
    type: 'string',
    pattern: '^(https?://|mailto:|tel:)',
    patternErrorMessage: 'Write the whole address, such as https://efus.eu/.',
  },
  email: {
    type: 'string',
    pattern: '^[^\\s@]+@[^\\s@]+$',
    patternErrorMessage: 'Write an e-mail address, such as info@example.org.',
  },
  phone: { type: 'string', minLength: 3 },
  path: { type: 'string', minLength: 1 },
  colour: {
    type: 'string',
    pattern: '^#[0-9A-Fa-f]{6}$',
    patternErrorMessage: 'Write the colour as six hexadecimal digits in quotes, such as "#0b5a5e".',
  },
};
