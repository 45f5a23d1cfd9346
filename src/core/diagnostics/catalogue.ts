import type { Severity } from './severity.js';
import type { ConsentRule } from '../privacy/consent.js';

interface Entry<A> {
  readonly severity: Severity;
  /** What was found and what was expected: one sentence. */
  readonly message: (args: A) => string;
  /** What to write instead; null when the message says it all. */
  readonly hint: (args: A) => string | null;
  /** For the documentation: when it comes and what to do. */
  readonly about: string;
  /** For the documentation: what the words look like when filled. */
  readonly example: A;
}

const entry = <A>(one: Entry<A>): Entry<A> => one;
type None = Record<never, never>;

/** Every diagnostic that solidify can give: the words, by code. `docs/diagnostics.md` is made from it. */
export const catalogue = {
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
  'yaml-text-after-quote': entry<{ quote: string }>({
    severity: 'error',
    message: ({ quote }) => `The text goes on behind its closing ${quote}.`,
    hint: ({ quote }) =>
      quote === "'"
        ? "Double an apostrophe inside: 'it''s', or use double quotes."
        : 'Write \\" for a quotation mark inside.',
    about:
      'A quoted text ends at its second quotation mark. Inside single quotes an apostrophe is written twice.',
    example: { quote: "'" },
  }),
  'yaml-quote-needed': entry<{ character: string }>({
    severity: 'error',
    message: ({ character }) =>
      `A text cannot start with \`${character}\`, which has a meaning of its own in YAML.`,
    hint: ({ character }) =>
      character === '|' || character === '>'
        ? `Start the text on the next line, indented, or put it between double quotes without the \`${character}\`.`
        : 'Put the whole text between double quotes.',
    about:
      'The characters ``@ ` * & ! % | > { } [ ] # , ? :`` mean something at the start of a value. Quotes switch that off.',
    example: { character: '@' },
  }),
  'yaml-colon-in-text': entry<{ text: string | null }>({
    severity: 'error',
    message: () =>
      'A colon with a space stands inside an unquoted text, so YAML takes what is before it for a key.',
    hint: ({ text }) =>
      text === null
        ? 'Write >- behind the key and the whole text on the lines below it, or put the text between double quotes.'
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
  'yaml-line': entry<None>({
    severity: 'error',
    message: () => 'This line is neither `key: value` nor the item of a list.',
    hint: () => 'Put a colon and a space behind the key, or indent the line if it belongs to the text above.',
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
  'yaml-several-documents': entry<None>({
    severity: 'error',
    message: () => 'A second document starts here: one file holds one document.',
    hint: () => 'Move it to a file of its own, or remove the line `---`.',
    about: 'The line `---` starts a new YAML document. Each visit has its own file.',
    example: {},
  }),
  'yaml-syntax': entry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `This is not YAML: ${reason}.`,
    hint: () => null,
    about: 'Any other error of the YAML reader, in its own words.',
    example: { reason: 'Unexpected token' },
  }),

  'not-a-map': entry<{ found: string }>({
    severity: 'error',
    message: ({ found }) => `The document is ${found}; keys such as \`title: …\` were expected.`,
    hint: () => 'Start with title, city, country and dates, each on its own line.',
    about: 'A visit is a list of keys and values. Here the whole file is something else.',
    example: { found: 'a list' },
  }),
  'unknown-key': entry<{
    key: string;
    thing: string;
    nearest: readonly string[];
    known: readonly string[];
    elsewhere: readonly string[];
  }>({
    severity: 'error',
    message: ({ key, thing }) => `\`${shorten(key)}\` is not a key of ${thing}.`,
    hint: ({ key, nearest, known, elsewhere }) => {
      if (key.startsWith('x_'))
        return 'Keys of your own, which start with x_, are possible on the first level of the document.';
      const hints = [];
      if (nearest.length > 0) hints.push(`Did you mean ${either(nearest)}?`);
      if (elsewhere.length > 0)
        hints.push(`It is a key of ${oneOf(elsewhere)}: look at the indentation, or move it there.`);
      return hints.length > 0 ? hints.join(' ') : `Known keys: ${known.join(', ')}.`;
    },
    about:
      'A mistyped key would be lost silently, so it is refused. On the first level of a document, keys that start with `x_` are yours.',
    example: {
      key: 'contry',
      thing: 'a visit',
      nearest: ['country'],
      known: ['city', 'country'],
      elsewhere: [],
    },
  }),
  'missing-key': entry<{ key: string; thing: string; example: string }>({
    severity: 'error',
    message: ({ key, thing }) => `\`${key}\` is missing: ${thing} needs it.`,
    hint: ({ key, example }) => `Add \`${key}: ${example}\`.`,
    about: 'A key without which the report cannot be made. The place shown is the thing that lacks it.',
    example: { key: 'city', thing: 'a visit', example: 'Paris' },
  }),
  'wrong-type': entry<{ found: string; expected: string; hint: string | null }>({
    severity: 'error',
    message: ({ found, expected }) =>
      `${found === 'nothing' ? 'Nothing is written here' : `This is ${found}`}; ${expected} was expected.`,
    hint: ({ hint }) => hint,
    about:
      'The value is of another kind than the key takes. Where YAML read something else than was meant, the hint says so.',
    example: {
      found: 'the truth value false',
      expected: 'a text',
      hint: 'Put it between quotes if the word is meant: "no".',
    },
  }),
  'comma-in-braces': entry<{ words: string }>({
    severity: 'error',
    message: ({ words }) =>
      `\`${words}\` stands alone: inside { } a comma ends an unquoted text, and what follows becomes a key.`,
    hint: () => 'Put the text with the comma between double quotes, or write one key a line without braces.',
    about: 'In `{ name: Souyris, Anne }` YAML reads a key `Anne` without a value.',
    example: { words: 'Anne' },
  }),
  'unknown-value': entry<{ value: string; nearest: readonly string[]; known: readonly string[] }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not one of the possible values.`,
    hint: ({ nearest, known }) =>
      nearest.length > 0 ? `Did you mean ${either(nearest)}?` : `Write one of ${known.join(', ')}.`,
    about: 'The key takes one of a few words.',
    example: { value: 'finnal', nearest: ['final'], known: ['draft', 'review', 'final'] },
  }),
  'empty-text': entry<{ key: string; required: boolean }>({
    severity: 'error',
    message: ({ key }) => `\`${shorten(key)}\` is empty.`,
    hint: ({ key, required }) =>
      required ? `Write the ${key.replaceAll('_', ' ')}.` : 'Write something, or remove the key.',
    about: 'A key that must say something holds nothing or only blanks. An optional one may also be removed.',
    example: { key: 'title', required: true },
  }),
  'empty-item': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `An item of \`${key}\` is empty.`,
    hint: () => 'Write something behind the dash, or remove the dash.',
    about: 'In a list, a dash with nothing behind it.',
    example: { key: 'hosts' },
  }),
  'bad-date': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not a date.`,
    hint: ({ value, suggestion }) =>
      suggestion
        ? `Write ${suggestion}.`
        : /^\d{4}-\d{2}(-\d{2})?$/.test(value)
          ? 'The calendar has no such day or month.'
          : 'Write year-month-day, such as 2019-06-17.',
    about:
      'Dates follow ISO 8601: `2019-06-17`, or in part `2019-06` or `2019`. They must exist in the calendar.',
    example: { value: '17/06/2019', suggestion: '2019-06-17' },
  }),
  'date-order': entry<{ start: string; end: string }>({
    severity: 'error',
    message: ({ start, end }) => `The end, ${end}, is before the start, ${start}.`,
    hint: () => 'Exchange the two, or correct the year.',
    about: 'A period ends on the day it starts, or later.',
    example: { start: '2019-06-18', end: '2019-06-17' },
  }),
  'day-precision': entry<{ value: string }>({
    severity: 'error',
    message: ({ value }) => `\`${value}\` is not a full date: a visit takes place on days.`,
    hint: ({ value }) =>
      `Write the day too, such as ${value.length === 4 ? `${value}-06-17` : `${value}-17`}.`,
    about: 'The `dates` of a visit are full dates, because `day` counts from the first of them.',
    example: { value: '2019-06' },
  }),
  'day-outside': entry<{ day: number; days: number }>({
    severity: 'error',
    message: ({ day, days }) =>
      `Day ${day} is outside the visit, which has ${days === 1 ? 'one day' : `${days} days`}.`,
    hint: ({ days }) => (days === 1 ? 'Write 1.' : `Write a number from 1 to ${days}, or correct dates.`),
    about: '`day` counts from 1 within `dates`.',
    example: { day: 3, days: 2 },
  }),
  'bad-time': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not a time of day.`,
    hint: ({ value, suggestion }) =>
      suggestion
        ? `Write "${suggestion}".`
        : /^\d\d:\d\d\s*[-–]\s*\d\d:\d\d$/.test(value)
          ? 'The end must be later than the start, on the same day.'
          : 'Write "14:00" or "14:00-16:00", with two digits and 24 hours.',
    about: 'A time is `"14:00"` or `"14:00-16:00"`; the end is later than the start.',
    example: { value: '2 pm', suggestion: '14:00' },
  }),
  'time-overlap': entry<{ other: string; line: number }>({
    severity: 'warning',
    message: ({ other, line }) => `This overlaps with "${shorten(other)}" (line ${line}) on the same day.`,
    hint: () => 'Correct one of the times, or make them groups of one tour if they took place side by side.',
    about: 'Two parts of the agenda take place at the same time and are not groups of one tour.',
    example: { other: 'Inside the room', line: 12 },
  }),
  'bad-country': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not the code of a country.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Write ${suggestion}.`
        : 'Write the two capital letters of ISO 3166-1, such as FR, DE or SI.',
    about:
      'Countries are written as ISO 3166-1 alpha-2 codes in capitals: `FR`, `GB` (not UK), `GR` (not EL), `SI` for Slovenia.',
    example: { value: 'UK', suggestion: 'GB' },
  }),
  'bad-language': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not the code of a language.`,
    hint: ({ suggestion }) =>
      suggestion ? `Write ${suggestion}.` : 'Write a BCP 47 code, such as en, fr, de or pt-PT.',
    about: 'Languages are written as BCP 47 codes: `en`, `fr`, `de-AT`.',
    example: { value: 'english', suggestion: 'en' },
  }),
  'language-without-labels': entry<{ lang: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ lang }) => `A report in \`${lang}\` cannot be made: solidify has no labels in that language.`,
    hint: ({ known }) => `Write one of ${known.join(', ')}.`,
    about: 'The headings and fixed words of a report exist in some languages only.',
    example: { lang: 'fi', known: ['de', 'en', 'fr'] },
  }),
  'language-missing': entry<{ lang: string; found: readonly string[] }>({
    severity: 'warning',
    message: ({ lang, found }) =>
      `This text has no version in \`${lang}\`, the language of the document, only in ${either(found)}.`,
    hint: ({ lang }) => `Add \`${lang}: …\`.`,
    about:
      'A text that is written as a map by language lacks the language of the document, so its report shows another one.',
    example: { lang: 'en', found: ['fr'] },
  }),
  'texts-untranslated': entry<{ lang: string; own: string; count: number; names: readonly string[] }>({
    severity: 'warning',
    message: ({ lang, own, count, names }) =>
      `In the report in \`${lang}\`, ${count} ${count === 1 ? 'text stands' : 'texts stand'} in \`${own}\`: ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
    hint: ({ lang, own }) => `Write them by language: { ${own}: …, ${lang}: … }.`,
    about:
      'A report was asked for in a language in which not every text is written. What is missing is shown in the language of the document, and marked as such for those who listen.',
    example: { lang: 'fr', own: 'en', count: 12, names: ['title', 'summary', 'discussions[0].title'] },
  }),
  'funding-language': entry<{ scheme: string; key: string; lang: string }>({
    severity: 'warning',
    message: ({ scheme, key, lang }) =>
      `No official ${key} of \`${scheme}\` is known in \`${lang}\`; it stands in English.`,
    hint: ({ key, lang }) => `If the funder gave you one, write it: ${key}: { ${lang}: … }.`,
    about:
      'The sentences that a funder demands are legal texts. They are shown as a public body printed them, and never translated by solidify.',
    example: { scheme: 'cerv', key: 'disclaimer', lang: 'mt' },
  }),
  'funding-grant': entry<{ scheme: string }>({
    severity: 'warning',
    message: ({ scheme }) => `\`${scheme}\` asks for the number of the grant, and none is given.`,
    hint: () => 'Add grant: "101000000", as it stands in the grant agreement.',
    about: 'Some funding programmes have the number of the grant agreement in the acknowledgement.',
    example: { scheme: 'horizon' },
  }),
  'funding-authority': entry<{ scheme: string }>({
    severity: 'warning',
    message: ({ scheme }) =>
      `The disclaimer of \`${scheme}\` names who granted; now it says “the granting authority”.`,
    hint: () => 'Add authority: EACEA, CINEA, or a name such as "the European Commission".',
    about: 'The grant agreement says who granted: an agency, or the Commission itself.',
    example: { scheme: 'horizon' },
  }),
  'logo-larger-than-emblem': entry<{ height: number; limit: number }>({
    severity: 'error',
    message: ({ height, limit }) =>
      `A logo ${height} mm high would be larger than the emblem of the Union, which is ${limit} mm high.`,
    hint: ({ limit }) => `Write ${limit} or less, or leave height out.`,
    about:
      'Where other logos are shown, the emblem must be at least as large (Regulation (EU) 2021/1060, Annex IX, point 1.7).',
    example: { height: 20, limit: 12 },
  }),
  'bad-colour': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is no colour that can be read here.`,
    hint: ({ suggestion }) =>
      `Write ${suggestion ? `"${suggestion}"` : 'a # and six digits, such as "#0b5a5e"'}.`,
    about: 'Colours are written as # and six hexadecimal digits: red, green and blue, two digits each.',
    example: { value: 'teal', suggestion: null },
  }),
  'colour-without-quotes': entry<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `Behind \`${key}:\` stands nothing: to YAML, # starts a comment.`,
    hint: ({ key }) => `Put the colour between quotes: ${key}: "#0b5a5e".`,
    about: 'A colour starts with #, and so does a comment. Between quotes it is a text.',
    example: { key: 'accent' },
  }),
  'low-contrast': entry<{ value: string; ratio: number; suggestion: string }>({
    severity: 'error',
    message: ({ value, ratio }) =>
      `\`${value}\` has a contrast of ${ratio} : 1 with the background; headings and links need 4.5 : 1.`,
    hint: ({ suggestion }) => `The nearest colour that passes is "${suggestion}".`,
    about:
      'Words in a colour must be readable on white and on the light grey of boxes (WCAG 2.1, 1.4.3). For dark screens solidify makes the colour lighter by itself, as far as it must.',
    example: { value: '#f0a000', ratio: 1.9, suggestion: '#8a5c00' },
  }),
  'bad-id': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` cannot be an id.`,
    hint: ({ suggestion }) =>
      `Use letters a to z, digits, hyphens, dots and underscores only${suggestion ? `: ${suggestion}` : ''}.`,
    about:
      'Ids name things and files: unaccented letters, digits, `-`, `_` and `.`, starting with a letter or digit.',
    example: { value: 'Jan Wit', suggestion: 'jan-wit' },
  }),
  'bad-number': entry<{ found: string; expected: string }>({
    severity: 'error',
    message: ({ found, expected }) => `${shorten(found)} is not possible here; ${expected} was expected.`,
    hint: () => null,
    about: 'The number is outside what the key allows, such as a negative count or a latitude above 90.',
    example: { found: '-2', expected: 'a whole number from 1' },
  }),
  'counts-mismatch': entry<{ counts: number; answers: number }>({
    severity: 'error',
    message: ({ counts, answers }) => `There are ${counts} counts for ${answers} answers.`,
    hint: () => 'Write one count for each answer of scale, in the same order; 0 where nobody gave it.',
    about: 'The `counts` of a feedback question belong to its `scale`, one by one.',
    example: { counts: 3, answers: 4 },
  }),
  'bad-url': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not an address that a report may link to.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Write ${suggestion}.`
        : 'Write the whole address, starting with https://, http://, mailto: or tel:.',
    about:
      'Links are limited to `https`, `http`, `mailto` and `tel`, so that nothing runs and no path of a computer is published.',
    example: { value: 'www.efus.eu', suggestion: 'https://www.efus.eu' },
  }),
  'unknown-id': entry<{ id: string; registry: string; nearest: readonly string[]; elsewhere: string | null }>(
    {
      severity: 'error',
      message: ({ id, registry, elsewhere }) =>
        `No \`${shorten(id)}\` stands under ${registry}${elsewhere ? `, but one under ${elsewhere}` : ''}.`,
      hint: ({ id, registry, nearest, elsewhere }) => {
        if (elsewhere) return `Name one of ${registry} here, or move the entry.`;
        if (nearest.length > 0) return `Did you mean ${either(nearest)}?`;
        return /\s/.test(id)
          ? `Add it to ${registry} and write its id here, or write it in place: { name: "${shorten(id)}" }.`
          : `Add it to ${registry}, here or in the programme.`;
      },
      about: 'An id must exist in the registry of the document or of its programme.',
      example: { id: 'jan-witt', registry: 'people', nearest: ['jan-wit'], elsewhere: null },
    },
  ),
  'duplicate-id': entry<{ id: string; line: number; file: string }>({
    severity: 'error',
    message: ({ id, file, line }) =>
      `The id \`${id}\` is used twice; first in ${file}${line > 0 ? `, line ${line}` : ''}.`,
    hint: () => 'Rename one of the two.',
    about: 'Ids name files and things: two of the same kind cannot share one.',
    example: { id: 'paris-2019', line: 3, file: 'visits/paris.yaml' },
  }),
  'reserved-id': entry<{ id: string }>({
    severity: 'error',
    message: ({ id }) =>
      id.toLowerCase() === 'index'
        ? `\`${shorten(id)}\` is the name of the first page of the website of the programme.`
        : `\`${shorten(id)}\` is the name of a guidebook.`,
    hint: () => 'Give the visit another id.',
    about:
      'The report of a visit would take the place of a page of the website of its programme, or of its guidebook.',
    example: { id: 'index' },
  }),
  'unknown-source': entry<{ id: string; nearest: readonly string[] }>({
    severity: 'error',
    message: ({ id }) => `\`${shorten(id)}\` is cited, but does not stand under sources.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest)}?`
        : 'Add it under sources, with a title and an address.',
    about: '`[@S1]` in a text, or `source: S1` at a figure, must name an entry of `sources`.',
    example: { id: 'S2', nearest: [] },
  }),
  'bad-citation': entry<{ citation: string }>({
    severity: 'error',
    message: ({ citation }) => `\`${shorten(citation)}\` is not a citation.`,
    hint: () => 'Write [@S1], [@S1, p. 3] or [@S1; @S2].',
    about: 'A citation is `[@id]`, with a place `[@id, p. 3]`, or several `[@id; @other]`.',
    example: { citation: '[@S1 p. 3]' },
  }),
  'unused-source': entry<{ id: string }>({
    severity: 'info',
    message: ({ id }) => `No text and no figure cites the source \`${id}\`; the report does not list it.`,
    hint: ({ id }) => `Cite it with [@${id}], or remove it.`,
    about: 'Sources are listed in the order of their first citation. One that is never cited is left out.',
    example: { id: 'S7' },
  }),
  'unused-abbreviation': entry<{ short: string }>({
    severity: 'info',
    message: ({ short }) => `No text uses the abbreviation \`${short}\`; the report does not list it.`,
    hint: () => 'Remove it, or use it.',
    about: 'Abbreviations are written out where they are first used. One that is never used is left out.',
    example: { short: 'DCR' },
  }),
  'too-many-abbreviations': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `There are more than ${limit} abbreviations.`,
    hint: () => 'Keep those that the texts use.',
    about: 'A limit that protects against accidents and attacks: each is looked for in every text.',
    example: { limit: 1000 },
  }),
  'programme-outside': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is not a place where a programme may be.`,
    hint: () =>
      'Keep it as a .yaml or .yml file beside the document, in a folder above it or beside its folder, and name it by a relative path such as ../programme.yaml.',
    about:
      'A document from elsewhere may not have other files of this machine read: neither by an absolute path, nor in hidden folders, nor by links that lead away.',
    example: { path: '/etc/passwd' },
  }),
  'programme-missing': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `There is no programme file at \`${shorten(path)}\`.`,
    hint: () => 'Write the path from the folder of this document, such as ../programme.yaml.',
    about: '`programme` names the file that holds the shared people, organisations, sites and sources.',
    example: { path: 'programme.yaml' },
  }),
  'programme-kind': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is not a programme.`,
    hint: () => 'Start that file with `kind: programme`.',
    about: 'The file named under `programme` must be a programme, not a visit.',
    example: { path: 'paris-2019.yaml' },
  }),
  'name-spelling': entry<{ name: string; other: string; file: string; line: number }>({
    severity: 'warning',
    message: ({ name, other, file, line }) =>
      `"${shorten(name)}" here, "${shorten(other)}" in ${file}, line ${line}: one name in two spellings?`,
    hint: ({ other }) =>
      `If they are the same, write "${shorten(other)}" in both, or put the name into the registry of the programme once.`,
    about:
      'Documents of one programme name a person or an organisation in two ways that differ in one letter, or in accents and punctuation. An index would list both.',
    example: { name: 'Jan Witt', other: 'Jan Wit', file: 'visits/essen-2019.yaml', line: 12 },
  }),
  'visit-outside-period': entry<{ start: string; end: string; periodStart: string; periodEnd: string }>({
    severity: 'warning',
    message: ({ start, end, periodStart, periodEnd }) =>
      `The visit, ${start === end ? start : `${start} to ${end}`}, lies outside the period of its programme, ${periodStart} to ${periodEnd}.`,
    hint: () => 'Look at the dates of the visit, and at `period` in the programme.',
    about: 'A visit of a programme takes place while the programme runs.',
    example: { start: '2017-06-01', end: '2017-06-02', periodStart: '2018-01', periodEnd: '2020-03' },
  }),
  'city-not-partner': entry<{ city: string; nearest: readonly string[] }>({
    severity: 'warning',
    message: ({ city }) => `${shorten(city)} took part, but is none of the cities of the programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0
        ? `Did you mean ${either(nearest)}?`
        : 'Add it to `cities` in the programme; `role: observer` is for those that are no partners.',
    about: 'The host of a visit and the cities of its delegations stand in `cities` of the programme.',
    example: { city: 'Liege', nearest: ['Liège'] },
  }),
  'partner-unseen': entry<{ city: string }>({
    severity: 'info',
    message: ({ city }) =>
      `${shorten(city)} is a city of the programme, but no visit, audit or conference names it.`,
    hint: () => 'Name it among the delegations of the visits that it took part in.',
    about: 'A partner that no document names shows nowhere but in the list of partners.',
    example: { city: 'Augsburg' },
  }),
  'unknown-visit': entry<{ id: string; nearest: readonly string[] }>({
    severity: 'error',
    message: ({ id }) => `There is no visit \`${shorten(id)}\` in this programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? `Did you mean ${either(nearest)}?` : 'Write the id of a visit, or leave it out.',
    about: '`fed_by` of an audit holds ids of visits: the `id` of each, or the name of its file.',
    example: { id: 'pariss-2019', nearest: ['paris-2019'] },
  }),
  'unknown-audit': entry<{ id: string; nearest: readonly string[] }>({
    severity: 'warning',
    message: ({ id }) => `There is no audit \`${shorten(id)}\` in the programme.`,
    hint: ({ nearest }) =>
      nearest.length > 0 ? `Did you mean ${either(nearest)}?` : 'Write the id of an audit of the programme.',
    about:
      '`feeds` of a lesson holds ids of audits, or of other documents. This one looks like an audit that the programme does not have.',
    example: { id: 'audit-liege-2', nearest: ['audit-liege'] },
  }),
  'lessons-unused': entry<{ count: number }>({
    severity: 'info',
    message: ({ count }) =>
      `No audit used what was learnt here: ${count === 1 ? 'the lesson feeds' : `the ${count} lessons feed`} nothing.`,
    hint: () => 'Name the audits in `feeds` of the lesson, or the visit in `fed_by` of the audit.',
    about:
      'The programme has audits, but neither they nor the lessons of this visit say that one used the other.',
    example: { count: 3 },
  }),
  'visits-overlap': entry<{ title: string; file: string; line: number }>({
    severity: 'warning',
    message: ({ title, file, line }) =>
      `The visit overlaps with "${shorten(title)}" (${file}, line ${line}).`,
    hint: () => 'Look at the dates of both.',
    about: 'Two visits of one programme fall on the same day.',
    example: { title: 'Study visit to Paris', file: 'visits/paris-2019.yaml', line: 6 },
  }),
  'figures-disagree': entry<{ label: string; value: string; other: string; file: string; line: number }>({
    severity: 'warning',
    message: ({ label, value, other, file, line }) =>
      `"${shorten(label)}" is ${shorten(value)} here and ${shorten(other)} in ${file}, line ${line}.`,
    hint: () => 'Keep the right one, or tell with `as_of` for when each holds.',
    about: 'Two documents give different figures for the same site, with the same label, unit and date.',
    example: { label: 'Places', value: '12', other: '14', file: 'visits/paris-2019.yaml', line: 360 },
  }),
  'bad-isbn': entry<{ value: string; suggestion: string | null }>({
    severity: 'error',
    message: ({ value }) => `\`${shorten(value)}\` is not an ISBN: its last digit does not fit the others.`,
    hint: ({ suggestion }) =>
      suggestion === null
        ? 'An ISBN has 13 digits, or 10 before 2007, with or without hyphens.'
        : `Compare it with the book. If all but the last digit are right, it is ${suggestion}.`,
    about: 'The last digit of an ISBN is calculated from the others, so that a slip is noticed (ISO 2108).',
    example: { value: '978-2-9131-8179-4', suggestion: '978-2-9131-8179-3' },
  }),
  'programme-without-visits': entry<None>({
    severity: 'error',
    message: () => 'The programme names no visits, so there is nothing to build of it.',
    hint: () => 'List them under visits, such as visits: [visits/*.yaml].',
    about:
      'A programme that only holds what its visits share needs no `visits`; name its visits on the command line then, not the programme.',
    example: {},
  }),
  'visit-outside': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` leads out of the folder of the programme.`,
    hint: () => 'Keep the visits in this folder or below it, and name them by relative paths without `..`.',
    about: 'A programme from elsewhere may not have other files of this machine read as its visits.',
    example: { path: '../../*.yaml' },
  }),
  'visit-missing': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `No file matches \`${shorten(path)}\`.`,
    hint: () => 'Write the path or the pattern from the folder of this programme, such as visits/*.yaml.',
    about: '`visits` names the files of the visits, one by one or by patterns. The other visits are built.',
    example: { path: 'visits/*.yml' },
  }),
  'visit-listed-twice': entry<{ path: string; line: number }>({
    severity: 'warning',
    message: ({ path, line }) => `\`${shorten(path)}\` is already listed in line ${line}.`,
    hint: () => 'Remove one of the two; the order does not matter, as visits are read in order of date.',
    about: 'A visit is listed twice, perhaps once by its name and once by a pattern. It is built once.',
    example: { path: 'visits/paris-2019.yaml', line: 12 },
  }),
  'visit-is-programme': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is a programme; a visit was expected.`,
    hint: () => 'Remove it from the list, or write a pattern that does not match it.',
    about: 'A programme consists of visits. One programme cannot contain another, nor itself.',
    example: { path: 'programme.yaml' },
  }),
  'image-missing': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `There is no file \`${shorten(path)}\` beside the document.`,
    hint: () => 'Write the path from the folder of this document, with the right capitals.',
    about:
      'A picture or an attachment that is not there would be missing from the report, so the build stops.',
    example: { path: 'images/room.jpg' },
  }),
  'image-outside': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` lies outside the folder of the document.`,
    hint: () => 'Copy the file beside the document and name it by a relative path.',
    about:
      'Only files in the folder of the document, or below it, are read: neither absolute paths, nor `..`, nor links that lead out.',
    example: { path: '../room.jpg' },
  }),
  'image-url': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is an address; a file beside the document was expected.`,
    hint: () => 'Download the file (if you may), put it beside the document, and name it here.',
    about: 'Reports are built without a network: pictures and attachments are files beside the document.',
    example: { path: 'https://example.org/room.jpg' },
  }),
  'image-type': entry<{ path: string; found: string }>({
    severity: 'error',
    message: ({ path, found }) =>
      `\`${shorten(path)}\` is ${found}; a JPEG, PNG, WebP or SVG picture was expected.`,
    hint: () =>
      'Export the picture as JPEG or PNG. The name alone does not decide: the contents are looked at.',
    about:
      'Pictures are JPEG, PNG, WebP or SVG, judged by what is in the file. One that is cut off, a PNG whose checksums do not hold and an SVG of at most 2 MB that no browser shows count as damaged.',
    example: { path: 'room.heic', found: 'no picture that a page can show' },
  }),
  'image-damaged': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is damaged: its pixels cannot be read.`,
    hint: () => 'Open it in a program for pictures and save it again, or copy it anew from where it came.',
    about:
      'The file starts as a picture does, but what it shows is broken. That comes out when the report is made, not before.',
    example: { path: 'room.webp' },
  }),
  'image-too-many-pixels': entry<{ path: string; width: number; height: number; limit: number }>({
    severity: 'error',
    message: ({ path, width, height, limit }) =>
      `\`${shorten(path)}\` has ${width} × ${height} pixels; at most ${limit / 1_000_000} million are decoded.`,
    hint: () => 'Export a picture smaller: 2,000 pixels across are enough for a printed page.',
    about: 'A limit that keeps a small file from taking all the memory of the machine when it is decoded.',
    example: { path: 'panorama.png', width: 30_000, height: 20_000, limit: 50_000_000 },
  }),
  'image-unsafe': entry<{ path: string; found: string }>({
    severity: 'error',
    message: ({ path, found }) => `The drawing \`${shorten(path)}\` holds ${found}.`,
    hint: () => 'Save it as plain SVG without it, or export it as PNG.',
    about:
      'An SVG may show only what it holds itself: no scripts, no pages or pictures within, no addresses, no movement.',
    example: { path: 'plan.svg', found: 'a script' },
  }),
  'not-a-file': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is a folder; a file was expected.`,
    hint: () => 'Name a file in it.',
    about: 'Pictures and attachments are files.',
    example: { path: 'images' },
  }),
  'image-too-large': entry<{ path: string; size: number; limit: number }>({
    severity: 'error',
    message: ({ path, size, limit }) =>
      `\`${shorten(path)}\` is ${megabytes(size)} large; at most ${megabytes(limit)} are possible.`,
    hint: () => 'Export a picture smaller: 2,000 pixels across are enough for a printed page.',
    about: 'A limit that keeps reports readable on a phone.',
    example: { path: 'room.png', size: 31_457_280, limit: 20_971_520 },
  }),
  'images-too-large': entry<{ path: string; limit: number }>({
    severity: 'error',
    message: ({ path, limit }) =>
      `With \`${shorten(path)}\` the pictures of this document are more than ${megabytes(limit)} together.`,
    hint: () =>
      'Export the pictures smaller (2,000 pixels across are enough for a printed page), or show fewer.',
    about:
      'A limit that keeps a document from taking all the memory of the machine. The pictures are counted from the top; this one and those below were not read.',
    example: { path: 'images/room-31.jpg', limit: 209_715_200 },
  }),
  'image-without-alt': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      `The picture \`${shorten(path)}\` has no \`alt\`, so a blind reader learns nothing from it.`,
    hint: () => 'Add alt: "what the picture shows", or decorative: true if it says nothing.',
    about: 'Every picture needs a text alternative (WCAG 2.1, 1.1.1), unless it is declared decorative.',
    example: { path: 'images/room.jpg' },
  }),
  'heading-in-text': entry<{ heading: string }>({
    severity: 'error',
    message: ({ heading }) =>
      `The text holds a heading, "${shorten(heading)}", which would break the outline of the report.`,
    hint: () => 'Make it **bold**, or a point of its own.',
    about: 'Headings are made by solidify, so that their levels are right in every report (WCAG 2.1, 1.3.1).',
    example: { heading: 'Results' },
  }),
  'html-in-text': entry<{ html: string }>({
    severity: 'error',
    message: ({ html }) => `The text holds HTML, \`${shorten(html)}\`, which is not passed on.`,
    hint: () => 'Use Markdown (**bold**, *italic*, [text](https://…)); for a plain < write \\<.',
    about: 'Texts are CommonMark without raw HTML.',
    example: { html: '<br>' },
  }),
  'code-in-text': entry<None>({
    severity: 'error',
    message: () =>
      'The text holds a block of code: lines that start with four spaces, or stand between ``` marks.',
    hint: () =>
      'Start the lines in the column of the lines above; a few words of code stand between single `.',
    about: 'Reports have no blocks of code. Mostly a line is indented too far.',
    example: {},
  }),
  'image-in-text': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `The text holds a picture, \`${shorten(path)}\`.`,
    hint: () => 'Put it under images, with src and alt.',
    about: 'Pictures stand under `images`, where they get an alternative, a caption and a credit.',
    example: { path: 'room.jpg' },
  }),
  'link-without-words': entry<{ url: string }>({
    severity: 'error',
    message: ({ url }) => `The link to ${shorten(url)} has no words.`,
    hint: ({ url }) => `Write what it leads to: [words](${shorten(url)}).`,
    about:
      'A link is read out by its words; one without them can be neither seen nor heard (WCAG 2.1, 2.4.4).',
    example: { url: 'https://www.efus.eu' },
  }),
  'text-shows-nothing': entry<None>({
    severity: 'error',
    message: () => 'Nothing of this text would be seen.',
    hint: () => 'Write words, or remove the key.',
    about: 'The text holds only blanks, lines or marks, such as `&nbsp;` or `---`.',
    example: {},
  }),
  'text-too-long': entry<{ length: number; limit: number }>({
    severity: 'error',
    message: ({ length, limit }) => `This text has ${length} characters; at most ${limit} are possible.`,
    hint: () => 'Split it into points.',
    about: 'A limit that protects against accidents: 100,000 characters are some forty pages.',
    example: { length: 120_000, limit: 100_000 },
  }),
  'character-without-font': entry<{ characters: string }>({
    severity: 'error',
    message: ({ characters }) => `No font of the report can draw ${characters}.`,
    hint: ({ characters }) =>
      characters.startsWith('U+')
        ? 'It is invisible: delete it.'
        : 'Write a word instead. Latin, Greek and Cyrillic letters and common symbols can be drawn; most emoji cannot.',
    about:
      'A character without a glyph would be an empty box in the PDF, and is refused by PDF/UA (ISO 14289-1, 7.21.8).',
    example: { characters: '🦊 (U+1F98A)' },
  }),
  'mixed-scripts': entry<{ word: string; letter: string; script: string }>({
    severity: 'warning',
    message: ({ word, letter, script }) =>
      `In "${shorten(word)}" the letter ${letter} is a ${script} one (U+${codePoint(letter)}) among Latin ones.`,
    hint: () => 'Type the word again, with one keyboard: nobody who searches for it would find it.',
    about:
      'A letter that looks like another one, as in texts copied from elsewhere, or meant to pass for another name.',
    example: { word: 'P\u0430ris', letter: '\u0430', script: 'Cyrillic' },
  }),
  'pdf-standard': entry<{ rule: string; message: string; cause: string }>({
    severity: 'error',
    message: ({ rule, message }) => `With this text the PDF would break ${rule}: ${message}`,
    hint: ({ cause }) => cause,
    about:
      'What a PDF needs to be accessible (PDF/UA-1, ISO 14289-1) is looked at when it is finished, and one that lacks it is not written. What texts can do wrong has diagnostics of its own; this one comes where those missed something. The last sentences name what causes such a fault.',
    example: {
      rule: 'PDF/UA-1 7.21.8',
      message: 'A character on page 1 is drawn as the sign of a missing one.',
      cause: 'A character that no shipped font has, such as an emoji. Replace it by words.',
    },
  }),
  'no-content': entry<None>({
    severity: 'warning',
    message: () => 'The visit has neither a tour nor a discussion.',
    hint: () => 'Add tours or discussions, which are the heart of the report.',
    about: 'The report can be made, but says little.',
    example: {},
  }),
  'role-spelling': entry<{ name: string; role: string; other: string; line: number }>({
    severity: 'warning',
    message: ({ name, role, other, line }) =>
      `${name} is "${shorten(role)}" here and "${shorten(other)}" in line ${line}.`,
    hint: () => 'Put the person under people once and write the id everywhere.',
    about: 'One person appears with two roles, or with one role in two spellings.',
    example: { name: 'Jan Wit', role: 'Director', other: 'director of the room', line: 12 },
  }),
  'same-name': entry<{ name: string; id: string; other: string }>({
    severity: 'warning',
    message: ({ name, id, other }) => `\`${id}\` and \`${other}\` are both called ${name}.`,
    hint: () => 'If it is one person, keep one id; if they are two, add what tells them apart to the name.',
    about: 'Two ids with one name are usually one person entered twice.',
    example: { name: 'Jan Wit', id: 'jan', other: 'jan-wit' },
  }),
  'chatham-small-group': entry<{ count: number; least: number }>({
    severity: 'warning',
    message: ({ count, least }) =>
      `Only ${count} took part in this discussion under the Chatham House Rule, fewer than ${least}: a city, an organisation or a role in its texts would give ${count === 1 ? 'this one' : 'somebody'} away.`,
    hint: () =>
      'Look whether its title, place, points and conclusions tell such a thing; `chatham_house_minimum` sets another number.',
    about:
      'Under the Chatham House Rule neither speakers nor affiliations are shown in any edition. Where very few took part, readers can guess them from little.',
    example: { count: 2, least: 4 },
  }),
  'name-leaks': entry<{ name: string; edition: string; rule: ConsentRule; found: string | null }>({
    severity: 'error',
    message: ({ name, edition, rule, found }) =>
      `"${shorten(name)}" ${found === null ? 'is named here' : `would stand in ${found}`}, but the ${edition} edition withholds the name: ${reasons[rule]}.`,
    hint: () =>
      'Write the text without the name, give the person a wider `consent`, or allow the name under `disclosures`, with a reason.',
    about:
      'A text, a caption, a link or the name of a file holds a name that the edition withholds. Nothing of the document is written, and the exit code is 4. Names are found as people write them: in another case, without accents, surname first, with initials, in the genitive.',
    example: { name: 'Jan Wit', edition: 'public', rule: 'listed', found: null },
  }),
  'unused-disclosure': entry<{ name: string; edition: string }>({
    severity: 'warning',
    message: ({ name, edition }) =>
      `Nothing in the texts for the ${edition} edition needs this disclosure of "${shorten(name)}".`,
    hint: () => 'Remove it; or write the name as the texts write it, and the edition in which it may stand.',
    about:
      'A disclosure of somebody who is not withheld in that edition, or whom no text names. What is allowed without need stays allowed when somebody writes the name later.',
    example: { name: 'Jan Wit', edition: 'public' },
  }),
  'point-leaks': entry<{ words: string; edition: string; found: string | null }>({
    severity: 'error',
    message: ({ words, edition, found }) =>
      `${found === null ? 'This' : `In ${found} something`} repeats a point that the ${edition} edition withholds: "${shorten(words)}".`,
    hint: () => 'Say it in other words that give nothing away, or give the point a wider `consent`.',
    about:
      'Eight words in a row of a point, or all of a shorter one, stand in another text, although the consent of the point is narrower than the edition. Nothing of the document is written, and the exit code is 4.',
    example: { words: 'The lease ends in spring.', edition: 'public', found: null },
  }),
} as const;

/** Why a name is withheld. */
const reasons: Readonly<Record<ConsentRule, string>> = {
  stated: 'the consent is narrower',
  acts: 'the consent is narrower',
  listed:
    'whoever only stands in a list of participants, or speaks, is named to the partners unless they consent to more',
  chatham_house: 'the Chatham House Rule shows in no edition who took part',
  undeclared: 'nothing declares what it means to be named where it stands',
};

/** What must never be written, for which the exit code is 4. */
export const refusals: ReadonlySet<string> = new Set<Code>(['name-leaks', 'point-leaks']);

/** The name of a diagnostic. */
export type Code = keyof typeof catalogue;

/** What a code's words are filled with. */
export type ArgsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer A extends object> ? A : never;

/** `a`, `a` or `b`, `a`, `b` or `c` */
function either(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2
    ? (quoted[0] ?? '')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** `a tour, a discussion or an event`, the first three of them. */
function oneOf(things: readonly string[]): string {
  const shown = things.length > 3 ? [...things.slice(0, 3), 'others'] : things;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

/** One line of at most 60 characters, safe to show: control characters become visible. */
export function shorten(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()].map((character) =>
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character) ? `U+${codePoint(character)}` : character,
  );
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

/** `1F600` for an emoji: the code point in hexadecimal, four digits at least. */
export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
