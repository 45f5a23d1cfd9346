import { posix } from 'node:path';
import type { Files } from './imports.js';

/** What documents may name. */
export interface Named {
  readonly isThere: (path: string) => boolean;
  /** Of `npm run`. */
  readonly scripts: readonly string[];
  /** The help of every command. */
  readonly help: string;
}

/**
 * What Markdown documents name that is not there: files and headings that links lead to, scripts of the package, files
 * that Node.js runs, commands and flags of solidify.
 *
 * @param documents by their paths from the root of the repository
 */
export function faultsOfDocuments(documents: Files, { isThere, scripts, help }: Named): string[] {
  const anchors = new Map([...documents].map(([path, text]) => [path, anchorsOf(text)]));
  const has = (word: string): boolean =>
    new RegExp(`(?<![\\w-])${word.replaceAll('-', '\\-')}(?![\\w-])`).test(help);
  return [...documents].flatMap(([path, text]) => {
    const faults: string[] = [];
    for (const [, target = ''] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const place = file === '' ? path : posix.join(posix.dirname(path), file);
      if (!isThere(place)) faults.push(`${path}: ${target} is not there`);
      else if (anchor !== undefined && anchors.get(place)?.includes(anchor) === false)
        faults.push(`${path}: ${target} has no such heading`);
    }
    for (const [, name = ''] of text.matchAll(/\bnpm run (?:-\S+ )*([\w:-]+)/g))
      if (!scripts.includes(name)) faults.push(`${path}: npm run ${name} is no script`);
    for (const [, file = ''] of text.matchAll(/\bnode ((?:scripts|bin|bench)\/[\w./-]+)/g))
      if (!isThere(file)) faults.push(`${path}: node ${file} is not there`);
    for (const [, line = ''] of text.matchAll(
      /(?:`|^(?:\$ )?)(solidify [^`\n#]+|--[a-z][^`\n]*)(?:`|$|\s#)/gm,
    )) {
      const [, command] = /^solidify ([a-z]+)/.exec(line) ?? [];
      const flags = line.match(/(?<=^|\s)--[a-z][a-z-]+/g) ?? [];
      for (const word of command === undefined ? flags : [command, ...flags])
        if (!has(word)) faults.push(`${path}: solidify has no ${word}`);
    }
    return faults;
  });
}

/** The anchors that GitHub gives the headings of a document, and those that it has itself. */
function anchorsOf(text: string): string[] {
  const own = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...own, ...headings];
}

function withoutCode(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '');
}
