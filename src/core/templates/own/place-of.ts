import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { locator } from '../../syntax/place.js';
import type { TemplateSource } from '../read.js';
import { writesMarkdown } from '../vocabulary.js';

/**
 * The first place in templates of the user's own that has one of some words, or else writes a tag of this name, calls this
 * helper, or begins such a heading of Markdown.
 *
 * @param isMarkdown whether templates of Markdown may have written it, rather than those of pages
 * @returns without one, the first of them
 */
export function placeOf(
  tag: string,
  written: readonly string[],
  own: readonly TemplateSource[],
  isMarkdown = false,
): Pick<Diagnostic, 'file' | 'range'> {
  const pages = own.filter(({ name }) => writesMarkdown(name) === isMarkdown);
  const tags = [`<${tag}`, ` ${tag}=`, `{{${tag} `, `{{heading ${tag.slice(1)} `];
  const level = Number(/^h([1-6])$/.exec(tag)?.[1]);
  if (isMarkdown && level > 0) tags.push(`\n${'#'.repeat(level)} `);
  for (const signs of [...written.filter((one) => one.length > 2).map((one) => [one]), tags, [`${tag}=`]])
    for (const { file, text } of pages) {
      // A line end in front of the first line, of which each sign has the place of its second character.
      const at = signs
        .map((sign) => (sign.startsWith('\n') ? `\n${text}`.indexOf(sign) : text.indexOf(sign)))
        .filter((one) => one >= 0)
        .sort((a, b) => a - b)[0];
      if (at !== undefined) return { file, range: locator(text)({ start: at, end: at }) };
    }
  return { file: (pages[0] ?? own[0])?.file ?? '', range: null };
}
