import type { ChalkInstance } from 'chalk';
import { countChanges, type Change, type SectionChanges } from '../../core/changes/compare.js';
import type { Consent } from '../../core/language/declaration.js';
import { wordsBetween, type WordDifference } from '../../core/edit/difference.js';
import { shorten } from '../../core/diagnostics/wording.js';
import { visible } from '../../core/diagnostics/visible.js';
import { escapeMarkdown } from '../../core/text/markdown-text.js';
import type { Differences, DocumentChanges } from '../../engine/authoring/changes.js';
import type { ChangesWords } from './changes-words.js';

/** Of words that stay, so many are shown beside those that change. */
const WORDS_AROUND = 8;
/** Of what is new or gone as a whole, so many characters. */
const LONGEST = 600;
/** Of what leads to a change, so many characters each. */
const LONGEST_TITLE = 80;
/** A comment on a pull request holds 65,536 characters on GitHub, and more elsewhere. */
const LONGEST_COMMENT = 60_000;

/** What has changed, for people at a terminal. */
export function changesText(
  { documents, edition, compared }: Differences,
  words: ChangesWords,
  chalk: ChalkInstance,
): string {
  if (documents.length === 0) return `${words.none(compared)}\n`;
  const word = { kept: (text: string) => text, removed: chalk.red, added: chalk.green };
  const signs = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const mark = ({ kind, text }: WordDifference): string =>
    // As `git diff --word-diff` has it, so that nothing depends on a colour.
    word[kind](`${signs[kind][0]}${visible(text)}${signs[kind][1]}`);
  const told = (change: Change): string => {
    const path = change.path.map(titled).join(' › ');
    const lead = path === '' ? '' : `${chalk.dim(path)}${change.kind === 'moved' ? '' : ':'} `;
    switch (change.kind) {
      case 'added':
        return chalk.green(
          `+ ${path === '' ? '' : `${path}: `}${visible(shortened(change.after ?? '', words))}`,
        );
      case 'removed':
        return chalk.red(
          `- ${path === '' ? '' : `${path}: `}${visible(shortened(change.before ?? '', words))}`,
        );
      case 'moved':
        return `↕ ${lead}${visible(shortened(change.after ?? '', words))}`;
      default:
        return `~ ${lead}${differenceIn(change, words).map(mark).join('')}`;
    }
  };
  const blocks = documents.map((one) =>
    [
      `${chalk.bold(visible(one.title))} ${chalk.dim(`(${visible(one.id)})`)} ${words.states[one.state]}`.trimEnd(),
      ...one.sections.flatMap((section) => [
        `  ${chalk.underline(visible(headingOf(section, words)))}`,
        ...section.changes.map((change) => `    ${told(change)}`),
      ]),
      ...unshownLines(one, edition, words).map((line) => `  ${line}`),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${sumOf(documents, words)}\n`;
}

/** The same as Markdown, such as for a comment on a pull request; what does not fit into one is counted. */
export function changesMarkdown({ documents, edition, compared }: Differences, words: ChangesWords): string {
  if (documents.length === 0) return `${words.none(compared)}\n`;
  const lines = documents.flatMap((one) => [
    {
      text: `\n### ${plain(one.title)} (${plain(one.id)})${words.states[one.state] === '' ? '' : ` – ${words.states[one.state]}`}\n`,
      count: 0,
    },
    ...one.sections.flatMap((section) => [
      { text: `\n**${plain(headingOf(section, words))}**\n\n`, count: 0 },
      ...section.changes.map((change) => ({ text: `- ${inMarkdown(change, words)}\n`, count: 1 })),
    ]),
    ...unshownLines(one, edition, words).map((line) => ({ text: `\n_${line}_\n`, count: 0 })),
  ]);
  let text = `${sumOf(documents, words)}\n`;
  let left = 0;
  for (const line of lines)
    if (left > 0 || text.length + line.text.length > LONGEST_COMMENT) left += line.count;
    else text += line.text;
  return left === 0 ? text : `${text}\n_${words.left(left)}_\n`;
}

function inMarkdown(change: Change, words: ChangesWords): string {
  const path = change.path.map((part) => plain(titled(part))).join(' › ');
  const lead = path === '' ? '' : `${path}: `;
  switch (change.kind) {
    case 'added':
      return `➕ ${lead}**${plain(shortened(change.after ?? '', words))}**`;
    case 'removed':
      return `➖ ${lead}~~${plain(shortened(change.before ?? '', words))}~~`;
    case 'moved':
      return `↕ ${lead}${plain(shortened(change.after ?? '', words))}`;
    default: {
      const marks = { kept: '', removed: '~~', added: '**' } as const;
      return `✏️ ${lead}${differenceIn(change, words)
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

/** A step on the way to a change: a title, or the beginning of a text. */
function titled(text: string): string {
  return shorten(readable(text), LONGEST_TITLE);
}

/** A citation by its number, as readers see it. */
function readable(text: string): string {
  return text.replace(/\[@(?=\d)/g, '[').replace(/; @(?=\d)/g, '; ');
}

/** What differs between the words of a change, with few of those that stay. */
function differenceIn({ before, after }: Change, words: ChangesWords): WordDifference[] {
  const [was, is] = [readable(before ?? ''), readable(after ?? '')];
  if (was === is) return [{ kind: 'kept', text: `${shortened(is, words)} (${words.picture})` }];
  const stretches = wordsBetween(was, is);
  return stretches.map(({ kind, text }, index) => {
    if (kind !== 'kept') return { kind, text };
    const all = text.split(' ');
    const before = index === 0 ? [] : all.slice(0, WORDS_AROUND);
    const behind = index === stretches.length - 1 ? [] : all.slice(-WORDS_AROUND);
    return all.length <= before.length + behind.length + 1
      ? { kind, text }
      : { kind, text: [...before, '…', ...behind].join(' ') };
  });
}

function shortened(text: string, { characters }: ChangesWords): string {
  const whole = readable(text);
  if (whole.length <= LONGEST) return whole;
  const shown = whole.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${shown} … (${characters(whole.length - shown.length)})`;
}

function headingOf({ section, heading }: SectionChanges, { unheaded }: ChangesWords): string {
  return heading === '' ? (unheaded[section] ?? section) : heading;
}

function unshownLines({ unshown }: DocumentChanges, edition: Consent, words: ChangesWords): string[] {
  return unshown === 0 ? [] : [words.unshown(unshown, edition)];
}

function sumOf(documents: readonly DocumentChanges[], { sum }: ChangesWords): string {
  const changes = documents.reduce((all, { sections }) => all + countChanges(sections), 0);
  return sum(changes, documents.length);
}
