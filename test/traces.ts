import MarkdownIt from 'markdown-it';
import type { Schema } from '../src/core/language/schema.js';

type Fields = Readonly<Record<string, unknown>>;
/** Which of so many ways to leave something out is taken at a place; 0 leaves nothing out. */
type Choose = (place: string, count: number) => number;

/** What other parts of a document refer to, and what must not be missing although the declaration lets it. */
const kept = new Set(
  'kind programme people organisations sites sources alt decorative scale counts visits cities'.split(' '),
);

/**
 * A document with less in it. At each thing: without one of its optional keys, with one of them alone, or with none;
 * at each list: the first item alone.
 */
export function lessOf(schema: Schema, value: unknown, choose: Choose, place = ''): unknown {
  const inner = (within: Schema, key: string | number, one: unknown): unknown =>
    lessOf(within, one, choose, `${place}.${key}`);
  if (schema.type === 'list' && Array.isArray(value)) {
    const items = (value as unknown[]).map((item, index) => inner(schema.item, index, item));
    const isOpen = schema.item.type !== 'number' && !/\.scale$/.test(place);
    return isOpen && items.length > 1 && choose(place, 2) === 1 ? items.slice(0, 1) : items;
  }
  if (!isFields(value)) return value;
  if (schema.type === 'map')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(schema.item, key, one)]));
  if (schema.type === 'textOr') return 'text' in value ? lessOf(schema.object, value, choose, place) : value;
  if (schema.type === 'reference') {
    const own = schema.inline.find(({ fields }) => Object.keys(value).every((key) => key in fields));
    return own ? lessOf(own, value, choose, place) : value;
  }
  if (schema.type !== 'object') return value;
  const optional = Object.keys(value).filter((key) => {
    const field = schema.fields[key];
    return field !== undefined && field.required !== true && !kept.has(key);
  });
  const ways = [
    [],
    ...optional.map((key) => [key]),
    ...optional.map((key) => optional.filter((one) => one !== key)),
    optional,
  ];
  const chosen = ways[choose(place, ways.length)] ?? [];
  const { needs, goesWith = {} } = schema;
  const says = (key: string): boolean => needs?.includes(key) === true && !chosen.includes(key);
  // Of keys of which one is needed, all stay rather than none.
  const free = needs && !Object.keys(value).some(says) ? [] : chosen;
  // And what goes with a key that stays, stays.
  const left = free.filter(
    (one) =>
      !Object.entries(goesWith).some(([key, other]) => other === one && key in value && !free.includes(key)),
  );
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const field = schema.fields[key];
      return left.includes(key) ? [] : [[key, field ? inner(field, key, one) : one]];
    }),
  );
}

/** How many ways there are at each place of a document. */
export function waysIn(schema: Schema, document: Fields): Map<string, number> {
  const ways = new Map<string, number>();
  lessOf(schema, document, (place, count) => {
    ways.set(place, count);
    return 0;
  });
  return ways;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Element {
  readonly name: string;
  readonly start: string;
  readonly children: (Element | string)[];
}

const empty = new Set('area br col hr img input link meta wbr'.split(' '));
/** What shows something without words. */
const pictured = new Set(['img', 'svg', 'input', 'button']);
const headings = /^h[1-6]$/;

function parseHtml(html: string): Element {
  const whole: Element = { name: 'body', start: '', children: [] };
  const open = [whole];
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  const tags = body
    .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
    .matchAll(/<(\/?)([a-z][a-z\d]*)([^>]*)>|[^<]+/gi);
  for (const [all, closing, name] of tags) {
    const parent = open.at(-1) ?? whole;
    if (name === undefined) parent.children.push(all);
    else if (closing === '/') open.pop();
    else {
      const element: Element = { name, start: all, children: [] };
      parent.children.push(element);
      if (!empty.has(name) && !all.endsWith('/>')) open.push(element);
    }
  }
  return whole;
}

function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function all(node: Element, name: RegExp): Element[] {
  const elements = node.children.filter((one): one is Element => typeof one !== 'string');
  return elements.flatMap((one) => [...(name.test(one.name) ? [one] : []), ...all(one, name)]);
}

function shows(node: Element | string): boolean {
  if (typeof node === 'string') return node.trim() !== '';
  return pictured.has(node.name) || node.children.some(shows);
}

/** Signs with nothing before or behind them, where a text was left out. */
const stray = /^[\s,;:.)·–-]|[(,;·]\s*[.,;:)·]|\(\s*\)|[\s(·–]$|[,;:·]$|\s[,;)]/;

/**
 * What a page shows of something that is not there: headings above nothing, elements without words, columns without a
 * filled cell, labels without a value, and words that stand twice in a row.
 */
export function tracesIn(html: string): string[] {
  const body = parseHtml(html);
  return [emptyElements, emptyHeadings, emptyColumns, strays, namedTwice].flatMap((find) => find(body));
}

function namedTwice(body: Element): string[] {
  const natives = all(body, /^article$/).flatMap((article) => {
    const [name] = all(article, /^h3$/);
    const native = all(article, /^p$/).find(({ start }) => start.includes('class="native"'));
    return name && native && textOf(name).trim() === textOf(native).trim() ? [textOf(name)] : [];
  });
  return natives.map((name) => `twice: "${name}"`);
}

function emptyElements(body: Element): string[] {
  return all(body, /^(?!br$|hr$|wbr$|col$|area$|input$|link$|meta$|svg$)/)
    .filter((one) => one.name !== 'img' && !/^(td|th|g|path|rect|line|circle|text|title)$/.test(one.name))
    .filter((one) => !shows(one) && !/ (?:id="(?:result|hits)"|aria-hidden)/.test(one.start))
    .map(({ start }) => `empty ${start}`);
}

/** Headings, and the labels that stand in their place: a paragraph of bold words alone that is no sentence. */
function levelOf(node: Element | string): number | null {
  if (typeof node === 'string') return null;
  if (headings.test(node.name)) return Number(node.name[1]);
  const [only, ...rest] = node.children.filter((one) => textOf(one).trim() !== '');
  const isLabel = node.name === 'p' && rest.length === 0 && typeof only === 'object';
  return isLabel && /^(b|strong)$/.test(only.name) && !textOf(only).endsWith('.') ? 7 : null;
}

function emptyHeadings(body: Element): string[] {
  // In the order of the text: a heading must have words behind it before the next of its level or the end of its box.
  const found: string[] = [];
  const look = (node: Element): void => {
    let open: { level: number; text: string }[] = [];
    for (const child of node.children) {
      const level = levelOf(child);
      if (level !== null) {
        const closed = open.filter((one) => one.level >= level);
        found.push(...closed.map(({ text }) => `nothing below ${text}`));
        open = open.filter((one) => one.level < level);
        open.push({ level, text: textOf(child).trim() });
      } else if (typeof child !== 'string') {
        const title = child.name === 'header' ? all(child, /^h1$/)[0] : undefined;
        // A page of its own may say no more than what it is about: its address holds when more becomes known.
        if (title && textOf(child).trim() === textOf(title)) open = [{ level: 1, text: textOf(title) }];
        else if (title) open = [];
        else {
          look(child);
          if (shows(child)) open = [];
        }
      } else if (child.trim() !== '') open = [];
    }
    found.push(...open.map(({ text }) => `nothing below ${text}`));
  };
  look(body);
  return found;
}

function emptyColumns(body: Element): string[] {
  return all(body, /^table$/).flatMap((table) => {
    const head = all(all(table, /^thead$/)[0] ?? table, /^th$/);
    // A table may have a body for each group of its rows.
    const bodies = all(table, /^tbody$/);
    const rows = (bodies.length > 0 ? bodies : [table])
      .flatMap((one) => all(one, /^tr$/))
      .map((row) => row.children.filter((one): one is Element => typeof one !== 'string'));
    if (rows.length === 0) return ['a table without rows'];
    const said = (cell: Element | undefined): boolean => cell !== undefined && !/^[\s–]*$/.test(textOf(cell));
    return head
      .map((cell, index) => ({ title: textOf(cell), filled: rows.some((row) => said(row[index])) }))
      .filter(({ filled }) => !filled)
      .map(({ title }) => `an empty column ${title}`);
  });
}

function strays(body: Element): string[] {
  const blocks = all(body, /^(p|li|td|th|h[1-6]|figcaption|summary)$/);
  return blocks.flatMap((block) => {
    const inner = all(block, /^(p|ul|ol|table|div|figure|svg)$/).length > 0;
    const own = block.children
      .filter((one) => typeof one === 'string' || !/^(p|ul|ol|table|div|figure|svg)$/.test(one.name))
      .map((one) => (typeof one === 'object' && one.name === 'br' ? ' ' : textOf(one)))
      .join('')
      .trim();
    const twice = /(?:^|[(–] ?)(\p{L}[^(–]{3,}?) ?[(–] ?\1(?:\)|$)/u.exec(own);
    return [
      ...(own !== '–' && stray.test(inner ? `${own}…` : own) ? [`stray sign in "${own}"`] : []),
      ...(twice ? [`twice: "${own}"`] : []),
    ];
  });
}

const markdown = new MarkdownIt({ html: true });

/** The same of Markdown, read as a reader's program reads it. */
export function tracesInMarkdown(text: string): string[] {
  return tracesIn(`<body>${markdown.render(text)}</body>`);
}
