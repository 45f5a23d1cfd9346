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
  },
  'bad-language': {
    message: ({ value }) => `\`${shorten(value)}\` ist kein Sprachcode.`,
    hint: ({ suggestion, isThere = false }) =>
      suggestion && isThere
        ? `Entfernen Sie ihn, oder führen Sie ihn mit \`${suggestion}\` zusammen, das es schon gibt.`
        : suggestion
          ? `Schreiben Sie \`${suggestion}\`.`
          : 'Schreiben Sie einen Code nach BCP 47, zum Beispiel `en`, `fr`, `de` oder `pt-PT`.',
  },
  'language-without-labels': {
    message: ({ lang }) =>
      `Ein Bericht auf \`${lang}\` ist nicht möglich: solidify kennt keine Beschriftungen in dieser Sprache.`,
    hint: ({ known }) => `Schreiben Sie einen dieser Codes: ${known.join(', ')}.`,
  },
  'language-missing': {
    message: ({ lang, found }) =>
      `Dieser Text liegt nicht auf \`${lang}\` vor, der Sprache des Dokuments, sondern nur auf ${either(found, 'oder')}.`,
    hint: ({ lang }) => `Ergänzen Sie \`${lang}: …\`.`,
  },
  'texts-untranslated': {
    message: ({ lang, own, count, names }) =>
      `Im Bericht auf \`${lang}\` ${count === 1 ? 'steht 1 Text' : `stehen ${count} Texte`} auf \`${own}\`: ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
    hint: ({ lang, own }) => `Schreiben Sie sie nach Sprachen: \`{ ${own}: …, ${lang}: … }\`.`,
  },
};
