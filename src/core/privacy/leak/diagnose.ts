import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { visit as visitSchema, type Consent } from '../../language/declaration.js';
import { limits } from '../../language/limits.js';
import { fieldOf } from '../../language/schema.js';
import type { Parsed } from '../../syntax/ast.js';
import { findWithin, locator, type Span } from '../../syntax/place.js';
import { mayBeFunction } from '../identity/functions.js';
import { clean } from './fold.js';
import type { Leak } from './find.js';
import { readingsOf } from './readings.js';
import type { Passage } from './passages.js';
import type { Searcher } from './search.js';
import type { WithheldWords, Withholding } from './withheld.js';

/** A template of the user's own. */
export interface OwnText {
  /** Such as `visit/report.html`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/**
 * Says which texts of the documents brought in what was found in the artifacts; where none did, which template has its
 * words, or else alone wrote the artifact; where that is not certain, in which artifact it stands.
 */
export function diagnoseLeaks(
  leaks: readonly Leak[],
  { searcher, passages, edition, documents }: Withholding,
  templates: readonly OwnText[] = [],
): Diagnostic[] {
  const file = documents[0]?.file ?? '';
  const found = new Set(leaks.map(({ secret }) => secret));
  const diagnostics: Diagnostic[] = [];
  const traced = new Set<WithheldWords>();
  for (const texts of [passages, templates.map(withoutTags)]) {
    const told = [...trace(searcher, texts)].filter(({ secret }) => found.has(secret) && !traced.has(secret));
    for (const { secret, form, ...place } of told) {
      traced.add(secret);
      diagnostics.push(say(secret, edition, place.file, place.range, null, form));
    }
  }
  for (const { secret, artifact, where } of leaks) {
    if (traced.has(secret)) continue;
    traced.add(secret);
    const place = writerOf(artifact, templates)?.file ?? file;
    diagnostics.push(say(secret, edition, place, null, `${artifact} (${where})`));
  }
  // Several documents may withhold one name, and read one programme.
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

/** A template as a text in which names are looked for: what stands between signs does not part the words of one. */
function withoutTags({ file, text }: OwnText): SearchedText {
  const blank = (signs: string): string => ' '.repeat(signs.length);
  const words = text.replace(/<[^<>]*>|\{\{[^{}]*\}\}/g, blank);
  return {
    text: words,
    parsed: { file, text: words, range: locator(text) },
    span: { start: 0, end: text.length },
  };
}

/** The only template in the language of an artifact; null where there is none or a choice, as of its name. */
function writerOf(artifact: string, templates: readonly OwnText[]): OwnText | null {
  if (!/\.(?:md|html|pdf|docx|epub)$/.test(artifact)) return null;
  const [one, ...more] = templates.filter(({ name }) => name.endsWith('.md') === artifact.endsWith('.md'));
  return more.length === 0 ? (one ?? null) : null;
}

/** What the texts of discussions under the Chatham House Rule tell of who was there; in any edition. */
export function diagnoseRooms({ rooms, edition }: Withholding): Diagnostic[] {
  return rooms.flatMap((room) =>
    trace(room.searcher, room.passages).map(({ secret, form, file, range }) =>
      say(secret, edition, file, range, null, form),
    ),
  );
}

/**
 * What texts of a visit give away of what an edition withholds; or those of its programme in a section that visits have
 * as well, and that their reports may show for that.
 *
 * @returns its words, each once
 */
export function toldIn({ searcher, passages, rooms, documents }: Withholding): string[] {
  const [visit] = documents;
  const shown = passages.filter(
    ({ parsed, isShown, section }) =>
      isShown && (parsed === visit || fieldOf(visitSchema, section) !== undefined),
  );
  const told = new Set<string>();
  for (const own of [{ searcher, passages: shown }, ...rooms]) {
    if (own.searcher.secrets.length === 0) continue;
    for (const { text, isProse } of own.passages) {
      const readings = readingsOf(text).map((one) => one.text);
      // On a page an id is part of an address.
      if (!isProse && !/\s/.test(text)) readings.push(clean(`@${text}`));
      for (const { secret } of readings.flatMap((one) => own.searcher.find(one))) told.add(secret.words);
    }
  }
  return [...told];
}

/**
 * Says which texts of a programme give away what the visits and the programme withhold together.
 *
 * @param whole of the programme and all its visits
 * @param own of the programme alone: only what its file says is told here
 */
export function diagnoseProgramme(whole: Withholding, own: Withholding): Diagnostic[] {
  const shown = own.passages.filter(({ isShown }) => isShown);
  return trace(whole.searcher, shown).map(({ secret, form, file, range }) =>
    say(secret, whole.edition, file, range, null, form),
  );
}

/** What is searched of a passage. */
interface SearchedText extends Pick<Passage, 'text' | 'span'> {
  readonly parsed: Pick<Parsed, 'file' | 'text' | 'range'>;
}

function trace(
  searcher: Searcher<WithheldWords>,
  passages: readonly SearchedText[],
): {
  readonly secret: WithheldWords;
  /** The words that tell it, as the text has them; null where they are more than a disclosure may state. */
  readonly form: string | null;
  readonly file: string;
  readonly range: Diagnostic['range'];
}[] {
  return passages.flatMap(({ text, parsed, span }) => {
    const told = new Map<WithheldWords, { readonly at: Span; readonly form: string | null }>();
    for (const reading of readingsOf(text)) {
      // Of several forms of a name that overlap the longest is shown.
      const longest = searcher.find(reading.text).sort((a, b) => a.end - a.at - (b.end - b.at));
      const hits = new Map(longest.map((hit) => [hit.secret, hit]));
      const origins = hits.size > 0 ? reading.origins() : [];
      for (const { secret, at, end } of hits.values()) {
        if (told.has(secret)) continue;
        const words = text.slice(origins[at], origins[end]);
        const form = words.length > limits.line ? null : words;
        told.set(secret, { at: findWithin(parsed.text, words, span) ?? span, form });
      }
    }
    return [...told].map(([secret, { at, form }]) => {
      return { secret, form, file: parsed.file, range: parsed.range(at) };
    });
  });
}

function say(
  { kind, words, rule }: WithheldWords,
  edition: Consent,
  file: string,
  range: Diagnostic['range'],
  found: string | null,
  form: string | null = null,
): Diagnostic {
  if (kind === 'contact')
    return diagnostic('contact-leaks', file, range, { words, edition, rule, found, form });
  return kind === 'point'
    ? diagnostic('point-leaks', file, range, { words, edition, found })
    : diagnostic('name-leaks', file, range, {
        name: words,
        edition,
        rule,
        found,
        form,
        isFunction: kind === 'name' && mayBeFunction(words),
      });
}
