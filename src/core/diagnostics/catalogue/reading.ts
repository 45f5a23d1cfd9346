import { codePoint, megabytes, shorten } from '../wording.js';
import { entry, type None } from './entry.js';

/** What keeps a file from being read: its bytes, its size, and its YAML. */
export const reading = {
  'file-empty': entry<None>({
    severity: 'error',
    message: () => 'The file is empty: a document was expected.',
    hint: () => 'Start with the four keys that a visit needs: title, city, country and dates.',
    about:
      'The file holds nothing, or only comments. A visit needs at least `title`, `city`, `country` and `dates`.',
    example: {},
  }),
  'file-bom': entry<None>({
    severity: 'info',
    message: () => 'The file starts with a byte order mark, which is skipped.',
    hint: () => 'Save it as "UTF-8" rather than "UTF-8 with BOM".',
    about: 'Some Windows editors put an invisible mark before the first character. It does no harm.',
    example: {},
  }),
  'file-utf16': entry<None>({
    severity: 'error',
    message: () => 'The file is written in UTF-16; UTF-8 was expected.',
    hint: () => 'In the editor choose "Save as" and the encoding UTF-8.',
    about: 'The file was saved as "Unicode" (UTF-16). Save it again as UTF-8.',
    example: {},
  }),
  'file-not-utf8': entry<None>({
    severity: 'error',
    message: () => 'Here the file holds a byte that is not UTF-8, so a character would be lost.',
    hint: () => 'In the editor choose "Save as" and the encoding UTF-8, then look at the accents again.',
    about:
      'The file was saved in an older encoding such as Windows-1252 or ISO 8859-1. The first lost character is shown.',
    example: {},
  }),
  'file-of-other-kind': entry<{
    kind: string;
    /** What a report could take from it; null where that is nothing. */
    holds: 'a text' | 'a list' | null;
  }>({
    severity: 'error',
    message: ({ kind }) => `The file is ${kind}; a text in YAML was expected.`,
    hint: ({ holds }) =>
      holds === 'a text'
        ? 'Start a document with solidify new visit visit.yaml, and copy into its keys what stands here.'
        : holds === 'a list'
          ? 'Name a document instead; people of a list are taken into it by solidify import LIST --into visit.yaml.'
          : 'Name the document, a text that mostly ends in .yaml; a picture or another file is named inside it.',
    about:
      'Documents of Word, PDFs, tables, pages of HTML and pictures are no documents of solidify. Their texts may be copied into one, lists of people are imported, and pictures are named in it.',
    example: { kind: 'a document of Word', holds: 'a text' },
  }),
  'file-too-large': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `The file is larger than ${megabytes(limit)}, the most that is read.`,
    hint: () =>
      'A visit rarely needs more than 0.1 MB: keep pictures in files of their own and name them under images.',
    about: 'A limit that protects against accidents, such as a picture pasted into the text.',
    example: { limit: 2_097_152 },
  }),
  'too-many-parts': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `The document has more than ${limit} values.`,
    hint: () => 'Split it into several visits.',
    about: 'A limit that protects against accidents and attacks.',
    example: { limit: 500_000 },
  }),
  'and-more': entry<{ code: string; more: number; areKnown: boolean }>({
    severity: 'error',
    message: ({ code, more, areKnown }) =>
      `And ${more} more of \`${code}\` from here on${areKnown ? ', each written like one above' : ''}.`,
    hint: ({ more, areKnown }) =>
      areKnown
        ? 'Correct each of those wherever it stands in the document.'
        : `${more === 1 ? 'It is' : 'They are'} told when those above are mended.`,
    about:
      'Of each kind of problem a document gets the first 100 one by one, and 100 more that are written in another way than all before; the others are counted here. It is as severe as what it counts.',
    example: { code: 'unknown-key', more: 250, areKnown: false },
  }),
  'too-deep': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `Values stand inside one another more than ${limit} levels deep.`,
    hint: () => 'No key of a visit needs more than six levels.',
    about: 'A limit that protects against accidents and attacks.',
    example: { limit: 64 },
  }),

  'yaml-tab': entry<{ more: number }>({
    severity: 'error',
    message: () => 'A tab stands where spaces are expected: YAML indents with spaces only.',
    hint: ({ more }) =>
      `Replace the tab by spaces, as many as the lines beside it have${more > 0 ? `; ${more} further ${more === 1 ? 'line starts' : 'lines start'} with one` : ''}.`,
    about: 'YAML refuses tabs in the indentation. Most editors can be told to write spaces for the Tab key.',
    example: { more: 0 },
  }),
  'yaml-space': entry<{ character: string }>({
    severity: 'error',
    message: ({ character }) =>
      `Here stands a character that looks like a space but is another one (U+${codePoint(character)}); YAML takes it for a letter.`,
    hint: () => 'Delete it and type a space.',
    about:
      'Texts copied from a web page or a word processor often bring no-break spaces along. Beside keys, colons and dashes only the plain space counts.',
    example: { character: '\u00A0' },
  }),
  'yaml-comment': entry<{ words: string }>({
    severity: 'warning',
    message: ({ words }) => `A # behind a space starts a comment, so "${shorten(words)}" is left out.`,
    hint: () =>
      'Put the whole text between double quotes; if it is meant as a comment, write a space behind the #.',
    about:
      'In `title: Visit #5` the title is only `Visit`. A comment, which nobody reads but the writers, is written `# like this`.',
    example: { words: '5' },
  }),
  'yaml-indent': entry<None>({
    severity: 'error',
    message: () =>
      'This line starts in a column that fits neither the line above nor the list or key it belongs to.',
    hint: () =>
      'Align it with its sisters: keys of one thing, and the dashes of one list, start in the same column.',
    about: 'The indentation says what belongs to what. All keys of one thing must start in the same column.',
    example: {},
  }),
  'yaml-dash': entry<None>({
    severity: 'error',
    message: () => 'A list cannot start on the line of its key.',
    hint: () =>
      'Put each dash on a line of its own below the key, or write the list in brackets: [one, two].',
    about:
      'The items of a list stand below their key, each behind a dash. A text that starts with a dash needs quotes.',
    example: {},
  }),
  'yaml-missing-space': entry<{ after: string }>({
    severity: 'error',
    message: ({ after }) => `There is no space behind \`${after}\`.`,
    hint: ({ after }) => `Write \`${after} …\` with a space.`,
    about: 'In YAML a colon or a dash counts only with a space behind it: `city: Paris`, `- Paris`.',
    example: { after: 'city:' },
  }),
  'yaml-unclosed-quote': entry<{ quote: string }>({
    severity: 'error',
    message: ({ quote }) => `The text that starts here with ${quote} is never closed.`,
    hint: ({ quote }) => `Put ${quote} at the end of the text.`,
    about:
      'A quotation mark opens a quoted text, which runs to the next one, over as many lines as it takes.',
    example: { quote: '"' },
  }),
  'yaml-unclosed-bracket': entry<{ bracket: string }>({
    severity: 'error',
    message: ({ bracket }) => `The \`${bracket}\` that opens here is never closed.`,
    hint: ({ bracket }) =>
      `Put \`${bracket === '{' ? '}' : ']'}\` at the end, or write the values on lines of their own.`,
    about:
      'A list in `[ ]` or a map in `{ }` must be closed. On several lines, one value a line is easier to read.',
    example: { bracket: '[' },
  }),
  'yaml-unopened-bracket': entry<{ bracket: string }>({
    severity: 'error',
    message: ({ bracket }) => `The \`${bracket}\` closes nothing that was opened.`,
    hint: ({ bracket }) =>
      `Remove it, or put \`${bracket === '}' ? '{' : '['}\` where it should start; a text with brackets needs double quotes around it.`,
    about: 'There are more closing brackets than opening ones.',
    example: { bracket: ']' },
  }),
  'yaml-text-after-quote': entry<{ quote: string; instead: string | null }>({
    severity: 'error',
    message: ({ quote }) => `The text goes on behind its closing ${quote}.`,
    hint: ({ quote, instead }) =>
      instead !== null
        ? `Quote the whole text: ${shorten(instead)}.`
        : quote === "'"
          ? "Double an apostrophe inside: 'it''s', or use double quotes."
          : 'Write \\" for a quotation mark inside.',
    about:
      'A quoted text ends at its second quotation mark. Inside single quotes an apostrophe is written twice.',
    example: { quote: "'", instead: null },
  }),
  'yaml-quote-needed': entry<{ character: string; isBullet?: boolean }>({
    severity: 'error',
    message: ({ character }) =>
      `A text cannot start with \`${character}\`, which has a meaning of its own in YAML.`,
    hint: ({ character, isBullet }) =>
      isBullet
        ? 'Write a hyphen in its place: lists have hyphens and a space.'
        : character === '|' || character === '>'
          ? `Start the text on the next line, indented, or put it between double quotes without the \`${character}\`.`
          : 'Put the whole text between double quotes.',
    about:
      'The characters ``@ ` * & ! % | > { } [ ] # , ? :`` mean something at the start of a value. Quotes switch that off.',
    example: { character: '@' },
  }),
  'yaml-colon-in-text': entry<{ text: string | null; keys?: string | null }>({
    severity: 'error',
    message: () =>
      'A colon stands inside an unquoted text, before a space or the end of the line, so YAML takes what is before it for a key.',
    hint: ({ text, keys = null }) =>
      text === null
        ? 'Write >- behind the key and the whole text on the lines below it, or put the text between double quotes.'
        : keys !== null && keys.length < 200
          ? `Write each key on a line of its own, or all between braces, \`${keys}\`; one text, with its commas, between double quotes.`
          : `Put the text between double quotes: "${shorten(text.replaceAll('"', '\\"'))}".`,
    about:
      'In an unquoted text, a colon followed by a space starts a new key. Quote texts such as `"Paris: a visit"`.',
    example: { text: 'Paris: a visit' },
  }),
  'yaml-escape': entry<{ escape: string }>({
    severity: 'error',
    message: ({ escape }) => `\`${escape}\` means nothing inside double quotes.`,
    hint: () => 'Use single quotes, or write each backslash twice.',
    about:
      'Inside double quotes a backslash starts a special character. Single quotes take everything as it stands.',
    example: { escape: '\\U' },
  }),
  'yaml-line': entry<{ isBullet?: boolean }>({
    severity: 'error',
    message: () => 'This line is neither `key: value` nor the item of a list.',
    hint: ({ isBullet }) =>
      isBullet
        ? 'Write a hyphen and a space in the place of the bullet.'
        : 'Put a colon and a space behind the key, or indent the line if it belongs to the text above.',
    about:
      'A text over several lines must be indented under its key, which ends in `|` (keep the lines) or `>-` (join them).',
    example: {},
  }),
  'yaml-duplicate-key': entry<{ key: string; line: number }>({
    severity: 'error',
    message: ({ key, line }) =>
      `\`${shorten(key)}\` stands twice here, first in line ${line}; YAML would drop one of them.`,
    hint: () => 'Join the two, or rename one.',
    about: 'Within one thing each key may stand once.',
    example: { key: 'title', line: 1 },
  }),
  'yaml-conflict-marker': entry<{ marker: string; lines: readonly number[] }>({
    severity: 'error',
    message: ({ marker }) => `\`${marker}\` was left by a merge of two versions.`,
    hint: ({ lines }) =>
      lines.length === 1
        ? `Delete line ${lines.join()}.`
        : `Keep one of the two versions and delete the marker lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}.`,
    about: 'Git writes such markers when two people changed the same lines.',
    example: { marker: '<<<<<<<', lines: [2, 4, 6] },
  }),
  'yaml-unknown-alias': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `\`*${name}\` points to an anchor \`&${name}\` that does not stand above.`,
    hint: () => 'If it is a text that starts with a star, put it between double quotes.',
    about: 'A value that starts with `*` repeats another one marked with `&`. Markdown stars need quotes.',
    example: { name: 'room' },
  }),
  'yaml-alias-limit': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) =>
      `Repeated anchors make this document grow beyond what is read: at most ${limit} repetitions, none of them within itself.`,
    hint: () => 'Use the registries (people, organisations, sites) and their ids instead of anchors.',
    about: 'A limit that protects against documents that grow without end when read.',
    example: { limit: 100 },
  }),
  'yaml-tag': entry<{ tag: string }>({
    severity: 'error',
    message: ({ tag }) => `The tag \`${shorten(tag)}\` is not known here.`,
    hint: () => 'If it is a text that starts with an exclamation mark, put it between double quotes.',
    about: 'YAML tags (`!something`) are not used. A text that starts with an exclamation mark needs quotes.',
    example: { tag: '!Essen' },
  }),
  'yaml-several-documents': entry<{
    /** Whether a text stands below and no keys, as under the front matter of a page in Markdown. */
    isText: boolean;
  }>({
    severity: 'error',
    message: () => 'A second document starts here: one file holds one document.',
    hint: ({ isText }) =>
      isText
        ? 'A document is keys alone, without a page in Markdown below them: write `summary: |` in the place of the line `---` and indent the text; longer parts go under `sections`.'
        : 'Move it to a file of its own, or remove the line `---`.',
    about:
      'The line `---` starts a new YAML document. Each visit has its own file, and its texts stand under keys.',
    example: { isText: false },
  }),
  'yaml-syntax': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `This is not YAML: ${reason}.`,
    hint: () => null,
    about: 'Any other error of the YAML reader, in its own words.',
    example: { reason: 'Unexpected token' },
  }),
} as const;
