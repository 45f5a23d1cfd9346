import { makeParser } from './parse.js';
import type { TextNote } from './parsed-text.js';

/** What begins HTML that goes on over blank lines until something ends it, and what that is (CommonMark 0.31, 4.6). */
const ends: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<?': '?>',
  '<![CDATA[': ']]>',
  '<pre': '</pre>',
  '<script': '</script>',
  '<style': '</style>',
  '<textarea': '</textarea>',
};

let reader: ReturnType<typeof makeParser> | null = null;

/**
 * Reads Markdown that is written, not by authors, whose HTML is only words: as HTML with all that is in it.
 *
 * @returns also what begins a stretch of code or HTML that nothing ends but the end of what it stands in
 */
export function readWritten(markdown: string): { readonly html: string; readonly open: readonly string[] } {
  if (!reader) {
    reader = makeParser({ html: true });
    reader.validateLink = () => true;
    reader.renderer.rules['note_ref'] = () => '';
  }
  const names: { notes?: TextNote[] } = {};
  const main = reader.parse(markdown, names);
  const tokens = [...main, ...(names.notes ?? []).flatMap((note) => note.tokens)];
  const lines = markdown.split('\n');
  const open = tokens.flatMap(({ type, markup, content, map }) => {
    if (type === 'fence') {
      const last = (lines[(map?.[1] ?? 0) - 1] ?? '').replace(/^[\s>]+/, '').trimEnd();
      const isClosed = last.startsWith(markup) && last === (markup[0] ?? '').repeat(last.length);
      return isClosed && (map?.[1] ?? 0) - (map?.[0] ?? 0) > 1 ? [] : [markup];
    }
    if (type !== 'html_block') return [];
    const text = content.trimStart().toLowerCase();
    const [begin = '', end = ''] =
      Object.entries(ends).find(([one]) => text.startsWith(one.toLowerCase())) ?? [];
    return text.includes(end.toLowerCase()) ? [] : [begin];
  });
  return { html: reader.renderer.render(tokens, reader.options, names), open };
}
