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
    about: 'Une personne figure avec deux fonctions, ou avec une fonction écrite de deux façons.',
  },
  'same-name': {
    message: ({ name, id, other, otherName = name }) =>
      name === otherName
        ? `\`${id}\` et \`${other}\` portent le même nom : ${name}.`
        : `\`${id}\` s’appelle ${name}, et \`${other}\` ${otherName} : aux accents, majuscules et espaces près, c’est le même nom.`,
    hint: () =>
      'Si c’est une seule personne, gardez un seul identifiant ; si ce sont deux personnes, ajoutez au nom ce qui les distingue.',
    about: 'Deux identifiants avec un même nom sont d’ordinaire une personne entrée deux fois.',
  },
  'person-taken-for': {
    message: ({ name, other, consent, file, line }) =>
      `« ${shorten(name)} » peut être « ${shorten(other)} », dont le consentement est ${consent} (${file === null ? '' : `${file}, `}ligne ${line}), et ne figure dans aucune édition plus large.`,
    hint: ({ name, other }) =>
      `Si c’est une seule personne, écrivez ici aussi ${quotedName(other)}. Si ce sont deux personnes, écrivez le nom entier, ou, pour une organisation, ce qu’elle est : \`{ name: ${quotedName(name)}, type: company }\`. Si cela ne les distingue pas, ajoutez sous \`disclosures\` : \`- { name: ${quotedName(name)}, edition: public, reason: … }\`, avec votre motif.`,
    about:
      'Un nom qui peut être une autre façon d’appeler quelqu’un dont le `consent` est plus étroit : avec une fonction, une organisation ou un autre prénom, par le seul nom de famille, par des initiales, ou avec d’autres. De deux consentements le plus étroit vaut ; ce nom est donc retenu aussi.',
  },
  'name-almost-withheld': {
    message: ({ name, other, consent, file, line }) =>
      `« ${shorten(name)} » ne diffère que d’une lettre de « ${shorten(other)} », dont le consentement est ${consent} (${file === null ? '' : `${file}, `}ligne ${line}).`,
    hint: ({ name, other }) =>
      `Si c’est une seule personne, écrivez ici aussi ${quotedName(other)}. Si ce sont deux personnes, donnez à ${quotedName(name)} son propre \`consent\`, par exemple \`consent: public\`.`,
    about:
      'Quelqu’un sans `consent` déclaré a presque le nom d’une personne dont le `consent` est plus étroit. Si c’est une faute de frappe, le rapport nomme qui il ne devrait pas. Un `consent` déclaré dit que ce n’en est pas une.',
  },
  'head-not-listed': {
    message: ({ name }) =>
      `${shorten(name)} dirige la délégation, mais ne figure pas parmi ses membres ; cette personne est comptée avec eux.`,
    hint: () => 'Ajoutez cette personne sous `people`, ou nommez sous `head` l’une de celles qui y figurent.',
    about: 'La personne de `head` d’une délégation en fait partie, et figure la première.',
  },
  'chatham-small-group': {
    message: ({ count, least }) =>
      `${count === 1 ? 'Une seule personne a' : `Seules ${count} personnes ont`} pris part à cette discussion tenue selon la règle de Chatham House, moins de ${least} : une ville, un organisme ou une fonction dans ses textes ${count === 1 ? 'la trahirait' : 'trahirait l’une d’elles'}.`,
    hint: () =>
      'Vérifiez que son titre, son lieu, ses points et ses conclusions ne disent rien de tel ; `chatham_house_minimum` fixe un autre nombre.',
    about:
      'Sous la règle de Chatham House, aucune édition ne montre ni qui parle ni pour qui. Là où très peu ont pris part, peu suffit pour deviner.',
  },
  'name-leaks': {
    message: ({ name, edition, rule, found }) =>
      `« ${shorten(name)} » ${found === null ? 'est nommé ici' : `se trouverait dans ${found}`}, alors que ${nameOf(edition)} tait ce nom : ${reasons[rule]}.`,
    hint: ({ name, edition, form, isFunction }) =>
      (isFunction
        ? `S’il s’agit d’une fonction et non d’un nom, écrivez-la à la place du nom sous la forme \`{ role: ${quotedName(name)} }\`. Sinon : `
        : '') +
      `Écrivez le texte sans ce nom, ou donnez à la personne un \`consent\` plus large. Si ces mots désignent quelqu’un d’autre ou autre chose, ou s’ils peuvent rester malgré tout, ajoutez sous \`disclosures\` : \`- { name: ${quotedName(form ?? name)}, edition: ${edition}, reason: … }\`, avec votre raison.`,
    about:
      'Un texte, une légende, un lien ou le nom d’un fichier contient un nom que l’édition tait. Rien du document n’est écrit, et le code de sortie est 4. Les noms se trouvent comme on les écrit : dans une autre casse, sans accents, le nom de famille d’abord, avec des initiales, au génitif.',
  },
  'attachment-unsearched': {
    message: ({ path, kind, edition }) =>
      `\`${shorten(path)}\` est un fichier ${kind}, où il est impossible de chercher tout ce que ${nameOf(edition)} tait.`,
    hint: ({ kind }) =>
      `Joignez le document dont ce ${kind} est tiré (DOCX, ODT, XLSX, …), ou une image que vous avez vérifiée ; ou donnez à la pièce jointe un \`consent\` qui la réserve à une édition qui ne tait rien.`,
    about:
      'Les programmes écrivent les PDF de bien des façons, et ce que l’un montre n’est pas forcément ce que disent ses textes. Là où une édition tait quelque chose, ou une autre visite de son programme, aucun PDF d’autrui ne l’accompagne. Rien du document n’est écrit, et le code de sortie est 4.',
  },
  'unused-disclosure': {
    message: ({ name, edition }) =>
      `Rien dans les textes destinés à ${nameOf(edition)} n’a besoin de cette autorisation pour « ${shorten(name)} ».`,
    hint: () => 'Supprimez-la ; ou écrivez le nom comme dans les textes, et l’édition où il peut figurer.',
    about:
      'Une autorisation pour quelqu’un que cette édition ne tait pas, ou qu’aucun texte ne nomme. Ce qui est permis sans besoin le reste quand on écrira le nom plus tard.',
  },
  'contact-leaks': {
    message: ({ words, edition, rule, found }) =>
      `« ${shorten(words)} » ${found === null ? 'figure ici' : `se trouverait dans ${found}`}, alors que ${nameOf(edition)} tait comment joindre cette personne : ${reasons[rule]}.`,
    hint: ({ words, edition, form }) =>
      `Retirez cette indication, ou donnez à la personne un \`consent\` plus large. Si elle est ouverte à tous, comme celle d’un service, ajoutez sous \`disclosures\` : \`- { name: ${quotedName(form ?? words)}, edition: ${edition}, reason: … }\`, avec votre raison.`,
    about:
      'Un texte ou un lien contient l’adresse électronique, le téléphone ou la page (`url`) de quelqu’un dont l’édition tait le nom. Rien du document n’est écrit, et le code de sortie est 4. Un numéro se trouve avec ou sans son pays, quoi qu’il y ait entre ses chiffres ; une page aussi par l’identifiant de son adresse.',
  },
  'point-leaks': {
    message: ({ words, edition, found }) =>
      `${found === null ? 'Ce texte répète' : `Dans ${found}, un passage répète`} un point que ${nameOf(edition)} tait : « ${shorten(words)} ».`,
    hint: () =>
      'Dites-le en d’autres mots qui ne trahissent rien, ou donnez au point un `consent` plus large.',
    about:
      'Huit mots de suite d’un point, tous ceux d’un point plus court, ou ceux d’une de ses phrases qui disent quelque chose, figurent dans un autre texte, bien que le consentement du point soit plus étroit que l’édition. Rien du document n’est écrit, et le code de sortie est 4.',
  },
};
