import type { CDPSession } from 'puppeteer';
import { dictOf, N, PDFHexString, PDFString } from '../../src/core/formats/pdf/objects/pdf.js';
import type { PDFContext } from '../../src/core/formats/pdf/objects/pdf.js';
import { readCanvases } from '../../src/core/formats/pdf/objects/canvas.js';
import { leavesOf, readTree, type Element } from '../../src/core/formats/pdf/structure/tree.js';
import { makeWords } from '../../src/core/formats/pdf/structure/words.js';
import { decodeReferences } from '../../src/core/text/entities.js';
import { pagesOf } from '../core/formats/pdf/anatomy.js';
import { tools } from '../core/formats/pdf/pages.js';
import { textIn, within, type MarkupElement, type MarkupNode } from './markup.js';

/** What a word is part of; `text` is a paragraph, a caption or a quotation. */
export type Role = `h${number}` | 'item' | 'cell' | 'figure' | 'note' | 'text';

/** A word, lower case, and whether it leads to another place of the document or of the web. */
export interface Said {
  readonly word: string;
  readonly leads: 'within' | 'out' | null;
}

/** A heading, a paragraph, a cell … in reading order. */
export interface Block {
  readonly role: Role;
  readonly said: readonly Said[];
}

interface Around {
  readonly role: Role;
  readonly leads: Said['leads'];
}

/** Collects blocks; a text of another role begins the next one. */
function makeTeller(): {
  say: (text: string, around: Around) => void;
  part: () => void;
  told: () => Block[];
} {
  const told: Block[] = [];
  let pending: { text: string; around: Around }[] = [];
  const part = (): void => {
    // A word may go on in the next span, so all of a block is split at once.
    const all = pending.map(({ text }) => text).join('');
    const said: Said[] = [];
    let [end, index] = [0, -1];
    for (const { 0: word, index: start } of all.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      while (start >= end) end += pending[(index += 1)]?.text.length ?? Infinity;
      said.push({
        word: word.normalize('NFKC').toLowerCase(),
        leads: pending[index]?.around.leads ?? null,
      });
    }
    if (said.length > 0) told.push({ role: pending[0]?.around.role ?? 'text', said });
    pending = [];
  };
  return {
    say: (text, around) => {
      if (pending.at(-1)?.around.role !== around.role) part();
      pending.push({ text, around });
    },
    part,
    told: () => {
      part();
      return told;
    },
  };
}

const leadsTo = (address: string | undefined): 'within' | 'out' =>
  /^(?:https?|mailto):/.test(address ?? '') ? 'out' : 'within';
const plain: Around = { role: 'text', leads: null };
const roleOfTag = (name: string): Role | null =>
  /^h[1-6]$/.test(name)
    ? (name as Role)
    : name === 'li'
      ? 'item'
      : ['td', 'th'].includes(name)
        ? 'cell'
        : null;
const inline = new Set('a abbr b bdi bdo cite code del em i s small span strong sub sup wbr'.split(' '));

/** What a page or a chapter says, and what a reader of Markdown makes of it. */
export function saidByMarkup(nodes: readonly MarkupNode[]): Block[] {
  const { say, part, told } = makeTeller();
  const walk = (node: MarkupNode, around: Around): void => {
    if (typeof node === 'string') return say(decodeReferences(node), around);
    const { name, attributes, children } = node;
    if (['head', 'style', 'script'].includes(name)) return;
    if (!inline.has(name)) part();
    // The number of a note is a word by itself.
    if (name === 'sup') say(' ', around);
    const [sign] = name === 'p' ? (/^\[\^\d+\]: /.exec(textIn(node)) ?? []) : [];
    if (sign !== undefined) {
      const [first, ...rest] = children;
      for (const child of [typeof first === 'string' ? first.slice(sign.length) : '', ...rest])
        walk(child, { ...plain, role: 'note' });
      return part();
    }
    if (name === 'img') say(decodeReferences(attributes.get('alt') ?? ''), { ...around, role: 'figure' });
    const own: Around = {
      role: attributes.get('class') === 'notes' ? 'note' : (roleOfTag(name) ?? around.role),
      leads: name === 'a' ? leadsTo(attributes.get('href')) : around.leads,
    };
    for (const child of children) walk(child, around.role === 'note' ? { ...own, role: 'note' } : own);
    if (name === 'sup') say(' ', around);
    if (!inline.has(name)) part();
  };
  for (const node of nodes) walk(node, plain);
  return told();
}

/**
 * What a Word document says.
 *
 * @param parts its parts by their names, read
 */
export function saidByWord(parts: ReadonlyMap<string, MarkupElement>): Block[] {
  const { say, part, told } = makeTeller();
  const addressesOf = (part: string): Map<string | undefined, string | undefined> =>
    new Map(
      within(parts.get(`word/_rels/${part}.xml.rels`) ?? '', 'Relationship').map(({ attributes }) => [
        attributes.get('Id'),
        attributes.get('Target'),
      ]),
    );
  const addresses = { text: addressesOf('document'), note: addressesOf('footnotes') };
  const texts = new Map(
    within(parts.get('word/footnotes.xml') ?? '', 'w:footnote').map((note) => [
      note.attributes.get('w:id'),
      note,
    ]),
  );
  const notes: MarkupElement[] = [];
  const walk = (node: MarkupNode, around: Around): void => {
    if (typeof node === 'string') return;
    const { name, attributes, children } = node;
    if (name === 'w:footnoteReference') {
      const note = texts.get(attributes.get('w:id'));
      // Word counts them as they come.
      if (note && notes.push(note)) say(` ${notes.length} `, { ...around, leads: 'within' });
      return;
    }
    if (name === 'w:t') return say(decodeReferences(textIn(node)), around);
    if (name === 'w:br' || name === 'w:tab') return say(' ', around);
    if (name === 'wp:docPr') {
      part();
      return say(decodeReferences(attributes.get('descr') ?? ''), { ...around, role: 'figure' });
    }
    let own = around;
    if (name === 'w:tc') own = { ...around, role: 'cell' };
    if (name === 'w:hyperlink')
      own = {
        ...around,
        leads: leadsTo(addresses[around.role === 'note' ? 'note' : 'text'].get(attributes.get('r:id'))),
      };
    if (name === 'w:p') {
      part();
      const role = roleOfParagraph(node);
      own = { ...around, role: around.role === 'text' || role !== 'text' ? role : around.role };
    }
    // The number of a note is a word by itself.
    if (name === 'w:r' && within(node, 'w:vertAlign').length > 0) say(' ', around);
    for (const child of children) walk(child, own);
    if (name === 'w:p') part();
  };
  const body = parts.get('word/document.xml');
  if (body) walk(body, plain);
  for (const note of notes) for (const child of note.children) walk(child, { ...plain, role: 'note' });
  return told();
}

/** A level of a heading counts from the title. */
export function roleOfParagraph(paragraph: MarkupElement): Role {
  const style = within(paragraph, 'w:pStyle')[0]?.attributes.get('w:val') ?? '';
  const [, level] = /^Heading(\d)$/.exec(style) ?? [];
  if (style === 'Title') return 'h1';
  if (style === 'ContentsHeading') return 'h2';
  if (level !== undefined) return `h${Number(level) + 1}`;
  return /^(?:Facts|TOC\d)$/.test(style) || within(paragraph, 'w:numPr').length > 0 ? 'item' : 'text';
}

/** What the structure of a PDF says, and how its parts may be changed before it is asked. */
export function readStructure(pdf: PDFContext): {
  top: Element;
  said: () => Block[];
  wordsOf: (element: Element) => string;
} {
  const { top } = readTree(pdf);
  const words = makeWords(pdf, readCanvases(pdf, pagesOf(pdf), tools), tools);
  const addressOf = (link: Element): string | undefined => {
    const area = leavesOf(link).find(({ kind }) => kind === 'area');
    const annotation = area?.kind === 'area' ? dictOf(pdf, area.annotation) : undefined;
    return stringIn(dictOf(pdf, annotation?.get(N.A))?.get(N.URI));
  };
  const said = (): Block[] => {
    const { say, part, told } = makeTeller();
    const walk = (element: Element, around: Around): void => {
      const { type, dict, kids } = element;
      if (type === 'Lbl') return;
      const isInline = ['Span', 'Link', 'NonStruct', 'Reference', 'Quote', 'Em', 'Strong'].includes(type);
      if (!isInline) part();
      if (type === 'Figure') return say(stringIn(dict.get(N.Alt)) ?? '', { ...around, role: 'figure' });
      const own: Around = {
        role: /^H[1-6]$/.test(type)
          ? (type.toLowerCase() as Role)
          : type === 'LI'
            ? 'item'
            : type === 'TH' || type === 'TD'
              ? 'cell'
              : ['Note', 'FENote'].includes(type)
                ? 'note'
                : around.role,
        leads: type === 'Link' ? leadsTo(addressOf(element)) : around.leads,
      };
      const isNumber = type === 'Link' && /^\d+$/.test(words.of(leavesOf(element), ''));
      if (isNumber) say(' ', around);
      for (const kid of kids) {
        if (kid.kind === 'element') walk(kid, own);
        else say(words.of([kid], ''), own);
      }
      if (isNumber) say(' ', around);
      if (!isInline) part();
    };
    walk(top, plain);
    return told();
  };
  return { top, said, wordsOf: (element) => words.of(leavesOf(element)) };
}

function stringIn(object: unknown): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** What Chromium tells a screen reader of a page that is open. */
export async function saidByBrowser(session: CDPSession): Promise<Block[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const { say, part, told } = makeTeller();
  const walk = (id: string, around: Around): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.ignored ? '' : (node.role?.value ?? ''));
    const name = String(node.name?.value ?? '');
    const valueOf = (property: string): unknown =>
      node.properties?.find((one) => one.name === property)?.value.value;
    if (role === 'ListMarker' || role === 'InlineTextBox') return;
    // What is set side by side has no blank between; no word of ours goes on in the next text.
    if (role === 'StaticText') return say(`${name} `, around);
    const isInline = ['', 'link', 'emphasis', 'strong', 'generic', 'code', 'superscript'].includes(role);
    if (!isInline || role === 'LineBreak') part();
    if (role === 'image' || role === 'img') return say(name, { ...around, role: 'figure' });
    const own: Around = {
      role:
        role === 'heading'
          ? `h${Number(valueOf('level'))}`
          : role === 'listitem'
            ? 'item'
            : ['cell', 'gridcell', 'rowheader', 'columnheader'].includes(role)
              ? 'cell'
              : around.role,
      leads: role === 'link' ? leadsTo(String(valueOf('url'))) : around.leads,
    };
    for (const child of node.childIds ?? []) walk(child, own);
    if (!isInline) part();
  };
  const [first] = nodes;
  if (first) walk(first.nodeId, plain);
  return told();
}
