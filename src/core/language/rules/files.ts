import type { Say } from '../../diagnostics/diagnostic.js';
import type { Inspected } from '../../picture/inspect.js';
import { breadths, uprightSize, wantedPixels, type Breadth } from '../../picture/breadth.js';
import { at, child, entry, stringOf, type MapNode, type Node } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import type { CheckedParts } from '../check/context.js';
import { limits } from '../limits.js';

/** What is known of a file that a document names; sizes in bytes. */
export type FileFacts =
  | Inspected
  | { readonly state: 'missing' | 'outside' | 'url' }
  | { readonly state: 'not-a-file' }
  | { readonly state: 'too-large'; readonly size: number; readonly limit: number }
  /** What may go with a report, and is no picture; `holds` are the pictures in it, by what tells them (`contentKey`). */
  | { readonly state: 'attachable'; readonly bytes: Uint8Array; readonly holds: readonly string[] }
  | { readonly state: 'unattachable'; readonly found: string }
  /** Together with those before it, the pictures are larger than a document may have. */
  | { readonly state: 'beyond-sum' };

/** So many parts that a drawing loses are named. */
const MOST_PARTS = 5;

/** Reports files that cannot be used, and pictures without a text alternative. */
export function checkFiles(
  root: MapNode,
  found: CheckedParts,
  files: ReadonlyMap<string, FileFacts>,
  say: Say,
): void {
  const pictures = new Set(found.images.map((image) => child(image, 'src')?.start));
  const covers = new Set([at(root, ['cover']), at(root, ['style', 'cover'])]);
  let beyond: { readonly path: string; readonly node: Span } | null = null;
  for (const { path, node, key } of found.paths) {
    if (key === 'programme' || key === 'visits') continue;
    const facts = files.get(path) ?? { state: 'missing' };
    if (facts.state === 'missing') say('image-missing', node, { path });
    else if (facts.state === 'outside') say('image-outside', node, { path });
    else if (facts.state === 'url') say('image-url', node, { path });
    else if (facts.state === 'not-a-file') say('not-a-file', node, { path });
    else if (facts.state === 'too-large') {
      say('image-too-large', node, { path, size: facts.size, limit: facts.limit });
    } else if (facts.state === 'attachable' || facts.state === 'unattachable') {
      if (pictures.has(node.start))
        say('image-type', node, { path, found: 'no picture that a page can show' });
      else if (facts.state === 'unattachable') say('attachment-type', node, { path, found: facts.found });
    } else if (facts.state === 'other-type') say('image-type', node, { path, found: facts.found });
    else if (facts.state === 'unsafe') say('image-unsafe', node, { path, found: facts.found });
    else if (facts.state === 'ok' && facts.dropped && facts.dropped.length > 0)
      say('image-simplified', node, { path, parts: facts.dropped.slice(0, MOST_PARTS).join(', ') });
    else if (facts.state === 'too-many-pixels') {
      const { width, height, limit } = facts;
      say('image-too-many-pixels', node, { path, width, height, limit });
    } else if (facts.state === 'too-many-scans') {
      say('image-too-many-scans', node, { path, scans: facts.scans, limit: facts.limit });
    } else if (facts.state === 'beyond-sum' && node.start < (beyond?.node.start ?? Infinity)) {
      beyond = { path, node };
    }
  }
  if (beyond) say('images-too-large', beyond.node, { path: beyond.path, limit: limits.pictureBytes });
  for (const image of found.images) {
    const src = entry(image, 'src');
    if (src?.value.type === 'scalar') {
      const path = String(src.value.value).trim();
      sayTooSmall(path, breadthAsked(image, covers), files.get(path), src.value, say);
    }
    const alt = child(image, 'alt');
    const missing = alt === undefined || (alt.type === 'scalar' && alt.value === null);
    const decorative = child(image, 'decorative');
    // Another value than true or false there has its own diagnostic.
    const declared = decorative?.type === 'scalar' && decorative.value !== false && decorative.value !== null;
    if (src && missing && !declared) {
      const path = src.value.type === 'scalar' ? String(src.value.value) : '';
      say('image-without-alt', src.keySpan, { path });
    }
    if (src && alt && isFileName(stringOf(alt), stringOf(src.value))) say('alt-is-file-name', alt, {});
  }
}

/** Whether an alternative only repeats how the file is called. */
function isFileName(alt: string | null, path: string | null): boolean {
  const name = path?.trim().split('/').at(-1)?.toLowerCase();
  const said = alt?.trim().split('/').at(-1)?.toLowerCase();
  return name !== undefined && said === name;
}

/** How wide a picture is asked to be: a cover goes over the whole page where it says nothing. */
function breadthAsked(image: MapNode, covers: ReadonlySet<Node | undefined>): Breadth | null {
  const asked = child(image, 'size');
  const written = asked?.type === 'scalar' ? breadths.find((one) => one === asked.value) : undefined;
  return written ?? (covers.has(image) ? 'wide' : null);
}

function sayTooSmall(
  path: string,
  breadth: Breadth | null,
  facts: FileFacts | undefined,
  node: Span,
  say: Say,
): void {
  const size = facts?.state === 'ok' ? uprightSize(facts) : null;
  if (breadth === null || size === null) return;
  const { pixels: wanted, millimetres } = wantedPixels(breadth, size);
  if (size.width < wanted) say('image-too-small', node, { path, width: size.width, wanted, millimetres });
}
