import { shorten } from '../../wording.js';
import type { WordsOf } from '../entry.js';
import type { values as english } from '../values.js';
import { phrase } from './phrases.js';

export const values: WordsOf<typeof english> = {
  'bad-colour': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas une couleur lisible ici.`,
    hint: ({ suggestion }) =>
      `Écrivez ${suggestion ? `\`"${suggestion}"\`` : 'un # et six chiffres, par exemple `"#0b5a5e"`'}.`,
    about: 'Une couleur s’écrit # et six chiffres hexadécimaux : rouge, vert et bleu, deux chiffres chacun.',
  },
  'colour-without-quotes': {
    message: ({ key }) => `Après \`${key}:\`, il n’y a rien : pour YAML, # ouvre un commentaire.`,
    hint: ({ key }) => `Mettez la couleur entre guillemets droits : \`${key}: "#0b5a5e"\`.`,
    about: 'Une couleur commence par #, et un commentaire aussi. Entre guillemets, c’est un texte.',
  },
  'low-contrast': {
    message: ({ value, ratio }) =>
      `Le contraste de \`${value}\` avec le fond est de ${String(ratio).replace('.', ',')} pour 1 ; titres et liens demandent 4,5 pour 1.`,
    hint: ({ suggestion }) => `La couleur suffisante la plus proche est \`"${suggestion}"\`.`,
    about:
      'Les mots en couleur doivent être lisibles sur le blanc et sur le gris clair des encadrés (WCAG 2.1, 1.4.3). Pour les écrans sombres, solidify éclaircit la couleur de lui-même, autant qu’il faut.',
  },
  'footer-too-long': {
    message: ({ length, limit }) =>
      `Le pied de page a ${length} caractères ; à côté du numéro de page, il y a place pour ${limit}.`,
    hint: () => 'Indiquez seulement qui publie et où s’adresser ; le reste se met sous `report` ou `thanks`.',
    about: '`style.footer` figure au pied de chaque page imprimée, sur une ligne à côté du numéro.',
  },
  'bad-id': {
    message: ({ value }) => `\`${shorten(value)}\` ne peut pas être un identifiant.`,
    hint: ({ suggestion, isName = false, isReferred = false }) =>
      `N’employez que les lettres a à z, des chiffres, des traits d’union, des points et des tirets bas${suggestion ? ` : \`${suggestion}\`` : ''}${isName ? ' ; écrivez son nom au-dessous, dans `name`' : ''}${isReferred ? ', ici et partout où il est cité' : ''}.`,
    about:
      'Les identifiants nomment des choses et des fichiers : lettres sans accent, chiffres, `-`, `_` et `.`, une lettre ou un chiffre au début.',
  },
  'bad-number': {
    message: ({ found, expected }) =>
      `${shorten(found)} n’est pas possible ici ; solidify attend ${phrase(expected)}.`,
    hint: () => null,
    about:
      'Le nombre est hors de ce que permet la clé : un effectif négatif, ou une latitude au-dessus de 90.',
  },
  'number-rewritten': {
    message: ({ written, shown }) =>
      `\`${shorten(written)}\` sera affiché comme le nombre ${shorten(shown)}.`,
    hint: ({ written }) =>
      `Pour l’afficher tel quel, mettez-le entre guillemets droits : \`"${shorten(written)}"\`.`,
    about:
      'Les nombres gardent les décimales écrites. Les zéros du début, les autres bases que dix et les décimales au-delà de vingt se perdent, tels que YAML les lit ; entre guillemets, c’est un texte.',
  },
  'coordinates-exchanged': {
    message: ({ city, written: [first, second] }) =>
      `\`[${first}, ${second}]\` est loin de ${shorten(city)} ; dans l’ordre inverse, c’est à proximité.`,
    hint: ({ written: [first, second] }) => `Écrivez la latitude en premier : \`[${second}, ${first}]\`.`,
    about:
      'Les coordonnées sont la latitude, puis la longitude ; bien des cartes les donnent dans l’autre ordre.',
  },
  'count-differs': {
    message: ({ count, sum, isComplete }) =>
      `Les délégations totalisent ${isComplete ? '' : 'au moins '}${sum} participants, et non ${count}.`,
    hint: () => 'Corrigez le total, ou la délégation dont le nombre est faux.',
    about:
      '`participants.count` dit combien de personnes sont venues en tout, et chaque délégation combien en étaient : son `count`, ou les personnes qu’elle liste. Les deux se contredisent.',
  },
  'count-too-small': {
    message: ({ count, named }) =>
      `La délégation nomme ${named} personnes, plus que son effectif de ${count}.`,
    hint: () => 'Corrigez `count`, ou supprimez-le : les personnes nommées sont comptées.',
    about: 'Le `count` d’une délégation comprend tous ses membres, listés ou non.',
  },
  'more-than-came': {
    message: ({ what, number, count }) =>
      what === 'women and men'
        ? `Femmes et hommes sont ${number} ensemble, plus que les ${count} personnes de la délégation.`
        : `\`${what}: ${number}\` dépasse les ${count} personnes de la délégation.`,
    hint: () => 'Corrigez ce nombre ou `count` ; les personnes inscrites sous `people` sont comptées.',
    about:
      '`women`, `men` et `online` disent combien ils sont dans une délégation. Elle compte autant de personnes que le dit son `count`, ou qu’elle en liste.',
  },
  'online-too-few': {
    message: ({ online, marked }) =>
      `Dans la délégation, ${marked} personnes portent \`online: true\`, plus que ne le dit \`online: ${online}\`.`,
    hint: () => 'Corrigez le nombre, ou supprimez-le : les personnes ainsi marquées sont comptées.',
    about: '`online` d’une délégation comprend tous ceux qui ont participé à distance, listés ou non.',
  },
  'counts-mismatch': {
    message: ({ counts, answers }) => `Il y a ${counts} nombres pour ${answers} réponses.`,
    hint: () =>
      'Écrivez un nombre pour chaque réponse de `scale`, dans le même ordre ; 0 si personne ne l’a donnée.',
    about: 'Les `counts` d’une question d’évaluation répondent à son `scale`, un par un.',
  },
  'too-many-answers': {
    message: ({ answers, limit }) =>
      `La question a ${answers} réponses ; un diagramme en montre au plus ${limit}.`,
    hint: () => 'Regroupez des réponses, ou joignez la liste comme fichier.',
    about:
      'Chaque réponse d’un `scale` est une barre du diagramme ; de milliers on ne voit rien, et l’impression prend des minutes.',
  },
  'more-answers-than-asked': {
    message: ({ answered, invited }) =>
      `Les nombres totalisent ${answered} réponses, alors que ${invited} personnes ont été interrogées.`,
    hint: () => 'Corrigez l’un des deux. Supprimez `invited` si une personne peut donner plusieurs réponses.',
    about:
      'Personne ne répond deux fois à une question ; la somme de ses `counts` ne dépasse donc pas `invited`.',
  },
  'bad-url': {
    message: ({ value }) =>
      `\`${shorten(value)}\` n’est pas une adresse vers laquelle un rapport peut renvoyer.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Écrivez \`${suggestion}\`.`
        : 'Écrivez l’adresse entière, qui commence par `https://`, `http://`, `mailto:` ou `tel:`.',
    about:
      'Les liens se limitent à `https`, `http`, `mailto` et `tel`, pour que rien ne s’exécute et qu’aucun chemin d’un ordinateur ne soit publié.',
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
    about: 'Une séance a lieu un jour de la visite.',
  },
  'bad-email': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas une adresse électronique.`,
    hint: () => 'Écrivez une seule adresse, par exemple `info@example.org`.',
    about: 'Une adresse à laquelle on peut écrire. Plusieurs personnes sont plusieurs entrées.',
  },
  'bad-phone': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas un numéro de téléphone.`,
    hint: () =>
      'Écrivez les chiffres, précédés de l’indicatif du pays, entre guillemets droits : `"+33 1 40 64 49 00"`.',
    about:
      'Un numéro que l’on peut appeler, avec l’indicatif du pays, car les lecteurs peuvent être à l’étranger.',
  },
  'country-in-city': {
    message: ({ value, country }) =>
      `\`${shorten(value)}\` nomme le pays que dit aussi \`country: ${shorten(country)}\` : il serait imprimé deux fois.`,
    hint: ({ city }) => `Écrivez \`city: ${shorten(city)}\`.`,
    about: 'Le pays d’une ville a sa propre clé, et s’imprime derrière la ville dans la langue du rapport.',
  },
};
