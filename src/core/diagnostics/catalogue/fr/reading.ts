import { codePoint, megabytes, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { reading as english } from '../reading.js';
import { phrase } from './phrases.js';

export const reading: WordsOf<typeof english> = {
  'file-empty': {
    message: () => 'Le fichier est vide ; solidify attend un document.',
    hint: () =>
      'Commencez par les quatre clés qu’il faut à une visite : `title`, `city`, `country` et `dates`.',
    about:
      'Le fichier ne contient rien, ou seulement des commentaires. Il faut au moins `title`, `city`, `country` et `dates` à une visite.',
  },
  'file-bom': {
    message: () => 'Le fichier commence par une marque d’ordre des octets (BOM) ; elle est ignorée.',
    hint: () => 'Enregistrez-le en « UTF-8 » plutôt qu’en « UTF-8 avec BOM ».',
    about:
      'Certains éditeurs sous Windows mettent une marque invisible avant le premier caractère. Elle ne fait pas de mal.',
  },
  'file-utf16': {
    message: () => 'Le fichier est écrit en UTF-16 ; solidify attend UTF-8.',
    hint: () => 'Dans l’éditeur, choisissez « Enregistrer sous » et l’encodage UTF-8.',
    about: 'Le fichier a été enregistré en « Unicode » (UTF-16). Enregistrez-le en UTF-8.',
  },
  'file-not-utf8': {
    message: () => 'Le fichier contient ici un octet qui n’est pas de l’UTF-8 : un caractère serait perdu.',
    hint: () =>
      'Dans l’éditeur, choisissez « Enregistrer sous » et l’encodage UTF-8, puis vérifiez les accents.',
    about:
      'Le fichier a été enregistré dans un encodage plus ancien, comme Windows-1252 ou ISO 8859-1. Le premier caractère perdu est montré.',
  },
  'file-of-other-kind': {
    message: ({ kind }) => `Le fichier est ${phrase(kind)} ; solidify attend un texte en YAML.`,
    hint: ({ holds }) =>
      holds === 'a text'
        ? 'Commencez un document avec `solidify new visit visit.yaml`, et copiez sous ses clés ce qui se trouve ici.'
        : holds === 'a list'
          ? 'Nommez un document ; `solidify import LISTE --into visit.yaml` y reprend les personnes d’une liste.'
          : 'Nommez le document, un texte dont le nom finit d’ordinaire par .yaml ; une image ou un autre fichier se nomme à l’intérieur.',
    about:
      'Les documents Word, les PDF, les tableaux, les pages HTML et les images ne sont pas des documents de solidify. On peut y copier leurs textes, importer les listes de personnes, et y nommer les images.',
  },
  'file-too-large': {
    message: ({ limit }) =>
      `Le fichier dépasse ${megabytes(limit).replace('.', ',').replace('MB', 'Mo')}, la limite de lecture.`,
    hint: () =>
      'Une visite dépasse rarement 0,1 Mo : gardez les images dans des fichiers à part et nommez-les sous `images`.',
    about: 'Une limite qui protège des accidents, comme une image collée dans le texte.',
  },
  'too-many-parts': {
    message: ({ limit }) => `Le document contient plus de ${limit} valeurs.`,
    hint: () => 'Répartissez-le en plusieurs visites.',
    about: 'Une limite qui protège des accidents et des attaques.',
  },
  'and-more': {
    message: ({ code, more, areKnown }) =>
      `Et encore ${more} fois \`${code}\` à partir d’ici${areKnown ? ', chaque fois écrit comme plus haut' : ''}.`,
    hint: ({ more, areKnown }) =>
      areKnown
        ? 'Corrigez chacun de ces problèmes partout dans le document.'
        : `${more === 1 ? 'Il sera signalé' : 'Ils seront signalés'} quand ceux du dessus seront corrigés.`,
    about:
      'De chaque sorte de problème, un document montre les 100 premiers un par un, puis 100 autres qui sont écrits autrement que tous les précédents ; le reste est compté ici. Sa gravité est celle de ce qu’il compte.',
  },
  'too-deep': {
    message: ({ limit }) => `Les valeurs sont imbriquées sur plus de ${limit} niveaux.`,
    hint: () => 'Aucune clé d’une visite ne demande plus de six niveaux.',
    about: 'Une limite qui protège des accidents et des attaques.',
  },
  'yaml-tab': {
    message: () =>
      'Une tabulation se trouve là où il faut des espaces : YAML n’admet que des espaces en retrait.',
    hint: ({ more }) =>
      `Remplacez la tabulation par autant d’espaces qu’en ont les lignes voisines${more > 0 ? ` ; ${more} ${more === 1 ? 'autre ligne commence' : 'autres lignes commencent'} par une tabulation` : ''}.`,
    about:
      'YAML refuse les tabulations dans le retrait. La plupart des éditeurs savent écrire des espaces avec la touche Tab.',
  },
  'yaml-space': {
    message: ({ character }) =>
      `Ce caractère ressemble à une espace, mais en est un autre (U+${codePoint(character)}) ; YAML le prend pour une lettre.`,
    hint: () => 'Effacez-le et tapez une espace.',
    about:
      'Les textes copiés d’une page web ou d’un traitement de texte apportent souvent des espaces insécables. À côté des clés, des deux-points et des tirets, seule l’espace ordinaire compte.',
  },
  'yaml-comment': {
    message: ({ words }) =>
      `Un # après une espace ouvre un commentaire : « ${shorten(words)} » est donc omis.`,
    hint: () =>
      'Mettez tout le texte entre guillemets droits ; si c’est un commentaire, tapez une espace après le #.',
    about:
      'Dans `title: Visit #5`, le titre n’est que `Visit`. Un commentaire, que seuls les auteurs lisent, s’écrit `# ainsi`.',
  },
  'yaml-indent': {
    message: () =>
      'Cette ligne commence dans une colonne qui ne convient ni à la ligne du dessus, ni à la liste ou à la clé dont elle dépend.',
    hint: () =>
      'Alignez-la sur ses voisines : les clés d’un même élément, et les tirets d’une même liste, commencent dans la même colonne.',
    about:
      'Le retrait dit ce qui appartient à quoi. Toutes les clés d’une même chose commencent dans la même colonne.',
  },
  'yaml-dash': {
    message: () => 'Une liste ne peut pas commencer sur la ligne de sa clé.',
    hint: () =>
      'Mettez chaque tiret sur sa propre ligne sous la clé, ou écrivez la liste entre crochets : `[one, two]`.',
    about:
      'Les éléments d’une liste se trouvent sous leur clé, chacun derrière un tiret. Un texte qui commence par un tiret demande des guillemets.',
  },
  'yaml-missing-space': {
    message: ({ after }) => `Il manque une espace après \`${after}\`.`,
    hint: ({ after }) => `Écrivez \`${after} …\`, avec une espace.`,
    about:
      'En YAML, un deux-points ou un tiret ne compte qu’avec une espace derrière lui : `city: Paris`, `- Paris`.',
  },
  'yaml-unclosed-quote': {
    message: ({ quote }) => `Le texte qui commence ici par ${quote} n’est jamais fermé.`,
    hint: ({ quote }) => `Mettez ${quote} à la fin du texte.`,
    about: 'Un guillemet ouvre un texte, qui va jusqu’au guillemet suivant, sur autant de lignes qu’il faut.',
  },
  'yaml-unclosed-bracket': {
    message: ({ bracket }) => `Le signe \`${bracket}\` ouvert ici n’est jamais fermé.`,
    hint: ({ bracket }) =>
      `Mettez \`${bracket === '{' ? '}' : ']'}\` à la fin, ou écrivez chaque valeur sur sa propre ligne.`,
    about:
      'Une liste entre `[ ]` ou un ensemble entre `{ }` doit être fermé. Sur plusieurs lignes, une valeur par ligne se lit mieux.',
  },
  'yaml-unopened-bracket': {
    message: ({ bracket }) => `Le signe \`${bracket}\` ne ferme rien.`,
    hint: ({ bracket }) =>
      `Supprimez-le, ou mettez \`${bracket === '}' ? '{' : '['}\` là où cela doit commencer ; un texte qui contient de tels signes se met entre guillemets droits.`,
    about: 'Il y a plus de crochets ou d’accolades fermants qu’ouvrants.',
  },
  'yaml-text-after-quote': {
    message: ({ quote }) => `Le texte continue après son ${quote} fermant.`,
    hint: ({ quote, instead }) =>
      instead !== null
        ? `Mettez tout le texte entre guillemets : \`${shorten(instead)}\`.`
        : quote === "'"
          ? "Doublez l’apostrophe à l’intérieur : `'it''s'`, ou prenez des guillemets droits."
          : 'Écrivez `\\"` pour un guillemet à l’intérieur.',
    about:
      'Un texte entre guillemets finit au second guillemet. Entre guillemets simples, une apostrophe s’écrit deux fois.',
  },
  'yaml-quote-needed': {
    message: ({ character }) =>
      `Un texte ne peut pas commencer par \`${character}\`, qui a un sens particulier en YAML.`,
    hint: ({ character, isBullet }) =>
      isBullet
        ? 'Écrivez un trait d’union à sa place : une liste se marque par un trait d’union et une espace.'
        : character === '|' || character === '>'
          ? `Commencez le texte à la ligne suivante, en retrait, ou mettez-le entre guillemets droits sans le \`${character}\`.`
          : 'Mettez tout le texte entre guillemets droits.',
    about:
      'Les caractères ``@ ` * & ! % | > { } [ ] # , ? :`` ont un sens au début d’une valeur. Les guillemets le leur retirent.',
  },
  'yaml-colon-in-text': {
    message: () =>
      'Un deux-points se trouve dans un texte sans guillemets, devant une espace ou à la fin de la ligne : YAML prend ce qui précède pour une clé.',
    hint: ({ text, keys = null }) =>
      text === null
        ? 'Écrivez `>-` après la clé et tout le texte sur les lignes du dessous, ou mettez le texte entre guillemets droits.'
        : keys !== null && keys.length < 200
          ? `Écrivez chaque clé sur sa propre ligne, ou toutes entre accolades, \`${keys}\` ; si c’est un seul texte, mettez-le entre guillemets droits.`
          : `Mettez le texte entre guillemets droits : \`"${shorten(text.replaceAll('"', '\\"'))}"\`.`,
    about:
      'Dans un texte sans guillemets, un deux-points suivi d’une espace commence une nouvelle clé. Mettez ces textes entre guillemets, comme `"Paris: a visit"`.',
  },
  'yaml-escape': {
    message: ({ escape }) => `\`${escape}\` n’a pas de sens entre guillemets droits.`,
    hint: () => 'Prenez des apostrophes droites, ou doublez chaque barre oblique inverse.',
    about:
      'Entre guillemets doubles, une barre oblique inversée commence un caractère spécial. Les guillemets simples prennent tout tel quel.',
  },
  'yaml-line': {
    message: () => 'Cette ligne n’est ni `key: value`, ni l’élément d’une liste.',
    hint: ({ isBullet }) =>
      isBullet
        ? 'Écrivez un trait d’union et une espace à la place de la puce.'
        : 'Mettez un deux-points et une espace après la clé, ou mettez la ligne en retrait si elle prolonge le texte du dessus.',
    about:
      'Un texte sur plusieurs lignes est en retrait sous sa clé, qui finit par `|` (garder les lignes) ou `>-` (les joindre).',
  },
  'yaml-duplicate-key': {
    message: ({ key, line }) =>
      `\`${shorten(key)}\` figure deux fois ici, d’abord à la ligne ${line} ; YAML en perdrait une.`,
    hint: () => 'Réunissez les deux, ou renommez-en une.',
    about: 'Dans une même chose, chaque clé ne figure qu’une fois.',
  },
  'yaml-conflict-marker': {
    message: ({ marker }) => `\`${marker}\` est resté de la fusion de deux versions.`,
    hint: ({ lines }) =>
      lines.length === 1
        ? `Supprimez la ligne ${lines.join()}.`
        : `Gardez l’une des deux versions et supprimez les marques des lignes ${lines.slice(0, -1).join(', ')} et ${lines.at(-1) ?? ''}.`,
    about: 'Git écrit ces marques quand deux personnes ont changé les mêmes lignes.',
  },
  'yaml-unknown-alias': {
    message: ({ name }) => `\`*${name}\` renvoie à une ancre \`&${name}\` qui ne se trouve pas plus haut.`,
    hint: () => 'Si c’est un texte qui commence par un astérisque, mettez-le entre guillemets droits.',
    about:
      'Une valeur qui commence par `*` en répète une autre, marquée par `&`. Les étoiles de Markdown demandent des guillemets.',
  },
  'yaml-alias-limit': {
    message: ({ limit }) =>
      `Des ancres répétées font grandir ce document au-delà de ce qui est lu : ${limit} répétitions au plus, aucune à l’intérieur d’elle-même.`,
    hint: () =>
      'Prenez les registres (`people`, `organisations`, `sites`) et leurs identifiants au lieu d’ancres.',
    about: 'Une limite qui protège des documents qui grandissent sans fin à la lecture.',
  },
  'yaml-tag': {
    message: ({ tag }) => `L’étiquette YAML \`${shorten(tag)}\` n’est pas connue ici.`,
    hint: () =>
      'Si c’est un texte qui commence par un point d’exclamation, mettez-le entre guillemets droits.',
    about:
      'Les étiquettes de YAML (`!something`) ne servent pas. Un texte qui commence par un point d’exclamation demande des guillemets.',
  },
  'yaml-several-documents': {
    message: () => 'Un second document commence ici : un fichier contient un seul document.',
    hint: ({ isText }) =>
      isText
        ? 'Un document ne contient que des clés, sans page en Markdown à la suite : écrivez `summary: |` à la place de la ligne `---` et mettez le texte en retrait ; les parties plus longues vont sous `sections`.'
        : 'Déplacez-le dans un fichier à part, ou supprimez la ligne `---`.',
    about:
      'La ligne `---` commence un nouveau document YAML. Chaque visite a son propre fichier, et ses textes se trouvent sous des clés.',
  },
  'yaml-syntax': {
    message: ({ reason }) => `Ce n’est pas du YAML. L’analyseur signale : « ${reason} ».`,
    hint: () => null,
    about: 'Toute autre erreur du lecteur de YAML, dans ses propres mots.',
  },
};
