/** A client of a language server on standard input and output, as an editor is one. */
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  ConfigurationRequest,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type ProtocolConnection,
  type ServerCapabilities,
} from 'vscode-languageserver/node';

export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  /** What the server asked to be told of. */
  readonly registered: readonly string[];
  /** Opens a text as it is in an editor. */
  readonly open: (uri: string, text: string) => void;
  /** The diagnostics of a document, when they are told the next time. */
  readonly diagnosed: (uri: string) => Promise<readonly Diagnostic[]>;
  /** What was written to standard error. */
  readonly said: () => string;
  /** Ends the server as an editor does; gives its exit code. */
  readonly end: () => Promise<number | null>;
}

/**
 * @param settings by section, as the user of an editor would have them
 */
export async function startLanguageClient(
  words: readonly string[],
  {
    rootUri = null,
    settings = {},
    capabilities = {},
    locale,
  }: {
    readonly rootUri?: string | null;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly capabilities?: ClientCapabilities;
    /** Of the editor. */
    readonly locale?: string;
  } = {},
): Promise<LanguageClient> {
  const child = spawn(process.execPath, [...words], {
    stdio: 'pipe',
    env: { ...process.env, LC_ALL: 'C', CI: '' },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, ((found: readonly Diagnostic[]) => void)[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    for (const tell of waiting.get(uri) ?? []) tell(diagnostics);
    waiting.delete(uri);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => settings[section ?? ''] ?? null),
  );
  const registered: string[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.listen();
  const { capabilities: offered } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri,
    ...(locale === undefined ? {} : { locale }),
    workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'root' }],
    capabilities: {
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      ...capabilities,
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        ...capabilities.textDocument,
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    registered,
    capabilities: offered,
    open: (uri, text) =>
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      }),
    diagnosed: (uri) =>
      new Promise((resolve) => {
        waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]);
      }),
    said: () => said,
    end: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
