import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import { ofAddress, type references as english } from '../references.js';

const meant = (names: readonly string[]): string => `Vouliez-vous dire ${either(names, 'ou')} ?`;

/** Registries come joined: `organisations or people`. */
const registries = (joined: string): string => either(joined.split(' or '), 'ou');

export const references: WordsOf<typeof english> = {
  'unknown-id': {
    message: ({ id, registry, elsewhere }) =>
      `\`${shorten(id)}\` ne figure pas sous ${registries(registry)}${elsewhere ? `, mais sous ${registries(elsewhere)}` : ''}.`,
    hint: ({ id, registry, nearest, elsewhere }) => {
      if (elsewhere) return `Nommez ici une entrée de ${registries(registry)}, ou déplacez l’entrée.`;
      if (nearest.length > 0) return meant(nearest);
      const reached = ofAddress(id, registry);
      if (reached !== null) return `C’est une adresse : écrivez de qui elle est, \`${reached}\`.`;
      return /\s/.test(id)
        ? `Ajoutez cette entrée à ${registries(registry)} et écrivez ici son identifiant, ou écrivez-la sur place : \`{ name: "${shorten(id)}" }\`.`
        : `Ajoutez cette entrée à ${registries(registry)}, ici ou dans le programme.`;
    },
  },
  'name-almost-known': {
    message: ({ name, nearest }) =>
      `Rien ni personne d’autre ne s’appelle \`${shorten(name)}\`, mais il existe ${either(nearest, 'ou')}.`,
    hint: ({ nearest }) =>
      `Si ${nearest.length > 1 ? 'c’est l’un d’eux' : 'c’est bien lui'}, écrivez le nom de la même façon ; sinon, écrivez le nouveau en entier, avec ce que l’on en sait d’autre.`,
  },
  'duplicate-id': {
    message: ({ id, file, line }) =>
      `L’identifiant \`${id}\` sert deux fois ; d’abord dans ${file}${line > 0 ? `, ligne ${line}` : ''}.`,
    hint: ({ id }) => `Donnez à l’un des deux son propre identifiant, par exemple \`id: ${id}-2\`.`,
  },
  'ids-alike': {
    message: ({ id, other }) => `\`${id}\` ne diffère de \`${other}\` que par les majuscules.`,
    hint: () => 'Réunissez les deux, ou donnez à l’un d’eux un autre identifiant.',
  },
  'reserved-id': {
    message: ({ id }) =>
      id.toLowerCase() === 'index'
        ? `\`${shorten(id)}\` est le nom de la première page du site web du programme.`
        : `\`${shorten(id)}\` est le nom d’un guide.`,
    hint: () => 'Donnez à la visite un autre identifiant.',
  },
  'unknown-ground': {
    message: ({ id, grounds }) =>
      `Aucune entrée de ${either(grounds, 'ou')} n’a l’identifiant \`${shorten(id)}\`.`,
    hint: ({ id, nearest, grounds }) =>
      nearest.length > 0
        ? meant(nearest)
        : `Écrivez \`id: ${shorten(id)}\` dans une entrée de ${either(grounds, 'ou')}.`,
  },
  'unknown-figure': {
    message: ({ label, known }) =>
      label !== null
        ? `Le lieu n’a pas de chiffre intitulé \`${shorten(label)}\`.`
        : known.length === 0
          ? 'Le lieu n’a pas de chiffres.'
          : `Lequel des ${known.length} chiffres du lieu faut-il prendre ?`,
    hint: ({ label, nearest, known }) => {
      if (nearest.length > 0) return meant(nearest);
      if (known.length === 0)
        return 'Écrivez le chiffre sous `figures` du lieu, ou ici un `label` et une `value`.';
      return `${label === null ? 'Ajoutez `figure:` avec son intitulé' : 'Écrivez l’un de ses intitulés'} : ${known.map((one) => shorten(one)).join(', ')}.`;
    },
  },
  'unknown-section': {
    message: ({ name }) => `Aucune section d’un rapport ne s’appelle \`${shorten(name)}\`.`,
    hint: ({ nearest, known }) =>
      `${nearest.length > 0 ? `${meant(nearest)} ` : ''}Les sections sont ${known.join(', ')}.`,
  },
  'section-absent': {
    message: ({ name }) =>
      `Le rapport ne montre aucune section \`${shorten(name)}\` ; celle-ci prend donc la place qui la suivrait.`,
    hint: ({ known }) =>
      known.length > 0
        ? `Nommez-en une qu’il montre : ${known.join(', ')}.`
        : 'Supprimez `after`, ou écrivez ce que cette section montre.',
  },
  'listed-twice': {
    message: ({ name }) =>
      `\`${shorten(name)}\` figure deux fois dans cette liste ; la première place compte.`,
    hint: () => 'Supprimez la seconde.',
  },
  'order-incomplete': {
    message: ({ names }) =>
      `L’ordre ne nomme pas ${names.map((name) => `\`${name}\``).join(', ')} ; ${names.length === 1 ? 'cette section suit' : 'ces sections suivent'} après les autres.`,
    hint: () => 'Nommez toutes les sections du rapport, ou aucune.',
  },
  'unknown-source': {
    message: ({ id }) => `\`${shorten(id)}\` est cité, mais ne figure pas sous \`sources\`.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? meant(nearest) : 'Ajoutez la source sous `sources`, avec un titre et une adresse.',
  },
  'bad-citation': {
    message: ({ citation }) => `\`${shorten(citation)}\` n’est pas une citation de source.`,
    hint: () => 'Écrivez `[@S1]`, `[@S1, p. 3]` ou `[@S1; @S2]`.',
  },
  'unused-source': {
    message: ({ id }) =>
      `Aucun texte ni aucun chiffre ne cite la source \`${id}\` ; le rapport ne la mentionne pas.`,
    hint: ({ id }) => `Citez-la par \`[@${id}]\`, ou supprimez-la.`,
  },
  'unused-abbreviation': {
    message: ({ short }) =>
      `Aucun texte n’emploie l’abréviation \`${short}\` ; le rapport ne la mentionne pas.`,
    hint: () => 'Supprimez-la, ou employez-la.',
  },
  'too-many-abbreviations': {
    message: ({ limit }) => `Il y a plus de ${limit} abréviations.`,
    hint: () => 'Gardez celles que les textes emploient.',
  },
};
