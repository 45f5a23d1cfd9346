// The page of templates, docs/template-reference.md: each template, helper and slot, and what a report has.

/** What each helper makes. */
const helperWords = {
  line: 'a text in a line',
  block: 'a text as paragraphs',
  runIn: 'a text that begins with what it is about: label, sign, text',
  item: 'a text in a point of a list',
  cell: 'a text in a cell of a table',
  plain: 'words or a number that are no text of the report',
  or: 'whether any of the values is there',
  and: 'whether all of them are',
  is: 'whether two values are the same',
  next: 'a number and one more, for `@index`',
  after: 'the sign behind a text, unless that ends with one',
  some: 'whether any of a list has the field',
  fill: 'a phrase with its slots filled: `{{fill labels.page_of page=1 pages=2}}`',
  partial: 'the partial of a section: `{{> (partial this)}}`',
  bare: 'a text without any mark-up, for a title or an attribute',
  href: 'where an anchor leads to, or the bytes of a picture',
  beside: 'the address of a file beside the page',
  drawing: 'a map, a chart or an emblem',
  cssString: 'words as a string of CSS',
  cssPages: 'the number of a page as content of CSS',
  cssPaper: 'the rules for a paper',
  pixels: 'millimetres in pixels of CSS',
  printedAddress: 'the address of a link, which paper shows: address, text, sign',
  heading: 'a heading that something can lead to: level, anchor, title',
  quoted: 'a text in a quotation, behind `> `',
  numbered: 'a text in a numbered point of a list',
};

const slotWords = {
  style: 'the style of the page, in `<style>`',
  fonts: 'the fonts that its letters need, in `<style>`',
  printOnly: 'what only print needs, in the head',
  contents: 'the list of contents',
  backLinks: 'the links from a source back to where it is cited: the source',
  pageNumber: 'the number of the page on which an anchor stands: the anchor',
};

/**
 * @param helpers those of each format, `slots` of a page, `defaults` with path and purpose, `schema` of the contexts
 */
export function templatesPage({ helpers, slots, blocks, defaults, schema }) {
  const all = [...new Set(Object.values(helpers).flatMap((one) => Object.keys(one)))];
  const about = (words, name) => {
    if (!Object.hasOwn(words, name))
      throw new Error(`scripts/templates-page.mjs: nothing is said of ${name}`);
    return words[name];
  };
  for (const name of [...Object.keys(helperWords), ...Object.keys(slotWords)])
    if (!all.includes(name) && !Object.hasOwn(slots, name))
      throw new Error(`scripts/templates-page.mjs: there is no ${name} any more`);
  const count = ({ min, max, named }) =>
    `${max === Infinity ? `${min} or more` : min === max ? min : `${min} to ${max}`}${named ? ', and named ones' : ''}`;
  const formatsOf = (name) =>
    Object.keys(helpers)
      .filter((format) => Object.hasOwn(helpers[format], name))
      .map((format) => (format === 'md' ? 'Markdown' : 'HTML'))
      .join(', ');
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  const table = (heads, rows) => [row(...heads), row(...heads.map(() => '---')), ...rows];
  const typeOf = (one) => {
    const { $ref = '', type, anyOf = [], items } = one;
    if (one.enum) return one.enum.map((word) => `\`${word}\``).join(' or ');
    if (one.const !== undefined) return `\`${one.const}\``;
    if (anyOf.length > 0)
      return [...new Set(anyOf.map(typeOf))].filter((word) => word !== 'null').join(' or ');
    if ($ref !== '') return $ref.split('/').at(-1).replace(/[<>|]/g, ' ');
    return type === 'array' ? `list of ${items ? typeOf(items) : 'anything'}` : (type ?? 'anything');
  };
  const properties = schema.definitions.Report?.properties ?? {};
  return `${[
    '<!-- Made by scripts/generate.mjs; changes here are lost. -->',
    '',
    '# Reference of templates',
    '',
    'What [templates of your own](templates.md) stand in place of, and what they can call and show.',
    '',
    '## Templates',
    '',
    ...table(
      ['path', 'what it is for'],
      defaults.map(({ path, purpose }) => row(`\`${path}\``, purpose ?? '')),
    ),
    '',
    '## Helpers',
    '',
    `Blocks are ${blocks.map((one) => `\`${one}\``).join(', ')}, each with \`else\`. [Helpers of your own](templates.md#helpers-of-your-own) stand beside these.`,
    '',
    ...table(
      ['helper', 'values', 'in', 'gives'],
      all.map((name) => {
        const arity = Object.values(helpers).find((one) => Object.hasOwn(one, name))[name];
        return row(`\`${name}\``, count(arity), formatsOf(name), about(helperWords, name));
      }),
    ),
    '',
    '## Slots',
    '',
    'They are filled when a page is complete. Pages of the website have none.',
    '',
    ...table(
      ['slot', 'values', 'what stands there'],
      Object.keys(slots).map((name) => row(`\`${name}\``, count(slots[name]), about(slotWords, name))),
    ),
    '',
    '## What a report has',
    '',
    'At the top, in templates of a visit; `schema/templates.json` has all that is within.',
    '',
    ...table(
      ['field', 'is', 'what it says'],
      Object.entries(properties).map(([name, one]) =>
        row(
          `\`${name}\``,
          typeOf(one),
          (one.description ?? '')
            .replace(/\s+/g, ' ')
            .replaceAll('|', '\\|')
            .replace(/[{}<>]/g, ''),
        ),
      ),
    ),
  ].join('\n')}\n`;
}
