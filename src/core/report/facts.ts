import type { Localizer } from './locale/locale.js';
import { namesOf } from './names.js';
import type { Fact, PartyView, Words } from './report.js';

/** What is told under a label: words, or people and organisations, who are told by their names. */
export type LabelledValue = readonly [
  label: string,
  value: Words | readonly PartyView[] | null | undefined | '',
];

/** A list of facts with their labels in the language of the report; those without a value are left out. */
export function factsOf(localizer: Localizer, values: readonly LabelledValue[]): Fact[] {
  return values.flatMap(([key, value]): Fact[] => {
    const parties = isParties(value) ? value : [];
    const words = isParties(value) ? namesOf(value, localizer) : value;
    return words ? [{ key, label: localizer.say(key), value: words, parties }] : [];
  });
}

function isParties(value: LabelledValue[1]): value is readonly PartyView[] {
  return Array.isArray(value);
}
