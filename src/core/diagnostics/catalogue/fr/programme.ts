import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { programme as english } from '../programme.js';

const meant = (names: readonly string[]): string => `Vouliez-vous dire ${either(names, 'ou')} ?`;

export const programme: WordsOf<typeof english> = {
  'programme-outside': {
    message: ({ path }) => `\`${shorten(path)}\` n’est pas un endroit où un programme peut se trouver.`,
    hint: () =>
      'Gardez-le en fichier .yaml ou .yml dans le même dépôt Git, ou à côté du document, ou avec le document parmi ses `visits`, et nommez-le par un chemin relatif tel que `../programme.yaml`.',
    about:
      'Un document venu d’ailleurs ne doit pas faire lire d’autres fichiers de cette machine : ni par un chemin absolu, ni dans des dossiers cachés, ni par des liens qui mènent ailleurs.',
  },
  'programme-missing': {
    message: ({ path }) => `Il n’y a pas de fichier de programme sous \`${shorten(path)}\`.`,
    hint: () => 'Écrivez le chemin à partir du dossier de ce document, par exemple `../programme.yaml`.',
    about:
      '`programme` nomme le fichier qui contient les personnes, les organisations, les lieux et les sources partagés.',
  },
  'programme-kind': {
    message: ({ path }) => `\`${shorten(path)}\` n’est pas un programme.`,
    hint: () => 'Commencez ce fichier par `kind: programme`.',
    about: 'Le fichier nommé sous `programme` doit être un programme, non une visite.',
  },
  'name-spelling': {
    message: ({ name, other, file, line }) =>
      `« ${shorten(name)} » ici, « ${shorten(other)} » dans ${file}, ligne ${line} : un même nom sous deux graphies ?`,
    hint: ({ other }) =>
      `Si c’est le même, écrivez « ${shorten(other)} » aux deux endroits, ou inscrivez le nom une seule fois dans le registre du programme.`,
    about:
      'Des documents d’un même programme nomment une personne ou une organisation de deux façons, à une lettre, un accent ou un signe près. Un index listerait les deux.',
  },
  'visit-outside-period': {
    message: ({ start, end, periodStart, periodEnd }) =>
      `La visite (${start === end ? start : `${start} à ${end}`}) sort de la période de son programme (${periodStart} à ${periodEnd}).`,
    hint: () => 'Vérifiez les dates de la visite, et `period` dans le programme.',
    about: 'Une visite d’un programme a lieu pendant que le programme court.',
  },
  'city-not-partner': {
    message: ({ city }) => `${shorten(city)} a participé, mais ne figure pas parmi les villes du programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Ajoutez-la à `cities` dans le programme ; `role: observer` convient à celles qui ne sont pas partenaires.',
    about: 'L’hôte d’une visite et les villes de ses délégations figurent dans `cities` du programme.',
  },
  'partner-unseen': {
    message: ({ city }) =>
      `${shorten(city)} est une ville du programme, mais aucune visite, aucun audit ni aucune conférence ne la nomme.`,
    hint: () => 'Nommez-la parmi les délégations des visites auxquelles elle a participé.',
    about: 'Un partenaire qu’aucun document ne nomme ne se voit que dans la liste des partenaires.',
  },
  'visit-pattern': {
    message: ({ path, characters, ways, patterns }) =>
      `\`${shorten(path)}\` n’est pas un motif accepté : solidify en cherche ${patterns} au plus, chacun de ${characters} caractères au plus et dont les accolades donnent ${ways} chemins au plus.`,
    hint: () =>
      'Écrivez `*` à l’intérieur d’un nom et `**` pour un nombre quelconque de dossiers : `visits/**/*.yaml`.',
    about:
      'Une limite qui protège des accidents et des attaques. Les fichiers nommés un par un ne comptent pas.',
  },
  'unknown-visit': {
    message: ({ id }) => `Il n’y a pas de visite \`${shorten(id)}\` dans ce programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? meant(nearest) : 'Écrivez l’identifiant d’une visite, ou supprimez cette mention.',
    about:
      '`fed_by` d’un audit contient des identifiants de visites : l’`id` de chacune, ou le nom de son fichier.',
  },
  'unknown-audit': {
    message: ({ id }) =>
      `\`${shorten(id)}\` n’est ni un audit du programme ni une source ; les lecteurs verraient l’identifiant brut.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Écrivez l’identifiant d’un audit, ou donnez un titre au document sous `sources`.',
    about:
      '`feeds` d’un enseignement contient des identifiants d’audits de son programme, et de documents sous `sources`, de la visite ou de son programme.',
  },
  'lessons-unused': {
    message: ({ count }) =>
      `Aucun audit n’a repris ce qui a été appris ici : ${count === 1 ? 'l’enseignement n’alimente rien' : `les ${count} enseignements n’alimentent rien`}.`,
    hint: () => 'Nommez les audits dans `feeds` de l’enseignement, ou la visite dans `fed_by` de l’audit.',
    about:
      'Le programme a des audits, mais ni eux ni les enseignements de cette visite ne disent que l’un a servi à l’autre.',
  },
  'visits-overlap': {
    message: ({ title, file, line }) =>
      `La visite a lieu en même temps que « ${shorten(title)} » (${file}, ligne ${line}).`,
    hint: () => 'Vérifiez les dates des deux.',
    about: 'Deux visites d’un programme tombent le même jour.',
  },
  'figures-disagree': {
    message: ({ label, value, other, file, line }) =>
      `« ${shorten(label)} » vaut ${shorten(value)} ici et ${shorten(other)} dans ${file}, ligne ${line}.`,
    hint: () => 'Gardez le bon chiffre, ou précisez avec `as_of` à quelle date chacun vaut.',
    about:
      'Deux documents donnent des chiffres différents pour le même lieu, avec le même libellé, la même unité et la même date.',
  },
  'bad-isbn': {
    message: ({ value }) =>
      `\`${shorten(value)}\` n’est pas un ISBN : le dernier chiffre ne correspond pas aux autres.`,
    hint: ({ suggestion }) =>
      suggestion === null
        ? 'Un ISBN a 13 chiffres, ou 10 avant 2007, avec ou sans traits d’union.'
        : `Comparez-le avec le livre. Si tous les chiffres sauf le dernier sont justes, c’est \`${suggestion}\`.`,
    about:
      'Le dernier chiffre d’un ISBN se calcule à partir des autres, pour qu’une erreur se remarque (ISO 2108).',
  },
  'programme-without-visits': {
    message: () => 'Le programme ne nomme aucune visite : il n’y a rien à produire.',
    hint: () => 'Inscrivez-les sous `visits`, par exemple `visits: [visits/*.yaml]`.',
    about:
      'Un programme qui ne contient que ce que partagent ses visites n’a pas besoin de `visits` ; nommez alors ses visites dans la commande, non le programme.',
  },
  'visit-outside': {
    message: ({ path }) => `\`${shorten(path)}\` sort du dossier du programme.`,
    hint: () =>
      'Gardez les visites dans ce dossier ou en dessous, et nommez-les par des chemins relatifs sans `..`.',
    about:
      'Un programme venu d’ailleurs ne doit pas faire lire d’autres fichiers de cette machine comme ses visites.',
  },
  'visit-missing': {
    message: ({ path }) => `Aucun fichier ne correspond à \`${shorten(path)}\`.`,
    hint: () =>
      'Écrivez le chemin ou le motif à partir du dossier de ce programme, par exemple `visits/*.yaml`.',
    about:
      '`visits` nomme les fichiers des visites, un par un ou par motifs. Les autres visites sont produites.',
  },
  'visit-unread': {
    message: ({ path }) =>
      `\`${shorten(path)}\` ne peut pas être lu, et personne ne sait de qui il tait le nom.`,
    hint: () => 'Rendez-le lisible et d’au plus 2 Mo, ou retirez-le de `visits`.',
    about:
      'Un consentement que déclare une visite d’un programme vaut dans toutes. Tant que l’une ne peut pas du tout être lue, rien du programme n’est produit. Dans celle qui se lit en partie, ou dont un consentement ne veut rien dire, chacun passe pour nommé dans la seule édition interne.',
  },
  'visit-listed-twice': {
    message: ({ path, line }) => `\`${shorten(path)}\` est déjà inscrit à la ligne ${line}.`,
    hint: () =>
      'Supprimez l’une des deux mentions ; l’ordre n’importe pas, car les visites sont lues par ordre de date.',
    about:
      'Une visite est listée deux fois, peut-être par son nom et par un motif. Elle est produite une fois.',
  },
  'visit-is-programme': {
    message: ({ path }) => `\`${shorten(path)}\` est un programme ; solidify attend une visite.`,
    hint: () => 'Retirez-le de la liste, ou écrivez un motif qui ne le désigne pas.',
    about: 'Un programme se compose de visites. Il ne peut en contenir un autre, ni lui-même.',
  },
};
