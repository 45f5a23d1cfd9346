import type { ChalkInstance } from 'chalk';
import { visible } from '../../core/diagnostics/visible.js';
import type { DocumentStatus, ToDo } from '../../core/status/status.js';

/** What a status is shown with. */
interface StatusScreen {
  /** Of the terminal. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** How finished documents are: of one all there is to say, with lines; of several a table, or what fits a narrow screen. */
export function statusText(documents: readonly DocumentStatus[], screen: StatusScreen): string {
  const [only] = documents;
  if (!only) return '';
  if (documents.length === 1) return wholeText(only, screen);
  const table = tableText(documents, screen.chalk);
  return table.width <= screen.columns ? table.text : documents.map((one) => briefText(one, screen)).join('');
}

/** A line for each thing that there is, under its name. */
function wholeText(one: DocumentStatus, { columns, chalk }: StatusScreen): string {
  const { sections, blanks, pictures, people, sources, translations, recommendations: advice } = one;
  const empty = sections?.empty.join(', ') ?? '';
  const facts: readonly (readonly [string, string] | null)[] = [
    ['State', stateOf(one) + (one.kind === 'visit' && one.status === null ? ', as nothing is said' : '')],
    sections && [
      'Sections',
      `${sections.filled.length} of ${sections.filled.length + sections.empty.length}${empty && `; empty: ${empty}`}`,
    ],
    ['Blanks', blanks.count > 0 ? `${blanks.count}: ${linesOf(blanks)}` : 'none'],
    pictures.count > 0
      ? ['Pictures', withRests(pictures.count, [['without an alternative', pictures.withoutAlternative]])]
      : null,
    people.count > 0 ? ['People', `${people.count}: ${peopleOf(people)}`] : null,
    sources.count > 0
      ? [
          'Sources',
          withRests(sources.count, [
            ['not cited', sources.uncited],
            ['without a date', sources.undated],
          ]),
        ]
      : null,
    ...translations.map(
      ({ lang, texts, of }) => ['Translations', `${lang}: ${texts} of ${of} texts`] as const,
    ),
    advice.count > 0
      ? [
          'Recommendations',
          withRests(`${advice.count}, ${advice.done} of them done or dropped`, [
            ['past the date', advice.late],
          ]),
        ]
      : null,
    ['Problems', problemsOf(one) ?? 'none'],
  ];
  const shown = facts.filter((fact) => fact !== null);
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  const rows = shown.map(([label, value]) => {
    const [first = '', ...more] = wrap(value, Math.max(columns - width, 20));
    return [chalk.dim(label.padEnd(width)) + first, ...more.map((line) => ' '.repeat(width) + line)].join(
      '\n',
    );
  });
  return `${chalk.bold(visible(one.file))}\n${rows.join('\n')}\n`;
}

/** A document in a few lines. */
function briefText(one: DocumentStatus, { columns, chalk }: StatusScreen): string {
  const { sections, blanks, pictures, people, sources, translations, recommendations: advice } = one;
  const many = (count: number, word: string, more: readonly (string | null)[] = []): string | null => {
    const said = more.filter((part) => part !== null).join(', ');
    if (count === 0) return null;
    return `${count} ${word}${count === 1 ? '' : 's'}${said && ` (${said})`}`;
  };
  const some = (count: number, word: string): string | null => (count > 0 ? `${count} ${word}` : null);
  const phrases = [
    stateOf(one),
    sections && `${sections.filled.length} of ${sections.filled.length + sections.empty.length} sections`,
    many(blanks.count, 'blank'),
    many(pictures.count, 'picture', [some(pictures.withoutAlternative.count, 'without an alternative')]),
    people.count > 0
      ? `${people.count === 1 ? '1 person' : `${people.count} people`} (${peopleOf(people)})`
      : null,
    many(sources.count, 'source', [
      some(sources.uncited.count, 'not cited'),
      some(sources.undated.count, 'without a date'),
    ]),
    ...translations.map(({ lang, texts, of }) => `${lang} ${percent(texts, of)}`),
    many(advice.count, 'recommendation', [some(advice.late.count, 'past the date')]),
    problemsOf(one),
  ];
  const words = phrases.filter((phrase) => phrase !== null).join('; ');
  const lines = wrap(words, Math.max(columns - 2, 20)).map((line) => `  ${line}\n`);
  return `${chalk.bold(visible(one.file))}\n${lines.join('')}`;
}

interface StatusColumn {
  /** What the columns beside it have in common. */
  readonly group: string;
  readonly head: string;
  readonly cell: (one: DocumentStatus) => string;
  /** Whether a number there is something to do. */
  readonly isRest?: true;
}

function tableText(
  documents: readonly DocumentStatus[],
  chalk: ChalkInstance,
): { readonly text: string; readonly width: number } {
  const folder = folderOf(documents.map(({ file }) => file));
  const number = (count: number): string => (count > 0 ? String(count) : '·');
  const langs = [...new Set(documents.flatMap(({ translations }) => translations.map(({ lang }) => lang)))];
  const all: readonly StatusColumn[] = [
    { group: '', head: 'document', cell: ({ file }) => visible(file.slice(folder.length)) },
    { group: '', head: 'state', cell: stateOf },
    {
      group: '',
      head: 'sections',
      cell: ({ sections }) =>
        sections === null
          ? '·'
          : `${sections.filled.length}/${sections.filled.length + sections.empty.length}`,
    },
    { group: '', head: 'blanks', cell: ({ blanks }) => number(blanks.count), isRest: true },
    { group: 'pictures', head: 'all', cell: ({ pictures }) => number(pictures.count) },
    {
      group: 'pictures',
      head: 'no alt',
      cell: ({ pictures }) => number(pictures.withoutAlternative.count),
      isRest: true,
    },
    { group: 'people', head: 'public', cell: ({ people }) => number(people.public) },
    { group: 'people', head: 'partners', cell: ({ people }) => number(people.partners) },
    { group: 'people', head: 'internal', cell: ({ people }) => number(people.internal) },
    { group: 'people', head: 'none', cell: ({ people }) => number(people.nowhere) },
    {
      group: 'people',
      head: 'unstated',
      cell: ({ people }) => number(people.withoutConsent),
      isRest: true,
    },
    { group: 'sources', head: 'all', cell: ({ sources }) => number(sources.count) },
    { group: 'sources', head: 'uncited', cell: ({ sources }) => number(sources.uncited.count), isRest: true },
    { group: 'sources', head: 'undated', cell: ({ sources }) => number(sources.undated.count), isRest: true },
    ...langs.map((lang): StatusColumn => {
      const shareOf = ({ translations }: DocumentStatus): string => {
        const found = translations.find((one) => one.lang === lang);
        return found ? percent(found.texts, found.of) : '·';
      };
      return { group: 'texts', head: lang, cell: shareOf };
    }),
    { group: 'advice', head: 'all', cell: ({ recommendations }) => number(recommendations.count) },
    {
      group: 'advice',
      head: 'late',
      cell: ({ recommendations }) => number(recommendations.late.count),
      isRest: true,
    },
    { group: '', head: 'errors', cell: ({ errors }) => number(errors), isRest: true },
  ];
  // What no document has needs no column.
  const columns = all.filter(({ group, cell }) => group === '' || documents.some((one) => cell(one) !== '·'));
  const widths = columns.map(({ head, cell }) =>
    Math.max(head.length, ...documents.map((one) => cell(one).length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const heads = line(columns.map(({ head }) => head));
  const rows = documents.map((one) =>
    columns
      .map(({ cell, isRest, head }, at) => {
        const words = cell(one);
        const shown = at < 2 ? words.padEnd(widths[at] ?? 0) : words.padStart(widths[at] ?? 0);
        if (!isRest || words === '·') return shown;
        return head === 'errors' ? chalk.red(shown) : chalk.yellow(shown);
      })
      .join('  '),
  );
  const above = folder === '' ? '' : `${visible(folder)}\n`;
  const text = `${above}${groupsOver(columns, widths)}${chalk.bold(heads.trimEnd())}\n${rows.map((row) => `${row.trimEnd()}\n`).join('')}`;
  return { text, width: heads.length };
}

/** The names of groups, each over the first of its columns. */
function groupsOver(columns: readonly StatusColumn[], widths: readonly number[]): string {
  let line = '';
  let at = 0;
  let last = '';
  for (const [index, { group, head }] of columns.entries()) {
    if (group !== last && group !== '') {
      // Where the first word below it begins, as far as there is room.
      const from = Math.max(at + (widths[index] ?? 0) - head.length, line.length === 0 ? 0 : line.length + 1);
      line = line.padEnd(from) + group;
    }
    last = group;
    at += (widths[index] ?? 0) + 2;
  }
  return line === '' ? '' : `${line}\n`;
}

/** The folder that all files have in common, with its slash. */
function folderOf(files: readonly string[]): string {
  const [first = '', ...others] = files;
  const parts = first.split('/').slice(0, -1);
  while (parts.length > 0 && !others.every((file) => file.startsWith(`${parts.join('/')}/`))) parts.pop();
  return parts.length === 0 ? '' : `${parts.join('/')}/`;
}

function stateOf({ kind, status }: DocumentStatus): string {
  return kind === 'programme' ? 'programme' : (status ?? 'final');
}

function peopleOf(people: DocumentStatus['people']): string {
  const parts = [
    [people.public, 'public'],
    [people.partners, 'partners'],
    [people.internal, 'internal'],
    [people.nowhere, 'in no edition'],
    [people.withoutConsent, 'unstated'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function problemsOf({ errors, warnings }: DocumentStatus): string | null {
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  return said.length === 0
    ? null
    : said.map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(' and ');
}

function withRests(count: number | string, rests: readonly (readonly [string, ToDo])[]): string {
  const said = rests.filter(([, rest]) => rest.count > 0);
  return [count, ...said.map(([words, rest]) => `${rest.count} ${words} (${linesOf(rest)})`)].join('; ');
}

const MOST_LINES = 8;

function linesOf({ lines, count }: ToDo): string {
  const shown = lines.slice(0, MOST_LINES);
  const more = shown.length < Math.min(count, lines.length) ? ', …' : '';
  return `${count === 1 ? 'line' : 'lines'} ${shown.join(', ')}${more}`;
}

function percent(part: number, whole: number): string {
  // Only what is whole may look so.
  return `${Math.floor((part / whole) * 100)} %`;
}

function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
