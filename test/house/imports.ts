import { posix } from 'node:path';

/** The texts of files, by their path from the root of the package. */
export type Files = ReadonlyMap<string, string>;

/** That one file imports another, or a package. */
export interface Import {
  readonly from: string;
  /** A file as its path from the root of the package; anything else as it is written. */
  readonly to: string;
  /** Types cost nothing and bind nothing at run time. */
  readonly typeOnly: boolean;
  /** Within a function, when it is needed. */
  readonly lazy: boolean;
}

/** Everything that a file imports: values, types (`typeof import()` too) and what it exports from elsewhere. */
export function importsOf(path: string, text: string): Import[] {
  const inside = (to: string): string =>
    to.startsWith('.') ? posix.join(posix.dirname(path), to).replace(/\.js$/, '.ts') : to;
  const still = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)];
  const within = [...text.matchAll(/(typeof )?\bimport\(\s*'([^']+)'/g)];
  const named = (clause: string): boolean =>
    /^(?:import|export)\s+\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?,?\s*)+\}/.test(clause);
  return [
    ...still.map(([clause, type, to = '']) => ({
      from: path,
      to: inside(to),
      typeOnly: type !== undefined || named(clause),
      lazy: false,
    })),
    ...within.map(([, type, to = '']) => ({
      from: path,
      to: inside(to),
      typeOnly: type !== undefined,
      lazy: type === undefined,
    })),
  ];
}

/** What all files import. */
export function importsIn(files: Files): Import[] {
  return [...files].flatMap(([path, text]) => importsOf(path, text));
}

/** The package that is imported; null for a file of ours, a part of Node, or what the build makes. */
export function packageOf(to: string): string | null {
  if (/^(node:|src\/|#)/.test(to)) return null;
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A source without its comments and strings. */
export function bare(text: string): string {
  return withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** A source without its comments. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
