// Makes dist/: the templates compiled ahead of time, the command line and the Node API bundled, the types of the API.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import { licencesText } from './licences.mjs';
import { load } from './load.mjs';
import { faultsIn, readContexts, readTemplates } from './templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** The packages of others that are in dist/: the folder of each by `name@version`. */
const bundled = new Map();
const onlyAssets = process.argv.includes('--assets');

/** What decodes, shrinks and encodes pictures, as WebAssembly. */
const codecs = [
  'jpeg/codec/dec/mozjpeg_dec.wasm',
  'jpeg/codec/enc/mozjpeg_enc.wasm',
  'png/codec/pkg/squoosh_png_bg.wasm',
  'webp/codec/dec/webp_dec.wasm',
  'resize/lib/resize/pkg/squoosh_resize_bg.wasm',
];

const faults = await faultsIn(readTemplates(root));
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
}
const { compilerOptions, makeLocale } = await load(
  `export { compilerOptions } from './src/core/templates/vocabulary.ts';
   export { makeLocale } from './src/core/report/locale/locale.ts';`,
);

if (!onlyAssets) rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await writeAssets();
await writeBook();
await writeSite();
await writePreview();
await writeTemplateCompiler();
await writeLanguageServer();
if (!onlyAssets) {
  await bundle();
  await writeTypes();
}

/** dist/index.d.ts and dist/compile.d.ts: every type that a signature uses, in one file that needs no other package. */
async function writeTypes() {
  const { resolve } = createRequire(import.meta.url);
  execFileSync(process.execPath, [resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.types.json')], {
    stdio: 'inherit',
  });
  const [{ rollup }, { dts }] = await Promise.all([import('rollup'), import('rollup-plugin-dts')]);
  const parts = join(dist, 'types');
  const onwarn = ({ message }) => {
    throw new Error(message);
  };
  // Each whole by itself, as a program takes one of the two.
  for (const file of ['index.d.ts', 'compile.d.ts']) {
    const rolled = await rollup({ input: join(parts, file), plugins: [dts()], onwarn });
    await rolled.write({ file: join(dist, file), format: 'es' });
  }
  rmSync(parts, { recursive: true });
}

/** dist/assets.js (templates, style, fonts), dist/locales/, and dist/basics.js (what `validate` needs, kept small). */
async function writeAssets() {
  const templates = precompile('assets');
  const localeFolder = join(root, 'templates/locales');
  const locales = Object.fromEntries(
    readdirSync(localeFolder)
      .sort()
      .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(localeFolder, file), 'utf8'))]),
  );
  // Marked so in their first line.
  const unread = Object.keys(locales).filter((lang) =>
    readFileSync(join(localeFolder, `${lang}.yaml`), 'utf8').startsWith('# Not yet read by a native'),
  );
  const { families, coverage } = JSON.parse(readFileSync(join(root, 'templates/fonts/index.json'), 'utf8'));
  const style = await styleOf('visit/style.css', 'visit/draw.css');
  writeFileSync(
    join(dist, 'basics.js'),
    [
      `export const languages = ${JSON.stringify(Object.keys(locales))};`,
      `export const coverage = ${JSON.stringify(coverage)};`,
      `export const fingerprint = '${fingerprintOf('src', 'templates', 'package-lock.json')}';`,
      `export const fontFolder = new URL('../templates/fonts/', import.meta.url);`,
      `export const finishScript = new URL('./finish-worker.js', import.meta.url);`,
      `export const pictureScript = new URL('./picture-worker.js', import.meta.url);`,
      `export const drawingScript = new URL('./drawing-worker.js', import.meta.url);`,
      `export const helperScript = new URL('./helper-worker.js', import.meta.url);\n`,
    ].join('\n'),
  );
  mkdirSync(join(dist, 'locales'), { recursive: true });
  const formats = JSON.parse(readFileSync(join(root, 'templates/formats.json'), 'utf8'));
  for (const [lang, words] of Object.entries(locales)) {
    const locale = makeLocale(lang, words, locales.en, formats[lang]);
    writeFileSync(join(dist, 'locales', `${lang}.json`), JSON.stringify(locale));
  }
  const assets = await transform(
    [
      `export const templates = {\n${templates.join(',\n')}\n};`,
      `export const style = ${JSON.stringify(style)};`,
      `export const localeFolder = new URL('./locales/', import.meta.url);`,
      `export const unread = ${JSON.stringify(unread)};`,
      `export const fonts = ${JSON.stringify(families)};`,
      `export const codecFolder = new URL('./codecs/', import.meta.url);\n`,
    ].join('\n'),
    { minify: true },
  );
  writeFileSync(join(dist, 'assets.js'), assets.code);
  mkdirSync(join(dist, 'codecs'), { recursive: true });
  note(codecs.map((path) => `node_modules/@jsquash/${path}`));
  for (const path of codecs) {
    copyFileSync(join(root, 'node_modules/@jsquash', path), join(dist, 'codecs', basename(path)));
  }
  const rasteriser = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';
  note([rasteriser]);
  copyFileSync(join(root, rasteriser), join(dist, 'codecs/resvg.wasm'));
  const licences = ['jpeg/LICENSE', 'jpeg/codec/LICENSE.codec.md', 'webp/codec/LICENSE.codec.md'].map(
    (path) => readFileSync(join(root, 'node_modules/@jsquash', path), 'utf8'),
  );
  writeFileSync(join(dist, 'codecs/LICENSES.txt'), licences.join('\n\n'));
}

/** dist/book.js: what only the guidebook of a programme needs. */
async function writeBook() {
  const templates = precompile('book');
  const code = [
    `export const templates = {\n${templates.join(',\n')}\n};`,
    `export const style = ${JSON.stringify(await styleOf('programme/guidebook.css'))};`,
  ].join('\n');
  writeFileSync(join(dist, 'book.js'), (await transform(code, { minify: true })).code);
}

/** dist/site.js: what only the website of a programme needs. */
async function writeSite() {
  const templates = precompile('site');
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'templates/site/search.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'inline',
    metafile: true,
  });
  note(inputsOf(metafile));
  const code = [
    `export const templates = {\n${templates.join(',\n')}\n};`,
    `export const siteStyle = ${JSON.stringify(await styleOf('site/site.css'))};`,
    `export const siteScript = ${JSON.stringify(outputFiles[0].text)};`,
  ].join('\n');
  writeFileSync(join(dist, 'site.js'), (await transform(code, { minify: true, charset: 'utf8' })).code);
}

/** dist/preview.js: the page around a preview. */
async function writePreview() {
  const read = (name) => readFileSync(join(root, 'templates/preview', name), 'utf8');
  const script = await transform(read('preview.js'), { minify: true, target: 'es2020', charset: 'utf8' });
  writeFileSync(
    join(dist, 'preview.js'),
    [
      `export const page = ${JSON.stringify(read('preview.html'))};`,
      `export const style = ${JSON.stringify(await styleOf('preview/preview.css'))};`,
      `export const script = ${JSON.stringify(script.code)};\n`,
    ].join('\n'),
  );
}

/** dist/template-compiler.cjs: what only templates need that are compiled at run time. */
function writeTemplateCompiler() {
  return writeLibrary(
    'template-compiler',
    `
        const { default: Handlebars } = require('handlebars/dist/cjs/handlebars.js');
        module.exports = {
          parse: (text) => Handlebars.parse(text),
          // A specification, as \`precompile\` writes it, rather than what would run with the helpers of this copy.
          compile: (tree, options) =>
            new Handlebars.JavaScriptCompiler().compile(
              new Handlebars.Compiler().compile(tree, options), options, undefined, true),
          sources: ${JSON.stringify(readTemplates(root))},
          contexts: ${JSON.stringify(readContexts())},
        };`,
  );
}

/** dist/language-server.cjs: the protocol of editors, which only `solidify lsp` needs. */
function writeLanguageServer() {
  return writeLibrary(
    'language-server',
    `
        module.exports = {
          ...require('vscode-languageserver/node'),
          // The one that does not end the process by itself.
          createConnection: require('vscode-languageserver').createConnection,
          TextDocument: require('vscode-languageserver-textdocument').TextDocument,
        };`,
  );
}

/** A script of dist/ by itself, `<name>.cjs`, with all that it requires. */
async function writeLibrary(name, contents) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: root },
    outfile: join(dist, `${name}.cjs`),
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'linked',
    metafile: true,
  });
  note(inputsOf(metafile));
}

/** The templates of a file of dist/, compiled, as entries of an object: `visit/report.html`. */
function precompile(part) {
  return readTemplates(root, part).map(
    ({ name, text }) => `${JSON.stringify(name)}: ${Handlebars.precompile(text, compilerOptions(name))}`,
  );
}

/** Style sheets of templates/ as one, without needless white space. */
async function styleOf(...files) {
  const css = files.map((file) => readFileSync(join(root, 'templates', file), 'utf8')).join('');
  return (await transform(css, { loader: 'css', minifyWhitespace: true })).code.trim();
}

/** The hash of everything on which it depends what is made. */
function fingerprintOf(...paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else hash.update(`${path}\n`).update(readFileSync(full));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** The Node API, one file for each part that is loaded only when used; and the command line as one script. */
async function bundle() {
  const shared = {
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'linked',
    define: { __VERSION__: JSON.stringify(version) },
    logLevel: 'warning',
    metafile: true,
    plugins: [leanPdfLib(), lateEntities(), withoutOptional()],
  };
  // The runtime is all that compiled templates need of Handlebars, the object classes all that finishing needs of
  // pdf-lib; the modules of yaml bundle better than its CommonJS.
  const alias = {
    handlebars: 'handlebars/runtime.js',
    yaml: join(root, 'node_modules/yaml/browser/index.js'),
    '@cantoo/pdf-lib': join(root, 'node_modules/@cantoo/pdf-lib/es/core/index.js'),
    // Without threads, of which nothing is used.
    fflate: join(root, 'node_modules/fflate/esm/browser.js'),
  };
  // Made above. The command line has in its bundle what every report needs.
  const often = ['#assets', '#basics'];
  const rarely = ['#book', '#preview', '#site'];
  // In one file with what loads it lazily, a package stays whole; made beforehand, it is what is used of it.
  const objects = join(dist, 'pdf-objects.js');
  const [, used = ''] = /export \{([^}]*)\} from '@cantoo\/pdf-lib'/.exec(
    readFileSync(join(root, 'src/core/formats/pdf/objects/pdf.ts'), 'utf8'),
  );
  const { metafile: ofObjects } = await build({
    ...shared,
    stdin: { contents: `export {${used}} from '@cantoo/pdf-lib'`, resolveDir: root },
    outfile: objects,
    format: 'esm',
    alias,
  });
  const whole = { ...alias, '@cantoo/pdf-lib': objects };
  const results = await Promise.all([
    build({
      ...shared,
      entryPoints: [join(root, 'src/index.ts')],
      outdir: dist,
      splitting: true,
      format: 'esm',
      alias,
      external: [...often, ...rarely, '#template-compiler', '@sparticuz/chromium'],
      // For bundled CommonJS; made on the first call only.
      banner: {
        js: "import{createRequire as solidifyCreate}from'node:module';let solidifyMade;const require=(id)=>(solidifyMade??=solidifyCreate(import.meta.url))(id);",
      },
    }),
    // Each in one file, and so loaded sooner.
    build({
      ...shared,
      entryPoints: [
        join(root, 'src/runtime/start.ts'),
        join(root, 'src/runtime/cli-thread.ts'),
        join(root, 'src/engine/printing/finish-worker.ts'),
        join(root, 'src/engine/pictures/picture-worker.ts'),
        join(root, 'src/engine/pictures/drawing-worker.ts'),
        join(root, 'src/engine/templates/helper-worker.ts'),
      ],
      entryNames: '[name]',
      outdir: dist,
      format: 'esm',
      alias: whole,
    }),
    // One script, of which V8 can keep what it has compiled (src/runtime/code-cache.ts). Its parts still run only when used.
    build({
      ...shared,
      entryPoints: [join(root, 'src/cli/main.ts')],
      outfile: join(dist, 'cli.cjs'),
      format: 'cjs',
      supported: { 'dynamic-import': false },
      alias: {
        ...whole,
        ...Object.fromEntries(often.map((name) => [name, join(dist, `${name.slice(1)}.js`)])),
      },
      external: [...rarely, '#template-compiler', '@sparticuz/chromium'],
      define: { ...shared.define, 'import.meta.url': 'solidifyUrl' },
      banner: { js: '(function(require,module,solidifyUrl){' },
      footer: { js: '})' },
      charset: 'ascii',
    }),
  ]);
  // All of it, as that is read faster; esbuild leaves regular expressions as they are.
  const script = join(dist, 'cli.cjs');
  writeFileSync(script, readFileSync(script, 'utf8').replace(/[^\0-\x7f]/g, escapeUnit));
  results.push(await bundleForBrowsers({ ...shared, alias }));
  for (const metafile of [ofObjects, ...results.map((one) => one.metafile)]) note(inputsOf(metafile));
  rmSync(objects);
  writeFileSync(join(dist, 'bundled.json'), `${JSON.stringify([...bundled.keys()].sort(), null, 2)}\n`);
  writeFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), licencesText(root, bundled));
}

/** dist/compile.js: from text to text without Node.js; what that reads from files is in it. */
function bundleForBrowsers(shared) {
  return build({
    ...shared,
    entryPoints: [join(root, 'src/compile.ts')],
    outdir: dist,
    splitting: true,
    chunkNames: 'compile-[hash]',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Where files would lie: none is asked for, and a script that is no module has no address. Nor is there a process.
    define: { ...shared.define, 'import.meta.url': '"file:///"', process: 'undefined' },
    plugins: [...shared.plugins, heldData({ '#compile-data': compileData, '#codec-data': codecData })],
  });
}

/** Modules that are made here, by their names. */
function heldData(modules) {
  return {
    name: 'held-data',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#/ }, ({ path }) =>
        path in modules ? { path, namespace: 'held', sideEffects: false } : null,
      );
      onLoad({ filter: /^/, namespace: 'held' }, ({ path }) => ({
        contents: modules[path](),
        resolveDir: root,
      }));
    },
  };
}

function compileData() {
  const fontFolder = join(root, 'templates/fonts');
  const data = base64Of(
    readdirSync(fontFolder).filter((file) => file.endsWith('.woff2')),
    fontFolder,
  );
  const files = readdirSync(join(dist, 'locales'));
  const locales = files.map((file) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(dist, 'locales', file), 'utf8')),
  ]);
  return [
    `export { languages, coverage } from './dist/basics.js';`,
    `export { templates, style, fonts } from './dist/assets.js';`,
    `export const fontData = ${JSON.stringify(data)};`,
    `export const locales = ${JSON.stringify(Object.fromEntries(locales))};`,
  ].join('\n');
}

function codecData() {
  const folder = join(dist, 'codecs');
  const data = base64Of(
    codecs.map((path) => basename(path)),
    folder,
  );
  const wasm = Object.entries(data).map(([file, code]) => [basename(file, '.wasm'), code]);
  return `export const wasm = ${JSON.stringify(Object.fromEntries(wasm))};`;
}

function base64Of(files, folder) {
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'base64')]));
}

/** pdf-lib does not say that its modules do nothing where nothing of them is used. */
function leanPdfLib() {
  return {
    name: 'lean-pdf-lib',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) =>
        /[\\/]@cantoo[\\/]pdf-lib[\\/]/.test(importer)
          ? { path: join(resolveDir, path), sideEffects: false }
          : null,
      );
    },
  };
}

/**
 * Packages that those we bundle use where they find them count as missing: none is installed with this one, so what
 * would be found is anybody's, in a folder above. And commander starts programs for commands that are files of their
 * own, of which there is none: what would start them is slow to load.
 */
function withoutOptional() {
  return {
    name: 'without-optional',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(bufferutil|encoding|supports-color|utf-8-validate)$/ }, ({ path }) => ({
        path,
        namespace: 'missing',
      }));
      onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
        /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'unused' } : null,
      );
      onLoad({ filter: /^/, namespace: 'unused' }, () => ({ contents: '' }));
      onLoad({ filter: /^/, namespace: 'missing' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is left out`)});`,
      }));
    },
  };
}

/** The names of characters that HTML has are unpacked when a text has the first one, rather than when one is parsed. */
function lateEntities() {
  return {
    name: 'late-entities',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^entities$/ }, ({ path, importer }) =>
        /[\\/]markdown-it[\\/]/.test(importer) ? { path, namespace: 'late' } : null,
      );
      onLoad({ filter: /^/, namespace: 'late' }, () => ({
        contents: `export const decodeHTMLStrict = (text) => require('entities').decodeHTMLStrict(text);`,
        resolveDir: root,
      }));
    },
  };
}

function escapeUnit(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The files of which something is in what esbuild made. */
function inputsOf({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0),
  );
}

/** Notes of which packages a bundle holds something: `name@version`. */
function note(paths) {
  for (const path of paths) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    if (folder === undefined) continue;
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    bundled.set(`${name}@${version}`, join(root, folder));
  }
}
