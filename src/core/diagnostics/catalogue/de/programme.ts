import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { programme as english } from '../programme.js';

const meant = (names: readonly string[]): string => `Meinten Sie ${either(names, 'oder')}?`;

export const programme: WordsOf<typeof english> = {
  'programme-outside': {
    message: ({ path }) => `\`${shorten(path)}\` ist kein Ort, an dem ein Programm liegen darf.`,
    hint: () =>
      'Halten Sie es als .yaml- oder .yml-Datei im selben Git-Repository, neben dem Dokument oder mit dem Dokument unter seinen `visits`, und nennen Sie es mit einem relativen Pfad wie `../programme.yaml`.',
  },
  'programme-missing': {
    message: ({ path }) => `Unter \`${shorten(path)}\` gibt es keine Programmdatei.`,
    hint: () => 'Schreiben Sie den Pfad vom Ordner dieses Dokuments aus, zum Beispiel `../programme.yaml`.',
  },
  'programme-kind': {
    message: ({ path }) => `\`${shorten(path)}\` ist kein Programm.`,
    hint: () => 'Beginnen Sie diese Datei mit `kind: programme`.',
  },
  'name-spelling': {
    message: ({ name, other, file, line }) =>
      `„${shorten(name)}“ hier, „${shorten(other)}“ in ${file}, Zeile ${line}: ein Name in zwei Schreibweisen?`,
    hint: ({ other }) =>
      `Ist es derselbe, schreiben Sie beide Male „${shorten(other)}“, oder tragen Sie den Namen einmal ins Verzeichnis des Programms ein.`,
  },
  'visit-outside-period': {
    message: ({ start, end, periodStart, periodEnd }) =>
      `Der Besuch (${start === end ? start : `${start} bis ${end}`}) liegt außerhalb der Laufzeit seines Programms (${periodStart} bis ${periodEnd}).`,
    hint: () => 'Prüfen Sie die Daten des Besuchs und `period` im Programm.',
  },
  'city-not-partner': {
    message: ({ city }) =>
      `${shorten(city)} hat teilgenommen, gehört aber nicht zu den Städten des Programms.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Ergänzen Sie die Stadt unter `cities` im Programm; `role: observer` ist für Städte, die keine Partner sind.',
  },
  'partner-unseen': {
    message: ({ city }) =>
      `${shorten(city)} ist eine Stadt des Programms, aber kein Besuch, kein Audit und keine Konferenz nennt sie.`,
    hint: () => 'Nennen Sie sie unter den Delegationen der Besuche, an denen sie teilnahm.',
  },
  'visit-pattern': {
    message: ({ path, characters, ways, patterns }) =>
      `\`${shorten(path)}\` ist kein zulässiges Muster: Gesucht werden höchstens ${patterns}, jedes mit höchstens ${characters} Zeichen und ${ways} Pfaden aus seinen Klammern.`,
    hint: () =>
      'Schreiben Sie `*` innerhalb eines Namens und `**` für beliebig viele Ordner: `visits/**/*.yaml`.',
  },
  'unknown-visit': {
    message: ({ id }) => `In diesem Programm gibt es keinen Besuch \`${shorten(id)}\`.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Schreiben Sie die Kennung eines Besuchs, oder lassen Sie die Angabe weg.',
  },
  'unknown-audit': {
    message: ({ id }) =>
      `\`${shorten(id)}\` ist weder ein Audit des Programms noch eine Quelle; zu lesen wäre nur die Kennung.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Schreiben Sie die Kennung eines Audits, oder geben Sie dem Dokument unter `sources` einen Titel.',
  },
  'lessons-unused': {
    message: ({ count }) =>
      `Kein Audit hat genutzt, was hier gelernt wurde: ${count === 1 ? 'Die Erkenntnis fließt' : `Die ${count} Erkenntnisse fließen`} nirgends ein.`,
    hint: () =>
      'Nennen Sie die Audits unter `feeds` der Erkenntnis oder den Besuch unter `fed_by` des Audits.',
  },
  'visits-overlap': {
    message: ({ title, file, line }) =>
      `Der Besuch überschneidet sich mit „${shorten(title)}“ (${file}, Zeile ${line}).`,
    hint: () => 'Prüfen Sie die Daten beider Besuche.',
  },
  'figures-disagree': {
    message: ({ label, value, other, file, line }) =>
      `„${shorten(label)}“ ist hier ${shorten(value)} und in ${file}, Zeile ${line}, ${shorten(other)}.`,
    hint: () => 'Behalten Sie die richtige Zahl, oder geben Sie mit `as_of` an, wann welche gilt.',
  },
  'bad-isbn': {
    message: ({ value }) =>
      `\`${shorten(value)}\` ist keine ISBN: Die letzte Ziffer passt nicht zu den anderen.`,
    hint: ({ suggestion }) =>
      suggestion === null
        ? 'Eine ISBN hat 13 Ziffern, vor 2007 waren es 10, mit oder ohne Bindestriche.'
        : `Vergleichen Sie sie mit dem Buch. Stimmen alle Ziffern bis auf die letzte, ist es \`${suggestion}\`.`,
  },
  'programme-without-visits': {
    message: () => 'Das Programm nennt keine Besuche; es gibt also nichts zu erstellen.',
    hint: () => 'Tragen Sie sie unter `visits` ein, zum Beispiel `visits: [visits/*.yaml]`.',
  },
  'visit-outside': {
    message: ({ path }) => `\`${shorten(path)}\` führt aus dem Ordner des Programms hinaus.`,
    hint: () =>
      'Halten Sie die Besuche in diesem Ordner oder darunter, und nennen Sie sie mit relativen Pfaden ohne `..`.',
  },
  'visit-missing': {
    message: ({ path }) => `Keine Datei passt zu \`${shorten(path)}\`.`,
    hint: () =>
      'Schreiben Sie den Pfad oder das Muster vom Ordner dieses Programms aus, zum Beispiel `visits/*.yaml`.',
  },
  'visit-unread': {
    message: ({ path }) =>
      `\`${shorten(path)}\` ist nicht zu lesen, und niemand weiß, wessen Namen es zurückhält.`,
    hint: () => 'Machen Sie die Datei lesbar und höchstens 2 MB groß, oder nehmen Sie sie aus `visits`.',
  },
  'visit-listed-twice': {
    message: ({ path, line }) => `\`${shorten(path)}\` steht schon in Zeile ${line}.`,
    hint: () =>
      'Entfernen Sie eine der beiden Angaben; die Reihenfolge spielt keine Rolle, denn die Besuche werden nach Datum gelesen.',
  },
  'visit-is-programme': {
    message: ({ path }) => `\`${shorten(path)}\` ist ein Programm; solidify erwartet einen Besuch.`,
    hint: () => 'Nehmen Sie es aus der Liste, oder schreiben Sie ein Muster, das nicht darauf passt.',
  },
};
