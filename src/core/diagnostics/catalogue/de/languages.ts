import { guessCountries } from '../../../language/values/country.js';
import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { languages as english } from '../languages.js';

export const languages: WordsOf<typeof english> = {
  'bad-country': {
    message: ({ value }) => `\`${shorten(value)}\` ist kein Ländercode.`,
    hint: ({ value, suggestion }) => {
      const [first, ...others] = guessCountries(value) ?? [];
      if (first !== undefined && others.length > 0)
        return `Hier steht nur ein Land: Schreiben Sie \`${first}\`, und was zu ${others.map((one) => `\`${one}\``).join(', ')} gehört, in einen eigenen Besuch oder Eintrag.`;
      return suggestion
        ? `Schreiben Sie \`${suggestion}\`.`
        : 'Schreiben Sie die zwei Großbuchstaben nach ISO 3166-1, zum Beispiel `FR`, `DE` oder `SI`.';
    },
    about:
      'Länder stehen als Codes nach ISO 3166-1 alpha-2 in Großbuchstaben: `FR`, `GB` (nicht UK), `GR` (nicht EL), `SI` für Slowenien; Kosovo ist `XK`. An einer Stelle steht ein Land.',
  },
  'bad-language': {
    message: ({ value }) => `\`${shorten(value)}\` ist kein Sprachcode.`,
    hint: ({ suggestion, isThere = false }) =>
      suggestion && isThere
        ? `Entfernen Sie ihn, oder führen Sie ihn mit \`${suggestion}\` zusammen, das es schon gibt.`
        : suggestion
          ? `Schreiben Sie \`${suggestion}\`.`
          : 'Schreiben Sie einen Code nach BCP 47, zum Beispiel `en`, `fr`, `de` oder `pt-PT`.',
    about: 'Sprachen stehen als Codes nach BCP 47: `en`, `fr`, `de-AT`.',
  },
  'language-without-labels': {
    message: ({ lang }) =>
      `Ein Bericht auf \`${lang}\` ist nicht möglich: solidify kennt keine Beschriftungen in dieser Sprache.`,
    hint: ({ known }) => `Schreiben Sie einen dieser Codes: ${known.join(', ')}.`,
    about: 'Die Überschriften und festen Wörter eines Berichts gibt es nur in manchen Sprachen.',
  },
  'language-missing': {
    message: ({ lang, found }) =>
      `Dieser Text liegt nicht auf \`${lang}\` vor, der Sprache des Dokuments, sondern nur auf ${either(found, 'oder')}.`,
    hint: ({ lang }) => `Ergänzen Sie \`${lang}: …\`.`,
    about:
      'Einem Text, der nach Sprachen geschrieben ist, fehlt die des Dokuments, sodass der Bericht eine andere zeigt. Ein Titel oder Name in einer einzigen Sprache sagt, welche das ist, wie `{ fr: Le moindre risque }`, und ist kein Fehler.',
  },
  'texts-untranslated': {
    message: ({ lang, own, count, names }) =>
      `Im Bericht auf \`${lang}\` ${count === 1 ? 'steht 1 Text' : `stehen ${count} Texte`} auf \`${own}\`: ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
    hint: ({ lang, own }) => `Schreiben Sie sie nach Sprachen: \`{ ${own}: …, ${lang}: … }\`.`,
    about:
      'Verlangt wurde ein Bericht in einer Sprache, in der nicht jeder Text geschrieben ist. Was fehlt, steht in der Sprache des Dokuments da und ist für Zuhörende so ausgezeichnet.',
  },
};
