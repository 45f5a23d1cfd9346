import type { WordsOf } from '../entry.js';
import type { funding as english } from '../funding.js';

export const funding: WordsOf<typeof english> = {
  'funding-language': {
    message: ({ scheme, key, lang }) =>
      `Aucun texte officiel de \`${key}\` n’est connu en \`${lang}\` pour \`${scheme}\` ; il est donné en anglais.`,
    hint: ({ key, lang }) => `Si le financeur vous en a fourni un, écrivez-le : \`${key}: { ${lang}: … }\`.`,
    about:
      'Les phrases qu’exige un bailleur sont des textes juridiques. Elles sont montrées telles qu’un organisme public les a publiées, et solidify ne les traduit jamais.',
  },
  'funding-grant': {
    message: ({ scheme }) =>
      `\`${scheme}\` demande le numéro de la convention de subvention, qui n’est pas indiqué.`,
    hint: () => 'Ajoutez `grant: "101000000"`, tel qu’il figure dans la convention de subvention.',
    about: 'Certains programmes de financement veulent le numéro de la convention dans la mention.',
  },
  'funding-authority': {
    message: ({ scheme }) =>
      `L’avertissement de \`${scheme}\` nomme l’autorité qui finance ; pour l’instant, il dit seulement « the granting authority ».`,
    hint: () => 'Ajoutez `authority: EACEA`, `CINEA` ou un nom tel que `"the European Commission"`.',
    about:
      'La convention de subvention dit qui a accordé les fonds : une agence, ou la Commission elle-même.',
  },
  'logo-larger-than-emblem': {
    message: ({ height, limit }) =>
      `Un logo de ${height} mm de haut serait plus grand que l’emblème de l’Union, qui mesure ${limit} mm.`,
    hint: ({ limit }) => `Écrivez ${limit} ou moins, ou supprimez \`height\`.`,
    about:
      'Là où d’autres logos sont montrés, l’emblème doit être au moins aussi grand (règlement (UE) 2021/1060, annexe IX, point 1.7).',
  },
};
