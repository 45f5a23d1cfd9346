// The exports of TypeScript sources, for scripts that run in plain Node.
import { fileURLToPath } from 'node:url';
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
