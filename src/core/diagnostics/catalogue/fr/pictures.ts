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
  },
  'image-outside': {
    message: ({ path }) =>
      `\`${shorten(path)}\` se trouve hors du dossier du document, ou dans un dossier caché.`,
    hint: () => 'Copiez le fichier à côté du document et nommez-le par un chemin relatif.',
  },
  'image-url': {
    message: ({ path }) =>
      `\`${shorten(path)}\` est une adresse ; solidify attend un fichier placé à côté du document.`,
    hint: () =>
      'Téléchargez le fichier (si vous y êtes autorisé), placez-le à côté du document et nommez-le ici.',
  },
  'image-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` est ${phrase(found)} ; solidify attend une image JPEG, PNG, WebP ou SVG.`,
    hint: () =>
      'Exportez l’image en JPEG ou en PNG. Changer le nom ne suffit pas : c’est le contenu qui compte.',
  },
  'image-damaged': {
    message: ({ path }) => `\`${shorten(path)}\` est endommagé : ses pixels sont illisibles.`,
    hint: () =>
      'Ouvrez l’image dans un logiciel de retouche et enregistrez-la de nouveau, ou recopiez-la depuis sa source.',
  },
  'image-too-many-pixels': {
    message: ({ path, width, height, limit }) =>
      `\`${shorten(path)}\` compte ${width} × ${height} pixels ; la limite est de ${limit / 1_000_000} millions.`,
    hint: () => 'Exportez l’image en plus petit : 2 000 pixels de large suffisent pour une page imprimée.',
  },
  'image-too-many-scans': {
    message: ({ path, scans, limit }) =>
      `\`${shorten(path)}\` est un JPEG en ${scans} passes ; à cette taille, la limite est de ${limit}.`,
    hint: () =>
      'Ouvrez l’image dans un logiciel de retouche et enregistrez-la de nouveau, en JPEG simple ou progressif.',
  },
  'image-unsafe': {
    message: ({ path, found }) => `Le dessin \`${shorten(path)}\` contient ${phrase(found)}.`,
    hint: () => 'Enregistrez-le en SVG simple, sans cet élément, ou exportez-le en PNG.',
  },
  'image-simplified': {
    message: ({ path, parts }) =>
      `Le dessin \`${shorten(path)}\` est affiché sans ${shorten(parts)}, qu’un rapport ne peut pas contenir.`,
    hint: () =>
      'Vérifiez qu’il montre toujours ce qu’il doit ; sinon, enregistrez-le en SVG simple ou exportez-le en PNG.',
  },
  'attachment-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` est ${phrase(found)} : il ne peut pas accompagner le rapport.`,
    hint: () =>
      'Enregistrez-le sans cela en DOCX, XLSX, PPTX, ODT, ODS, ODP, PDF, en texte UTF-8 (TXT, MD, CSV, ICS) ou en image (JPG, PNG, WebP, SVG), avec l’extension correspondante.',
  },
  'not-a-file': {
    message: ({ path }) => `\`${shorten(path)}\` est un dossier ; solidify attend un fichier.`,
    hint: () => 'Nommez un fichier de ce dossier.',
  },
  'image-too-large': {
    message: ({ path, size: bytes, limit }) =>
      `\`${shorten(path)}\` pèse ${size(bytes)} ; la limite est de ${size(limit)}.`,
    hint: () => 'Exportez l’image en plus petit : 2 000 pixels de large suffisent pour une page imprimée.',
  },
  'images-too-large': {
    message: ({ path, limit }) =>
      `Avec \`${shorten(path)}\`, les images de ce document dépassent ${size(limit)} au total.`,
    hint: () =>
      'Exportez les images en plus petit (2 000 pixels de large suffisent pour une page imprimée), ou montrez-en moins.',
  },
  'drawings-too-heavy': {
    message: ({ path, limit }) =>
      `Avec \`${shorten(path)}\`, les dessins de ce document sont aussi longs à imprimer que plus de ${limit} étapes de filtres.`,
    hint: () =>
      'Montrez moins de dessins à filtres, à masques ou à parties répétées, ou exportez-les en PNG, où il ne reste rien à faire.',
  },
  'drawing-without-pixels': {
    message: ({ alt }) =>
      `Le dessin ${alt === '' ? 'sans alt' : `« ${shorten(alt)} »`} ne peut pas être dessiné en pixels : d’anciennes versions de Word et d’autres programmes ne montrent rien à sa place.`,
    hint: () => 'Enregistrez-le de nouveau en SVG simple, moins long ou moins mince, ou exportez-le en PNG.',
  },
  'image-too-small': {
    message: ({ path, width, wanted, millimetres }) =>
      `\`${shorten(path)}\` fait ${width} pixels de large ; pour être imprimé sur ${millimetres} mm, il en faut ${wanted}.`,
    hint: () =>
      'Exportez l’image en plus grand, ou montrez-la en plus petit, avec la taille `column` ou `small`.',
  },
  'logo-too-small': {
    message: ({ path, height, wanted, millimetres }) =>
      `Le logo \`${shorten(path)}\` fait ${height} pixels de haut ; pour être imprimé sur ${millimetres} mm de haut, il en faut ${wanted}.`,
    hint: () => 'Prenez le logo en SVG, exportez-le en plus grand, ou donnez une `height` plus petite.',
  },
  'logo-on-white': {
    message: ({ path }) =>
      `Le logo \`${shorten(path)}\` est blanc, ou presque, sans fond : sur le papier, personne ne le verrait.`,
    hint: () => 'Prenez la version du logo prévue pour un fond clair, ou une version qui a son propre fond.',
  },
  'alt-is-file-name': {
    message: () => 'Cet `alt` est le nom du fichier, qui ne dit rien à qui ne voit pas l’image.',
    hint: () => 'Écrivez ce que montre l’image.',
  },
  'image-without-alt': {
    message: ({ path }) =>
      `L’image \`${shorten(path)}\` n’a pas de texte \`alt\` : une personne aveugle n’en apprend rien.`,
    hint: () =>
      'Ajoutez `alt: "ce que montre l’image"`, ou `decorative: true` si l’image n’apporte aucune information.',
  },
};
