import type { ArgsOf, Code } from './catalogue.js';
import { check, type Findings } from './check.js';
import { diagnostic, hasErrors, type Diagnostic } from './diagnostic.js';
import {
  programme as programmeSchema,
  visit as visitSchema,
  type Programme,
  type Visit,
} from './language.js';
import { entry, type Parsed } from './parse.js';
import { lineAt, type Span } from './place.js';
import {
  checkAbbreviations,
  checkAgenda,
  checkCharacters,
  checkCitations,
  checkFeedback,
  checkFiles,
  checkPeople,
  checkUniqueIds,
  type Coverage,
  type FileFacts,
} from './rules.js';
import type { RegistryName } from './schema.js';

/** What a document needs from outside to be checked. */
export interface Surroundings {
  /** The programme that the document names, when it could be read. */
  readonly programme: Parsed | null;
  /** The files that the document names, by the path as written there. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The languages in which a report can be made. */
  readonly languages: readonly string[];
  readonly coverage: Coverage;
}

/** A document that may be built. */
export type Valid =
  | { readonly kind: 'visit'; readonly document: Visit }
  | { readonly kind: 'programme'; readonly document: Programme };

/** What kind of document it says it is; a visit when it does not say. */
export function kindOf(parsed: Parsed): 'visit' | 'programme' {
  const kind = entry(parsed.root, 'kind')?.value;
  return kind?.type === 'scalar' && /^prog/i.test(String(kind.value)) ? 'programme' : 'visit';
}

/** A file that a document names, in the order of the text. */
export interface Wanted {
  readonly path: string;
  readonly key: 'programme' | 'src';
}

/** The files that must be read before a document can be validated. */
export function wantedFiles(parsed: Parsed): Wanted[] {
  const wanted: Wanted[] = [];
  const programme = entry(parsed.root, 'programme')?.value;
  if (kindOf(parsed) === 'visit' && programme?.type === 'scalar' && typeof programme.value === 'string') {
    wanted.push({ path: programme.value.trim(), key: 'programme' });
  }
  const collect = (node: Parsed['root']): void => {
    if (node.type === 'list') node.items.forEach(collect);
    if (node.type !== 'map') return;
    for (const { key, value } of node.entries) {
      if (key.startsWith('x_')) continue;
      if (key === 'src' && value.type === 'scalar' && typeof value.value === 'string')
        wanted.push({ path: value.value.trim(), key });
      else collect(value);
    }
  };
  collect(parsed.root);
  return wanted;
}

/**
 * Checks a parsed document: first the shape of every value, then the rules that look across the document.
 *
 * @returns the document when it has no error; every problem in any case
 */
export async function validate(
  parsed: Parsed,
  surroundings: Surroundings,
): Promise<{ value: Valid | null; diagnostics: Diagnostic[] }> {
  const { root, file } = parsed;
  const diagnostics: Diagnostic[] = [];
  const say = <C extends Code>(code: C, span: Span, args: ArgsOf<C>): void => {
    if (isConsequence(code, span, parsed)) return;
    diagnostics.push(diagnostic(code, file, parsed.range(span), args));
  };
  if (root.type !== 'map') {
    say('not-a-map', root, { found: root.type === 'list' ? 'a list' : 'a single value' });
    return { value: null, diagnostics };
  }
  const kind = kindOf(parsed);
  const found: Findings = { texts: [], people: [], cited: [], paths: [] };
  const own = registryIds(parsed);
  const shared = surroundings.programme ? registryIds(surroundings.programme) : null;
  const ids = (registry: RegistryName): Set<string> =>
    new Set([...own[registry].keys(), ...(shared?.[registry].keys() ?? [])]);
  const document = check(kind === 'visit' ? visitSchema : programmeSchema, root, kind, {
    say,
    found,
    ids,
    has: (registry, id) => own[registry].has(id) || shared?.[registry].has(id) === true,
  });

  const sources = { own: kind === 'visit' ? own.sources : new Map<string, Span>(), all: ids('sources') };
  checkCitations(parsed, found, sources, say);
  checkPeople(parsed, found, say);
  checkFiles(root, found, surroundings.files, say);
  checkCharacters(parsed, found, surroundings.coverage, say);
  await checkMarkdown(parsed, found, say);
  const lang = entry(root, 'lang')?.value;
  if (kind === 'visit') {
    checkAgenda(parsed, say);
    checkAbbreviations(root, found, say);
    checkUniqueIds(root, 'practices', parsed, say);
    checkFeedback(root, say);
    checkProgrammePath(parsed, surroundings, say);
    if (!entry(root, 'tours') && !entry(root, 'discussions'))
      say('no-content', root.entries[0]?.keySpan ?? root, {});
  } else {
    checkUniqueIds(root, 'audits', parsed, say);
  }
  if (
    lang?.type === 'scalar' &&
    typeof lang.value === 'string' &&
    !diagnostics.some((one) => one.code === 'bad-language')
  ) {
    const known = surroundings.languages;
    const base = lang.value.split('-')[0] ?? '';
    if (!known.includes(lang.value) && !known.includes(base))
      say('language-without-labels', lang, { lang: lang.value, known });
  }
  const value = hasErrors(diagnostics) || !parsed.sound ? null : ({ kind, document } as Valid);
  return { value, diagnostics };
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

function registryIds(parsed: Parsed): Record<RegistryName, Map<string, Span>> {
  const ids = (key: string): Map<string, Span> => {
    const value = entry(parsed.root, key)?.value;
    return new Map(value?.type === 'map' ? value.entries.map((one) => [one.key, one.keySpan]) : []);
  };
  return {
    people: ids('people'),
    organisations: ids('organisations'),
    sites: ids('sites'),
    sources: ids('sources'),
  };
}

/** What every text that holds a heading, HTML, a picture or a link has in it. */
const notable = /[<#!]|\]\(|\]:|^\s*(=+|-+)\s*$/m;

/** Headings, HTML, pictures and unsafe links. The Markdown reader is loaded only where a text looks like it. */
async function checkMarkdown(
  parsed: Parsed,
  found: Findings,
  say: <C extends Code>(code: C, span: Span, args: ArgsOf<C>) => void,
): Promise<void> {
  const suspects = found.texts.filter(({ value, markdown }) => markdown && notable.test(value));
  if (suspects.length === 0) return;
  const { findOddities } = await import('./markdown.js');
  for (const { value, node } of suspects) {
    for (const { kind, words } of findOddities(value)) {
      const [line = ''] = words.split('\n');
      const at = line === '' ? -1 : parsed.text.indexOf(line, node.start);
      const span = at >= node.start && at < node.end ? { start: at, end: at + line.length } : node;
      if (kind === 'heading') say('heading-in-text', span, { heading: words });
      else if (kind === 'html') say('html-in-text', span, { html: words });
      else if (kind === 'image') say('image-in-text', span, { path: words });
      else say('bad-url', span, { value: words });
    }
  }
}

function checkProgrammePath(
  parsed: Parsed,
  { programme, files }: Surroundings,
  say: (code: 'programme-missing' | 'programme-kind', span: Span, args: { path: string }) => void,
): void {
  const node = entry(parsed.root, 'programme')?.value;
  if (node?.type !== 'scalar' || typeof node.value !== 'string') return;
  const path = node.value.trim();
  if (files.get(path)?.state === 'missing') say('programme-missing', node, { path });
  else if (programme && kindOf(programme) !== 'programme') say('programme-kind', node, { path });
}
