import type { CommandContext } from '../command-context.js';
import { serveEditor } from './server.js';
import { SolidifyError } from '../../host/solidify-error.js';

/** `solidify lsp`: answers an editor until that ends it; 0 where it said goodbye. */
export async function lspCommand({ host, terminal, language }: CommandContext): Promise<number> {
  if (host.stdin().isTTY)
    throw new SolidifyError(
      'A language server is started by an editor, which speaks to it on standard input.',
      'invalid-option',
      'examples/editor shows how to have yours start it; solidify validate checks documents here.',
    );
  return serveEditor(host, terminal.stdout, language);
}
