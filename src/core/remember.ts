/** Longer texts are not met again, and would take much room. */
const LONGEST = 64;

/**
 * The same function, which remembers its answers to short texts: names and words are asked for again and again.
 *
 * @param make depends on its text alone; nobody changes what it gives
 * @param most so many answers are kept
 */
export function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    // A copy: a word of a page may be a window on all of it, which would be kept as well.
    const own = [...text].join('');
    const made = make(own);
    if (known.size >= most) known.clear();
    known.set(own, made);
    return made;
  };
}

/**
 * The same function of two things, which remembers its answer as long as there are both.
 *
 * @param make depends on these things alone, which nobody changes, and neither what it gives
 */
export function rememberingOf<A extends object, B extends object, T>(
  make: (one: A, other: B) => T,
): (one: A, other: B) => T {
  const known = new WeakMap<A, WeakMap<B, { readonly made: T }>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new WeakMap<B, { readonly made: T }>();
    known.set(one, ofOne);
    const found = ofOne.get(other) ?? { made: make(one, other) };
    ofOne.set(other, found);
    return found.made;
  };
}
