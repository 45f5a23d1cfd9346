// The built-in templates by their names, as `visit/report.html`. Run by itself, it checks those of a package, the first
// argument or this one, and exits with 1 where one names what is not there.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { load } from './load.mjs';

const own = fileURLToPath(new URL('..', import.meta.url));

/** The folders of templates, with how the names of those in them start, by the file of dist/ that holds them. */
const folders = {
  assets: { visit: 'visit', 'visit/sections': 'sections', partials: 'partials' },
  book: { programme: 'programme', 'programme/book': 'book' },
  site: { site: 'site', 'site/partials': 'partials' },
};

/**
 * The templates of one file of dist/, or of all.
 *
 * @param root the folder of the package
 * @returns of each its name, its file from the root of the package, and its text
 */
export function readTemplates(root, ...parts) {
  return (parts.length > 0 ? parts : Object.keys(folders)).flatMap((part) =>
    Object.entries(folders[part]).flatMap(([folder, start]) =>
      readdirSync(join(root, 'templates', folder))
        .filter((file) => file.endsWith('.hbs'))
        .sort()
        .map((file) => {
          const path = `templates/${folder}/${file}`;
          const name = `${start}/${basename(file, '.hbs')}`;
          return { name, file: path, text: readFileSync(join(root, path), 'utf8') };
        }),
    ),
  );
}

/** What each template can show: schema/templates.json. */
export function readContexts() {
  return JSON.parse(readFileSync(join(own, 'schema/templates.json'), 'utf8'));
}

/** What is wrong with templates, one line each, with file, line and column. */
export async function faultsIn(templates) {
  const core = await load(
    `export { checkTemplates } from './src/core/templates/check.ts';
     export { readTemplates } from './src/core/templates/read.ts';
     export { wording } from './src/core/diagnostics/diagnostic.ts';`,
  );
  const { value, diagnostics } = core.readTemplates(templates, (text) => Handlebars.parse(text));
  return [...diagnostics, ...core.checkTemplates(value, readContexts())].map((one) => {
    const { message, hint } = core.wording(one);
    const place = one.range ? `:${one.range.start.line}:${one.range.start.column}` : '';
    return [`${one.file}${place} ${message}`, hint].filter(Boolean).join(' ');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = await faultsIn(readTemplates(process.argv[2] ?? own));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
