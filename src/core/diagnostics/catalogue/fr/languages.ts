import { guessCountries } from '../../../language/values/country.js';
import { either, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { languages as english } from '../languages.js';

export const languages: WordsOf<typeof english> = {
  'bad-country': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas le code d’un pays.`,
    hint: ({ value, suggestion }) => {
      const [first, ...others] = guessCountries(value) ?? [];
      if (first !== undefined && others.length > 0)
        return `Un seul pays se met ici : écrivez \`${first}\`, et placez ce qui concerne ${others.map((one) => `\`${one}\``).join(', ')} dans une visite ou une entrée à part.`;
      return suggestion
        ? `Écrivez \`${suggestion}\`.`
        : 'Écrivez les deux lettres majuscules de la norme ISO 3166-1, par exemple `FR`, `DE` ou `SI`.';
    },
    about:
      'Les pays s’écrivent par leur code ISO 3166-1 alpha-2 en capitales : `FR`, `GB` (et non UK), `GR` (et non EL), `SI` pour la Slovénie ; le Kosovo est `XK`. Un seul pays par endroit.',
  },
  'bad-language': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas le code d’une langue.`,
    hint: ({ suggestion, isThere = false }) =>
      suggestion && isThere
        ? `Supprimez-le, ou réunissez-le avec \`${suggestion}\`, qui existe déjà.`
        : suggestion
          ? `Écrivez \`${suggestion}\`.`
          : 'Écrivez un code BCP 47, par exemple `en`, `fr`, `de` ou `pt-PT`.',
    about: 'Les langues s’écrivent par leur code BCP 47 : `en`, `fr`, `de-AT`.',
  },
  'language-without-labels': {
    message: ({ lang }) =>
      `Impossible de produire un rapport en \`${lang}\` : solidify n’a pas d’intitulés dans cette langue.`,
    hint: ({ known }) => `Écrivez l’un de ces codes : ${known.join(', ')}.`,
    about: 'Les titres et les mots fixes d’un rapport n’existent que dans certaines langues.',
  },
  'language-missing': {
    message: ({ lang, found }) =>
      `Ce texte n’existe pas en \`${lang}\`, la langue du document, mais seulement en ${either(found, 'ou')}.`,
    hint: ({ lang }) => `Ajoutez \`${lang}: …\`.`,
    about:
      'Un texte écrit par langue n’a pas celle du document ; le rapport en montre donc une autre. Un titre ou un nom dans une seule langue dit laquelle, comme `{ fr: Le moindre risque }`, et n’est pas une faute.',
  },
  'texts-untranslated': {
    message: ({ lang, own, count, names }) =>
      `Dans le rapport en \`${lang}\`, ${count} ${count === 1 ? 'texte reste' : 'textes restent'} en \`${own}\` : ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
    hint: ({ lang, own }) => `Écrivez-les par langue : \`{ ${own}: …, ${lang}: … }\`.`,
    about:
      'Un rapport a été demandé dans une langue dans laquelle tous les textes ne sont pas écrits. Ce qui manque est montré dans la langue du document, et marqué comme tel pour ceux qui écoutent.',
  },
};
