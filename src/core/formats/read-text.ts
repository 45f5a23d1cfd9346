import { decodeReferences } from '../text/entities.js';
import { asMeant } from '../text/misread.js';
import { interruptionsIn, readWithout, type Stretch } from '../text/stretches.js';
import type { View } from './format.js';

/** Between what belongs together but is not one word. */
export const APART = ' \u0001 ';

/** No pattern of the search is longer than this: so much around a stretch tells what reads otherwise without it. */
const REACH = 800;

/** The text of a file. What is no UTF-8 in it is shown as such, never guessed at. */
export function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** What a text says, to eyes and to programs: with all that stands in it, and as it reads without what interrupts it. */
export function readText(content: string | Uint8Array): View[] {
  return viewsOf('the text', decodeEntities(textOf(content)));
}

/**
 * A text in full, in the encoding in which it was meant, and, where it holds any, near citations, notes, targets of
 * links and struck words as it reads without them: each may stand between the words of a name or a point.
 *
 * @param hidden what else may be left out
 */
export function viewsOf(where: string, text: string, hidden: readonly Stretch[] = []): View[] {
  const stretches = [...interruptionsIn(text), ...hidden];
  const meant = asMeant(text);
  const views = [text, ...(meant === text ? [] : [meant])].map((one) => ({ where, text: one }));
  for (const level of levelsOf(stretches))
    views.push({ where, text: readWithout(text, level, { reach: REACH, gap: ' ', apart: APART }) });
  return views;
}

/** More within one another are read as the innermost of them. */
const MOST_LEVELS = 10;

/** Stretches that lie within others apart from these: what is told to hide may be seen, and interrupted as well. */
function levelsOf(stretches: readonly Stretch[]): Stretch[][] {
  const levels: Stretch[][] = [];
  const around: number[] = [];
  for (const one of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((around.at(-1) ?? Infinity) <= one.start) around.pop();
    const depth = Math.min(around.length, MOST_LEVELS - 1);
    around.push(one.end);
    (levels[depth] ??= []).push(one);
  }
  return levels;
}

/** A text in whose strings a backslash may stand for a letter or a line: JSON, JavaScript, JSON within JavaScript. */
export function readStrings(content: string | Uint8Array): View[] {
  const views = readText(content);
  let text = textOf(content);
  for (let depth = 0; depth < 2 && text.includes('\\'); depth += 1) {
    text = text.replace(/\\(?:u([\da-f]{4})|([^]))/gi, (_, code: string | undefined, one: string) =>
      code === undefined
        ? one === '\\' || one === '"' || one === '/'
          ? one
          : ' '
        : String.fromCharCode(parseInt(code, 16)),
    );
    views.push(...viewsOf('strings in the text', decodeEntities(text)));
  }
  return views;
}

/** A calendar as it was before its lines were folded and its signs escaped (RFC 5545, 3.1 and 3.3.11). */
export function readCalendar(content: string | Uint8Array): View[] {
  const text = textOf(content)
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\\n/gi, '\n');
  return [...readText(content), ...readText(text).map((view) => ({ ...view, where: 'the unfolded text' }))];
}

/** Entities and percent signs resolved: what a reader or a program sees. */
export function decodeEntities(text: string): string {
  const decoded = decodeReferences(text);
  if (!decoded.includes('%')) return decoded;
  return decoded.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
