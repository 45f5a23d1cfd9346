import type { BibliographicSource } from '../../language/declaration.js';
import type { Localizer } from '../locale/locale.js';
import type { NumberOfSource } from '../source-numbers.js';
import { escapeMarkdown, outsideCode } from '../../text/markdown-text.js';
import { joinWords } from '../names.js';
import type { SourceView, Words } from '../report.js';
import { replaceBetween } from '../../text/between.js';
import { abbreviated, plainWordsOf, type Abbreviated } from '../../text/abbreviate.js';
import type { Text } from '../../language/schema.js';

/** Something of a document or of its programme, with the language in which that file is written. */
export interface Owned<T> {
  readonly value: T;
  readonly lang: string;
  readonly owner: 'visit' | 'programme';
}

/**
 * Writes texts in the language of one report. It numbers sources at their first citation, unless they have numbers, and writes abbreviations
 * out at their first use, so texts must be written in the order in which a reader meets them.
 */
export interface Writer {
  /** One line, such as a title: abbreviations stay short. */
  readonly line: (text: Owned<Text>) => Words;
  /** Running text. */
  readonly block: (text: Owned<Text>) => Words;
  /** A citation of these sources, or null when there are none. */
  readonly cite: (ids: readonly string[] | undefined) => Words | null;
  /** The sources cited so far, by number. */
  readonly sources: () => SourceView[];
  /** The abbreviations used so far, sorted. */
  readonly abbreviations: () => { short: string; long: Words }[];
}

/** A plain text as words of the report's own language. */
export function plainWords(plain: string): Words {
  return { text: escapeMarkdown(plain), lang: null };
}

/**
 * Several phrases one after the other, which may hold commas themselves, and capitals that would be strange behind a
 * semicolon.
 */
export function enumerate(words: readonly Words[]): Words | null {
  return joinWords(words, (texts) => texts.join('\u00A0· '));
}

/** What is told of something, and at its end only those of its sources that no text or figure of it cites. */
export function withFurtherSources<T extends { readonly sources: Words | null }>(view: T): T {
  if (view.sources === null) return view;
  const { sources, ...told } = view;
  const cited = new Set(citationsIn(JSON.stringify(told)));
  const further = citationsIn(sources.text).filter((one) => !cited.has(one));
  return { ...view, sources: further.length === 0 ? null : { ...sources, text: `[${further.join('; ')}]` } };
}

/** A citation of several sources, such as `@12, p. 3`: in the order of their numbers. */
function ascending(citations: readonly string[]): string {
  const number = (citation: string): number => Number.parseInt(citation.slice(1), 10);
  return `[${[...citations].sort((a, b) => number(a) - number(b)).join('; ')}]`;
}

/** The sources of citations that have numbers, as “@12”. */
function citationsIn(text: string): string[] {
  return text.match(/@\d+(?=[,;\]])/g) ?? [];
}

/**
 * @param lang the language of the report
 * @param sources by id, in the language of the file that holds them
 * @param given the number of a source that it has wherever it is cited
 */
export function makeWriter(
  lang: string,
  localizer: Localizer,
  sources: (id: string) => Owned<BibliographicSource> | undefined,
  abbreviations: ReadonlyMap<string, Owned<Text>>,
  given: NumberOfSource,
): Writer {
  const numbers = new Map<string, number>();
  const used = new Set<string>();
  const expanded = new Set<string>();

  const pick = ({ value, lang: own }: Owned<Text>): Words => {
    if (typeof value === 'string') return { text: value, lang: own === lang ? null : own };
    const base = lang.split('-')[0] ?? lang;
    const found = [lang, base, own, ...Object.keys(value)].find((one) => value[one] !== undefined) ?? lang;
    return { text: value[found] ?? '', lang: found === lang || found === base ? null : found };
  };
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? given(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const cited = (words: Words): Words => {
    if (!words.text.includes('[@')) return words;
    const text = outsideCode(words.text, (part) =>
      replaceBetween(part, '[@', ']', (inner) => {
        const numbered = `@${inner}`.replace(/@([^\s,;\]]+)/g, (_, id: string) => `@${numberOf(id)}`);
        return ascending(numbered.split(';').map((one) => one.trim()));
      }),
    );
    return { ...words, text };
  };
  const note = (words: Words, expand: boolean): Words => {
    let read: Abbreviated | null = null;
    for (const [short, owned] of abbreviations) {
      if (!words.text.includes(short)) continue;
      read ??= abbreviated(words.text);
      if (!read.uses(short)) continue;
      used.add(short);
      if (!expand || expanded.has(short)) continue;
      const long = pick(owned);
      if (long.lang !== words.lang) continue;
      const written = plainWordsOf(long.text);
      if (read.says(written) || read.writeOut(short, written)) expanded.add(short);
    }
    const text = read?.text() ?? words.text;
    return text === words.text ? words : { ...words, text };
  };

  return {
    line: (text) => note(cited(pick(text)), false),
    block: (text) => note(cited(pick(text)), true),
    cite: (ids) => {
      if (!ids || ids.length === 0) return null;
      return { text: ascending(ids.map((id) => `@${numberOf(id)}`)), lang: null };
    },
    sources: () =>
      // Two ids may lead to one source.
      [...new Map([...numbers].map(([id, number]) => [number, id]))]
        .sort(([a], [b]) => a - b)
        .flatMap(([number, id]): SourceView[] => {
          const owned = sources(id);
          if (!owned) return [];
          const { title, author, date, url, accessed } = owned.value;
          return [
            {
              number,
              title: pick({ ...owned, value: title }),
              author: author ?? null,
              date: date ? localizer.date(date) : null,
              url: url ?? null,
              accessed: accessed ? localizer.say('accessed', { date: localizer.date(accessed) }) : null,
            },
          ];
        }),
    abbreviations: () =>
      [...used].sort(localizer.compare).flatMap((short) => {
        const owned = abbreviations.get(short);
        return owned ? [{ short, long: pick(owned) }] : [];
      }),
  };
}
