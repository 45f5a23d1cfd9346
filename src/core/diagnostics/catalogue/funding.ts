import { entry } from './entry.js';

/** What a funder demands of a report. */
export const funding = {
  'funding-language': entry<{ scheme: string; key: string; lang: string }>({
    severity: 'warning',
    message: ({ scheme, key, lang }) =>
      `No official ${key} of \`${scheme}\` is known in \`${lang}\`; it stands in English.`,
    hint: ({ key, lang }) => `If the funder gave you one, write it: ${key}: { ${lang}: … }.`,
    about:
      'The sentences that a funder demands are legal texts. They are shown as a public body printed them, and never translated by solidify.',
    example: { scheme: 'cerv', key: 'disclaimer', lang: 'mt' },
  }),
  'funding-grant': entry<{ scheme: string }>({
    severity: 'warning',
    message: ({ scheme }) => `\`${scheme}\` asks for the number of the grant, and none is given.`,
    hint: () => 'Add grant: "101000000", as it stands in the grant agreement.',
    about: 'Some funding programmes have the number of the grant agreement in the acknowledgement.',
    example: { scheme: 'horizon' },
  }),
  'funding-authority': entry<{ scheme: string }>({
    severity: 'warning',
    message: ({ scheme }) =>
      `The disclaimer of \`${scheme}\` names who granted; now it says “the granting authority”.`,
    hint: () => 'Add authority: EACEA, CINEA, or a name such as "the European Commission".',
    about: 'The grant agreement says who granted: an agency, or the Commission itself.',
    example: { scheme: 'horizon' },
  }),
  'logo-larger-than-emblem': entry<{ height: number; limit: number }>({
    severity: 'error',
    message: ({ height, limit }) =>
      `A logo ${height} mm high would be larger than the emblem of the Union, which is ${limit} mm high.`,
    hint: ({ limit }) => `Write ${limit} or less, or leave height out.`,
    about:
      'Where other logos are shown, the emblem must be at least as large (Regulation (EU) 2021/1060, Annex IX, point 1.7).',
    example: { height: 20, limit: 12 },
  }),
} as const;
