import { replaceBetween } from '../../text/between.js';
import type { PageSlots } from './slots.js';

/**
 * Links within the page to what it does not show become plain words, and their page numbers go. A pattern over HTML,
 * as links stand in the texts of authors too, and only the page that is complete knows what it shows.
 */
export function dropDeadLinks(page: string, slots: PageSlots): string {
  const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const linked = replaceBetween(page, '<a href="#', '</a>', (inner) => {
    const [, anchor = '', words] = /^([^"]+)">([^]*)$/.exec(inner) ?? [];
    return words === undefined || places.has(anchor) ? `<a href="#${inner}</a>` : words;
  });
  return slots.fill(linked, 'pageNumber', ({ anchor }) => (places.has(anchor) ? null : ''));
}
