import type { ChalkInstance } from 'chalk';
import { visible } from '../../core/diagnostics/visible.js';
import type { DocumentStatus, ToDo } from '../../core/status/status.js';
import type { StatusWords } from './status-words.js';

/** What a status is shown with. */
interface StatusScreen {
  /** Of the terminal. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
  readonly words: StatusWords;
}

/** How finished documents are: of one all there is to say, with lines; of several a table, or what fits a narrow screen. */
export function statusText(documents: readonly DocumentStatus[], screen: StatusScreen): string {
  const [only] = documents;
  if (!only) return '';
  if (documents.length === 1) return wholeText(only, screen);
  const table = tableText(documents, screen);
  return table.width <= screen.columns ? table.text : documents.map((one) => briefText(one, screen)).join('');
}

/** A line for each thing that there is, under its name. */
function wholeText(one: DocumentStatus, { columns, chalk, words }: StatusScreen): string {
  const { labels, rests } = words;
  const { sections, blanks, pictures, people, sources, translations, recommendations: advice } = one;
  const empty = sections?.empty.join(', ') ?? '';
  const facts: readonly (readonly [string, string] | null)[] = [
    [labels.state, stateOf(one, words) + (one.kind === 'visit' && one.status === null ? words.unsaid : '')],
    sections && [
      labels.sections,
      words.of(sections.filled.length, sections.filled.length + sections.empty.length) +
        (empty && `; ${words.empty(empty)}`),
    ],
    [labels.blanks, blanks.count > 0 ? `${blanks.count}: ${linesOf(blanks, words)}` : words.none],
    pictures.count > 0
      ? [
          labels.pictures,
          withRests(pictures.count, [[rests.noAlternative, pictures.withoutAlternative]], words),
        ]
      : null,
    people.count > 0 ? [labels.people, `${people.count}: ${peopleOf(people, words)}`] : null,
    sources.count > 0
      ? [
          labels.sources,
          withRests(
            sources.count,
            [
              [rests.uncited, sources.uncited],
              [rests.undated, sources.undated],
            ],
            words,
          ),
        ]
      : null,
    ...translations.map(
      ({ lang, texts, of }) => [labels.translations, `${lang}: ${words.texts(texts, of)}`] as const,
    ),
    advice.count > 0
      ? [
          labels.recommendations,
          withRests(words.done(advice.count, advice.done), [[rests.late, advice.late]], words),
        ]
      : null,
    [labels.problems, problemsOf(one, words) ?? words.none],
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
function briefText(one: DocumentStatus, { columns, chalk, words }: StatusScreen): string {
  const { counts, rests } = words;
  const { sections, blanks, pictures, people, sources, translations, recommendations: advice } = one;
  const many = (
    kind: keyof typeof counts,
    count: number,
    more: readonly (string | null)[] = [],
  ): string | null => {
    const said = more.filter((part) => part !== null).join(', ');
    return count === 0 ? null : counts[kind](count) + (said && ` (${said})`);
  };
  const some = (count: number, rest: string): string | null => (count > 0 ? `${count} ${rest}` : null);
  const phrases = [
    stateOf(one, words),
    sections && words.sections(sections.filled.length, sections.filled.length + sections.empty.length),
    many('blank', blanks.count),
    many('picture', pictures.count, [some(pictures.withoutAlternative.count, rests.noAlternative)]),
    many('person', people.count, [peopleOf(people, words)]),
    many('source', sources.count, [
      some(sources.uncited.count, rests.uncited),
      some(sources.undated.count, rests.undated),
    ]),
    ...translations.map(({ lang, texts, of }) => `${lang} ${percent(texts, of)}`),
    many('recommendation', advice.count, [some(advice.late.count, rests.late)]),
    problemsOf(one, words),
  ];
  const said = phrases.filter((phrase) => phrase !== null).join('; ');
  const lines = wrap(said, Math.max(columns - 2, 20)).map((line) => `  ${line}\n`);
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
  { chalk, words }: Pick<StatusScreen, 'chalk' | 'words'>,
): { readonly text: string; readonly width: number } {
  const { heads: named, groups } = words;
  const folder = folderOf(documents.map(({ file }) => file));
  const number = (count: number): string => (count > 0 ? String(count) : '·');
  const langs = [...new Set(documents.flatMap(({ translations }) => translations.map(({ lang }) => lang)))];
  const all: readonly StatusColumn[] = [
    { group: '', head: named.document, cell: ({ file }) => visible(file.slice(folder.length)) },
    { group: '', head: named.state, cell: (one) => stateOf(one, words) },
    {
      group: '',
      head: named.sections,
      cell: ({ sections }) =>
        sections === null
          ? '·'
          : `${sections.filled.length}/${sections.filled.length + sections.empty.length}`,
    },
    { group: '', head: named.blanks, cell: ({ blanks }) => number(blanks.count), isRest: true },
    { group: groups.pictures, head: named.all, cell: ({ pictures }) => number(pictures.count) },
    {
      group: groups.pictures,
      head: named.noAlternative,
      cell: ({ pictures }) => number(pictures.withoutAlternative.count),
      isRest: true,
    },
    { group: groups.people, head: 'public', cell: ({ people }) => number(people.public) },
    { group: groups.people, head: 'partners', cell: ({ people }) => number(people.partners) },
    { group: groups.people, head: 'internal', cell: ({ people }) => number(people.internal) },
    { group: groups.people, head: named.nowhere, cell: ({ people }) => number(people.nowhere) },
    {
      group: groups.people,
      head: named.unstated,
      cell: ({ people }) => number(people.withoutConsent),
      isRest: true,
    },
    { group: groups.sources, head: named.all, cell: ({ sources }) => number(sources.count) },
    {
      group: groups.sources,
      head: named.uncited,
      cell: ({ sources }) => number(sources.uncited.count),
      isRest: true,
    },
    {
      group: groups.sources,
      head: named.undated,
      cell: ({ sources }) => number(sources.undated.count),
      isRest: true,
    },
    ...langs.map((lang): StatusColumn => {
      const shareOf = ({ translations }: DocumentStatus): string => {
        const found = translations.find((one) => one.lang === lang);
        return found ? percent(found.texts, found.of) : '·';
      };
      return { group: groups.texts, head: lang, cell: shareOf };
    }),
    { group: groups.advice, head: named.all, cell: ({ recommendations }) => number(recommendations.count) },
    {
      group: groups.advice,
      head: named.late,
      cell: ({ recommendations }) => number(recommendations.late.count),
      isRest: true,
    },
    { group: '', head: named.errors, cell: ({ errors }) => number(errors), isRest: true },
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
        const own = cell(one);
        const shown = at < 2 ? own.padEnd(widths[at] ?? 0) : own.padStart(widths[at] ?? 0);
        if (!isRest || own === '·') return shown;
        return head === named.errors ? chalk.red(shown) : chalk.yellow(shown);
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

function stateOf({ kind, status }: DocumentStatus, words: StatusWords): string {
  return kind === 'programme' ? words.programme : (status ?? 'final');
}

function peopleOf(people: DocumentStatus['people'], { rests }: StatusWords): string {
  const parts = [
    [people.public, 'public'],
    [people.partners, 'partners'],
    [people.internal, 'internal'],
    [people.nowhere, rests.nowhere],
    [people.withoutConsent, rests.unstated],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function problemsOf({ errors, warnings }: DocumentStatus, { counts, and }: StatusWords): string | null {
  const said = [
    ...(errors > 0 ? [counts.error(errors)] : []),
    ...(warnings > 0 ? [counts.warning(warnings)] : []),
  ];
  return said.length === 0 ? null : said.join(` ${and} `);
}

function withRests(
  count: number | string,
  rests: readonly (readonly [string, ToDo])[],
  words: StatusWords,
): string {
  const said = rests.filter(([, rest]) => rest.count > 0);
  return [count, ...said.map(([name, rest]) => `${rest.count} ${name} (${linesOf(rest, words)})`)].join('; ');
}

const MOST_LINES = 8;

function linesOf({ lines, count }: ToDo, words: StatusWords): string {
  const shown = lines.slice(0, MOST_LINES);
  const more = shown.length < Math.min(count, lines.length) ? ', …' : '';
  return `${words.lines(count)} ${shown.join(', ')}${more}`;
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
