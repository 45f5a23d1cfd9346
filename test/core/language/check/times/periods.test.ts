import { expect, test } from 'vitest';
import { compile, validate } from '../../../../../src/index.js';
import { diskHost } from '../../../../../src/host/disk.js';
import { memoryHost } from '../../../../../src/host/memory.js';

const head = 'title: T\ncity: Essen\ncountry: DE\n';
const days = 'dates: 2019-01-24\n';

/** A document of every place that takes a date, with `@` where it stands. */
const places: readonly (readonly [name: string, text: string])[] = [
  ['dates', `${head}dates: @\n`],
  ['start', `${head}dates: { start: @, end: 2031-12-31 }\n`],
  ['end', `${head}dates: { start: 1999-01-01, end: @ }\n`],
  ['days in a list', `${head}dates: [@, @]\n`],
  ['date of a session', `${head}${days}agenda: [{ type: tour, title: T, day: @ }]\n`],
  ['as_of', `${head}${days}key_figures: [{ label: seats, value: 1, as_of: @ }]\n`],
  ['opened', `${head}${days}sites: { a: { name: A, opened: @ } }\n`],
  ['accessed', `${head}${days}sources: { A: { title: A, accessed: @ } }\n`],
  ['since', `${head}${days}practices: [{ title: A, since: @ }]\n`],
  ['deadline', `${head}${days}recommendations: [{ text: A, deadline: @ }]\n`],
  ['date of a report', `${head}${days}report: { date: @ }\n`],
  ['date to come', `${head}${days}follow_up: [{ type: action, title: A, date: @ }]\n`],
  ['dates to come', `${head}${days}follow_up: [{ type: action, title: A, dates: @ }]\n`],
  [
    'end to come',
    `${head}${days}follow_up: [{ type: action, title: A, dates: { start: 2019-06, end: @ } }]\n`,
  ],
];

const programme = 'kind: programme\ntitle: P\n';

/** The same of a programme. */
const placesOfProgramme: readonly (readonly [name: string, text: string])[] = [
  ['start of a programme', `${programme}period: { start: @, end: 2031-12-31 }\n`],
  ['end of a programme', `${programme}period: { start: 1999-01, end: @ }\n`],
  ['period of a programme', `${programme}period: @\n`],
  ['dates of an audit', `${programme}audits: [{ id: a, city: Essen, country: DE, dates: @ }]\n`],
  [
    'deadline of an audit',
    `${programme}audits: [{ id: a, city: Essen, country: DE, dates: 2019-01-24, recommendations: [{ text: A, deadline: @ }] }]\n`,
  ],
  ['dates of a conference', `${programme}conference: { title: C, city: Essen, country: DE, dates: @ }\n`],
  ['date of a guidebook', `${programme}guidebook: { title: G, date: @ }\n`],
  ['accessed by a programme', `${programme}sources: { A: { title: A, date: @, accessed: @ } }\n`],
];

const forms = [
  'Spring 2020',
  'ca. 2020',
  'early 2020',
  '2020 ?',
  '2020',
  '2020-05',
  'May 2020',
  'end of May 2020',
  'mid-May 2020',
  'May/June 2020',
  'May - June 2020',
  'May 2020 to June 2020',
  'from 2019-05 to 2020-05',
  '17/05/2020',
  '11/07/2020',
  '17 May 2020',
  '17-18 May 2020',
  '17 and 19 May 2020',
  '31 Dec - 2 Jan 2020',
  "17 mai '20",
  '05/2020',
  '2020-05-17/18',
  '13th to 17th',
  'week 23',
  'soon',
  '2020-13-45',
];

/** What hints say to write, each in the place of the whole date, or of `dates` with it. */
function told(hint: string): string[] {
  return (
    hint.match(/dates: [\d-]+|\{ start: [\d-]+, end: [\d-]+ \}|\b\d{4}(?:-\d\d){0,2}\b(?![^{]*\})/g) ?? []
  );
}

const dateErrors = async (text: string): Promise<string[]> => {
  const { diagnostics } = text.startsWith('kind: programme')
    ? await validate(['/x.yaml'], {}, memoryHost([['/x.yaml', text]], { ...diskHost(), cwd: '/' }))
    : await compile({ visit: { path: 'x.yaml', text } });
  return diagnostics
    .filter(
      ({ severity, code }) =>
        severity === 'error' &&
        !['date-order', 'day-not-of-visit', 'programme-without-visits'].includes(code),
    )
    .map(({ code, hint }) => `${code}: ${hint ?? ''}`);
};

test.each([...places, ...placesOfProgramme])(
  'what is said to write as %s is taken there',
  async (_, place) => {
    const refused: string[] = [];
    for (const form of forms) {
      for (const hint of await dateErrors(place.replaceAll('@', form))) {
        for (const words of told(hint)) {
          const all =
            words.startsWith('dates: ') ||
            (words.startsWith('{') && /(?:dates|period): (?:\{|\[)/.test(place));
          const text = all
            ? place.replace(
                /(dates|period): (?:\{.*?\}|\[.*?\]|@)/,
                (_all, key: string) => `${key}: ${words.replace('dates: ', '')}`,
              )
            : place.replaceAll('@', words);
          for (const error of await dateErrors(text)) refused.push(`${form}: ${hint} -> ${words}: ${error}`);
        }
      }
    }
    expect(refused).toEqual([]);
  },
);

test.each([
  [
    'Spring 2020',
    'day-precision: Write the day too, such as 2020-06-17, or where only the month is known, `dates: 2020-06`.',
  ],
  ['17 and 19 May 2020', 'bad-date: Write [2020-05-17, 2020-05-19].'],
  ['31 Dec - 2 Jan 2020', 'bad-date: Write { start: 2019-12-31, end: 2020-01-02 }.'],
  ['end of May 2020', 'bad-date: Write what is certain of it: 2020-05.'],
  [
    'May - June 2020',
    'day-precision: Write the day too, such as 2020-05-17, or where only the month is known, `dates: 2020-05`.',
  ],
])('dates: %s', async (written, error) => {
  expect(await dateErrors(`${head}dates: ${written}\n`)).toEqual([error]);
});
