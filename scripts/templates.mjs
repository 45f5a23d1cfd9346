// The built-in templates by their names, as `visit/report.html`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folders of templates, with how the names of those in them start, by the file of dist/ that holds them. */
const folders = {
  assets: { visit: 'visit', 'visit/sections': 'sections', partials: 'partials' },
  book: { programme: 'programme', 'programme/book': 'book' },
  site: { site: 'site', 'site/partials': 'partials' },
};

/**
 * The templates of one file of dist/, or of all.
 *
 * @returns of each its name, its file from the root of the package, and its text
 */
export function readTemplates(...parts) {
  return (parts.length > 0 ? parts : Object.keys(folders)).flatMap((part) =>
    Object.entries(folders[part]).flatMap(([folder, start]) =>
      readdirSync(join(root, 'templates', folder))
        .filter((file) => file.endsWith('.hbs'))
        .sort()
        .map((file) => {
          const path = `templates/${folder}/${file}`;
          return {
            name: `${start}/${basename(file, '.hbs')}`,
            file: path,
            text: readFileSync(join(root, path), 'utf8'),
          };
        }),
    ),
  );
}
