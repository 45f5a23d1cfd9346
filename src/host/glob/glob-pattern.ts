/** A step of a path that a pattern asks for: any number of folders, or a name of such signs. */
export type Step = '**' | readonly Sign[];

/** Any letters, or one of those. */
type Sign = '*' | ((letter: string) => boolean);

/** What makes of a path a pattern. */
const magic = /[*?[\]{}!()]/;

/** Whether a path has what makes of it a pattern. */
export function isPattern(path: string): boolean {
  return magic.test(path);
}

/**
 * The folders with which a pattern begins, which need no search and may lead up, and the rest of it.
 *
 * @param pattern with slashes
 */
export function partPattern(pattern: string): { readonly base: string; readonly rest: string } {
  const start = /^(?:[a-z]:)?\//i.exec(pattern)?.[0] ?? '';
  const names = pattern.slice(start.length).split('/');
  const first = names.findIndex(
    (name, index) => index === names.length - 1 || isPattern(name) || name.includes('\\'),
  );
  const base = names.slice(0, first).filter((name) => name !== '.' && name !== '');
  return { base: start + base.map((name) => `${name}/`).join(''), rest: names.slice(first).join('/') };
}

/** Characters of one pattern, and paths that its braces stand for. */
export const patternLimits = { characters: 500, ways: 100 } as const;

/**
 * Reads a pattern: `*` and `?` within a name, `[a-c]` and `[!a-c]`, `{a,b}` and `{1..3}`, `**` for any number of folders;
 * a backslash takes the meaning from what follows.
 *
 * @returns each path that its braces stand for, step by step; null where it is too long, or stands for too many
 */
export function readPattern(pattern: string): Step[][] | null {
  if (pattern.length > patternLimits.characters) return null;
  const ways = expandBraces(pattern);
  return (
    ways && ways.map((way) => way.split('/').filter((step) => step !== '' && step !== '.')).map(readSteps)
  );
}

function readSteps(names: readonly string[]): Step[] {
  const steps = names.flatMap((name, index): Step[] => {
    if (name !== '**') return [readName(name)];
    return names[index + 1] === '**' ? [] : ['**'];
  });
  // Below a folder means in it or deeper, and not the folder itself.
  return steps.at(-1) === '**' ? [...steps, ['*']] : steps;
}

/** The first brace that closes is taken apart, and so on with what comes of it. */
function expandBraces(pattern: string): string[] | null {
  const done: string[] = [];
  const open = [pattern];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const brace = firstBrace(one);
    if (!brace) done.push(one);
    else {
      const [head, tail] = [one.slice(0, brace.start), one.slice(brace.end)];
      for (const part of brace.parts.toReversed()) open.push(`${head}${part}${tail}`);
    }
    if (done.length + open.length > patternLimits.ways) return null;
  }
  return done;
}

function firstBrace(pattern: string): { start: number; end: number; parts: string[] } | null {
  const open: { start: number; commas: number[] }[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const one = pattern[at];
    if (one === '\\') at += 1;
    else if (one === '{') open.push({ start: at, commas: [] });
    else if (one === ',') open.at(-1)?.commas.push(at);
    else if (one === '}') {
      const brace = open.pop();
      if (!brace) continue;
      const ends = [...brace.commas, at];
      const parts = ends.map((end, index) => pattern.slice((ends[index - 1] ?? brace.start) + 1, end));
      const all = parts.length > 1 ? parts : rangeOf(parts[0] ?? '');
      if (all) return { start: brace.start, end: at + 1, parts: all };
    }
  }
  return null;
}

/** The numbers of `1..3`; of too many only as many as show that they are. */
function rangeOf(inner: string): string[] | null {
  const [, first, last] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(inner) ?? [];
  if (first === undefined || last === undefined) return null;
  const count = Math.min(Math.abs(Number(last) - Number(first)), patternLimits.ways) + 1;
  const step = Number(last) < Number(first) ? -1 : 1;
  return Array.from({ length: count }, (_, index) => String(Number(first) + step * index));
}

function readName(name: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < name.length; at += 1) {
    const one = name[at] ?? '';
    if (one === '*') {
      if (signs.at(-1) !== '*') signs.push('*');
    } else if (one === '?') signs.push((letter) => letter !== '');
    else if (one === '[') {
      const end = name.indexOf(']', at + 2);
      if (end < 0) signs.push((letter) => letter === one);
      else signs.push(readClass(name.slice(at + 1, end)));
      if (end >= 0) at = end;
    } else {
      if (one === '\\') at += 1;
      const meant = name[at] ?? '\\';
      signs.push((letter) => letter === meant);
    }
  }
  return signs;
}

function readClass(inner: string): (letter: string) => boolean {
  const isOther = /^[!^]/.test(inner);
  const letters = isOther ? inner.slice(1) : inner;
  const ranges: [string, string][] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const first = letters.charAt(at);
    const isRange = letters[at + 1] === '-' && at + 2 < letters.length;
    ranges.push([first, isRange ? letters.charAt(at + 2) : first]);
    if (isRange) at += 2;
  }
  return (letter) =>
    letter !== '' && isOther !== ranges.some(([first, last]) => letter >= first && letter <= last);
}

/**
 * Whether a name is what a step asks for; a hidden one only where the step says its dot. The last star that was met
 * takes as little as it can: no other needs another try, so this takes no longer than both are long, multiplied.
 */
export function matchesName(signs: readonly Sign[], name: string): boolean {
  const [start] = signs;
  if (name.startsWith('.') && (start === undefined || start === '*' || start('x') || !start('.')))
    return false;
  let at = 0;
  let sign = 0;
  let star = -1;
  let from = 0;
  while (at < name.length) {
    const wanted = signs[sign];
    if (wanted === '*') {
      star = sign;
      sign += 1;
      from = at;
    } else if (wanted?.(name.charAt(at))) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      sign = star + 1;
    } else return false;
  }
  while (signs[sign] === '*') sign += 1;
  return sign === signs.length;
}
