import { Writable } from 'node:stream';
import type { createConnection } from 'vscode-languageserver';
import type * as Protocol from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../../host/host.js';
import type { Screen } from '../command-context.js';

/** What scripts/build.mjs puts into a file of its own, as no other command needs it. */
export type Library = Omit<typeof Protocol, 'createConnection'> & {
  /** The one that does not end the process by itself. */
  readonly createConnection: typeof createConnection;
  readonly TextDocument: typeof TextDocument;
};
const library: string = '#language-server';

/** A connection with an editor. */
export interface EditorConnection {
  readonly lsp: Library;
  readonly connection: ReturnType<typeof createConnection>;
  /** The exit code when the editor ends it; rejects with the reason of the signal of the host. */
  readonly ended: Promise<number>;
}

/** Speaks with an editor on the standard input of the host and on `output`. */
export async function connectEditor(host: Host, output: Screen): Promise<EditorConnection> {
  const { default: lsp } = (await import(library)) as { readonly default: Library };
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve, reject) => {
    end = resolve;
    host.signal.addEventListener('abort', () => reject(host.signal.reason as Error), { once: true });
  });
  const input = host.stdin() as NodeJS.ReadStream;
  // An editor that is gone has not said goodbye.
  input.on('close', () => end(1)).on('end', () => end(1));
  const connection = lsp.createConnection(
    (logger) =>
      lsp.createProtocolConnection(
        new lsp.StreamMessageReader(input),
        new lsp.StreamMessageWriter(streamTo(output)),
        logger,
      ),
    { shutdownReceived: false, initialize: () => undefined, exit: (code) => end(code) },
  );
  // One that is read keeps the process from its end.
  return { lsp, connection, ended: ended.finally(() => input.destroy()) };
}

function streamTo(output: Screen): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      output.write(chunk);
      done();
    },
  });
}
