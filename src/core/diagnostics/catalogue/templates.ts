import { either, firstOf, inSentences, shorten } from '../wording.js';
import { entry } from './entry.js';

const kinds = {
  field: 'is no field of what this part of the template shows',
  helper: 'is no helper of this template',
  block: 'is no block of templates',
  partial: 'is no partial',
  parameter: 'is read by no partial that is called here',
  value: 'is no value that this field can have',
  slot: 'is no slot of this template',
  template: 'is no template that solidify uses',
} as const;

const pageFaults = {
  h1: 'A page has one `h1`, its title',
  level: 'No level of headings may be left out',
  alt: 'A picture or a drawing needs an alternative',
  lang: 'A page says its language and its title',
  table: 'A table needs heads',
  id: 'An `id` stands once in a page',
  emblem: 'The emblem of the funder must be in sight',
  refused: 'A report runs nothing and asks nothing',
  outside: 'A report needs nothing from elsewhere',
} as const;

const pageHints = {
  h1: 'Write <h1>{{line title}}</h1> once.',
  level: 'Below h2 comes h3; how large it is belongs into a style.',
  alt: 'Write alt="…", or alt="" where it only decorates; a drawing has aria-label or aria-hidden="true".',
  lang: 'Begin with {{> page-head}}, or write <html lang="{{lang}}"> and a <title>.',
  table: 'Write <th scope="col"> in the first row.',
  id: 'Leave it out, or make it from an anchor of the report.',
  emblem: 'Call {{> funding}} or {{> paid}} where everybody sees it.',
  refused: 'Leave it out.',
  outside: 'Show pictures of the report with {{href data}}; leave out what else is to be loaded.',
} as const;

const helperFaults = {
  threw: (words: string) => `failed: ${words}`,
  promise: () => 'gives a `Promise`, and a template waits for nothing',
  value: (words: string) => `gives \`${words}\`, which no template can show`,
  printed: (words: string) => `gives \`${words}\` where words are printed`,
  markup: (words: string) => `gives \`${words}\` to a template that is written in something else`,
  time: (words: string) => `did not end, and was ended after ${words}`,
} as const;

const helperHints = {
  threw: 'Mend it there, or hand it what it expects.',
  promise: 'Give the result itself: leave async and await out.',
  value: 'Give words, a number, true, false or null, or a list or a plain object of these.',
  printed: 'Go through it with {{#each}} or {{#with}}, or give words.',
  markup: 'The last thing that it is handed says the format of the template.',
  time: 'Look for a loop without end, or for what takes too much memory.',
} as const;

/** Templates: what they name must be there. */
export const templates = {
  'template-syntax': entry<{ words: string }>({
    severity: 'error',
    message: ({ words }) => `The template cannot be read: ${shorten(words)}.`,
    hint: () => 'Look at the braces of this line and of the line before, and whether each block is closed.',
    about:
      'Templates are written in Handlebars, of which they use values, helpers, partials and the blocks `if`, `unless`, `each` and `with`.',
    example: { words: 'if is closed by each' },
  }),
  'template-unknown': entry<{
    kind: keyof typeof kinds;
    name: string;
    nearest: readonly string[];
    /** What is in scope. */
    known: readonly string[];
  }>({
    severity: 'error',
    message: ({ kind, name }) => `\`${shorten(name)}\` ${kinds[kind]}.`,
    hint: ({ nearest, known }) =>
      inSentences(
        nearest.length > 0 ? `Did you mean ${either(nearest)}?` : null,
        known.length > 0 ? `There are ${firstOf(known, (more) => `and ${more} more`)}.` : null,
      ),
    about:
      'A name that is nowhere would leave out in silence what it should show. `solidify templates list NAME` says what a template can show, and `schema/templates.json` all of it.',
    example: { kind: 'field', name: 'sumary', nearest: ['summary'], known: ['summary', 'title'] },
  }),
  'template-arguments': entry<{ helper: string; expected: string; found: number }>({
    severity: 'error',
    message: ({ helper, expected, found }) => `\`${shorten(helper)}\` takes ${expected}, and gets ${found}.`,
    hint: () => null,
    about: 'Each helper takes a fixed number of values.',
    example: { helper: 'line', expected: '1 value', found: 2 },
  }),
  'template-not-words': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `\`${shorten(name)}\` has parts of its own and cannot be shown as it is.`,
    hint: ({ name }) =>
      `For a text write {{line ${name}}} or {{block ${name}}}, for anything else name one of its parts.`,
    about: 'It would come out as `[object Object]`, or as a list without blanks.',
    example: { name: 'summary' },
  }),
  'template-slot': entry<{ slot: string }>({
    severity: 'error',
    message: ({ slot }) =>
      `The template has no place for \`{{{${slot}}}}\`, without which its page is wrong.`,
    hint: () => null,
    about:
      'A page needs its style, its fonts and what only print needs in its head, and a place for the list of contents; the frame of the website needs a place for the page.',
    example: { slot: 'fonts' },
  }),
  'template-page': entry<{ fault: keyof typeof pageFaults; found: string }>({
    severity: 'error',
    message: ({ fault, found }) =>
      `${pageFaults[fault]}; what the template writes has \`${shorten(found)}\`.`,
    hint: ({ fault }) => pageHints[fault],
    about:
      'Whoever hears a page, and PDF/UA-1, need headings in order, alternatives, languages and heads of tables; funders want their emblem; readers are not to be watched. So every page of a report is looked through that templates of one’s own have written. The line is the first one in a template that has such a tag.',
    example: { fault: 'level', found: '<h4> after <h2>' },
  }),
  'template-helper': entry<{
    helper: string;
    /** With the line, where that is known. */
    file: string;
    kind: keyof typeof helperFaults;
    words: string;
  }>({
    severity: 'error',
    message: ({ helper, file, kind, words }) =>
      `\`${shorten(helper)}\` of ${shorten(file)} ${helperFaults[kind](shorten(words, 160))}.`,
    hint: ({ kind }) => helperHints[kind],
    about:
      'Helpers of one’s own (`--helpers`) are handed plain data and give plain data, at once. The line is that of the template which calls the helper; where the helper itself failed, its own line stands behind the name of its file.',
    example: {
      helper: 'initials',
      file: 'helpers.mjs:3',
      kind: 'threw',
      words: 'TypeError: name.split is not a function',
    },
  }),
  'template-failed': entry<{ words: string }>({
    severity: 'error',
    message: ({ words }) => `The template was ended: ${shorten(words)}.`,
    hint: () => 'Look for a partial that calls itself, and for lists within lists.',
    about:
      'A template may show only what is there, and its page is ended when it goes on without end: partials that call one another, or lists within lists that grow too large.',
    example: { words: 'what it writes grows without end' },
  }),
};
