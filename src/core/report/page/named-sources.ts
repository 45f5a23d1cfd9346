import type { Report, SourceView } from '../report.js';
import { escapeHtml } from '../../templates/run.js';
import { escapeMarkdown } from '../../text/markdown-text.js';
import type { Citation, CitationWriter } from '../../text/markdown.js';
import { bareLine } from '../../text/markdown-text.js';

/** Stands for a citation that says nothing new, in HTML and in Markdown. No document can hold it. */
const UNNAMED = '\u0000cited\u0000';

/** A text without the citations that say nothing, the blanks before them, and lists of sources that hold no others. */
export function withoutUnnamed(text: string, labels: Report['labels']): string {
  const list = `${labels['sources'] ?? ''}${labels['colon'] ?? ''} ${UNNAMED}`;
  return text
    .replaceAll(`<p class="note">${list}</p>\n`, '')
    .replaceAll(`\n${list}\n`, '\n')
    .replaceAll(`\u00A0${UNNAMED}`, '')
    .replaceAll(` ${UNNAMED}`, '')
    .replaceAll(UNNAMED, '');
}

/** A source that is named where it is cited. */
interface NamedSource {
  readonly name: string;
  /** The language of its name, where that is another than the report's; else null. */
  readonly lang: string | null;
  /** With a comma before it; empty where none is said. */
  readonly place: string;
  readonly url: string | null;
}

/**
 * Names sources where no list of them follows: the first citation of one says whose it is, as “Efus, June 2019”, or its
 * title where nobody knows the author; later ones only say another place in it.
 */
function naming({ sources }: Pick<Report, 'sources'>): (citations: readonly Citation[]) => NamedSource[] {
  const byNumber = new Map(sources.map((one) => [one.number, one]));
  const cited = new Set<string>();
  const nameOf = ({ author, title, date }: SourceView): string =>
    author === null ? bareLine(title.text) : [author, date].filter(Boolean).join(', ');
  return (citations) =>
    citations.flatMap(({ number, place }) => {
      const source = byNumber.get(number);
      if (!source) return [];
      const [first, key] = [!cited.has(String(number)), `${number} ${place ?? ''}`];
      if (!first && (place === null || cited.has(key))) return [];
      cited.add(String(number)).add(key);
      const lang = source.author === null ? (source.title.lang ?? null) : null;
      return [{ name: nameOf(source), lang, place: place ? `, ${place}` : '', url: source.url }];
    });
}

/** Writes citations as HTML that names the sources. */
export function nameSources(report: Pick<Report, 'sources'>): CitationWriter {
  const name = naming(report);
  return (citations) => {
    const named = name(citations).map(({ name: words, lang, place, url }) => {
      const called = escapeHtml(words);
      const html = lang === null ? called : `<span lang="${escapeHtml(lang)}">${called}</span>`;
      const whole = `${html}${escapeHtml(place)}`;
      return url === null ? whole : `<a href="${escapeHtml(url)}">${whole}</a>`;
    });
    return named.length === 0 ? UNNAMED : `(${named.join('; ')})`;
  };
}

/** The same as Markdown. */
export function nameSourcesInMarkdown(
  report: Pick<Report, 'sources'>,
): (citations: readonly Citation[]) => string {
  const name = naming(report);
  return (citations) => {
    const named = name(citations).map(({ name: words, place, url }) => {
      const whole = escapeMarkdown(`${words}${place}`);
      return url === null ? whole : `[${whole}](<${url}>)`;
    });
    return named.length === 0 ? UNNAMED : `(${named.join('; ')})`;
  };
}
