import type { Drawings } from '../../draw/alone.js';
import { articlePage } from '../../report/page/article.js';
import { pageTemplateOf } from '../../report/page/layouts.js';
import { visitPage } from '../../report/page/visit-page.js';
import type { ImageView, Report } from '../../report/report.js';
import { withoutSources, writeHtml, type PageStyle, type Theme } from '../html/page.js';
import { nameSources } from '../../report/page/named-sources.js';
import { plainMarkup } from './plain-markup.js';

/**
 * A report as plain HTML for a content management system; the story as an article.
 *
 * @param drawings the files of what is drawn
 */
export function renderFragment(report: Report, look: Theme, drawings: Drawings): string {
  const { id: prefix } = report;
  const how = { of: report, prefix, drawings };
  if (report.layout !== 'story')
    return writeFragment(pageTemplateOf(report), visitPage(report), look, {
      ...how,
      ...withoutSources(report),
    });
  return writeFragment('visit/article', articlePage(report), look, { ...how, cite: nameSources(report) });
}

/** What a fragment is made with. */
interface FragmentOf extends Pick<PageStyle, 'cite'> {
  /** Whose pictures it shows. */
  readonly of: object;
  /** What sets its anchors apart from those of other reports. */
  readonly prefix: string;
  readonly drawings: Drawings;
}

/** Runs the template `<name>.html` and makes a fragment of the page. */
export function writeFragment(
  name: string,
  context: { readonly labels: Report['labels'] },
  look: Theme,
  { of, prefix, drawings, ...style }: FragmentOf,
): string {
  const files = pictureFiles(of);
  const { text, slots } = writeHtml(name, context, look, {
    ...style,
    minContents: Infinity,
    picture: (address) => files.get(address) ?? address,
  });
  let page = text;
  for (const kind of ['fonts', 'printOnly', 'pageNumber', 'beside'] as const)
    page = slots.fill(page, kind, () => '');
  return plainMarkup(page, { prefix: `${prefix}-`, drawings });
}

/** The files of all pictures, by the addresses that hold them in a page. */
function pictureFiles(of: object): Map<string, string> {
  const files = new Map<string, string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('src' in value && 'owner' in value && 'data' in value) {
        const { data, src } = value as ImageView;
        if (data !== '') files.set(data, src);
      } else Object.values(value).forEach(look);
    }
  };
  look(of);
  return files;
}
