import { isOwnKey } from '../../../language/own-keys.js';
import { either, oneOf, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { shape as english } from '../shape.js';
import { phrase } from './phrases.js';

const meant = (names: readonly string[]): string => `Meinten Sie ${either(names, 'oder')}?`;

export const shape: WordsOf<typeof english> = {
  'not-a-map': {
    message: ({ found }) =>
      `Im Dokument findet solidify ${phrase(found)} und keinen Besuch; erwartet sind Schlüssel wie \`title: …\`.`,
    hint: ({ found }) =>
      found === 'plain text'
        ? 'Beginnen Sie mit `solidify new visit`, und setzen Sie die Sätze unter dessen Schlüssel: was vom Ganzen erzählt, eingerückt unter `summary: |`.'
        : found === 'a list'
          ? 'Beginnen Sie mit `title`, `city`, `country` und `dates`, jeder Schlüssel in einer eigenen Zeile; mehrere Besuche sind je eine Datei. `solidify import` übernimmt Personen aus einer Tabelle.'
          : 'Beginnen Sie mit `title`, `city`, `country` und `dates`, jeder Schlüssel in einer eigenen Zeile, oder mit `solidify new visit`.',
    about:
      'Ein Besuch besteht aus Schlüsseln und Werten. Hier ist die ganze Datei etwas anderes: Wörter ohne Schlüssel, eine Liste oder JSON eines anderen Programms.',
  },
  'unknown-key': {
    message: ({ key, thing }) => `Den Schlüssel \`${shorten(key)}\` gibt es für ${phrase(thing)} nicht.`,
    hint: ({ key, thing, nearest, known, elsewhere, home }) => {
      if (home !== null) return phrase(home);
      if (isOwnKey(key))
        return 'Eigene Schlüssel, die mit `x_` beginnen, sind auf der ersten Ebene des Dokuments möglich.';
      const hints = [];
      if (nearest.length > 0) hints.push(meant(nearest));
      if (elsewhere.length > 0)
        hints.push(
          `Es gibt ihn für ${oneOf(elsewhere.map(phrase), 'oder', 'anderes')}: Prüfen Sie die Einrückung, oder verschieben Sie ihn dorthin.`,
        );
      if (hints.length > 0) return hints.join(' ');
      return known.length > 20 && /^a (?:visit|programme)$/.test(thing)
        ? `Schreiben Sie es in \`summary\`, oder nennen Sie den Schlüssel \`x_${shorten(key)}\`, wenn er nur für Sie selbst ist; \`solidify schema\` nennt alle Schlüssel.`
        : `Mögliche Schlüssel: ${known.join(', ')}.`;
    },
    about:
      'Ein vertippter Schlüssel ginge unbemerkt verloren, darum wird er abgelehnt. Auf der ersten Ebene eines Dokuments gehören Schlüssel, die mit `x_` beginnen, Ihnen.',
  },
  'missing-key': {
    message: ({ key, thing, others = [] }) =>
      others.length > 0
        ? `Hier fehlt etwas: Für ${phrase(thing)} braucht es ${either([key, ...others], 'oder')}.`
        : `\`${key}\` fehlt; für ${phrase(thing)} ist der Schlüssel nötig.`,
    hint: ({ key, example, values, guess = null, isInCity = false }) => {
      if (isInCity) return `Ergänzen Sie \`country: ${example}\`, und schreiben Sie \`city\` ohne das Land.`;
      if (key === 'country' && example === '…')
        return 'Ergänzen Sie `country: …` mit dem Code des Landes aus zwei Buchstaben, etwa FR.';
      if (values.length < 2) return `Ergänzen Sie \`${key}: ${values[0] ?? example}\`.`;
      const one = `einen der Werte ${values.join(', ')}`;
      return guess === null
        ? `Ergänzen Sie \`${key}\` und dahinter ${one}.`
        : `Ergänzen Sie \`${key}: ${guess}\` oder ${one}.`;
    },
    about: 'Ein Schlüssel, ohne den der Bericht nicht entstehen kann. Gezeigt wird, wem er fehlt.',
  },
  'wrong-type': {
    message: ({ found, expected }) =>
      `${found === 'nothing' ? 'Hier steht nichts; solidify erwartet' : `Hier findet solidify ${phrase(found)}, erwartet aber`} ${phrase(expected)}.`,
    hint: ({ hint }) => (hint === null ? null : phrase(hint)),
    about:
      'Der Wert ist von anderer Art, als der Schlüssel sie nimmt. Wo YAML etwas anderes gelesen hat, als gemeint war, sagt es der Hinweis.',
  },
  'comma-in-braces': {
    message: ({ words }) =>
      `\`${words}\` steht allein: In geschweiften Klammern beendet ein Komma einen Text ohne Anführungszeichen, und was folgt, wird zum Schlüssel.`,
    hint: () =>
      'Setzen Sie den Text mit dem Komma in gerade Anführungszeichen, oder schreiben Sie einen Schlüssel je Zeile ohne Klammern.',
    about: 'In `{ title: Rooms, streets }` liest YAML einen Schlüssel `streets` ohne Wert.',
  },
  'unknown-value': {
    message: ({ value }) => `\`${shorten(value)}\` ist keiner der möglichen Werte.`,
    hint: ({ nearest, known, meant: others = [], label = false }) => {
      if (nearest.length > 0) return meant(nearest);
      const own = label ? ' Passt keiner, schreiben Sie `other` und unter `label`, was es ist.' : '';
      return `${others.length > 0 ? meant(others) : `Schreiben Sie einen dieser Werte: ${known.join(', ')}.`}${own}`;
    },
    about: 'Der Schlüssel nimmt eines von wenigen Wörtern.',
  },
  'empty-text': {
    message: ({ key }) => `\`${shorten(key)}\` ist leer.`,
    hint: ({ key, required }) =>
      key === 'alt'
        ? 'Schreiben Sie, was das Bild zeigt, oder stattdessen `decorative: true`, wenn es nichts aussagt.'
        : required
          ? `Schreiben Sie einen Text unter \`${shorten(key)}\`.`
          : 'Schreiben Sie etwas, oder entfernen Sie den Schlüssel.',
    about:
      'Ein Schlüssel, der etwas sagen muss, enthält nichts oder nur Leerzeichen. Ist er entbehrlich, kann er auch wegfallen.',
  },
  'empty-item': {
    message: ({ key }) => `Ein Eintrag von \`${key}\` ist leer.`,
    hint: () => 'Schreiben Sie etwas nach dem Strich, oder entfernen Sie den Strich.',
    about: 'In einer Liste ein Strich, hinter dem nichts steht.',
  },
};
