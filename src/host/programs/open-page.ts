import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../host.js';

/** A page that was given to the browser of the user. */
export interface OpenedPage {
  /** Removes what was written for it. */
  readonly remove: () => void;
}

/**
 * Opens an address in the browser of the user. The words of a command can be read by every user of the machine, and the
 * address is a secret: so the browser is given a page in a private folder, which leads there.
 *
 * @param guard takes what removes the page, for a program that is ended before that comes
 * @returns null where this machine shows no browser, or has no program that opens one
 */
export async function openPage(
  url: string,
  { env, temporary }: Pick<Host, 'env' | 'temporary'>,
  guard: (remove: () => void) => void,
): Promise<OpenedPage | null> {
  const opener = openerOf(process.platform, env);
  if (!opener) return null;
  let folder: string;
  try {
    folder = mkdtempSync(join(temporary(), 'solidify-preview-'));
  } catch {
    return null;
  }
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  guard(remove);
  const file = join(folder, 'open.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>solidify preview</title><p><a href="${url}">Preview</a></p></html>\n`,
    { mode: 0o600 },
  );
  const [command, ...words] = opener;
  const child = spawn(command, [...words, pathToFileURL(file).href], {
    stdio: 'ignore',
    detached: true,
    env,
  });
  const isStarted = await new Promise<boolean>((done) => {
    child.once('spawn', () => done(true));
    child.once('error', () => done(false));
  });
  child.unref();
  if (isStarted) return { remove };
  remove();
  return null;
}

/** The command that opens an address; null where nobody could see it. */
export function openerOf(
  platform: NodeJS.Platform,
  env: Host['env'],
): readonly [command: string, ...words: string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const hasScreen = ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (env[name] ?? '') !== '');
  return hasScreen ? ['xdg-open'] : null;
}
