import { codePoint, shorten } from '../wording.js';
import { entry, type None } from './entry.js';

/** What a text may hold, and what a report must have to be worth making. */
export const texts = {
  'blank-left': entry<{ blank: string; status: string | null }>({
    severity: 'warning',
    message: ({ blank }) => `${shorten(blank)} is a blank that nobody has filled in yet.`,
    hint: ({ status }) =>
      status === null
        ? 'Write the words in its place, or remove the key.'
        : 'Write the words in its place, or remove the key; once `status` is final, it is an error.',
    about:
      'What stands between `{{` and `}}` says what is to be written there, as in the documents of `solidify new`. A draft may have blanks, and shows them.',
    example: { blank: '{{Who went where, and what came of it}}', status: 'draft' },
  }),
  'blank-in-final': entry<{ blank: string; status: string | null }>({
    severity: 'error',
    message: ({ blank }) => `${shorten(blank)} is a blank that nobody has filled in, and the visit is final.`,
    hint: ({ status }) =>
      status === null
        ? 'Write the words in its place, or `status: draft` at the top: without it a visit is final.'
        : 'Write the words in its place, remove the key, or write `status: draft` until then.',
    about:
      'What stands between `{{` and `}}` says what is to be written there. A visit without a `status`, or with `status: final`, has none left.',
    example: { blank: '{{Who went where, and what came of it}}', status: 'final' },
  }),
  'list-in-text': entry<None>({
    severity: 'warning',
    message: () => 'This is no item of a list: YAML joins the lines of this text to one.',
    hint: () =>
      'Begin the text with `|` on the line of its key and indent all of it on the lines below, with an empty line before the list; or write a list of points where one is possible.',
    about:
      'In a text without `|` a line break is a space, so `- one` on a line of its own would be printed as a dash among the words.',
    example: {},
  }),
  'bullets-in-text': entry<{ mark: string }>({
    severity: 'warning',
    message: ({ mark }) =>
      `Lines that begin with \`${mark}\` are no list: they would be printed one behind the other, as one paragraph.`,
    hint: ({ mark }) =>
      /\w/.test(mark) && !/1/.test(mark)
        ? 'Begin each with a hyphen and a space, `- `, in front of what stands there; or leave an empty line between them.'
        : `Begin each with ${/1/.test(mark) ? '`1. `, `2. ` and so on' : 'a hyphen and a space, `- `'}, in the place of \`${mark}\`.`,
    about:
      'Bullets, dashes and letters that other programs put before the items of a list mean nothing in Markdown, where a list has `- ` or `1. `.',
    example: { mark: '•' },
  }),
  'table-cells-lost': entry<None>({
    severity: 'error',
    message: () => 'This row has more cells than the head of its table: what is in the others would be lost.',
    hint: () => 'Give the head a cell for each, or write a bar that is meant as such as `\\|`.',
    about:
      'A table has as many columns as its first row. What stands behind them is shown by no reader of Markdown.',
    example: {},
  }),
  'too-many-columns': entry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `This table has more than ${limit} columns, which no page can show.`,
    hint: () => 'Divide the table, exchange its rows and columns, or attach it as a file.',
    about:
      'On a page the columns of a wider table are narrower than a letter, and it takes minutes to print.',
    example: { limit: 100 },
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
  'unused-link': entry<{ url: string }>({
    severity: 'warning',
    message: ({ url }) => `Nothing in this text leads to ${shorten(url)}, so the address is not shown.`,
    hint: ({ url }) => `Write it where it belongs, as [words](${shorten(url)}), or remove the line.`,
    about:
      'An address that is named for links (`[1]: https://…`) holds for its own text only, and is itself not shown.',
    example: { url: 'https://www.efus.eu' },
  }),
  'unknown-link': entry<{ words: string }>({
    severity: 'warning',
    message: ({ words }) =>
      `Nothing below this text says where ${shorten(words)} leads, so its brackets are shown.`,
    hint: ({ words }) =>
      words.startsWith('[^')
        ? `Write the note below the text, behind an empty line: ${shorten(words)}: …, or put \\ before the bracket.`
        : `Write the address behind the words, ${shorten(words.slice(0, words.indexOf(']') + 1))}(https://…), or put \\ before the first bracket.`,
    about:
      'The address of a link such as `[words][1]`, or the words of a note such as `[^1]`, must stand in the same text, on a line that begins with `[1]:` or `[^1]:`.',
    example: { words: '[words][1]' },
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
    hint: ({ limit }) =>
      limit > 10_000
        ? 'Split it into points.'
        : 'Say here what it is called, and the rest in a text of its own.',
    about:
      'A limit that protects against accidents: 100,000 characters of a text are some forty pages; a name, a title or what else stands on one line has at most 1,000.',
    example: { length: 120_000, limit: 100_000 },
  }),
  'character-without-font': entry<{ characters: string }>({
    severity: 'error',
    message: ({ characters }) => `No font of the report can draw ${characters}.`,
    hint: ({ characters }) =>
      characters === 'U+0009'
        ? 'It is a tab: write a space.'
        : /^U\+00[89]/.test(characters)
          ? 'It was made where UTF-8 was taken for an older encoding: open the text that it comes from as UTF-8, and copy it anew.'
          : characters.startsWith('U+')
            ? 'It is invisible: delete it.'
            : 'Write a word instead. Latin, Greek and Cyrillic letters and common symbols can be drawn; most emoji cannot.',
    about:
      'A character without a glyph would be an empty box in the PDF, and is refused by PDF/UA (ISO 14289-1, 7.21.8).',
    example: { characters: '🦊 (U+1F98A)' },
  }),
  'wrong-encoding': entry<{ word: string; right: string }>({
    severity: 'warning',
    message: ({ word, right }) =>
      `"${shorten(word)}" is "${shorten(right)}", read in another encoding than it was written in.`,
    hint: () => 'Open the text that it comes from as UTF-8 and copy it anew, or write the word again.',
    about:
      'A text in UTF-8 that was opened as Windows-1252 (“ANSI”, “Western European”), Windows-1250 (“Central European”) or Mac Roman has two or three signs for each letter that is not English: `Ã¼`, `ĂĽ` or `√º` for ü, `â€“` for a dash.',
    example: { word: 'Ã¼ber', right: 'über' },
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
    hint: () => 'Write an `agenda` of tours and discussions, which are the heart of the report.',
    about: 'The report can be made, but says little.',
    example: {},
  }),
  'first-page-full': entry<{ key: 'key_messages' | 'key_figures'; limit: number; count: number }>({
    severity: 'warning',
    message: ({ key, limit, count }) =>
      `There are ${count} ${key === 'key_messages' ? 'key messages' : 'key figures'}; a first page has room for ${limit}.`,
    hint: ({ key }) =>
      key === 'key_messages'
        ? 'Join two that belong together, or move this one to `lessons`.'
        : 'Move this one to the `figures` of its site.',
    about:
      'Whoever has one minute reads five messages and four figures at most; the others push the first ones off the page. All of them are shown.',
    example: { key: 'key_messages', limit: 5, count: 6 },
  }),
  'dropped-without-reason': entry<None>({
    severity: 'warning',
    message: () => 'The recommendation was dropped, and nothing says why.',
    hint: () => 'Add `reason: …`.',
    about: 'Who reads that something will not be done wants to know why.',
    example: {},
  }),
} as const;
