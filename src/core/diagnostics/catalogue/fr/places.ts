import type { Phrases } from '../../wording.js';

const bothDates = 'Écrivez les deux sous `dates`, comme `{ start, end }`.';
const coordinates = 'Écrivez les deux sous `coordinates`, comme `[latitude, longitude]`.';

/** What to write where: the hints that the checks make themselves. */
export const places: Phrases = {
  'Write each behind a dash: `{}`.': 'Écrivez chacune après un tiret : `{}`.',
  'Write one list of sessions, and say in each of these that its day is {}.':
    'Écrivez une seule liste de séances, et indiquez dans chacune de celles-ci que son jour est le {}.',
  'Write them under `participants`, as `{}`.': 'Écrivez-les sous `participants`, comme `{}`.',
  'Write it under `participants`, as `{}`.': 'Écrivez-le sous `participants`, comme `{}`.',
  'Write one list, `agenda`, in which each session says its `day`.':
    'Écrivez une seule liste, `agenda`, dans laquelle chaque séance donne son `day`.',
  'Write each as one of `findings`, with this heading as its `theme`.':
    'Écrivez chaque élément comme un des `findings`, avec cet intitulé comme `theme`.',
  'Name it in `summary`; where it has a document of its own, write the path of that under `programme`.':
    'Nommez-le dans `summary` ; s’il a son propre document, écrivez le chemin de celui-ci sous `programme`.',
  'Write its keys without `{}:` above them, at the left margin.':
    'Écrivez ses clés sans `{}:` au-dessus, contre la marge de gauche.',
  'Write a delegation for each under `delegations`, such as { city: …, country: … }, and persons under the `people` of one.':
    'Écrivez pour chacune une délégation sous `delegations`, par exemple `{ city: …, country: … }`, et les personnes sous `people` de l’une d’elles.',
  'Write each on a line of its own, behind an id: `{}`.':
    'Écrivez chaque élément sur une ligne à lui, derrière un identifiant : `{}`.',
  'Call it `agenda`, if these are sessions.': 'Nommez-le `agenda`, si ce sont des séances.',
  'Join it with `{}`: both are `{}`.': 'Joignez-le à `{}` : les deux sont `{}`.',
  'Write it below, indented, as `{}`.': 'Écrivez-le en dessous, en retrait : `{}`.',
  'Write it before the name, in `name`.': 'Écrivez-le devant le nom, dans `name`.',
  'Leave it out; women and men are counted at a delegation, as `women` and `men`.':
    'Laissez-la de côté ; les femmes et les hommes se comptent dans une délégation, comme `women` et `men`.',
  'Write them under `attachments` of the visit.': 'Écrivez-les sous `attachments` de la visite.',
  'Write `{}` in the place of both.': 'Écrivez `{}` à la place des deux.',
  'Write each of them on a line of its own: `{}`.': 'Écrivez chacun d’eux sur sa propre ligne : `{}`.',
  'Write [{}], or each on a line of its own behind a dash.':
    'Écrivez `[{}]`, ou chaque élément sur une ligne à lui après un tiret.',
  'Write it as one text: {}.': 'Écrivez-le en un seul texte : `{}`.',
  'Write `mode: online` where it was; where they met in person, leave it out.':
    'Écrivez `mode: online` si ce fut en ligne ; si les gens se sont rencontrés sur place, laissez-la de côté.',
  'Write them as `directors` of the `film`.': 'Écrivez-les sous `film`, comme `directors`.',
  'Write it in `summary`.': 'Écrivez-le dans `summary`.',
  'Call it `tours` where these are walks, and `sites` where these are places; documents of visits are listed by a programme.':
    'Nommez-la `tours` si ce sont des parcours, `sites` si ce sont des lieux ; les documents de visites se listent dans un programme.',
  'Leave it out: whom a report is for is said when it is built, by --edition.':
    'Laissez-la de côté : à qui un rapport s’adresse se dit en le fabriquant, avec `--edition`.',
  'Write it in `method`, or name them among the `authors` of the `report`.':
    'Écrivez-le dans `method`, ou nommez ces personnes parmi les `authors` du `report`.',
  'Write `{}` above it and indent these keys.': 'Écrivez `{}` au-dessus et mettez ces clés en retrait.',
  'Write an id in place of each dash, such as `{}`, and indent the keys below it.':
    'Remplacez chaque tiret par un identifiant tel que `{}`, et mettez en retrait les clés du dessous.',
  'Write one list, and say in each item of it to which group it belongs: `{}`.':
    'Écrivez une seule liste, et indiquez dans chaque élément à quel groupe il appartient : `{}`.',
  'Join it with `{}`, which is there already.': 'Réunissez-la avec `{}`, qui existe déjà.',
  'Put it between quotes: {}.': 'Mettez-le entre guillemets droits : `{}`.',
  'Put it between quotes if the word is meant: {}.':
    'Si c’est le mot qu’il faut lire, mettez-le entre guillemets droits : `{}`.',
  'YAML reads it as a number and loses the zero. Put it between quotes: {}.':
    'YAML y lit un nombre et perd le zéro. Mettez-le entre guillemets droits : `{}`.',
  'Leave the dashes out: one `short: long` on each line.':
    'Supprimez les tirets : un `short: long` par ligne.',
  'Write each on a line of its own, behind a hyphen and a space: {}.':
    'Écrivez chacun sur sa propre ligne, après un trait d’union et une espace : {}.',
  'Write one number, such as {}, and the rest in `note`.':
    'Écrivez un seul nombre, par exemple `{}`, et le reste dans `note`.',
  'Write one number in digits, such as 25.': 'Écrivez un nombre en chiffres, par exemple `25`.',
  'Write the number only: {}.': 'Écrivez seulement le nombre : `{}`.',
  'Write {}, without quotes or separators.': 'Écrivez `{}`, sans guillemets ni séparateurs.',
  'Write {}, without quotes.': 'Écrivez `{}`, sans guillemets.',
  'Write [48.88, 2.35], with points and without letters.':
    'Écrivez `[48.88, 2.35]`, avec des points et sans lettres.',
  'Write how many there were, not their share.': 'Indiquez leur nombre, et non leur part.',
  'Count from the first day of the visit: 1, 2 and so on.':
    'Comptez à partir du premier jour de la visite : 1, 2 et ainsi de suite.',
  'Write the first and the last day in full, such as { start: 2019-06-17, end: 2019-06-18 }.':
    'Écrivez le premier et le dernier jour en entier, par exemple `{ start: 2019-06-17, end: 2019-06-18 }`.',
  'Write from and to in one text: "14:00-16:00".':
    'Écrivez le début et la fin en un seul texte : `"14:00-16:00"`.',
  'Write it without the list: `{}`.': 'Écrivez-le sans liste : `{}`.',
  'Write one: {}.': 'N’en écrivez qu’un : `{}`.',
  'Write it as one text.': 'Écrivez-le en un seul texte.',
  'Write one text: this key has no versions by language.':
    'Écrivez un seul texte : cette clé n’a pas de versions par langue.',
  'Write | behind the key: the lines below are one text then, in which dashes make a list.':
    'Écrivez `|` après la clé : les lignes du dessous forment alors un seul texte, où les tirets font une liste.',
  'Put a dash before the first key, and indent the others like it.':
    'Mettez un tiret devant la première clé, et alignez les autres sur elle.',
  'Put a dash before it, on a line of its own: `{}`.': 'Mettez un tiret devant, sur une ligne à part : `{}`.',
  'Keep the table as a file, and take its people over by `{}`.':
    'Gardez le tableau dans un fichier, et reprenez ses personnes avec `{}`.',
  'Put the list under `{}`, indented.': 'Mettez la liste sous `{}`, en retrait.',
  'Remove the dash.': 'Supprimez le tiret.',
  'Write one: the first here; a session, a site or a delegation elsewhere says its own, in `country`.':
    'Écrivez-en un : le premier ici ; une séance, un lieu ou une délégation ailleurs indique le sien dans `country`.',

  'Write the town in `city`, and a house under `sites`.':
    'Écrivez la ville dans `city`, et un bâtiment sous `sites`.',
  'Write it behind the town, in `city`, or in `summary`.':
    'Écrivez-le après la ville, dans `city`, ou dans `summary`.',
  'Write it in `summary`, or at one of `sites`.': 'Écrivez-le dans `summary`, ou dans l’un des `sites`.',
  'Write the first in `country`; a session, a site or a delegation may have another `country`.':
    'Écrivez le premier dans `country` ; une séance, un lieu ou une délégation peut avoir un autre `country`.',
  'Write the first in `city`; a session, a site or a delegation may have another `city`.':
    'Écrivez la première dans `city` ; une séance, un lieu ou une délégation peut avoir une autre `city`.',
  'Write both under `dates`, as { start, end }.': bothDates,
  'Write them under `participants`, indented.': 'Écrivez-les sous `participants`, en retrait.',
  'Name them at their session of the `agenda`: under `discussants` of a discussion, under `people` of an event.':
    'Nommez-les à leur séance de l’`agenda` : sous `discussants` d’une discussion, sous `people` d’une autre activité.',
  'Name them at the tour, in its `guides`.': 'Nommez-les à la visite de site, dans ses `guides`.',
  'Write it in the `agenda`, with `type: lecture` and the speaker under `people`.':
    'Écrivez-le dans l’`agenda`, avec `type: lecture` et l’intervenant sous `people`.',
  'Write them under `people`, and as `authors` of the `report`.':
    'Écrivez-les sous `people`, et comme `authors` du `report`.',
  'Write each as one of `findings`, with its `rating`; answers with counts go under `feedback`.':
    'Écrivez chacune comme l’un des `findings`, avec son `rating` ; les réponses comptées vont sous `feedback`.',
  'Write them at the session where they were said, in its `quotes`.':
    'Écrivez-les à la séance où elles ont été dites, dans ses `quotes`.',
  'Write it in `method`, or under `sections`.': 'Écrivez-le dans `method`, ou sous `sections`.',
  'Write it at each session of the `agenda`: `mode: online`.':
    'Écrivez-le à chaque séance de l’`agenda` : `mode: online`.',
  'Write `mode: online` at each session of the `agenda`; say in `method` by what means.':
    'Écrivez `mode: online` à chaque séance de l’`agenda` ; dites dans `method` par quel moyen.',
  'Write them under `report`, as `{}`.': 'Écrivez-les sous `report`, comme `{}`.',
  'Write it under `report`.': 'Écrivez-le sous `report`.',
  'Write it under `report`, as `{}`.': 'Écrivez-le sous `report`, comme `{}`.',
  'Leave it out: it is a setting of another tool.':
    'Laissez cette clé de côté : c’est un réglage d’un autre outil.',
  'Write `status: draft` while it is one.': 'Écrivez `status: draft` tant que c’en est un.',
  'Say in `method` whether it was announced.': 'Dites dans `method` si la visite était annoncée.',
  'Write it under `style`.': 'Écrivez-le sous `style`.',
  'Write it under `style`, as `{}`.': 'Écrivez-le sous `style`, comme `{}`.',
  'Write it under `key_figures` or `sections`; a grant goes under `funding`.':
    'Écrivez-le sous `key_figures` ou `sections` ; une subvention va sous `funding`.',
  'Write it at each delegation, as `{}`.': 'Écrivez-le à chaque délégation, comme `{}`.',
  'Write them under `delegations`, in a delegation with its `people`.':
    'Écrivez-les sous `delegations`, dans une délégation avec ses `people`.',
  'A session stands on one day: write it once for each, with `day`.':
    'Une séance a lieu un seul jour : écrivez-la une fois par jour, avec `day`.',
  'Write both in `time`, such as "14:00-16:00".':
    'Écrivez les deux dans `time`, par exemple `"14:00-16:00"`.',
  'Write when it started and ended in `time`, such as "14:00-16:00".':
    'Écrivez le début et la fin dans `time`, par exemple `"14:00-16:00"`.',
  'Write `mode: online`; by what means, under `points`.':
    'Écrivez `mode: online` ; par quel moyen, sous `points`.',
  'Write `{}`.': 'Écrivez `{}`.',
  'Write the words as they were said under `original`, by language: { fr: … }.':
    'Écrivez les mots tels qu’ils ont été dits sous `original`, par langue : `{ fr: … }`.',
  'Write it behind the first name, in `name`.': 'Écrivez-le après le prénom, dans `name`.',
  'Write it before the family name, in `name`.': 'Écrivez-le avant le nom de famille, dans `name`.',
  'Write it in `role`, in a few words.': 'Écrivez-le dans `role`, en quelques mots.',
  'A report shows no way to reach somebody: an address that may be public goes under `links`.':
    'Un rapport n’indique pas comment joindre une personne : une adresse qui peut être publique va sous `links`.',
  'Write both under `coordinates`, as [latitude, longitude].': coordinates,
  'Write them under `people`; who runs the site goes into `operator`.':
    'Écrivez-les sous `people` ; qui gère le lieu va dans `operator`.',
  'Write it as one of `figures`, with `label` and `value`.':
    'Écrivez-le comme l’un des `figures`, avec `label` et `value`.',
  'Write who says so in `text`.': 'Écrivez dans `text` qui le dit.',
  'Cite it in `text`, such as [@S1].': 'Citez-la dans `text`, par exemple `[@S1]`.',
  'Say it in `title`.': 'Dites-le dans `title`.',
  'Write it in `author`, or in `title`.': 'Écrivez-le dans `author`, ou dans `title`.',
  'Write the title under its language: `title: { de: … }`.':
    'Écrivez le titre sous sa langue : `title: { de: … }`.',
  'Write { {} }.': 'Écrivez `{ {} }`.',
  'Write [{}].': 'Écrivez `[{}]`.',

  'A character that no shipped font has, such as an emoji. Replace it by words.':
    'Un caractère qu’aucune police fournie ne contient, tel qu’un émoji. Remplacez-le par des mots.',
  'A character on page {} is drawn as the sign of a missing one.':
    'À la page {}, un caractère est remplacé par le signe d’un caractère manquant.',
  'The words “{}” on page {} are no part of the text: nobody who listens would hear them.':
    'Les mots « {} » de la page {} ne font pas partie du texte : qui écoute ne les entendrait pas.',
  'The words “{}” on page {} belong to no part of the structure.':
    'Les mots « {} » de la page {} n’appartiennent à aucune partie de la structure.',
};
