import { hasErrors, sortDiagnostics, strictly, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { read } from '../../core/language/forms/read.js';
import { kindOf } from '../../core/language/kind.js';
import type { StatedConsent } from '../../core/privacy/consent.js';
import type { Parsed } from '../../core/syntax/ast.js';
import type { OwnTemplates } from '../templates/own-templates.js';
import type { Outcome } from '../outcome.js';

/** A document, or only the text of one that could not be read. */
export type DocumentText = Parsed | { readonly text: string };

/** What is found wrong with the documents of one build, with what is needed to show it. */
export interface Findings {
  /** Keeps diagnostics of a document; one with an error is not built. */
  readonly note: (file: string, source: DocumentText, found: readonly Diagnostic[]) => void;
  /** Keeps diagnostics that keep nothing from being built. */
  readonly add: (file: string, source: DocumentText, found: readonly Diagnostic[]) => readonly Diagnostic[];
  /**
   * Keeps a programme of which something may be told, and what its visits state of consents.
   *
   * @param isCertain whether all of them could be read
   */
  readonly keep: (programme: Parsed, stated: readonly StatedConsent[], isCertain?: boolean) => void;
  /** Notes why something that was made of documents, with templates of the user's own, must not be written. */
  readonly refuse: (
    documents: readonly Parsed[],
    found: readonly Diagnostic[],
    templates?: OwnTemplates['sources'],
  ) => void;
  /** Keeps what is wrong with the templates of the user's own that hold for a document; with an error it is not built. */
  readonly noteTemplates: (
    document: string,
    templates: Pick<OwnTemplates, 'sources' | 'diagnostics'>,
  ) => void;
  /** Whether a document has an error. */
  readonly hasFailed: (file: string) => boolean;
  /** Whether something that was made of a document could not be written for what it says. */
  readonly isRefused: (file: string) => boolean;
  /** Every problem found so far, and the text of each file that has one. */
  readonly outcome: () => Pick<Outcome, 'diagnostics' | 'texts' | 'sources'>;
}

/** @param strict whether warnings are errors */
export function gatherFindings(strict: boolean): Findings {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  /**
   * The visits of which something is told, as far as they could be read. Their trees would take a hundred times as much,
   * so they stay for as long as nothing else needs the room.
   */
  const visits = new Map<string, KeptVisit>();
  const programmes = new Map<string, Parsed>();
  const stated: StatedConsent[] = [];
  const doubted = new Set<string>();
  /** Of templates. */
  const told = new Set<string>();
  const failed = new Set<string>();
  const refused = new Set<string>();
  /** Where an id was found to be that of another document. */
  const twins = new Set<string>();
  /** What was found so far, up to the last refusal. */
  const known = new Set<string>();
  let counted = 0;

  /** Two visits with one id are noted when their reports are made, and when their programme is checked. */
  const isTold = ({ code, file, range }: Diagnostic): boolean => {
    if (code !== 'duplicate-id') return false;
    const key = `${file}:${range?.start.line}:${range?.start.column}`;
    if (twins.has(key)) return true;
    twins.add(key);
    return false;
  };
  const keepSource = (parsed: Parsed): void => {
    if (kindOf(parsed) === 'visit') visits.set(parsed.file, { text: parsed.text, tree: new WeakRef(parsed) });
    else programmes.set(parsed.file, parsed);
  };
  const add: Findings['add'] = (file, source, found) => {
    const list = strict ? strictly(found) : found;
    if (list.length > 0) {
      texts.set(file, source.text);
      if ('root' in source) keepSource(source);
    }
    // One by one: a spread of 150,000 is more than the stack holds.
    for (const one of list) if (!isTold(one)) diagnostics.push(one);
    return list;
  };
  return {
    add,
    note: (file, source, found) => {
      if (hasErrors(add(file, source, found))) failed.add(file);
    },
    keep: (programme, more, isCertain = true) => {
      if (!isCertain) doubted.add(programme.file);
      keepSource(programme);
      for (const one of more) stated.push(one);
    },
    refuse: (documents, found, templates = []) => {
      for (const { file, text } of templates)
        if (found.some((one) => one.file === file)) texts.set(file, text);
      for (const parsed of documents) {
        if (!found.some(({ file }) => file === parsed.file)) continue;
        texts.set(parsed.file, parsed.text);
        keepSource(parsed);
      }
      // The guidebook and the website of a programme hold the same texts, and a name may be secret for two reasons.
      for (const one of diagnostics.slice(counted)) known.add(JSON.stringify(one));
      for (const one of found) {
        const key = JSON.stringify(one);
        if (!known.has(key)) diagnostics.push(one);
        known.add(key);
      }
      counted = diagnostics.length;
      const [first] = documents;
      if (first) refused.add(first.file);
    },
    noteTemplates: (document, { sources: own, diagnostics: found }) => {
      if (hasErrors(found)) failed.add(document);
      const written = new Map(own.map(({ file, text }) => [file, text]));
      // Also of files that are no templates, of which no line is shown.
      for (const file of new Set(found.map((one) => one.file))) {
        const text = written.get(file) ?? '';
        const fresh = found.filter((one) => one.file === file && !told.has(JSON.stringify(one)));
        for (const one of fresh) told.add(JSON.stringify(one));
        add(file, { text }, fresh);
      }
    },
    hasFailed: (file) => failed.has(file),
    isRefused: (file) => refused.has(file),
    outcome: () => ({
      diagnostics: sortDiagnostics(diagnostics),
      texts,
      sources: {
        visits: { [Symbol.iterator]: () => readAgain(visits) },
        programmes: [...programmes.values()],
        stated,
        doubted,
      },
    }),
  };
}

interface KeptVisit {
  readonly text: string;
  readonly tree: WeakRef<Parsed>;
}

/** @param visits that could be read, by their files */
function* readAgain(visits: ReadonlyMap<string, KeptVisit>): Generator<Parsed> {
  for (const [path, { text, tree }] of visits) {
    const value = tree.deref() ?? read({ path, text }).value;
    if (!value) throw new Error(`${path} cannot be read again.`);
    yield value;
  }
}
