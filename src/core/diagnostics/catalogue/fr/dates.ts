import {
  exchangedTimes,
  daysAlone,
  foreignDash,
  otherReading,
  roughDate,
  roughTime,
} from '../../../language/values/date.js';
import { codePoint, shorten } from '../../wording.js';
import type { dates as english } from '../dates.js';
import type { WordsOf } from '../entry.js';

export const dates: WordsOf<typeof english> = {
  'bad-date': {
    message: ({ value }) => {
      const dash = foreignDash(value);
      return dash === null
        ? `\`${shorten(value)}\` n’est pas une date.`
        : `\`${shorten(value)}\` n’est pas une date : le ${dash} (U+${codePoint(dash)}) ressemble à un trait d’union, mais n’en est pas un.`;
    },
    hint: ({ value, suggestion, several }) =>
      suggestion
        ? `Écrivez \`${suggestion}\`${otherReading(value) === null ? '' : `, ou \`${otherReading(value) ?? ''}\` si le mois vient en premier`}.`
        : /^\d{4}-\d{2}(-\d{2})?$/.test(value)
          ? 'Ce jour ou ce mois n’existe pas dans le calendrier.'
          : roughDate(value) !== null
            ? `Écrivez ce qui en est certain : \`${roughDate(value) ?? ''}\`.`
            : daysAlone(value) === null
              ? 'Écrivez année-mois-jour, par exemple `2019-06-17`.'
              : 'Ajoutez le mois et l’année, par exemple `2019-06-17`' +
                (several ? ' ; plusieurs jours : `{ start: 2019-06-17, end: 2019-06-18 }`.' : '.'),
    about:
      'Les dates suivent ISO 8601 : `2019-06-17`, ou en partie `2019-06` ou `2019`. Elles doivent exister dans le calendrier.',
  },
  'date-order': {
    message: ({ start, end }) => `La fin (${end}) précède le début (${start}).`,
    hint: () => 'Inversez les deux, ou corrigez l’année.',
    about: 'Une période finit le jour où elle commence, ou plus tard.',
  },
  'day-precision': {
    message: ({ value }) =>
      `\`${shorten(value)}\` n’est pas une date complète : une visite a lieu à des jours précis.`,
    hint: ({ certain }) =>
      certain.length === 4
        ? `Ajoutez le jour, par exemple \`${certain}-06-17\` ; si seul le mois est connu, écrivez \`dates: ${certain}-06\`.`
        : `Ajoutez le jour, par exemple \`${certain}-17\` ; si seul le mois est connu, écrivez \`dates: ${certain}\`.`,
    about:
      'Les `dates` d’une visite sont des dates entières, car `day` se compte à partir de la première ; ou un mois, si l’on n’en sait pas plus.',
  },
  'day-outside': {
    message: ({ day, days }) =>
      `Le jour ${day} sort de la visite, qui dure ${days === 1 ? 'un jour' : `${days} jours`}.`,
    hint: ({ days }) =>
      days === 1 ? 'Écrivez `1`.' : `Écrivez un nombre de 1 à ${days}, ou corrigez \`dates\`.`,
    about: '`day` se compte à partir de 1 dans `dates`.',
  },
  'bad-time': {
    message: ({ value }) => `\`${shorten(value)}\` n’est pas une heure.`,
    hint: ({ value, suggestion }) =>
      suggestion
        ? `Écrivez \`"${suggestion}"\`.`
        : exchangedTimes(value) !== null
          ? `Écrivez \`"${exchangedTimes(value) ?? ''}"\` si les deux heures sont inversées. Ce qui finit le lendemain dure 18 heures au plus.`
          : roughTime(value) !== null
            ? `Écrivez ce qui en est certain : \`"${roughTime(value) ?? ''}"\`.`
            : 'Écrivez `"14:00"` ou `"14:00-16:00"`, avec deux chiffres et sur 24 heures ; pour ce qui finit le lendemain, `"22:00-01:30"` ; ou `morning`, `afternoon`, `evening` ou `all_day`.',
    about:
      'Une heure s’écrit `"14:00"` ou `"14:00-16:00"`. Une fin avant le début est le lendemain, comme dans `"22:00-01:30"` ; ce qui durerait alors plus de 18 heures passe pour deux heures échangées.',
  },
  'session-without-day': {
    message: ({ count, days }) =>
      count === 1
        ? `Cette séance n’indique pas son jour, alors que la visite en compte ${days} ; elle figure à la fin du programme.`
        : `Cette séance et ${count - 1} ${count === 2 ? 'autre' : 'autres'} n’indiquent pas leur jour, alors que la visite en compte ${days} ; elles figurent à la fin du programme.`,
    hint: () => 'Ajoutez le jour, compté à partir du premier : `day: 1`.',
    about:
      'Une visite de plusieurs jours ne peut savoir lequel était celui d’une séance. Elle figure au programme tout de même, derrière les autres.',
  },
  'deadline-past': {
    message: ({ deadline, start, isStep = false }) =>
      isStep
        ? `Cette suite (${deadline}) précède la visite, qui a commencé le ${start}.`
        : `L’échéance (${deadline}) précède la visite ou l’audit, qui a commencé le ${start}.`,
    hint: ({ isStep = false }) =>
      isStep
        ? 'Corrigez l’année ; ce qui a précédé la visite va dans `summary`.'
        : 'Corrigez l’année, ou supprimez l’échéance.',
    about: 'Ce qu’une visite ou un audit recommande, et ce qui en suit, se fait après.',
  },
  'time-overlap': {
    message: ({ other, line }) => `Les horaires chevauchent « ${shorten(other)} » (ligne ${line}).`,
    hint: () =>
      'Corrigez l’un des horaires ; si les deux ont eu lieu en parallèle, faites-en des groupes d’une même visite de site.',
    about: 'Deux parties du programme ont lieu en même temps et ne sont pas des groupes d’une même sortie.',
  },
};
