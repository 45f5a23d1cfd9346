import type { Template } from './read.js';
import type { Expression, Program, Statement } from './tree.js';

/**
 * The names that a partial, with all that it calls, looks for in what it is given. What is handed to it under another
 * name is shown by nothing.
 *
 * @param partials by the names that templates call them; a call by a value can reach any of them
 */
export function namesRead(called: Iterable<string>, partials: ReadonlyMap<string, Template>): Set<string> {
  const names = new Set<string>();
  const waiting = [...called];
  for (const name of waiting) {
    const template = partials.get(name);
    if (template) program(template.tree);
  }
  return names;

  function program(tree: Program | undefined): void {
    for (const statement of tree?.body ?? []) read(statement);
  }

  function read(statement: Statement): void {
    switch (statement.type) {
      case 'MustacheStatement':
      case 'BlockStatement':
        expression(statement.path);
        values(statement);
        if (statement.type === 'MustacheStatement') return;
        program(statement.program);
        program(statement.inverse);
        return;
      case 'PartialStatement': {
        const { name } = statement;
        if (name.type === 'SubExpression') values(name);
        const next = name.type === 'SubExpression' ? partials.keys() : [String(name.original)];
        for (const one of next) if (!waiting.includes(one)) waiting.push(one);
        values(statement);
      }
    }
  }

  function values({
    params,
    hash,
  }: Pick<Extract<Statement, { readonly params: unknown }>, 'params' | 'hash'>): void {
    for (const one of params) expression(one);
    for (const { value } of hash?.pairs ?? []) expression(value);
  }

  function expression(one: Expression): void {
    if (one.type === 'SubExpression') values(one);
    else if (one.type === 'PathExpression' && !one.data) names.add(one.parts[0] ?? '');
  }
}
