import { nearest } from '../core/diagnostics/nearest.js';
import { helpTexts } from './help-texts.js';

/** What people type who come from other programs, by the command that they mean. */
const habits: Readonly<Record<string, string>> = {
  'new visit': 'init create begin start add template scaffold',
  'preview visit.yaml': 'watch serve dev live open view show',
  'validate visit.yaml': 'check lint test',
  'validate --fix visit.yaml': 'fix mend repair',
  'build visit.yaml': 'make compile render generate export convert print run pdf html',
  'build visit.yaml --format docx': 'word docx doc',
  'build visit.yaml --format epub': 'epub ebook e-book kindle',
  'import people.csv --into visit.yaml': 'load',
  doctor: 'setup install',
};

/**
 * The one thing to type instead of a command that does not exist.
 *
 * @param word what was typed
 * @param commands those that there are
 * @param file what stands behind it; a document is named in the place of the example
 * @returns null where nothing is certain
 */
export function firstStep(word: string, commands: readonly string[], file = ''): string | null {
  if (nearest(word, commands).length > 0) return null;
  const quoted = quotedIn(word);
  // An address ends as files do.
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(word)) return null;
  if (/^\.{1,2}$|[/\\]$/.test(word)) return `solidify build ${quoted}`;
  if (/\.ya?ml$/i.test(word)) return `solidify build ${quoted}`;
  if (/\.(?:csv|tsv|xlsx?|ods)$/i.test(word) && commands.includes('import'))
    return `solidify import ${quoted} --into visit.yaml`;
  if (/\.(?:docx?|odt|rtf|pdf|md|txt|csv|xlsx?|ods)$/i.test(word)) return 'solidify new visit';
  const [meant] =
    Object.entries(habits).find(([, words]) => words.split(' ').includes(word.toLowerCase())) ?? [];
  if (meant === undefined) return null;
  const [command = ''] = meant.split(' ');
  const step = commands.includes(command) ? meant : 'build visit.yaml';
  return `solidify ${/\.ya?ml$/i.test(file) ? step.replace('visit.yaml', () => quotedIn(file)) : step}`;
}

/** A line that works, for who left out a word of a command or wrote one too many; null where it has none. */
export function exampleOf(command: string): string | null {
  const text = Object.entries<unknown>(helpTexts).find(([name]) => name === command)?.[1];
  const lines = typeof text === 'string' ? text.split('\n').map((line) => line.trim()) : [];
  const first = lines.find((line) => line !== '' && line !== 'Examples:');
  // What stands behind an example in words is parted from it by more than one blank.
  return first?.startsWith('solidify ') ? (first.split(/ {2}/)[0] ?? null) : null;
}

/** As a shell takes it for one word. */
function quotedIn(word: string): string {
  return /^[\w./@+-]+$/.test(word) ? word : `"${word}"`;
}
