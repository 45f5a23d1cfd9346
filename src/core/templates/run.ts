import Handlebars from 'handlebars';
import {
  blocks,
  formatOf,
  helpers as known,
  partialName,
  type CommonHelper,
  type TemplateFormat,
} from './vocabulary.js';

/** A template as Handlebars compiles it ahead of time. */
export type TemplateSpec = object;

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
  for (const [name, helper] of Object.entries({ ...common, ...helpers }))
    handlebars.registerHelper(name, guarded(name, helper, known[format][name]?.named));
  for (const name of blocks) {
    const block = handlebars.helpers[name] as BlockHelper;
    handlebars.registerHelper(name, function (this: unknown, value: unknown, options: HelperOptions) {
      if (value === undefined) throw faultAt(`#${name}`, 'gets something that is not there', options);
      return block.call(this, value, options);
    });
  }
  for (const [name, spec] of Object.entries(templates)) {
    const partial = partialName(name);
    if (partial !== null && formatOf(name) === format)
      handlebars.registerPartial(partial, placed(name, handlebars.template<object>(spec)));
  }
  return (name, context) => {
    const spec = templates[name];
    if (!spec) throw new Error(`no template ${name}`);
    const run = placed(name, handlebars.template<object>(spec));
    return run(context, { data: { root: context } });
  };
}

/** A helper that is called only with what is there. */
function guarded(name: string, helper: Helper, takesNamed = false): Handlebars.HelperDelegate {
  return (...all: unknown[]) => {
    const options = all.pop() as HelperOptions;
    const named = options.hash as Readonly<Record<string, unknown>>;
    if ([...all, ...Object.values(named)].includes(undefined))
      throw faultAt(name, 'gets something that is not there', options);
    try {
      return (helper as (...values: unknown[]) => unknown)(...all, ...(takesNamed ? [named] : []));
    } catch (error) {
      throw faultAt(name, error instanceof Error ? error.message : String(error), options);
    }
  };
}

/** An error that says where in its template something is wrong. */
interface Fault extends Error {
  lineNumber?: number;
  column?: number;
  template?: string;
}

function faultAt(name: string, words: string, { loc }: HelperOptions): Fault {
  const fault: Fault = new Error(`{{${name}}} ${words}`);
  if (loc) Object.assign(fault, { lineNumber: loc.start.line, column: loc.start.column });
  return fault;
}

/** Lets the errors of a template say which it is: Handlebars knows only the line. */
function placed(name: string, run: HandlebarsTemplateDelegate<object>): HandlebarsTemplateDelegate<object> {
  return (context, options) => {
    try {
      return run(context, options);
    } catch (error) {
      const fault = error as Fault;
      if (fault.template === undefined) {
        fault.template = name;
        fault.message = `templates/${name}.hbs:${fault.lineNumber ?? 1}:${(fault.column ?? 0) + 1}: ${fault.message}`;
      }
      throw fault;
    }
  };
}
