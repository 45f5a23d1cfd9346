import { shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { values as english } from '../values.js';
import { phrase } from './phrases.js';

export const values: WordsOf<typeof english> = {
  'bad-colour': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Farbe, die hier lesbar ist.`,
    hint: ({ suggestion }) =>
      `Schreiben Sie ${suggestion ? `\`"${suggestion}"\`` : 'ein # und sechs Ziffern, zum Beispiel `"#0b5a5e"`'}.`,
  },
  'colour-without-quotes': {
    message: ({ key }) => `Nach \`${key}:\` steht nichts: Für YAML beginnt # einen Kommentar.`,
    hint: ({ key }) => `Setzen Sie die Farbe in gerade Anführungszeichen: \`${key}: "#0b5a5e"\`.`,
  },
  'low-contrast': {
    message: ({ value, ratio }) =>
      `\`${value}\` hat zum Hintergrund einen Kontrast von ${String(ratio).replace('.', ',')} : 1; Überschriften und Links brauchen 4,5 : 1.`,
    hint: ({ suggestion }) => `Die nächste Farbe, die genügt, ist \`"${suggestion}"\`.`,
  },
  'footer-too-long': {
    message: ({ length, limit }) =>
      `Die Fußzeile hat ${length} Zeichen; neben der Seitenzahl ist Platz für höchstens ${limit}.`,
    hint: () =>
      'Schreiben Sie nur, wer veröffentlicht und wo er zu finden ist; der Rest gehört unter `report` oder `thanks`.',
  },
  'bad-id': {
    message: ({ value }) => `\`${shorten(value)}\` kann keine Kennung sein.`,
    hint: ({ suggestion, isName = false, isReferred = false }) =>
      `Verwenden Sie nur Buchstaben von a bis z, Ziffern, Bindestriche, Punkte und Unterstriche${suggestion ? `: \`${suggestion}\`` : ''}${isName ? '; wie es heißt, gehört darunter, in `name`' : ''}${isReferred ? ', hier und überall, wo sie steht' : ''}.`,
  },
  'bad-number': {
    message: ({ found, expected }) =>
      `${shorten(found)} ist hier nicht möglich; solidify erwartet ${phrase(expected)}.`,
    hint: () => null,
  },
  'number-rewritten': {
    message: ({ written, shown }) => `\`${shorten(written)}\` erscheint als die Zahl ${shorten(shown)}.`,
    hint: ({ written }) =>
      `Soll es so erscheinen, wie es dasteht, setzen Sie es in gerade Anführungszeichen: \`"${shorten(written)}"\`.`,
  },
  'coordinates-exchanged': {
    message: ({ city, written: [first, second] }) =>
      `\`[${first}, ${second}]\` liegt weit von ${shorten(city)} entfernt; umgekehrt liegt es in der Nähe.`,
    hint: ({ written: [first, second] }) =>
      `Schreiben Sie die geografische Breite zuerst: \`[${second}, ${first}]\`.`,
  },
  'count-differs': {
    message: ({ count, sum, isComplete }) =>
      `Die Delegationen ergeben zusammen ${isComplete ? '' : 'mindestens '}${sum} Teilnehmende, nicht ${count}.`,
    hint: () => 'Berichtigen Sie die Gesamtzahl oder die Delegation, die nicht stimmt.',
  },
  'count-too-small': {
    message: ({ count, named }) =>
      `Die Delegation führt ${named} Personen auf, mehr als ihre Anzahl von ${count}.`,
    hint: () => 'Berichtigen Sie `count`, oder lassen Sie es weg: Wer aufgeführt ist, wird gezählt.',
  },
  'more-than-came': {
    message: ({ what, number, count }) =>
      what === 'women and men'
        ? `Frauen und Männer sind zusammen ${number}, mehr als die ${count} Personen der Delegation.`
        : `\`${what}: ${number}\` ist mehr als die ${count} Personen der Delegation.`,
    hint: () => 'Berichtigen Sie diese Zahl oder `count`; wer unter `people` steht, wird gezählt.',
  },
  'online-too-few': {
    message: ({ online, marked }) =>
      `In der Delegation sind ${marked} Personen mit \`online: true\` gekennzeichnet, mehr als \`online: ${online}\` angibt.`,
    hint: () => 'Berichtigen Sie die Zahl, oder lassen Sie sie weg: Wer gekennzeichnet ist, wird gezählt.',
  },
  'counts-mismatch': {
    message: ({ counts, answers }) =>
      `Zu ${answers} Antworten gibt es ${counts} ${counts === 1 ? 'Anzahl' : 'Anzahlen'}.`,
    hint: () =>
      'Schreiben Sie zu jeder Antwort von `scale` eine Anzahl, in derselben Reihenfolge; 0, wo niemand so antwortete.',
  },
  'too-many-answers': {
    message: ({ answers, limit }) =>
      `Die Frage hat ${answers} Antworten; ein Diagramm zeigt höchstens ${limit}.`,
    hint: () => 'Fassen Sie Antworten zusammen, oder hängen Sie die Liste als Datei an.',
  },
  'more-answers-than-asked': {
    message: ({ answered, invited }) =>
      `Die Anzahlen ergeben ${answered} Antworten, gefragt wurden aber ${invited} Personen.`,
    hint: () =>
      'Berichtigen Sie eine der beiden Zahlen. Lassen Sie `invited` weg, wenn eine Person mehrmals antworten darf.',
  },
  'bad-url': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Adresse, auf die ein Bericht verweisen darf.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Schreiben Sie \`${suggestion}\`.`
        : 'Schreiben Sie die ganze Adresse; sie beginnt mit `https://`, `http://`, `mailto:` oder `tel:`.',
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
  },
  'bad-email': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine E-Mail-Adresse.`,
    hint: () => 'Schreiben Sie eine einzige Adresse, zum Beispiel `info@example.org`.',
  },
  'bad-phone': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Telefonnummer.`,
    hint: () =>
      'Schreiben Sie Ziffern, mit der Landesvorwahl voran, in geraden Anführungszeichen: `"+33 1 40 64 49 00"`.',
  },
  'country-in-city': {
    message: ({ value, country }) =>
      `\`${shorten(value)}\` nennt das Land, das auch in \`country: ${shorten(country)}\` steht: Es stünde doppelt da.`,
    hint: ({ city }) => `Schreiben Sie \`city: ${shorten(city)}\`.`,
  },
};
