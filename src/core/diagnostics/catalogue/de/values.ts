import { shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { values as english } from '../values.js';
import { phrase } from './phrases.js';

export const values: WordsOf<typeof english> = {
  'bad-colour': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Farbe, die hier lesbar ist.`,
    hint: ({ suggestion }) =>
      `Schreiben Sie ${suggestion ? `\`"${suggestion}"\`` : 'ein # und sechs Ziffern, zum Beispiel `"#0b5a5e"`'}.`,
    about: 'Farben stehen als # und sechs hexadezimale Ziffern: Rot, Grün und Blau, je zwei Ziffern.',
  },
  'colour-without-quotes': {
    message: ({ key }) => `Nach \`${key}:\` steht nichts: Für YAML beginnt # einen Kommentar.`,
    hint: ({ key }) => `Setzen Sie die Farbe in gerade Anführungszeichen: \`${key}: "#0b5a5e"\`.`,
    about: 'Eine Farbe beginnt mit #, und ein Kommentar auch. In Anführungszeichen ist sie ein Text.',
  },
  'low-contrast': {
    message: ({ value, ratio }) =>
      `\`${value}\` hat zum Hintergrund einen Kontrast von ${String(ratio).replace('.', ',')} : 1; Überschriften und Links brauchen 4,5 : 1.`,
    hint: ({ suggestion }) => `Die nächste Farbe, die genügt, ist \`"${suggestion}"\`.`,
    about:
      'Farbige Wörter müssen auf Weiß und auf dem hellen Grau der Kästen lesbar sein (WCAG 2.1, 1.4.3). Für dunkle Bildschirme hellt solidify die Farbe selbst auf, so weit es nötig ist.',
  },
  'footer-too-long': {
    message: ({ length, limit }) =>
      `Die Fußzeile hat ${length} Zeichen; neben der Seitenzahl ist Platz für höchstens ${limit}.`,
    hint: () =>
      'Schreiben Sie nur, wer veröffentlicht und wo er zu finden ist; der Rest gehört unter `report` oder `thanks`.',
    about: '`style.footer` steht am Fuß jeder gedruckten Seite, in einer Zeile neben der Seitenzahl.',
  },
  'bad-id': {
    message: ({ value }) => `\`${shorten(value)}\` kann keine Kennung sein.`,
    hint: ({ suggestion, isName = false, isReferred = false }) =>
      `Verwenden Sie nur Buchstaben von a bis z, Ziffern, Bindestriche, Punkte und Unterstriche${suggestion ? `: \`${suggestion}\`` : ''}${isName ? '; wie es heißt, gehört darunter, in `name`' : ''}${isReferred ? ', hier und überall, wo sie steht' : ''}.`,
    about:
      'Kennungen benennen Dinge und Dateien: Buchstaben ohne Akzent, Ziffern, `-`, `_` und `.`, vorn ein Buchstabe oder eine Ziffer.',
  },
  'bad-number': {
    message: ({ found, expected }) =>
      `${shorten(found)} ist hier nicht möglich; solidify erwartet ${phrase(expected)}.`,
    hint: () => null,
    about:
      'Die Zahl liegt außerhalb dessen, was der Schlüssel erlaubt, etwa eine negative Anzahl oder eine Breite über 90.',
  },
  'number-rewritten': {
    message: ({ written, shown }) => `\`${shorten(written)}\` erscheint als die Zahl ${shorten(shown)}.`,
    hint: ({ written }) =>
      `Soll es so erscheinen, wie es dasteht, setzen Sie es in gerade Anführungszeichen: \`"${shorten(written)}"\`.`,
    about:
      'Zahlen behalten die geschriebenen Nachkommastellen. Nullen am Anfang, andere Basen als zehn und mehr als zwanzig Stellen gehen verloren, wie YAML sie liest; in Anführungszeichen sind sie ein Text.',
  },
  'coordinates-exchanged': {
    message: ({ city, written: [first, second] }) =>
      `\`[${first}, ${second}]\` liegt weit von ${shorten(city)} entfernt; umgekehrt liegt es in der Nähe.`,
    hint: ({ written: [first, second] }) =>
      `Schreiben Sie die geografische Breite zuerst: \`[${second}, ${first}]\`.`,
    about: 'Koordinaten sind erst Breite, dann Länge; viele Karten geben sie umgekehrt an.',
  },
  'count-differs': {
    message: ({ count, sum, isComplete }) =>
      `Die Delegationen ergeben zusammen ${isComplete ? '' : 'mindestens '}${sum} Teilnehmende, nicht ${count}.`,
    hint: () => 'Berichtigen Sie die Gesamtzahl oder die Delegation, die nicht stimmt.',
    about:
      '`participants.count` sagt, wie viele insgesamt kamen, und jede Delegation, wie viele davon sie mitbrachte: ihr `count` oder die Personen, die sie aufzählt. Die beiden widersprechen sich.',
  },
  'count-too-small': {
    message: ({ count, named }) =>
      `Die Delegation führt ${named} Personen auf, mehr als ihre Anzahl von ${count}.`,
    hint: () => 'Berichtigen Sie `count`, oder lassen Sie es weg: Wer aufgeführt ist, wird gezählt.',
    about: 'Das `count` einer Delegation umfasst alle, die dazugehören, aufgezählt oder nicht.',
  },
  'more-than-came': {
    message: ({ what, number, count }) =>
      what === 'women and men'
        ? `Frauen und Männer sind zusammen ${number}, mehr als die ${count} Personen der Delegation.`
        : `\`${what}: ${number}\` ist mehr als die ${count} Personen der Delegation.`,
    hint: () => 'Berichtigen Sie diese Zahl oder `count`; wer unter `people` steht, wird gezählt.',
    about:
      '`women`, `men` und `online` sagen, wie viele einer Delegation es sind. Sie hat so viele Personen, wie ihr `count` sagt oder wie sie aufzählt.',
  },
  'online-too-few': {
    message: ({ online, marked }) =>
      `In der Delegation sind ${marked} Personen mit \`online: true\` gekennzeichnet, mehr als \`online: ${online}\` angibt.`,
    hint: () => 'Berichtigen Sie die Zahl, oder lassen Sie sie weg: Wer gekennzeichnet ist, wird gezählt.',
    about: '`online` einer Delegation umfasst alle, die von anderswo teilnahmen, aufgezählt oder nicht.',
  },
  'counts-mismatch': {
    message: ({ counts, answers }) =>
      `Zu ${answers} Antworten gibt es ${counts} ${counts === 1 ? 'Anzahl' : 'Anzahlen'}.`,
    hint: () =>
      'Schreiben Sie zu jeder Antwort von `scale` eine Anzahl, in derselben Reihenfolge; 0, wo niemand so antwortete.',
    about: 'Die `counts` einer Frage der Rückmeldungen gehören einzeln zu ihrer `scale`.',
  },
  'too-many-answers': {
    message: ({ answers, limit }) =>
      `Die Frage hat ${answers} Antworten; ein Diagramm zeigt höchstens ${limit}.`,
    hint: () => 'Fassen Sie Antworten zusammen, oder hängen Sie die Liste als Datei an.',
    about:
      'Jede Antwort einer `scale` ist ein Balken eines Diagramms; von Tausenden sieht man nichts, und der Druck dauert Minuten.',
  },
  'more-answers-than-asked': {
    message: ({ answered, invited }) =>
      `Die Anzahlen ergeben ${answered} Antworten, gefragt wurden aber ${invited} Personen.`,
    hint: () =>
      'Berichtigen Sie eine der beiden Zahlen. Lassen Sie `invited` weg, wenn eine Person mehrmals antworten darf.',
    about:
      'Niemand beantwortet eine Frage zweimal, darum ist die Summe ihrer `counts` nicht größer als `invited`.',
  },
  'bad-url': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Adresse, auf die ein Bericht verweisen darf.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Schreiben Sie \`${suggestion}\`.`
        : 'Schreiben Sie die ganze Adresse; sie beginnt mit `https://`, `http://`, `mailto:` oder `tel:`.',
    about:
      'Verweise sind auf `https`, `http`, `mailto` und `tel` beschränkt, damit nichts ausgeführt und kein Pfad eines Rechners veröffentlicht wird.',
  },
  'day-not-of-visit': {
    message: ({ value, month }) =>
      month === null
        ? `${value} ist kein Tag des Besuchs.`
        : `${value} lässt sich nicht zählen: \`dates\` nennt nur den Monat.`,
    hint: ({ month, suggestion }) =>
      suggestion !== null
        ? `Schreiben Sie \`${suggestion}\`.`
        : month === null
          ? 'Schreiben Sie ein Datum innerhalb von `dates` oder die Nummer des Tages, ab 1.'
          : 'Schreiben Sie den ersten und den letzten Tag in `dates`, oder hier die Nummer des Tages, ab 1.',
    about: 'Eine Sitzung findet an einem Tag des Besuchs statt.',
  },
  'bad-email': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine E-Mail-Adresse.`,
    hint: () => 'Schreiben Sie eine einzige Adresse, zum Beispiel `info@example.org`.',
    about: 'Eine Adresse, an die man schreiben kann. Mehrere Personen sind mehrere Einträge.',
  },
  'bad-phone': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Telefonnummer.`,
    hint: () =>
      'Schreiben Sie Ziffern, mit der Landesvorwahl voran, in geraden Anführungszeichen: `"+33 1 40 64 49 00"`.',
    about:
      'Eine Nummer, die man anrufen kann, mit der Vorwahl des Landes, denn wer liest, kann im Ausland sein.',
  },
  'country-in-city': {
    message: ({ value, country }) =>
      `\`${shorten(value)}\` nennt das Land, das auch in \`country: ${shorten(country)}\` steht: Es stünde doppelt da.`,
    hint: ({ city }) => `Schreiben Sie \`city: ${shorten(city)}\`.`,
    about:
      'Das Land einer Stadt hat einen eigenen Schlüssel und steht hinter der Stadt in der Sprache des Berichts.',
  },
};
