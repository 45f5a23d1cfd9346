import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/core/syntax/parse.js';
import { parseText } from '../../src/core/text/parsed/parse.js';
import { writeBlocks } from '../../src/core/text/parsed/write-markdown.js';
import { findOddities, htmlWriter, isSafeHref } from '../../src/core/text/markdown.js';
import { compile } from '../../src/index.js';
import { finishPrint } from '../../src/engine/printing/print.js';
import { SolidifyError } from '../../src/host/solidify-error.js';
import { documents, root } from '../cases.js';
import { meta } from '../core/formats/pdf/pages.js';
import { mutatePdf, takeApart } from './pdf.js';
import { invent, mutate, type Random } from './random.js';

/** A part of the program, and how it is fed. */
export interface Target {
  readonly name: string;
  /** How many inputs a short run tries. */
  readonly short: number;
  readonly make: (random: Random) => string | Buffer;
  /** Throws where something is wrong. */
  readonly run: (input: never) => Promise<void> | void;
}

const corpus = [
  ...Object.values(documents),
  join(root, 'examples/solidify/programme.yaml'),
  ...['test/cases/broken', 'test/attacks/documents'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .map((path) => join(root, folder, path)),
  ),
].map((path) => readFileSync(path, 'utf8'));
const small = corpus.filter((text) => text.length < 4000);

const head = 'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
const writer = htmlWriter((citations) => `<cite>${citations.length}</cite>`);
const { parts, trailer } = takeApart(readFileSync(new URL('page.pdf', import.meta.url)));

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Compiles a document; what comes out must be harmless whatever went in. */
async function compileAny(text: string): Promise<void> {
  const { reports, diagnostics } = await compile({ visit: { path: 'visit.yaml', text } });
  const rows = text.split(/\r\n|\r|\n/).length;
  for (const { line, column, endLine, endColumn, message } of diagnostics) {
    const isPlace = line >= 1 && column >= 1 && endLine <= rows + 1;
    demand(
      isPlace && (endLine > line || endColumn >= column),
      `place ${line}:${column}-${endLine}:${endColumn}`,
    );
    demand(message !== '' && !/undefined|\[object|NaN/.test(message), `message ${message}`);
  }
  // A programme, which has no report of its own, is told as such by whoever read it.
  const isProgramme = /^\W*kind: *programme|^\W*visits:|^\W*cities:/m.test(text);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  demand(isProgramme || (reports === null) === failed, 'a report or an error');
  for (const { html: page, markdown } of reports ?? []) {
    // Data, which no browser runs, closed by its own end and by no text.
    const html = page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
    demand(
      !/<(?:script|iframe|object|embed|base|link)\b|<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/i.test(html),
      'active HTML',
    );
    for (const [, href = ''] of html.matchAll(/\shref="([^"]*)"/g)) demand(isSafeHref(href), `link ${href}`);
    demand(/<style>[^]*@font-face/.test(html), 'fonts');
    const odd = findOddities(markdown).filter(({ kind }) => kind === 'html' || kind === 'link');
    demand(odd.length === 0, `Markdown ${JSON.stringify(odd[0])}`);
  }
}

const allowedTags =
  /^<\/?(?:p|em|strong|s|sup|code|pre|a|ul|ol|li|blockquote|hr|br|cite|h[1-6])\b|^<\/?(?:table|thead|tbody|tr|th|td)(?: scope="col")?(?: class="(?:center|right)")?>$|^<(?:div class="scroll" tabindex="0"|\/div|span class="back"|\/span)>$/;

export const targets: readonly Target[] = [
  {
    name: 'parser',
    short: 1500,
    make: (random) =>
      random.below(4) === 0 ? invent(random, 60) : mutate(random, random.pick(corpus), corpus),
    run(text: string) {
      const { value, diagnostics } = parse({ path: 'visit.yaml', text });
      demand(value !== null || diagnostics.length > 0, 'neither a tree nor a reason');
      parse({ path: 'visit.yaml', text: Buffer.from(text, 'utf16le') });
    },
  },
  {
    name: 'validator',
    short: 500,
    make: (random) => mutate(random, random.pick(random.below(3) === 0 ? corpus : small), corpus),
    run: compileAny,
  },
  {
    name: 'markdown',
    short: 2000,
    make: (random) => invent(random, 40).replaceAll('\uD800', ''),
    run(text: string) {
      for (const html of [writer.block(text), writer.inline(text)]) {
        for (const [tag] of html.matchAll(/<[^>]*>/g)) demand(allowedTags.test(tag), `tag ${tag}`);
      }
      const odd = (one: string): string[] =>
        findOddities(one)
          .filter(({ kind }) => kind !== 'heading' && kind !== 'entity')
          .map(({ words }) => words);
      if (odd(text).length === 0)
        demand(
          odd(writeBlocks(parseText(text), { cite: String, note: String })).length === 0,
          'closed marks open something',
        );
    },
  },
  {
    name: 'citations',
    short: 500,
    make: (random) => {
      const text = Array.from({ length: 1 + random.below(8) }, () =>
        random.pick([
          '[@S1]',
          '[@S1, p. 3; @S2]',
          '[@S2',
          '@S1',
          ']',
          '[',
          '; ',
          ', ',
          '[@S1,]',
          '[@;]',
          '`',
          'DCR ',
          '[@S9]',
          '\n\n- ',
          '[@1]',
          '\\[',
        ]),
      ).join('');
      return `${head}sources: { S1: { title: One }, S2: { title: Two } }\nabbreviations: { DCR: Room }\nsummary: ${JSON.stringify(`Word ${text}`)}\ndiscussions:\n  - { title: ${JSON.stringify(text)}, points: [${JSON.stringify(text)}] }\n`;
    },
    run: compileAny,
  },
  {
    name: 'finisher',
    short: 400,
    make: (random) => mutatePdf(random, parts, trailer),
    async run(pdf: Buffer) {
      try {
        await finishPrint(pdf, 'visit', meta, ['ua-1', 'a-2a'], { documents: [], passages: [] });
      } catch (error) {
        if (!(error instanceof SolidifyError)) throw error;
      }
    },
  },
];
