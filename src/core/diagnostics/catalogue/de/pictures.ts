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
    about: 'Ein Bild oder Anhang, den es nicht gibt, würde im Bericht fehlen, darum hält die Erstellung an.',
  },
  'image-outside': {
    message: ({ path }) =>
      `\`${shorten(path)}\` liegt außerhalb des Ordners des Dokuments oder in einem versteckten Ordner.`,
    hint: () => 'Kopieren Sie die Datei neben das Dokument, und nennen Sie sie mit einem relativen Pfad.',
    about:
      'Gelesen werden nur Dateien im Ordner des Dokuments oder darunter: keine absoluten Pfade, kein `..`, keine verborgenen Ordner und keine Verknüpfungen, die dorthin führen.',
  },
  'image-url': {
    message: ({ path }) =>
      `\`${shorten(path)}\` ist eine Adresse; solidify erwartet eine Datei neben dem Dokument.`,
    hint: () =>
      'Laden Sie die Datei herunter (sofern Sie das dürfen), legen Sie sie neben das Dokument, und nennen Sie sie hier.',
    about: 'Berichte entstehen ohne Netz: Bilder und Anhänge sind Dateien neben dem Dokument.',
  },
  'image-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` ist ${phrase(found)}; solidify erwartet ein Bild als JPEG, PNG, WebP oder SVG.`,
    hint: () =>
      'Exportieren Sie das Bild als JPEG oder PNG. Der Name allein genügt nicht: Es zählt der Inhalt.',
    about:
      'Bilder sind JPEG, PNG, WebP oder SVG, nach dem Inhalt der Datei. Ein abgeschnittenes, ein PNG mit falschen Prüfsummen und ein SVG von höchstens 2 MB, das kein Browser zeigt, gelten als beschädigt.',
  },
  'image-damaged': {
    message: ({ path }) => `\`${shorten(path)}\` ist beschädigt: Die Bildpunkte sind nicht lesbar.`,
    hint: () =>
      'Öffnen Sie das Bild in einem Bildprogramm, und speichern Sie es neu, oder kopieren Sie es noch einmal aus der Quelle.',
    about:
      'Die Datei beginnt wie ein Bild, aber was sie zeigt, ist kaputt. Das zeigt sich erst beim Erstellen des Berichts.',
  },
  'image-too-many-pixels': {
    message: ({ path, width, height, limit }) =>
      `\`${shorten(path)}\` hat ${width} × ${height} Bildpunkte; höchstens ${limit / 1_000_000} Millionen sind möglich.`,
    hint: () => 'Exportieren Sie das Bild kleiner: Für eine gedruckte Seite genügen 2000 Bildpunkte Breite.',
    about:
      'Eine Grenze, die verhindert, dass eine kleine Datei beim Dekodieren allen Speicher des Rechners nimmt.',
  },
  'image-too-many-scans': {
    message: ({ path, scans, limit }) =>
      `\`${shorten(path)}\` ist ein JPEG mit ${scans} Durchläufen; bei dieser Größe sind höchstens ${limit} möglich.`,
    hint: () =>
      'Öffnen Sie das Bild in einem Bildprogramm, und speichern Sie es neu, als einfaches oder progressives JPEG.',
    about:
      'Ein progressives JPEG kommt in etwa zehn Durchgängen, von denen jeder über das ganze Bild geht. Eine Grenze, die verhindert, dass eine kleine Datei Minuten zum Dekodieren braucht.',
  },
  'image-unsafe': {
    message: ({ path, found }) => `Die Zeichnung \`${shorten(path)}\` enthält ${phrase(found)}.`,
    hint: () => 'Speichern Sie sie ohne das als einfaches SVG, oder exportieren Sie sie als PNG.',
    about:
      'Ein SVG darf nur zeigen, was es selbst enthält: keine Skripte, keine Seiten oder Bilder darin, keine Adressen, keine Bewegung.',
  },
  'image-simplified': {
    message: ({ path, parts }) =>
      `Die Zeichnung \`${shorten(path)}\` erscheint ohne ${shorten(parts)}; ein Bericht kann das nicht enthalten.`,
    hint: () =>
      'Prüfen Sie, ob sie noch zeigt, was sie soll; wenn nicht, speichern Sie sie als einfaches SVG, oder exportieren Sie sie als PNG.',
    about:
      'Eine Zeichnung wird aus den Elementen, Attributen und Stileigenschaften neu geschrieben, die als harmlos bekannt sind. Was sonst zu sehen wäre, fällt weg.',
  },
  'attachment-type': {
    message: ({ path, found }) =>
      `\`${shorten(path)}\` ist ${phrase(found)} und kann den Bericht deshalb nicht begleiten.`,
    hint: () =>
      'Speichern Sie die Datei ohne das als DOCX, XLSX, PPTX, ODT, ODS, ODP, PDF, als UTF-8-Text (TXT, MD, CSV, ICS) oder als Bild (JPG, PNG, WebP, SVG), mit der passenden Endung im Namen.',
    about:
      'Was zu einem Bericht gehört, wird wie er nach zurückgehaltenen Namen durchsucht und muss darum bis zum letzten Byte lesbar sein: ohne Passwort, ohne Makros, ohne Dateien anderer Programme darin.',
  },
  'not-a-file': {
    message: ({ path }) => `\`${shorten(path)}\` ist ein Ordner; solidify erwartet eine Datei.`,
    hint: () => 'Nennen Sie eine Datei darin.',
    about: 'Bilder und Anhänge sind Dateien.',
  },
  'image-too-large': {
    message: ({ path, size: bytes, limit }) =>
      `\`${shorten(path)}\` ist ${size(bytes)} groß; höchstens ${size(limit)} sind möglich.`,
    hint: () => 'Exportieren Sie das Bild kleiner: Für eine gedruckte Seite genügen 2000 Bildpunkte Breite.',
    about: 'Eine Grenze, die Berichte auf einem Telefon lesbar hält.',
  },
  'images-too-large': {
    message: ({ path, limit }) =>
      `Mit \`${shorten(path)}\` sind die Bilder dieses Dokuments zusammen größer als ${size(limit)}.`,
    hint: () =>
      'Exportieren Sie die Bilder kleiner (für eine gedruckte Seite genügen 2000 Bildpunkte Breite), oder zeigen Sie weniger.',
    about:
      'Eine Grenze, die verhindert, dass ein Dokument allen Speicher des Rechners nimmt. Die Bilder werden von oben gezählt, als Dateien und wie eine Seite sie enthält, jedes so oft, wie es gezeigt wird; dieses und die folgenden wurden nicht gelesen.',
  },
  'drawings-too-heavy': {
    message: ({ path, limit }) =>
      `Mit \`${shorten(path)}\` dauert der Druck der Zeichnungen dieses Dokuments so lange wie mehr als ${limit} Schritte von Filtern.`,
    hint: () =>
      'Zeigen Sie weniger Zeichnungen mit Filtern, Masken oder wiederholten Teilen, oder exportieren Sie sie als PNG, in dem nichts mehr zu tun ist.',
    about:
      'Unschärfen, Schatten und Masken von Zeichnungen entstehen an jeder Stelle neu, an der eine Zeichnung steht, und brauchen Sekunden im Druck. Jeder Schritt eines Filters zählt, drei Masken zählen als einer, ebenso 5.000 erneut gezeichnete Teile (`use`, Marker), wobei zehn Zahlen eines Umrisses ein Teil sind. Die Zeichnungen werden in der Reihenfolge der Seite gezählt, jede so oft, wie sie gezeigt wird.',
  },
  'drawing-without-pixels': {
    message: ({ alt }) =>
      `Die Zeichnung ${alt === '' ? 'ohne alt' : `„${shorten(alt)}“`} lässt sich nicht in Bildpunkten zeichnen: Ältere Versionen von Word und andere Programme zeigen an ihrer Stelle nichts.`,
    hint: () =>
      'Speichern Sie sie neu als einfaches SVG, weniger lang oder weniger schmal, oder exportieren Sie sie als PNG.',
    about:
      'Ein Dokument für Word enthält jede Zeichnung als SVG und in Pixeln, für Programme, die kein SVG zeigen. Eine Zeichnung, die Hunderte Male so lang wie hoch ist, hat keine.',
  },
  'image-too-small': {
    message: ({ path, width, wanted, millimetres }) =>
      `\`${shorten(path)}\` ist ${width} Bildpunkte breit; für ${millimetres} mm im Druck sind ${wanted} nötig.`,
    hint: () =>
      'Exportieren Sie das Bild größer, oder zeigen Sie es kleiner, mit der Größe `column` oder `small`.',
    about:
      'Ein Bild, dessen `size` dasteht, und das `cover` werden so breit gedruckt, wie sie es verlangen. Mit weniger als 150 Pixeln je Zoll sieht man die Pixel.',
  },
  'logo-too-small': {
    message: ({ path, height, wanted, millimetres }) =>
      `Das Logo \`${shorten(path)}\` ist ${height} Bildpunkte hoch; für ${millimetres} mm Höhe im Druck sind ${wanted} nötig.`,
    hint: () =>
      'Nehmen Sie das Logo als SVG, exportieren Sie es größer, oder geben Sie eine kleinere `height` an.',
    about:
      'Ein Logo wird so hoch gedruckt, wie seine `height` sagt, oder 12 mm hoch. Mit weniger als 150 Pixeln je Zoll sieht man die Pixel.',
  },
  'logo-on-white': {
    message: ({ path }) =>
      `Das Logo \`${shorten(path)}\` ist weiß oder fast weiß und hat keinen Hintergrund: Auf Papier sähe es niemand.`,
    hint: () => 'Nehmen Sie die Fassung des Logos für helle Flächen oder eine mit eigenem Hintergrund.',
    about:
      'Das Logo steht auf weißem Papier, und auf dunklen Bildschirmen auf hellem Grund. Geprüft werden PNG und Zeichnungen.',
  },
  'alt-is-file-name': {
    message: () => 'Dieses `alt` ist der Name der Datei; wer das Bild nicht sieht, erfährt daraus nichts.',
    hint: () => 'Schreiben Sie, was das Bild zeigt.',
    about: 'Der Name einer Datei sagt denen nichts, die ihn hören (WCAG 2.2, Fehler F30).',
  },
  'image-without-alt': {
    message: ({ path }) =>
      `Das Bild \`${shorten(path)}\` hat kein \`alt\`: Wer nicht sieht, erfährt nichts davon.`,
    hint: () => 'Ergänzen Sie `alt: "was das Bild zeigt"`, oder `decorative: true`, wenn es nichts aussagt.',
    about:
      'Jedes Bild braucht einen Alternativtext (WCAG 2.1, 1.1.1), es sei denn, es ist als schmückend angegeben.',
  },
};
