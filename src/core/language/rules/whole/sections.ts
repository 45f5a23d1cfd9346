import { nearest } from '../../../diagnostics/nearest.js';
import type { Say } from '../../../diagnostics/diagnostic.js';
import { reportKinds } from '../../../report/resolve/whole/kinds.js';
import { visitSections } from '../../../report/sections.js';
import { child, itemsAt, stringOf, type Parsed } from '../../../syntax/ast.js';

/** Words that look like the name of a kind of report rather than like a text. */
const code = /^[a-z]+(?:[_-][a-z]+)*$/;

/** Reports a kind of report that is spelt almost as one that has a name in every language. */
export function checkReportKind({ root }: Parsed, say: Say): void {
  const node = child(child(root, 'report'), 'kind');
  const kind = stringOf(node);
  if (!node || kind === null || reportKinds.includes(kind) || !code.test(kind)) return;
  const meant = nearest(kind, reportKinds);
  if (meant.length > 0) say('unknown-value', node, { value: kind, nearest: meant, known: reportKinds });
}

/** Reports sections of the author's own that are to follow one which no report has. */
export function checkSections({ root }: Parsed, say: Say): void {
  const known = visitSections.map(({ name }) => name);
  for (const section of itemsAt(root, 'sections')) {
    const node = child(section, 'after');
    const name = stringOf(node);
    if (!node || name === null || name === '' || known.some((one) => one === name)) continue;
    say('unknown-section', node, { name, nearest: nearest(name, known), known });
  }
}
