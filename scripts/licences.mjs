// What dist/THIRD-PARTY-LICENCES.txt says: the licence of everything in the package that others have made.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files of a package with its terms, and with those of what it holds itself. */
const isTerms = /^(?:licen[cs]e|copying|notice|third-?party-?(?:notices|licen[cs]es))(?:[-.\w]*)$/i;

/**
 * The text of the file.
 *
 * @param root the folder of the repository
 * @param packages the folder of each package of which something is bundled, by `name@version`
 * @throws Error for a package whose folder holds no text of its licence
 */
export function licencesText(root, packages) {
  const apache = [...packages.keys()].find((ref) => ref.startsWith('b4a@'));
  const parts = [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, folder]) => {
      const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = termsIn(folder);
      // Its text is the same whoever uses it: no line of it is theirs.
      if (files.length === 0 && license === 'Apache-2.0') files.push(...termsIn(packages.get(apache)));
      if (files.length === 0 && license === 'MPL-2.0')
        files.push(join(root, 'node_modules/axe-core/LICENSE'));
      if (files.length === 0) throw new Error(`${ref} comes without the text of its licence (${license})`);
      const by = typeof author === 'string' ? author : author?.name;
      return part(
        `${ref} (${license})${by ? `, ${by}` : ''}`,
        files.map((path) => readFileSync(path, 'utf8')),
      );
    });
  const fonts = join(root, 'templates/fonts');
  for (const file of readdirSync(fonts)
    .filter((name) => /^(?:OFL|UFL|LICENSE)-.*\.txt$/.test(name))
    .sort())
    parts.push(part(`templates/fonts, ${file}`, [readFileSync(join(fonts, file), 'utf8')]));
  const data = join(root, 'src/core/draw/data');
  for (const file of readdirSync(data).sort()) {
    const [, notice] = /^\/\*! (.*) \*\/$/m.exec(readFileSync(join(data, file), 'utf8')) ?? [];
    if (notice === undefined)
      throw new Error(`${relative(root, join(data, file))} does not say where it is from`);
    parts.push(part(`Data: ${file}`, [notice]));
  }
  return once(`What others have made and this package holds, with its licences.\n\n${parts.join('\n')}`);
}

/** Terms that many packages share word for word, below their own lines of copyright. */
const shared = [
  /Redistribution and use in source and binary forms(?:(?!\n=====)[^])*?POSSIBILITY OF\s+SUCH\s+DAMAGE\./gi,
  /Permission is hereby granted, free of charge(?:(?!\n=====)[^])*?DEALINGS IN\s+THE\s+SOFTWARE\./gi,
  /Permission to use, copy, modify, and(?:\/or)? distribute(?:(?!\n=====)[^])*?OF THIS SOFTWARE\./gi,
  / *Apache License\s+Version 2\.0, January 2004(?:(?!\n=====)[^])*?END OF TERMS AND CONDITIONS/g,
];

/** A text in which such terms stand once, at the end, and are named where they hold. */
function once(text) {
  const known = new Map();
  let left = text.replace(/^> ?/gm, '');
  for (const terms of shared)
    left = left.replace(terms, (found) => {
      const key = found.replace(/\s+/g, ' ').trim();
      const name = known.get(key)?.name ?? `Terms ${known.size + 1}`;
      known.set(key, known.get(key) ?? { name, found });
      return `[${name}: see the end of this file]`;
    });
  return [left, ...[...known.values()].map(({ name, found }) => part(name, [found]))].join('\n');
}

/** The files with terms in the folder of a package, and in the folders of what it was built from. */
function termsIn(folder) {
  return ['.', 'codec', 'lib'].flatMap((name) => {
    const at = join(folder, name);
    if (!existsSync(at)) return [];
    return readdirSync(at, { withFileTypes: true })
      .filter((one) => one.isFile() && isTerms.test(one.name))
      .map((one) => join(at, one.name))
      .sort();
  });
}

function part(title, texts) {
  const line = '='.repeat(78);
  return `${line}\n${title}\n${line}\n\n${texts.map((text) => `${text.replaceAll('\r\n', '\n').trim()}\n`).join('\n')}`;
}
