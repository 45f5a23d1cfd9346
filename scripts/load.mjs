// The exports of TypeScript sources, for scripts that run in plain Node.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles them in memory.
 *
 * @param contents a module that exports what is wanted; paths are from the root of the package
 */
export async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/**
 * The same with all packages left where they are, for what has many: in a file that is removed again.
 *
 * @param contents a module that exports what is wanted; paths are from the root of the package
 */
export async function loadBeside(contents) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = `${root}node_modules/.cache`;
  const outfile = `${folder}/loaded-${process.pid}.mjs`;
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    outfile,
    packages: 'external',
    define: { __VERSION__: '""' },
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
