import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node as YamlNode,
} from 'yaml';
import type { ArgsOf, Code } from './catalogue.js';
import { diagnostic, type Diagnostic } from './diagnostic.js';
import { locator, type Range, type Span } from './place.js';
import { explainSyntax } from './syntax.js';

/** A text as it came from outside. `path` is shown to the user as it stands. */
export interface Source {
  readonly path: string;
  readonly text: string | Uint8Array;
}

export interface ScalarNode extends Span {
  readonly type: 'scalar';
  readonly value: string | number | bigint | boolean | null;
  /** As written, without quotes; `0712` here, 712 in `value`. */
  readonly source: string;
  readonly style: 'plain' | 'quoted' | 'block';
}
export interface ListNode extends Span {
  readonly type: 'list';
  readonly items: readonly Node[];
}
export interface MapNode extends Span {
  readonly type: 'map';
  readonly entries: readonly Entry[];
  readonly flow: boolean;
}
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
  /** A name without a colon, which only `{ }` allows. */
  readonly lone: boolean;
}
/** The document as a tree in which every part knows where it stands. */
export type Node = ScalarNode | ListNode | MapNode;

/** A text that has been read: its tree and the way back to lines and columns. */
export interface Parsed {
  readonly file: string;
  readonly text: string;
  readonly root: Node;
  readonly range: (span: Span) => Range;
}

/** Reading stops here; see `file-too-large`, `too-many-parts` and `too-deep`. */
export const limits = { bytes: 8 * 1024 * 1024, nodes: 500_000, depth: 64, aliases: 100 } as const;

/**
 * Reads YAML 1.2 (core schema, no custom tags, no merge keys, one document).
 *
 * @returns the tree, or null when the text cannot be read reliably; problems in either case
 */
export function parse(source: Source): { value: Parsed | null; diagnostics: Diagnostic[] } {
  const file = source.path;
  const size = typeof source.text === 'string' ? source.text.length : source.text.byteLength;
  if (size > limits.bytes) {
    return {
      value: null,
      diagnostics: [diagnostic('file-too-large', file, null, { size, limit: limits.bytes })],
    };
  }
  const { text, diagnostics } = decode(source);
  if (text === null) return { value: null, diagnostics };
  const range = locator(text);
  const say = <C extends Code>(code: C, span: Span, args: ArgsOf<C>): void => {
    diagnostics.push(diagnostic(code, file, range(span), args));
  };

  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    intAsBigInt: false,
  });
  const slips = [...document.errors, ...document.warnings];
  const reliable = explainSyntax(text, slips, () => quotedSpans(document), say);
  if (!reliable) return { value: null, diagnostics };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    diagnostics.push(diagnostic('file-empty', file, null, {}));
    return { value: null, diagnostics };
  }
  const root = convert(document, say);
  return { value: root && { file, text, root, range }, diagnostics };
}

/** Bytes to text: UTF-8 with or without a byte order mark; anything else is named, not guessed. */
function decode(source: Source): { text: string | null; diagnostics: Diagnostic[] } {
  const file = source.path;
  let text: string;
  if (typeof source.text === 'string') {
    text = source.text;
  } else {
    const [first, second] = source.text;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      return { text: null, diagnostics: [diagnostic('file-utf16', file, startOfFile, {})] };
    }
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.text);
    const broken = text.indexOf('\uFFFD');
    if (broken !== -1) {
      const range = locator(text)({ start: broken, end: broken + 1 });
      return { text: null, diagnostics: [diagnostic('file-not-utf8', file, range, {})] };
    }
  }
  if (text.startsWith('\uFEFF')) {
    return { text: text.slice(1), diagnostics: [diagnostic('file-bom', file, startOfFile, {})] };
  }
  return { text, diagnostics: [] };
}

const startOfFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

type Say = <C extends Code>(code: C, span: Span, args: ArgsOf<C>) => void;

/** The library's tree to ours: aliases followed, parts and depth counted. Null when a limit was passed. */
function convert(document: Document.Parsed, say: Say): Node | null {
  let nodes = 0;
  let aliases = 0;
  let stopped = false;
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
      return stop(
        aliases > 0 ? 'yaml-alias-limit' : 'too-many-parts',
        span,
        aliases > 0 ? limits.aliases : limits.nodes,
      );
    }
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > limits.aliases) return stop('yaml-alias-limit', span, limits.aliases);
      const target = node.resolve(document);
      if (!target) {
        say('yaml-unknown-alias', span, { name: node.source });
        return empty(span.start);
      }
      return { ...follow(target, span.start, depth + 1), ...span };
    }
    if (isMap(node)) {
      const entries = node.items.map((pair): Entry => {
        const key = pair.key as YamlNode;
        const keySpan = { start: key.range?.[0] ?? span.start, end: key.range?.[1] ?? span.start };
        const value = pair.value as YamlNode | null;
        return {
          key: isScalar(key) ? String(key.value) : '',
          keySpan,
          value: follow(value, keySpan.end, depth + 1),
          lone: node.flow === true && value === null,
        };
      });
      return { type: 'map', entries, flow: node.flow === true, ...span };
    }
    if (isSeq(node)) {
      return {
        type: 'list',
        items: node.items.map((item) => follow(item as YamlNode, span.start, depth + 1)),
        ...span,
      };
    }
    if (!isScalar(node)) return empty(at);
    const raw = node.value as ScalarNode['value'];
    const value = typeof raw === 'string' ? raw.normalize('NFC') : raw;
    const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('QUOTE') ? 'quoted' : 'block';
    return { type: 'scalar', value, source: node.source ?? '', style, ...span };
  };
  const root = follow(document.contents, 0, 0);
  return stopped ? null : root;
}

function quotedSpans(document: Document.Parsed): Span[] {
  const spans: Span[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (node.type?.startsWith('QUOTE') && node.range)
        spans.push({ start: node.range[0], end: node.range[1] });
    },
  });
  return spans;
}

function empty(at: number): ScalarNode {
  return { type: 'scalar', value: null, source: '', style: 'plain', start: at, end: at };
}

/** The value under `key`, or undefined; the first wins, as the checks report the second. */
export function entry(node: Node | undefined, key: string): Entry | undefined {
  return node?.type === 'map' ? node.entries.find((one) => one.key === key) : undefined;
}

/** Follows keys and indices down from `node`; undefined where the way ends. */
export function at(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let here = node;
  for (const step of path) {
    here =
      typeof step === 'number'
        ? here?.type === 'list'
          ? here.items[step]
          : undefined
        : entry(here, step)?.value;
  }
  return here;
}
