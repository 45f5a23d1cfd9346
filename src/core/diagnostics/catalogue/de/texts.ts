import { codePoint, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { texts as english } from '../texts.js';
import { phrase } from './phrases.js';

export const texts: WordsOf<typeof english> = {
  'blank-left': {
    message: ({ blank }) => `${shorten(blank)} ist eine Lücke, die noch niemand gefüllt hat.`,
    hint: () =>
      'Schreiben Sie den Text an ihre Stelle, oder entfernen Sie den Schlüssel; sobald `status` auf `final` steht, ist es ein Fehler.',
  },
  'blank-in-final': {
    message: ({ blank }) =>
      `${shorten(blank)} ist eine Lücke, die niemand gefüllt hat, und der Besuch ist endgültig.`,
    hint: ({ status }) =>
      status === null
        ? 'Schreiben Sie den Text an ihre Stelle, oder oben `status: draft`: Ohne das ist ein Besuch endgültig.'
        : 'Schreiben Sie den Text an ihre Stelle, entfernen Sie den Schlüssel, oder schreiben Sie bis dahin `status: draft`.',
  },
  'list-in-text': {
    message: () => 'Das ist kein Eintrag einer Liste: YAML fügt die Zeilen dieses Textes zu einer zusammen.',
    hint: () =>
      'Beginnen Sie den Text mit `|` in der Zeile seines Schlüssels, und rücken Sie ihn darunter ganz ein, mit einer leeren Zeile vor der Liste; oder schreiben Sie eine Liste von Punkten, wo das möglich ist.',
  },
  'bullets-in-text': {
    message: ({ mark }) =>
      `Zeilen, die mit \`${mark}\` beginnen, sind keine Liste: Sie stünden hintereinander in einem Absatz.`,
    hint: ({ mark }) =>
      /\w/.test(mark) && !/1/.test(mark)
        ? 'Setzen Sie vor jede einen Bindestrich und ein Leerzeichen, `- `, oder lassen Sie Leerzeilen dazwischen.'
        : `Beginnen Sie jede mit ${/1/.test(mark) ? '`1. `, `2. ` und so weiter' : 'einem Bindestrich und einem Leerzeichen, `- `,'} statt mit \`${mark}\`.`,
  },
  'table-cells-lost': {
    message: () =>
      'Diese Zeile hat mehr Zellen als der Kopf ihrer Tabelle; was in den übrigen steht, ginge verloren.',
    hint: () =>
      'Geben Sie dem Kopf für jede eine Zelle, oder schreiben Sie `\\|` für einen Strich, der zum Text gehört.',
  },
  'too-many-columns': {
    message: ({ limit }) => `Diese Tabelle hat mehr als ${limit} Spalten, die keine Seite zeigen kann.`,
    hint: () => 'Teilen Sie die Tabelle, tauschen Sie Zeilen und Spalten, oder hängen Sie sie als Datei an.',
  },
  'heading-in-text': {
    message: ({ heading }) =>
      `Der Text enthält eine Überschrift, „${shorten(heading)}“; sie würde die Gliederung des Berichts zerstören.`,
    hint: () => 'Machen Sie sie `**fett**` oder zu einem eigenen Punkt.',
  },
  'html-in-text': {
    message: ({ html }) => `Der Text enthält HTML, \`${shorten(html)}\`; es wird nicht übernommen.`,
    hint: () =>
      'Schreiben Sie Markdown (`**fett**`, `*kursiv*`, `[Text](https://…)`); für ein einfaches < schreiben Sie `\\<`.',
  },
  'code-in-text': {
    message: () =>
      'Der Text enthält einen Block mit Code: Zeilen, die mit vier Leerzeichen beginnen oder zwischen ```-Marken stehen.',
    hint: () =>
      'Beginnen Sie die Zeilen in der Spalte der Zeilen darüber; ein paar Wörter Code stehen zwischen einzelnen `.',
  },
  'image-in-text': {
    message: ({ path }) => `Der Text enthält ein Bild, \`${shorten(path)}\`.`,
    hint: () => 'Setzen Sie es unter `images`, mit `src` und `alt`.',
  },
  'link-without-words': {
    message: ({ url }) => `Der Link zu ${shorten(url)} hat keinen Text.`,
    hint: ({ url }) => `Schreiben Sie, wohin er führt: \`[Text](${shorten(url)})\`.`,
  },
  'unused-link': {
    message: ({ url }) =>
      `In diesem Text führt nichts zu ${shorten(url)}; die Adresse wird deshalb nicht gezeigt.`,
    hint: ({ url }) =>
      `Schreiben Sie sie dorthin, wo sie hingehört, als \`[Text](${shorten(url)})\`, oder entfernen Sie die Zeile.`,
  },
  'unknown-link': {
    message: ({ words }) =>
      `Unter diesem Text steht nicht, wohin ${shorten(words)} führt; deshalb erscheinen die Klammern.`,
    hint: ({ words }) =>
      words.startsWith('[^')
        ? `Schreiben Sie die Fußnote unter den Text, nach einer leeren Zeile: \`${shorten(words)}: …\`, oder setzen Sie \`\\\` vor die Klammer.`
        : `Schreiben Sie die Adresse hinter die Wörter, \`${shorten(words.slice(0, words.indexOf(']') + 1))}(https://…)\`, oder setzen Sie \`\\\` vor die erste Klammer.`,
  },
  'text-shows-nothing': {
    message: () => 'Von diesem Text wäre nichts zu sehen.',
    hint: () => 'Schreiben Sie Wörter, oder entfernen Sie den Schlüssel.',
  },
  'text-too-long': {
    message: ({ length, limit }) => `Dieser Text hat ${length} Zeichen; höchstens ${limit} sind möglich.`,
    hint: ({ limit }) =>
      limit > 10_000
        ? 'Teilen Sie ihn in Punkte auf.'
        : 'Schreiben Sie hier nur, wie es heißt, und den Rest in einen eigenen Text.',
  },
  'character-without-font': {
    message: ({ characters }) =>
      `Keine Schrift des Berichts kann ${characters.replace(/ and (\d+) more$/, ' und $1 weitere')} darstellen.`,
    hint: ({ characters }) =>
      characters === 'U+0009'
        ? 'Es ist ein Tabulator: Schreiben Sie ein Leerzeichen.'
        : /^U\+00[89]/.test(characters)
          ? 'Hier wurde UTF-8 als ältere Codierung gelesen: Öffnen Sie den Text, aus dem es stammt, als UTF-8, und kopieren Sie ihn neu.'
          : characters.startsWith('U+')
            ? 'Das Zeichen ist unsichtbar: Löschen Sie es.'
            : 'Schreiben Sie stattdessen ein Wort. Lateinische, griechische und kyrillische Buchstaben und übliche Symbole sind möglich, die meisten Emojis nicht.',
  },
  'wrong-encoding': {
    message: ({ word, right }) =>
      `„${shorten(word)}“ ist „${shorten(right)}“, gelesen in einer anderen Codierung, als es geschrieben wurde.`,
    hint: () =>
      'Öffnen Sie den Text, aus dem es stammt, als UTF-8, und kopieren Sie ihn neu, oder tippen Sie das Wort noch einmal.',
  },
  'mixed-scripts': {
    message: ({ word, letter, script }) =>
      `In „${shorten(word)}“ ist der Buchstabe ${letter} ${phrase(script)} (U+${codePoint(letter)}), die anderen sind lateinisch.`,
    hint: () =>
      'Tippen Sie das Wort noch einmal mit einer einzigen Tastatur: Sonst findet es niemand, der danach sucht.',
  },
  'pdf-standard': {
    message: ({ rule, message }) =>
      `Mit diesem Text verstieße das PDF gegen ${phrase(rule)}: ${phrase(message)}`,
    hint: ({ cause }) => phrase(cause),
  },
  'no-content': {
    message: () => 'Der Besuch hat weder eine Besichtigung noch eine Diskussion.',
    hint: () =>
      'Schreiben Sie eine `agenda` aus Besichtigungen und Diskussionen; sie sind das Herz des Berichts.',
  },
  'first-page-full': {
    message: ({ key, limit, count }) =>
      `Es gibt ${count} ${key === 'key_messages' ? 'Kernaussagen' : 'Kennzahlen'}; auf eine erste Seite passen ${limit}.`,
    hint: ({ key }) =>
      key === 'key_messages'
        ? 'Fassen Sie zwei zusammen, die zusammengehören, oder verschieben Sie diese nach `lessons`.'
        : 'Verschieben Sie diese nach `figures` ihres Ortes.',
  },
  'dropped-without-reason': {
    message: () => 'Die Empfehlung wurde fallen gelassen, und nirgends steht, warum.',
    hint: () => 'Ergänzen Sie `reason: …`.',
  },
};
