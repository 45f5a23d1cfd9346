import { Script } from 'node:vm';
import { workerData } from 'node:worker_threads';
import type { HelperAnswer, HelperJob, HelperRequest } from './helper-module.js';

// What runs in the thread of `openHelpers`: the module of the user, and each call of one of its functions.

const { url, file, port, flag } = workerData as HelperJob;

/** Lists and objects within one another, at most. */
const DEEPEST = 20;
/** Characters of what one call gives, as JSON. */
const MOST = 5_000_000;
/** So much of an error is told. */
const TOLD = 300;

/** What cannot be handed to a template. */
class NoData extends Error {
  constructor(
    readonly kind: 'promise' | 'value',
    words: string,
  ) {
    super(words);
  }
}

try {
  const module = (await import(url)) as Readonly<Record<string, unknown>>;
  port.on('message', (text: string) => answer(callOf(module, JSON.parse(text) as HelperRequest)));
  const names = Object.keys(module).sort();
  answer({ names, others: names.filter((name) => typeof module[name] !== 'function') });
} catch (error) {
  answer({ fault: 'threw', ...saidBy(error) });
}

function answer(given: HelperAnswer): void {
  port.postMessage(JSON.stringify(given));
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
}

function callOf(
  module: Readonly<Record<string, unknown>>,
  [name, values, call]: HelperRequest,
): HelperAnswer {
  try {
    const helper = module[name] as (...all: unknown[]) => unknown;
    const value = dataOf(helper(...values, call), 0);
    if ((JSON.stringify(value) ?? '').length > MOST) throw new NoData('value', '> 5 MB');
    return { value };
  } catch (error) {
    if (error instanceof NoData) return { fault: error.kind, words: error.message };
    return { fault: 'threw', ...saidBy(error) };
  }
}

/** @throws NoData for anything that is more or less than words, numbers, yes and no, nothing, lists and plain objects of these */
function dataOf(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object')
    throw new NoData('value', typeof value === 'number' ? String(value) : typeof value);
  if (typeof (value as { readonly then?: unknown }).then === 'function')
    throw new NoData('promise', 'Promise');
  if (depth > DEEPEST) throw new NoData('value', '{ { { … } } }');
  if (Array.isArray(value)) return value.map((one) => dataOf(one, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    throw new NoData(
      'value',
      (prototype as { readonly constructor?: { readonly name?: string } }).constructor?.name ?? 'object',
    );
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dataOf(one, depth + 1)]));
}

/** What an error says, with the line of the module from which it came. */
function saidBy(error: unknown): { readonly words: string; readonly line?: number } {
  try {
    return wordsOf(error);
  } catch {
    // It says nothing, or fails while it does.
    return { words: typeof error };
  }
}

function wordsOf(error: unknown): { readonly words: string; readonly line?: number } {
  const isError = error instanceof Error;
  const said = isError ? `${error.name}: ${error.message}` : String(error);
  const [first = ''] = said.replaceAll(url, file).split('\n');
  const words = first.length > TOLD ? `${first.slice(0, TOLD)}…` : first;
  const stack = isError ? (error.stack ?? '') : '';
  const at = stack.indexOf(`${url}:`);
  const line =
    at < 0 ? lineOfSyntax(error) : parseInt(stack.slice(at + url.length + 1, at + url.length + 9), 10);
  return Number.isNaN(line) ? { words } : { words, line };
}

/**
 * The line of a syntax error, which Node.js keeps to itself for modules: that at which the same text without exports and
 * imports has the same error; NaN where it has none.
 */
function lineOfSyntax(error: unknown): number {
  if (!(error instanceof SyntaxError)) return NaN;
  const [, base64 = ''] = url.split(',');
  const text = Buffer.from(base64, 'base64').toString('utf8');
  try {
    new Script(text.replace(/^(?:export (?:default )?|import .*)/gm, ''));
  } catch (found) {
    const { message, stack = '' } = found as Error;
    if (message === error.message) return parseInt(stack.slice(stack.indexOf(':') + 1), 10);
  }
  return NaN;
}
