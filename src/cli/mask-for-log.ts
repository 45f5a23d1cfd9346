import { join, normalize, dirname } from 'node:path';
import { secretsIn, type Diagnostic } from '../core/diagnostics/diagnostic.js';
import type { Outcome } from '../engine/outcome.js';
import type { Unquoted } from '../core/privacy/log/unquoted.js';
import type { WithheldWords } from '../core/privacy/leak/withheld.js';
import { SolidifyError } from '../host/solidify-error.js';
import { stringAt, type Parsed } from '../core/syntax/ast.js';
import type { Span } from '../core/syntax/place.js';
import { merged } from '../core/text/stretches.js';

/** So many words tell that a message quotes a document. */
const FEW_WORDS = 3;

/** One run is told on the screen, to services and in files: it takes long to learn what all its documents withhold. */
const masks = new WeakMap<Outcome, ReturnType<typeof makeMask>>();

/**
 * An outcome for readers that we do not know, such as those of the log of a CI: names and points that the public edition
 * withholds are masked in the messages and in the lines that are quoted, letter by letter, so that columns hold, and so
 * are ids that tell them and the names of files of earlier builds. What one document withholds is masked everywhere, whatever another one allows. Nothing is quoted of a file that could not
 * be read as a document, whose consents cannot be read with certainty, or whose own name is masked.
 *
 * @param nameOf what a file is to be called there
 */
export async function maskForLog(
  outcome: Outcome,
  nameOf: (file: string) => string = (file) => file,
): Promise<Outcome> {
  const { diagnostics, texts, stale, troubles, notes } = outcome;
  if (diagnostics.length + stale.length + troubles.length + notes.length === 0) return outcome;
  const making = masks.get(outcome) ?? makeMask(outcome);
  masks.set(outcome, making);
  const { mask, maskWord, maskSentence, uncertain, isReadable, spansOf } = await making;
  const lettersOf = makeMaskedLetters(mask);
  return {
    ...outcome,
    diagnostics: diagnostics.map(({ suggestions = [], ...one }) => {
      const withoutLetters = maskLetters(lettersOf(one, texts.get(one.file) ?? ''));
      const maskOwn = (text: string): string =>
        maskQuoted(withoutLetters(maskWord(text)), uncertain.get(one.file));
      return {
        ...one,
        file: mask(nameOf(one.file)),
        args: masked(one.args, maskOwn) as object,
        suggestions: suggestions.filter(({ text }) => isHarmless(text, maskWord, isReadable(one.file))),
      };
    }),
    stale: stale.map((one) => ({
      ...one,
      masked: mask(nameOf(one.masked ?? one.file)),
      reason: mask(one.reason),
    })),
    troubles: troubles.map((one) => withText(one, maskSentence)),
    notes: notes.map(mask),
    texts: new Map(
      [...texts].flatMap(([file, text]) =>
        isReadable(file) && mask(file) === file ? [[file, withoutSpans(mask(text), spansOf(file))]] : [],
      ),
    ),
  };
}

/**
 * What masks the texts that go into a log, by all documents that were read.
 *
 * @param sign stands for each letter, so that columns stay as they are; or once for the whole with `once`
 */
export async function makeMask(
  {
    texts,
    sources,
    diagnostics = [],
  }: Pick<Outcome, 'texts' | 'sources'> & Partial<Pick<Outcome, 'diagnostics'>>,
  sign = '*',
  once = false,
): Promise<{
  readonly mask: (text: string) => string;
  /** Masks what alone may be an id or the form of a name: `peeters` tells as much as `@peeters`. */
  readonly maskWord: (text: string) => string;
  /** Masks a sentence of ours that quotes such words. */
  readonly maskSentence: (text: string) => string;
  /** The documents of which nothing may be quoted, each in one line. */
  readonly uncertain: ReadonlyMap<string, string>;
  readonly isReadable: (file: string) => boolean;
  /** The stretches of a document of which nothing may be quoted, whatever stands there. */
  readonly spansOf: (file: string) => readonly Span[];
}> {
  const [
    { maskIds, maskLiterally, maskParts, maskWith, maskWords, tellingIds },
    { isWords, readWithheld },
    { readPeople },
    { readPossible },
    { makeSearcher, spelled },
    { unquotedOf },
  ] = await Promise.all([
    import('../core/privacy/leak/mask.js'),
    import('../core/privacy/leak/withheld.js'),
    import('../core/privacy/people.js'),
    import('../core/privacy/possible.js'),
    import('../core/privacy/leak/search.js'),
    import('../core/privacy/log/unquoted.js'),
  ]);
  const secrets = new Map<string, Pick<WithheldWords, 'kind' | 'words'>>();
  const add = (kind: WithheldWords['kind'], words: string): unknown =>
    secrets.set(`${kind} ${words}`, { kind, words });
  // What another document of a programme withholds, and what is refused in whatever is made of several.
  for (const { kind = 'name', name } of sources.stated) add(kind, name);
  const uncertain = new Map<string, string>();
  const documents = function* (): Generator<Parsed> {
    yield* sources.visits;
    yield* sources.programmes;
  };
  const programmes = new Map(sources.programmes.map((one) => [normalize(one.file), one]));
  for (const parsed of documents()) {
    const named = programmes.get(programmePath(parsed) ?? '') ?? null;
    const programme = named === parsed ? null : named;
    const people = readPeople(parsed, programme, sources.stated);
    for (const one of readWithheld(parsed, programme, people, 'public').all.filter(isWords))
      for (const { kind, words } of spelled(one)) add(kind, words);
    const { isCertain, names } = readPossible(parsed, programme);
    for (const name of names) add('name', name);
    // What a visit that cannot be read withholds may stand in any other of its programme.
    const isDoubted = sources.doubted.has((programme ?? parsed).file);
    if (!isCertain || isDoubted) uncertain.set(parsed.file, inOneLine(parsed.text));
  }
  // Somebody whom the documents name is no organisation.
  const known = new Set(secrets.keys());
  for (const one of diagnostics)
    for (const { kind, words } of secretsIn(one))
      if (kind !== 'organisation' || !known.has(`name ${words}`)) add(kind, words);
  const withoutForms = maskWith(makeSearcher([...secrets.values()]), sign, once);
  const asWritten = [...secrets.values()].flatMap(({ kind, words }) => (kind === 'name' ? [words] : []));
  const withoutNames = maskLiterally(asWritten, withoutForms, once ? () => sign : (words) => sign.repeat(words.length)); // prettier-ignore
  const isSecret = (text: string): boolean => withoutNames(text) !== text;
  const ids = new Set<string>();
  const unquoted = new Map<string, Unquoted>();
  for (const parsed of documents()) {
    for (const id of tellingIds(parsed, withoutNames)) ids.add(id);
    unquoted.set(parsed.file, unquotedOf(parsed, isSecret));
  }
  const withoutIds = maskIds(ids, '*');
  const withoutWords = maskWords([...unquoted.values()].flatMap(({ words }) => words), once ? () => sign : (words) => sign.repeat(words.length)); // prettier-ignore
  // Many messages say the same.
  const answers = new Map<string, string>();
  const mask = (text: string): string => {
    const own = answers.get(text) ?? withoutIds(withoutNames(withoutWords(text)));
    answers.set(text, own);
    return own;
  };
  for (const [file, text] of texts) if (!unquoted.has(file)) uncertain.set(file, inOneLine(text));
  const keys = await declaredKeys();
  const maskWord = (text: string): string =>
    /\s/.test(text) || keys.has(text) ? mask(text) : maskParts(text, mask);
  return {
    mask,
    maskWord,
    maskSentence: (text) =>
      mask(
        text.replace(/(["`])([^"`\s]+)\1/g, (_, sign: string, word: string) => sign + maskWord(word) + sign),
      ),
    uncertain,
    isReadable: (file) => unquoted.has(file) && !uncertain.has(file),
    spansOf: (file) => unquoted.get(file)?.spans ?? [],
  };
}

/**
 * Whether new text for a document may be shown as it is: masked letters are nothing to write anywhere. Of a document that
 * is not quoted it may only be blanks and signs.
 */
function isHarmless(text: string, mask: (text: string) => string, isReadable: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  // Between quotation marks a name may have backslashes.
  return isReadable && [text, text.replaceAll('\\', '')].every((one) => mask(one) === one);
}

/** Takes a message, and gives the letters, other than those of plain English, that are masked in its lines. */
function makeMaskedLetters(
  mask: (text: string) => string,
): (diagnostic: Diagnostic, text: string) => ReadonlySet<string> {
  /** Lines of each text, as they are and masked. The whole is masked for its excerpts as well. */
  const lines = new Map<string, readonly [readonly string[], readonly string[]]>();
  /** The same line may be that of many messages. */
  const known = new Map<string, ReadonlySet<string>>();
  const lettersIn = (there: string, masked: string): ReadonlySet<string> => {
    let at = 0;
    return new Set(
      [...there].filter((one) => {
        const isMasked = masked.charAt(at) === '*';
        at += one.length;
        return isMasked && one > '\x7f';
      }),
    );
  };
  return ({ file, range }, text) => {
    if (range === null) return new Set();
    const [all, masked] = lines.get(file) ?? [text.split('\n'), mask(text).split('\n')];
    lines.set(file, [all, masked]);
    const key = `${range.start.line} ${range.end.line} ${file}`;
    const [start, end] = [range.start.line - 1, range.end.line];
    const letters =
      known.get(key) ?? lettersIn(all.slice(start, end).join('\n'), masked.slice(start, end).join('\n'));
    known.set(key, letters);
    return letters;
  };
}

/** Takes letters out of a text, and their numbers: one by one they spell a name. */
function maskLetters(letters: ReadonlySet<string>): (text: string) => string {
  if (letters.size === 0) return (text) => text;
  const numbers = new Set([...letters].map((one) => one.codePointAt(0)));
  return (text) =>
    [...text.replace(/U\+([0-9A-F]{4,6})/g, (one, hex: string) => numbers.has(parseInt(hex, 16)) ? 'U+****' : one)]
      .map((one) => (letters.has(one) ? '*' : one))
      .join(''); // prettier-ignore
}

/** Where the programme is that a visit names. */
function programmePath({ root, file }: Parsed): string | null {
  const path = stringAt(root, 'programme');
  return path === null ? null : normalize(join(dirname(file), path.trim()));
}

/** The same error in other words. */
export function withText(error: SolidifyError, mask: (text: string) => string): SolidifyError {
  const { message, code, hint, cause } = error;
  const [masked, help] = [mask(message), hint === null ? null : mask(hint)];
  return masked === message && help === hint ? error : new SolidifyError(masked, code, help, { cause });
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * In a message about a document in which anything may be secret, masks what is quoted of it: by its first words, and a
 * single word only where it has a capital, as the names of keys have none.
 */
function maskQuoted(text: string, document: string | undefined): string {
  const words = inOneLine(text).trim().split(' ');
  const isTold = words.length > 1 || /\p{Lu}/u.test(text);
  if (!isTold || !document?.includes(words.slice(0, FEW_WORDS).join(' '))) return text;
  return hidden(text);
}

/** A text of a document with its stretches masked; it is as long as it was. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of merged(spans)) {
    left += text.slice(from, start) + hidden(text.slice(start, end));
    from = end;
  }
  return left + text.slice(from);
}

function hidden(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '*');
}

/** Every key of the language: in a message it stands for itself, whoever has it as a surname. */
async function declaredKeys(): Promise<ReadonlySet<string>> {
  const { programme, visit } = await import('../core/language/declaration.js');
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [name, child] of Object.entries(value)) {
      if (name === 'fields') for (const key of Object.keys(child as object)) keys.add(key);
      gather(child);
    }
  };
  gather([programme, visit]);
  return keys;
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, masked(child, mask)]));
}
