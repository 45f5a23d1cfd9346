import { isOwnKey } from '../../../language/own-keys.js';
import { either, oneOf, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { shape as english } from '../shape.js';
import { phrase } from './phrases.js';

const meant = (names: readonly string[]): string => `Vouliez-vous dire ${either(names, 'ou')} ?`;

export const shape: WordsOf<typeof english> = {
  'not-a-map': {
    message: ({ found }) =>
      `Le document est ${phrase(found)} et non une visite ; solidify attend des clés telles que \`title: …\`.`,
    hint: ({ found }) =>
      found === 'plain text'
        ? 'Commencez par `solidify new visit`, puis mettez les phrases sous ses clés : ce qui raconte l’ensemble sous `summary: |`, en retrait.'
        : found === 'a list'
          ? 'Commencez par `title`, `city`, `country` et `dates`, chacune sur sa propre ligne ; plusieurs visites sont autant de fichiers. `solidify import` reprend un tableau de personnes.'
          : 'Commencez par `title`, `city`, `country` et `dates`, chacune sur sa propre ligne, ou par `solidify new visit`.',
    about:
      'Une visite est faite de clés et de valeurs. Ici, le fichier entier est autre chose : des mots sans aucune clé, une liste, ou du JSON d’un autre programme.',
  },
  'unknown-key': {
    message: ({ key, thing }) => `La clé \`${shorten(key)}\` n’existe pas pour ${phrase(thing)}.`,
    hint: ({ key, thing, nearest, known, elsewhere, home }) => {
      if (home !== null) return phrase(home);
      if (isOwnKey(key))
        return 'Vos propres clés, qui commencent par `x_`, sont possibles au premier niveau du document.';
      const hints = [];
      if (nearest.length > 0) hints.push(meant(nearest));
      if (elsewhere.length > 0)
        hints.push(
          `Elle existe pour ${oneOf(elsewhere.map(phrase), 'ou', 'd’autres')} : vérifiez le retrait, ou déplacez-la.`,
        );
      if (hints.length > 0) return hints.join(' ');
      return known.length > 20 && /^a (?:visit|programme)$/.test(thing)
        ? `Écrivez-le dans \`summary\`, ou nommez la clé \`x_${shorten(key)}\` si elle n’est que pour vous ; \`solidify schema\` donne la liste des clés.`
        : `Clés possibles : ${known.join(', ')}.`;
    },
    about:
      'Une clé mal tapée se perdrait sans bruit ; elle est donc refusée. Au premier niveau d’un document, les clés qui commencent par `x_` sont à vous.',
  },
  'missing-key': {
    message: ({ key, thing, others = [] }) =>
      others.length > 0
        ? `Il manque quelque chose : pour ${phrase(thing)}, il faut ${either([key, ...others], 'ou')}.`
        : `\`${key}\` manque : cette clé est indispensable pour ${phrase(thing)}.`,
    hint: ({ key, example, values, guess = null, isInCity = false }) => {
      if (isInCity) return `Ajoutez \`country: ${example}\`, et écrivez \`city\` sans le pays.`;
      if (key === 'country' && example === '…')
        return 'Ajoutez `country: …` avec le code du pays, en deux lettres, par exemple FR.';
      if (values.length < 2) return `Ajoutez \`${key}: ${values[0] ?? example}\`.`;
      const one = `l’une des valeurs ${values.join(', ')}`;
      return guess === null ? `Ajoutez \`${key}\` avec ${one}.` : `Ajoutez \`${key}: ${guess}\`, ou ${one}.`;
    },
    about:
      'Une clé sans laquelle le rapport ne peut pas se faire. L’endroit montré est la chose à laquelle elle manque.',
  },
  'wrong-type': {
    message: ({ found, expected }) =>
      `${found === 'nothing' ? 'Il n’y a rien ici' : `Il y a ici ${phrase(found)}`} ; solidify attend ${phrase(expected)}.`,
    hint: ({ hint }) => (hint === null ? null : phrase(hint)),
    about:
      'La valeur est d’une autre sorte que celle que prend la clé. Là où YAML a lu autre chose que ce qui était voulu, le conseil le dit.',
  },
  'comma-in-braces': {
    message: ({ words }) =>
      `\`${words}\` reste seul : entre accolades, une virgule termine un texte sans guillemets, et la suite devient une clé.`,
    hint: () =>
      'Mettez le texte qui contient la virgule entre guillemets droits, ou écrivez une clé par ligne, sans accolades.',
    about: 'Dans `{ title: Rooms, streets }`, YAML lit une clé `streets` sans valeur.',
  },
  'unknown-value': {
    message: ({ value }) => `\`${shorten(value)}\` ne fait pas partie des valeurs possibles.`,
    hint: ({ nearest, known, meant: others = [], label = false }) => {
      if (nearest.length > 0) return meant(nearest);
      const own = label
        ? ' Si aucune ne convient, écrivez `other`, et précisez de quoi il s’agit sous `label`.'
        : '';
      return `${others.length > 0 ? meant(others) : `Écrivez l’une de ces valeurs : ${known.join(', ')}.`}${own}`;
    },
    about: 'La clé prend un mot parmi quelques-uns.',
  },
  'empty-text': {
    message: ({ key }) => `\`${shorten(key)}\` est vide.`,
    hint: ({ key, required }) =>
      key === 'alt'
        ? 'Écrivez ce que montre l’image, ou `decorative: true` à la place si l’image n’apporte aucune information.'
        : required
          ? `Écrivez un texte sous \`${shorten(key)}\`.`
          : 'Écrivez quelque chose, ou supprimez la clé.',
    about:
      'Une clé qui doit dire quelque chose ne contient rien, ou seulement des espaces. Si elle est facultative, on peut aussi la retirer.',
  },
  'empty-item': {
    message: ({ key }) => `Un élément de \`${key}\` est vide.`,
    hint: () => 'Écrivez quelque chose après le tiret, ou supprimez le tiret.',
    about: 'Dans une liste, un tiret sans rien derrière.',
  },
};
