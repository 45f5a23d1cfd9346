import type { ChalkInstance } from 'chalk';
import { countChanges, type Change, type SectionChanges } from '../../core/changes/compare.js';
import { wordsBetween, type WordDifference } from '../../core/edit/difference.js';
import { visible } from '../../core/diagnostics/visible.js';
import { escapeMarkdown } from '../../core/text/markdown-text.js';
import type { Differences, DocumentChanges } from '../../engine/authoring/changes.js';
import { many } from './many.js';

/** Of words that stay, so many are shown beside those that change. */
const WORDS_AROUND = 8;
/** Of what is new or gone as a whole, so many characters. */
const LONGEST = 600;
/** A comment on a pull request holds 65,536 characters on GitHub, and more elsewhere. */
const LONGEST_COMMENT = 60_000;

/** What readers see that has no heading of its own. */
const unheaded: Readonly<Record<string, string>> = {
  front: 'First page',
  own: 'Sections of its own',
  look: 'Form and look',
};
const states = { added: 'new', removed: 'removed', changed: '' } as const;

/** What has changed, for people at a terminal. */
export function changesText({ documents, edition, compared }: Differences, chalk: ChalkInstance): string {
  if (documents.length === 0) return `No difference in ${many(compared, 'document')}.\n`;
  const word = { kept: (text: string) => text, removed: chalk.red, added: chalk.green };
  const signs = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const mark = ({ kind, text }: WordDifference): string =>
    // As `git diff --word-diff` has it, so that nothing depends on a colour.
    word[kind](`${signs[kind][0]}${visible(text)}${signs[kind][1]}`);
  const told = (change: Change): string => {
    const path = change.path.map(visible).join(' › ');
    const lead = path === '' ? '' : `${chalk.dim(path)}${change.kind === 'moved' ? '' : ':'} `;
    switch (change.kind) {
      case 'added':
        return chalk.green(`+ ${path === '' ? '' : `${path}: `}${visible(shortened(change.after ?? ''))}`);
      case 'removed':
        return chalk.red(`- ${path === '' ? '' : `${path}: `}${visible(shortened(change.before ?? ''))}`);
      case 'moved':
        return `↕ ${lead}${visible(shortened(change.after ?? ''))}`;
      default:
        return `~ ${lead}${differenceIn(change).map(mark).join('')}`;
    }
  };
  const blocks = documents.map((one) =>
    [
      `${chalk.bold(visible(one.title))} ${chalk.dim(`(${visible(one.id)})`)} ${states[one.state]}`.trimEnd(),
      ...one.sections.flatMap((section) => [
        `  ${chalk.underline(visible(headingOf(section)))}`,
        ...section.changes.map((change) => `    ${told(change)}`),
      ]),
      ...unshownLines(one, edition).map((line) => `  ${line}`),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${sumOf(documents)}\n`;
}

/** The same as Markdown, such as for a comment on a pull request; what does not fit into one is counted. */
export function changesMarkdown({ documents, edition, compared }: Differences): string {
  if (documents.length === 0) return `No difference in ${many(compared, 'document')}.\n`;
  const lines = documents.flatMap((one) => [
    {
      text: `\n### ${plain(one.title)} (${plain(one.id)})${states[one.state] === '' ? '' : ` – ${states[one.state]}`}\n`,
      count: 0,
    },
    ...one.sections.flatMap((section) => [
      { text: `\n**${plain(headingOf(section))}**\n\n`, count: 0 },
      ...section.changes.map((change) => ({ text: `- ${inMarkdown(change)}\n`, count: 1 })),
    ]),
    ...unshownLines(one, edition).map((line) => ({ text: `\n_${line}_\n`, count: 0 })),
  ]);
  let text = `${sumOf(documents)}\n`;
  let left = 0;
  for (const line of lines)
    if (left > 0 || text.length + line.text.length > LONGEST_COMMENT) left += line.count;
    else text += line.text;
  return left === 0 ? text : `${text}\n_… and ${many(left, 'change')} more._\n`;
}

function inMarkdown(change: Change): string {
  const path = change.path.map(plain).join(' › ');
  const lead = path === '' ? '' : `${path}: `;
  switch (change.kind) {
    case 'added':
      return `➕ ${lead}**${plain(shortened(change.after ?? ''))}**`;
    case 'removed':
      return `➖ ${lead}~~${plain(shortened(change.before ?? ''))}~~`;
    case 'moved':
      return `↕ ${lead}${plain(shortened(change.after ?? ''))}`;
    default: {
      const marks = { kept: '', removed: '~~', added: '**' } as const;
      return `✏️ ${lead}${differenceIn(change)
        .map(({ kind, text }) => around(text, marks[kind]))
        .join('')}`;
    }
  }
}

/** Marks of Markdown close only right behind a word. */
function around(text: string, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = [
    text.slice(0, text.indexOf(words)),
    text.slice(text.indexOf(words) + words.length),
  ];
  return `${before}${mark}${plain(words)}${mark}${after}`;
}

/** Words of a report that mean nothing else in Markdown, and call nobody. */
function plain(text: string): string {
  return escapeMarkdown(visible(readable(text))).replace(/@(?=[\p{L}\p{N}])/gu, '@\u2060');
}

/** A citation by its number, as readers see it. */
function readable(text: string): string {
  return text.replace(/\[@(?=\d)/g, '[').replace(/; @(?=\d)/g, '; ');
}

/** What differs between the words of a change, with few of those that stay. */
function differenceIn({ before, after }: Change): WordDifference[] {
  const [was, is] = [readable(before ?? ''), readable(after ?? '')];
  if (was === is) return [{ kind: 'kept', text: `${shortened(is)} (the picture itself)` }];
  const stretches = wordsBetween(was, is);
  return stretches.map(({ kind, text }, index) => {
    if (kind !== 'kept') return { kind, text };
    const words = text.split(' ');
    const before = index === 0 ? [] : words.slice(0, WORDS_AROUND);
    const behind = index === stretches.length - 1 ? [] : words.slice(-WORDS_AROUND);
    return words.length <= before.length + behind.length + 1
      ? { kind, text }
      : { kind, text: [...before, '…', ...behind].join(' ') };
  });
}

function shortened(text: string): string {
  const words = readable(text);
  if (words.length <= LONGEST) return words;
  const shown = words.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${shown} … (${many(words.length - shown.length, 'more character')})`;
}

function headingOf({ section, heading }: SectionChanges): string {
  return heading === '' ? (unheaded[section] ?? section) : heading;
}

function unshownLines({ unshown }: DocumentChanges, edition: string): string[] {
  return unshown === 0 ? [] : [`${many(unshown, 'change')} that the ${edition} edition does not show`];
}

function sumOf(documents: readonly DocumentChanges[]): string {
  const changes = documents.reduce((sum, { sections }) => sum + countChanges(sections), 0);
  return `${many(changes, 'change')} in ${many(documents.length, 'document')}.`;
}
