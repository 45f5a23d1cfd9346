import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type * as Protocol from 'vscode-languageserver/node';
import { complete } from '../../core/assist/complete.js';
import { explainAt } from '../../core/assist/explain.js';
import {
  definitionOf,
  mentionAt,
  mentionsOf,
  type Definition,
  type Family,
} from '../../core/assist/mentions.js';
import { outlineOf, type OutlineEntry } from '../../core/assist/outline.js';
import { renameId } from '../../core/assist/rename.js';
import { english } from '../../core/diagnostics/catalogue.js';
import { loadMessages, type WritersLanguage } from '../../core/diagnostics/messages.js';
import type { Suggestion } from '../../core/diagnostics/diagnostic.js';
import type { Parsed } from '../../core/syntax/ast.js';
import type { Span } from '../../core/syntax/place.js';
import { openWorkspace } from '../../engine/live/workspace.js';
import type { Host } from '../../host/host.js';
import type { Screen } from '../command-context.js';
import { languageOfLocale } from '../spoken-language.js';
import { startChecks } from './checks.js';
import { connectEditor } from './connection.js';
import { diagnosticOf, isNear, rangeOf, titleOfFix } from './convert.js';

/**
 * Speaks the language server protocol until the editor ends it.
 *
 * @param language of the user, where the editor does not tell it
 * @returns 0 where the editor has said goodbye, else 1
 * @throws the reason of the signal of the host
 */
export async function serveEditor(host: Host, output: Screen, language: WritersLanguage): Promise<number> {
  let messages = english;
  const { lsp, connection, ended } = await connectEditor(host, output);
  const workspace = openWorkspace(host);
  const documents = new lsp.TextDocuments(lsp.TextDocument);
  const uris = new Map<string, string>();

  // Documents that have no file yet stand beside the others, so that they can name what is there.
  const pathOf = (uri: string): string =>
    uri.startsWith('file:')
      ? fileURLToPath(uri)
      : join(host.cwd, `${uri.replace(/[^A-Za-z0-9]+/g, '-')}.yaml`);
  const uriOf = (path: string): string => uris.get(path) ?? pathToFileURL(path).href;
  const log = (error: unknown): void =>
    connection.console.error(error instanceof Error ? error.message : String(error));

  const checks = startChecks(workspace, {
    versions: () => new Map(documents.all().map(({ uri, version }) => [pathOf(uri), version])),
    tell: (path, one) =>
      connection.sendDiagnostics({
        uri: uriOf(path),
        ...(one?.version == null ? {} : { version: one.version }),
        diagnostics: (one?.diagnostics ?? []).map((each) => diagnosticOf(each, messages)),
      }),
    log,
  });

  /** A request that fails is told in the log of the editor, and answered with nothing. */
  const answer =
    <P, R>(nothing: R, work: (params: P) => Promise<R>) =>
    async (params: P, token: Protocol.CancellationToken): Promise<R> => {
      try {
        return token.isCancellationRequested ? nothing : await work(params);
      } catch (error) {
        if (error instanceof lsp.ResponseError) throw error;
        log(error);
        return nothing;
      }
    };
  const openedAt = async ({
    textDocument,
    position,
  }: Protocol.TextDocumentPositionParams): Promise<{
    readonly parsed: Parsed;
    readonly offset: number;
    readonly family: Family;
  } | null> => {
    const document = documents.get(textDocument.uri);
    const parsed = document ? await workspace.read(pathOf(textDocument.uri)) : null;
    if (!document || !parsed) return null;
    return { parsed, offset: document.offsetAt(position), family: await workspace.familyOf(parsed) };
  };
  const meantAt = async (
    params: Protocol.TextDocumentPositionParams,
  ): Promise<{
    readonly span: Span;
    readonly definition: Definition;
    readonly family: Family;
    readonly parsed: Parsed;
  } | null> => {
    const opened = await openedAt(params);
    const mention = opened && mentionAt(opened.parsed, opened.offset);
    const definition = mention && definitionOf(mention, opened.parsed, opened.family);
    return definition ? { ...opened, span: mention.span, definition } : null;
  };
  const locationOf = (parsed: Parsed, span: Span): Protocol.Location => ({
    uri: uriOf(parsed.file),
    range: rangeOf(parsed.range(span)),
  });
  const editOf = ({ range, text }: Suggestion): Protocol.TextEdit => ({
    range: rangeOf(range),
    newText: text,
  });

  connection.onInitialize(async ({ capabilities, locale }) => {
    messages = await loadMessages(locale === undefined ? language : languageOfLocale(locale));
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.onInitialized(() => {
        connection.client
          .register(lsp.DidChangeWatchedFilesNotification.type, {
            watchers: [{ globPattern: '**/*.{yaml,yml}' }],
          })
          .catch(log);
      });
    return { capabilities: offered, serverInfo: { name: 'solidify' } };
  });
  const offered: Protocol.ServerCapabilities = {
    positionEncoding: lsp.PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: lsp.TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: [' ', '@', '-'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.SourceFixAll] },
    documentSymbolProvider: true,
  };
  documents.onDidChangeContent(({ document }) => {
    const path = pathOf(document.uri);
    uris.set(path, document.uri);
    workspace.set(path, document.getText());
    checks.soon();
  });
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    uris.delete(path);
    workspace.set(path, null);
    checks.soon();
  });
  documents.onDidSave(checks.soon);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.changed(changes.map(({ uri }) => pathOf(uri)));
    checks.soon();
  });

  connection.onCompletion(
    answer([], async ({ textDocument, position }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const path = pathOf(textDocument.uri);
      const kinds = {
        key: lsp.CompletionItemKind.Property,
        value: lsp.CompletionItemKind.EnumMember,
        id: lsp.CompletionItemKind.Reference,
      };
      const offset = document.offsetAt(position);
      const offered = await complete(document.getText(), offset, path, workspace.familyOf);
      return offered.map((one, index) => ({
        label: one.label,
        kind: kinds[one.kind],
        detail: one.detail,
        documentation: { kind: lsp.MarkupKind.Markdown, value: one.documentation },
        sortText: String(index).padStart(4, '0'),
        textEdit: {
          range: { start: document.positionAt(one.span.start), end: document.positionAt(one.span.end) },
          newText: one.insert,
        },
      }));
    }),
  );
  connection.onHover(
    answer(null, async (params) => {
      const opened = await openedAt(params);
      const told = opened && explainAt(opened.parsed, opened.offset, opened.family);
      return told
        ? {
            contents: { kind: lsp.MarkupKind.Markdown, value: told.markdown },
            range: rangeOf(opened.parsed.range(told.span)),
          }
        : null;
    }),
  );
  connection.onDefinition(
    answer(null, async (params) => {
      const meant = await meantAt(params);
      return meant && locationOf(meant.definition.parsed, meant.definition.span);
    }),
  );
  connection.onReferences(
    answer([], async (params) => {
      const meant = await meantAt(params);
      if (!meant) return [];
      return mentionsOf(meant.definition, meant.family)
        .filter(({ mention }) => params.context.includeDeclaration || mention !== meant.definition)
        .map(({ parsed, mention }) => locationOf(parsed, mention.span));
    }),
  );
  connection.onPrepareRename(
    answer(null, async (params) => {
      const meant = await meantAt(params);
      return meant && { range: rangeOf(meant.parsed.range(meant.span)), placeholder: meant.definition.id };
    }),
  );
  connection.onRenameRequest(
    answer(null, async (params) => {
      const meant = await meantAt(params);
      if (!meant) return null;
      const changes = renameId(meant.definition, params.newName.trim(), meant.family);
      if (typeof changes === 'string') throw new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, changes);
      const edits: Record<string, Protocol.TextEdit[]> = {};
      for (const { parsed, span, text } of changes)
        (edits[uriOf(parsed.file)] ??= []).push(editOf({ range: parsed.range(span), text }));
      return { changes: edits };
    }),
  );
  connection.onCodeAction(
    answer([], async ({ textDocument, range }) => {
      await checks.settle();
      const one = checks.found(pathOf(textDocument.uri));
      if (!one || one.version !== documents.get(textDocument.uri)?.version) return [];
      const { diagnostics, certain } = one;
      const edit = (suggestions: readonly Suggestion[]): Protocol.WorkspaceEdit => ({
        changes: { [textDocument.uri]: suggestions.map(editOf) },
      });
      const fixes = diagnostics
        .filter((each) => each.range && isNear(rangeOf(each.range), range))
        .flatMap((each) =>
          (each.suggestions ?? []).map((suggestion) => ({
            title: titleOfFix(suggestion),
            kind: lsp.CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(each, messages)],
            isPreferred: certain.includes(suggestion),
            edit: edit([suggestion]),
          })),
        );
      const all = {
        title: 'Mend all that is certain',
        kind: lsp.CodeActionKind.SourceFixAll,
        edit: edit(certain),
      };
      return certain.length > 0 ? [...fixes, all] : fixes;
    }),
  );
  connection.onDocumentSymbol(
    answer([], async ({ textDocument }) => {
      const parsed = await workspace.read(pathOf(textDocument.uri));
      const symbolOf = (one: OutlineEntry): Protocol.DocumentSymbol => ({
        name: one.name,
        detail: one.detail,
        kind: one.isThing ? lsp.SymbolKind.Object : lsp.SymbolKind.Property,
        range: rangeOf((parsed as Parsed).range(one.span)),
        selectionRange: rangeOf((parsed as Parsed).range(one.head)),
        children: one.children.map(symbolOf),
      });
      return parsed ? outlineOf(parsed).map(symbolOf) : [];
    }),
  );
  documents.listen(connection);
  connection.listen();
  return ended.finally(() => {
    checks.stop();
    connection.dispose();
  });
}
