import { format } from 'prettier/standalone';
import * as yaml from 'prettier/plugins/yaml';
import type { Node } from '../syntax/ast.js';
import { commentsIn, parse } from '../syntax/parse.js';

/** As wide as the lines of a document may be; running text keeps the lines that it has. */
const WIDTH = 110;

/**
 * A document laid out anew: two spaces a level, one way to quote, blanks within braces. Null where that would say
 * something else or lose a comment, and for what cannot be read.
 */
export async function layOut(text: string): Promise<string | null> {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const bare = text.slice(mark.length);
  const before = parse({ path: '', text: bare }).value;
  if (!before?.sound) return null;
  const laidOut = await format(bare, {
    parser: 'yaml',
    plugins: [yaml],
    printWidth: WIDTH,
    proseWrap: 'preserve',
    endOfLine: bare.includes('\r\n') ? 'crlf' : 'lf',
  }).catch(() => null);
  const after = laidOut === null ? null : parse({ path: '', text: laidOut }).value;
  if (laidOut === null || !after?.sound || !isSame(before.root, after.root)) return null;
  const [old, kept] = [commentsIn(bare), commentsIn(laidOut)];
  const isWhole = old.length === kept.length && old.every((comment, index) => comment === kept[index]);
  return isWhole ? mark + laidOut : null;
}

/** Whether two trees say the same, wherever it stands and however it is quoted. */
function isSame(a: Node, b: Node): boolean {
  if (a.type === 'scalar') return b.type === 'scalar' && a.value === b.value;
  if (a.type === 'list')
    return (
      b.type === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => {
        const other = b.items[index];
        return other !== undefined && isSame(item, other);
      })
    );
  return (
    b.type === 'map' &&
    a.entries.length === b.entries.length &&
    a.entries.every(({ key, value }, index) => {
      const other = b.entries[index];
      return other !== undefined && other.key === key && isSame(value, other.value);
    })
  );
}
