import { codePoint, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { texts as english } from '../texts.js';
import { phrase } from './phrases.js';

export const texts: WordsOf<typeof english> = {
  'blank-left': {
    message: ({ blank }) => `${shorten(blank)} est un champ que personne n’a encore rempli.`,
    hint: ({ status }) =>
      status === null
        ? 'Écrivez le texte à sa place, ou supprimez la clé.'
        : 'Écrivez le texte à sa place, ou supprimez la clé ; dès que `status` vaut `final`, c’est une erreur.',
    about:
      'Ce qui se trouve entre `{{` et `}}` dit ce qu’il faut y écrire, comme dans les documents de `solidify new`. Un brouillon peut avoir des blancs, et les montre.',
  },
  'blank-in-final': {
    message: ({ blank }) =>
      `${shorten(blank)} est un champ que personne n’a rempli, alors que la visite est définitive.`,
    hint: ({ status }) =>
      status === null
        ? 'Écrivez le texte à sa place, ou `status: draft` en haut : sans cela, une visite est définitive.'
        : 'Écrivez le texte à sa place, supprimez la clé, ou écrivez `status: draft` en attendant.',
    about:
      'Ce qui se trouve entre `{{` et `}}` dit ce qu’il faut y écrire. Une visite sans `status`, ou avec `status: final`, n’en a plus.',
  },
  'list-in-text': {
    message: () => 'Ce n’est pas un élément de liste : YAML réunit les lignes de ce texte en une seule.',
    hint: () =>
      'Commencez le texte par `|` sur la ligne de sa clé et mettez-le entièrement en retrait sur les lignes du dessous, avec une ligne vide avant la liste ; ou écrivez une liste de points là où c’est possible.',
    about:
      'Dans un texte sans `|`, un retour à la ligne est une espace ; `- one` sur sa propre ligne s’imprimerait comme un tiret parmi les mots.',
  },
  'bullets-in-text': {
    message: ({ mark }) =>
      `Les lignes qui commencent par \`${mark}\` ne font pas une liste : elles se suivraient dans un seul paragraphe.`,
    hint: ({ mark }) =>
      /\w/.test(mark) && !/1/.test(mark)
        ? 'Mettez devant chacune un tiret et un espace, `- `, ou laissez des lignes vides entre elles.'
        : `Commencez chacune par ${/1/.test(mark) ? '`1. `, `2. ` et ainsi de suite' : 'un tiret et un espace, `- `'}, à la place de \`${mark}\`.`,
    about:
      'Les puces, les tirets et les lettres que d’autres programmes mettent devant les éléments d’une liste ne veulent rien dire en Markdown, où une liste a `- ` ou `1. `.',
  },
  'table-cells-lost': {
    message: () =>
      'Cette ligne a plus de cellules que l’en-tête de son tableau : le contenu des autres serait perdu.',
    hint: () =>
      'Donnez à l’en-tête une cellule pour chacune, ou écrivez `\\|` pour une barre qui fait partie du texte.',
    about:
      'Un tableau a autant de colonnes que sa première ligne. Ce qui suit n’est montré par aucun lecteur de Markdown.',
  },
  'too-many-columns': {
    message: ({ limit }) => `Ce tableau a plus de ${limit} colonnes, ce qu’aucune page ne peut montrer.`,
    hint: () => 'Divisez le tableau, échangez lignes et colonnes, ou joignez-le comme fichier.',
    about:
      'Sur une page, les colonnes d’un tableau plus large sont plus étroites qu’une lettre, et l’impression prend des minutes.',
  },
  'heading-in-text': {
    message: ({ heading }) =>
      `Le texte contient un titre, « ${shorten(heading)} », qui romprait le plan du rapport.`,
    hint: () => 'Mettez-le en `**gras**`, ou faites-en un point à part.',
    about:
      'C’est solidify qui fait les titres, pour que leurs niveaux soient justes dans chaque rapport (WCAG 2.1, 1.3.1).',
  },
  'html-in-text': {
    message: ({ html }) => `Le texte contient du HTML, \`${shorten(html)}\`, qui n’est pas repris.`,
    hint: () =>
      'Écrivez en Markdown (`**gras**`, `*italique*`, `[texte](https://…)`) ; pour un simple <, écrivez `\\<`.',
    about: 'Les textes sont en CommonMark, sans HTML.',
  },
  'code-in-text': {
    message: () =>
      'Le texte contient un bloc de code : des lignes qui commencent par quatre espaces, ou se trouvent entre des marques ```.',
    hint: () =>
      'Commencez les lignes dans la même colonne que celles du dessus ; quelques mots de code se mettent entre deux ` simples.',
    about: 'Les rapports n’ont pas de blocs de code. Le plus souvent, une ligne est trop en retrait.',
  },
  'image-in-text': {
    message: ({ path }) => `Le texte contient une image, \`${shorten(path)}\`.`,
    hint: () => 'Placez-la sous `images`, avec `src` et `alt`.',
    about:
      'Les images se trouvent sous `images`, où elles reçoivent un texte de remplacement, une légende et un crédit.',
  },
  'link-without-words': {
    message: ({ url }) => `Le lien vers ${shorten(url)} n’a pas de texte.`,
    hint: ({ url }) => `Écrivez où il mène : \`[texte](${shorten(url)})\`.`,
    about:
      'Un lien se lit à voix haute par ses mots ; sans eux, on ne le voit ni ne l’entend (WCAG 2.1, 2.4.4).',
  },
  'unused-link': {
    message: ({ url }) => `Rien dans ce texte ne mène à ${shorten(url)} : l’adresse n’est donc pas affichée.`,
    hint: ({ url }) =>
      `Écrivez-la à sa place, sous la forme \`[texte](${shorten(url)})\`, ou supprimez la ligne.`,
    about:
      'Une adresse nommée pour des liens (`[1]: https://…`) ne vaut que pour son propre texte, et ne se montre pas elle-même.',
  },
  'unknown-link': {
    message: ({ words }) =>
      `Rien sous ce texte ne dit où mène ${shorten(words)} : ses crochets sont donc affichés.`,
    hint: ({ words }) =>
      words.startsWith('[^')
        ? `Écrivez la note sous le texte, après une ligne vide : \`${shorten(words)}: …\`, ou mettez \`\\\` devant le crochet.`
        : `Écrivez l’adresse après les mots, \`${shorten(words.slice(0, words.indexOf(']') + 1))}(https://…)\`, ou mettez \`\\\` devant le premier crochet.`,
    about:
      'L’adresse d’un lien comme `[words][1]`, ou les mots d’une note comme `[^1]`, doivent se trouver dans le même texte, sur une ligne qui commence par `[1]:` ou `[^1]:`.',
  },
  'text-shows-nothing': {
    message: () => 'De ce texte, rien ne serait visible.',
    hint: () => 'Écrivez des mots, ou supprimez la clé.',
    about: 'Le texte ne contient que des espaces, des lignes ou des signes, comme `&nbsp;` ou `---`.',
  },
  'text-too-long': {
    message: ({ length, limit }) => `Ce texte a ${length} caractères ; la limite est de ${limit}.`,
    hint: ({ limit }) =>
      limit > 10_000
        ? 'Divisez-le en points.'
        : 'Donnez ici le nom seulement, et le reste dans un texte à part.',
    about:
      'Une limite qui protège des accidents : 100 000 caractères d’un texte font une quarantaine de pages ; un nom, un titre ou tout ce qui tient sur une ligne en a au plus 1 000.',
  },
  'character-without-font': {
    message: ({ characters }) =>
      `Aucune police du rapport ne peut dessiner ${characters.replace(/ and (\d+) more$/, ' et $1 autres')}.`,
    hint: ({ characters }) =>
      characters === 'U+0009'
        ? 'C’est une tabulation : tapez une espace.'
        : /^U\+00[89]/.test(characters)
          ? 'De l’UTF-8 a été lu ici comme un encodage plus ancien : ouvrez en UTF-8 le texte dont il vient, et recopiez-le.'
          : characters.startsWith('U+')
            ? 'Ce caractère est invisible : effacez-le.'
            : 'Écrivez plutôt un mot. Les lettres latines, grecques et cyrilliques et les symboles courants peuvent être dessinés ; la plupart des émojis, non.',
    about:
      'Un caractère sans glyphe serait une case vide dans le PDF, ce que PDF/UA refuse (ISO 14289-1, 7.21.8).',
  },
  'wrong-encoding': {
    message: ({ word, right }) =>
      `« ${shorten(word)} » est « ${shorten(right)} », lu dans un autre encodage que celui où il a été écrit.`,
    hint: () => 'Ouvrez en UTF-8 le texte dont il vient et recopiez-le, ou retapez le mot.',
    about:
      'Un texte en UTF-8 ouvert en Windows-1252 (« ANSI », « Europe de l’Ouest »), en Windows-1250 (« Europe centrale ») ou en Mac Roman a deux ou trois signes pour chaque lettre qui n’est pas anglaise : `Ã¼`, `ĂĽ` ou `√º` pour ü, `â€“` pour un tiret.',
  },
  'mixed-scripts': {
    message: ({ word, letter, script }) =>
      `Dans « ${shorten(word)} », la lettre ${letter} est ${phrase(script)} (U+${codePoint(letter)}) parmi des lettres latines.`,
    hint: () => 'Retapez le mot avec un seul clavier : sinon, aucune recherche ne le trouvera.',
    about:
      'Une lettre qui ressemble à une autre, comme dans des textes copiés d’ailleurs, ou pour passer pour un autre nom.',
  },
  'pdf-standard': {
    message: ({ rule, message }) => `Avec ce texte, le PDF enfreindrait ${phrase(rule)} : ${phrase(message)}`,
    hint: ({ cause }) => phrase(cause),
    about:
      'Ce qu’il faut à un PDF pour être accessible (PDF/UA-1, ISO 14289-1) se vérifie quand il est fini, et celui à qui cela manque n’est pas écrit. Ce que les textes peuvent faire de travers a ses propres messages ; celui-ci vient là où ils ont manqué quelque chose. Les dernières phrases nomment ce qui cause une telle faute.',
  },
  'no-content': {
    message: () => 'La visite n’a ni visite de site (`tours`) ni discussion.',
    hint: () => 'Écrivez un `agenda` de visites de site et de discussions, qui sont le cœur du rapport.',
    about: 'Le rapport peut se faire, mais dit peu.',
  },
  'first-page-full': {
    message: ({ key, limit, count }) =>
      `Il y a ${count} ${key === 'key_messages' ? 'messages clés' : 'chiffres clés'} ; une première page en contient ${limit}.`,
    hint: ({ key }) =>
      key === 'key_messages'
        ? 'Réunissez deux messages proches, ou déplacez celui-ci vers `lessons`.'
        : 'Déplacez celui-ci vers `figures` de son lieu.',
    about:
      'Qui a une minute lit au plus cinq messages et quatre chiffres ; les autres chassent les premiers de la page. Tous sont montrés.',
  },
  'dropped-without-reason': {
    message: () => 'La recommandation a été abandonnée, et rien ne dit pourquoi.',
    hint: () => 'Ajoutez `reason: …`.',
    about: 'Qui lit qu’une chose ne se fera pas veut savoir pourquoi.',
  },
};
