import { isOther } from '../diagnostics/suggestions.js';

/** What is written into a document: a text, a truth value, a number, a list or a map; a map of `inBraces` on one line. */
export type Yaml = string | boolean | number | readonly Yaml[] | YamlMap;

/** Keys with their values, in their order. */
export interface YamlMap {
  readonly [key: string]: Yaml;
}

/**
 * A value in block style, line by line.
 *
 * @param step by how much the keys of a map are indented within the one that holds it
 */
export function yamlLines(value: Yaml, step = 2): string[] {
  if (isList(value)) {
    if (value.length === 0) return ['[]'];
    return value.flatMap((item) => {
      const [first = '', ...more] = yamlLines(item, step);
      return [`- ${first}`, ...more.map((line) => `  ${line}`)];
    });
  }
  if (typeof value !== 'object') return [scalarText(value, false)];
  return Object.entries(value).flatMap(([key, one]) => {
    const name = scalarText(key, false);
    if (typeof one !== 'object' || (isList(one) && one.length === 0)) return [`${name}: ${flowText(one)}`];
    return [`${name}:`, ...yamlLines(one, step).map((line) => `${' '.repeat(step)}${line}`)];
  });
}

/**
 * A value on one line, as it may stand within braces and brackets.
 *
 * @param isJson whether other programs than readers of YAML are to read it
 */
export function flowText(value: Yaml, isJson = false): string {
  const write = (one: Yaml): string => flowText(one, isJson);
  if (isList(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value !== 'object') return isJson ? JSON.stringify(value) : scalarText(value, true);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${write(key)}: ${write(one)}`)
    .join(', ')} }`;
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function scalarText(value: string | boolean | number, isInFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  return isPlain(value) && !(isInFlow && /[,[\]{}]/.test(value)) ? value : JSON.stringify(value);
}

/** Whether a text needs no quotation marks: it begins with a letter, and nothing in it means anything to YAML. */
function isPlain(text: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M}\p{N} .,;'’‘“”„«»&/()+@_–—-]*$/u.test(text) &&
    !text.endsWith(' ') &&
    !isOther.test(text)
  );
}
