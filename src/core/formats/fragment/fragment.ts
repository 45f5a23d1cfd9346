import type { Drawings } from '../../draw/alone.js';
import { articlePage } from '../../report/page/article.js';
import { visitPage } from '../../report/page/visit-page.js';
import type { ImageView, Report } from '../../report/report.js';
import { pageTemplateOf, writeHtml, type Theme } from '../html/page.js';
import { nameSources } from './named-sources.js';
import { plainMarkup } from './plain-markup.js';

/**
 * A report as plain HTML for a content management system; the story as an article.
 *
 * @param drawings the files of what is drawn
 */
export function renderFragment(report: Report, look: Theme, drawings: Drawings): string {
  if (report.layout !== 'story')
    return writeFragment(pageTemplateOf(report), visitPage(report), look, {
      of: report,
      prefix: report.id,
      drawings,
    });
  return writeFragment('visit/article', articlePage(report), look, {
    of: report,
    prefix: report.id,
    drawings,
    cite: nameSources(report),
  });
}

/**
 * Runs the template `<name>.html` and makes a fragment of the page.
 *
 * @param of whose pictures it shows
 * @param prefix what sets its anchors apart from those of other reports
 */
export function writeFragment(
  name: string,
  context: { readonly labels: Report['labels'] },
  look: Theme,
  {
    of,
    prefix,
    drawings,
    cite,
  }: {
    readonly of: object;
    readonly prefix: string;
    readonly drawings: Drawings;
    readonly cite?: ReturnType<typeof nameSources>;
  },
): string {
  const files = pictureFiles(of);
  const { text, slots } = writeHtml(name, context, look, {
    minContents: Infinity,
    liveLinksOnly: true,
    picture: (address) => files.get(address) ?? address,
    ...(cite && { cite }),
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
