import { makePhrase } from '../../core/diagnostics/wording.js';
import type { SpeechTable } from './table.js';
import { loadMessages, type WritersLanguage } from '../../core/diagnostics/messages.js';
import { SolidifyError } from '../../host/solidify-error.js';

/** Puts a sentence that solidify says in English into the language of the user; what has no words there stays. */
export type Speech = (english: string) => string;

/** Quotation marks around what is quoted of a list. */
const marks = { fr: ['«\u00A0', '\u00A0»'], de: ['„', '“'] } as const;

/** What is said besides diagnostics: questions, summaries, what the machine or the command line refuses. */
export async function loadSpeech(language: WritersLanguage): Promise<Speech> {
  if (language === 'en') return (english) => english;
  const [{ typeset = (text: string) => text }, ...tables] = await Promise.all([
    loadMessages(language),
    import('./questions.js').then(({ questions }) => questions),
    import('./summaries.js').then(({ summaries }) => summaries),
    import('./rows.js').then(({ rows }) => rows),
    import('./lists.js').then(({ lists }) => lists),
    import('./machine.js').then(({ machine }) => machine),
    import('./printing.js').then(({ printing }) => printing),
    import('./publishing.js').then(({ publishing }) => publishing),
    import('./beginning.js').then(({ beginning }) => beginning),
    import('./refusals.js').then(({ refusals }) => refusals),
  ]);
  const phrase = makePhrase(
    Object.fromEntries(
      tables.flatMap((table: SpeechTable) =>
        Object.entries(table).map(([english, said]) => [english, typeset(said[language])] as const),
      ),
    ),
  );
  const [open, close] = marks[language];
  return (english) => {
    const said = phrase(english);
    return said === english
      ? said
      : said.replace(/“([^“”]*)”/g, (_, quoted: string) => open + quoted + close);
  };
}

/** The same trouble, in the language of the user. */
export function spokenTrouble(error: SolidifyError, speech: Speech): SolidifyError {
  const { message, code, hint, cause } = error;
  const said = [speech(message), hint === null ? null : speech(hint)] as const;
  if (said[0] === message && said[1] === hint) return error;
  return new SolidifyError(said[0], code, said[1], { cause });
}
