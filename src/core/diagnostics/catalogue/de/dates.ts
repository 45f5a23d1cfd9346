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
        ? `\`${shorten(value)}\` ist kein Datum.`
        : `\`${shorten(value)}\` ist kein Datum: Der Strich ${dash} darin (U+${codePoint(dash)}) sieht nur aus wie ein Bindestrich.`;
    },
    hint: ({ value, suggestion, several }) =>
      suggestion
        ? `Schreiben Sie \`${suggestion}\`${otherReading(value) === null ? '' : ` oder, falls der Monat vorn steht, \`${otherReading(value) ?? ''}\``}.`
        : /^\d{4}-\d{2}(-\d{2})?$/.test(value)
          ? 'Diesen Tag oder Monat gibt es im Kalender nicht.'
          : roughDate(value) !== null
            ? `Schreiben Sie, was davon sicher ist: \`${roughDate(value) ?? ''}\`.`
            : daysAlone(value) === null
              ? 'Schreiben Sie Jahr-Monat-Tag, zum Beispiel `2019-06-17`.'
              : 'Schreiben Sie Monat und Jahr dazu, zum Beispiel `2019-06-17`' +
                (several ? '; mehrere Tage als `{ start: 2019-06-17, end: 2019-06-18 }`.' : '.'),
    about:
      'Daten folgen ISO 8601: `2019-06-17`, oder zum Teil `2019-06` oder `2019`. Es muss sie im Kalender geben.',
  },
  'date-order': {
    message: ({ start, end }) => `Das Ende (${end}) liegt vor dem Beginn (${start}).`,
    hint: () => 'Vertauschen Sie die beiden, oder berichtigen Sie das Jahr.',
    about: 'Ein Zeitraum endet an dem Tag, an dem er beginnt, oder später.',
  },
  'day-precision': {
    message: ({ value }) =>
      `\`${shorten(value)}\` ist kein vollständiges Datum: Ein Besuch findet an bestimmten Tagen statt.`,
    hint: ({ certain }) =>
      certain.length === 4
        ? `Ergänzen Sie den Tag, zum Beispiel \`${certain}-06-17\`; ist nur der Monat bekannt, schreiben Sie \`dates: ${certain}-06\`.`
        : `Ergänzen Sie den Tag, zum Beispiel \`${certain}-17\`; ist nur der Monat bekannt, schreiben Sie \`dates: ${certain}\`.`,
    about:
      'Die `dates` eines Besuchs sind volle Daten, weil `day` vom ersten an zählt; oder ein Monat, wo mehr nicht bekannt ist.',
  },
  'day-outside': {
    message: ({ day, days }) =>
      `Tag ${day} liegt außerhalb des Besuchs, der ${days === 1 ? 'einen Tag' : `${days} Tage`} dauert.`,
    hint: ({ days }) =>
      days === 1
        ? 'Schreiben Sie `1`.'
        : `Schreiben Sie eine Zahl von 1 bis ${days}, oder berichtigen Sie \`dates\`.`,
    about: '`day` zählt ab 1 innerhalb von `dates`.',
  },
  'bad-time': {
    message: ({ value }) => `\`${shorten(value)}\` ist keine Uhrzeit.`,
    hint: ({ value, suggestion }) =>
      suggestion
        ? `Schreiben Sie \`"${suggestion}"\`.`
        : exchangedTimes(value) !== null
          ? `Schreiben Sie \`"${exchangedTimes(value) ?? ''}"\`, falls die beiden Zeiten vertauscht sind. Was am nächsten Tag endet, dauert höchstens 18 Stunden.`
          : roughTime(value) !== null
            ? `Schreiben Sie, was davon sicher ist: \`"${roughTime(value) ?? ''}"\`.`
            : 'Schreiben Sie `"14:00"` oder `"14:00-16:00"`, zweistellig und mit 24 Stunden; was am nächsten Tag endet, als `"22:00-01:30"`; oder `morning`, `afternoon`, `evening` oder `all_day`.',
    about:
      'Eine Uhrzeit ist `"14:00"` oder `"14:00-16:00"`. Ein Ende vor dem Anfang liegt am nächsten Tag, wie in `"22:00-01:30"`; was dann mehr als 18 Stunden dauern würde, gilt als zwei vertauschte Zeiten.',
  },
  'session-without-day': {
    message: ({ count, days }) =>
      count === 1
        ? `Dieser Programmpunkt sagt nicht, an welchem der ${days} Tage er stattfand; er steht am Ende des Ablaufs.`
        : `Dieser Programmpunkt und ${count - 1} ${count === 2 ? 'weiterer' : 'weitere'} sagen nicht, an welchem der ${days} Tage sie stattfanden; sie stehen am Ende des Ablaufs.`,
    hint: () => 'Ergänzen Sie den Tag, vom ersten an gezählt: `day: 1`.',
    about:
      'Ein Besuch von mehreren Tagen kann nicht wissen, an welchem eine Sitzung war. Sie steht trotzdem im Programm, hinter den anderen.',
  },
  'deadline-past': {
    message: ({ deadline, start, isStep = false }) =>
      isStep
        ? `Dieser Schritt (${deadline}) liegt vor dem Besuch, der am ${start} begann.`
        : `Die Frist (${deadline}) liegt vor dem Besuch oder Audit, das am ${start} begann.`,
    hint: ({ isStep = false }) =>
      isStep
        ? 'Berichtigen Sie das Jahr; was vor dem Besuch war, gehört in `summary`.'
        : 'Berichtigen Sie das Jahr, oder lassen Sie die Frist weg.',
    about: 'Was ein Besuch oder ein Audit empfiehlt, und was daraus folgt, geschieht danach.',
  },
  'time-overlap': {
    message: ({ other, line }) => `Die Zeit überschneidet sich mit „${shorten(other)}“ (Zeile ${line}).`,
    hint: () =>
      'Berichtigen Sie eine der Zeiten; fand beides zugleich statt, machen Sie daraus Gruppen einer Besichtigung.',
    about: 'Zwei Teile des Programms finden gleichzeitig statt und sind keine Gruppen eines Rundgangs.',
  },
};
