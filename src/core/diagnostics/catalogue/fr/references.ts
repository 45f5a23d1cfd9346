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
    about: 'Un identifiant doit exister dans le registre du document ou de son programme.',
  },
  'name-almost-known': {
    message: ({ name, nearest }) =>
      `Rien ni personne d’autre ne s’appelle \`${shorten(name)}\`, mais il existe ${either(nearest, 'ou')}.`,
    hint: ({ nearest }) =>
      `Si ${nearest.length > 1 ? 'c’est l’un d’eux' : 'c’est bien lui'}, écrivez le nom de la même façon ; sinon, écrivez le nouveau en entier, avec ce que l’on en sait d’autre.`,
    about:
      'Un simple nom est celui de la personne, de l’organisation ou du lieu qui est écrit en entier quelque part dans le document ou son programme. Celui-ci en diffère d’une lettre ou deux ; il deviendrait quelqu’un ou quelque chose de nouveau.',
  },
  'duplicate-id': {
    message: ({ id, file, line }) =>
      `L’identifiant \`${id}\` sert deux fois ; d’abord dans ${file}${line > 0 ? `, ligne ${line}` : ''}.`,
    hint: ({ id }) => `Donnez à l’un des deux son propre identifiant, par exemple \`id: ${id}-2\`.`,
    about:
      'Les identifiants nomment des fichiers et des choses : deux de même sorte ne peuvent en partager un. Sans `id`, un document a le nom de son fichier.',
  },
  'ids-alike': {
    message: ({ id, other }) => `\`${id}\` ne diffère de \`${other}\` que par les majuscules.`,
    hint: () => 'Réunissez les deux, ou donnez à l’un d’eux un autre identifiant.',
    about:
      'Deux entrées d’un registre ont des identifiants que l’oreille ne distingue pas ; une faute de frappe nomme l’autre.',
  },
  'reserved-id': {
    message: ({ id }) =>
      id.toLowerCase() === 'index'
        ? `\`${shorten(id)}\` est le nom de la première page du site web du programme.`
        : `\`${shorten(id)}\` est le nom d’un guide.`,
    hint: () => 'Donnez à la visite un autre identifiant.',
    about: 'Le rapport d’une visite prendrait la place d’une page du site de son programme, ou de son guide.',
  },
  'unknown-ground': {
    message: ({ id, grounds }) =>
      `Aucune entrée de ${either(grounds, 'ou')} n’a l’identifiant \`${shorten(id)}\`.`,
    hint: ({ id, nearest, grounds }) =>
      nearest.length > 0
        ? meant(nearest)
        : `Écrivez \`id: ${shorten(id)}\` dans une entrée de ${either(grounds, 'ou')}.`,
    about:
      '`based_on` d’une recommandation nomme des enseignements et des constats de la même visite, ou des constats du même audit, par leur `id`.',
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
    about:
      'Un chiffre clé `{ site, figure }` prend un chiffre du lieu par son libellé. On peut omettre le libellé si le lieu n’a qu’un chiffre.',
  },
  'unknown-section': {
    message: ({ name }) => `Aucune section d’un rapport ne s’appelle \`${shorten(name)}\`.`,
    hint: ({ nearest, known }) =>
      `${nearest.length > 0 ? `${meant(nearest)} ` : ''}Les sections sont ${known.join(', ')}.`,
    about:
      '`after` d’une section à vous, et `hide`, `order` et `labels` de `style`, nomment des sections du rapport.',
  },
  'section-absent': {
    message: ({ name }) =>
      `Le rapport ne montre aucune section \`${shorten(name)}\` ; celle-ci prend donc la place qui la suivrait.`,
    hint: ({ known }) =>
      known.length > 0
        ? `Nommez-en une qu’il montre : ${known.join(', ')}.`
        : 'Supprimez `after`, ou écrivez ce que cette section montre.',
    about:
      'Une section à vous dont `after` nomme une section qui n’a rien à montrer, ou qui est masquée, garde sa place derrière elle.',
  },
  'listed-twice': {
    message: ({ name }) =>
      `\`${shorten(name)}\` figure deux fois dans cette liste ; la première place compte.`,
    hint: () => 'Supprimez la seconde.',
    about:
      'Une liste de personnes, de lieux, de sources, de sections ou d’autres identifiants nomme chacun une fois. Ce qui y figure deux fois devait souvent être autre chose.',
  },
  'order-incomplete': {
    message: ({ names }) =>
      `L’ordre ne nomme pas ${names.map((name) => `\`${name}\``).join(', ')} ; ${names.length === 1 ? 'cette section suit' : 'ces sections suivent'} après les autres.`,
    hint: () => 'Nommez toutes les sections du rapport, ou aucune.',
    about: 'Les annexes, comme les sources et les abréviations, viennent à la fin sans être nommées.',
  },
  'unknown-source': {
    message: ({ id }) => `\`${shorten(id)}\` est cité, mais ne figure pas sous \`sources\`.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? meant(nearest) : 'Ajoutez la source sous `sources`, avec un titre et une adresse.',
    about: '`[@S1]` dans un texte, ou `source: S1` à un chiffre, doit nommer une entrée de `sources`.',
  },
  'bad-citation': {
    message: ({ citation }) => `\`${shorten(citation)}\` n’est pas une citation de source.`,
    hint: () => 'Écrivez `[@S1]`, `[@S1, p. 3]` ou `[@S1; @S2]`.',
    about: 'Une citation est `[@id]`, avec un passage `[@id, p. 3]`, ou plusieurs `[@id; @other]`.',
  },
  'unused-source': {
    message: ({ id }) =>
      `Aucun texte ni aucun chiffre ne cite la source \`${id}\` ; le rapport ne la mentionne pas.`,
    hint: ({ id }) => `Citez-la par \`[@${id}]\`, ou supprimez-la.`,
    about: 'Un rapport liste les sources qu’il cite. Celle qui n’est jamais citée est omise.',
  },
  'unused-abbreviation': {
    message: ({ short }) =>
      `Aucun texte n’emploie l’abréviation \`${short}\` ; le rapport ne la mentionne pas.`,
    hint: () => 'Supprimez-la, ou employez-la.',
    about: 'Les abréviations sont écrites en entier au premier emploi. Celle qui ne sert jamais est omise.',
  },
  'too-many-abbreviations': {
    message: ({ limit }) => `Il y a plus de ${limit} abréviations.`,
    hint: () => 'Gardez celles que les textes emploient.',
    about: 'Une limite qui protège des accidents et des attaques : chacune est cherchée dans chaque texte.',
  },
};
