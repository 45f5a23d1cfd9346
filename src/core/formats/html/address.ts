import { escapeHtml, html, type Html } from '../../templates/run.js';

/** Where an address may go on in the next line: behind slashes, before the signs that part it. */
const joint = /(\/+|[?&#=._~,;+-])/;

/**
 * The address behind a link, for paper: a screen leaves it out (templates/visit/style.css).
 *
 * @param title the words of the link, as they were written; nothing is said twice
 * @param sign what stands between them
 */
export function addressTag(url: string, title: string, sign: string): Html {
  const told = url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  if (title.replaceAll('\\', '').includes(told)) return html('');
  const [scheme = ''] = /^\w+:\/\//.exec(url) ?? [];
  const parts = url.slice(scheme.length).split(joint);
  const breakable = parts.map((part, index) => {
    if (index % 2 === 0) return escapeHtml(part);
    if (!part.startsWith('/')) return `<wbr>${escapeHtml(part)}`;
    return parts.slice(index + 1).join('') === '' ? part : `${part}<wbr>`;
  });
  return html(`<span class="address">${escapeHtml(sign)} ${scheme}${breakable.join('')}</span>`);
}
