import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { programme as english } from '../programme.js';

const meant = (names: readonly string[]): string => `Vouliez-vous dire ${either(names, 'ou')} ?`;

export const programme: WordsOf<typeof english> = {
  'programme-outside': {
    message: ({ path }) => `\`${shorten(path)}\` n’est pas un endroit où un programme peut se trouver.`,
    hint: () =>
      'Gardez-le en fichier .yaml ou .yml dans le même dépôt Git, ou à côté du document, ou avec le document parmi ses `visits`, et nommez-le par un chemin relatif tel que `../programme.yaml`.',
  },
  'programme-missing': {
    message: ({ path }) => `Il n’y a pas de fichier de programme sous \`${shorten(path)}\`.`,
    hint: () => 'Écrivez le chemin à partir du dossier de ce document, par exemple `../programme.yaml`.',
  },
  'programme-kind': {
    message: ({ path }) => `\`${shorten(path)}\` n’est pas un programme.`,
    hint: () => 'Commencez ce fichier par `kind: programme`.',
  },
  'name-spelling': {
    message: ({ name, other, file, line }) =>
      `« ${shorten(name)} » ici, « ${shorten(other)} » dans ${file}, ligne ${line} : un même nom sous deux graphies ?`,
    hint: ({ other }) =>
      `Si c’est le même, écrivez « ${shorten(other)} » aux deux endroits, ou inscrivez le nom une seule fois dans le registre du programme.`,
  },
  'visit-outside-period': {
    message: ({ start, end, periodStart, periodEnd }) =>
      `La visite (${start === end ? start : `${start} à ${end}`}) sort de la période de son programme (${periodStart} à ${periodEnd}).`,
    hint: () => 'Vérifiez les dates de la visite, et `period` dans le programme.',
  },
  'city-not-partner': {
    message: ({ city }) => `${shorten(city)} a participé, mais ne figure pas parmi les villes du programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Ajoutez-la à `cities` dans le programme ; `role: observer` convient à celles qui ne sont pas partenaires.',
  },
  'partner-unseen': {
    message: ({ city }) =>
      `${shorten(city)} est une ville du programme, mais aucune visite, aucun audit ni aucune conférence ne la nomme.`,
    hint: () => 'Nommez-la parmi les délégations des visites auxquelles elle a participé.',
  },
  'visit-pattern': {
    message: ({ path, characters, ways, patterns }) =>
      `\`${shorten(path)}\` n’est pas un motif accepté : solidify en cherche ${patterns} au plus, chacun de ${characters} caractères au plus et dont les accolades donnent ${ways} chemins au plus.`,
    hint: () =>
      'Écrivez `*` à l’intérieur d’un nom et `**` pour un nombre quelconque de dossiers : `visits/**/*.yaml`.',
  },
  'unknown-visit': {
    message: ({ id }) => `Il n’y a pas de visite \`${shorten(id)}\` dans ce programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? meant(nearest) : 'Écrivez l’identifiant d’une visite, ou supprimez cette mention.',
  },
  'unknown-audit': {
    message: ({ id }) =>
      `\`${shorten(id)}\` n’est ni un audit du programme ni une source ; les lecteurs verraient l’identifiant brut.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Écrivez l’identifiant d’un audit, ou donnez un titre au document sous `sources`.',
  },
  'lessons-unused': {
    message: ({ count }) =>
      `Aucun audit n’a repris ce qui a été appris ici : ${count === 1 ? 'l’enseignement n’alimente rien' : `les ${count} enseignements n’alimentent rien`}.`,
    hint: () => 'Nommez les audits dans `feeds` de l’enseignement, ou la visite dans `fed_by` de l’audit.',
  },
  'visits-overlap': {
    message: ({ title, file, line }) =>
      `La visite a lieu en même temps que « ${shorten(title)} » (${file}, ligne ${line}).`,
    hint: () => 'Vérifiez les dates des deux.',
  },
  'figures-disagree': {
    message: ({ label, value, other, file, line }) =>
      `« ${shorten(label)} » vaut ${shorten(value)} ici et ${shorten(other)} dans ${file}, ligne ${line}.`,
    hint: () => 'Gardez le bon chiffre, ou précisez avec `as_of` à quelle date chacun vaut.',
  },
  'bad-isbn': {
    message: ({ value }) =>
      `\`${shorten(value)}\` n’est pas un ISBN : le dernier chiffre ne correspond pas aux autres.`,
    hint: ({ suggestion }) =>
      suggestion === null
        ? 'Un ISBN a 13 chiffres, ou 10 avant 2007, avec ou sans traits d’union.'
        : `Comparez-le avec le livre. Si tous les chiffres sauf le dernier sont justes, c’est \`${suggestion}\`.`,
  },
  'programme-without-visits': {
    message: () => 'Le programme ne nomme aucune visite : il n’y a rien à produire.',
    hint: () => 'Inscrivez-les sous `visits`, par exemple `visits: [visits/*.yaml]`.',
  },
  'visit-outside': {
    message: ({ path }) => `\`${shorten(path)}\` sort du dossier du programme.`,
    hint: () =>
      'Gardez les visites dans ce dossier ou en dessous, et nommez-les par des chemins relatifs sans `..`.',
  },
  'visit-missing': {
    message: ({ path }) => `Aucun fichier ne correspond à \`${shorten(path)}\`.`,
    hint: () =>
      'Écrivez le chemin ou le motif à partir du dossier de ce programme, par exemple `visits/*.yaml`.',
  },
  'visit-unread': {
    message: ({ path }) =>
      `\`${shorten(path)}\` ne peut pas être lu, et personne ne sait de qui il tait le nom.`,
    hint: () => 'Rendez-le lisible et d’au plus 2 Mo, ou retirez-le de `visits`.',
  },
  'visit-listed-twice': {
    message: ({ path, line }) => `\`${shorten(path)}\` est déjà inscrit à la ligne ${line}.`,
    hint: () =>
      'Supprimez l’une des deux mentions ; l’ordre n’importe pas, car les visites sont lues par ordre de date.',
  },
  'visit-is-programme': {
    message: ({ path }) => `\`${shorten(path)}\` est un programme ; solidify attend une visite.`,
    hint: () => 'Retirez-le de la liste, ou écrivez un motif qui ne le désigne pas.',
  },
};
