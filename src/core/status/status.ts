import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { weightOf } from '../diagnostics/tally.js';
import type { ArgsOf, Code } from '../diagnostics/catalogue.js';
import { isDate } from '../language/values/date.js';
import { isLanguage } from '../language/values/language-codes.js';
import { nameShared } from '../language/forms/names.js';
import { kindOf } from '../language/kind.js';
import { canName } from '../language/schema.js';
import { walk } from '../language/walk.js';
import type { StatedConsent } from '../privacy/consent.js';
import { readPeople } from '../privacy/people.js';
import { personKey } from '../privacy/person-key.js';
import {
  child,
  entriesAt,
  itemsAt,
  stringAt,
  writtenAt,
  writtenOf,
  type Node,
  type Parsed,
} from '../syntax/ast.js';
import { sectionKeys, type StatusSection } from './section-keys.js';

/** How many there are of something that is still to be done, and where. */
export interface ToDo {
  readonly count: number;
  /** The lines, from 1, in order; fewer than there are where they are very many. */
  readonly lines: readonly number[];
}

/** How far a document is. Whatever of it cannot be read counts as not there. */
export interface DocumentStatus {
  readonly file: string;
  readonly kind: 'visit' | 'programme';
  /** Null where it is missing or no known word: a visit is final then; a programme has none. */
  readonly status: 'draft' | 'review' | 'final' | null;
  readonly errors: number;
  readonly warnings: number;
  /** Null of a programme, which has no sections. */
  readonly sections: {
    readonly filled: readonly StatusSection[];
    readonly empty: readonly StatusSection[];
  } | null;
  /** What stands in double braces and is still to be written. */
  readonly blanks: ToDo;
  readonly pictures: { readonly count: number; readonly withoutAlternative: ToDo };
  /** Everybody who is named here, by the widest edition that may name them. */
  readonly people: {
    readonly count: number;
    readonly public: number;
    readonly partners: number;
    readonly internal: number;
    /** Those whom no edition names, as of a talk under the Chatham House Rule. */
    readonly nowhere: number;
    /** Of how many nobody wrote what they consented to: it follows from what they do. */
    readonly withoutConsent: number;
  };
  /** Those of the document itself. The visits of a programme cite its sources, so that none of them counts as uncited. */
  readonly sources: { readonly count: number; readonly uncited: ToDo; readonly undated: ToDo };
  /** The other languages in which it has texts, with the share of its texts that they have. */
  readonly translations: readonly { readonly lang: string; readonly texts: number; readonly of: number }[];
  readonly recommendations: { readonly count: number; readonly done: number; readonly late: ToDo };
}

/** What is known of a document besides its text. */
export interface StatusContext {
  /** That of a visit, as far as it could be read. */
  readonly programme: Parsed | null;
  /** What the visits of the programme state of consents. */
  readonly stated: readonly StatedConsent[];
  /** What a check has found, in this document and in others. */
  readonly diagnostics: readonly Diagnostic[];
  /** The day that it is, such as `2025-06-30`. */
  readonly today: string;
}

/**
 * How finished a document is, also of one with errors.
 *
 * @param read as it was read
 */
export function statusOf(
  read: Parsed,
  { programme, stated, diagnostics, today }: StatusContext,
): DocumentStatus {
  const parsed = programme ? nameShared(read, programme) : read;
  const { root, file } = parsed;
  const kind = kindOf(parsed);
  const own = diagnostics.filter((one) => one.file === file);
  const weigh = (found: readonly Diagnostic[]): number => found.reduce((sum, one) => sum + weightOf(one), 0);
  const severe = (severity: Diagnostic['severity']): number =>
    weigh(own.filter((one) => one.severity === severity));
  const told = (...codes: readonly Code[]): ToDo => {
    const found = own.filter((one) => codes.includes(codeOf(one)));
    return { count: weigh(found), lines: inOrder(found.flatMap(({ range }) => range?.start.line ?? [])) };
  };
  const restOf = (nodes: readonly Node[]): ToDo => ({
    count: nodes.length,
    lines: inOrder(nodes.map((node) => parsed.range(node).start.line)),
  });
  const filled = (Object.keys(sectionKeys) as StatusSection[]).filter((section) =>
    sectionKeys[section].some((key) => holds(child(root, key))),
  );
  const sources = entriesAt(root, 'sources');
  const status = stringAt(root, 'status');
  return {
    file,
    kind,
    status: status === 'draft' || status === 'review' || status === 'final' ? status : null,
    errors: severe('error'),
    warnings: severe('warning'),
    sections:
      kind === 'programme'
        ? null
        : {
            filled,
            empty: (Object.keys(sectionKeys) as StatusSection[]).filter((one) => !filled.includes(one)),
          },
    blanks: told('blank-left', 'blank-in-final'),
    pictures: { count: picturesIn(parsed), withoutAlternative: told('image-without-alt') },
    people: peopleIn(parsed, programme, stated),
    sources: {
      count: sources.length,
      uncited: told('unused-source'),
      undated: restOf(
        sources
          .filter(({ value }) => !holds(child(value, 'date')) && !holds(child(value, 'accessed')))
          .map(({ value }) => value),
      ),
    },
    translations: translationsIn(parsed),
    recommendations: recommendationsIn(root, today, restOf),
  };
}

/** The kind of problem, also of one that only counts others. */
function codeOf({ code, args }: Diagnostic): Code {
  return code === 'and-more' ? ((args as ArgsOf<'and-more'>).code as Code) : code;
}

function inOrder(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** What says of which session or thing the rest is said: beside a blank it is what a starting document has, not an answer. */
const saysWhich: ReadonlySet<string> = new Set(['id', 'type', 'day', 'time']);

/** Whether something stands there, and not only blanks that are still to be written. */
function holds(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === 'list') return node.items.some(holds);
  if (node.type === 'map') {
    const hasBlank = node.entries.some(({ value }) => isBlank(value));
    return node.entries.some(({ key, value }) => !(hasBlank && saysWhich.has(key)) && holds(value));
  }
  return (
    node.value !== null && !isBlank(node) && !(typeof node.value === 'string' && node.value.trim() === '')
  );
}

function isBlank(node: Node): boolean {
  return (
    node.type === 'scalar' && typeof node.value === 'string' && /^\s*\{\{[^{}]*\}\}\s*$/.test(node.value)
  );
}

function picturesIn(parsed: Parsed): number {
  let count = 0;
  walk(parsed, ({ thing, node }) => {
    if (thing?.nature === 'picture' && child(node, 'src')) count += 1;
  });
  return count;
}

function peopleIn(
  parsed: Parsed,
  programme: Parsed | null,
  stated: readonly StatedConsent[],
): DocumentStatus['people'] {
  const all = [...readPeople(parsed, programme, stated).values()];
  // Those of the programme whom this visit does not name are none of its business.
  const named = namedIn(parsed, programme);
  const here = all.filter(
    ({ key, mentions }) => named.has(key) || mentions.some((one) => one.parsed === parsed),
  );
  const within = (consent: (typeof here)[number]['consent']): number =>
    here.filter((one) => one.consent === consent).length;
  return {
    count: here.length,
    public: within('public'),
    partners: within('partners'),
    internal: within('internal'),
    nowhere: within(null),
    withoutConsent: here.filter(({ statedAt, rule }) => statedAt === null && rule !== 'chatham_house').length,
  };
}

/** The keys of those whom a visit names by their ids in the programme. */
function namedIn(parsed: Parsed, programme: Parsed | null): ReadonlySet<string> {
  const named = new Set<string>();
  if (!programme) return named;
  const people = child(programme.root, 'people');
  walk(parsed, ({ node, schema }) => {
    const id = schema && canName(schema, 'people') ? writtenOf(node) : null;
    const name = id === null ? null : stringAt(child(people, id), 'name');
    if (name !== null) named.add(personKey(name.trim()));
  });
  return named;
}

/** Counts texts and the languages that they have, besides the words that keep their own. */
function translationsIn(parsed: Parsed): DocumentStatus['translations'] {
  const own = stringAt(parsed.root, 'lang') ?? 'en';
  const counts = new Map<string, number>();
  let texts = 0;
  walk(parsed, ({ node, schema, thing }) => {
    if ((schema?.type !== 'text' && schema?.type !== 'textOr') || thing !== null || node.type === 'list')
      return true;
    if (schema.type === 'text' && schema.untranslated) return false;
    texts += 1;
    if (node.type === 'map')
      for (const { key } of node.entries)
        if (key !== own && isLanguage(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return false;
  });
  return [...counts].sort().map(([lang, count]) => ({ lang, texts: count, of: texts }));
}

/** Those of a visit, or of the audits of a programme. What is done or dropped is never late. */
function recommendationsIn(
  root: Node,
  today: string,
  restOf: (nodes: readonly Node[]) => ToDo,
): DocumentStatus['recommendations'] {
  const all = [root, ...itemsAt(root, 'audits')].flatMap((one) => itemsAt(one, 'recommendations'));
  const isOver = (one: Node): boolean => ['done', 'dropped'].includes(stringAt(one, 'status') ?? '');
  const isLate = (one: Node): boolean => {
    const deadline = writtenAt(one, 'deadline');
    return (
      deadline !== null && isDate(deadline) && deadline < today.slice(0, deadline.length) && !isOver(one)
    );
  };
  return { count: all.length, done: all.filter(isOver).length, late: restOf(all.filter(isLate)) };
}
