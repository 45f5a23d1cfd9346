import { posix } from 'node:path';
import {
  bare,
  withoutComments,
  importsIn,
  importsOf,
  packageOf,
  type Files,
  type Import,
} from './imports.js';

/** Something that is not as it should be: where, and what. */
type Finding = readonly [place: string, what: string];

/** A rule that every source file keeps. */
export interface Guard {
  readonly find: (files: Files) => Finding[];
  /** The places that may break it, each with its reason. */
  readonly allowed?: Readonly<Record<string, string>>;
  /** Trees that break it, each by itself. */
  readonly violations: readonly Readonly<Record<string, string>>[];
}

/** The rooms from the innermost to the outermost: each may import those before its own. */
const rooms = ['core', 'host', 'browser', 'engine', 'api cli', 'runtime'];

export const guards: Readonly<Record<string, Guard>> = {
  'the core imports the core, and at most one package a file': {
    find: (files) =>
      [...files].flatMap(([path, text]): Finding[] => {
        if (!path.startsWith('src/core/')) return [];
        const imports = importsOf(path, text);
        const abroad = imports.filter(({ to }) => /^(node:|#|src\/(?!core\/))/.test(to));
        const packages = new Set(imports.map(({ to }) => packageOf(to)).filter((name) => name !== null));
        return [
          ...abroad.map(({ to }): Finding => [path, `imports ${to}`]),
          ...(packages.size > 1 ? [[path, `imports ${[...packages].join(' and ')}`] as const] : []),
        ];
      }),
    violations: [
      { 'src/core/a.ts': "import { readFileSync } from 'node:fs';" },
      { 'src/core/a.ts': "import type { Stats } from 'node:fs';" },
      { 'src/core/a.ts': "import { x } from '../host/files.js';" },
      { 'src/core/a.ts': "import a from 'yaml';\nimport b from 'chalk';" },
      { 'src/core/a.ts': "const a = await import('#assets');" },
    ],
  },

  'the core does not print, exit, ask the time or look around': {
    find: (files) =>
      [...files].flatMap(([path, text]) => {
        if (!path.startsWith('src/core/')) return [];
        const found = bare(text).match(
          /\b(?:process|console|globalThis|performance|require|__dirname)\b(?!\s*:)|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bset(?:Timeout|Interval)\b/g,
        );
        return (found ?? []).map((words): Finding => [path, words]);
      }),
    violations: [
      { 'src/core/a.ts': 'console.log(1);' },
      { 'src/core/a.ts': 'const now = Date.now();' },
      { 'src/core/a.ts': 'const now = new Date();' },
      { 'src/core/a.ts': 'const lang = process.env.LANG;' },
      { 'src/core/a.ts': 'const dice = Math.random();' },
    ],
  },

  'rooms import what lies further inside, and the runtime is for bin alone': {
    find: (files) => {
      const rankOf = (path: string): number => {
        // What stands outside of every room is a door.
        const room = /^src\/(\w+)\//.exec(path)?.[1] ?? 'cli';
        return rooms.findIndex((names) => names.split(' ').includes(room));
      };
      const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');
      return importsIn(files).flatMap(({ from, to }): Finding[] => {
        if (!to.startsWith('src/') || roomOf(from) === roomOf(to)) return [];
        const isEntry = !from.includes('/', 'src/'.length) && to.startsWith('src/api/');
        const isFurtherInside = rankOf(from) > rankOf(to) && rankOf(to) >= 0;
        return isFurtherInside || isEntry ? [] : [[from, `imports ${to}`]];
      });
    },
    violations: [
      { 'src/host/a.ts': "import { b } from '../engine/b.js';" },
      { 'src/host/a.ts': "import type { B } from '../browser/b.js';" },
      { 'src/browser/a.ts': "import { b } from '../engine/b.js';" },
      { 'src/engine/a.ts': "const b = await import('../cli/b.js');" },
      { 'src/engine/a.ts': "import { b } from '../runtime/b.js';" },
      { 'src/api/a.ts': "import { b } from '../cli/b.js';" },
      { 'src/cli/a.ts': "import { b } from '../api/b.js';" },
      { 'src/cli/a.ts': "import { b } from '../runtime/b.js';" },
      { 'src/index.ts': "export { b } from './cli/b.js';" },
      { 'src/core/a.ts': "import { b } from '../new/b.js';" },
      { 'src/new/a.ts': "import { b } from '../core/b.js';" },
    ],
  },

  'only the host knows the disk and the process, besides the browser and what tunes the process': {
    find: (files) =>
      [...files].flatMap(([path, text]): Finding[] => {
        if (/^src\/(host|browser|runtime)\//.test(path)) return [];
        const abroad = /^node:(fs(\/promises)?|os|process|child_process|net|https?)$/;
        // Which Node.js it is decides nothing of what is made.
        const touched =
          bare(text).match(/(?<![.\w#])process\.(?!versions\b)\w+|\bDate\.now\b|\bnew Date\(\)/g) ?? [];
        return [
          ...importsOf(path, text)
            .filter(({ to }) => abroad.test(to))
            .map(({ to }): Finding => [path, `imports ${to}`]),
          ...touched.map((words): Finding => [path, words]),
        ];
      }),
    violations: [
      { 'src/engine/a.ts': "import { readFileSync } from 'node:fs';" },
      { 'src/cli/commands/a.ts': "import { readFile } from 'node:fs/promises';" },
      { 'src/engine/a.ts': "const { tmpdir } = await import('node:os');" },
      { 'src/api/a.ts': "const { default: process } = await import('node:process');" },
      { 'src/engine/a.ts': 'const folder = process.cwd();' },
      { 'src/cli/a.ts': 'const quiet = process.env.QUIET;' },
      { 'src/engine/a.ts': 'const now = Date.now();' },
      { 'src/a.ts': 'process.exit(1);' },
    ],
  },

  'a package is imported by one file': {
    find: (files) => {
      const users = new Map<string, Set<string>>();
      for (const { from, to } of runtime(files)) {
        const name = packageOf(to);
        if (name !== null) users.set(name, (users.get(name) ?? new Set()).add(from));
      }
      return [...users]
        .filter(([, by]) => by.size > 1)
        .map(([name, by]) => [name, `imported by ${[...by].join(', ')}`]);
    },
    violations: [{ 'src/a.ts': "import a from 'yaml';", 'src/b.ts': "const b = await import('yaml');" }],
  },

  'what is heavy is loaded inside the function that needs it': {
    find: (files) => {
      const heavy = [
        '@jsquash/jpeg',
        '@jsquash/png',
        '@jsquash/resize',
        '@jsquash/webp',
        'puppeteer',
        '@cantoo/pdf-lib',
        'tar-fs',
        'docx',
        '@sparticuz/chromium',
        'chalk',
        '@babel/code-frame',
        'handlebars',
        'markdown-it',
        'd3-geo',
        '@rgrove/parse-xml',
      ];
      const start = runtime(files).filter(({ lazy }) => !lazy);
      const reached = new Set(['src/cli/main.ts', 'src/cli/commands/validate.ts']);
      for (const path of reached) for (const { from, to } of start) if (from === path) reached.add(to);
      return [...reached]
        .filter((to) => heavy.includes(packageOf(to) ?? ''))
        .map((to) => [to, 'loaded by validate']);
    },
    violations: [
      { 'src/cli/main.ts': "import { a } from '../a.js';", 'src/a.ts': "import { Chalk } from 'chalk';" },
    ],
  },

  'no file imports itself in a circle, not for its types and not later either': {
    find: (files) => {
      const edges = new Map<string, string[]>();
      for (const { from, to } of importsIn(files))
        if (to.startsWith('src/')) edges.set(from, [...(edges.get(from) ?? []), to]);
      const circles: Finding[] = [];
      const done = new Set<string>();
      const walk = (path: string, way: readonly string[]): void => {
        if (way.includes(path)) circles.push([path, [...way.slice(way.indexOf(path)), path].join(' > ')]);
        if (done.has(path) || way.includes(path)) return;
        for (const next of edges.get(path) ?? []) walk(next, [...way, path]);
        done.add(path);
      };
      for (const path of files.keys()) walk(path, []);
      return circles;
    },
    violations: [
      { 'src/a.ts': "import { b } from './b.js';", 'src/b.ts': "export { a } from './a.js';" },
      { 'src/a.ts': "import type { B } from './b.js';", 'src/b.ts': "import { c, type A } from './a.js';" },
      { 'src/a.ts': "type B = typeof import('./b.js');", 'src/b.ts': "export type { A } from './a.js';" },
      { 'src/a.ts': "const b = await import('./b.js');", 'src/b.ts': "import { a } from './a.js';" },
      {
        'src/a.ts': "import type { B } from './b.js';",
        'src/b.ts': "import type { C } from './c.js';",
        'src/c.ts': "export * from './a.js';",
      },
    ],
  },

  'no file is longer than 300 lines, but for tables': {
    find: (files) =>
      [...files].flatMap(([path, text]): Finding[] => {
        const lines = text.split('\n').length - 1;
        return lines > 300 && !path.includes('/data/') ? [[path, `${lines} lines`]] : [];
      }),
    allowed: {
      'src/core/changes/tell-report.ts': 'a table',
      'src/core/language/declaration.ts': 'a table',
      'src/core/privacy/redact.ts': 'a table',
      'src/core/programme/redact.ts': 'a table',
      'src/core/programme/report.ts': 'a table',
      'src/core/report/report.ts': 'a table',
      'src/core/starter/sentences.ts': 'a table',
    },
    violations: [{ 'src/a.ts': '\n'.repeat(301) }],
  },

  'a folder holds twelve files of one level at most': {
    find: (files) => {
      const counts = new Map<string, number>();
      for (const path of files.keys())
        counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
      return [...counts]
        .filter(([, count]) => count > 12)
        .map(([folder, count]) => [folder, `${count} files`]);
    },
    allowed: {
      'src/core/diagnostics/catalogue': 'one file a topic',
      'src/core/diagnostics/catalogue/fr': 'the same topics',
      'src/core/diagnostics/catalogue/de': 'the same topics',
    },
    violations: [
      Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`src/core/new/${index}.ts`, ''])),
    ],
  },

  'formats are named in their table only': {
    find: (files) =>
      [...files].flatMap(([path, text]) =>
        path.startsWith('src/core/formats/')
          ? []
          : (withoutComments(text).match(/(['"`])(?:md|html|pdf)\1|\b(?:md, ?html|html, ?md)\b/g) ?? []).map(
              (words): Finding => [path, words],
            ),
      ),
    allowed: {
      'src/core/text/markdown.ts': 'HTML within Markdown',
      'src/core/language/rules/markdown.ts': 'HTML within Markdown',
      'src/core/templates/vocabulary.ts': 'the two ways in which templates are compiled',
    },
    violations: [
      { 'src/engine/a.ts': "const isPrinted = format === 'pdf';" },
      { 'src/engine/a.ts': 'const all = ["html"];' },
      { 'src/cli/a.ts': "const hint = 'Do without: --format md,html.';" },
    ],
  },

  'no file is a drawer for this and that': {
    find: (files) =>
      [...files.keys()]
        .filter((path) =>
          /(^|\/)(utils?|helpers?|common|types|services?|managers?|misc|shared)(\.ts$|\/)/.test(path),
        )
        .map((path) => [path, 'says nothing of what is in it']),
    violations: [{ 'src/utils.ts': '' }, { 'src/helpers/a.ts': '' }],
  },

  'a type name stands for one thing in the whole tree': {
    find: (files) => {
      const places = new Map<string, string[]>();
      for (const [path, text] of files)
        for (const [, name = ''] of bare(text).matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm))
          places.set(name, [...(places.get(name) ?? []), path]);
      return [...places]
        .filter(([, paths]) => paths.length > 1)
        .map(([name, paths]) => [name, paths.join(', ')]);
    },
    violations: [
      { 'src/a.ts': 'export interface Row {}', 'src/b.ts': 'type Row = string;' },
      { 'src/a.ts': 'export type Place = 1;', 'src/b.ts': 'export class Place {}' },
    ],
  },

  'there is no any, no enum, no silenced type error': {
    find: (files) =>
      [...files].flatMap(([path, text]) =>
        [
          ...(bare(text).match(/(?:[:<,|&=]|\bas)\s*any\b|\benum \w+/g) ?? []),
          ...(text.match(/@ts-(?:ignore|nocheck|expect-error)/g) ?? []),
        ].map((words): Finding => [path, words]),
      ),
    violations: [
      { 'src/a.ts': 'const a: any = 1;' },
      { 'src/a.ts': 'const a = 1 as any;' },
      { 'src/a.ts': 'const a = new Map<string, any>();' },
      { 'src/a.ts': 'export enum B {}' },
      { 'src/a.ts': '// @ts-ignore\nconst a: string = 1;' },
    ],
  },

  'there is no class without a life': {
    find: (files) => {
      const classes = [...files].flatMap(([path, text]) => {
        // What others wrote is only described there.
        if (path.endsWith('.d.ts')) return [];
        const heads = bare(text).matchAll(
          /(?:^|[=(,]|\b(?:export|default|abstract|return)\b)\s*class\b([^{:=()]*)\{/gm,
        );
        return [...heads].map(([, head = '']) => ({
          path,
          name: /^\s+(?!extends\b)(\w+)/.exec(head)?.[1] ?? '',
          base: /\bextends\s+(\w+)/.exec(head)?.[1] ?? '',
        }));
      });
      const errors = new Set(['Error']);
      for (const base of errors) for (const one of classes) if (one.base === base) errors.add(one.name);
      return classes
        .filter(({ base }) => !errors.has(base))
        .map(({ path, name }) => [`${path} ${name}`.trim(), 'a class']);
    },
    allowed: {
      'src/browser/printer.ts BrowserPrinter': 'holds a browser until it is closed',
      'src/engine/printing/finish-thread.ts FinishThread': 'holds a thread until it is closed',
      'src/engine/cache/build-cache.ts BuildCache': 'holds the manifest of a folder until it is closed',
    },
    violations: [
      { 'src/a.ts': 'export class Facts {\n  readonly list = [];\n}' },
      { 'src/a.ts': 'abstract class A<T> implements B<T> {}' },
      { 'src/a.ts': 'const A = class {};' },
      { 'src/a.ts': 'class A extends Map {}' },
      { 'src/a.ts': 'class A extends B {}\nclass B extends A {}' },
    ],
  },
};

/** Imports that remain when the program runs. */
function runtime(files: Files): Import[] {
  return importsIn(files).filter(({ typeOnly }) => !typeOnly);
}
