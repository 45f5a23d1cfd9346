import { relative, resolve, sep } from 'node:path';
import type { Host } from '../../host/host.js';
import { isWithin, repositoryOf } from '../../host/project/project.js';

/**
 * Gives what calls files as the services of a CI know them: from the top of the Git repository in which solidify runs,
 * with slashes, whatever the folder and however the file was named. Where there is no repository, from the folder in
 * which it runs. A file elsewhere keeps its name.
 *
 * @param files as the user named them
 */
export async function namesInRepository(
  files: Iterable<string>,
  host: Pick<Host, 'cwd' | 'real'>,
): Promise<(file: string) => string> {
  const names = new Map<string, string>();
  const cwd = await host.real(host.cwd).catch(() => host.cwd);
  const top = (await repositoryOf(cwd, host)) ?? cwd;
  for (const file of files) {
    const path = resolve(cwd, file);
    // Behind links only what is not below the top by its name, such as an absolute path through one.
    const found = isWithin(top, path) ? path : await host.real(path).catch(() => path);
    const name = isWithin(top, found) ? relative(top, found) : file;
    names.set(file, name.split(sep).join('/'));
  }
  return (file) => names.get(file) ?? file;
}
