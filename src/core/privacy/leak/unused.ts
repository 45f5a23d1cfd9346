import type { Consent } from '../../language/declaration.js';
import type { MapNode, Parsed } from '../../syntax/ast.js';
import type { StatedConsent, StatedDisclosure } from '../consent.js';
import { readPeople } from '../people.js';
import { clean, foldLetters } from './fold.js';
import { readWithheld, type Withholding } from './withheld.js';

/**
 * Finds the disclosures without which nothing of a document would be refused: of somebody who is not withheld, or
 * whom no text names.
 *
 * @param disclosures of the document or of its programme
 * @param programme that of a visit, or null
 * @param stated what the other visits of the programme state of consents
 */
export function findUnused(
  disclosures: readonly StatedDisclosure[],
  parsed: Parsed,
  programme: Parsed | null,
  stated: readonly StatedConsent[],
): StatedDisclosure[] {
  if (disclosures.length === 0) return [];
  const [bare, shared] = [withoutDisclosures(parsed), programme && withoutDisclosures(programme)];
  const people = readPeople(bare, shared, stated);
  // Whoever would be taken for somebody else is shown because of it.
  const taken = [...people.values()].flatMap(({ name, takenFor }) => (takenFor ? [foldLetters(name)] : []));
  const found = new Map<Consent, ReadonlySet<string>>();
  return disclosures.filter(({ name, edition }) => {
    if (taken.includes(foldLetters(name))) return false;
    const forms =
      found.get(edition) ?? formsIn(readWithheld(bare, shared, people, edition, undefined, stated));
    found.set(edition, forms);
    return !forms.has(foldLetters(name));
  });
}

function withoutDisclosures(parsed: Parsed): Parsed {
  if (parsed.root.type !== 'map') return parsed;
  const entries = parsed.root.entries.filter(({ key }) => key !== 'disclosures');
  const root: MapNode = { ...parsed.root, entries };
  return { ...parsed, root };
}

/** Whatever, as letters, could be disclosed of what the texts of a document give away. */
function formsIn({ searcher, passages, rooms, documents }: Withholding): Set<string> {
  const forms = new Set<string>();
  const names = documents.map(({ file }) => ({ text: file }));
  for (const own of [{ searcher, passages: [...passages, ...names] }, ...rooms]) {
    for (const text of own.passages.map((one) => clean(one.text))) {
      for (const hit of own.searcher.find(text)) for (const form of hit.forms) forms.add(form);
    }
  }
  return forms;
}
