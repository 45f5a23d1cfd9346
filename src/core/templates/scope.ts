import type { Shape, Shapes } from './shape.js';

/** What a name of a template is looked for in. */
export interface Scope {
  readonly here: Shape;
  /** Around it, for `../`. */
  readonly around: Scope | null;
  /** What the whole page shows. */
  readonly root: Shape;
}

/** The scope of a block that shows a value of another. */
export function within(here: Shape, around: Scope): Scope {
  return { here, around, root: around.root };
}

/** Is told what is found on the way. */
export interface Watch {
  /** What is in scope at the top of a template, once for each way in which it is called. */
  readonly scope?: (template: string, here: Shape, shapes: Shapes) => void;
  readonly call?: (from: string, to: string) => void;
}
