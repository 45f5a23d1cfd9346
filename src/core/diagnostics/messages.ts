import { english, type Messages } from './catalogue.js';

/** The languages in which solidify speaks to those who write. */
export const writersLanguages = ['en', 'fr', 'de'] as const;
export type WritersLanguage = (typeof writersLanguages)[number];

/** What the diagnostics say in a language; only what is asked for is loaded. */
export async function loadMessages(language: WritersLanguage): Promise<Messages> {
  switch (language) {
    case 'en':
      return english;
    case 'fr':
      return (await import('./catalogue/fr/french.js')).french;
    case 'de':
      return (await import('./catalogue/de/german.js')).german;
  }
}
