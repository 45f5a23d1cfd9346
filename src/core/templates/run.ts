import Handlebars from 'handlebars';
import { HelperFault, PRINTED, type OwnHelpers } from './own/own-helpers.js';
import { TemplateFault } from './template-fault.js';
import {
  blocks,
  formatOf,
  helpers as known,
  isEscaped,
  markupKeys,
  partialName,
  type CommonHelper,
  type TemplateFormat,
} from './vocabulary.js';

/** A template as Handlebars compiles it ahead of time. */
export interface TemplateSpec {
  /** Whether others have written it than built this program: what it does is counted. */
  readonly isOwn?: true;
  /** The helpers of the user's own that it may call. */
  readonly helpers?: OwnHelpers;
}

/** Templates by name, such as `visit/report.html`. */
export type Templates = Readonly<Record<string, TemplateSpec>>;

/** Runs a template by its name. */
export type RunTemplate = (name: string, context: object) => string;

/** The helpers that a format writes its texts with. */
export type FormatHelpers = Readonly<Record<Exclude<CommonHelper, keyof typeof common>, Helper>>;
type Helper = (...values: never[]) => unknown;
type HelperOptions = Handlebars.HelperOptions & {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
};
type BlockHelper = (this: unknown, value: unknown, options: HelperOptions) => unknown;

/** HTML that is not escaped again. */
export type Html = Handlebars.SafeString;

/** Marks a text as HTML that is complete. */
export function html(text: string): Html {
  return new Handlebars.SafeString(text);
}

/** A value as HTML: escaped, unless it is HTML already. */
export function escapeHtml(value: string | Html): string {
  return Handlebars.escapeExpression(value as string);
}

const isThere = (value: unknown): boolean => !Handlebars.Utils.isEmpty(value);

/** Helpers that are the same in every format. */
const common = {
  or: (...values: unknown[]) => values.some(isThere),
  and: (...values: unknown[]) => values.every(isThere),
  is: (value: unknown, other: unknown) => value === other,
  next: (index: number) => index + 1,
  /** The sign that goes on behind a text, unless that ends with one of its own: `{{after title ","}}`. */
  after: ({ text }: { readonly text: string }, sign: string) =>
    /[.!?…:;,]["'”’»)\]*_]*$/u.test(text) ? '' : sign,
  some: (list: readonly Record<string, unknown>[], key: string) =>
    list.some((one) => {
      if (one[key] === undefined) throw new Error(`nothing in the list has ${key}`);
      return isThere(one[key]);
    }),
  /** The partial of a section: `{{> (partial this)}}`. */
  partial: ({ partial }: { readonly partial?: string }) => {
    if (partial === undefined) throw new Error('it names no partial');
    return partial;
  },
  /** A phrase with its slots filled by the named values. */
  fill: (phrase: string, named: Readonly<Record<string, string | number>>) =>
    phrase.replace(/\{(\w+)\}/g, (slot, key: string) => {
      if (named[key] === undefined) throw new Error(`nothing is given for ${slot}`);
      return String(named[key]);
    }),
};

/**
 * The templates of a format, ready to run. Each helper and block refuses what is not there, which Handlebars looks at
 * only where a value is printed: `undefined` is a wrong name, `null` is nothing to say.
 *
 * @param helpers those of the format
 * @returns a function that throws an error which names the template, the line and the column
 */
export function makeTemplates(
  templates: Templates,
  format: TemplateFormat,
  helpers: FormatHelpers & Readonly<Record<string, Helper>>,
): RunTemplate {
  const handlebars = Handlebars.create();
  const { enter, spend } = makeBudget(Object.values(templates).some(({ isOwn }) => isOwn === true));
  for (const [name, helper] of Object.entries({ ...common, ...helpers }))
    handlebars.registerHelper(name, guarded(name, helper, spend, known[format][name]?.named));
  for (const own of new Set(Object.values(templates).map((one) => one.helpers)))
    if (own)
      registerOwn(handlebars, own, format, { spend, plain: helpers.plain as (text: string) => string });
  for (const name of blocks) {
    const block = handlebars.helpers[name] as BlockHelper;
    handlebars.registerHelper(name, function (this: unknown, value: unknown, options: HelperOptions) {
      if (value === undefined) throw faultAt(`#${name}`, 'gets something that is not there', options);
      const fn: typeof options.fn = (...round) => {
        const text = options.fn(...round);
        spend(text.length);
        return text;
      };
      return block.call(this, value, { ...options, fn });
    });
  }
  for (const [name, spec] of Object.entries(templates)) {
    const partial = partialName(name);
    if (partial !== null && formatOf(name) === format)
      handlebars.registerPartial(partial, placed(name, handlebars.template<object>(spec), enter));
  }
  return (name, context) => {
    const spec = templates[name];
    if (!spec) throw new Error(`no template ${name}`);
    const run = placed(name, handlebars.template<object>(spec), enter);
    return run(context, { data: { root: context } });
  };
}

/** Lets templates call helpers of the user's own, for which everything is plain data. */
function registerOwn(
  handlebars: typeof Handlebars,
  own: OwnHelpers,
  format: TemplateFormat,
  { spend, plain }: Pick<Budget, 'spend'> & { readonly plain: (text: string) => string },
): void {
  const call = own.open();
  for (const name of own.names)
    handlebars.registerHelper(name, (...all: unknown[]) => {
      const options = all.pop() as HelperOptions;
      const { [PRINTED]: printed, ...hash } = options.hash as Readonly<Record<string, unknown>>;
      if ([...all, ...Object.values(hash)].includes(undefined))
        throw faultAt(name, 'gets something that is not there', options);
      try {
        const given = call(name, all.map(asData), { hash: mapValues(hash, asData), format });
        const made = finished(name, given, printed, options);
        spend(typeof made === 'string' || made instanceof Handlebars.SafeString ? made.toString().length : 0);
        return made;
      } catch (error) {
        if (!(error instanceof HelperFault)) throw error;
        throw Object.assign(error, placeIn(options));
      }
    });

  /** What is handed on: a text as its format has it, nothing but data where it is more. */
  function finished(name: string, given: unknown, printed: unknown, options: HelperOptions): unknown {
    if (isMarkup(given)) {
      const text = given[markupKeys[format]];
      if (text === undefined) throw new HelperFault('markup', name, Object.keys(given).join());
      return new Handlebars.SafeString(text);
    }
    if (typeof given === 'object' && given !== null) {
      if (printed !== undefined)
        throw new HelperFault('printed', name, Array.isArray(given) ? 'Array' : 'Object');
      refuseToPrint(given, (words) =>
        Object.assign(new HelperFault('printed', name, words), placeIn(options)),
      );
      return given;
    }
    return printed === true && !isEscaped(format) && given !== null ? plain(given as string) : given;
  }
}

/** Lets a list or an object, and each within it, throw where it would be printed as `[object Object]` or without blanks. */
function refuseToPrint(given: object, fault: (words: string) => HelperFault): void {
  Object.defineProperty(given, 'toString', {
    value: () => {
      throw fault(Array.isArray(given) ? 'Array' : 'Object');
    },
  });
  for (const one of Object.values(given) as unknown[])
    if (typeof one === 'object' && one !== null) refuseToPrint(one, fault);
}

function isMarkup(given: unknown): given is Partial<Readonly<Record<string, string>>> {
  if (typeof given !== 'object' || given === null) return false;
  const [[key, text] = [], ...more] = Object.entries(given) as [string, unknown][];
  const isKey = Object.values<string | undefined>(markupKeys).includes(key);
  return isKey && typeof text === 'string' && more.length === 0;
}

const asData = (value: unknown): unknown =>
  value instanceof Handlebars.SafeString ? value.toString() : value;

function mapValues(
  values: Readonly<Record<string, unknown>>,
  to: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
}

/** A helper that is called only with what is there. */
function guarded(
  name: string,
  helper: Helper,
  spend: Budget['spend'],
  takesNamed = false,
): Handlebars.HelperDelegate {
  return (...all: unknown[]) => {
    const options = all.pop() as HelperOptions;
    const named = options.hash as Readonly<Record<string, unknown>>;
    if ([...all, ...Object.values(named)].includes(undefined))
      throw faultAt(name, 'gets something that is not there', options);
    try {
      const made = (helper as (...values: unknown[]) => unknown)(...all, ...(takesNamed ? [named] : []));
      spend(typeof made === 'string' || made instanceof Handlebars.SafeString ? made.toString().length : 0);
      return made;
    } catch (error) {
      throw faultAt(name, error instanceof Error ? error.message : String(error), options);
    }
  };
}

/** How much templates of others may do for one page. */
const limits = {
  /** Characters that helpers, blocks and partials give, one inside another counted again, and a few for each. */
  work: 300_000_000,
  /** Partials within partials. */
  depth: 100,
};
/** What a call costs that gives nothing. */
const CALL = 20;

interface Budget {
  /** Runs a partial. */
  readonly enter: (run: () => string) => string;
  /** Counts a text. */
  readonly spend: (characters: number) => void;
}

/** Ends what would go on without end, or nearly: templates of others, and ours among them. */
function makeBudget(isBounded: boolean): Budget {
  let work = 0;
  let depth = 0;
  const spend = (characters: number): void => {
    work += characters + CALL;
    if (isBounded && work > limits.work) throw new Error('what it writes grows without end');
  };
  return {
    spend,
    enter: (run) => {
      depth += 1;
      try {
        if (isBounded && depth > limits.depth) throw new Error('partials call one another without end');
        const text = run();
        spend(text.length);
        return text;
      } finally {
        depth -= 1;
      }
    },
  };
}

/** An error as Handlebars throws it: with the line, where it knows that. */
interface RunError extends Error {
  lineNumber?: number;
  column?: number;
}

function faultAt(name: string, words: string, options: HelperOptions): RunError {
  return Object.assign(new Error(`{{${name}}} ${words}`), placeIn(options));
}

function placeIn({ loc }: HelperOptions): Pick<RunError, 'lineNumber' | 'column'> {
  return loc ? { lineNumber: loc.start.line, column: loc.start.column } : {};
}

/** Lets the errors of a template say which it is: Handlebars knows only the line. */
function placed(
  name: string,
  run: HandlebarsTemplateDelegate<object>,
  enter: Budget['enter'],
): HandlebarsTemplateDelegate<object> {
  return (context, options) => {
    try {
      return enter(() => run(context, options));
    } catch (thrown) {
      if (thrown instanceof TemplateFault) {
        thrown.running.push(name);
        throw thrown;
      }
      const { message, lineNumber = 1, column = 0 } = thrown as RunError;
      throw new TemplateFault(name, { line: lineNumber, column: column + 1 }, message, { cause: thrown });
    }
  };
}
