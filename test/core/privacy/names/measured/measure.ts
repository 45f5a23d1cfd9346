import type { FileContent } from '../../../../../src/core/formats/format.js';
import type { Leak } from '../../../../../src/core/privacy/leak/find.js';
import type { makeSearcher as Make } from '../../../../../src/core/privacy/leak/search.js';
import type { WithheldWords } from '../../../../../src/core/privacy/leak/withheld.js';
import { formsOf, namesOf, plain, slugOf, someNamesOf } from './forms.js';
import { languages } from './languages.js';

/** What of a language was found and what was not. */
export interface Measured {
  readonly language: string;
  readonly names: number;
  readonly forms: number;
  readonly found: number;
  /** Forms that were not found, by their kind. */
  readonly missed: readonly (readonly [kind: string, form: string])[];
  readonly sentences: number;
  /** Sentences in which somebody was found though nobody is named. */
  readonly alarms: readonly string[];
}

/** The search, as a build does it. */
export interface Search {
  readonly makeSearcher: typeof Make;
  readonly findLeaks: (
    file: FileContent,
    searcher: ReturnType<typeof Make<WithheldWords>>,
  ) => Promise<readonly Leak[]>;
}

/**
 * Measures the search for withheld names in one language.
 *
 * @param count of names whose forms are tried
 * @param prose more texts of this language that name nobody
 */
export async function measure(
  { makeSearcher, findLeaks }: Search,
  language: string,
  count: number,
  prose: readonly string[] = [],
): Promise<Measured> {
  const { frame = '', prose: own = [] } = languages[language] ?? {};
  const missed: [string, string][] = [];
  const names = someNamesOf(language, count);
  let forms = 0;
  for (const [index, name] of names.entries()) {
    const searcher = makeSearcher([withheld(plain(name))], { prose: () => [frame] });
    for (const [kind, form] of formsOf(name)) {
      forms += 1;
      const text = frame.replace('{}', form);
      const file =
        index % 2 === 0
          ? { name: 'report.md', content: `# Report\n\n${text}\n` }
          : { name: 'report.html', content: `<!doctype html><html lang="${language}"><p>${text}</p></html>` };
      if ((await findLeaks(file, searcher)).length === 0) missed.push([kind, form]);
    }
  }
  const everybody = namesOf(language).map((one) => withheld(plain(one)));
  const texts = [...own, ...prose];
  const sentences = [...texts, ...texts.map((one) => addressOf(slugOf(one, language)))];
  const alarms: string[] = [];
  for (const sentence of sentences) {
    // Each stands alone, without texts around it that would show its words to be words.
    const searcher = makeSearcher(everybody, { prose: () => [sentence] });
    if ((await findLeaks({ name: 'report.md', content: sentence }, searcher)).length > 0)
      alarms.push(sentence);
  }
  return { language, names: names.length, forms, found: forms - missed.length, missed, sentences: sentences.length, alarms }; // prettier-ignore
}

/** What an ordinary sentence is called as a page and as a picture, and its first words as a handle. */
function addressOf(slug: string): string {
  const handle = slug.split('-').slice(0, 3).join('_');
  return `See https://example.org/news/${slug}, photos/${slug}.jpg and @${handle}.`;
}

function withheld(words: string): WithheldWords {
  return { kind: 'name', words, rule: 'stated', consent: null, places: [] };
}
