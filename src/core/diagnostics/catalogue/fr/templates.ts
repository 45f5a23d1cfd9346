import { either, firstOf, inSentences, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { templates as english } from '../templates.js';
import { phrase } from './phrases.js';

const kinds = {
  field: 'n’est pas un champ de ce que montre cette partie du modèle',
  ofList: 'n’est pas un champ d’une liste',
  helper: 'n’est pas une fonction de ce modèle',
  block: 'n’est pas un bloc de modèles',
  partial: 'n’est pas un modèle partiel',
  parameter: 'n’est lu par aucun modèle partiel appelé ici',
  value: 'n’est pas une valeur que ce champ peut avoir',
  slot: 'n’est pas un emplacement de ce modèle',
  template: 'n’est pas un modèle que solidify utilise',
} as const;

const syntaxHints = {
  braces: 'Vérifiez les accolades de cette ligne et de la précédente, et que chaque bloc est fermé.',
  sign: 'Rien n’est calculé : écrivez `{{#if (is a "b")}}` pour comparer, `{{#unless a}}` pour « non », `(and a b)`, `(or a b)`.',
  named: 'Dans `{{#each}}` et `{{#with}}`, écrivez les champs seuls, ou `{{this}}`.',
  quotes: 'Écrivez `"` au lieu de guillemets courbes.',
  call: 'Placez ce qui doit être appelé dans son propre fichier dans `partials/`, et appelez-le par `{{> nom}}`.',
} as const;

const ofPageHead = 'Commencez par `{{> page-head}}`, qui l’a.';
const slotHints: Readonly<Record<string, string>> = {
  style: ofPageHead,
  fonts: ofPageHead,
  printOnly: ofPageHead,
  contents: 'Écrivez `{{{contents}}}` là où doit figurer le sommaire.',
  content: 'Écrivez `{{{content}}}` là où doit figurer la page.',
};

const fileFaults = {
  outside: 'se trouve hors du projet, derrière un lien',
  kind: 'n’est pas un fichier lisible',
  size: 'dépasse 100 ko',
  utf8: 'n’est pas écrit en UTF-8',
} as const;

const fileHints = {
  outside: 'Copiez-le dans le dossier des modèles.',
  kind: 'Supprimez-le, ou mettez un fichier à sa place.',
  size: 'Déplacez-en des parties dans des modèles partiels, et les images dans le document.',
  utf8: 'Enregistrez-le en UTF-8.',
} as const;

const pageFaults = {
  h1: 'Une page a un seul `h1`, son titre',
  level: 'Aucun niveau de titre ne doit manquer',
  alt: 'Une image ou un dessin a besoin d’une alternative',
  lang: 'Une page indique sa langue et son titre',
  table: 'Un tableau a besoin d’en-têtes',
  id: 'Un `id` ne figure qu’une fois dans une page',
  emblem: 'L’emblème du financeur doit être visible',
  notice: 'Ce que le bailleur veut voir dit doit être visible',
  refused: 'Un rapport n’exécute rien et ne demande rien',
  outside: 'Un rapport n’a besoin de rien d’ailleurs',
  title: 'Un texte en Markdown a un seul titre',
  depth: 'Aucun niveau de titre ne doit manquer',
  open: 'Un code, un commentaire ou du HTML ouvert doit être fermé',
  language: 'Une langue s’indique par son code',
} as const;

const pageHints = {
  h1: 'Écrivez `<h1>{{line title}}</h1>` une fois.',
  level: 'Sous `h2` vient `h3` ; la taille relève d’un style.',
  alt: 'Écrivez `alt="…"`, ou `alt=""` si elle ne fait que décorer ; un dessin a `aria-label` ou `aria-hidden="true"`.',
  lang: 'Commencez par `{{> page-head}}`, ou écrivez `<html lang="{{lang}}">` et un `<title>`.',
  table: 'Écrivez `<th scope="col">` dans la première ligne.',
  id: 'Supprimez-le, ou formez-le à partir d’une ancre du rapport.',
  emblem:
    'Montrez-le avec {{> funding}} ou {{> paid}} ; que votre style nomme ce qu’il vise, comme h2 ou .city, et n’en cache ni ne couvre rien.',
  notice:
    'Montrez-le avec {{> funding}} ou {{> paid}} ; que votre style nomme ce qu’il vise, comme h2 ou .city, et n’en cache ni ne couvre rien.',
  refused: 'Supprimez-le.',
  outside: 'Montrez les images du rapport avec `{{> image}}` ; supprimez ce qui serait à charger.',
  title: 'Écrivez `# {{line title}}` une fois.',
  depth: 'Sous `##` vient `###`.',
  open: 'Écrivez ``` ou `-->` plus bas, ou la balise fermante.',
  language: 'Écrivez `lang="{{lang}}"`, ou un code tel que `en`, `fr`, `de`.',
} as const;

const unusedHints = {
  partial: (name: string) => `Appelez-le par {{> ${name}}}, ou supprimez-le.`,
  style: () => 'Écrivez son contenu entre <style> et </style> dans partials/page-head.html.hbs.',
  module: () => 'Nommez-le avec --helpers, ou placez-le ailleurs.',
  file: () =>
    'Donnez-lui le chemin d’un modèle, ou placez-le ailleurs ; solidify templates list montre tous les chemins.',
} as const;

const helperFaults = {
  threw: (words: string) => `a échoué : ${words}`,
  promise: () => 'donne une `Promise`, et un modèle n’attend rien',
  value: (words: string) => `donne \`${words}\`, qu’aucun modèle ne peut montrer`,
  printed: (words: string) => `donne \`${words}\` là où des mots sont imprimés`,
  markup: (words: string) => `donne \`${words}\` à un modèle écrit autrement`,
  time: (words: string) => `ne s’est pas terminée et a été interrompue après ${words}`,
} as const;

const helperHints = {
  threw: 'Corrigez-la à cet endroit, ou donnez-lui ce qu’elle attend.',
  promise: 'Donnez le résultat lui-même : supprimez `async` et `await`.',
  value: 'Donnez des mots, un nombre, `true`, `false` ou `null`, ou une liste ou un objet simple de ceux-ci.',
  printed: 'Parcourez-le avec `{{#each}}` ou `{{#with}}`, ou donnez des mots.',
  markup: 'La dernière chose qu’elle reçoit indique le format du modèle.',
  time: 'Cherchez une boucle sans fin, ou ce qui prend trop de mémoire.',
} as const;

export const templates: WordsOf<typeof english> = {
  'template-syntax': {
    message: ({ words }) => `Le modèle est illisible : ${phrase(shorten(words))}.`,
    hint: ({ kind }) => syntaxHints[kind],
    about:
      'Les modèles s’écrivent en Handlebars, dont ils emploient les valeurs, les fonctions, les modèles partiels et les blocs `if`, `unless`, `each` et `with`.',
  },
  'template-file': {
    message: ({ fault }) => `Le modèle ${fileFaults[fault]}.`,
    hint: ({ fault }) => fileHints[fault],
    about:
      'Un modèle est un fichier d’au plus 100 ko en UTF-8, dans le dossier des modèles et non derrière un lien qui mène hors de son projet.',
  },
  'template-unused': {
    message: ({ name }) => `Rien n’utilise \`${shorten(name)}\` dans le dossier de modèles.`,
    hint: ({ kind, name, nearest }) =>
      nearest.length > 0 ? `Vouliez-vous dire ${either(nearest)} ?` : unusedHints[kind](shorten(name)),
    about:
      'Un modèle remplace un modèle fourni du même chemin, est la mise en page d’un dossier à lui ou est appelé par un autre. Tout autre fichier n’y sert à rien ; un README, les fichiers cachés, les copies d’un éditeur et `originals` ne sont pas signalés.',
  },
  'template-unknown': {
    message: ({ kind, name }) => `\`${shorten(name)}\` ${kinds[kind]}.`,
    hint: ({ kind, nearest, known }) =>
      inSentences(
        kind === 'ofList'
          ? 'Parcourez la liste avec `{{#each …}}`, et nommez les champs d’un élément à l’intérieur.'
          : null,
        nearest.length > 0 ? `Vouliez-vous dire ${either(nearest, 'ou')} ?` : null,
        known.length > 0 ? `Il y a ${firstOf(known, (more) => `et ${more} autres`)}.` : null,
      ),
    about:
      'Un nom qui n’existe nulle part omettrait sans bruit ce qu’il devait montrer. `solidify templates list NAME` dit ce qu’un modèle peut montrer, et `schema/templates.json` tout ce qu’il y a.',
  },
  'template-arguments': {
    message: ({ helper, expected, found }) =>
      `\`${shorten(helper)}\` attend ${phrase(expected)} et en reçoit ${found}.`,
    hint: () => null,
    about: 'Chaque fonction prend un nombre fixe de valeurs.',
  },
  'template-not-words': {
    message: ({ name, helper, found }) =>
      helper === null
        ? `\`${shorten(name)}\` a ses propres parties et ne peut pas être affiché tel quel.`
        : found === 'words'
          ? `\`${shorten(name)}\` est un texte avec sa langue, et \`${helper}\` attend des mots.`
          : `\`${shorten(name)}\` n’est pas un texte avec sa langue, comme l’attend \`${helper}\`.`,
    hint: ({ name, found, parts }) => {
      if (found === 'plain') return `Écrivez \`{{${name}}}\`.`;
      if (found === 'words') return `Écrivez \`{{line ${name}}}\` ou \`{{block ${name}}}\`.`;
      if (found === 'list')
        return `Parcourez-la avec \`{{#each ${name}}}\`, et affichez ce que contient un élément.`;
      return `Nommez l’une de ses parties : ${firstOf(parts, (more) => `et ${more} autres`)}.`;
    },
    about:
      'Un texte d’un document a une langue, et se montre par `line`, `block` et leurs semblables ; une liste ou ce qui a d’autres parties donnerait `[object Object]`.',
  },
  'template-slot': {
    message: ({ slot }) =>
      `Le modèle n’a pas d’emplacement pour \`{{{${slot}}}}\`, sans lequel sa page est fausse.`,
    hint: ({ slot }) => slotHints[slot] ?? `Écrivez \`{{{${slot}}}}\` à l’endroit voulu.`,
    about:
      'Il faut à une page, dans sa tête, son style, ses polices et ce que seule l’impression demande, et une place pour la table des matières ; au cadre du site, une place pour la page.',
  },
  'template-page': {
    message: ({ fault, found }) =>
      found === ''
        ? `${pageFaults[fault]}.`
        : `${pageFaults[fault]} ; ce qu’écrit le modèle a \`${shorten(found)}\`.`,
    hint: ({ fault }) => pageHints[fault],
    about:
      'Qui entend une page, et PDF/UA-1, ont besoin de titres en ordre, de textes de remplacement, de langues et d’en-têtes de tableaux ; les bailleurs veulent leur emblème ; les lecteurs ne veulent pas être suivis. Toute page écrite par vos propres modèles, et son Markdown, est donc examinée. La ligne est la première d’un modèle qui a une telle balise ou un tel signe.',
  },
  'template-helper': {
    message: ({ helper, file, kind, words }) =>
      `\`${shorten(helper)}\` de ${shorten(file)} ${helperFaults[kind](shorten(words, 160))}.`,
    hint: ({ kind }) => helperHints[kind],
    about:
      'Les fonctions à vous (`--helpers`) reçoivent de simples données et en rendent, tout de suite. La ligne est celle du modèle qui appelle la fonction ; si la fonction elle-même a échoué, sa propre ligne suit le nom de son fichier.',
  },
  'template-failed': {
    message: ({ words }) => `Le modèle a été interrompu : ${phrase(shorten(words))}.`,
    hint: ({ words }) =>
      words.startsWith('{{')
        ? null
        : 'Cherchez un modèle partiel qui s’appelle lui-même, et des listes dans des listes.',
    about:
      'Un modèle ne montre que ce qui est là, et sa page est arrêtée quand elle continue sans fin : des modèles partiels qui s’appellent l’un l’autre, ou des listes dans des listes qui deviennent trop grandes.',
  },
};
