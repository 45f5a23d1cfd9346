import { writersLanguages, type WritersLanguage } from '../core/diagnostics/messages.js';
import type { Host } from '../host/host.js';

/**
 * The language in which solidify speaks to the user, as the environment says it (POSIX.1-2017, 8.2): the first of
 * LC_ALL, LC_MESSAGES and LANG that is set and not empty. English for the locales C and POSIX, for other languages, and
 * on CI, whose logs are read by many.
 *
 * @returns with the variable that says so; null where none does
 */
export function spokenLanguage(env: Host['env']): {
  readonly language: WritersLanguage;
  readonly variable: string | null;
} {
  if (env['CI'] && env['CI'] !== 'false') return { language: 'en', variable: 'CI' };
  const variable = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((one) => env[one]) ?? null;
  return { language: languageOfLocale((variable === null ? undefined : env[variable]) ?? ''), variable };
}

/** Of a locale as POSIX writes it, `fr_FR.UTF-8`, or as editors do, `fr-FR`. */
export function languageOfLocale(locale: string): WritersLanguage {
  const [spoken] = locale.toLowerCase().split(/[-_.@]/);
  return writersLanguages.find((one) => one === spoken) ?? 'en';
}
