import { checkTemplates } from '../check.js';
import type { Template } from '../read.js';
import type { ContextSchema } from '../shape.js';

/** What a template can name, and who shows it. */
export interface TemplateScope {
  /** The fields that stand at its top, sorted; what a block steps into has fields of its own. */
  readonly fields: readonly string[];
  /** The names of the templates that call it, sorted; none of a whole page. */
  readonly calledBy: readonly string[];
}

/** What is in scope at the top of each template, by its name; a template that nothing calls has none. */
export function scopesOf(
  templates: readonly Template[],
  contexts: ContextSchema,
): ReadonlyMap<string, TemplateScope> {
  const fields = new Map<string, Set<string>>();
  const callers = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, name: string, more: readonly string[]): void => {
    map.set(name, new Set([...(map.get(name) ?? []), ...more]));
  };
  checkTemplates(templates, contexts, {
    watch: {
      scope: (template, here, shapes) => add(fields, template, shapes.fieldNames(here)),
      call: (from, to) => add(callers, to, [from]),
    },
  });
  const listed = (names: ReadonlySet<string> | undefined): string[] => [...(names ?? [])].sort();
  return new Map(
    [...fields].map(([name, own]) => [name, { fields: listed(own), calledBy: listed(callers.get(name)) }]),
  );
}
