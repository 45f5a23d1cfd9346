import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { visit as visitSchema, type Consent } from '../../language/declaration.js';
import { fieldOf } from '../../language/schema.js';
import { findWithin } from '../../syntax/place.js';
import type { Leak } from './find.js';
import { clean, originsOf } from './fold.js';
import type { Passage } from './passages.js';
import type { Searcher } from './search.js';
import type { WithheldWords, Withholding } from './withheld.js';

/**
 * Says which texts of the documents brought in what was found in the artifacts; where none did, in which artifact it
 * stands.
 */
export function diagnoseLeaks(
  leaks: readonly Leak[],
  { searcher, passages, edition, documents }: Withholding,
): Diagnostic[] {
  const file = documents[0]?.file ?? '';
  const found = new Set(leaks.map(({ secret }) => secret));
  const diagnostics: Diagnostic[] = [];
  const traced = new Set<WithheldWords>();
  for (const { secret, ...place } of trace(searcher, passages)) {
    if (!found.has(secret)) continue;
    traced.add(secret);
    diagnostics.push(say(secret, edition, place.file, place.range, null));
  }
  for (const { secret, artifact, where } of leaks) {
    if (traced.has(secret)) continue;
    traced.add(secret);
    diagnostics.push(say(secret, edition, file, null, `${artifact} (${where})`));
  }
  // Several documents may withhold one name, and read one programme.
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/** What the texts of discussions under the Chatham House Rule tell of who was there; in any edition. */
export function diagnoseRooms({ rooms, edition }: Withholding): Diagnostic[] {
  return rooms.flatMap((room) =>
    trace(room.searcher, room.passages).map(({ secret, file, range }) =>
      say(secret, edition, file, range, null),
    ),
  );
}

/**
 * Whether a text of a visit gives away anything of what an edition withholds; or one of its programme in a section that
 * visits have as well, and that their reports may show for that.
 */
export function tellsAnything({ searcher, passages, rooms, documents }: Withholding): boolean {
  const [visit] = documents;
  const shown = passages.filter(
    ({ parsed, isProse, section }) =>
      isProse && (parsed === visit || fieldOf(visitSchema, section) !== undefined),
  );
  return [{ searcher, passages: shown }, ...rooms].some(
    (own) =>
      own.searcher.secrets.length > 0 &&
      own.passages.some(({ text }) => own.searcher.find(clean(text)).length > 0),
  );
}

/**
 * Says which texts of a programme give away what the visits and the programme withhold together.
 *
 * @param whole of the programme and all its visits
 * @param own of the programme alone: only what its file says is told here
 */
export function diagnoseProgramme(whole: Withholding, own: Withholding): Diagnostic[] {
  const prose = own.passages.filter(({ isProse }) => isProse);
  return trace(whole.searcher, prose).map(({ secret, file, range }) =>
    say(secret, whole.edition, file, range, null),
  );
}

function trace(
  searcher: Searcher<WithheldWords>,
  passages: readonly Passage[],
): { readonly secret: WithheldWords; readonly file: string; readonly range: Diagnostic['range'] }[] {
  return passages.flatMap(({ text, parsed, span }) => {
    // Of several forms of a name that overlap the longest is shown.
    const longest = searcher.find(clean(text)).sort((a, b) => a.end - a.at - (b.end - b.at));
    const hits = new Map(longest.map((hit) => [hit.secret, hit]));
    const origins = hits.size > 0 ? originsOf(text) : [];
    return [...hits.values()].map(({ secret, at, end }) => ({
      secret,
      file: parsed.file,
      range: parsed.range(findWithin(parsed.text, text.slice(origins[at], origins[end]), span) ?? span),
    }));
  });
}

function say(
  { kind, words, rule }: WithheldWords,
  edition: Consent,
  file: string,
  range: Diagnostic['range'],
  found: string | null,
): Diagnostic {
  return kind === 'point'
    ? diagnostic('point-leaks', file, range, { words, edition, found })
    : diagnostic('name-leaks', file, range, { name: words, edition, rule, found });
}
