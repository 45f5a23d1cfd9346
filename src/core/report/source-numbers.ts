import { child, entriesAt, type Node, type Parsed } from '../syntax/ast.js';

/**
 * The numbers of the sources of one programme, by what is written of them: a source has one number in every report, on
 * the website and in the guidebook.
 */
export type SourceNumbers = ReadonlyMap<string, number>;

/** The number of a source that a document or its programme declares, by its id. */
export type NumberOfSource = (id: string) => number | undefined;

/**
 * Numbers the sources of a programme: its own first, then those of its visits from the earliest on, as they are declared.
 * What two documents say in the same words is one source. A later visit changes no number of an earlier one.
 *
 * @param visits as far as they can be read, in any order
 */
export function numberSources(programme: Parsed, visits: readonly Parsed[]): SourceNumbers {
  const byDate = visits
    .map((visit) => ({ visit, first: firstDay(visit) }))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const numbers = new Map<string, number>();
  for (const document of [programme, ...byDate.map(({ visit }) => visit)]) addTo(numbers, document);
  return numbers;
}

/**
 * The numbers of the sources that a visit can cite. One that its programme does not list gets numbers behind all others.
 *
 * @param numbers null without a programme: then the order counts in which the sources are cited
 */
export function numbersIn(
  visit: Parsed | null,
  programme: Parsed | null,
  numbers: SourceNumbers | null,
): NumberOfSource {
  if (!programme || !numbers) return () => undefined;
  const all = new Map(numbers);
  const byId = new Map<string, number>();
  // The visit’s own words win over those of its programme.
  for (const document of [programme, visit]) {
    if (!document) continue;
    addTo(all, document);
    for (const { key, value } of entriesAt(document.root, 'sources')) {
      const number = all.get(wordingOf(value));
      if (number !== undefined) byId.set(key, number);
    }
  }
  return (id) => byId.get(id);
}

function addTo(numbers: Map<string, number>, { root }: Parsed): void {
  for (const { value } of entriesAt(root, 'sources')) {
    const wording = wordingOf(value);
    if (!numbers.has(wording)) numbers.set(wording, numbers.size + 1);
  }
}

/** What is written, whatever the order of keys and the quotation marks. */
function wordingOf(node: Node): string {
  if (node.type === 'scalar') return JSON.stringify(String(node.value).trim());
  if (node.type === 'list') return `[${node.items.map(wordingOf).join()}]`;
  const entries = node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${wordingOf(value)}`);
  return `{${entries.sort().join()}}`;
}

/** The first day that is written in the dates, as `2031-05-06`; of separate days the earliest. */
export function firstDay({ root }: Parsed): string {
  const dates = child(root, 'dates');
  const written = dates ? wordingOf(dates) : '';
  return [...written.matchAll(/\d{4}(?:-\d{2}){0,2}/g)].map(([day]) => day).sort()[0] ?? '';
}
