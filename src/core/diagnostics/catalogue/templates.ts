import { either, firstOf, inSentences, shorten } from '../wording.js';
import { entry } from './entry.js';

const kinds = {
  field: 'is no field of what this part of the template shows',
  ofList: 'is no field of a list',
  helper: 'is no helper of this template',
  block: 'is no block of templates',
  partial: 'is no partial',
  parameter: 'is read by no partial that is called here',
  value: 'is no value that this field can have',
  slot: 'is no slot of this template',
  template: 'is no template that solidify uses',
} as const;

const syntaxHints = {
  braces: 'Look at the braces of this line and of the line before, and whether each block is closed.',
  sign: 'There is no calculation: write {{#if (is a "b")}} to compare, {{#unless a}} for “not”, (and a b), (or a b).',
  named: 'Inside of {{#each}} and {{#with}} write the fields by themselves, or {{this}}.',
  quotes: 'Write " for “ and ”.',
  call: 'Put what is to be called into a file of its own in partials/, and call it with {{> name}}.',
} as const;

const slotHints: Readonly<Record<string, string>> = {
  style: 'Begin with {{> page-head}}, which has it.',
  fonts: 'Begin with {{> page-head}}, which has it.',
  printOnly: 'Begin with {{> page-head}}, which has it.',
  contents: 'Write {{{contents}}} where the list of contents is to stand.',
  content: 'Write {{{content}}} where the page is to stand.',
};

const fileFaults = {
  outside: 'lies outside of the project, behind a link',
  kind: 'is no file that can be read',
  size: 'is larger than 100 kB',
  utf8: 'is not written in UTF-8',
} as const;

const fileHints = {
  outside: 'Copy it into the folder of templates.',
  kind: 'Remove it, or put a file in its place.',
  size: 'Move parts of it into partials, and pictures into the document.',
  utf8: 'Save it as UTF-8.',
} as const;

const pageFaults = {
  h1: 'A page has one `h1`, its title',
  level: 'No level of headings may be left out',
  alt: 'A picture or a drawing needs an alternative',
  lang: 'A page says its language and its title',
  table: 'A table needs heads',
  id: 'An `id` stands once in a page',
  emblem: 'The emblem of the funder must be in sight',
  notice: 'What the funder wants said must be in sight',
  refused: 'A report runs nothing and asks nothing',
  outside: 'A report needs nothing from elsewhere',
  title: 'A text in Markdown has one title',
  depth: 'No level of headings may be left out',
  open: 'Code, a comment or HTML that begins must end',
  language: 'A language is said by its code',
} as const;

const pageHints = {
  h1: 'Write <h1>{{line title}}</h1> once.',
  level: 'Below h2 comes h3; how large it is belongs into a style.',
  alt: 'Write alt="…", or alt="" where it only decorates; a drawing has aria-label or aria-hidden="true".',
  lang: 'Begin with {{> page-head}}, or write <html lang="{{lang}}"> and a <title>.',
  table: 'Write <th scope="col"> in the first row.',
  id: 'Leave it out, or make it from an anchor of the report.',
  emblem:
    'Show it with {{> funding}} or {{> paid}}; let your own style name what it is for, such as h2 or .city, and hide and cover nothing of it.',
  notice:
    'Show it with {{> funding}} or {{> paid}}; let your own style name what it is for, such as h2 or .city, and hide and cover nothing of it.',
  refused: 'Leave it out.',
  outside: 'Show pictures of the report with {{> image}}; leave out what else is to be loaded.',
  title: 'Write # {{line title}} once.',
  depth: 'Below ## comes ###.',
  open: 'Write ``` or --> below, or the end tag.',
  language: 'Write lang="{{lang}}", or a code such as en, fr, de.',
} as const;

const unusedHints = {
  partial: (name: string) => `Call it with {{> ${name}}}, or remove it.`,
  style: () => 'Write what is in it between <style> and </style> in partials/page-head.html.hbs.',
  module: () => 'Name it with --helpers, or lay it elsewhere.',
  file: () => 'Give it the path of a template, or lay it elsewhere; solidify templates list shows all paths.',
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
  'template-syntax': entry<{ words: string; kind: keyof typeof syntaxHints }>({
    severity: 'error',
    message: ({ words }) => `The template cannot be read: ${shorten(words)}.`,
    hint: ({ kind }) => syntaxHints[kind],
    about:
      'Templates are written in Handlebars, of which they use values, helpers, partials and the blocks `if`, `unless`, `each` and `with`.',
    example: { words: '`if` is closed by `each`', kind: 'braces' },
  }),
  'template-file': entry<{ fault: keyof typeof fileFaults }>({
    severity: 'error',
    message: ({ fault }) => `The template ${fileFaults[fault]}.`,
    hint: ({ fault }) => fileHints[fault],
    about:
      'A template is a file of at most 100 kB in UTF-8, in the folder of templates and not behind a link that leads out of its project.',
    example: { fault: 'utf8' },
  }),
  'template-unused': entry<{
    kind: keyof typeof unusedHints;
    /** As others would call it, or the name of its file. */
    name: string;
    /** The paths of templates. */
    nearest: readonly string[];
  }>({
    severity: 'warning',
    message: ({ name }) => `Nothing uses \`${shorten(name)}\` in the folder of templates.`,
    hint: ({ kind, name, nearest }) =>
      nearest.length > 0 ? `Did you mean ${either(nearest)}?` : unusedHints[kind](shorten(name)),
    about:
      'A template stands in the place of a default one of the same path, is the layout of a folder of its own, or is called by another. Any other file there does nothing; files such as a README, hidden ones, copies of an editor and `originals` are left alone.',
    example: { kind: 'partial', name: 'sections/lesson', nearest: ['visit/sections/lessons.html.hbs'] },
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
    hint: ({ kind, nearest, known }) =>
      inSentences(
        kind === 'ofList' ? 'Go through the list with {{#each …}}, and name the fields of one inside.' : null,
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
  'template-not-words': entry<{
    name: string;
    /** What is to show it; null where it stands by itself. */
    helper: string | null;
    found: 'plain' | 'words' | 'list' | 'parts';
    parts: readonly string[];
  }>({
    severity: 'error',
    message: ({ name, helper, found }) =>
      helper === null
        ? `\`${shorten(name)}\` has parts of its own and cannot be shown as it is.`
        : found === 'words'
          ? `\`${shorten(name)}\` is a text with its language, and \`${helper}\` takes words.`
          : `\`${shorten(name)}\` is no text with its language, as \`${helper}\` needs.`,
    hint: ({ name, found, parts }) => {
      if (found === 'plain') return `Write {{${name}}}.`;
      if (found === 'words') return `Write {{line ${name}}} or {{block ${name}}}.`;
      if (found === 'list') return `Go through it with {{#each ${name}}}, and show what is in one.`;
      return `Name one of its parts: ${firstOf(parts, (more) => `and ${more} more`)}.`;
    },
    about:
      'A text of a document has a language, and is shown by `line`, `block` and the like; a list or what has other parts would come out as `[object Object]`.',
    example: { name: 'summary', helper: null, found: 'words', parts: ['text', 'lang'] },
  }),
  'template-slot': entry<{ slot: string }>({
    severity: 'error',
    message: ({ slot }) =>
      `The template has no place for \`{{{${slot}}}}\`, without which its page is wrong.`,
    hint: ({ slot }) => slotHints[slot] ?? `Write {{{${slot}}}} where it belongs.`,
    about:
      'A page needs its style, its fonts and what only print needs in its head, and a place for the list of contents; the frame of the website needs a place for the page.',
    example: { slot: 'fonts' },
  }),
  'template-page': entry<{ fault: keyof typeof pageFaults; found: string }>({
    severity: 'error',
    message: ({ fault, found }) =>
      found === ''
        ? `${pageFaults[fault]}.`
        : `${pageFaults[fault]}; what the template writes has \`${shorten(found)}\`.`,
    hint: ({ fault }) => pageHints[fault],
    about:
      'Whoever hears a page, and PDF/UA-1, need headings in order, alternatives, languages and heads of tables; funders want their emblem; readers are not to be watched. So every page of a report, and its Markdown, is looked through that templates of one’s own have written. The line is the first one in a template that has such a tag or sign.',
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
    hint: ({ words }) =>
      words.startsWith('{{') ? null : 'Look for a partial that calls itself, and for lists within lists.',
    about:
      'A template may show only what is there, and its page is ended when it goes on without end: partials that call one another, or lists within lists that grow too large.',
    example: { words: 'what it writes grows without end' },
  }),
};
