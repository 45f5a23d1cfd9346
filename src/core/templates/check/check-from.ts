import { diagnostic, type Diagnostic, type Suggestion } from '../../diagnostics/diagnostic.js';
import type { ArgsOf, Code } from '../../diagnostics/catalogue.js';
import { nearest } from '../../diagnostics/nearest.js';
import { ownArity } from '../own/own-helpers.js';
import { makeAlike } from './alike.js';
import { rangeOf, suggestNames } from '../place.js';
import { namesRead } from '../reads.js';
import type { Template } from '../read.js';
import { within, type Scope, type Watch } from '../scope.js';
import { makeShapes, type ContextSchema, type JsonSchema, type Shape } from '../shape.js';
import type { At, Call, Expression, PathExpression, Program, Statement } from '../tree.js';
import {
  checkWords,
  expectedBy,
  isCall,
  notHere,
  notShown,
  notTaken,
  rounds,
  type TellUnknown,
} from '../calls.js';
import {
  blocks,
  formatOf,
  helpers,
  partialName,
  required,
  slotsOf,
  type HelperArity,
} from '../vocabulary.js';

type Names = Readonly<Record<string, HelperArity>>;

const anything: Shape = [{}];

/** Partials within partials, at most: more call one another without end. */
const DEEPEST = 40;

/** What the user has written: the names of templates, and those of helpers that these may call. */
interface OwnNames {
  readonly own: readonly string[];
  readonly helpers: readonly string[];
}

/** Checks a template with all that it calls, and gives the names of what it prints. */
export function checkFrom(
  page: Template,
  schema: JsonSchema,
  templates: readonly Template[],
  contexts: ContextSchema,
  tell: (one: Diagnostic) => void,
  { watch, own, helpers: ownHelpers }: OwnNames & { readonly watch?: Watch },
): ReadonlySet<string> {
  const shapes = makeShapes(contexts);
  const format = formatOf(page.name);
  const slots = slotsOf(page.name);
  const ours: Names = { ...helpers[format], ...slots };
  const all: Names = { ...ours, ...Object.fromEntries(ownHelpers.map((name) => [name, ownArity])) };
  const partials = new Map(
    templates.flatMap((one) => {
      const name = formatOf(one.name) === format ? partialName(one.name) : null;
      return name === null ? [] : [[name, one] as const];
    }),
  );
  const printed = new Set<string>();
  const visited = new Set<string>();
  const { literal, numberOf, withFields } = makeAlike(shapes);
  let depth = 0;
  const root = shapes.of(schema);
  check(page, { here: root, around: null, root });
  return printed;

  function check(template: Template, outermost: Scope): void {
    const key = `${template.name} ${outermost.here.map(numberOf).join()}`;
    if (visited.has(key)) return;
    visited.add(key);
    watch?.scope?.(template.name, outermost.here, shapes);
    const { file } = template;
    const known = own.includes(template.name) ? all : ours;
    const say = <C extends Code>(
      code: C,
      place: At,
      args: ArgsOf<C>,
      suggestions: readonly Suggestion[] = [],
    ): void => tell({ ...diagnostic(code, file, rangeOf(place), args), suggestions });
    const unknown: TellUnknown = (kind, name, span, candidates, inScope = candidates) => {
      const meant = nearest(name, candidates);
      const known = [...inScope];
      say('template-unknown', span, { kind, name, nearest: meant, known }, suggestNames(span, name, meant));
    };
    depth += 1;
    if (depth > DEEPEST)
      say('template-syntax', template.tree, { words: 'partials call one another without end', kind: 'call' });
    else program(template.tree, outermost);
    depth -= 1;

    function program(tree: Program | undefined, scope: Scope): void {
      for (const statement of tree?.body ?? []) read(statement, scope);
    }

    function read(statement: Statement, scope: Scope): void {
      switch (statement.type) {
        case 'ContentStatement':
        case 'CommentStatement':
          return;
        case 'MustacheStatement':
          print(statement, scope);
          return;
        case 'BlockStatement':
          block(statement, scope);
          return;
        case 'PartialStatement':
          partial(statement, scope);
          return;
        default:
          say('template-syntax', statement, {
            words: 'partials within a template are not used here',
            kind: 'call',
          });
      }
    }

    function print(statement: Call & At, scope: Scope): void {
      const { path } = statement;
      if (path.type !== 'PathExpression') return;
      printed.add(path.original);
      if (isHelper(path) || isCall(statement)) {
        call(statement, scope);
        return;
      }
      const why = notShown(valueOf(path, scope), 'plain', shapes, null);
      if (why) say('template-not-words', path, { name: path.original, ...why });
    }

    function block(
      statement: Call & At & { readonly program?: Program; readonly inverse?: Program },
      scope: Scope,
    ): void {
      const { path, params, program: inside, inverse } = statement;
      const name = String(path.original);
      const [value] = params;
      if (!(blocks as readonly string[]).includes(name)) {
        unknown('block', name, path, blocks);
        return;
      }
      const found = params.length + (statement.hash?.pairs.length ?? 0);
      if (!value || found !== 1) {
        say('template-arguments', path, { helper: `#${name}`, expected: '1 value', found });
        return;
      }
      if (inside?.blockParams ?? inverse?.blockParams) say('template-syntax', path, notHere.params);
      const shape = typeOf(value, scope);
      if (name === 'each') program(inside, within(shapes.elements(shape), scope));
      else if (name === 'with') program(inside, within(shape, scope));
      else program(inside, narrowed(value, scope, name === 'if'));
      const isChoice = name === 'if' || name === 'unless';
      program(inverse, isChoice ? narrowed(value, scope, name !== 'if') : scope);
    }

    function partial(
      statement: Extract<Statement, { readonly type: 'PartialStatement' }>,
      scope: Scope,
    ): void {
      const { name, params, hash } = statement;
      const [value] = params;
      const here = value ? typeOf(value, scope) : scope.here;
      const fields = Object.fromEntries(
        (hash?.pairs ?? []).map((pair) => [pair.key, typeOf(pair.value, scope)]),
      );
      const inside = hash ? withFields(here, fields) : here;
      const names = calledBy(name, scope);
      const read = namesRead(names, partials);
      for (const pair of hash?.pairs ?? [])
        if (!read.has(pair.key)) unknown('parameter', pair.key, pair, read);
      for (const called of names) {
        const found = partials.get(called);
        if (found) watch?.call?.(template.name, found.name);
        if (found) check(found, { here: inside, around: null, root: scope.root });
        else unknown('partial', called, name, [...partials.keys()]);
      }
    }

    /** The partials that a name, or the field `partial` of a section, can stand for. */
    function calledBy(
      name: Extract<Statement, { readonly type: 'PartialStatement' }>['name'],
      scope: Scope,
    ): readonly string[] {
      if (name.type !== 'SubExpression') return [String(name.original)];
      typeOf(name, scope);
      const [section] = name.params;
      const shape = section && shapes.field(typeOf(section, scope), 'partial');
      return (shape && shapes.words(shape)) ?? [];
    }

    /** The scope where a condition of the form `(is field "word")` holds, or where it does not. */
    function narrowed(condition: Expression, scope: Scope, holds: boolean): Scope {
      if (condition.type !== 'SubExpression' || condition.path.original !== 'is') return scope;
      const [path, word] = condition.params;
      if (path?.type !== 'PathExpression' || path.depth > 0 || path.data || path.parts.length !== 1)
        return scope;
      if (word?.type !== 'StringLiteral') return scope;
      const here = shapes.narrow(scope.here, path.parts[0] ?? '', String(word.value), holds);
      return { ...scope, here };
    }

    function typeOf(expression: Expression, scope: Scope): Shape {
      switch (expression.type) {
        case 'PathExpression':
          return isHelper(expression) ? anything : valueOf(expression, scope);
        case 'SubExpression':
          call(expression, scope);
          return anything;
        case 'NullLiteral':
          return [];
        case 'UndefinedLiteral':
          unknown('field', 'undefined', expression, []);
          return anything;
        default:
          return literal(expression.value);
      }
    }

    function call(statement: Call & At, scope: Scope): void {
      const { path, params, hash } = statement;
      const name = String(path.original);
      const arity = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!arity) {
        const isSlot = Object.values(required).flat().includes(name);
        unknown(isSlot ? 'slot' : 'helper', name, path, Object.keys(known));
        return;
      }
      const pairs = hash?.pairs ?? [];
      if (params.length < arity.min || params.length > arity.max || (pairs.length > 0 && !arity.named))
        say('template-arguments', path, {
          helper: name,
          expected: expectedBy(arity),
          found: params.length + pairs.length,
        });
      const given = params.map((one) => typeOf(one, scope));
      for (const { value } of pairs) typeOf(value, scope);
      for (const { param, why } of notTaken(arity, params, given, { helper: name, shapes }))
        say('template-not-words', param, { name: String((param as PathExpression).original), ...why });
      checkWords(statement, given, shapes, unknown);
    }

    function valueOf(path: PathExpression, scope: Scope): Shape {
      const [first = '', ...rest] = path.parts;
      if (path.data) {
        if (first === 'root') return follow(rest, scope.root, path);
        const round = Object.hasOwn(rounds, first) && rest.length === 0 ? rounds[first] : undefined;
        if (!round)
          unknown('field', path.original, path, ['@root', ...Object.keys(rounds).map((one) => `@${one}`)]);
        return round ?? anything;
      }
      let from: Scope | null = scope;
      for (let up = 0; up < path.depth; up += 1) from = from?.around ?? null;
      if (from) return follow(path.parts, from.here, path);
      unknown('field', path.original, path, []);
      return anything;
    }

    function follow(parts: readonly string[], start: Shape, path: PathExpression): Shape {
      let shape = start;
      for (const part of parts) {
        const next = shapes.field(shape, part);
        if (!next) {
          const isList = shape.every(({ type }) => type === 'array');
          const others = path.depth === 0 && !path.data && parts.length === 1 ? Object.keys(known) : [];
          const fields = shapes.fieldNames(shape);
          if (/^[“”„‘’«»]/.test(path.original)) say('template-syntax', path, notHere.quotes);
          else unknown(isList ? 'ofList' : 'field', part, path, [...fields, ...others], fields);
          return anything;
        }
        shape = next;
      }
      return shape;
    }

    function isHelper(path: PathExpression): boolean {
      return path.depth === 0 && !path.data && path.parts.length === 1 && Object.hasOwn(known, path.original);
    }
  }
}
