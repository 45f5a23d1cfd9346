import type { Code } from '../diagnostics/catalogue.js';
import { check } from './check.js';
import type { CheckContext, Findings } from './check-context.js';
import { diagnostic, hasErrors, type Diagnostic, type Say } from '../diagnostics/diagnostic.js';
import { guessUrl } from './values/format.js';
import { isLanguage } from './values/language-codes.js';
import {
  programme as programmeSchema,
  visit as visitSchema,
  type Programme,
  type Visit,
} from './declaration.js';
import { makeNearest, nearest } from '../diagnostics/nearest.js';
import { at, entry, type Entry, type MapNode, type Node, type Parsed } from '../syntax/parse.js';
import { findWithin, lineAt, type Span } from '../syntax/place.js';
import { kindOf } from './kind.js';
import {
  checkAbbreviations,
  checkAgenda,
  checkCharacters,
  checkCitations,
  checkFeedback,
  checkFiles,
  checkIsbn,
  checkPeople,
  checkRooms,
  checkUniqueIds,
  sayUndrawn,
  type Coverage,
  type FileFacts,
} from './rules.js';
import type { RegistryName, Schema } from './schema.js';
import { checkTranslations } from './untranslated.js';

/** What a document needs from outside to be checked. */
export interface ValidationContext {
  /** The programme that the document names, when it could be read. */
  readonly programme: Parsed | null;
  /** The files that the document names, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The languages in which a report can be made. */
  readonly languages: readonly string[];
  /** The languages of the reports that are asked for; default the document's own. */
  readonly langs?: readonly string[] | null;
  readonly coverage: Coverage;
}

/** A document that may be built. */
export type Valid =
  | { readonly kind: 'visit'; readonly document: Visit }
  | { readonly kind: 'programme'; readonly document: Programme };

/**
 * Checks a parsed document: first the shape of every value, then the rules that look across the document.
 *
 * @returns the document when it has no error; every problem in any case
 */
export async function validate(
  parsed: Parsed,
  surroundings: ValidationContext,
): Promise<{ value: Valid | null; diagnostics: Diagnostic[] }> {
  const { root, file } = parsed;
  const diagnostics: Diagnostic[] = [];
  const say: Say = (code, span, args) => {
    if (isConsequence(code, span, parsed)) return;
    diagnostics.push(diagnostic(code, file, parsed.range(span), args));
  };
  if (root.type !== 'map') {
    say('not-a-map', root, { found: root.type === 'list' ? 'a list' : 'a single value' });
    return { value: null, diagnostics };
  }
  const kind = kindOf(parsed);
  const found: Findings = { texts: [], people: [], cited: [], paths: [], images: [] };
  const registries = knownIds(parsed, surroundings.programme);
  const written = entry(root, 'lang')?.value;
  const lang = written?.type === 'scalar' && typeof written.value === 'string' ? written.value : null;
  let owners: ReturnType<typeof ownersOfKeys> | null = null;
  const document = check(kind === 'visit' ? visitSchema : programmeSchema, root, kind, {
    say,
    found,
    lang: lang ?? 'en',
    has: registries.has,
    nearestIds: registries.nearest,
    registryOf: registries.registryOf,
    ownersOf: (key) => (owners ??= ownersOfKeys()).get(key) ?? [],
  });

  const citable = {
    own: kind === 'visit' ? registries.ownSources : new Map<string, Span>(),
    has: (id: string) => registries.has('sources', id),
    nearest: (id: string) => registries.nearest(['sources'], id),
  };
  checkCitations(parsed, found, citable, say);
  checkPeople(parsed, found, say);
  checkFiles(found, surroundings.files, surroundings.coverage, say);
  checkCharacters(parsed, found, surroundings.coverage, say);
  await checkMarkdown(parsed, found, surroundings.coverage, say);
  if (kind === 'visit') {
    checkAgenda(parsed, say);
    checkAbbreviations(root, found, say);
    checkUniqueIds(root, 'practices', parsed, say);
    checkFeedback(root, say);
    checkRooms(parsed, surroundings.programme?.root, say);
    checkProgrammePath(parsed, surroundings, say);
    await checkDisclosures(parsed, surroundings, say);
    if (!hasContent(root)) say('no-content', root.entries[0]?.keySpan ?? root, {});
  } else {
    checkUniqueIds(root, 'audits', parsed, say);
    checkIsbn(root, say);
  }
  if (written && lang !== null && isLanguage(lang)) {
    const known = surroundings.languages;
    if (!known.includes(lang) && !known.includes(lang.split('-')[0] ?? '')) {
      say('language-without-labels', written, { lang, known });
    }
  }
  if (document !== undefined)
    await checkReports(parsed, kind, document as Valid['document'], surroundings, say);
  const value = hasErrors(diagnostics) || !parsed.sound ? null : ({ kind, document } as Valid);
  return { value, diagnostics };
}

/** Names that a visit allows without need; of those of a programme its visits tell. */
async function checkDisclosures(parsed: Parsed, { programme }: ValidationContext, say: Say): Promise<void> {
  if (!entry(parsed.root, 'disclosures')) return;
  const { disclosuresOf, findUnused } = await import('../privacy/leak/unused.js');
  for (const { name, edition, node } of findUnused(disclosuresOf(parsed), parsed, programme))
    say('unused-disclosure', node, { name, edition });
}

/** What the reports that are asked for will lack. */
async function checkReports(
  parsed: Parsed,
  kind: Valid['kind'],
  document: Valid['document'],
  { programme, langs }: ValidationContext,
  say: Say,
): Promise<void> {
  const accent = document.style?.accent;
  const place = at(parsed.root, ['style', 'accent']);
  if (accent !== undefined && place) {
    const { leastContrast, MIN_CONTRAST, readable } = await import('./values/colour.js');
    const ratio = leastContrast(accent, 'light');
    const args = { value: accent, ratio: Math.floor(ratio * 10) / 10, suggestion: readable(accent, 'light') };
    if (ratio < MIN_CONTRAST) say('low-contrast', place, args);
  }
  const own = document.lang ?? 'en';
  if (langs) {
    const schema = kind === 'visit' ? visitSchema : programmeSchema;
    checkTranslations(parsed, schema, document, { own, langs }, say);
  }
  if (!document.funding && !programme) return;
  const { checkFunding, checkSharedFunding } = await import('../funding/check-funding.js');
  if (document.funding) checkFunding(parsed, document.funding, langs ?? [own], say);
  // For the languages asked for, the programme has been told.
  else if (programme && !langs) {
    const written = entry(programme.root, 'lang')?.value;
    const shared = written?.type === 'scalar' ? String(written.value) : 'en';
    if (own !== shared) checkSharedFunding(parsed, programme, [own], say);
  }
}

/** What may be amiss only because the reader left out a stretch, which has its own diagnostic. */
const consequences: ReadonlySet<Code> = new Set([
  'missing-key',
  'no-content',
  'unused-source',
  'unused-abbreviation',
  'counts-mismatch',
  'image-without-alt',
]);

function isConsequence(code: Code, { start, end }: Span, { text, mended }: Parsed): boolean {
  if (mended.length === 0) return false;
  return (
    consequences.has(code) || mended.some((gap) => start <= gap.end && end >= lineAt(text, gap.start).start)
  );
}

/** Whether there is a tour or a discussion, if only under a mistyped key. */
function hasContent(root: MapNode): boolean {
  const wanted = ['tours', 'discussions'];
  return root.entries.some(({ key, value }) =>
    wanted.includes(key)
      ? value.type !== 'scalar' && (value.type !== 'list' || value.items.length > 0)
      : !Object.hasOwn(visitSchema.fields, key) && nearest(key, wanted).length > 0,
  );
}

/** The things that have a key, by key. */
function ownersOfKeys(): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  const seen = new Set<Schema>();
  const visitAll = (schema: Schema): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    if (schema.type === 'list' || schema.type === 'map') visitAll(schema.item);
    else if (schema.type === 'textOr') visitAll(schema.object);
    else if (schema.type === 'reference') schema.inline.forEach(visitAll);
    else if (schema.type === 'object') {
      for (const [key, field] of Object.entries(schema.fields)) {
        const things = owners.get(key) ?? [];
        if (!things.includes(schema.thing)) owners.set(key, [...things, schema.thing]);
        visitAll(field);
      }
    }
  };
  visitAll(visitSchema);
  visitAll(programmeSchema);
  return owners;
}

/** So many mistyped ids get a suggestion; in a longer list nobody reads them, and each costs time. */
const MAX_SUGGESTIONS = 100;

/** The ids of a document and of its programme. Where the programme cannot be read, every id may exist. */
function knownIds(
  parsed: Parsed,
  programme: Parsed | null,
): {
  readonly ownSources: ReadonlyMap<string, Span>;
  readonly has: CheckContext['has'];
  readonly nearest: CheckContext['nearestIds'];
  readonly registryOf: CheckContext['registryOf'];
} {
  const named = kindOf(parsed) === 'visit' && entry(parsed.root, 'programme') !== undefined;
  const readable = programme !== null && kindOf(programme) === 'programme';
  const own = registryIds(parsed);
  const shared = readable ? registryIds(programme) : null;
  const makeFinder = (wanted: readonly RegistryName[]): ((id: string) => string[]) => {
    const ids = wanted.flatMap((one) => [...own[one].keys(), ...(shared?.[one].keys() ?? [])]);
    const find = makeNearest(new Set(ids));
    const named = new Map<string, string>();
    for (const document of [parsed, ...(readable ? [programme] : [])]) {
      for (const one of wanted)
        for (const { key, value } of entriesOf(document, one)) named.set(nameOf(value), key);
    }
    return (written) => {
      const id = named.get(written.toLowerCase());
      return id === undefined ? find(written) : [id];
    };
  };
  const finders = new Map<string, (id: string) => string[]>();
  let suggestions = 0;
  return {
    ownSources: own.sources,
    has: (registry, id) => own[registry].has(id) || (shared ? shared[registry].has(id) : named),
    nearest: (wanted, id) => {
      suggestions += 1;
      if (suggestions > MAX_SUGGESTIONS) return [];
      const key = wanted.join();
      const find = finders.get(key) ?? makeFinder(wanted);
      finders.set(key, find);
      return find(id);
    },
    registryOf: (id) => registryNames.find((one) => own[one].has(id) || shared?.[one].has(id)) ?? null,
  };
}

const registryNames: readonly RegistryName[] = ['people', 'organisations', 'sites', 'sources'];

function registryIds(parsed: Parsed): Record<RegistryName, Map<string, Span>> {
  const ids = (name: RegistryName): Map<string, Span> =>
    new Map(entriesOf(parsed, name).map((one) => [one.key, one.keySpan]));
  return {
    people: ids('people'),
    organisations: ids('organisations'),
    sites: ids('sites'),
    sources: ids('sources'),
  };
}

function entriesOf(parsed: Parsed, registry: RegistryName): readonly Entry[] {
  const value = entry(parsed.root, registry)?.value;
  return value?.type === 'map' ? value.entries : [];
}

function nameOf(node: Node): string {
  const name = entry(node, 'name')?.value;
  return name?.type === 'scalar' ? String(name.value).toLowerCase() : '';
}

/** What every text that holds a heading, HTML, a picture or a link has in it. */
const notable = /[<#!&\t]|```|~~~| {4}|\]\(|\]:|^\s*(=+|-+)\s*$/m;

/** What a text may not hold as Markdown. Its reader is loaded only where a text looks like it. */
async function checkMarkdown(parsed: Parsed, found: Findings, coverage: Coverage, say: Say): Promise<void> {
  const suspects = found.texts.filter(
    ({ value, markdown }) => markdown && (notable.test(value) || !/[\p{L}\p{N}]/u.test(value)),
  );
  if (suspects.length === 0) return;
  const { findOddities } = await import('../text/markdown.js');
  for (const { value, node } of suspects) {
    const oddities = findOddities(value);
    const opened = oddities.some(({ kind, words }) => kind === 'html' && !words.startsWith('</'));
    for (const { kind, words, character = '' } of oddities) {
      // Where the opening tag is told, the closing one need not be.
      if (opened && words.startsWith('</')) continue;
      const span = findWithin(parsed.text, words.split('\n')[0] ?? '', node) ?? node;
      if (kind === 'heading') say('heading-in-text', span, { heading: words });
      else if (kind === 'html') say('html-in-text', span, { html: words });
      else if (kind === 'code') say('code-in-text', span, {});
      else if (kind === 'image') say('image-in-text', span, { path: words });
      else if (kind === 'bare-link') say('link-without-words', span, { url: words });
      else if (kind === 'nothing') say('text-shows-nothing', span, {});
      else if (kind === 'entity') sayUndrawn(character, coverage, span, say);
      else say('bad-url', span, { value: words, suggestion: guessUrl(words) });
    }
  }
}

function checkProgrammePath(parsed: Parsed, { programme, files }: ValidationContext, say: Say): void {
  const node = entry(parsed.root, 'programme')?.value;
  if (node?.type !== 'scalar' || typeof node.value !== 'string') return;
  const path = node.value.trim();
  const state = files.get(path)?.state;
  if (state === 'outside') say('programme-outside', node, { path });
  else if (state === 'missing') say('programme-missing', node, { path });
  else if (programme && kindOf(programme) !== 'programme') say('programme-kind', node, { path });
}
