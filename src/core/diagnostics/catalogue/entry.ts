import type { Severity } from '../severity.js';

/** Words of a message that must be in no log, whatever document withholds them. */
export interface TellingWords {
  readonly kind: 'name' | 'organisation' | 'contact' | 'point';
  readonly words: string;
}

/** What the catalogue holds of one code; `A` is what its words are filled with. */
export interface CatalogueEntry<A> {
  readonly severity: Severity;
  /** What was found and what was expected: one sentence. */
  readonly message: (args: A) => string;
  /** What to write instead; null when the message says it all. */
  readonly hint: (args: A) => string | null;
  /**
   * For whole values and keys: what was written, and what to write in its place. One of `right` each would do; none
   * where that is not known.
   */
  readonly instead?: (args: A) => { readonly wrong: string; readonly right: readonly string[] };
  /** Whether what was written may be right as it stands, or may mean something else, so that only the author can tell. */
  readonly isGuess?: (args: A) => boolean;
  /** Which of its words are withheld; left out where none is. */
  readonly secrets?: (args: A) => readonly TellingWords[];
  /** For `explain` and the documentation: when it comes and what to do. */
  readonly about: string;
  /** For the documentation: what the words look like when filled. */
  readonly example: A;
}

/** The value with the one that was probably meant. */
export const oneInstead = ({
  value,
  suggestion,
}: {
  readonly value: string;
  readonly suggestion: string | null;
}): { wrong: string; right: string[] } => ({
  wrong: value,
  right: suggestion === null ? [] : [suggestion],
});

/** The arguments of a code whose words are always the same. */
export type None = Record<never, never>;

/** Gives `one` as it is: only the compiler needs the call, to check it against its arguments. */
export const entry = <A>(one: CatalogueEntry<A>): CatalogueEntry<A> => one;

/** The words of a topic in another language: the same codes, filled with the same arguments. */
export type WordsOf<Topic> = {
  readonly [C in keyof Topic]: Topic[C] extends CatalogueEntry<infer A>
    ? Pick<CatalogueEntry<A>, 'message' | 'hint' | 'about'>
    : never;
};
