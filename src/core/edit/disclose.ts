import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { asYaml } from '../diagnostics/suggestions.js';
import { child } from '../syntax/ast.js';
import { parse } from '../syntax/parse.js';
import { lineAt } from '../syntax/place.js';

/** What refusals of names and of ways to reach somebody say of themselves. */
interface Refused {
  readonly name?: string;
  readonly words?: string;
  readonly form: string | null;
  readonly edition: string;
}

/**
 * A document with a disclosure for each name or address that is refused in it, behind those that it has; the text as it
 * is where there is none, or where it cannot be told where they would stand.
 *
 * @param diagnostics of the document
 * @param reason why these may stand, in words of the author
 */
export function disclose(text: string, diagnostics: readonly Diagnostic[], reason: string): string {
  const items = new Set(
    diagnostics.flatMap(({ code, args }) => {
      if (code !== 'name-leaks' && code !== 'contact-leaks') return [];
      const { name, words, form, edition } = args as Refused;
      const stated = (form ?? name ?? words ?? '').replace(/\s+/g, ' ').trim();
      return [`{ name: ${asYaml(stated)}, edition: ${edition}, reason: ${JSON.stringify(reason)} }`];
    }),
  );
  const root = parse({ path: '', text }).value?.root;
  if (items.size === 0 || root?.type !== 'map' || root.flow) return text;
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const list = child(root, 'disclosures');
  const last = list?.type === 'list' ? list.items.at(-1) : undefined;
  if (list && !last) return text;
  if (!last) {
    const end = text === '' || /[\r\n]$/.test(text) ? '' : lineEnd;
    return `${text}${end}disclosures:${lineEnd}${[...items].map((one) => `  - ${one}${lineEnd}`).join('')}`;
  }
  // Of a value over several lines the end stands behind the last line.
  const line = lineAt(text, mark + last.start);
  const dash = /^( *- )/.exec(text.slice(line.start, line.end))?.[1];
  if (dash === undefined) {
    const at = mark + last.end;
    return `${text.slice(0, at)}${[...items].map((one) => `, ${one}`).join('')}${text.slice(at)}`;
  }
  const at = mark + last.start + text.slice(mark + last.start, mark + last.end).trimEnd().length;
  const { end } = lineAt(text, at);
  const behind = text[end - 1] === '\r' ? end - 1 : end;
  return `${text.slice(0, behind)}${[...items].map((one) => `${lineEnd}${dash}${one}`).join('')}${text.slice(behind)}`;
}
