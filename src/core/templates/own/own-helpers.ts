import type { Template } from '../read.js';
import { namesRead } from '../reads.js';
import type { ContextSchema } from '../shape.js';
import type { Block, Mustache, Program, Statement } from '../tree.js';
import {
  blocks,
  helpers,
  partialName,
  slotsOf,
  type HelperArity,
  type TemplateFormat,
} from '../vocabulary.js';

/** What a helper of the user's own is handed besides its values. */
export interface OwnCall {
  /** The values that it is given by name, such as `to=city`. */
  readonly hash: Readonly<Record<string, unknown>>;
  readonly format: TemplateFormat;
}

/** Helpers of the user's own, ready to be called by templates of the user's own. */
export interface OwnHelpers {
  /** Their file as the user knows it. */
  readonly file: string;
  readonly names: readonly string[];
  /**
   * Opens them for one page, for which all calls together have a time.
   *
   * @returns what calls one of them: with plain data, and for plain data, of which `{ html }` and `{ markdown }` are complete
   */
  readonly open: () => (name: string, values: readonly unknown[], call: OwnCall) => unknown;
}

/** Why a helper gave nothing that can be used. */
export type HelperFaultKind = 'threw' | 'promise' | 'value' | 'printed' | 'markup' | 'time';

/** A helper of the user's own failed. Handlebars adds to errors where they were. */
export class HelperFault extends Error {
  override readonly name = 'HelperFault';
  lineNumber?: number;
  column?: number;

  /** @param words what was found, such as what an error says, or `Date`
   * @param line of the module, where it is known */
  constructor(
    readonly kind: HelperFaultKind,
    readonly helper: string,
    readonly words: string,
    readonly line: number | null = null,
  ) {
    super(`{{${helper}}} ${kind} ${words}`);
  }
}

/** They take whatever templates hand them. */
export const ownArity: HelperArity = { min: 0, max: Infinity, named: true };

/** The name under which a call is told that what it gives is printed: no author can write it. */
export const PRINTED = ' printed';

/**
 * Marks where what a helper of the user's own gives is printed: Handlebars tells a helper nothing of that.
 *
 * @param tree is changed; the value is true where it is to be escaped, false between three braces
 */
export function markPrinted(tree: Program, names: readonly string[]): void {
  for (const statement of tree.body) mark(statement);

  function mark(statement: Statement): void {
    if (statement.type === 'BlockStatement') inBlock(statement);
    if (statement.type !== 'MustacheStatement') return;
    const { path } = statement;
    if (path.type !== 'PathExpression' || !names.includes(path.original)) return;
    const { escaped = true, loc } = statement as Mustache & { readonly escaped?: boolean };
    const value = { type: 'BooleanLiteral', value: escaped, original: escaped, loc } as const;
    const pair = { type: 'HashPair', key: PRINTED, value, loc };
    const pairs: unknown[] = [...(statement.hash?.pairs ?? []), pair];
    Object.assign(statement, { hash: { type: 'Hash', pairs, loc } });
  }

  function inBlock({ program, inverse }: Block): void {
    for (const inside of [program, inverse]) for (const one of inside?.body ?? []) mark(one);
  }
}

/**
 * The names that no helper of the user's own may have: Handlebars would call it where a default template, or one that
 * was ejected, means a field, a value that is handed on, or a helper of ours.
 *
 * @param defaults all templates that are built in
 */
export function takenNames(
  defaults: readonly Template[],
  { definitions, properties }: ContextSchema,
): ReadonlyMap<string, 'helper' | 'field'> {
  const partials = new Map(
    defaults.flatMap((one) => {
      const name = partialName(one.name);
      return name === null ? [] : [[`${name} ${one.name}`, one] as const];
    }),
  );
  const fields = [
    ...Object.values({ ...definitions, ...properties }).flatMap((one) => Object.keys(one.properties ?? {})),
    ...namesRead(partials.keys(), partials),
    ...defaults.flatMap(({ tree }) => handedIn(tree)),
  ];
  const ours = [
    ...Object.values(helpers).flatMap((one) => Object.keys(one)),
    ...Object.keys(slotsOf('visit/report.html')),
    ...blocks,
    ...['else', 'lookup', 'log', 'helperMissing', 'blockHelperMissing', 'this', 'root'],
    ...Object.getOwnPropertyNames(Object.prototype),
  ];
  return new Map([
    ...fields.map((name) => [name, 'field'] as const),
    ...ours.map((name) => [name, 'helper'] as const),
  ]);
}

/** The names under which a template hands values to partials. */
function handedIn(tree: Program | undefined): string[] {
  return (tree?.body ?? []).flatMap((statement): string[] => {
    if (statement.type === 'BlockStatement')
      return [...handedIn(statement.program), ...handedIn(statement.inverse)];
    if (statement.type !== 'PartialStatement') return [];
    return (statement.hash?.pairs ?? []).map(({ key }) => key);
  });
}
