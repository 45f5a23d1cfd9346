import type { Report, SourceView } from '../../report/report.js';
import { escapeHtml } from '../../templates/run.js';
import type { CitationWriter } from '../../text/markdown.js';
import { bareWriter } from '../html/bare.js';

/**
 * Writes citations where no list of sources follows: the first of a source names it and leads there, as
 * “(Efus, June 2019)”, or by its title where nobody knows its author; later ones only say another place in it.
 */
export function nameSources({ sources }: Pick<Report, 'sources'>): CitationWriter {
  const bare = bareWriter();
  const byNumber = new Map(sources.map((one) => [one.number, one]));
  const cited = new Set<string>();
  const nameOf = ({ author, title, date }: SourceView): string =>
    [author ?? bare(title), author === null ? null : date].filter(Boolean).join(', ');
  return (citations) => {
    const named = citations.flatMap(({ number, place }) => {
      const source = byNumber.get(number);
      if (!source) return [];
      const isNew = !cited.has(String(number));
      const key = `${number} ${place ?? ''}`;
      if (!isNew && (place === null || cited.has(key))) return [];
      cited.add(String(number)).add(key);
      const words = escapeHtml([nameOf(source), place].filter(Boolean).join(', '));
      return [source.url === null ? words : `<a href="${escapeHtml(source.url)}">${words}</a>`];
    });
    return named.length === 0 ? '' : `(${named.join('; ')})`;
  };
}
