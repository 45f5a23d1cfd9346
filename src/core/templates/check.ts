import type { ArgsOf } from '../diagnostics/catalogue.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { checkFrom } from './check/check-from.js';
import type { Template } from './read.js';
import type { Watch } from './scope.js';
import type { ContextSchema } from './shape.js';
import { required, standsFor } from './vocabulary.js';

interface CheckOptions {
  readonly watch?: Watch;
  /** The names of those that are looked at even where nothing calls them. */
  readonly own?: readonly string[];
  /** The names of the user's own helpers, which those may call. */
  readonly helpers?: readonly string[];
}

/**
 * Looks whether everything that templates name is there: fields by what each template can show, followed through
 * blocks and partials; helpers with the number of their values; partials; the slots that a page must have. Handlebars
 * itself leaves out in silence what it does not find in a block or for a helper.
 *
 * @param templates all that can be used, those that are partials too
 */
export function checkTemplates(
  templates: readonly Template[],
  contexts: ContextSchema,
  { watch, own = [], helpers = [] }: CheckOptions = {},
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const reached = new Set<string>();
  const noting: Watch = {
    ...watch,
    scope: (name, here, shapes) => {
      reached.add(name);
      watch?.scope?.(name, here, shapes);
    },
  };
  /** Once for each place: what is in scope there by one call or another comes together. */
  const tell = (one: Diagnostic): void => {
    const { start } = one.range ?? { start: { line: 0, column: 0 } };
    const { known, nearest, ...args } = one.args as Partial<ArgsOf<'template-unknown'>>;
    const key = `${one.file} ${start.line} ${start.column} ${one.code} ${JSON.stringify(args)}`;
    const before = found.get(key);
    const { known: more = [] } = (before?.args ?? {}) as Partial<ArgsOf<'template-unknown'>>;
    if (!known || !before) found.set(key, one);
    else {
      const best = nearest?.length === 0 ? before : one;
      found.set(key, { ...best, args: { ...best.args, known: [...new Set([...more, ...known])] } });
    }
  };
  for (const template of templates) {
    const schema = contexts.properties?.[standsFor(template.name)];
    if (!schema) continue;
    const shown = checkFrom(template, schema, templates, contexts, tell, { watch: noting, own, helpers });
    for (const slot of required[standsFor(template.name)] ?? []) {
      if (shown.has(slot)) continue;
      found.set(`${template.file} ${slot}`, diagnostic('template-slot', template.file, null, { slot }));
    }
  }
  // What nothing calls could show anything; its helpers, blocks and partials must be there all the same.
  for (const template of templates)
    if (own.includes(template.name) && !reached.has(template.name))
      checkFrom(template, {}, templates, contexts, tell, { own, helpers });
  return [...found.values()];
}
