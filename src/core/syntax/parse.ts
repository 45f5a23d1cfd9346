import { diagnostic, hasErrors, type Diagnostic, type Say } from '../diagnostics/diagnostic.js';
import { tally } from '../diagnostics/tally.js';
import { limits } from '../language/limits.js';
import type { MapEntry, Node, Parsed, ScalarNode } from './ast.js';
import { decode, type InputText } from './decode.js';
import { blanksForIndents } from './certain.js';
import { explainSyntax, lookalike, spaceFor, type Landmarks, type Slip } from './explain-syntax.js';
import { lineAt, locator, type Span } from './place.js';
import { wordsAlone } from './prose.js';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Document,
  type Node as YamlNode,
} from 'yaml';

/**
 * Reads YAML 1.2 (core schema, no custom tags, no merge keys, one document).
 *
 * @returns the tree, or null when the text cannot be read reliably; problems in either case
 */
export function parse(source: InputText): { value: Parsed | null; diagnostics: Diagnostic[] } {
  const file = source.path;
  const { text, diagnostics } = decode(source);
  if (text === null) return { value: null, diagnostics };
  // Every value takes a line or a comma: this tells before much time is spent on reading.
  if (count(text, /[\n,]/g) > 2 * limits.nodes) {
    diagnostics.push(diagnostic('too-many-parts', file, null, { limit: limits.nodes }));
    return { value: null, diagnostics };
  }
  const range = locator(text);
  const say = tally(diagnostics, { file, text, range });
  const prose = wordsAlone(text);
  if (prose) {
    say('not-a-map', prose, { found: 'plain text' });
    return { value: null, diagnostics };
  }
  const { document, mended } = read(text, say);
  if (!document) return { value: null, diagnostics };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    diagnostics.push(diagnostic('file-empty', file, null, {}));
    return { value: null, diagnostics };
  }
  const root = convert(document, text, range, say);
  return { value: root && { file, text, root, range, mended, sound: !hasErrors(diagnostics) }, diagnostics };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** So often a text is read again to find the next error in it; long ones, and those full of errors, are read once. */
const ROUNDS = 20;

/** The library's tree, or null when the text cannot be read; `mended` are the stretches that were left out for it. */
function read(text: string, say: Say): { document: Document.Parsed | null; mended: Span[] } {
  const mended: Span[] = [];
  let readable = text;
  let from = 0;
  for (let round = 1; ; round += 1) {
    const document = readOnce(readable);
    const slips = [...document.errors, ...document.warnings];
    const outcome = explainSyntax(readable, slips, () => landmarksOf(document), from, say);
    if (outcome === 'reliable') {
      // What a broken escape stands for is not known: nothing more is said of that text.
      return { document, mended: mended.concat(escapesByLine(slips, readable)) };
    }
    const tedious = round === ROUNDS || text.length > 500_000 || slips.length > 500;
    if (outcome === 'lost' || tedious) return { document: null, mended };
    const { mend } = outcome;
    mended.push(mend);
    const blank = readable.slice(mend.start, mend.end).replace(/[^\n]/g, ' ');
    readable = readable.slice(0, mend.start) + blank + readable.slice(mend.end);
    from = mend.end;
  }
}

/** One reading. Each slip is an error of the library: where they stood in its own code is of no use, and is most of their cost. */
function readOnce(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      // Not even the tags of YAML 1.1, such as !!binary and !!set, which the library would follow.
      resolveKnownTags: false,
      stringKeys: true,
      // Looked for in `convert`, which knows the first of the two and takes no time at 10,000 keys.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      intAsBigInt: false,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Where escapes are that nobody knows: of each line one stretch, as a line may have thousands. */
function escapesByLine(slips: readonly Slip[], text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  let lineEnd = -1;
  for (const { code, pos } of slips) {
    if (code !== 'BAD_DQ_ESCAPE') continue;
    const [start] = pos;
    const last = spans.at(-1);
    if (last && last.start <= start && start < lineEnd) last.end = Math.max(last.end, start + 2);
    else {
      spans.push({ start, end: start + 2 });
      lineEnd = lineAt(text, start).end;
    }
  }
  return spans;
}

/** The library's tree to ours: aliases followed, parts and depth counted. Null when it cannot be trusted. */
function convert(document: Document.Parsed, text: string, range: Parsed['range'], say: Say): Node | null {
  let nodes = 0;
  let aliases = 0;
  /** Characters of all texts. Only anchors can make them more than the file has. */
  let characters = 0;
  let stopped = false;
  /** The aliases that are being followed, to notice one that leads to itself. */
  const underWay = new Set<YamlNode>();
  /**
   * What each name of an anchor stands for where the reading is, the last above it. The library would go through the
   * whole document for each alias.
   */
  const anchors = new Map<string, YamlNode>();
  /** What was found for aliases: one that is met again, within what another repeats, still stands for the same. */
  const targets = new Map<YamlNode, YamlNode>();
  const stop = (
    code: 'too-deep' | 'too-many-parts' | 'yaml-alias-limit',
    span: Span,
    limit: number,
  ): Node => {
    if (!stopped) say(code, span, { limit });
    stopped = true;
    return empty(span.start);
  };
  const follow = (node: YamlNode | null, at: number, depth: number): Node => {
    if (stopped || node === null) return empty(at);
    const span = { start: node.range?.[0] ?? at, end: node.range?.[1] ?? at };
    nodes += 1;
    if (depth > limits.depth) return stop('too-deep', span, limits.depth);
    if (nodes > limits.nodes) {
      return aliases > 0
        ? stop('yaml-alias-limit', span, limits.aliases)
        : stop('too-many-parts', span, limits.nodes);
    }
    if (isAlias(node)) {
      aliases += 1;
      const target = targets.get(node) ?? anchors.get(node.source);
      if (!target) {
        say('yaml-unknown-alias', span, { name: node.source });
        return empty(span.start);
      }
      if (aliases > limits.aliases || underWay.has(target))
        return stop('yaml-alias-limit', span, limits.aliases);
      targets.set(node, target);
      underWay.add(target);
      const followed = { ...follow(target, span.start, depth + 1), ...span };
      underWay.delete(target);
      return followed;
    }
    // What an alias repeats has been met before: it gives no name anew.
    if (node.anchor !== undefined && underWay.size === 0) anchors.set(node.anchor, node);
    if (isMap(node)) {
      const seen = new Map<string, Span>();
      const entries = node.items.map((pair): MapEntry => {
        const name = pair.key as YamlNode;
        if (name.anchor !== undefined && underWay.size === 0) anchors.set(name.anchor, name);
        const keySpan = { start: name.range?.[0] ?? span.start, end: name.range?.[1] ?? span.start };
        const key = readKey(isScalar(name) ? String(name.value) : '', keySpan);
        const first = seen.get(key);
        if (first) say('yaml-duplicate-key', keySpan, { key, line: range(first).start.line });
        else seen.set(key, keySpan);
        const value = follow(pair.value as YamlNode | null, keySpan.end, depth + 1);
        return {
          key,
          keySpan,
          // Nothing has no place of its own: its key is shown.
          value: isNothing(value) ? { ...value, ...keySpan } : value,
          lone: node.flow === true && pair.value === null,
        };
      });
      return { type: 'map', entries, flow: node.flow === true, ...span };
    }
    if (isSeq(node)) {
      return {
        type: 'list',
        items: node.items.map((item) => {
          const value = follow(item as YamlNode, span.start, depth + 1);
          const dash = isNothing(value) && !node.flow ? text.lastIndexOf('-', value.start - 1) : -1;
          return dash >= span.start ? { ...value, start: dash, end: dash + 1 } : value;
        }),
        ...span,
      };
    }
    if (!isScalar(node)) return empty(at);
    const raw = node.value as ScalarNode['value'];
    if (typeof raw === 'string') characters += raw.length;
    if (characters > limits.bytes) return stop('yaml-alias-limit', span, limits.aliases);
    const value = typeof raw === 'string' ? raw.normalize('NFC') : raw;
    const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('QUOTE') ? 'quoted' : 'block';
    const scalar = { type: 'scalar', value, source: node.source ?? '', style, ...span } as const;
    if (node.tag === '!') sayLoneMark(scalar);
    if (style === 'plain') checkPlain(scalar);
    return scalar;
  };
  const sayStrange = (start: number, character: string): void => {
    const span = { start, end: start + 1 };
    const isIndent = text.slice(lineAt(text, start).start, start).trim() === '';
    const instead = [{ ...span, text: spaceFor(character) }];
    say('yaml-space', span, { character }, isIndent ? blanksForIndents(text, start) : instead);
  };
  /** `! Night`: YAML takes the sign for itself. */
  const sayLoneMark = ({ source, style, start, end }: ScalarNode): void => {
    const at = text.lastIndexOf('!', start);
    const isOneLine = style === 'plain' && !text.slice(at, end).includes('\n');
    const instead = [{ start: at, end, text: JSON.stringify(`! ${source}`) }];
    say('yaml-tag', { start: at, end: at + 1 }, { tag: '!' }, isOneLine ? instead : []);
  };
  const readKey = (written: string, span: Span): string => {
    const strange = strangeSpace.exec(written);
    if (!strange) return written.normalize('NFC');
    const at = Math.max(span.start, text.indexOf(strange[0], span.start));
    sayStrange(at, strange[0]);
    // In front of a key it hides where the key belongs.
    if (strange.index === 0) stopped = true;
    return written.trimEnd().normalize('NFC');
  };
  const checkPlain = ({ value, source, start: from, end }: ScalarNode): void => {
    if (strangeItem.test(source)) {
      sayStrange(from, source.charAt(0));
      stopped = true;
    }
    if (typeof value !== 'string' && value !== null) return;
    comment.lastIndex = end;
    const [, blank = '', sign = '', words] = comment.exec(text) ?? [];
    if (words === undefined) return;
    const start = end + blank.length;
    say('yaml-comment', { start, end: start + (sign + words).length }, { words: words || sign });
  };
  const root = follow(document.contents, 0, 0);
  return stopped ? null : root;
}

/** Where a value ends: a comment that starts without a space, or a sign alone at the end of the line. */
const comment = /([ \t]*)(#(?=[^\s#])|#+(?=[\n\r]|$))([^\n\r]*)/y;

const strangeSpace = new RegExp(`^${lookalike}|${lookalike}$`);

/** An item or a key behind a character that only looks like indentation. */
const strangeItem = new RegExp(`^${lookalike}[\\s]*(?:- |[\\w-]+:(?: |$))`);

/** Not by the visitor of the library, which copies the whole path to each node, nor by recursion: what is broken can be nested thousands deep. */
function landmarksOf(document: Document.Parsed): Landmarks {
  const quoted: Span[] = [];
  const bracketed: Span[] = [];
  const left: unknown[] = [document.contents];
  while (left.length > 0) {
    const node = left.pop();
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) continue;
    if (node.range) {
      const span = { start: node.range[0], end: node.range[1] };
      if (!isScalar(node)) {
        if (node.flow === true) bracketed.push(span);
      } else if (node.type?.startsWith('QUOTE')) quoted.push(span);
    }
    // The first is taken next, so that all come in the order of the text.
    if (isMap(node)) for (const { key, value } of node.items.toReversed()) left.push(value, key);
    else if (isSeq(node)) for (const item of node.items.toReversed()) left.push(item);
  }
  return { quoted, bracketed };
}

function isNothing(node: Node): boolean {
  return node.type === 'scalar' && node.value === null && node.source === '';
}

function empty(at: number): ScalarNode {
  return { type: 'scalar', value: null, source: '', style: 'plain', start: at, end: at };
}

/** The comments of a document in their order, each without blanks at its ends. */
export function commentsIn(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).map((token) => token.trim());
}

/** Whether a part of a document has anchors, or repeats others by them. */
export function hasAnchors(text: string): boolean {
  return [...new Lexer().lex(text)].some((token) => /^[&*]/.test(token));
}
