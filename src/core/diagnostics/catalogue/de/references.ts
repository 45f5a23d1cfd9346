import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import { ofAddress, type references as english } from '../references.js';

const meant = (names: readonly string[]): string => `Meinten Sie ${either(names, 'oder')}?`;

/** Registries come joined: `organisations or people`. */
const registries = (joined: string): string => either(joined.split(' or '), 'oder');

export const references: WordsOf<typeof english> = {
  'unknown-id': {
    message: ({ id, registry, elsewhere }) =>
      `\`${shorten(id)}\` steht nicht unter ${registries(registry)}${elsewhere ? `, sondern unter ${registries(elsewhere)}` : ''}.`,
    hint: ({ id, registry, nearest, elsewhere }) => {
      if (elsewhere)
        return `Nennen Sie hier einen Eintrag aus ${registries(registry)}, oder verschieben Sie den Eintrag.`;
      if (nearest.length > 0) return meant(nearest);
      const reached = ofAddress(id, registry);
      if (reached !== null) return `Das ist eine Adresse: Schreiben Sie, wessen sie ist, \`${reached}\`.`;
      return /\s/.test(id)
        ? `Ergänzen Sie den Eintrag unter ${registries(registry)}, und schreiben Sie hier seine Kennung, oder schreiben Sie ihn an Ort und Stelle: \`{ name: "${shorten(id)}" }\`.`
        : `Ergänzen Sie den Eintrag unter ${registries(registry)}, hier oder im Programm.`;
    },
    about: 'Eine Kennung muss es im Verzeichnis des Dokuments oder seines Programms geben.',
  },
  'name-almost-known': {
    message: ({ name, nearest }) =>
      `Niemand und nichts sonst heißt \`${shorten(name)}\`, aber es gibt ${either(nearest, 'oder')}.`,
    hint: ({ nearest }) =>
      `Ist ${nearest.length > 1 ? 'einer davon' : 'das'} gemeint, schreiben Sie den Namen genauso; wenn nicht, schreiben Sie den neuen vollständig, mit dem, was sonst bekannt ist.`,
    about:
      'Ein bloßer Name ist der der Person, der Organisation oder des Ortes, die irgendwo im Dokument oder seinem Programm ausgeschrieben sind. Dieser weicht um ein, zwei Buchstaben davon ab und würde jemand oder etwas Neues.',
  },
  'duplicate-id': {
    message: ({ id, file, line }) =>
      `Die Kennung \`${id}\` kommt zweimal vor; zuerst in ${file}${line > 0 ? `, Zeile ${line}` : ''}.`,
    hint: ({ id }) => `Geben Sie einem der beiden eine eigene Kennung, zum Beispiel \`id: ${id}-2\`.`,
    about:
      'Kennungen benennen Dateien und Dinge: Zwei derselben Art können sich keine teilen. Ohne `id` heißt ein Dokument wie seine Datei.',
  },
  'ids-alike': {
    message: ({ id, other }) =>
      `\`${id}\` unterscheidet sich von \`${other}\` nur in der Groß- und Kleinschreibung.`,
    hint: () => 'Führen Sie die beiden zusammen, oder geben Sie einem eine andere Kennung.',
    about:
      'Zwei Einträge eines Verzeichnisses haben Kennungen, die niemand dem Klang nach unterscheidet; ein Tippfehler nennt die andere.',
  },
  'reserved-id': {
    message: ({ id }) =>
      id.toLowerCase() === 'index'
        ? `\`${shorten(id)}\` ist der Name der ersten Seite der Website des Programms.`
        : `\`${shorten(id)}\` ist der Name eines Leitfadens.`,
    hint: () => 'Geben Sie dem Besuch eine andere Kennung.',
    about:
      'Der Bericht eines Besuchs nähme den Platz einer Seite der Website seines Programms oder seines Leitfadens ein.',
  },
  'unknown-ground': {
    message: ({ id, grounds }) =>
      `Kein Eintrag unter ${either(grounds, 'oder')} hat die Kennung \`${shorten(id)}\`.`,
    hint: ({ id, nearest, grounds }) =>
      nearest.length > 0
        ? meant(nearest)
        : `Schreiben Sie \`id: ${shorten(id)}\` in einen Eintrag unter ${either(grounds, 'oder')}.`,
    about:
      '`based_on` einer Empfehlung nennt Lehren und Befunde desselben Besuchs oder Befunde desselben Audits mit ihrer `id`.',
  },
  'unknown-figure': {
    message: ({ label, known }) =>
      label !== null
        ? `Der Ort hat keine Zahl mit der Bezeichnung \`${shorten(label)}\`.`
        : known.length === 0
          ? 'Der Ort hat keine Zahlen.'
          : `Welche der ${known.length} Zahlen des Ortes ist gemeint?`,
    hint: ({ label, nearest, known }) => {
      if (nearest.length > 0) return meant(nearest);
      if (known.length === 0)
        return 'Schreiben Sie die Zahl unter `figures` des Ortes, oder hier ein `label` und einen `value`.';
      return `${label === null ? 'Ergänzen Sie `figure:` mit der Bezeichnung' : 'Schreiben Sie eine seiner Bezeichnungen'}: ${known.map((one) => shorten(one)).join(', ')}.`;
    },
    about:
      'Eine Kennzahl `{ site, figure }` nimmt eine Zahl des Ortes mit deren Bezeichnung. Sie kann wegfallen, wo der Ort nur eine Zahl hat.',
  },
  'unknown-section': {
    message: ({ name }) => `Kein Abschnitt eines Berichts heißt \`${shorten(name)}\`.`,
    hint: ({ nearest, known }) =>
      `${nearest.length > 0 ? `${meant(nearest)} ` : ''}Die Abschnitte sind ${known.join(', ')}.`,
    about:
      '`after` eines eigenen Abschnitts sowie `hide`, `order` und `labels` von `style` nennen Abschnitte des Berichts.',
  },
  'section-absent': {
    message: ({ name }) =>
      `Der Bericht zeigt keinen Abschnitt \`${shorten(name)}\`; dieser steht deshalb dort, wo jener stünde.`,
    hint: ({ known }) =>
      known.length > 0
        ? `Nennen Sie einen, den er zeigt: ${known.join(', ')}.`
        : 'Lassen Sie `after` weg, oder schreiben Sie, was jener Abschnitt zeigt.',
    about:
      'Ein eigener Abschnitt, dessen `after` einen Abschnitt nennt, der nichts zu zeigen hat oder verborgen ist, behält den Platz dahinter.',
  },
  'listed-twice': {
    message: ({ name }) => `\`${shorten(name)}\` steht zweimal in dieser Liste; die erste Stelle zählt.`,
    hint: () => 'Entfernen Sie die zweite.',
    about:
      'Eine Liste von Personen, Orten, Quellen, Abschnitten oder anderen Kennungen nennt jede einmal. Was zweimal dasteht, sollte oft etwas anderes sein.',
  },
  'order-incomplete': {
    message: ({ names }) =>
      `Die Reihenfolge nennt ${names.map((name) => `\`${name}\``).join(', ')} nicht; ${names.length === 1 ? 'dieser Abschnitt folgt' : 'diese Abschnitte folgen'} nach den anderen.`,
    hint: () => 'Nennen Sie alle Abschnitte des Berichts oder keinen.',
    about: 'Anhänge wie Quellen und Abkürzungen kommen zuletzt, ohne genannt zu werden.',
  },
  'unknown-source': {
    message: ({ id }) => `\`${shorten(id)}\` wird zitiert, steht aber nicht unter \`sources\`.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? meant(nearest)
        : 'Ergänzen Sie die Quelle unter `sources`, mit einem Titel und einer Adresse.',
    about: '`[@S1]` in einem Text oder `source: S1` bei einer Zahl muss einen Eintrag von `sources` nennen.',
  },
  'bad-citation': {
    message: ({ citation }) => `\`${shorten(citation)}\` ist kein Quellenverweis.`,
    hint: () => 'Schreiben Sie `[@S1]`, `[@S1, p. 3]` oder `[@S1; @S2]`.',
    about: 'Ein Beleg ist `[@id]`, mit einer Stelle `[@id, p. 3]`, oder mehrere `[@id; @other]`.',
  },
  'unused-source': {
    message: ({ id }) =>
      `Kein Text und keine Zahl zitiert die Quelle \`${id}\`; der Bericht führt sie nicht auf.`,
    hint: ({ id }) => `Zitieren Sie sie mit \`[@${id}]\`, oder entfernen Sie sie.`,
    about: 'Ein Bericht führt die Quellen auf, die er nennt. Eine, die nie genannt wird, bleibt weg.',
  },
  'unused-abbreviation': {
    message: ({ short }) =>
      `Kein Text verwendet die Abkürzung \`${short}\`; der Bericht führt sie nicht auf.`,
    hint: () => 'Entfernen Sie sie, oder verwenden Sie sie.',
    about: 'Abkürzungen werden ausgeschrieben, wo sie zuerst vorkommen. Eine, die nie vorkommt, bleibt weg.',
  },
  'too-many-abbreviations': {
    message: ({ limit }) => `Es gibt mehr als ${limit} Abkürzungen.`,
    hint: () => 'Behalten Sie die, die in den Texten vorkommen.',
    about: 'Eine Grenze, die vor Versehen und Angriffen schützt: Jede wird in jedem Text gesucht.',
  },
};
