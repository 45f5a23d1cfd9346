import {
  diagnostic,
  hasErrors,
  sortDiagnostics,
  type Diagnostic,
} from '../../core/diagnostics/diagnostic.js';
import { nearest } from '../../core/diagnostics/nearest.js';
import { meantBy } from '../../core/templates/own/meant-by.js';
import { checkTemplates } from '../../core/templates/check.js';
import { markPrinted, type OwnHelpers } from '../../core/templates/own/own-helpers.js';
import { readTemplates, type TemplateSource } from '../../core/templates/read.js';
import type { Templates, TemplateSpec } from '../../core/templates/run.js';
import type { ContextSchema } from '../../core/templates/shape.js';
import type { Program } from '../../core/templates/tree.js';
import { compilerOptions, partialName, standsFor } from '../../core/templates/vocabulary.js';

/** The whole of Handlebars, and what the templates of others stand beside; made by scripts/build.mjs. */
export interface Compiler {
  readonly parse: (text: string) => Program;
  readonly compile: (tree: Program, options: ReturnType<typeof compilerOptions>) => TemplateSpec;
  readonly sources: readonly TemplateSource[];
  readonly contexts: ContextSchema;
}

const compilerModule: string = '#template-compiler';

/** Loads it: only what shows or compiles templates needs it. */
export async function loadCompiler(): Promise<Compiler> {
  return ((await import(compilerModule)) as { readonly default: Compiler }).default;
}

/**
 * Compiles templates at run time, with the options and the checks of those that are built in. They stand in for
 * built-in ones of the same name, or are partials that others of them call.
 *
 * @param helpers of the user's own, which these may call
 * @returns the templates to lay over the built-in ones, or null when one of them is wrong; what is wrong, with file
 *   and line
 */
export async function compileTemplates(
  own: readonly TemplateSource[],
  helpers: OwnHelpers | null = null,
): Promise<{ readonly value: Templates | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { parse, compile, sources, contexts } = await loadCompiler();
  const known = sources.map(({ name }) => name);
  const diagnostics = own.flatMap(({ name, file }) =>
    known.includes(standsFor(name)) || partialName(name) !== null
      ? []
      : [
          diagnostic('template-unknown', file, null, {
            kind: 'template',
            name,
            nearest: nearest(name, known),
            known: [],
          }),
        ],
  );
  const names = new Set(own.map(({ name }) => name));
  const read = readTemplates(own, parse);
  const others = readTemplates(
    sources.filter(({ name }) => !names.has(name)),
    parse,
  );
  const paths = sources.map(({ file }) => pathOf(file));
  const called = new Set<string>();
  const found = [
    ...read.diagnostics,
    ...checkTemplates([...read.value, ...others.value], contexts, {
      own: [...names],
      helpers: helpers?.names ?? [],
      watch: { scope: () => undefined, call: (_, to) => void called.add(to) },
    }),
  ];
  // What a built-in template misses is then one of theirs that cannot be read.
  const theirs = found.filter((one) => own.some(({ file }) => file === one.file));
  diagnostics.push(...(hasErrors(theirs) ? theirs : found));
  for (const { name, file } of hasErrors(diagnostics) ? [] : own)
    if (!known.includes(name) && partialName(name) !== null && !called.has(name))
      diagnostics.push(
        diagnostic('template-unused', file, null, {
          kind: 'partial',
          name: partialName(name) ?? '',
          nearest: meantBy(pathOf(file), paths),
        }),
      );
  const value = hasErrors(diagnostics)
    ? null
    : Object.fromEntries(
        read.value.map(({ name, tree }) => {
          if (!helpers) return [name, { ...compile(tree, compilerOptions(name)), isOwn: true as const }];
          markPrinted(tree, helpers.names);
          const spec = compile(tree, compilerOptions(name, helpers.names));
          return [name, { ...spec, isOwn: true as const, helpers }];
        }),
      );
  return { value, diagnostics: sortDiagnostics(diagnostics) };
}

/** From its folder of templates. */
function pathOf(file: string): string {
  const plain = file.replaceAll('\\', '/');
  const at = `/${plain}`.lastIndexOf('/templates/');
  return at < 0 ? plain : plain.slice(at + 'templates/'.length);
}
