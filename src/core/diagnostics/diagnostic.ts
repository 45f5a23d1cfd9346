import { catalogue, english, type ArgsOf, type Code, type Messages } from './catalogue.js';
import type { TellingWords } from './catalogue/entry.js';
import type { Range, Span } from '../syntax/place.js';
import type { Severity } from './severity.js';
import { listInPlace, type ListMeant } from './as-list.js';
import { meant, suggest, type Replacement, type Taken } from './suggestions.js';

/** One thing to say about a document. Its words come from the catalogue, by code. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** The path as the user wrote it. */
  readonly file: string;
  /** Null when the whole file is meant. */
  readonly range: Range | null;
  /** What the words are filled with; its shape belongs to the code (`ArgsOf`). */
  readonly args: object;
  /** New texts for stretches of the file, each of which mends it; left out where none is known. */
  readonly suggestions?: readonly Suggestion[];
}

/** What to write instead, and where. */
export interface Suggestion {
  readonly range: Range;
  readonly text: string;
}

/** A document as far as a diagnostic needs it. */
export interface Located {
  readonly file: string;
  readonly text: string;
  readonly range: (span: Span) => Range;
}

/** What makes new texts of the text of the document. */
export type MakeReplacements = (text: string) => readonly Replacement[];

/**
 * Reports a problem at a place of the document that is being looked at. What to write instead comes from the catalogue
 * where the place is a whole value or key; otherwise `replacements` say it, where they are known or can be made of the
 * text, or the items of a list that was meant by the whole value.
 */
export type Say = <C extends Code>(
  code: C,
  span: Span,
  args: ArgsOf<C>,
  replacements?: readonly Replacement[] | Taken | ListMeant | MakeReplacements,
) => void;

/** Makes a diagnostic with the severity that the catalogue gives to its code. */
export function diagnostic<C extends Code>(
  code: C,
  file: string,
  range: Range | null,
  args: ArgsOf<C>,
): Diagnostic {
  return { code, severity: catalogue[code].severity, file, range, args };
}

/** Makes a diagnostic of a place in a document, with what to write there instead. */
export function diagnosticAt<C extends Code>(
  code: C,
  { file, text, range }: Located,
  span: Span,
  args: ArgsOf<C>,
  given?: readonly Replacement[] | Taken | ListMeant | MakeReplacements,
): Diagnostic {
  const found = diagnostic(code, file, range(span), args);
  const replacements =
    typeof given === 'function'
      ? given(text)
      : given === undefined || 'taken' in given
        ? suggest(code, args, text, span, given)
        : 'items' in given
          ? [listInPlace(text, span, given.items)]
          : given;
  if (replacements.length === 0) return found;
  return { ...found, suggestions: replacements.map((one) => ({ range: range(one), text: one.text })) };
}

/** `diagnosticAt` for a single value of a document whose text is gone. */
export function diagnosticOfValue<C extends Code>(
  code: C,
  file: string,
  range: Range,
  args: ArgsOf<C>,
): Diagnostic {
  const found = diagnostic(code, file, range, args);
  const texts = range.start.line === range.end.line ? meant(code, args) : [];
  return texts.length === 0 ? found : { ...found, suggestions: texts.map((text) => ({ range, text })) };
}

/** The words of a diagnostic that must be in no log. */
export function secretsIn({ code, args }: Diagnostic): readonly TellingWords[] {
  const { secrets } = catalogue[code] as { secrets?: (args: unknown) => readonly TellingWords[] };
  return secrets?.(args) ?? [];
}

/** What was found and what was expected, and what to write instead (null when the message says it all). */
export function wording(
  of: Diagnostic,
  { words, typeset }: Messages = english,
): { message: string; hint: string | null } {
  const entry = words[of.code] as {
    message: (args: unknown) => string;
    hint: (args: unknown) => string | null;
  };
  const hint = entry.hint(of.args);
  return { message: typeset(entry.message(of.args)), hint: hint === null ? null : typeset(hint) };
}

/** By file, then place, then code; the order in which every reporter shows them. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  return [...list].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Under `--strict` a warning is an error. */
export function strictly(list: readonly Diagnostic[]): Diagnostic[] {
  return list.map((one) => (one.severity === 'warning' ? { ...one, severity: 'error' } : one));
}

/** Whether one of them stops the document. */
export function hasErrors(list: readonly Diagnostic[]): boolean {
  return list.some((one) => one.severity === 'error');
}
