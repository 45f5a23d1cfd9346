import { diffArrays } from 'diff';
import { differences, otherRoles, wordsOf, type Kind, type Place } from './differences.js';
import type { Block, Role, Said } from './said.js';

/** A word of what is compared. */
interface Compared extends Said {
  readonly role: Role;
  readonly place: Place;
}

/** What a row of {@link differences} or {@link otherRoles} stood for: its name, with the blocks that it left out. */
export type Used = Map<string, Set<string>>;

function note(used: Used, what: string, ...words: readonly string[]): void {
  used.set(what, new Set([...(used.get(what) ?? []), ...words]));
}

/** The entries of the contents that are no headings of the report in their order. */
function wrongContents(blocks: readonly Block[], { label }: Pick<Place, 'label'>): string[] {
  const isHeading = ({ role }: Block): boolean => /^h[1-6]$/.test(role);
  const first = blocks.findIndex((one) => isHeading(one) && wordsOf(one.said) === label('contents'));
  if (first < 0) return [];
  const after = blocks.slice(first + 1);
  const length = after.findIndex(isHeading);
  const headings = after.slice(length).filter(isHeading);
  let at = 0;
  return after.slice(0, length).flatMap(({ said }) => {
    const entry = wordsOf(said.filter(({ leads }) => leads === 'within'));
    const found = headings.findIndex((one, index) => index >= at && wordsOf(one.said) === entry);
    if (found >= 0) at = found + 1;
    return found >= 0 ? [] : [`in the contents, not a heading: ${entry}`];
  });
}

/** What a report says, without what may differ between formats. */
function withoutDifferences(blocks: readonly Block[], known: Omit<Place, 'under'>, used: Used): Compared[] {
  const found: Compared[] = [];
  let under: { readonly level: number; readonly words: string }[] = [];
  for (const block of blocks) {
    const level = /^h(\d)$/.exec(block.role)?.[1];
    if (level !== undefined) under = under.filter((one) => one.level < Number(level));
    const place: Place = { ...known, under: under.map(({ words }) => words) };
    if (level !== undefined) under.push({ level: Number(level), words: wordsOf(block.said) });
    let said = block.said;
    for (const difference of differences) {
      if (!difference.in.includes(known.kind)) continue;
      const rest = difference.rest({ ...block, said }, place);
      if (rest.length < said.length) note(used, difference.what, wordsOf(block.said));
      said = rest;
    }
    for (const one of said) found.push({ ...one, role: block.role, place });
  }
  return found;
}

/**
 * Notes stand below their section on a page, at the foot of a page on paper, and at the end in Markdown: where a format
 * has them, behind what refers to them, they are put last.
 *
 * @param notes those of the Markdown
 */
function notesLast(blocks: readonly Block[], notes: readonly Block[]): { blocks: Block[]; faults: string[] } {
  const wanted = new Set(notes.map(({ said }) => wordsOf(said)));
  const isNote = ({ role, said }: Block): boolean =>
    (role === 'item' || role === 'note') && wanted.has(wordsOf(said));
  const found = blocks.filter(isNote);
  const faults = found.flatMap((one, index) => {
    const refers = blocks.findIndex(({ said }) =>
      said.some(({ word, leads }) => leads === 'within' && word === String(index + 1)),
    );
    return refers >= 0 && refers < blocks.indexOf(one)
      ? []
      : [`before what refers to it: ${wordsOf(one.said)}`];
  });
  const last = found.map(({ said }): Block => ({ role: 'note', said }));
  return { blocks: [...blocks.filter((one) => !isNote(one)), ...last], faults };
}

/**
 * What differs between a report in Markdown and in another format, beyond what may: words that are lost, added or in
 * another place, words that are something else, and links that are lost.
 */
export function compare(
  markdown: readonly Block[],
  other: readonly Block[],
  kind: Kind,
  known: Omit<Place, 'under' | 'kind'>,
  used: Used,
): string[] {
  const ours = withoutDifferences(markdown, { ...known, kind: 'Markdown' }, used);
  const { blocks, faults } = notesLast(
    other,
    markdown.filter(({ role }) => role === 'note'),
  );
  const theirs = withoutDifferences(blocks, { ...known, kind }, used);
  faults.push(...wrongContents(other, known));
  let [at, index] = [0, 0];
  for (const { value, added, removed } of diffArrays(ours, theirs, {
    comparator: (one, two) => one.word === two.word,
  })) {
    if (removed || added) {
      const before = wordsOf((removed ? ours : theirs).slice(0, removed ? at : index).slice(-3));
      faults.push(`${removed ? 'lost' : 'added'} after “${before}”: ${wordsOf(value)}`);
      if (removed) at += value.length;
      else index += value.length;
      continue;
    }
    for (let count = 0; count < value.length; count += 1) {
      const [one, two] = [ours[at], theirs[index]];
      at += 1;
      index += 1;
      if (!one || !two) continue;
      const role = one.role === two.role ? null : roleFor(one, two, kind);
      if (role === undefined) faults.push(`${one.word}: ${one.role} is ${two.role}`);
      else if (role !== null) note(used, role);
      if ((one.leads === 'out') !== (two.leads === 'out'))
        faults.push(`${one.word}: ${one.leads === 'out' ? 'no link' : 'a link'}`);
    }
  }
  return faults;
}

function roleFor(one: Compared, two: Compared, kind: Kind): string | undefined {
  return otherRoles.find(
    ({ in: kinds, from, to, at }) =>
      kinds.includes(kind) && from === one.role && to.includes(two.role) && at(one.place),
  )?.what;
}
