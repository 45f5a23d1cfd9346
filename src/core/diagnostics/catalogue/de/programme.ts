import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { programme as english } from '../programme.js';

const meant = (names: readonly string[]): string => `Meinten Sie ${either(names, 'oder')}?`;

export const programme: WordsOf<typeof english> = {
  'programme-outside': {
    message: ({ path }) => `\`${shorten(path)}\` ist kein Ort, an dem ein Programm liegen darf.`,
    hint: () =>
      'Halten Sie es als .yaml- oder .yml-Datei im selben Git-Repository, neben dem Dokument oder mit dem Dokument unter seinen `visits`, und nennen Sie es mit einem relativen Pfad wie `../programme.yaml`.',
    about:
      'Ein Dokument von anderswo darf keine anderen Dateien dieses Rechners lesen lassen: weder über einen absoluten Pfad noch in verborgenen Ordnern noch über Verknüpfungen, die hinausführen.',
  },
  'programme-missing': {
    message: ({ path }) => `Unter \`${shorten(path)}\` gibt es keine Programmdatei.`,
    hint: () => 'Schreiben Sie den Pfad vom Ordner dieses Dokuments aus, zum Beispiel `../programme.yaml`.',
    about: '`programme` nennt die Datei mit den gemeinsamen Personen, Organisationen, Orten und Quellen.',
  },
  'programme-kind': {
    message: ({ path }) => `\`${shorten(path)}\` ist kein Programm.`,
    hint: () => 'Beginnen Sie diese Datei mit `kind: programme`.',
    about: 'Die unter `programme` genannte Datei muss ein Programm sein, kein Besuch.',
  },
  'name-spelling': {
    message: ({ name, other, file, line }) =>
      `„${shorten(name)}“ hier, „${shorten(other)}“ in ${file}, Zeile ${line}: ein Name in zwei Schreibweisen?`,
    hint: ({ other }) =>
      `Ist es derselbe, schreiben Sie beide Male „${shorten(other)}“, oder tragen Sie den Namen einmal ins Verzeichnis des Programms ein.`,
    about:
      'Dokumente eines Programms nennen eine Person oder Organisation auf zwei Weisen, die sich in einem Buchstaben, in Akzenten oder Zeichen unterscheiden. Ein Register führte beide auf.',
  },
  'visit-outside-period': {
    message: ({ start, end, periodStart, periodEnd }) =>
      `Der Besuch (${start === end ? start : `${start} bis ${end}`}) liegt außerhalb der Laufzeit seines Programms (${periodStart} bis ${periodEnd}).`,
    hint: () => 'Prüfen Sie die Daten des Besuchs und `period` im Programm.',
    about: 'Ein Besuch eines Programms findet statt, während das Programm läuft.',
  },
  'city-not-partner': {
    message: ({ city }) =>
      `${shorten(city)} hat teilgenommen, gehört aber nicht zu den Städten des Programms.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Ergänzen Sie die Stadt unter `cities` im Programm; `role: observer` ist für Städte, die keine Partner sind.',
    about: 'Der Gastgeber eines Besuchs und die Städte seiner Delegationen stehen in `cities` des Programms.',
  },
  'partner-unseen': {
    message: ({ city }) =>
      `${shorten(city)} ist eine Stadt des Programms, aber kein Besuch, kein Audit und keine Konferenz nennt sie.`,
    hint: () => 'Nennen Sie sie unter den Delegationen der Besuche, an denen sie teilnahm.',
    about: 'Ein Partner, den kein Dokument nennt, erscheint nur in der Liste der Partner.',
  },
  'visit-pattern': {
    message: ({ path, characters, ways, patterns }) =>
      `\`${shorten(path)}\` ist kein zulässiges Muster: Gesucht werden höchstens ${patterns}, jedes mit höchstens ${characters} Zeichen und ${ways} Pfaden aus seinen Klammern.`,
    hint: () =>
      'Schreiben Sie `*` innerhalb eines Namens und `**` für beliebig viele Ordner: `visits/**/*.yaml`.',
    about: 'Eine Grenze, die vor Versehen und Angriffen schützt. Einzeln genannte Dateien zählen nicht.',
  },
  'unknown-visit': {
    message: ({ id }) => `In diesem Programm gibt es keinen Besuch \`${shorten(id)}\`.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Schreiben Sie die Kennung eines Besuchs, oder lassen Sie die Angabe weg.',
    about:
      '`fed_by` eines Audits enthält Kennungen von Besuchen: die `id` eines jeden oder den Namen seiner Datei.',
  },
  'unknown-audit': {
    message: ({ id }) =>
      `\`${shorten(id)}\` ist weder ein Audit des Programms noch eine Quelle; zu lesen wäre nur die Kennung.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Schreiben Sie die Kennung eines Audits, oder geben Sie dem Dokument unter `sources` einen Titel.',
    about:
      '`feeds` einer Lehre enthält Kennungen von Audits ihres Programms und von Dokumenten unter `sources`, des Besuchs oder seines Programms.',
  },
  'lessons-unused': {
    message: ({ count }) =>
      `Kein Audit hat genutzt, was hier gelernt wurde: ${count === 1 ? 'Die Erkenntnis fließt' : `Die ${count} Erkenntnisse fließen`} nirgends ein.`,
    hint: () =>
      'Nennen Sie die Audits unter `feeds` der Erkenntnis oder den Besuch unter `fed_by` des Audits.',
    about:
      'Das Programm hat Audits, aber weder sie noch die Lehren dieses Besuchs sagen, dass eines dem anderen gedient hat.',
  },
  'visits-overlap': {
    message: ({ title, file, line }) =>
      `Der Besuch überschneidet sich mit „${shorten(title)}“ (${file}, Zeile ${line}).`,
    hint: () => 'Prüfen Sie die Daten beider Besuche.',
    about: 'Zwei Besuche eines Programms fallen auf denselben Tag.',
  },
  'figures-disagree': {
    message: ({ label, value, other, file, line }) =>
      `„${shorten(label)}“ ist hier ${shorten(value)} und in ${file}, Zeile ${line}, ${shorten(other)}.`,
    hint: () => 'Behalten Sie die richtige Zahl, oder geben Sie mit `as_of` an, wann welche gilt.',
    about:
      'Zwei Dokumente geben für denselben Ort verschiedene Zahlen an, mit derselben Bezeichnung, Einheit und demselben Datum.',
  },
  'bad-isbn': {
    message: ({ value }) =>
      `\`${shorten(value)}\` ist keine ISBN: Die letzte Ziffer passt nicht zu den anderen.`,
    hint: ({ suggestion }) =>
      suggestion === null
        ? 'Eine ISBN hat 13 Ziffern, vor 2007 waren es 10, mit oder ohne Bindestriche.'
        : `Vergleichen Sie sie mit dem Buch. Stimmen alle Ziffern bis auf die letzte, ist es \`${suggestion}\`.`,
    about:
      'Die letzte Ziffer einer ISBN wird aus den anderen berechnet, damit ein Versehen auffällt (ISO 2108).',
  },
  'programme-without-visits': {
    message: () => 'Das Programm nennt keine Besuche; es gibt also nichts zu erstellen.',
    hint: () => 'Tragen Sie sie unter `visits` ein, zum Beispiel `visits: [visits/*.yaml]`.',
    about:
      'Ein Programm, das nur enthält, was seine Besuche teilen, braucht keine `visits`; nennen Sie dann im Befehl die Besuche, nicht das Programm.',
  },
  'visit-outside': {
    message: ({ path }) => `\`${shorten(path)}\` führt aus dem Ordner des Programms hinaus.`,
    hint: () =>
      'Halten Sie die Besuche in diesem Ordner oder darunter, und nennen Sie sie mit relativen Pfaden ohne `..`.',
    about:
      'Ein Programm von anderswo darf keine anderen Dateien dieses Rechners als seine Besuche lesen lassen.',
  },
  'visit-missing': {
    message: ({ path }) => `Keine Datei passt zu \`${shorten(path)}\`.`,
    hint: () =>
      'Schreiben Sie den Pfad oder das Muster vom Ordner dieses Programms aus, zum Beispiel `visits/*.yaml`.',
    about:
      '`visits` nennt die Dateien der Besuche, einzeln oder durch Muster. Die anderen Besuche werden erstellt.',
  },
  'visit-unread': {
    message: ({ path }) =>
      `\`${shorten(path)}\` ist nicht zu lesen, und niemand weiß, wessen Namen es zurückhält.`,
    hint: () => 'Machen Sie die Datei lesbar und höchstens 2 MB groß, oder nehmen Sie sie aus `visits`.',
    about:
      'Eine Einwilligung, die ein Besuch eines Programms angibt, gilt in allen. Solange einer gar nicht gelesen werden kann, wird nichts vom Programm erstellt. In einem, der nur zum Teil lesbar ist oder eine Einwilligung ohne Sinn hat, gelten alle als nur in der internen Ausgabe genannt.',
  },
  'visit-listed-twice': {
    message: ({ path, line }) => `\`${shorten(path)}\` steht schon in Zeile ${line}.`,
    hint: () =>
      'Entfernen Sie eine der beiden Angaben; die Reihenfolge spielt keine Rolle, denn die Besuche werden nach Datum gelesen.',
    about:
      'Ein Besuch ist zweimal aufgeführt, vielleicht mit seinem Namen und durch ein Muster. Er wird einmal erstellt.',
  },
  'visit-is-programme': {
    message: ({ path }) => `\`${shorten(path)}\` ist ein Programm; solidify erwartet einen Besuch.`,
    hint: () => 'Nehmen Sie es aus der Liste, oder schreiben Sie ein Muster, das nicht darauf passt.',
    about: 'Ein Programm besteht aus Besuchen. Es kann kein anderes enthalten, auch nicht sich selbst.',
  },
};
