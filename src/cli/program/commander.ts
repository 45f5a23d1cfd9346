import { InvalidArgumentError, type Argument, type Option } from 'commander';
import { oneOf } from '../reporters/choice.js';

/** The one door to `commander`, with the kinds of values that its options take. */
export { Command, InvalidArgumentError, Option } from 'commander';

/** Words with commas between them. */
export function list(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** All that were given, in their order. */
export function gather(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}

/** `Heading=key,Other heading=key`. A heading may hold a comma, a key has none. */
export function columnMap(
  words: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const map = new Map(before);
  const [first = '', ...parts] = words.split('=');
  let heading = first.trim();
  for (const [index, part] of parts.entries()) {
    const comma = part.indexOf(',');
    const isLast = index === parts.length - 1;
    const key = part.slice(0, comma < 0 ? undefined : comma).trim();
    if (heading === '' || key === '' || comma < 0 !== isLast) throw wrongMap();
    map.set(heading, key);
    heading = part.slice(comma + 1).trim();
  }
  if (parts.length === 0) throw wrongMap();
  return map;
}

function wrongMap(): InvalidArgumentError {
  return new InvalidArgumentError('Write "Heading=key,…", such as "Nom usuel=family,Room=-".');
}

/** A number of seconds. */
export function seconds(words: string): number {
  const value = Number(words);
  if (!(value > 0)) throw new InvalidArgumentError('Write seconds, such as 120.');
  return value;
}

/** Takes one of several words; of another, the nearest is told. */
export function choosing<T extends Option | Argument>(taking: T, words: readonly string[]): T {
  taking.choices(words);
  taking.argParser((word: string) => oneOf(word, words, InvalidArgumentError));
  return taking;
}
