import type { Shape } from './shape.js';

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
