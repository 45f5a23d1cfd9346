import { shorten } from '../wording.js';
import { entry, oneInstead } from './entry.js';

/** Colours, ids, numbers and addresses. */
export const values = {
  'bad-colour': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is no colour that can be read here.`,
    hint: ({ suggestion }) =>
      `Write ${suggestion ? `"${suggestion}"` : 'a # and six digits, such as "#0b5a5e"'}.`,
    instead: oneInstead,
    about: 'Colours are written as # and six hexadecimal digits: red, green and blue, two digits each.',
    example: { value: 'teal', suggestion: null },
  }),
  'colour-without-quotes': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `Behind \`${key}:\` stands nothing: to YAML, # starts a comment.`,
    hint: ({ key }) => `Put the colour between quotes: ${key}: "#0b5a5e".`,
    about: 'A colour starts with #, and so does a comment. Between quotes it is a text.',
    example: { key: 'accent' },
  }),
  'low-contrast': entry<{ value: string; ratio: number; suggestion: string }>({
    severity: 'error',
    message: ({ value, ratio }) =>
      `\`${value}\` has a contrast of ${ratio} : 1 with the background; headings and links need 4.5 : 1.`,
    hint: ({ suggestion }) => `The nearest colour that passes is "${suggestion}".`,
    instead: oneInstead,
    isGuess: () => true,
    about:
      'Words in a colour must be readable on white and on the light grey of boxes (WCAG 2.1, 1.4.3). For dark screens solidify makes the colour lighter by itself, as far as it must.',
    example: { value: '#f0a000', ratio: 1.9, suggestion: '#8a5c00' },
  }),
  'footer-too-long': entry<{ length: number; limit: number }>({
    severity: 'error',
    message: ({ length, limit }) =>
      `The foot of the page has ${length} characters; at most ${limit} find room beside the page number.`,
    hint: () =>
      'Write only who publishes and where to find them; the rest belongs into `report` or `thanks`.',
    about: '`style.footer` stands at the foot of each printed page, in one line beside the page number.',
    example: { length: 214, limit: 120 },
  }),
  'bad-id': entry<{
    value: string;
    suggestion: string | null;
    /** Whether the thing is called by it alone, so that the name would be lost. */
    isName?: boolean;
    /** Whether it reads as a name, so that references to it would be taken for one, and its thing is called otherwise. */
    isReferred?: boolean;
  }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` cannot be an id.`,
    hint: ({ suggestion, isName = false, isReferred = false }) =>
      `Use letters a to z, digits, hyphens, dots and underscores only${suggestion ? `: ${suggestion}` : ''}${isName ? '; write what it is called below it, in `name`' : ''}${isReferred ? ', here and wherever it is referred to' : ''}.`,
    instead: (args) => (args.isName || args.isReferred ? { wrong: args.value, right: [] } : oneInstead(args)),
    about:
      'Ids name things and files: unaccented letters, digits, `-`, `_` and `.`, starting with a letter or digit.',
    example: { value: 'Jan Wit', suggestion: 'jan-wit' },
  }),
  'bad-number': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: ({ found, expected }) => `${shorten(found)} is not possible here; ${expected} was expected.`,
    hint: () => null,
    about: 'The number is outside what the key allows, such as a negative count or a latitude above 90.',
    example: { found: '-2', expected: 'a whole number from 1' },
  }),
  'number-rewritten': entry<{ written: string; shown: string }>({
    severity: 'warning',
    message: ({ written, shown }) => `\`${shorten(written)}\` is shown as the number ${shorten(shown)}.`,
    hint: ({ written }) => `If it is to be shown as it stands, put it between quotes: "${shorten(written)}".`,
    instead: ({ written }) => ({ wrong: written, right: [`"${written}"`] }),
    isGuess: () => true,
    about:
      'Numbers keep the decimals that were written. Zeros in front, other bases than ten and more than twenty decimals are lost, as YAML reads them; between quotes they are a text.',
    example: { written: '0712', shown: '712' },
  }),
  'coordinates-exchanged': entry<{ city: string; written: readonly [number, number] }>({
    severity: 'warning',
    message: ({ city, written: [first, second] }) =>
      `[${first}, ${second}] is far from ${shorten(city)}; the other way round it is near.`,
    hint: ({ written: [first, second] }) => `Write the latitude first: [${second}, ${first}].`,
    instead: ({ written: [first, second] }) => ({
      wrong: `[${first}, ${second}]`,
      right: [`[${second}, ${first}]`],
    }),
    about: 'Coordinates are latitude, then longitude; many maps give them the other way round.',
    example: { city: 'Paris', written: [2.35, 48.88] },
  }),
  'count-differs': entry<{ count: number; sum: number; isComplete: boolean }>({
    severity: 'warning',
    message: ({ count, sum, isComplete }) =>
      `The delegations add up to ${isComplete ? '' : 'at least '}${sum} participants, not ${count}.`,
    hint: () => 'Correct the total, or the delegation that is wrong.',
    about:
      '`participants.count` says how many came altogether, and each delegation how many of them it brought: its `count`, or the people that it lists. The two contradict each other.',
    example: { count: 5, sum: 13, isComplete: true },
  }),
  'count-too-small': entry<{ count: number; named: number }>({
    severity: 'warning',
    message: ({ count, named }) => `The delegation lists ${named} people, more than its count of ${count}.`,
    hint: () => 'Correct the count, or leave it out: those who are listed are counted.',
    about: 'The `count` of a delegation holds everybody in it, those who are listed and those who are not.',
    example: { count: 2, named: 3 },
  }),
  'more-than-came': entry<{ what: string; number: number; count: number }>({
    severity: 'warning',
    message: ({ what, number, count }) =>
      what === 'women and men'
        ? `Women and men are ${number} together, more than the ${count} of the delegation.`
        : `\`${what}: ${number}\` is more than the ${count} of the delegation.`,
    hint: () => 'Correct this number or the count; whoever is listed under people is counted.',
    about:
      '`women`, `men` and `online` say how many of a delegation they are. A delegation has as many people as its `count` says, or as it lists.',
    example: { what: 'women', number: 5, count: 3 },
  }),
  'online-too-few': entry<{ online: number; marked: number }>({
    severity: 'warning',
    message: ({ online, marked }) =>
      `The delegation has more people who are marked \`online: true\`, ${marked}, than its \`online: ${online}\` says.`,
    hint: () => 'Correct the number, or leave it out: those who are marked are counted.',
    about: '`online` of a delegation holds everybody who took part from elsewhere, whether listed or not.',
    example: { online: 1, marked: 2 },
  }),
  'counts-mismatch': entry<{ counts: number; answers: number }>({
    severity: 'error',
    message: ({ counts, answers }) => `There are ${counts} counts for ${answers} answers.`,
    hint: () => 'Write one count for each answer of scale, in the same order; 0 where nobody gave it.',
    about: 'The `counts` of a feedback question belong to its `scale`, one by one.',
    example: { counts: 3, answers: 4 },
  }),
  'too-many-answers': entry<{ answers: number; limit: number }>({
    severity: 'error',
    message: ({ answers, limit }) => `The question has ${answers} answers; a chart shows at most ${limit}.`,
    hint: () => 'Bring answers together, or attach the list as a file.',
    about:
      'Each answer of a `scale` is a bar of a chart; of thousands nothing is seen, and they take minutes to print.',
    example: { answers: 9000, limit: 100 },
  }),
  'more-answers-than-asked': entry<{ answered: number; invited: number }>({
    severity: 'warning',
    message: ({ answered, invited }) =>
      `The counts add up to ${answered} answers, but ${invited} were asked.`,
    hint: () => 'Correct one of the two. Leave `invited` out where one person may give several answers.',
    about: 'Nobody answers a question twice, so its `counts` cannot add up to more than `invited`.',
    example: { answered: 27, invited: 25 },
  }),
  'bad-url': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not an address that a report may link to.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Write ${suggestion}.`
        : 'Write the whole address, starting with https://, http://, mailto: or tel:.',
    instead: oneInstead,
    about:
      'Links are limited to `https`, `http`, `mailto` and `tel`, so that nothing runs and no path of a computer is published.',
    example: { value: 'www.efus.eu', suggestion: 'https://www.efus.eu' },
  }),
  'day-not-of-visit': entry<{
    value: string;
    /** The month, where the visit says no more. */
    month: string | null;
    suggestion: string | null;
  }>({
    severity: 'error',
    message: ({ value, month }) =>
      month === null
        ? `${value} is no day of the visit.`
        : `${value} cannot be counted: \`dates\` says the month alone.`,
    hint: ({ month, suggestion }) =>
      suggestion !== null
        ? `Write ${suggestion}.`
        : month === null
          ? 'Write a date within `dates`, or the number of the day, from 1.'
          : 'Write the first and the last day in `dates`, or the number of the day here, from 1.',
    instead: oneInstead,
    about: 'A session takes place on a day of the visit.',
    example: { value: '2019-06-20', month: null, suggestion: null },
  }),
  'bad-email': entry<{ value: string }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not an e-mail address.`,
    hint: () => 'Write one address alone, such as info@example.org.',
    about: 'An address that can be written to. Several people are several entries.',
    example: { value: 'info at example.org' },
  }),
  'bad-phone': entry<{ value: string }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not a telephone number.`,
    hint: () => 'Write digits, with the country in front, in quotes: "+33 1 40 64 49 00".',
    about: 'A number that can be called, with the code of the country, since readers may be abroad.',
    example: { value: 'see website' },
  }),
  'country-in-city': entry<{ value: string; city: string; country: string }>({
    severity: 'warning',
    message: ({ value, country }) =>
      `\`${shorten(value)}\` names the country that \`country: ${shorten(country)}\` says as well: it would be printed twice.`,
    hint: ({ city }) => `Write \`city: ${shorten(city)}\`.`,
    instead: ({ value, city }) => ({ wrong: value, right: [city] }),
    about:
      'The country of a city has a key of its own, and is printed behind the city in the language of the report.',
    example: { value: 'Berlin, Germany', city: 'Berlin', country: 'DE' },
  }),
} as const;
