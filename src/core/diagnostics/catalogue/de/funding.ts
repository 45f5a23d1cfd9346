import type { WordsOf } from '../entry.js';
import type { funding as english } from '../funding.js';

export const funding: WordsOf<typeof english> = {
  'funding-language': {
    message: ({ scheme, key, lang }) =>
      `Für \`${scheme}\` ist kein amtlicher Text von \`${key}\` auf \`${lang}\` bekannt; er steht auf Englisch da.`,
    hint: ({ key, lang }) =>
      `Hat Ihnen der Fördergeber einen gegeben, schreiben Sie ihn hin: \`${key}: { ${lang}: … }\`.`,
    about:
      'Die Sätze, die ein Geldgeber verlangt, sind Rechtstexte. Sie stehen da, wie eine öffentliche Stelle sie veröffentlicht hat, und solidify übersetzt sie nie.',
  },
  'funding-grant': {
    message: ({ scheme }) => `\`${scheme}\` verlangt die Nummer der Finanzhilfe, und es ist keine angegeben.`,
    hint: () => 'Ergänzen Sie `grant: "101000000"`, so wie die Nummer in der Finanzhilfevereinbarung steht.',
    about: 'Manche Förderprogramme verlangen die Nummer der Vereinbarung im Hinweis auf die Förderung.',
  },
  'funding-authority': {
    message: ({ scheme }) =>
      `Der Haftungsausschluss von \`${scheme}\` nennt, wer fördert; bisher steht dort nur „the granting authority“.`,
    hint: () => 'Ergänzen Sie `authority: EACEA`, `CINEA` oder einen Namen wie `"the European Commission"`.',
    about: 'Die Vereinbarung sagt, wer gefördert hat: eine Agentur oder die Kommission selbst.',
  },
  'logo-larger-than-emblem': {
    message: ({ height, limit }) =>
      `Ein ${height} mm hohes Logo wäre größer als das Emblem der Union, das ${limit} mm hoch ist.`,
    hint: ({ limit }) => `Schreiben Sie ${limit} oder weniger, oder lassen Sie \`height\` weg.`,
    about:
      'Wo andere Logos stehen, muss das Emblem mindestens so groß sein (Verordnung (EU) 2021/1060, Anhang IX, Nummer 1.7).',
  },
};
