/** `a`, `a` or `b`, `a`, `b` or `c`; with another word for "or" in another language. */
export function either(names: readonly string[], or = 'or'): string {
  return joined(
    names.map((name) => `\`${name}\``),
    or,
  );
}

/** The first dozen of several names, and how many more there are: `more` says that in words. */
export function firstOf(names: readonly string[], more: (count: number) => string): string {
  const shown = names.slice(0, 12).map((name) => `\`${name}\``);
  return [...shown, ...(names.length > 12 ? [more(names.length - 12)] : [])].join(', ');
}

/** Several sentences as one text; null where there is none. */
export function inSentences(...sentences: readonly (string | null)[]): string | null {
  return sentences.filter((one) => one !== null).join(' ') || null;
}

/** `a tour, a discussion or an event`, the first three of them. */
export function oneOf(things: readonly string[], or = 'or', others = 'others'): string {
  return joined(things.length > 3 ? [...things.slice(0, 3), others] : things, or);
}

function joined(parts: readonly string[], or: string): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} ${or} ${parts.at(-1) ?? ''}`;
}

/** A name as it can be pasted into YAML between braces. */
export function quotedName(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return /^\p{L}[\p{L}\p{M}\p{N} .’'-]*$/u.test(line) ? line : JSON.stringify(line);
}

/** One line of at most so many characters, safe to show: control characters become visible. */
export function shorten(text: string, most = 60): string {
  const line = [...text.replace(/\s+/g, ' ').trim()].map((character) =>
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character) ? `U+${codePoint(character)}` : character,
  );
  return line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('');
}

/** `1F600` for an emoji: the code point in hexadecimal, four digits at least. */
export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** `2.0 MB`, in units of 1,048,576 bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Parts of sentences that the checks make, from English into another language. */
export type Phrases = Readonly<Record<string, string>>;

/**
 * Makes what puts such a part into another language. In a phrase, `{}` stands for something that stays as it is, such as
 * a number or what was written, and `{…}` for another phrase; both come in the same order in the two languages. What is
 * no phrase stays as it is, as a part does that is masked.
 */
export function makePhrase(phrases: Phrases): (english: string) => string {
  const known = new Map(Object.entries(phrases));
  let patterns:
    | readonly {
        readonly literals: readonly string[];
        readonly holes: readonly string[];
        readonly says: string;
      }[]
    | null = null;
  const phrase = (english: string): string => {
    const whole = known.get(english);
    if (whole !== undefined) return whole;
    patterns ??= Object.entries(phrases)
      .filter(([one]) => hole.test(one))
      .map(([one, says]) => ({ literals: one.split(holes), holes: one.match(holes) ?? [], says }));
    for (const { literals, holes: kinds, says } of patterns) {
      const parts = partsBetween(literals, english);
      if (parts === null) continue;
      const filled = parts.map((part, at) => (kinds[at] === '{…}' ? phrase(part) : part));
      return says.replace(holes, () => filled.shift() ?? '');
    }
    return english;
  };
  return phrase;
}

const hole = /\{…?\}/;
const holes = /\{…?\}/g;

/**
 * What stands between the literals, which begin and end the sentence; null for another sentence. Each is looked for once,
 * from where the one before it ends, so that a long text costs no more than its length.
 */
function partsBetween(literals: readonly string[], english: string): string[] | null {
  const [first = '', ...others] = literals;
  const last = others.pop() ?? '';
  if (!english.startsWith(first) || !english.endsWith(last)) return null;
  const parts: string[] = [];
  let from = first.length;
  for (const literal of others) {
    const at = english.indexOf(literal, from + 1);
    if (at < 0) return null;
    parts.push(english.slice(from, at));
    from = at + literal.length;
  }
  const end = english.length - last.length;
  return end > from ? [...parts, english.slice(from, end)] : null;
}
