import type { Localizer } from './locale/locale.js';
import { escapeMarkdown } from '../text/markdown-text.js';
import type { PartyView, Words } from './report.js';

/** The name alone, as words. */
export function nameOf(party: PartyView): Words {
  return party.kind === 'person' ? { text: escapeMarkdown(party.name), lang: party.lang } : party.name;
}

/** Several names as the language joins a list; null when there are none. */
export function namesOf(parties: readonly PartyView[], localizer: Localizer): Words | null {
  return joinWords(parties.map(nameOf), localizer.list);
}

/** Words made of several; their language is told only when they share one. */
export function joinWords(words: readonly Words[], join: (texts: string[]) => string): Words | null {
  const [first] = words;
  if (!first) return null;
  const lang = words.every((one) => one.lang === first.lang) ? first.lang : null;
  return { text: join(words.map((one) => one.text)), lang };
}

/**
 * Further names of a thing, each once: those that are the one that is shown, or one before, but for case, punctuation
 * and mark-up say nothing new.
 */
export function otherNames(names: readonly Words[], shown: Words): Words[] {
  const known = new Set([spelling(shown.text)]);
  return names.filter(({ text }) => {
    const isNew = !known.has(spelling(text));
    known.add(spelling(text));
    return isNew;
  });
}

function spelling(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s|(?![#%&@])\p{P}/gu, '')
    .toLowerCase();
}

/**
 * By this two mentions are of one person or thing: the name without case, accents and punctuation. Signs that tell two
 * names apart stay: `C#` is not `C`.
 */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFD')
    .replace(/[\p{M}\s]|(?![#%&@*])\p{P}/gu, '')
    .toLowerCase();
  return folded === '' ? name.trim() : folded;
}
