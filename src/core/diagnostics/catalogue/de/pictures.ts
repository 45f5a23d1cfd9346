import { megabytes, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { pictures as english } from '../pictures.js';
import { phrase } from './phrases.js';

const size = (bytes: number): string => megabytes(bytes).replace('.', ',');

export const pictures: WordsOf<typeof english> = {
  'image-missing': {
    message: ({ path }) => `Neben dem Dokument gibt es keine Datei \`${shorten(path)}\`.`,
    hint: () =>
      'Schreiben Sie den Pfad vom Ordner dieses Dokuments aus, mit der richtigen Groß- und Kleinschreibung.',
  },
  'image-outside': {
    message: ({ path }) =>
      `\`${shorten(path)}\` liegt außerhalb des Ordners des Dokuments oder in einem versteckten Ordner.`,
    hint: () => 'Kopieren Sie die Datei neben das Dokument, und nennen Sie sie mit einem relativen Pfad.',
  },
  'image-url': {
    message: ({ path }) =>
      `\`${shorten(path)}\` ist eine Adresse; solidify erwartet eine Datei neben dem Dokument.`,
    hint: () =>
      'Laden Sie die Datei herunter (sofern Sie das dürfen), legen Sie sie neben das Dokument, und nennen Sie sie hier.',
  },
  'image-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` ist ${phrase(found)}; solidify erwartet ein Bild als JPEG, PNG, WebP oder SVG.`,
    hint: () =>
      'Exportieren Sie das Bild als JPEG oder PNG. Der Name allein genügt nicht: Es zählt der Inhalt.',
  },
  'image-damaged': {
    message: ({ path }) => `\`${shorten(path)}\` ist beschädigt: Die Bildpunkte sind nicht lesbar.`,
    hint: () =>
      'Öffnen Sie das Bild in einem Bildprogramm, und speichern Sie es neu, oder kopieren Sie es noch einmal aus der Quelle.',
  },
  'image-too-many-pixels': {
    message: ({ path, width, height, limit }) =>
      `\`${shorten(path)}\` hat ${width} × ${height} Bildpunkte; höchstens ${limit / 1_000_000} Millionen sind möglich.`,
    hint: () => 'Exportieren Sie das Bild kleiner: Für eine gedruckte Seite genügen 2000 Bildpunkte Breite.',
  },
  'image-too-many-scans': {
    message: ({ path, scans, limit }) =>
      `\`${shorten(path)}\` ist ein JPEG mit ${scans} Durchläufen; bei dieser Größe sind höchstens ${limit} möglich.`,
    hint: () =>
      'Öffnen Sie das Bild in einem Bildprogramm, und speichern Sie es neu, als einfaches oder progressives JPEG.',
  },
  'image-unsafe': {
    message: ({ path, found }) => `Die Zeichnung \`${shorten(path)}\` enthält ${phrase(found)}.`,
    hint: () => 'Speichern Sie sie ohne das als einfaches SVG, oder exportieren Sie sie als PNG.',
  },
  'image-simplified': {
    message: ({ path, parts }) =>
      `Die Zeichnung \`${shorten(path)}\` erscheint ohne ${shorten(parts)}; ein Bericht kann das nicht enthalten.`,
    hint: () =>
      'Prüfen Sie, ob sie noch zeigt, was sie soll; wenn nicht, speichern Sie sie als einfaches SVG, oder exportieren Sie sie als PNG.',
  },
  'attachment-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` ist ${phrase(found)} und kann den Bericht deshalb nicht begleiten.`,
    hint: () =>
      'Speichern Sie die Datei ohne das als DOCX, XLSX, PPTX, ODT, ODS, ODP, PDF, als UTF-8-Text (TXT, MD, CSV, ICS) oder als Bild (JPG, PNG, WebP, SVG), mit der passenden Endung im Namen.',
  },
  'not-a-file': {
    message: ({ path }) => `\`${shorten(path)}\` ist ein Ordner; solidify erwartet eine Datei.`,
    hint: () => 'Nennen Sie eine Datei darin.',
  },
  'image-too-large': {
    message: ({ path, size: bytes, limit }) =>
      `\`${shorten(path)}\` ist ${size(bytes)} groß; höchstens ${size(limit)} sind möglich.`,
    hint: () => 'Exportieren Sie das Bild kleiner: Für eine gedruckte Seite genügen 2000 Bildpunkte Breite.',
  },
  'images-too-large': {
    message: ({ path, limit }) =>
      `Mit \`${shorten(path)}\` sind die Bilder dieses Dokuments zusammen größer als ${size(limit)}.`,
    hint: () =>
      'Exportieren Sie die Bilder kleiner (für eine gedruckte Seite genügen 2000 Bildpunkte Breite), oder zeigen Sie weniger.',
  },
  'drawings-too-heavy': {
    message: ({ path, limit }) =>
      `Mit \`${shorten(path)}\` dauert der Druck der Zeichnungen dieses Dokuments so lange wie mehr als ${limit} Schritte von Filtern.`,
    hint: () =>
      'Zeigen Sie weniger Zeichnungen mit Filtern, Masken oder wiederholten Teilen, oder exportieren Sie sie als PNG, in dem nichts mehr zu tun ist.',
  },
  'drawing-without-pixels': {
    message: ({ alt }) =>
      `Die Zeichnung ${alt === '' ? 'ohne alt' : `„${shorten(alt)}“`} lässt sich nicht in Bildpunkten zeichnen: Ältere Versionen von Word und andere Programme zeigen an ihrer Stelle nichts.`,
    hint: () =>
      'Speichern Sie sie neu als einfaches SVG, weniger lang oder weniger schmal, oder exportieren Sie sie als PNG.',
  },
  'image-too-small': {
    message: ({ path, width, wanted, millimetres }) =>
      `\`${shorten(path)}\` ist ${width} Bildpunkte breit; für ${millimetres} mm im Druck sind ${wanted} nötig.`,
    hint: () =>
      'Exportieren Sie das Bild größer, oder zeigen Sie es kleiner, mit der Größe `column` oder `small`.',
  },
  'logo-too-small': {
    message: ({ path, height, wanted, millimetres }) =>
      `Das Logo \`${shorten(path)}\` ist ${height} Bildpunkte hoch; für ${millimetres} mm Höhe im Druck sind ${wanted} nötig.`,
    hint: () =>
      'Nehmen Sie das Logo als SVG, exportieren Sie es größer, oder geben Sie eine kleinere `height` an.',
  },
  'logo-on-white': {
    message: ({ path }) =>
      `Das Logo \`${shorten(path)}\` ist weiß oder fast weiß und hat keinen Hintergrund: Auf Papier sähe es niemand.`,
    hint: () => 'Nehmen Sie die Fassung des Logos für helle Flächen oder eine mit eigenem Hintergrund.',
  },
  'alt-is-file-name': {
    message: () => 'Dieses `alt` ist der Name der Datei; wer das Bild nicht sieht, erfährt daraus nichts.',
    hint: () => 'Schreiben Sie, was das Bild zeigt.',
  },
  'image-without-alt': {
    message: ({ path }) =>
      `Das Bild \`${shorten(path)}\` hat kein \`alt\`: Wer nicht sieht, erfährt nichts davon.`,
    hint: () => 'Ergänzen Sie `alt: "was das Bild zeigt"`, oder `decorative: true`, wenn es nichts aussagt.',
  },
};
