import { resolve } from 'node:path';
import { STDIN } from '../host/files.js';
import type { CheckedVisit } from '../core/language/checked.js';
import { diagnostic } from '../core/diagnostics/diagnostic.js';
import type { Documents, Prepared } from './documents/documents.js';
import type { Findings } from './documents/findings.js';
import { startStopwatch, type Stopwatch } from './stopwatch.js';

/** A document of a run that has been read and checked. */
export interface Opened {
  /** The path as the user gave it, or below the folder of the programme that lists it. */
  readonly file: string;
  /** Null when it has errors. */
  readonly prepared: Prepared | null;
  /** Of a programme: those of its visits that have no error. */
  readonly visits: readonly string[];
  readonly watch: Stopwatch;
}

/** What is told while documents are read. */
export interface ReadingEvents {
  /** Which documents there are; again when a programme has brought its visits along. */
  readonly onPlan?: ((files: readonly string[]) => void) | undefined;
  /** There are many. */
  readonly onMany?: (() => void) | undefined;
  /** A document is being worked on. */
  readonly onStart?: ((file: string) => void) | undefined;
  /** A visit of the programme that comes next, which has no error: told before the programme comes. */
  readonly onListed?: (checked: CheckedVisit) => void;
  /** A document could not be read; thrown on when it says so. */
  readonly refused: (trouble: unknown) => void;
  readonly cwd: string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Reads and checks documents one by one, each once; a programme comes behind the visits that it lists. */
export async function* openAll(
  files: readonly string[],
  documents: Pick<Documents, 'meet' | 'prepare' | 'reread'>,
  findings: Findings,
  { onPlan, onMany, onStart, onListed, refused, cwd, now, signal }: ReadingEvents,
): AsyncGenerator<Opened> {
  const full = (file: string): string => (file === STDIN ? file : resolve(cwd, file));
  const right = new Map<string, boolean>();
  let plan = files;
  const open = async (file: string): Promise<Opened> => {
    signal.throwIfAborted();
    onStart?.(file);
    const watch = startStopwatch(now);
    const prepared = await documents.prepare(file, watch.lap).catch((error: unknown) => {
      refused(error);
      return null;
    });
    right.set(full(file), prepared?.kind === 'visit');
    return { file, prepared, visits: [], watch };
  };
  const tellPlan = (): void => {
    if (plan.length > 20) onMany?.(); // fewer take little memory anyway
    onPlan?.(plan);
  };
  tellPlan();
  await documents.meet(files);
  for (const file of files) {
    if (right.has(full(file))) continue;
    const opened = await open(file);
    if (opened.prepared?.kind === 'programme') {
      const { visits } = opened.prepared;
      const fresh = visits.filter((visit) => !right.has(full(visit.file)));
      const brought = new Set(fresh.map((visit) => full(visit.file)));
      plan = plan.filter((other) => other === file || !brought.has(full(other)));
      plan = plan.flatMap((other) =>
        other === file ? [...fresh.map((visit) => visit.file), file] : [other],
      );
      tellPlan();
      const { programme } = opened.prepared;
      const { parsed } = programme;
      const { makeComparison } = await import('./documents/comparison.js');
      const compare = makeComparison(programme, (name, text, found) => {
        findings.note(name, { text }, found);
        return !findings.hasFailed(parsed.file);
      });
      const note = (checked: CheckedVisit): void => {
        compare.note(checked);
        onListed?.(checked);
      };
      for (const visit of fresh) {
        const own = await open(visit.file);
        if (own.prepared?.kind === 'visit') note(own.prepared.checked);
        if (own.prepared?.kind === 'programme') {
          // A programme lists another, or itself, among its visits.
          const { by, range } = visit.listed ?? {};
          const args = { path: visit.file };
          if (by && range)
            findings.add(by.file, by, [diagnostic('visit-is-programme', by.file, range, args)]);
          yield { ...own, prepared: null };
        } else yield own;
      }
      const fine = visits.filter((visit) => right.get(full(visit.file))).map((visit) => visit.file);
      for (const file of fine) if (!brought.has(full(file))) note(await documents.reread(file));
      const sound = compare.end(fine.length === visits.length);
      yield { ...opened, prepared: sound ? opened.prepared : null, visits: fine };
    } else yield opened;
  }
}
