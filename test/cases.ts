import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compile, type CompileInput, type CompileResult, type RenderedText } from '../src/index.js';

/** The folder of the package. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const golden = join(root, 'test/cases/golden');

/** The documents whose reports are kept beside them, by the name of their folder under test/cases/golden. */
export const documents = {
  minimal: join(root, 'examples/minimal.yaml'),
  paris: join(root, 'examples/solidify/visits/paris-2019.yaml'),
  french: join(root, 'examples/french/la-haye-2018.yaml'),
  complete: join(golden, 'complete/input.yaml'),
} as const;
export type CaseName = keyof typeof documents;
export const caseNames = Object.keys(documents) as CaseName[];

/** A document with what it names, read from the disk for `compile`. */
export function readCase(name: CaseName): CompileInput {
  const path = documents[name];
  const text = readFileSync(path, 'utf8');
  const { programme } = parse(text) as { programme?: string };
  const shared = programme === undefined ? null : resolve(dirname(path), programme);
  const pictures = [...text.matchAll(/src: (\S+)/g)].map(([, src = '']) => src);
  return {
    visit: { path, text },
    ...(shared === null ? {} : { programme: { path: shared, text: readFileSync(shared, 'utf8') } }),
    pictures: new Map(
      pictures
        .filter((src) => existsSync(join(dirname(path), src)))
        .map((src) => [src, new Uint8Array(readFileSync(join(dirname(path), src)))]),
    ),
  };
}

/** The one report of a document that must be right. */
export function only({ reports, diagnostics }: CompileResult): RenderedText {
  const [report] = reports ?? [];
  if (!report) throw new Error(diagnostics.map(({ message }) => message).join('\n') || 'no report');
  return report;
}

export async function compileCase(name: CaseName): Promise<RenderedText> {
  return only(await compile(readCase(name)));
}

/** The text that a page shows, its white space collapsed. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|head|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|amp|nbsp|#39|#x27|#x3D|#x60);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};
