import type { WritersLanguage } from '../../core/diagnostics/messages.js';

/**
 * Sentences in the languages besides English. `{}` stands for something that stays as it is, and `{…}` for what has
 * words of its own here; both come in the order of the English sentence.
 */
export type SpeechTable = Readonly<Record<string, Readonly<Record<Exclude<WritersLanguage, 'en'>, string>>>>;
