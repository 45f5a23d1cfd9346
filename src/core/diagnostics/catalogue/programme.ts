import { either, shorten } from '../wording.js';
import { entry, oneInstead, type None } from './entry.js';

/** A programme and its visits, and what they say of each other. */
export const programme = {
  'programme-outside': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is not a place where a programme may be.`,
    hint: () =>
      'Keep it as a .yaml or .yml file in the same Git repository, or beside the document, or with the document among its `visits`, and name it by a relative path such as ../programme.yaml.',
    about:
      'A document from elsewhere may not have other files of this machine read: neither by an absolute path, nor in hidden folders, nor by links that lead away.',
    example: { path: '/etc/passwd' },
  }),
  'programme-missing': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `There is no programme file at \`${shorten(path)}\`.`,
    hint: () => 'Write the path from the folder of this document, such as ../programme.yaml.',
    about: '`programme` names the file that holds the shared people, organisations, sites and sources.',
    example: { path: 'programme.yaml' },
  }),
  'programme-kind': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is not a programme.`,
    hint: () => 'Start that file with `kind: programme`.',
    about: 'The file named under `programme` must be a programme, not a visit.',
    example: { path: 'paris-2019.yaml' },
  }),
  'name-spelling': entry<{ name: string; other: string; file: string; line: number }>({
    severity: 'warning',
    message: ({ name, other, file, line }) =>
      `"${shorten(name)}" here, "${shorten(other)}" in ${file}, line ${line}: one name in two spellings?`,
    hint: ({ other }) =>
      `If they are the same, write "${shorten(other)}" in both, or put the name into the registry of the programme once.`,
    about:
      'Documents of one programme name a person or an organisation in two ways that differ in one letter, or in accents and punctuation. An index would list both.',
    example: { name: 'Jan Witt', other: 'Jan Wit', file: 'visits/essen-2019.yaml', line: 12 },
  }),
  'visit-outside-period': entry<{ start: string; end: string; periodStart: string; periodEnd: string }>({
    severity: 'warning',
    message: ({ start, end, periodStart, periodEnd }) =>
      `The visit, ${start === end ? start : `${start} to ${end}`}, lies outside the period of its programme, ${periodStart} to ${periodEnd}.`,
    hint: () => 'Look at the dates of the visit, and at `period` in the programme.',
    about: 'A visit of a programme takes place while the programme runs.',
    example: { start: '2017-06-01', end: '2017-06-02', periodStart: '2018-01', periodEnd: '2020-03' },
  }),
  'city-not-partner': entry<{ city: string; nearest: readonly string[] }>({
    severity: 'warning',
    message: ({ city }) => `${shorten(city)} took part, but is none of the cities of the programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest)}?`
        : 'Add it to `cities` in the programme; `role: observer` is for those that are no partners.',
    instead: ({ city, nearest }) => ({ wrong: city, right: nearest }),
    isGuess: () => true,
    about: 'The host of a visit and the cities of its delegations stand in `cities` of the programme.',
    example: { city: 'Liege', nearest: ['Liège'] },
  }),
  'partner-unseen': entry<{ city: string }>({
    severity: 'info',
    message: ({ city }) =>
      `${shorten(city)} is a city of the programme, but no visit, audit or conference names it.`,
    hint: () => 'Name it among the delegations of the visits that it took part in.',
    about: 'A partner that no document names shows nowhere but in the list of partners.',
    example: { city: 'Augsburg' },
  }),
  'visit-pattern': entry<{ path: string; characters: number; ways: number; patterns: number }>({
    severity: 'error',
    message: ({ path, characters, ways, patterns }) =>
      `\`${shorten(path)}\` is no pattern that is looked for: at most ${patterns} are, each of at most ${characters} characters and ${ways} paths that its braces stand for.`,
    hint: () => 'Use * within a name and ** for any number of folders: visits/**/*.yaml.',
    about:
      'A limit that protects against accidents and attacks. Files that are named one by one do not count.',
    example: { path: '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}.yaml', characters: 500, ways: 100, patterns: 100 },
  }),
  'unknown-visit': entry<{ id: string; nearest: readonly string[] }>({
    severity: 'error',
    message: ({ id }) => `There is no visit \`${shorten(id)}\` in this programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? `Did you mean ${either(nearest)}?` : 'Write the id of a visit, or leave it out.',
    instead: ({ id, nearest }) => ({ wrong: id, right: nearest }),
    about: '`fed_by` of an audit holds ids of visits: the `id` of each, or the name of its file.',
    example: { id: 'pariss-2019', nearest: ['paris-2019'] },
  }),
  'unknown-audit': entry<{ id: string; nearest: readonly string[] }>({
    severity: 'warning',
    message: ({ id }) =>
      `\`${shorten(id)}\` is neither an audit of the programme nor a source; readers would see the bare id.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest)}?`
        : 'Write the id of an audit, or give the document a title under `sources`.',
    instead: ({ id, nearest }) => ({ wrong: id, right: nearest }),
    about:
      '`feeds` of a lesson holds ids of audits of its programme, and of documents under `sources`, of the visit or of its programme.',
    example: { id: 'audit-liege-2', nearest: ['audit-liege'] },
  }),
  'lessons-unused': entry<{ count: number }>({
    severity: 'info',
    message: ({ count }) =>
      `No audit used what was learnt here: ${count === 1 ? 'the lesson feeds' : `the ${count} lessons feed`} nothing.`,
    hint: () => 'Name the audits in `feeds` of the lesson, or the visit in `fed_by` of the audit.',
    about:
      'The programme has audits, but neither they nor the lessons of this visit say that one used the other.',
    example: { count: 3 },
  }),
  'visits-overlap': entry<{ title: string; file: string; line: number }>({
    severity: 'warning',
    message: ({ title, file, line }) =>
      `The visit overlaps with "${shorten(title)}" (${file}, line ${line}).`,
    hint: () => 'Look at the dates of both.',
    about: 'Two visits of one programme fall on the same day.',
    example: { title: 'Study visit to Paris', file: 'visits/paris-2019.yaml', line: 6 },
  }),
  'figures-disagree': entry<{ label: string; value: string; other: string; file: string; line: number }>({
    severity: 'warning',
    message: ({ label, value, other, file, line }) =>
      `"${shorten(label)}" is ${shorten(value)} here and ${shorten(other)} in ${file}, line ${line}.`,
    hint: () => 'Keep the right one, or tell with `as_of` for when each holds.',
    about: 'Two documents give different figures for the same site, with the same label, unit and date.',
    example: { label: 'Places', value: '12', other: '14', file: 'visits/paris-2019.yaml', line: 360 },
  }),
  'bad-isbn': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not an ISBN: its last digit does not fit the others.`,
    hint: ({ suggestion }) =>
      suggestion === null
        ? 'An ISBN has 13 digits, or 10 before 2007, with or without hyphens.'
        : `Compare it with the book. If all but the last digit are right, it is ${suggestion}.`,
    instead: oneInstead,
    isGuess: () => true,
    about: 'The last digit of an ISBN is calculated from the others, so that a slip is noticed (ISO 2108).',
    example: { value: '978-2-9131-8179-4', suggestion: '978-2-9131-8179-3' },
  }),
  'programme-without-visits': entry<None>({
    severity: 'error',
    message: () => 'The programme names no visits, so there is nothing to build of it.',
    hint: () => 'List them under visits, such as visits: [visits/*.yaml].',
    about:
      'A programme that only holds what its visits share needs no `visits`; name its visits on the command line then, not the programme.',
    example: {},
  }),
  'visit-outside': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` leads out of the folder of the programme.`,
    hint: () => 'Keep the visits in this folder or below it, and name them by relative paths without `..`.',
    about: 'A programme from elsewhere may not have other files of this machine read as its visits.',
    example: { path: '../../*.yaml' },
  }),
  'visit-missing': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `No file matches \`${shorten(path)}\`.`,
    hint: () => 'Write the path or the pattern from the folder of this programme, such as visits/*.yaml.',
    about: '`visits` names the files of the visits, one by one or by patterns. The other visits are built.',
    example: { path: 'visits/*.yml' },
  }),
  'visit-unread': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` cannot be read, so nobody knows whom it withholds.`,
    hint: () => 'Make it readable and at most 2 MB large, or take it out of `visits`.',
    about:
      'A consent that one visit of a programme states holds in all of them. As long as one cannot be read at all, nothing of the programme is built. Of one that can be read in part, or has a consent that means nothing, everybody counts as named in the internal edition only.',
    example: { path: 'visits/paris-2019.yaml' },
  }),
  'visit-listed-twice': entry<{ path: string; line: number }>({
    severity: 'warning',
    message: ({ path, line }) => `\`${shorten(path)}\` is already listed in line ${line}.`,
    hint: () => 'Remove one of the two; the order does not matter, as visits are read in order of date.',
    about: 'A visit is listed twice, perhaps once by its name and once by a pattern. It is built once.',
    example: { path: 'visits/paris-2019.yaml', line: 12 },
  }),
  'visit-is-programme': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is a programme; a visit was expected.`,
    hint: () => 'Remove it from the list, or write a pattern that does not match it.',
    about: 'A programme consists of visits. One programme cannot contain another, nor itself.',
    example: { path: 'programme.yaml' },
  }),
} as const;
