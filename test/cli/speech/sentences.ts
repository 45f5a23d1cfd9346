import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../cases.js';

/** A sentence of the source with `{}` for each of its values, and where it stands. */
export interface SaidInSource {
  readonly file: string;
  readonly sentence: string;
}

/** What says something: by the name that is called, which of its arguments. */
const speakers: ReadonlyMap<string, readonly number[]> = new Map([
  ['SolidifyError', [0, 2]],
  ['quoting', [0]],
  ['speech', [0]],
  ['tell', [0]],
  ['must', [0]],
  ['text', [0]],
  ['choose', [0]],
]);
/** Properties that hold what is said. */
const properties = ['fault', 'hint', 'label', 'example'];

/** Every sentence that the files say as it stands in them; a value that is made elsewhere is none. */
export function saidIn(folders: readonly string[]): SaidInSource[] {
  return folders
    .flatMap((folder) =>
      /\.ts$/.test(folder)
        ? [folder]
        : readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
            .filter((name) => name.endsWith('.ts'))
            .map((name) => join(folder, name)),
    )
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(root, file), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
          const called = node.expression;
          const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
          for (const at of speakers.get(name) ?? []) found.push(...sentencesOf(node.arguments?.[at]));
        }
        if (ts.isTaggedTemplateExpression(node) && speakers.has(node.tag.getText()))
          found.push(...sentencesOf(node.template));
        if (ts.isPropertyAssignment(node) && properties.includes(node.name.getText()))
          found.push(...sentencesOf(node.initializer));
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found.map((sentence) => ({ file, sentence }));
    });
}

function sentencesOf(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(sentencesOf);
  return [];
}
