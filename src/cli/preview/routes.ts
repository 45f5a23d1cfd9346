import { relative, resolve } from 'node:path';
import { whereWritten } from '../../core/assist/where-written.js';
import { formats } from '../../core/formats/index.js';
import type { Speech } from '../speech/speech.js';
import type { Messages } from '../../core/diagnostics/catalogue.js';
import type { WritersLanguage } from '../../core/diagnostics/messages.js';
import { toRecord } from '../../core/diagnostics/record.js';
import { RenderError } from '../../core/diagnostics/render-error.js';
import { visible } from '../../core/diagnostics/visible.js';
import { layouts } from '../../core/report/page/layouts.js';
import { loadAssets, loadBasics, loadPreviewShell } from '../../engine/assets.js';
import type { Preview, PreviewState, PreviewView } from '../../engine/live/preview.js';
import { editions } from '../../engine/options.js';
import type { Host } from '../../host/host.js';
import type { LoopbackAnswer, LoopbackHandlers } from '../../host/loopback/loopback.js';
import { editorAddress, editorCommand, openInEditor, type EditorPlace } from '../../host/programs/editor.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { timeOf } from '../commands/watch.js';
import { framed, pictureOf } from './framed.js';
import { inWords, previewWords, wordsWith, type PreviewWords } from './preview-words.js';

/**
 * The shell runs its own script and style and shows what comes from here, nothing else. A PDF is shown by the browser’s
 * own viewer.
 */
const shellPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A report keeps the policy that it has itself; around it no script can run, whatever is in it. */
const reportPolicy = "sandbox allow-same-origin; frame-ancestors 'self'";

const nothingYet =
  '<!doctype html><html lang="%locale%"><meta charset="utf-8"><title>%noReport%</title><body></body></html>';

/** In which language the page speaks, and what diagnostics say in it. */
export interface PreviewSpeech {
  readonly language: WritersLanguage;
  readonly messages: Messages;
  /** Puts into it what else is said. */
  readonly speech: Speech;
}
/** What an answer may say. */
interface Said extends Pick<PreviewSpeech, 'messages' | 'speech'> {
  readonly words: PreviewWords;
}

/** What a page may ask for, and what it may send. */
export const previewPaths = {
  GET: ['', 'preview.css', 'preview.js', 'choices', 'page', 'picture', 'paper', 'download', 'withheld'],
  POST: ['open', 'line'],
} as const;

type PreviewPath<M extends keyof typeof previewPaths> = (typeof previewPaths)[M][number];

function isOne<M extends keyof typeof previewPaths>(method: M, path: string): path is PreviewPath<M> {
  return previewPaths[method].some((one) => one === path);
}

/** What is answered to the page of a preview. */
export function previewRoutes(
  file: string,
  preview: Preview,
  host: Host,
  { language, messages, speech }: PreviewSpeech,
): LoopbackHandlers {
  const words = previewWords[language];
  const said = { words, messages, speech };
  const routes: Readonly<
    Record<PreviewPath<'GET'>, (query: URLSearchParams) => Promise<LoopbackAnswer | null>>
  > = {
    '': async () => ({
      type: 'text/html; charset=utf-8',
      content: inWords((await loadPreviewShell()).page, language),
      headers: { 'content-security-policy': shellPolicy },
    }),
    'preview.css': async () => ({
      type: 'text/css; charset=utf-8',
      content: (await loadPreviewShell()).style,
    }),
    'preview.js': async () => ({
      type: 'text/javascript; charset=utf-8',
      content: (await loadPreviewShell()).script,
    }),
    choices: async () => asJson(await choicesOf(file, speech)),
    page: async (query) => {
      const view = await viewOf(query);
      const { report } = await preview.look(view);
      return {
        type: 'text/html; charset=utf-8',
        content: report ? framed(report, view, query.get('fonts')) : inWords(nothingYet, language),
        headers: { 'content-security-policy': reportPolicy },
      };
    },
    picture: async (query) => pictureOf(preview, await viewOf(query), query.get('of')),
    paper: async (query) => paperOf(preview, await viewOf(query), said),
    download: async (query) => downloadOf(preview, await viewOf(query), query.get('format'), said),
    withheld: async (query) => {
      const all = await preview.explain((await viewOf(query)).edition);
      return asJson(all && all.map((one) => ({ ...one, reason: speech(one.reason) })));
    },
  };
  const taken: Readonly<Record<PreviewPath<'POST'>, (body: string) => Promise<LoopbackAnswer>>> = {
    open: (body) => openFrom(body, preview, host, words),
    line: async (body) => asJson(await lineOf(body, preview, host)),
  };
  return {
    answer: async ({ method, path, query, body }) => {
      if (method === 'GET') return isOne('GET', path) ? routes[path](query) : null;
      return isOne('POST', path) ? taken[path](body) : null;
    },
    listen: (query, stream) => {
      let end = (): void => undefined;
      let isOver = false;
      const follow = async (): Promise<void> => {
        const view = await viewOf(query);
        const tell = (state: PreviewState): void => stream.send(JSON.stringify(told(state, host, said)));
        if (isOver) return;
        end = preview.follow(view, tell);
        tell(await preview.look(view));
      };
      follow().catch((error: unknown) => {
        const failed = error instanceof Error ? error.message : String(error);
        stream.send(JSON.stringify({ failed: wordsWith(words.notMade, { reason: visible(failed) }) }));
      });
      return () => {
        isOver = true;
        end();
      };
    },
  };
}

function asJson(value: unknown): LoopbackAnswer {
  return { type: 'application/json; charset=utf-8', content: JSON.stringify(value) };
}

/** What was refused, as a sentence. */
function refused(sentence: string): LoopbackAnswer {
  return { status: 409, type: 'text/plain; charset=utf-8', content: sentence };
}

/** A view as the page asks for it; what does not exist is the default. */
async function viewOf(query: URLSearchParams): Promise<PreviewView> {
  const { languages } = await loadBasics();
  const lang = query.get('lang');
  return {
    edition: editions.find((one) => one === query.get('edition')) ?? 'public',
    lang: languages.find((one) => one === lang) ?? null,
    layout: layouts.find((one) => one === query.get('layout')) ?? null,
  };
}

async function choicesOf(file: string, speech: Speech): Promise<object> {
  const [{ languages }, { locale }] = await Promise.all([loadBasics(), loadAssets()]);
  return {
    file: visible(file),
    editions,
    layouts,
    languages: languages.map((lang) => ({ lang, label: locale(lang).labels['language'] ?? lang })),
    formats: formats.map(({ name, label }) => ({ name, label: speech(label) })),
  };
}

/** A state as the page is told of it. */
function told(state: PreviewState, host: Host, { messages, speech }: Omit<Said, 'words'>): object {
  const { round, report, oldSince, outcome, trouble, milliseconds } = state;
  const records = outcome?.diagnostics.map((one) => toRecord(one, messages)) ?? [];
  return {
    round,
    name: report?.name ?? null,
    title: report?.facts.title ?? null,
    lang: report?.lang ?? null,
    oldSince: oldSince === null ? null : timeOf({ now: () => oldSince }),
    at: timeOf(host),
    milliseconds: Math.round(milliseconds),
    trouble: trouble && { message: speech(trouble.message), hint: trouble.hint && speech(trouble.hint) },
    diagnostics: records.map(({ code, severity, message, hint, file, line, column }) => {
      return {
        code,
        severity,
        message: visible(message),
        hint: hint && visible(hint),
        lang: messages.language,
        ...linked({ file, line, column }, host),
      };
    }),
  };
}

/** A place as the page links to it. */
function linked({ file, line, column }: EditorPlace, host: Host): object {
  const place = { file: resolve(host.cwd, file), line, column };
  return {
    place: `${visible(file)}:${line}:${column}`,
    ...place,
    href: editorAddress(place),
    opens: editorCommand(place, host.env) !== null,
  };
}

/** Where in the documents stands what was clicked; null for what stands in none. */
async function lineOf(body: string, preview: Preview, host: Host): Promise<object | null> {
  const words = fieldsOf(body)?.['words'];
  if (typeof words !== 'string') return null;
  const place = whereWritten(await preview.documents(), words);
  return place && linked(place, host);
}

async function paperOf(
  preview: Preview,
  view: PreviewView,
  { words, ...said }: Said,
): Promise<LoopbackAnswer> {
  try {
    const printed = await preview.print(view);
    if (!printed) return refused(words.noPrint);
    return { type: 'application/pdf', content: printed.pdf };
  } catch (error) {
    return refused(sentenceOf(error, said));
  }
}

async function downloadOf(
  preview: Preview,
  view: PreviewView,
  name: string | null,
  { words, ...said }: Said,
): Promise<LoopbackAnswer | null> {
  const format = formats.find((one) => one.name === name);
  if (!format) return null;
  try {
    const content = await preview.make(view, format.name);
    const { report } = await preview.look(view);
    if (content === null || !report) return refused(words.noDownload);
    const file = encodeURIComponent(`${report.name}.${format.extension}`);
    return {
      type: `${format.mediaType}${format.mediaType.startsWith('text/') ? '; charset=utf-8' : ''}`,
      content,
      headers: {
        'content-disposition': `attachment; filename*=UTF-8''${file}`,
        'content-security-policy': reportPolicy,
      },
    };
  } catch (error) {
    return refused(sentenceOf(error, said));
  }
}

/** @throws whatever is no trouble of the world or of a text */
function sentenceOf(error: unknown, { messages, speech }: Omit<Said, 'words'>): string {
  if (error instanceof SolidifyError) return [error.message, error.hint ?? ''].map(speech).join(' ').trim();
  if (error instanceof RenderError)
    return error.diagnostics
      .map((one) => toRecord(one, messages))
      .map(({ message }) => message)
      .join(' ');
  throw error;
}

/** Opens a place of a document that was read, and of nothing else. */
async function openFrom(
  body: string,
  preview: Preview,
  host: Host,
  words: PreviewWords,
): Promise<LoopbackAnswer> {
  const place = placeIn(body);
  const { outcome } = await preview.look({ edition: 'public', lang: null, layout: null });
  const isRead = place !== null && (outcome?.dependencies.files.includes(place.file) ?? false);
  if (!isRead) return refused(words.notRead);
  if (await openInEditor(place, host)) return asJson(null);
  const opened = { file: visible(relative(host.cwd, place.file)), line: place.line };
  return refused(wordsWith(words.noEditor, opened));
}

function placeIn(body: string): EditorPlace | null {
  const { file, line, column } = fieldsOf(body) ?? {};
  const numbers = [line, column].every((one) => Number.isSafeInteger(one) && Number(one) > 0);
  return typeof file === 'string' && numbers ? { file, line: Number(line), column: Number(column) } : null;
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const fields: unknown = JSON.parse(body);
    return typeof fields === 'object' ? (fields as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}
