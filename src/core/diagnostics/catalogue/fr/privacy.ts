import type { ConsentRule } from '../../../privacy/consent.js';
import { quotedName, shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { privacy as english } from '../privacy.js';

const reasons: Readonly<Record<ConsentRule, string>> = {
  stated: 'le consentement est plus restreint',
  acts: 'le consentement est plus restreint',
  listed:
    'qui figure seulement dans une liste de participants, ou prend la parole, n’est nommé que pour les partenaires, sauf consentement plus large',
  chatham_house: 'selon la règle de Chatham House, aucune édition ne montre qui a participé',
  undeclared: 'rien ne déclare ce que signifie être nommé à cet endroit',
};

const editions: Readonly<Record<string, string>> = {
  public: 'l’édition publique',
  partners: 'l’édition des partenaires',
  internal: 'l’édition interne',
};
const nameOf = (edition: string): string => editions[edition] ?? `l’édition ${edition}`;

export const privacy: WordsOf<typeof english> = {
  'role-spelling': {
    message: ({ name, role, other, line }) =>
      `${name} est « ${shorten(role)} » ici et « ${shorten(other)} » à la ligne ${line}.`,
    hint: () => 'Inscrivez la personne une seule fois sous `people`, et écrivez partout son identifiant.',
  },
  'same-name': {
    message: ({ name, id, other, otherName = name }) =>
      name === otherName
        ? `\`${id}\` et \`${other}\` portent le même nom : ${name}.`
        : `\`${id}\` s’appelle ${name}, et \`${other}\` ${otherName} : aux accents, majuscules et espaces près, c’est le même nom.`,
    hint: () =>
      'Si c’est une seule personne, gardez un seul identifiant ; si ce sont deux personnes, ajoutez au nom ce qui les distingue.',
  },
  'person-taken-for': {
    message: ({ name, other, consent, file, line }) =>
      `« ${shorten(name)} » peut être « ${shorten(other)} », dont le consentement est ${consent} (${file === null ? '' : `${file}, `}ligne ${line}), et ne figure dans aucune édition plus large.`,
    hint: ({ name, other }) =>
      `Si c’est une seule personne, écrivez ici aussi ${quotedName(other)}. Si ce sont deux personnes, écrivez le nom entier, ou, pour une organisation, ce qu’elle est : \`{ name: ${quotedName(name)}, type: company }\`. Si cela ne les distingue pas, ajoutez sous \`disclosures\` : \`- { name: ${quotedName(name)}, edition: public, reason: … }\`, avec votre motif.`,
  },
  'name-almost-withheld': {
    message: ({ name, other, consent, file, line }) =>
      `« ${shorten(name)} » ne diffère que d’une lettre de « ${shorten(other)} », dont le consentement est ${consent} (${file === null ? '' : `${file}, `}ligne ${line}).`,
    hint: ({ name, other }) =>
      `Si c’est une seule personne, écrivez ici aussi ${quotedName(other)}. Si ce sont deux personnes, donnez à ${quotedName(name)} son propre \`consent\`, par exemple \`consent: public\`.`,
  },
  'head-not-listed': {
    message: ({ name }) =>
      `${shorten(name)} dirige la délégation, mais ne figure pas parmi ses membres ; cette personne est comptée avec eux.`,
    hint: () => 'Ajoutez cette personne sous `people`, ou nommez sous `head` l’une de celles qui y figurent.',
  },
  'chatham-small-group': {
    message: ({ count, least }) =>
      `${count === 1 ? 'Une seule personne a' : `Seules ${count} personnes ont`} pris part à cette discussion tenue selon la règle de Chatham House, moins de ${least} : une ville, un organisme ou une fonction dans ses textes ${count === 1 ? 'la trahirait' : 'trahirait l’une d’elles'}.`,
    hint: () =>
      'Vérifiez que son titre, son lieu, ses points et ses conclusions ne disent rien de tel ; `chatham_house_minimum` fixe un autre nombre.',
  },
  'name-leaks': {
    message: ({ name, edition, rule, found }) =>
      `« ${shorten(name)} » ${found === null ? 'est nommé ici' : `se trouverait dans ${found}`}, alors que ${nameOf(edition)} tait ce nom : ${reasons[rule]}.`,
    hint: ({ name, edition, form, isFunction }) =>
      (isFunction
        ? `S’il s’agit d’une fonction et non d’un nom, écrivez-la à la place du nom sous la forme \`{ role: ${quotedName(name)} }\`. Sinon : `
        : '') +
      `Écrivez le texte sans ce nom, ou donnez à la personne un \`consent\` plus large. Si ces mots désignent quelqu’un d’autre ou autre chose, ou s’ils peuvent rester malgré tout, ajoutez sous \`disclosures\` : \`- { name: ${quotedName(form ?? name)}, edition: ${edition}, reason: … }\`, avec votre raison.`,
  },
  'attachment-unsearched': {
    message: ({ path, kind, edition }) =>
      `\`${shorten(path)}\` est un fichier ${kind}, où il est impossible de chercher tout ce que ${nameOf(edition)} tait.`,
    hint: ({ kind }) =>
      `Joignez le document dont ce ${kind} est tiré (DOCX, ODT, XLSX, …), ou une image que vous avez vérifiée ; ou donnez à la pièce jointe un \`consent\` qui la réserve à une édition qui ne tait rien.`,
  },
  'unused-disclosure': {
    message: ({ name, edition }) =>
      `Rien dans les textes destinés à ${nameOf(edition)} n’a besoin de cette autorisation pour « ${shorten(name)} ».`,
    hint: () => 'Supprimez-la ; ou écrivez le nom comme dans les textes, et l’édition où il peut figurer.',
  },
  'contact-leaks': {
    message: ({ words, edition, rule, found }) =>
      `« ${shorten(words)} » ${found === null ? 'figure ici' : `se trouverait dans ${found}`}, alors que ${nameOf(edition)} tait comment joindre cette personne : ${reasons[rule]}.`,
    hint: ({ words, edition, form }) =>
      `Retirez cette indication, ou donnez à la personne un \`consent\` plus large. Si elle est ouverte à tous, comme celle d’un service, ajoutez sous \`disclosures\` : \`- { name: ${quotedName(form ?? words)}, edition: ${edition}, reason: … }\`, avec votre raison.`,
  },
  'point-leaks': {
    message: ({ words, edition, found }) =>
      `${found === null ? 'Ce texte répète' : `Dans ${found}, un passage répète`} un point que ${nameOf(edition)} tait : « ${shorten(words)} ».`,
    hint: () =>
      'Dites-le en d’autres mots qui ne trahissent rien, ou donnez au point un `consent` plus large.',
  },
};
