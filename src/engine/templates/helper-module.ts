import { resolve } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { visible } from '../../core/diagnostics/visible.js';
import { readTemplates } from '../../core/templates/read.js';
import {
  HelperFault,
  takenNames,
  type OwnCall,
  type OwnHelpers,
} from '../../core/templates/own/own-helpers.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { helperScript } from '../assets.js';
import { sha256, type Input } from '../cache/manifest.js';
import type { Settings } from '../options.js';
import type { Compiler } from './compile-templates.js';

/** What the thread is given: the module as an address that holds it, so that what is counted is what runs. */
export interface HelperJob {
  readonly url: string;
  /** As the user knows it. */
  readonly file: string;
  readonly port: MessagePort;
  /** One when an answer lies in the port. */
  readonly flag: Int32Array;
}

/** One call, as JSON. */
export type HelperRequest = readonly [name: string, values: readonly unknown[], call: OwnCall];

/** What the thread says, as JSON: once what the module exports, then one answer a call. */
export type HelperAnswer =
  | { readonly names: readonly string[]; readonly others: readonly string[] }
  | { readonly value: unknown }
  | {
      readonly fault: 'threw' | 'promise' | 'value';
      readonly words: string;
      /** Of the module, where it is known. */
      readonly line?: number;
    };

/** A thread in which a module of helpers is, with the way to it. */
interface HelperThread {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** One when an answer lies in the port. */
  readonly flag: Int32Array;
}

/** A module of helpers that is open, until it is closed. */
export interface HelperModule {
  readonly helpers: OwnHelpers;
  readonly input: Input;
  readonly close: () => Promise<void>;
}

/** How long a module may take, in milliseconds: to load, for one call, and for all calls of a page. */
export interface HelperTimes {
  readonly load: number;
  readonly call: number;
  readonly page: number;
}
const usualTimes: HelperTimes = { load: 10_000, call: 5_000, page: 60_000 };

const MOST_BYTES = 100_000;
const MEMORY_MB = 256;
const NAME = /^[A-Za-z][A-Za-z\d]*$/;
const ALONE = 'It is one file, which imports nothing but what Node.js has (node:…).';

/**
 * Opens the module of helpers that the user has named: in a thread, where it can be ended, sees copies of plain data, and
 * prints nothing. It is code of the user's and may do whatever that user may.
 *
 * @throws SolidifyError (2) where it cannot be read or loaded, or exports what is no helper, with its line
 */
export async function openHelpers(
  { helpers: named }: Pick<Settings, 'helpers'>,
  { parse, sources, contexts }: Pick<Compiler, 'parse' | 'sources' | 'contexts'>,
  host: Host,
  times: HelperTimes = usualTimes,
): Promise<HelperModule | null> {
  if (named === null) return null;
  const file = visible(named);
  const bytes = await readModule(named, file, host);
  const text = new TextDecoder().decode(bytes);
  const url = `data:text/javascript;base64,${Buffer.from(bytes).toString('base64')}`;
  const script = await helperScript();
  const start = (): HelperThread => startThread(script, { url, file });
  let thread = start();
  const close = async (): Promise<void> => {
    thread.port.close();
    await thread.worker.terminate();
  };
  try {
    const names = await namesOf(thread, file, times.load, host.signal);
    refuseNames(names, takenNames(readTemplates(sources, parse).value, contexts), file, text);
    keepNothingFor(thread);
    const open = openCalls(thread, times, () => {
      close().catch(() => undefined);
      thread = start();
      keepNothingFor(thread);
      return thread;
    });
    const input = { file: nameOf(named), bytes: bytes.length, sha256: sha256(bytes) };
    return { helpers: { file, names: names.names, open }, input, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a manifest calls the module: nothing of where on the machine it lies. */
function nameOf(named: string): string {
  return `helpers/${named.split(/[\\/]/).at(-1) ?? ''}`;
}

async function readModule(named: string, file: string, host: Host): Promise<Uint8Array> {
  const path = resolve(host.cwd, named);
  const stat = await host.stat(path);
  if (!stat)
    throw new SolidifyError(
      `There is no "${file}".`,
      'file-not-found',
      'Name a module that exists, or leave --helpers out.',
    );
  const refuse = (fault: string, hint: string): SolidifyError =>
    new SolidifyError(`${file} ${fault}.`, 'invalid-option', hint);
  if (stat.kind !== 'file' || !named.endsWith('.mjs'))
    throw refuse('is no module of helpers', 'Name one, such as --helpers helpers.mjs.');
  if (stat.bytes > MOST_BYTES) throw refuse(`is larger than ${MOST_BYTES / 1000} kB`, ALONE);
  return host.read(path);
}

/** @throws SolidifyError (2) where the module does not load */
async function namesOf(
  { worker, port }: HelperThread,
  file: string,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Extract<HelperAnswer, { readonly names: unknown }>> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  const words = await new Promise<HelperAnswer | string>((done, fail) => {
    port.once('message', (text: string) => done(JSON.parse(text) as HelperAnswer));
    worker.once('error', (error: Error) => done(error.message));
    worker.once('exit', () => {
      // What it said last may be heard later than its end.
      const last = receiveMessageOnPort(port) as { readonly message: string } | undefined;
      done(last ? (JSON.parse(last.message) as HelperAnswer) : 'it ended before its exports were there');
    });
    timer = setTimeout(() => done(`it was ended after ${milliseconds / 1000} s`), milliseconds);
    onAbort = () => fail(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
  }).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    worker.removeAllListeners();
    // What becomes of it later shows in a call that gets no answer.
    worker.on('error', () => undefined);
  });
  if (typeof words !== 'string' && 'names' in words) return words;
  const fault = typeof words !== 'string' && 'fault' in words ? words : null;
  const found = typeof words === 'string' ? words : (fault?.words ?? '');
  const line = fault?.line;
  throw new SolidifyError(
    `${file}${line === undefined ? '' : `:${line}`} cannot be loaded: ${visible(found.replace(/\.$/, ''))}.`,
    'invalid-option',
    ALONE,
  );
}

/** @throws SolidifyError (2) */
function refuseNames(
  { names, others }: Extract<HelperAnswer, { readonly names: unknown }>,
  taken: ReadonlyMap<string, 'helper' | 'field'>,
  file: string,
  text: string,
): void {
  const refuse = (name: string, fault: string, hint: string): SolidifyError => {
    const line = text.split('\n').findIndex((one) => one.includes('export') && one.includes(name)) + 1;
    const place = line === 0 ? file : `${file}:${line}`;
    return new SolidifyError(`${place}: "${visible(name)}" ${fault}.`, 'invalid-option', hint);
  };
  if (names.length === 0)
    throw new SolidifyError(
      `${file} exports nothing.`,
      'invalid-option',
      'Write export in front of each function that templates may call.',
    );
  for (const name of names) {
    const by = taken.get(name);
    if (by === 'helper') throw refuse(name, 'is a word of the templates already', 'Call it otherwise.');
    if (by === 'field') throw refuse(name, 'is a field of what templates show', 'Call it otherwise.');
    if (name === 'default') throw refuse(name, 'is no name of a helper', 'Export each function by its name.');
    if (others.includes(name)) throw refuse(name, 'is no function', 'Export nothing but helpers.');
    if (!NAME.test(name)) throw refuse(name, 'is no name of a helper', 'Write letters and digits.');
  }
}

function startThread(script: URL, module: Pick<HelperJob, 'url' | 'file'>): HelperThread {
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const job: HelperJob = { ...module, port: port2, flag };
  const worker = new Worker(script, {
    env: {},
    workerData: job,
    transferList: [port2],
    // Standard output is for reports.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return { worker, port: port1, flag };
}

/** Lets the process end while a thread waits for calls. What becomes of that shows in a call that gets no answer. */
function keepNothingFor({ worker, port }: HelperThread): void {
  worker.on('error', () => undefined);
  worker.unref();
  port.unref();
}

/**
 * Opens calls that wait for their answer: templates run from one end to the other. Whoever opens them anew gets a thread
 * that knows nothing of what was handed to it for another edition, language or document.
 *
 * @param first has loaded the module, and was called by nobody
 * @param startAnew ends the thread, and starts another one
 */
function openCalls(
  first: HelperThread,
  times: HelperTimes,
  startAnew: () => HelperThread,
): OwnHelpers['open'] {
  let ended: HelperFault | null = null;
  let thread = first;
  let user: symbol | null = null;
  /** @returns what the thread says; null where it says nothing in time */
  const hear = (milliseconds: number): HelperAnswer | null => {
    if (Atomics.wait(thread.flag, 0, 0, milliseconds) === 'timed-out') return null;
    const received = receiveMessageOnPort(thread.port) as { readonly message: string } | undefined;
    return received ? (JSON.parse(received.message) as HelperAnswer) : null;
  };
  const endWith = (name: string, milliseconds: number): HelperFault => {
    ended = new HelperFault('time', name, `${milliseconds / 1000} s`);
    thread.worker.terminate().catch(() => undefined);
    return ended;
  };
  return () => {
    const own = Symbol('a page');
    let left = times.page;
    return (name, values, call) => {
      if (ended) throw new HelperFault('time', ended.helper, ended.words);
      if (user !== null && user !== own) {
        thread = startAnew();
        const loaded = hear(times.load);
        if (!loaded) throw endWith(name, times.load);
        if ('fault' in loaded) throw new HelperFault(loaded.fault, name, loaded.words, loaded.line);
      }
      user = own;
      Atomics.store(thread.flag, 0, 0);
      const start = performance.now();
      const allowed = Math.min(times.call, Math.max(left, 1));
      thread.port.postMessage(JSON.stringify([name, values, call] satisfies HelperRequest));
      const answer = hear(allowed);
      if (!answer) throw endWith(name, left < times.call ? times.page : times.call);
      left -= performance.now() - start;
      if ('value' in answer) return answer.value;
      if ('fault' in answer) throw new HelperFault(answer.fault, name, answer.words, answer.line);
      throw new Error('The thread of helpers answers twice.');
    };
  };
}
