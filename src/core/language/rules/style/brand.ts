import type { Say } from '../../../diagnostics/diagnostic.js';
import { EMBLEM_HEIGHT } from '../../../funding/emblem.js';
import { schemes } from '../../../funding/schemes.js';
import { pixelsFor, uprightSize } from '../../../picture/breadth.js';
import { at, child, scalarAt, type MapNode, type Node } from '../../../syntax/ast.js';
import { limits } from '../../limits.js';
import type { FileFacts } from '../files.js';

/**
 * Checks what `style` says of the brand, a footer that fits its line, a logo that is no larger than an emblem of the
 * Union on the same report, and whether all logos, those of funders included, are seen on white paper and have the pixels
 * for the height of their print.
 *
 * @param programme that of a visit
 */
export async function checkBrand(
  root: MapNode,
  programme: Node | null,
  files: ReadonlyMap<string, FileFacts>,
  say: Say,
): Promise<void> {
  for (const footer of textsOf(at(root, ['style', 'footer']))) {
    const length = Array.from(footer.text).length;
    if (length > limits.footer) say('footer-too-long', footer.node, { length, limit: limits.footer });
  }
  const logo = at(root, ['style', 'logo']);
  const ofFunders = at(root, ['funding', 'logos']);
  for (const one of [logo, ...(ofFunders?.type === 'list' ? ofFunders.items : [])])
    await checkLogo(one, files, say);
  const height = child(logo, 'height');
  const scheme = scalarAt(child(root, 'funding') ?? child(programme ?? undefined, 'funding'), 'scheme');
  if (height?.type !== 'scalar' || typeof height.value !== 'number' || height.value <= EMBLEM_HEIGHT) return;
  if (isKnown(scheme) && schemes[scheme].emblem)
    say('logo-larger-than-emblem', height, { height: height.value, limit: EMBLEM_HEIGHT });
}

async function checkLogo(
  logo: Node | undefined,
  files: ReadonlyMap<string, FileFacts>,
  say: Say,
): Promise<void> {
  const src = child(logo, 'src');
  if (src?.type !== 'scalar' || typeof src.value !== 'string') return;
  const path = src.value.trim();
  const facts = files.get(path);
  if (facts?.state !== 'ok') return;
  const { isLostOnWhite } = await import('../../../picture/ground.js');
  if (await isLostOnWhite(facts)) say('logo-on-white', src, { path });
  const millimetres = scalarAt(logo, 'height') ?? EMBLEM_HEIGHT;
  const size = uprightSize(facts);
  if (size === null || typeof millimetres !== 'number') return;
  const wanted = pixelsFor(millimetres);
  if (size.height < wanted) say('logo-too-small', src, { path, height: size.height, wanted, millimetres });
}

function isKnown(scheme: unknown): scheme is keyof typeof schemes {
  return typeof scheme === 'string' && Object.hasOwn(schemes, scheme);
}

/** A text, or each of those by language. */
function textsOf(node: Node | undefined): { readonly text: string; readonly node: Node }[] {
  if (node?.type === 'map') return node.entries.flatMap(({ value }) => textsOf(value));
  return node?.type === 'scalar' && typeof node.value === 'string' ? [{ text: node.value, node }] : [];
}
