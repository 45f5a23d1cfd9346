import { codePoint, megabytes, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { reading as english } from '../reading.js';
import { phrase } from './phrases.js';

export const reading: WordsOf<typeof english> = {
  'file-empty': {
    message: () => 'Die Datei ist leer; solidify erwartet ein Dokument.',
    hint: () =>
      'Beginnen Sie mit den vier Schlüsseln, die ein Besuch braucht: `title`, `city`, `country` und `dates`.',
    about:
      'Die Datei enthält nichts oder nur Kommentare. Ein Besuch braucht mindestens `title`, `city`, `country` und `dates`.',
  },
  'file-bom': {
    message: () => 'Die Datei beginnt mit einer Bytereihenfolge-Marke (BOM); sie wird übergangen.',
    hint: () => 'Speichern Sie sie als „UTF-8“ statt als „UTF-8 mit BOM“.',
    about: 'Manche Editoren unter Windows setzen ein unsichtbares Zeichen vor das erste. Es schadet nicht.',
  },
  'file-utf16': {
    message: () => 'Die Datei ist in UTF-16 geschrieben; solidify erwartet UTF-8.',
    hint: () => 'Wählen Sie im Editor „Speichern unter“ und die Codierung UTF-8.',
    about: 'Die Datei wurde als „Unicode“ (UTF-16) gespeichert. Speichern Sie sie als UTF-8.',
  },
  'file-not-utf8': {
    message: () => 'Hier enthält die Datei ein Byte, das nicht UTF-8 ist; ein Zeichen ginge verloren.',
    hint: () =>
      'Wählen Sie im Editor „Speichern unter“ und die Codierung UTF-8, und prüfen Sie dann die Umlaute und Akzente.',
    about:
      'Die Datei wurde in einer älteren Kodierung gespeichert, etwa Windows-1252 oder ISO 8859-1. Gezeigt wird das erste verlorene Zeichen.',
  },
  'file-of-other-kind': {
    message: ({ kind }) => `Die Datei ist ${phrase(kind)}; solidify erwartet einen Text in YAML.`,
    hint: ({ holds }) =>
      holds === 'a text'
        ? 'Beginnen Sie ein Dokument mit `solidify new visit visit.yaml`, und kopieren Sie in dessen Schlüssel, was hier steht.'
        : holds === 'a list'
          ? 'Nennen Sie ein Dokument; die Personen einer Liste nimmt `solidify import LISTE --into visit.yaml` darin auf.'
          : 'Nennen Sie das Dokument, einen Text, der meist auf .yaml endet; ein Bild oder eine andere Datei wird darin genannt.',
    about:
      'Dateien von Word, PDF, Tabellen, HTML-Seiten und Bilder sind keine Dokumente von solidify. Ihre Texte lassen sich in eines kopieren, Personenlisten importieren, und Bilder werden darin genannt.',
  },
  'file-too-large': {
    message: ({ limit }) =>
      `Die Datei ist größer als ${megabytes(limit).replace('.', ',')}; mehr wird nicht gelesen.`,
    hint: () =>
      'Ein Besuch braucht selten mehr als 0,1 MB: Halten Sie Bilder in eigenen Dateien, und nennen Sie sie unter `images`.',
    about: 'Eine Grenze, die vor Versehen schützt, etwa vor einem Bild, das in den Text eingefügt wurde.',
  },
  'too-many-parts': {
    message: ({ limit }) => `Das Dokument hat mehr als ${limit} Werte.`,
    hint: () => 'Teilen Sie es in mehrere Besuche auf.',
    about: 'Eine Grenze, die vor Versehen und Angriffen schützt.',
  },
  'and-more': {
    message: ({ code, more, areKnown }) =>
      `Und von hier an noch ${more}-mal \`${code}\`${areKnown ? ', jeweils so geschrieben wie oben' : ''}.`,
    hint: ({ more, areKnown }) =>
      areKnown
        ? 'Berichtigen Sie jede dieser Stellen im ganzen Dokument.'
        : `${more === 1 ? 'Diese Stelle wird' : 'Diese Stellen werden'} gemeldet, wenn die oberen berichtigt sind.`,
    about:
      'Von jeder Art von Problem zeigt ein Dokument die ersten 100 einzeln und 100 weitere, die anders geschrieben sind als alle davor; die übrigen werden hier gezählt. Das wiegt so schwer wie das, was gezählt wird.',
  },
  'too-deep': {
    message: ({ limit }) => `Die Werte sind mehr als ${limit} Ebenen tief verschachtelt.`,
    hint: () => 'Kein Schlüssel eines Besuchs braucht mehr als sechs Ebenen.',
    about: 'Eine Grenze, die vor Versehen und Angriffen schützt.',
  },
  'yaml-tab': {
    message: () =>
      'Hier steht ein Tabulator, wo Leerzeichen stehen müssen: YAML rückt nur mit Leerzeichen ein.',
    hint: ({ more }) =>
      `Ersetzen Sie den Tabulator durch so viele Leerzeichen, wie die Nachbarzeilen haben${more > 0 ? `; ${more} weitere ${more === 1 ? 'Zeile beginnt' : 'Zeilen beginnen'} mit einem` : ''}.`,
    about:
      'YAML lehnt Tabulatoren in der Einrückung ab. Die meisten Editoren können mit der Tabulatortaste Leerzeichen schreiben.',
  },
  'yaml-space': {
    message: ({ character }) =>
      `Hier steht ein Zeichen, das wie ein Leerzeichen aussieht, aber ein anderes ist (U+${codePoint(character)}); YAML hält es für einen Buchstaben.`,
    hint: () => 'Löschen Sie es, und tippen Sie ein Leerzeichen.',
    about:
      'Texte aus einer Webseite oder einer Textverarbeitung bringen oft geschützte Leerzeichen mit. Neben Schlüsseln, Doppelpunkten und Strichen zählt nur das gewöhnliche Leerzeichen.',
  },
  'yaml-comment': {
    message: ({ words }) =>
      `Ein # nach einem Leerzeichen beginnt einen Kommentar; „${shorten(words)}“ fällt also weg.`,
    hint: () =>
      'Setzen Sie den ganzen Text in gerade Anführungszeichen; ist es ein Kommentar, tippen Sie ein Leerzeichen nach dem #.',
    about:
      'In `title: Visit #5` ist der Titel nur `Visit`. Ein Kommentar, den nur die Schreibenden lesen, steht so da: `# Kommentar`.',
  },
  'yaml-indent': {
    message: () =>
      'Diese Zeile beginnt in einer Spalte, die weder zur Zeile darüber passt noch zu der Liste oder dem Schlüssel, zu dem sie gehört.',
    hint: () =>
      'Richten Sie sie an ihren Nachbarn aus: Die Schlüssel einer Sache und die Striche einer Liste beginnen in derselben Spalte.',
    about: 'Die Einrückung sagt, was wozu gehört. Alle Schlüssel einer Sache beginnen in derselben Spalte.',
  },
  'yaml-dash': {
    message: () => 'Eine Liste kann nicht in der Zeile ihres Schlüssels beginnen.',
    hint: () =>
      'Setzen Sie jeden Strich in eine eigene Zeile unter dem Schlüssel, oder schreiben Sie die Liste in Klammern: `[one, two]`.',
    about:
      'Die Einträge einer Liste stehen unter ihrem Schlüssel, jeder hinter einem Strich. Ein Text, der mit einem Strich beginnt, braucht Anführungszeichen.',
  },
  'yaml-missing-space': {
    message: ({ after }) => `Nach \`${after}\` fehlt ein Leerzeichen.`,
    hint: ({ after }) => `Schreiben Sie \`${after} …\` mit einem Leerzeichen.`,
    about:
      'In YAML zählt ein Doppelpunkt oder Strich nur mit einem Leerzeichen dahinter: `city: Paris`, `- Paris`.',
  },
  'yaml-unclosed-quote': {
    message: ({ quote }) => `Der Text, der hier mit ${quote} beginnt, wird nie geschlossen.`,
    hint: ({ quote }) => `Setzen Sie ${quote} an das Ende des Textes.`,
    about:
      'Ein Anführungszeichen beginnt einen Text, der bis zum nächsten reicht, über beliebig viele Zeilen.',
  },
  'yaml-unclosed-bracket': {
    message: ({ bracket }) => `Die Klammer \`${bracket}\`, die hier beginnt, wird nie geschlossen.`,
    hint: ({ bracket }) =>
      `Setzen Sie \`${bracket === '{' ? '}' : ']'}\` an das Ende, oder schreiben Sie jeden Wert in eine eigene Zeile.`,
    about:
      'Eine Liste in `[ ]` oder eine Zuordnung in `{ }` muss geschlossen werden. Über mehrere Zeilen liest sich ein Wert je Zeile leichter.',
  },
  'yaml-unopened-bracket': {
    message: ({ bracket }) => `Die Klammer \`${bracket}\` schließt nichts.`,
    hint: ({ bracket }) =>
      `Entfernen Sie sie, oder setzen Sie \`${bracket === '}' ? '{' : '['}\` dorthin, wo es beginnen soll; ein Text mit Klammern steht in geraden Anführungszeichen.`,
    about: 'Es gibt mehr schließende Klammern als öffnende.',
  },
  'yaml-text-after-quote': {
    message: ({ quote }) => `Der Text geht nach dem schließenden ${quote} weiter.`,
    hint: ({ quote, instead }) =>
      instead !== null
        ? `Setzen Sie den ganzen Text in Anführungszeichen: \`${shorten(instead)}\`.`
        : quote === "'"
          ? "Verdoppeln Sie einen Apostroph im Text: `'it''s'`, oder nehmen Sie gerade Anführungszeichen."
          : 'Schreiben Sie `\\"` für ein Anführungszeichen im Text.',
    about:
      'Ein Text in Anführungszeichen endet beim zweiten. In einfachen Anführungszeichen wird ein Apostroph verdoppelt.',
  },
  'yaml-quote-needed': {
    message: ({ character }) =>
      `Ein Text kann nicht mit \`${character}\` beginnen, das in YAML eine eigene Bedeutung hat.`,
    hint: ({ character, isBullet }) =>
      isBullet
        ? 'Schreiben Sie stattdessen einen Bindestrich: Listen haben einen Bindestrich und ein Leerzeichen.'
        : character === '|' || character === '>'
          ? `Beginnen Sie den Text in der nächsten Zeile, eingerückt, oder setzen Sie ihn ohne das \`${character}\` in gerade Anführungszeichen.`
          : 'Setzen Sie den ganzen Text in gerade Anführungszeichen.',
    about:
      'Die Zeichen ``@ ` * & ! % | > { } [ ] # , ? :`` haben am Anfang eines Wertes eine Bedeutung. Anführungszeichen heben sie auf.',
  },
  'yaml-colon-in-text': {
    message: () =>
      'In einem Text ohne Anführungszeichen steht ein Doppelpunkt vor einem Leerzeichen oder am Ende der Zeile; YAML hält das davor für einen Schlüssel.',
    hint: ({ text, keys = null }) =>
      text === null
        ? 'Schreiben Sie `>-` nach dem Schlüssel und den ganzen Text in die Zeilen darunter, oder setzen Sie den Text in gerade Anführungszeichen.'
        : keys !== null && keys.length < 200
          ? `Schreiben Sie jeden Schlüssel in eine eigene Zeile oder alle in geschweifte Klammern, \`${keys}\`; ist es ein einziger Text, setzen Sie ihn in gerade Anführungszeichen.`
          : `Setzen Sie den Text in gerade Anführungszeichen: \`"${shorten(text.replaceAll('"', '\\"'))}"\`.`,
    about:
      'In einem Text ohne Anführungszeichen beginnt ein Doppelpunkt mit Leerzeichen einen neuen Schlüssel. Setzen Sie solche Texte in Anführungszeichen, etwa `"Paris: a visit"`.',
  },
  'yaml-escape': {
    message: ({ escape }) => `\`${escape}\` bedeutet in geraden Anführungszeichen nichts.`,
    hint: () => 'Nehmen Sie einfache Anführungszeichen, oder verdoppeln Sie jeden umgekehrten Schrägstrich.',
    about:
      'In doppelten Anführungszeichen beginnt ein Backslash ein Sonderzeichen. Einfache nehmen alles, wie es dasteht.',
  },
  'yaml-line': {
    message: () => 'Diese Zeile ist weder `key: value` noch der Eintrag einer Liste.',
    hint: ({ isBullet }) =>
      isBullet
        ? 'Schreiben Sie anstelle des Aufzählungszeichens einen Bindestrich und ein Leerzeichen.'
        : 'Setzen Sie einen Doppelpunkt und ein Leerzeichen nach dem Schlüssel, oder rücken Sie die Zeile ein, falls sie zum Text darüber gehört.',
    about:
      'Ein Text über mehrere Zeilen steht eingerückt unter seinem Schlüssel, der mit `|` (Zeilen behalten) oder `>-` (Zeilen verbinden) endet.',
  },
  'yaml-duplicate-key': {
    message: ({ key, line }) =>
      `\`${shorten(key)}\` steht hier zweimal, zuerst in Zeile ${line}; YAML ließe eines davon fallen.`,
    hint: () => 'Führen Sie die beiden zusammen, oder benennen Sie eines um.',
    about: 'Innerhalb einer Sache steht jeder Schlüssel nur einmal.',
  },
  'yaml-conflict-marker': {
    message: ({ marker }) => `\`${marker}\` ist vom Zusammenführen zweier Fassungen übrig geblieben.`,
    hint: ({ lines }) =>
      lines.length === 1
        ? `Löschen Sie Zeile ${lines.join()}.`
        : `Behalten Sie eine der beiden Fassungen, und löschen Sie die Marken in den Zeilen ${lines.slice(0, -1).join(', ')} und ${lines.at(-1) ?? ''}.`,
    about: 'Git schreibt solche Zeichen, wenn zwei Personen dieselben Zeilen geändert haben.',
  },
  'yaml-unknown-alias': {
    message: ({ name }) => `\`*${name}\` verweist auf einen Anker \`&${name}\`, der nicht weiter oben steht.`,
    hint: () => 'Ist es ein Text, der mit einem Stern beginnt, setzen Sie ihn in gerade Anführungszeichen.',
    about:
      'Ein Wert, der mit `*` beginnt, wiederholt einen anderen, der mit `&` markiert ist. Sterne von Markdown brauchen Anführungszeichen.',
  },
  'yaml-alias-limit': {
    message: ({ limit }) =>
      `Wiederholte Anker lassen dieses Dokument zu groß werden: Höchstens ${limit} Wiederholungen werden gelesen, keine innerhalb ihrer selbst.`,
    hint: () =>
      'Nehmen Sie statt der Anker die Verzeichnisse (`people`, `organisations`, `sites`) und ihre Kennungen.',
    about: 'Eine Grenze, die vor Dokumenten schützt, die beim Lesen ohne Ende wachsen.',
  },
  'yaml-tag': {
    message: ({ tag }) => `Die YAML-Marke \`${shorten(tag)}\` ist hier nicht bekannt.`,
    hint: () =>
      'Ist es ein Text, der mit einem Ausrufezeichen beginnt, setzen Sie ihn in gerade Anführungszeichen.',
    about:
      'Tags von YAML (`!something`) werden nicht verwendet. Ein Text, der mit einem Ausrufezeichen beginnt, braucht Anführungszeichen.',
  },
  'yaml-several-documents': {
    message: () => 'Hier beginnt ein zweites Dokument: Eine Datei enthält nur eines.',
    hint: ({ isText }) =>
      isText
        ? 'Ein Dokument besteht allein aus Schlüsseln, ohne eine Seite in Markdown darunter: Schreiben Sie `summary: |` anstelle der Zeile `---`, und rücken Sie den Text ein; längere Teile gehören unter `sections`.'
        : 'Verschieben Sie es in eine eigene Datei, oder entfernen Sie die Zeile `---`.',
    about:
      'Die Zeile `---` beginnt ein neues YAML-Dokument. Jeder Besuch hat seine eigene Datei, und seine Texte stehen unter Schlüsseln.',
  },
  'yaml-syntax': {
    message: ({ reason }) => `Das ist kein YAML. Der Parser meldet: „${reason}“.`,
    hint: () => null,
    about: 'Jeder andere Fehler des YAML-Lesers, in dessen eigenen Worten.',
  },
};
