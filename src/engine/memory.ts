import { limits } from '../core/language/limits.js';
import { SolidifyError } from '../host/solidify-error.js';

/** So much of the heap must be free before any piece of work, for what that takes in passing. */
const RESERVE = 0.25;
/** The same in bytes, where the heap is very small. */
const LEAST = 16 * 1024 * 1024;
/** From this many bytes on, half of the heap is more than a share of it and all that V8 keeps for young objects. */
const LARGE = 1024 * 1024 * 1024;
/**
 * V8 counts the space for new objects to the limit; old ones, which fill it, get no more than the rest. How much that is
 * in megabytes only a thread knows for which it was set. Else V8 says it nowhere: 48 up to Node 22, 192 in Node 24, as
 * `--max-old-space-size` shows.
 */
const YOUNG = parseInt(process.versions.v8, 10) < 13 ? 48 : 192;

/**
 * Refuses a piece of work for which V8 has too little memory. It would end the program on the spot otherwise, with a
 * dump and the code 134, and nothing could be put in order any more.
 *
 * @param what is to be done, as in `to read visit.yaml`
 * @param need what must be free: a share of the whole heap, or bytes where those are more
 * @throws SolidifyError (3)
 */
export async function ensureHeap(
  what: string,
  { share = RESERVE, bytes = 0 }: { readonly share?: number; readonly bytes?: number } = {},
): Promise<void> {
  const { getHeapStatistics } = await import('node:v8');
  const { heap_size_limit: whole, used_heap_size: used } = getHeapStatistics();
  // Then there is enough whatever young objects take, and to ask for that takes longer than to read a short document.
  if (whole > LARGE && whole - used > 2 * Math.max(share * whole, bytes, RESERVE * whole)) return;
  const { resourceLimits } = await import('node:worker_threads');
  const young = resourceLimits?.maxYoungGenerationSizeMb ?? YOUNG;
  const limit = whole - young * 1024 * 1024;
  const free = (): number => limit - getHeapStatistics().used_heap_size;
  const need = Math.max(share * limit, bytes, LEAST);
  if (free() >= need) return;
  // Much of what is used may be waiting to be collected.
  await collectGarbage();
  if (free() < need) throw outOfMemory(what, limit);
}

/**
 * Collects what is not used any more, at once, in this thread. A debugger may ask for that, so that no flag of V8 has to
 * be set in a process that may be another's; a Node.js that was built without one collects nothing.
 */
export async function collectGarbage(): Promise<void> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  await new Promise<void>((done) => session.post('HeapProfiler.collectGarbage', () => done()));
  session.disconnect();
}

/** What it takes to read a document: at most so much for each mark that begins or ends a value in YAML, as measured. */
const PER_MARK = 1_100;
const marks: ReadonlySet<number> = new Set(Buffer.from('\n,:[{'));

/** How many bytes of the heap it takes to read a document and to check it. */
export function heapToRead(document: Uint8Array): number {
  let count = 0;
  for (const byte of document) if (marks.has(byte)) count += 1;
  // Most marks of a long text are of its sentences; of more values it is not read to the end.
  return Math.min(count, 2 * limits.nodes) * PER_MARK;
}

/** What it takes to finish a PDF: at most so much for each object in it, as measured. */
const PER_OBJECT = 2_500;

/** How many bytes of the heap it takes to finish a PDF that a browser wrote. */
export function heapToFinish(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let count = 0;
  for (let at = bytes.indexOf(' obj'); at !== -1; at = bytes.indexOf(' obj', at + 4)) count += 1;
  return count * PER_OBJECT;
}

/** The trouble behind an exception of V8, or the end of a thread, that says so; null for any other. */
export function memoryError(error: unknown): SolidifyError | null {
  const isOut =
    (error as Partial<NodeJS.ErrnoException> | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    (error instanceof RangeError &&
      /^(?:Invalid string length|Array buffer allocation failed)/.test(error.message));
  return isOut ? outOfMemory('to make this') : null;
}

function outOfMemory(what: string, limit?: number): SolidifyError {
  const has = limit === undefined ? '' : `: Node.js may use ${Math.round(limit / 1024 / 1024)} MB`;
  return new SolidifyError(
    `There is not enough memory ${what}${has}.`,
    'out-of-memory',
    'Allow more with NODE_OPTIONS=--max-old-space-size=4096 (megabytes), or make less at a time: fewer documents, editions, languages or pictures.',
  );
}
