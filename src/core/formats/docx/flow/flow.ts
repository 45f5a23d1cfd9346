import { drawingAlone, type DrawingColours } from '../../../draw/alone.js';
import { decodeReferences } from '../../../text/entities.js';
import { empty, type PageElement, type PageNode } from '../../fragment/tree.js';
import { readTable } from './table.js';
import { pictureIn, pictureOf } from './pictures.js';
import { notesIn } from './notes.js';
import { spaced } from './spacing.js';
import { collapsed, preserved } from './white-space.js';
import type { FlowBlock, Face, FlowItem, FlowParagraph, Inline, ParagraphStyle } from './blocks.js';

/** Names of elements that stand by themselves; all others, known or not, stand in a line unless they hold one of these. */
const standing: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** What is there for the sake of a screen, or never shown. */
const left: ReadonlySet<string> = new Set(['head', 'style', 'script', 'template']);
/** The way to the text, to other pages, and back from a source: links of a screen, which print leaves out as well. */
const leftClasses: ReadonlySet<string> = new Set(['skip', 'languages', 'back']);

const headings: Readonly<Record<string, ParagraphStyle>> = {
  h1: 'Title', h2: 'Heading1', h3: 'Heading2', h4: 'Heading3', h5: 'Heading4', h6: 'Heading5',
}; // prettier-ignore

/** The style of paragraphs by a class of the page, on themselves or on what they stand in. */
const styled: Readonly<Record<string, ParagraphStyle>> = {
  kicker: 'Kicker', subtitle: 'Subtitle', lead: 'Lead', question: 'Question', note: 'Note', label: 'Label', 'p.day': 'Label',
  facts: 'Facts', 'key-figures': 'Facts', sources: 'Sources', paid: 'Note',
}; // prettier-ignore

/** Lists whose items have no sign before them, as on the page. */
const plainLists: ReadonlySet<string> = new Set(['facts', 'key-figures', 'plain', 'groups', 'agenda']);

/** What a paragraph takes from what it stands in. */
interface Standing {
  readonly face: Face;
  readonly style: ParagraphStyle;
  /** How deep it stands in lists: 0 for none. */
  readonly depth: number;
  readonly figure: string;
  readonly isQuote: boolean;
}

const start: Standing = {
  face: { bold: false, italic: false, strike: false, raised: null, code: false, lang: null, href: null },
  style: 'Normal',
  depth: 0,
  figure: '',
  isQuote: false,
};

/** What a flow is made with. */
export interface FlowStyle {
  readonly colours: DrawingColours;
}

/**
 * The body of a page as paragraphs, tables and pictures in the order of the page. What is not known keeps its text.
 *
 * @param nodes the tree of the body
 */
export function flowOf(nodes: readonly PageNode[], { colours }: FlowStyle): FlowBlock[] {
  const notes = notesIn(nodes);
  const anchors: string[] = [];
  let lists = 0;
  let marker: FlowItem | null = null;
  let line: Inline[] = [];

  const close = (into: FlowBlock[], place: Standing): void => {
    const inlines = collapsed(line);
    line = [];
    if (inlines.every(({ is }) => is === 'break' || is === 'anchor')) {
      for (const one of inlines) if (one.is === 'anchor') anchors.push(one.id);
      return;
    }
    const level = place.depth - 1;
    const item =
      marker ?? (level < 0 ? null : ({ list: 0, kind: 'plain', level, start: 1, isFirst: false } as const));
    marker = null;
    into.push(paragraphOf(inlines, place, item, anchors.splice(0)));
  };

  const blocksOf = (children: readonly PageNode[], place: Standing): FlowBlock[] => {
    const into: FlowBlock[] = [];
    for (const child of children) walk(child, place, into);
    close(into, place);
    return into;
  };

  const apart = (children: readonly PageNode[], place: Standing): FlowBlock[] => {
    const [kept, keptMarker] = [line, marker];
    line = [];
    marker = null;
    const made = blocksOf(children, place);
    line = kept;
    marker = keptMarker;
    return made;
  };

  const walk = (node: PageNode, place: Standing, into: FlowBlock[]): void => {
    if (typeof node === 'string') {
      if (node.startsWith('<svg '))
        line.push({ is: 'picture', picture: pictureOf(drawingAlone(node, '', colours)) });
      else line.push({ is: 'text', text: decodeReferences(node), face: place.face });
      return;
    }
    const { name, attributes, children } = node;
    const classes = (attributes.get('class') ?? '').split(' ');
    if (left.has(name) || classes.some((one) => leftClasses.has(one))) return;
    if (name === 'ol' && classes.includes('notes') && notes.areAll(node)) return;
    const inner = within(place, node, classes);
    const id = attributes.get('id');
    if (!holdsBlock(node)) {
      if (id !== undefined) line.push({ is: 'anchor', id });
      // When and where a figure was counted stands below it, as on the page.
      if (place.style === 'Facts' && classes.includes('by')) line.push({ is: 'break' });
      walkLine(node, inner, into);
      return;
    }
    close(into, place);
    if (id !== undefined) anchors.push(id);
    if (name === 'table')
      into.push(readTable(node, (cell) => apart(cell.children, { ...within(inner, cell, []), style: 'TableText', depth: 0 }), anchors)); // prettier-ignore
    else if (name === 'nav' && classes.includes('contents'))
      into.push(...contentsOf(blocksOf(children, inner)));
    else if (name === 'ul' || name === 'ol') walkList(node, inner, classes, into);
    else if (name === 'hr') into.push(paragraphOf([], { ...inner, style: 'Rule' }, null, anchors.splice(0)));
    else into.push(...blocksOf(name === 'pre' ? preserved(children) : children, inner));
  };

  const walkLine = (node: PageElement, place: Standing, into: FlowBlock[]): void => {
    const { name, attributes, children } = node;
    if (name === 'br') line.push({ is: 'break' });
    else if (name === 'img') {
      const picture = pictureIn(attributes, place.figure);
      if (typeof picture === 'string') line.push({ is: 'text', text: picture, face: place.face });
      else line.push({ is: 'picture', picture });
    } else if (name === 'a' && attributes.get('href')?.startsWith('#fn-') && place.face.raised === 'above') {
      const note = notes.take(node);
      if (note) {
        // What refers to it once more leads here.
        line.push({ is: 'anchor', id: note.attributes.get('id') ?? '' });
        line.push({ is: 'note', blocks: apart(note.children, { ...start, style: 'FootnoteText' }) });
      } else for (const child of children) walk(child, place, into);
    } else if (!empty.has(name)) for (const child of children) walk(child, place, into);
  };

  const walkList = (
    list: PageElement,
    place: Standing,
    classes: readonly string[],
    into: FlowBlock[],
  ): void => {
    const isPlain = classes.some((one) => plainLists.has(one));
    const kind = isPlain ? 'plain' : list.name === 'ol' ? 'number' : 'bullet';
    let next = Number(list.attributes.get('start') ?? 1);
    let first = next;
    lists += 1;
    for (const child of list.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') walk(child, place, into);
        continue;
      }
      if (child.name === 'li') {
        const value = Number(child.attributes.get('value') ?? next);
        if (value !== next) {
          lists += 1;
          first = value;
        }
        next = value + 1;
        marker = { list: lists, kind, level: Math.min(place.depth, 8), start: first, isFirst: true };
      }
      const id = child.attributes.get('id');
      if (id !== undefined) anchors.push(id);
      const inner = within(place, child, (child.attributes.get('class') ?? '').split(' '));
      const style = inner.style === 'Normal' ? 'ListParagraph' : inner.style;
      into.push(...blocksOf(child.children, { ...inner, style, depth: place.depth + 1 }));
      marker = null;
    }
  };

  return spaced(blocksOf(nodes, start));
}

/** What stands in an element, from what it stands in. */
function within(place: Standing, { name, attributes }: PageElement, classes: readonly string[]): Standing {
  const { face } = place;
  const named = classes
    .map((one) => styled[one] ?? styled[`${name}.${one}`])
    .find((one) => one !== undefined);
  const figure = name === 'figure' ? classes.join(' ') : place.figure;
  const isQuote = name === 'figure' ? classes.includes('quote') : place.isQuote;
  return {
    figure,
    isQuote,
    depth: place.depth,
    style: headings[name] ?? styleOf(name, isQuote) ?? named ?? place.style,
    face: {
      bold: face.bold || name === 'b' || name === 'strong',
      italic: face.italic || ['i', 'em', 'cite', 'var', 'dfn'].includes(name),
      strike: face.strike || ['s', 'del', 'strike'].includes(name),
      raised: name === 'sup' ? 'above' : name === 'sub' ? 'below' : face.raised,
      code: face.code || ['code', 'kbd', 'samp', 'pre'].includes(name),
      lang: attributes.get('lang') ?? face.lang,
      href: name === 'a' ? decodeReferences(attributes.get('href') ?? '') || face.href : face.href,
    },
  };
}

function styleOf(name: string, isQuote: boolean): ParagraphStyle | undefined {
  if (name === 'blockquote') return 'Quote';
  if (name === 'figcaption' || name === 'caption') return isQuote ? 'QuoteSource' : 'Caption';
  return name === 'pre' ? 'Code' : undefined;
}

function paragraphOf(
  inlines: readonly Inline[],
  place: Standing,
  item: FlowItem | null,
  ids: readonly string[],
): FlowParagraph {
  const anchors = ids.map((id): Inline => ({ is: 'anchor', id }));
  const isPicture = inlines.every(({ is }) => is === 'picture' || is === 'anchor') && inlines.length > 0;
  return { is: 'paragraph', style: isPicture ? 'Picture' : place.style, inlines: [...anchors, ...inlines], item, isKept: isPicture && place.figure !== '' }; // prettier-ignore
}

function holdsBlock(node: PageElement): boolean {
  return (
    standing.has(node.name) || node.children.some((child) => typeof child !== 'string' && holdsBlock(child))
  );
}

/** A list of contents: its heading stays a paragraph before it, as it is no part of what it lists. */
function contentsOf(made: readonly FlowBlock[]): FlowBlock[] {
  const paragraphs = made.filter((one): one is FlowParagraph => one.is === 'paragraph');
  const heading = paragraphs.filter(({ item }) => item === null);
  const entries = paragraphs.filter(({ item }) => item !== null);
  return [
    ...heading.map((one): FlowBlock => ({ ...one, style: 'ContentsHeading' })),
    { is: 'contents', entries },
  ];
}
