import { nearest } from '../core/diagnostics/nearest.js';
import type { OptionKind } from '../engine/options.js';
import { SolidifyError } from '../host/solidify-error.js';

/**
 * Refuses what is no object, an option that does not exist, as a slip in its name would pass unseen otherwise and
 * something else be made, and one that is of another kind than it says.
 *
 * @param kinds what each option is
 * @param of where they belong, as in `build`
 * @throws SolidifyError (`invalid-option`)
 */
export function refuseUnknownOptions(
  given: unknown,
  kinds: Readonly<Record<string, OptionKind>>,
  of: string,
): void {
  const known = Object.keys(kinds);
  const refuse = (message: string, hint: string): never => {
    throw new SolidifyError(message, 'invalid-option', hint);
  };
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse(`The options of ${of} are no object.`, `It has ${known.join(', ')}.`);
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    const [meant] = nearest(name, known);
    if (kind === undefined) {
      const all = meant === undefined ? `It has ${known.join(', ')}.` : `Did you mean ${meant}?`;
      refuse(`${of} has no option "${name}".`, all);
    } else if (value !== undefined && value !== null && !isOf[kind](value)) {
      const example = typeof value === 'string' && kind === 'texts' ? `['${value}']` : examples[kind];
      refuse(`The option ${name} is ${inWords[kind]}.`, `Write ${name}: ${example}.`);
    }
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isOf: Readonly<Record<OptionKind, (value: unknown) => boolean>> = {
  text: isText,
  texts: isTexts,
  'text or texts': (value) => isText(value) || isTexts(value),
  'text or boolean': (value) => isText(value) || isBoolean(value),
  number: (value) => typeof value === 'number',
  boolean: isBoolean,
};
const inWords: Readonly<Record<OptionKind, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  'text or texts': 'a text, or a list of texts',
  'text or boolean': 'a text, true or false',
  number: 'a number',
  boolean: 'true or false',
};
const examples: Readonly<Record<OptionKind, string>> = {
  text: "'…'",
  texts: "['…']",
  'text or texts': "'…'",
  'text or boolean': 'true',
  number: '2',
  boolean: 'true',
};

/**
 * The paths or patterns of documents, where a program without types may give anything.
 *
 * @param of where they belong, as in `build`
 * @throws SolidifyError (`invalid-option`)
 */
export function patternsIn(given: unknown, of: string): string[] {
  const patterns: unknown[] = [given].flat();
  if (patterns.length > 0 && patterns.every((one) => typeof one === 'string' && one !== ''))
    return patterns as string[];
  throw new SolidifyError(
    `${of} takes the path of a document, a pattern, or a list of those.`,
    'invalid-option',
    `Write ${of}('visit.yaml').`,
  );
}
