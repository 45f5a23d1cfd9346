import { megabytes, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { pictures as english } from '../pictures.js';
import { phrase } from './phrases.js';

const size = (bytes: number): string => megabytes(bytes).replace('.', ',').replace('MB', 'Mo');

export const pictures: WordsOf<typeof english> = {
  'image-missing': {
    message: ({ path }) => `Il n’y a pas de fichier \`${shorten(path)}\` à côté du document.`,
    hint: () =>
      'Écrivez le chemin à partir du dossier de ce document, en respectant les majuscules et les minuscules.',
    about: 'Une image ou une annexe qui n’est pas là manquerait au rapport ; la production s’arrête donc.',
  },
  'image-outside': {
    message: ({ path }) =>
      `\`${shorten(path)}\` se trouve hors du dossier du document, ou dans un dossier caché.`,
    hint: () => 'Copiez le fichier à côté du document et nommez-le par un chemin relatif.',
    about:
      'Seuls se lisent les fichiers du dossier du document, ou en dessous : ni chemins absolus, ni `..`, ni dossiers cachés, ni liens qui y mènent.',
  },
  'image-url': {
    message: ({ path }) =>
      `\`${shorten(path)}\` est une adresse ; solidify attend un fichier placé à côté du document.`,
    hint: () =>
      'Téléchargez le fichier (si vous y êtes autorisé), placez-le à côté du document et nommez-le ici.',
    about:
      'Les rapports se font sans réseau : les images et les annexes sont des fichiers à côté du document.',
  },
  'image-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` est ${phrase(found)} ; solidify attend une image JPEG, PNG, WebP ou SVG.`,
    hint: () =>
      'Exportez l’image en JPEG ou en PNG. Changer le nom ne suffit pas : c’est le contenu qui compte.',
    about:
      'Les images sont JPEG, PNG, WebP ou SVG, d’après le contenu du fichier. Une image coupée, un PNG dont les sommes de contrôle sont fausses et un SVG d’au plus 2 Mo qu’aucun navigateur ne montre passent pour endommagés.',
  },
  'image-damaged': {
    message: ({ path }) => `\`${shorten(path)}\` est endommagé : ses pixels sont illisibles.`,
    hint: () =>
      'Ouvrez l’image dans un logiciel de retouche et enregistrez-la de nouveau, ou recopiez-la depuis sa source.',
    about:
      'Le fichier commence comme une image, mais ce qu’il montre est abîmé. Cela n’apparaît qu’en faisant le rapport.',
  },
  'image-too-many-pixels': {
    message: ({ path, width, height, limit }) =>
      `\`${shorten(path)}\` compte ${width} × ${height} pixels ; la limite est de ${limit / 1_000_000} millions.`,
    hint: () => 'Exportez l’image en plus petit : 2 000 pixels de large suffisent pour une page imprimée.',
    about:
      'Une limite qui empêche un petit fichier de prendre toute la mémoire de la machine quand il est décodé.',
  },
  'image-too-many-scans': {
    message: ({ path, scans, limit }) =>
      `\`${shorten(path)}\` est un JPEG en ${scans} passes ; à cette taille, la limite est de ${limit}.`,
    hint: () =>
      'Ouvrez l’image dans un logiciel de retouche et enregistrez-la de nouveau, en JPEG simple ou progressif.',
    about:
      'Un JPEG progressif vient en une dizaine de passes, dont chacune parcourt toute l’image. Une limite qui empêche un petit fichier de prendre des minutes à décoder.',
  },
  'image-unsafe': {
    message: ({ path, found }) => `Le dessin \`${shorten(path)}\` contient ${phrase(found)}.`,
    hint: () => 'Enregistrez-le en SVG simple, sans cet élément, ou exportez-le en PNG.',
    about:
      'Un SVG ne montre que ce qu’il contient : ni scripts, ni pages ou images incluses, ni adresses, ni mouvement.',
  },
  'image-simplified': {
    message: ({ path, parts }) =>
      `Le dessin \`${shorten(path)}\` est affiché sans ${shorten(parts)}, qu’un rapport ne peut pas contenir.`,
    hint: () =>
      'Vérifiez qu’il montre toujours ce qu’il doit ; sinon, enregistrez-le en SVG simple ou exportez-le en PNG.',
    about:
      'Un dessin est réécrit avec les éléments, les attributs et les propriétés de style connus pour être sans danger. Tout le reste de ce qui pourrait se voir est omis.',
  },
  'attachment-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` est ${phrase(found)} : il ne peut pas accompagner le rapport.`,
    hint: () =>
      'Enregistrez-le sans cela en DOCX, XLSX, PPTX, ODT, ODS, ODP, PDF, en texte UTF-8 (TXT, MD, CSV, ICS) ou en image (JPG, PNG, WebP, SVG), avec l’extension correspondante.',
    about:
      'Ce qui accompagne un rapport est fouillé comme lui à la recherche de noms à taire ; il doit donc pouvoir se lire jusqu’au dernier octet : sans mot de passe, sans macros, sans fichiers d’autres programmes.',
  },
  'not-a-file': {
    message: ({ path }) => `\`${shorten(path)}\` est un dossier ; solidify attend un fichier.`,
    hint: () => 'Nommez un fichier de ce dossier.',
    about: 'Les images et les annexes sont des fichiers.',
  },
  'image-too-large': {
    message: ({ path, size: bytes, limit }) =>
      `\`${shorten(path)}\` pèse ${size(bytes)} ; la limite est de ${size(limit)}.`,
    hint: () => 'Exportez l’image en plus petit : 2 000 pixels de large suffisent pour une page imprimée.',
    about: 'Une limite qui garde les rapports lisibles sur un téléphone.',
  },
  'images-too-large': {
    message: ({ path, limit }) =>
      `Avec \`${shorten(path)}\`, les images de ce document dépassent ${size(limit)} au total.`,
    hint: () =>
      'Exportez les images en plus petit (2 000 pixels de large suffisent pour une page imprimée), ou montrez-en moins.',
    about:
      'Une limite qui empêche un document de prendre toute la mémoire de la machine. Les images se comptent depuis le haut, comme fichiers et comme une page les contient, autant de fois qu’elles sont montrées ; celle-ci et celles d’après n’ont pas été lues.',
  },
  'drawings-too-heavy': {
    message: ({ path, limit }) =>
      `Avec \`${shorten(path)}\`, les dessins de ce document sont aussi longs à imprimer que plus de ${limit} étapes de filtres.`,
    hint: () =>
      'Montrez moins de dessins à filtres, à masques ou à parties répétées, ou exportez-les en PNG, où il ne reste rien à faire.',
    about:
      'Les flous, les ombres et les masques des dessins se refont à chaque endroit où un dessin est montré, et prennent des secondes à l’impression. Chaque étape d’un filtre compte, trois masques comptent pour une, de même que 5 000 parties redessinées (`use`, marqueurs), dix nombres d’un contour comptant pour une partie. Les dessins se comptent dans l’ordre de la page, autant de fois qu’ils sont montrés.',
  },
  'drawing-without-pixels': {
    message: ({ alt }) =>
      `Le dessin ${alt === '' ? 'sans alt' : `« ${shorten(alt)} »`} ne peut pas être dessiné en pixels : d’anciennes versions de Word et d’autres programmes ne montrent rien à sa place.`,
    hint: () => 'Enregistrez-le de nouveau en SVG simple, moins long ou moins mince, ou exportez-le en PNG.',
    about:
      'Un document Word contient chaque dessin en SVG et en pixels, pour les programmes qui ne montrent pas le SVG. Un dessin des centaines de fois plus long que haut n’a pas de pixels.',
  },
  'image-too-small': {
    message: ({ path, width, wanted, millimetres }) =>
      `\`${shorten(path)}\` fait ${width} pixels de large ; pour être imprimé sur ${millimetres} mm, il en faut ${wanted}.`,
    hint: () =>
      'Exportez l’image en plus grand, ou montrez-la en plus petit, avec la taille `column` ou `small`.',
    about:
      'Une image dont `size` est écrit, et la `cover`, s’impriment aussi larges qu’ils le demandent. Avec moins de 150 pixels par pouce, les pixels se voient.',
  },
  'logo-too-small': {
    message: ({ path, height, wanted, millimetres }) =>
      `Le logo \`${shorten(path)}\` fait ${height} pixels de haut ; pour être imprimé sur ${millimetres} mm de haut, il en faut ${wanted}.`,
    hint: () => 'Prenez le logo en SVG, exportez-le en plus grand, ou donnez une `height` plus petite.',
    about:
      'Un logo s’imprime aussi haut que le dit sa `height`, ou à 12 mm. Avec moins de 150 pixels par pouce, les pixels se voient.',
  },
  'logo-on-white': {
    message: ({ path }) =>
      `Le logo \`${shorten(path)}\` est blanc, ou presque, sans fond : sur le papier, personne ne le verrait.`,
    hint: () => 'Prenez la version du logo prévue pour un fond clair, ou une version qui a son propre fond.',
    about:
      'Le logo se trouve sur du papier blanc, et sur un fond clair sur les écrans sombres. Les PNG et les dessins sont examinés.',
  },
  'alt-is-file-name': {
    message: () => 'Cet `alt` est le nom du fichier, qui ne dit rien à qui ne voit pas l’image.',
    hint: () => 'Écrivez ce que montre l’image.',
    about: 'Le nom d’un fichier ne dit rien à qui l’entend (WCAG 2.2, échec F30).',
  },
  'image-without-alt': {
    message: ({ path }) =>
      `L’image \`${shorten(path)}\` n’a pas de texte \`alt\` : une personne aveugle n’en apprend rien.`,
    hint: () =>
      'Ajoutez `alt: "ce que montre l’image"`, ou `decorative: true` si l’image n’apporte aucune information.',
    about:
      'Toute image demande un texte de remplacement (WCAG 2.1, 1.1.1), sauf si elle est déclarée décorative.',
  },
};
