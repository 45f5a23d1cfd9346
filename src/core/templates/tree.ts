/** A place in a template as Handlebars counts it: lines from 1, columns from 0. */
interface TemplatePosition {
  readonly line: number;
  readonly column: number;
}
export interface At {
  readonly loc: { readonly start: TemplatePosition; readonly end: TemplatePosition };
}

export interface PathExpression extends At {
  readonly type: 'PathExpression';
  readonly original: string;
  /** Whether it starts with @. */
  readonly data: boolean;
  /** How many `../` it starts with. */
  readonly depth: number;
  readonly parts: readonly string[];
}
export interface Literal extends At {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'NullLiteral' | 'UndefinedLiteral';
  readonly value?: string | number | boolean;
  readonly original?: unknown;
}
interface Call {
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: { readonly pairs: readonly (At & { readonly key: string; readonly value: Expression })[] };
}
export type SubExpression = At & Call & { readonly type: 'SubExpression' };
export type Expression = PathExpression | Literal | SubExpression;

export type Mustache = At & Call & { readonly type: 'MustacheStatement' };
export type Block = At &
  Call & { readonly type: 'BlockStatement'; readonly program?: Program; readonly inverse?: Program };
export type Partial = At &
  Omit<Call, 'path'> & {
    readonly type: 'PartialStatement';
    readonly name: PathExpression | Literal | SubExpression;
  };
/** What stands in templates for the reader of Handlebars, and not in ours: inline partials and the like. */
type Other = At & { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock' };
type OtherText = At & { readonly type: 'ContentStatement' | 'CommentStatement' };
export type Statement = Mustache | Block | Partial | Other | OtherText;

/** A template as Handlebars reads it. */
export interface Program extends At {
  readonly type: 'Program';
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export type { Call };
