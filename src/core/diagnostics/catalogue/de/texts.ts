import { codePoint, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { texts as english } from '../texts.js';
import { phrase } from './phrases.js';

export const texts: WordsOf<typeof english> = {
  'blank-left': {
    message: ({ blank }) => `${shorten(blank)} ist eine Lücke, die noch niemand gefüllt hat.`,
    hint: ({ status }) =>
      status === null
        ? 'Schreiben Sie den Text an ihre Stelle, oder entfernen Sie den Schlüssel.'
        : 'Schreiben Sie den Text an ihre Stelle, oder entfernen Sie den Schlüssel; sobald `status` auf `final` steht, ist es ein Fehler.',
    about:
      'Was zwischen `{{` und `}}` steht, sagt, was dort zu schreiben ist, wie in den Dokumenten von `solidify new`. Ein Entwurf darf Lücken haben und zeigt sie.',
  },
  'blank-in-final': {
    message: ({ blank }) =>
      `${shorten(blank)} ist eine Lücke, die niemand gefüllt hat, und der Besuch ist endgültig.`,
    hint: ({ status }) =>
      status === null
        ? 'Schreiben Sie den Text an ihre Stelle, oder oben `status: draft`: Ohne das ist ein Besuch endgültig.'
        : 'Schreiben Sie den Text an ihre Stelle, entfernen Sie den Schlüssel, oder schreiben Sie bis dahin `status: draft`.',
    about:
      'Was zwischen `{{` und `}}` steht, sagt, was dort zu schreiben ist. Ein Besuch ohne `status` oder mit `status: final` hat keine Lücken mehr.',
  },
  'list-in-text': {
    message: () => 'Das ist kein Eintrag einer Liste: YAML fügt die Zeilen dieses Textes zu einer zusammen.',
    hint: () =>
      'Beginnen Sie den Text mit `|` in der Zeile seines Schlüssels, und rücken Sie ihn darunter ganz ein, mit einer leeren Zeile vor der Liste; oder schreiben Sie eine Liste von Punkten, wo das möglich ist.',
    about:
      'In einem Text ohne `|` ist ein Zeilenumbruch ein Leerzeichen; `- one` in einer eigenen Zeile würde als Strich zwischen den Wörtern gedruckt.',
  },
  'bullets-in-text': {
    message: ({ mark }) =>
      `Zeilen, die mit \`${mark}\` beginnen, sind keine Liste: Sie stünden hintereinander in einem Absatz.`,
    hint: ({ mark }) =>
      /\w/.test(mark) && !/1/.test(mark)
        ? 'Setzen Sie vor jede einen Bindestrich und ein Leerzeichen, `- `, oder lassen Sie Leerzeilen dazwischen.'
        : `Beginnen Sie jede mit ${/1/.test(mark) ? '`1. `, `2. ` und so weiter' : 'einem Bindestrich und einem Leerzeichen, `- `,'} statt mit \`${mark}\`.`,
    about:
      'Punkte, Striche und Buchstaben, die andere Programme vor die Einträge einer Liste setzen, bedeuten in Markdown nichts; dort hat eine Liste `- ` oder `1. `.',
  },
  'table-cells-lost': {
    message: () =>
      'Diese Zeile hat mehr Zellen als der Kopf ihrer Tabelle; was in den übrigen steht, ginge verloren.',
    hint: () =>
      'Geben Sie dem Kopf für jede eine Zelle, oder schreiben Sie `\\|` für einen Strich, der zum Text gehört.',
    about:
      'Eine Tabelle hat so viele Spalten wie ihre erste Zeile. Was dahinter steht, zeigt kein Leser von Markdown.',
  },
  'too-many-columns': {
    message: ({ limit }) => `Diese Tabelle hat mehr als ${limit} Spalten, die keine Seite zeigen kann.`,
    hint: () => 'Teilen Sie die Tabelle, tauschen Sie Zeilen und Spalten, oder hängen Sie sie als Datei an.',
    about:
      'Auf einer Seite sind die Spalten einer breiteren Tabelle schmaler als ein Buchstabe, und der Druck dauert Minuten.',
  },
  'heading-in-text': {
    message: ({ heading }) =>
      `Der Text enthält eine Überschrift, „${shorten(heading)}“; sie würde die Gliederung des Berichts zerstören.`,
    hint: () => 'Machen Sie sie `**fett**` oder zu einem eigenen Punkt.',
    about: 'Überschriften macht solidify, damit ihre Ebenen in jedem Bericht stimmen (WCAG 2.1, 1.3.1).',
  },
  'html-in-text': {
    message: ({ html }) => `Der Text enthält HTML, \`${shorten(html)}\`; es wird nicht übernommen.`,
    hint: () =>
      'Schreiben Sie Markdown (`**fett**`, `*kursiv*`, `[Text](https://…)`); für ein einfaches < schreiben Sie `\\<`.',
    about: 'Texte sind CommonMark ohne HTML.',
  },
  'code-in-text': {
    message: () =>
      'Der Text enthält einen Block mit Code: Zeilen, die mit vier Leerzeichen beginnen oder zwischen ```-Marken stehen.',
    hint: () =>
      'Beginnen Sie die Zeilen in der Spalte der Zeilen darüber; ein paar Wörter Code stehen zwischen einzelnen `.',
    about: 'Berichte haben keine Codeblöcke. Meist ist eine Zeile zu weit eingerückt.',
  },
  'image-in-text': {
    message: ({ path }) => `Der Text enthält ein Bild, \`${shorten(path)}\`.`,
    hint: () => 'Setzen Sie es unter `images`, mit `src` und `alt`.',
    about: 'Bilder stehen unter `images`, wo sie Alternativtext, Bildunterschrift und Nachweis bekommen.',
  },
  'link-without-words': {
    message: ({ url }) => `Der Link zu ${shorten(url)} hat keinen Text.`,
    hint: ({ url }) => `Schreiben Sie, wohin er führt: \`[Text](${shorten(url)})\`.`,
    about:
      'Ein Verweis wird mit seinen Wörtern vorgelesen; ohne sie ist er weder zu sehen noch zu hören (WCAG 2.1, 2.4.4).',
  },
  'unused-link': {
    message: ({ url }) =>
      `In diesem Text führt nichts zu ${shorten(url)}; die Adresse wird deshalb nicht gezeigt.`,
    hint: ({ url }) =>
      `Schreiben Sie sie dorthin, wo sie hingehört, als \`[Text](${shorten(url)})\`, oder entfernen Sie die Zeile.`,
    about:
      'Eine Adresse, die für Verweise genannt ist (`[1]: https://…`), gilt nur für ihren eigenen Text und wird selbst nicht gezeigt.',
  },
  'unknown-link': {
    message: ({ words }) =>
      `Unter diesem Text steht nicht, wohin ${shorten(words)} führt; deshalb erscheinen die Klammern.`,
    hint: ({ words }) =>
      words.startsWith('[^')
        ? `Schreiben Sie die Fußnote unter den Text, nach einer leeren Zeile: \`${shorten(words)}: …\`, oder setzen Sie \`\\\` vor die Klammer.`
        : `Schreiben Sie die Adresse hinter die Wörter, \`${shorten(words.slice(0, words.indexOf(']') + 1))}(https://…)\`, oder setzen Sie \`\\\` vor die erste Klammer.`,
    about:
      'Die Adresse eines Verweises wie `[words][1]` oder die Wörter einer Anmerkung wie `[^1]` müssen im selben Text stehen, in einer Zeile, die mit `[1]:` oder `[^1]:` beginnt.',
  },
  'text-shows-nothing': {
    message: () => 'Von diesem Text wäre nichts zu sehen.',
    hint: () => 'Schreiben Sie Wörter, oder entfernen Sie den Schlüssel.',
    about: 'Der Text enthält nur Leerzeichen, Linien oder Zeichen wie `&nbsp;` oder `---`.',
  },
  'text-too-long': {
    message: ({ length, limit }) => `Dieser Text hat ${length} Zeichen; höchstens ${limit} sind möglich.`,
    hint: ({ limit }) =>
      limit > 10_000
        ? 'Teilen Sie ihn in Punkte auf.'
        : 'Schreiben Sie hier nur, wie es heißt, und den Rest in einen eigenen Text.',
    about:
      'Eine Grenze, die vor Versehen schützt: 100.000 Zeichen eines Textes sind etwa vierzig Seiten; ein Name, ein Titel oder was sonst in einer Zeile steht, hat höchstens 1.000.',
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
    about:
      'Ein Zeichen ohne Glyphe wäre im PDF ein leeres Kästchen, und PDF/UA lehnt das ab (ISO 14289-1, 7.21.8).',
  },
  'wrong-encoding': {
    message: ({ word, right }) =>
      `„${shorten(word)}“ ist „${shorten(right)}“, gelesen in einer anderen Codierung, als es geschrieben wurde.`,
    hint: () =>
      'Öffnen Sie den Text, aus dem es stammt, als UTF-8, und kopieren Sie ihn neu, oder tippen Sie das Wort noch einmal.',
    about:
      'Ein Text in UTF-8, der als Windows-1252 („ANSI“, „Westeuropäisch“), als Windows-1250 („Mitteleuropäisch“) oder als Mac Roman geöffnet wurde, hat zwei oder drei Zeichen für jeden Buchstaben, der nicht englisch ist: `Ã¼`, `ĂĽ` oder `√º` für ü, `â€“` für einen Strich.',
  },
  'mixed-scripts': {
    message: ({ word, letter, script }) =>
      `In „${shorten(word)}“ ist der Buchstabe ${letter} ${phrase(script)} (U+${codePoint(letter)}), die anderen sind lateinisch.`,
    hint: () =>
      'Tippen Sie das Wort noch einmal mit einer einzigen Tastatur: Sonst findet es niemand, der danach sucht.',
    about:
      'Ein Buchstabe, der wie ein anderer aussieht, wie in Texten von anderswo, oder um für einen anderen Namen zu gelten.',
  },
  'pdf-standard': {
    message: ({ rule, message }) =>
      `Mit diesem Text verstieße das PDF gegen ${phrase(rule)}: ${phrase(message)}`,
    hint: ({ cause }) => phrase(cause),
    about:
      'Was ein PDF braucht, um barrierefrei zu sein (PDF/UA-1, ISO 14289-1), wird am fertigen geprüft, und eines, dem es fehlt, wird nicht geschrieben. Was Texte falsch machen können, hat eigene Meldungen; diese kommt, wo jene etwas übersehen haben. Die letzten Sätze nennen, was einen solchen Fehler verursacht.',
  },
  'no-content': {
    message: () => 'Der Besuch hat weder eine Besichtigung noch eine Diskussion.',
    hint: () =>
      'Schreiben Sie eine `agenda` aus Besichtigungen und Diskussionen; sie sind das Herz des Berichts.',
    about: 'Der Bericht kann entstehen, sagt aber wenig.',
  },
  'first-page-full': {
    message: ({ key, limit, count }) =>
      `Es gibt ${count} ${key === 'key_messages' ? 'Kernaussagen' : 'Kennzahlen'}; auf eine erste Seite passen ${limit}.`,
    hint: ({ key }) =>
      key === 'key_messages'
        ? 'Fassen Sie zwei zusammen, die zusammengehören, oder verschieben Sie diese nach `lessons`.'
        : 'Verschieben Sie diese nach `figures` ihres Ortes.',
    about:
      'Wer eine Minute hat, liest höchstens fünf Botschaften und vier Zahlen; die übrigen drängen die ersten von der Seite. Gezeigt werden alle.',
  },
  'dropped-without-reason': {
    message: () => 'Die Empfehlung wurde fallen gelassen, und nirgends steht, warum.',
    hint: () => 'Ergänzen Sie `reason: …`.',
    about: 'Wer liest, dass etwas nicht getan wird, will wissen, warum.',
  },
};
