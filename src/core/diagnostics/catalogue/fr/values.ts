import { shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { values as english } from '../values.js';
import { phrase } from './phrases.js';

export const values: WordsOf<typeof english> = {
  'bad-colour': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas une couleur lisible ici.`,
    hint: ({ suggestion }) =>
      `Écrivez ${suggestion ? `\`"${suggestion}"\`` : 'un # et six chiffres, par exemple `"#0b5a5e"`'}.`,
  },
  'colour-without-quotes': {
    message: ({ key }) => `Après \`${key}:\`, il n’y a rien : pour YAML, # ouvre un commentaire.`,
    hint: ({ key }) => `Mettez la couleur entre guillemets droits : \`${key}: "#0b5a5e"\`.`,
  },
  'low-contrast': {
    message: ({ value, ratio }) =>
      `Le contraste de \`${value}\` avec le fond est de ${String(ratio).replace('.', ',')} pour 1 ; titres et liens demandent 4,5 pour 1.`,
    hint: ({ suggestion }) => `La couleur suffisante la plus proche est \`"${suggestion}"\`.`,
  },
  'footer-too-long': {
    message: ({ length, limit }) =>
      `Le pied de page a ${length} caractères ; à côté du numéro de page, il y a place pour ${limit}.`,
    hint: () => 'Indiquez seulement qui publie et où s’adresser ; le reste se met sous `report` ou `thanks`.',
  },
  'bad-id': {
    message: ({ value }) => `\`${shorten(value)}\` ne peut pas être un identifiant.`,
    hint: ({ suggestion, isName = false, isReferred = false }) =>
      `N’employez que les lettres a à z, des chiffres, des traits d’union, des points et des tirets bas${suggestion ? ` : \`${suggestion}\`` : ''}${isName ? ' ; écrivez son nom au-dessous, dans `name`' : ''}${isReferred ? ', ici et partout où il est cité' : ''}.`,
  },
  'bad-number': {
    message: ({ found, expected }) =>
      `${shorten(found)} n’est pas possible ici ; solidify attend ${phrase(expected)}.`,
    hint: () => null,
  },
  'number-rewritten': {
    message: ({ written, shown }) =>
      `\`${shorten(written)}\` sera affiché comme le nombre ${shorten(shown)}.`,
    hint: ({ written }) =>
      `Pour l’afficher tel quel, mettez-le entre guillemets droits : \`"${shorten(written)}"\`.`,
  },
  'coordinates-exchanged': {
    message: ({ city, written: [first, second] }) =>
      `\`[${first}, ${second}]\` est loin de ${shorten(city)} ; dans l’ordre inverse, c’est à proximité.`,
    hint: ({ written: [first, second] }) => `Écrivez la latitude en premier : \`[${second}, ${first}]\`.`,
  },
  'count-differs': {
    message: ({ count, sum, isComplete }) =>
      `Les délégations totalisent ${isComplete ? '' : 'au moins '}${sum} participants, et non ${count}.`,
    hint: () => 'Corrigez le total, ou la délégation dont le nombre est faux.',
  },
  'count-too-small': {
    message: ({ count, named }) =>
      `La délégation nomme ${named} personnes, plus que son effectif de ${count}.`,
    hint: () => 'Corrigez `count`, ou supprimez-le : les personnes nommées sont comptées.',
  },
  'more-than-came': {
    message: ({ what, number, count }) =>
      what === 'women and men'
        ? `Femmes et hommes sont ${number} ensemble, plus que les ${count} personnes de la délégation.`
        : `\`${what}: ${number}\` dépasse les ${count} personnes de la délégation.`,
    hint: () => 'Corrigez ce nombre ou `count` ; les personnes inscrites sous `people` sont comptées.',
  },
  'online-too-few': {
    message: ({ online, marked }) =>
      `Dans la délégation, ${marked} personnes portent \`online: true\`, plus que ne le dit \`online: ${online}\`.`,
    hint: () => 'Corrigez le nombre, ou supprimez-le : les personnes ainsi marquées sont comptées.',
  },
  'counts-mismatch': {
    message: ({ counts, answers }) => `Il y a ${counts} nombres pour ${answers} réponses.`,
    hint: () =>
      'Écrivez un nombre pour chaque réponse de `scale`, dans le même ordre ; 0 si personne ne l’a donnée.',
  },
  'too-many-answers': {
    message: ({ answers, limit }) =>
      `La question a ${answers} réponses ; un diagramme en montre au plus ${limit}.`,
    hint: () => 'Regroupez des réponses, ou joignez la liste comme fichier.',
  },
  'more-answers-than-asked': {
    message: ({ answered, invited }) =>
      `Les nombres totalisent ${answered} réponses, alors que ${invited} personnes ont été interrogées.`,
    hint: () => 'Corrigez l’un des deux. Supprimez `invited` si une personne peut donner plusieurs réponses.',
  },
  'bad-url': {
    message: ({ value }) =>
      `\`${shorten(value)}\` n’est pas une adresse vers laquelle un rapport peut renvoyer.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Écrivez \`${suggestion}\`.`
        : 'Écrivez l’adresse entière, qui commence par `https://`, `http://`, `mailto:` ou `tel:`.',
  },
  'day-not-of-visit': {
    message: ({ value, month }) =>
      month === null
        ? `${value} n’est pas un jour de la visite.`
        : `${value} ne peut pas être compté : \`dates\` n’indique que le mois.`,
    hint: ({ month, suggestion }) =>
      suggestion !== null
        ? `Écrivez \`${suggestion}\`.`
        : month === null
          ? 'Écrivez une date comprise dans `dates`, ou le numéro du jour, à partir de 1.'
          : 'Écrivez le premier et le dernier jour dans `dates`, ou ici le numéro du jour, à partir de 1.',
  },
  'bad-email': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas une adresse électronique.`,
    hint: () => 'Écrivez une seule adresse, par exemple `info@example.org`.',
  },
  'bad-phone': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas un numéro de téléphone.`,
    hint: () =>
      'Écrivez les chiffres, précédés de l’indicatif du pays, entre guillemets droits : `"+33 1 40 64 49 00"`.',
  },
  'country-in-city': {
    message: ({ value, country }) =>
      `\`${shorten(value)}\` nomme le pays que dit aussi \`country: ${shorten(country)}\` : il serait imprimé deux fois.`,
    hint: ({ city }) => `Écrivez \`city: ${shorten(city)}\`.`,
  },
};
