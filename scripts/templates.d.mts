/** Of each built-in template its name, its file from the root of the package, and its text. */
export function readTemplates(
  root: string,
  ...parts: readonly string[]
): { readonly name: string; readonly file: string; readonly text: string }[];
