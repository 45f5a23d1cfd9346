import { locator, type Position } from '../../syntax/place.js';

/**
 * Where a template calls a partial by its name: Handlebars tells nothing of that where one fails.
 *
 * @param partial null for what is no partial
 * @returns null where it calls it by a value, or not at all
 */
export function callIn(text: string, partial: string | null): Position | null {
  const at = [`{{> ${partial}`, `{{>${partial}`, `{{~> ${partial}`]
    .map((one) => text.indexOf(one))
    .filter((one) => one >= 0);
  if (partial === null || at.length === 0) return null;
  const start = Math.min(...at);
  return locator(text)({ start, end: start }).start;
}
