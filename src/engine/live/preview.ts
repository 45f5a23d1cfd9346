import { resolve } from 'node:path';
import type { RenderedReport } from '../../core/compile.js';
import { formats, type FormatName } from '../../core/formats/index.js';
import type { Consent } from '../../core/language/declaration.js';
import type { Explanation } from '../../core/privacy/explain.js';
import type { LayoutName } from '../../core/report/page/layouts.js';
import { parse } from '../../core/syntax/parse.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { isFile, readDocument } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { systemError } from '../../host/world-error.js';
import type { CompileOutcome } from '../documents/compile-document.js';
import type { Listener } from '../listener.js';
import type { Settings } from '../options.js';
import type { Dependencies } from '../outcome.js';
import type { PrintedReport } from '../printing/print-one.js';
import { openSession } from '../session.js';
import { startRounds, union } from './rounds.js';

type FollowedOutcome = CompileOutcome & { readonly dependencies: Dependencies };

/** For whom, in which language and in which form a report is looked at; null for what the document says. */
export interface PreviewView {
  readonly edition: Consent;
  readonly lang: string | null;
  readonly layout: LayoutName | null;
}

/** What there is to be seen of a visit after a round. */
export interface PreviewState {
  /** Counts from 1. */
  readonly round: number;
  /** The files whose change set the round off; none in the first. */
  readonly changed: readonly string[];
  /** The last report that could be made; null before there is one. */
  readonly report: RenderedReport | null;
  /** When that was, in milliseconds since 1970; null where it is of this round. */
  readonly oldSince: number | null;
  /** What was found in this round; null where the world refused it, as `trouble` says. */
  readonly outcome: FollowedOutcome | null;
  readonly trouble: SolidifyError | null;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
}

/** A visit that is looked at while it is written. */
export interface Preview {
  /** What a view shows now. */
  readonly look: (view: PreviewView) => Promise<PreviewState>;
  /** Somebody looks at a view: tells of each later round of it; gives what ends that. */
  readonly follow: (view: PreviewView, onRound: (state: PreviewState) => void) => () => void;
  /** The pages of the last good report, as they will be printed; null where there is none. */
  readonly print: (view: PreviewView) => Promise<PrintedReport | null>;
  /**
   * One format, made and searched as a build does it; null where the document has errors or is refused.
   */
  readonly make: (view: PreviewView, format: FormatName) => Promise<string | Uint8Array | null>;
  /** What an edition withholds; null while the document has errors. */
  readonly explain: (edition: Consent) => Promise<readonly Explanation[] | null>;
  /** The documents of the visit as they are saved now, the visit first; none that cannot be read. */
  readonly documents: () => Promise<readonly Parsed[]>;
  /** Settles only when the user interrupts, with the reason. */
  readonly ended: Promise<never>;
  readonly close: () => Promise<void>;
}

/** The settings of a preview as they are now. */
export interface PreviewSettings {
  readonly settings: Settings;
  /** Where a configuration was looked for, whether there is one or not. */
  readonly files: readonly string[];
}

/** So often a report is made, and printed, again before anybody saves: the first times take twice as long as later ones. */
const WARM_UPS = 12;
/** Milliseconds in between, for whatever else is to be answered. */
const WARM_UP_REST = 50;

/** So many views are kept: languages, editions and forms would be many. */
const KEPT_VIEWS = 6;

const first: PreviewView = { edition: 'public', lang: null, layout: null };

/**
 * Opens a visit to be looked at, in a session that is kept.
 *
 * @param file from the folder of the host
 * @param settle reads the configuration anew, for each round
 * @param onRound is told how each round of the public edition, or of what is looked at, ended
 */
export function openPreview(
  file: string,
  host: Host,
  settle: () => Promise<PreviewSettings>,
  listener: Listener,
  onRound: (state: PreviewState) => void,
): Preview {
  const session = openSession(host, { isKept: true });
  const followers = new Set<{ readonly view: PreviewView; readonly tell: (state: PreviewState) => void }>();
  /** The last good report of each view, the one that was looked at last at the end. */
  const good = new Map<
    string,
    { readonly report: RenderedReport; readonly at: number; readonly round: number }
  >();
  const states = new Map<string, { readonly round: number; readonly state: Promise<PreviewState> }>();
  const prints = new WeakMap<RenderedReport, Promise<PrintedReport>>();
  let round = 0;
  let changed: readonly string[] = [];
  let settled: Promise<PreviewSettings>;
  let hasCompiled = false;
  let hasPrinted = false;
  let isClosed = false;
  const settingsOf = async ({ edition, lang, layout }: PreviewView): Promise<Settings> => ({
    ...(await settled).settings,
    editions: [edition],
    langs: lang === null ? null : [lang],
    layout,
    formats: formats.filter(({ isPrinted }) => !isPrinted),
  });
  const look = (view: PreviewView): Promise<PreviewState> => {
    const key = keyOf(view);
    const known = states.get(key);
    if (known?.round === round) return known.state;
    const state = compile(view, round);
    keep(states, key, { round, state });
    return state;
  };
  const compile = async (view: PreviewView, current: number): Promise<PreviewState> => {
    const started = performance.now();
    const since = host.now();
    const key = keyOf(view);
    const { outcome, trouble } = await attempt(async () => {
      if (!(await isFile(resolve(host.cwd, file), host))) throw noFile(file, current > 1);
      return session.compile(file, await settingsOf(view));
    });
    const [made] = outcome?.reports ?? [];
    // One that was begun before may end later, as another view asks for it while a round is under way.
    if (made && current >= (good.get(key)?.round ?? 0))
      keep(good, key, { report: made, at: since, round: current });
    if (outcome) await rounds.alsoFollow(outcome.dependencies, since);
    if (made && !hasCompiled) {
      hasCompiled = true;
      void warmUp(async () => {
        session.changed([resolve(host.cwd, file)]);
        await session.compile(file, await settingsOf(view));
      });
    }
    const last = good.get(key) ?? null;
    return {
      round: current,
      changed,
      report: last?.report ?? null,
      oldSince: !last || last.report === made ? null : last.at,
      outcome,
      trouble:
        trouble ?? (outcome?.sources.programmes.some((one) => one.file === file) ? noVisit(file) : null),
      milliseconds: performance.now() - started,
    };
  };
  /** Does again what was done for the first time, until somebody saves; what comes of it is dropped. */
  const warmUp = async (work: () => Promise<unknown>): Promise<void> => {
    const began = round;
    for (let time = 0; time < WARM_UPS; time += 1) {
      await new Promise((done) => setTimeout(done, WARM_UP_REST).unref());
      if (round !== began || isClosed) return;
      // Whatever is wrong is told to whoever waits for it.
      await work().catch(() => undefined);
    }
  };
  const rounds = startRounds(host, async (start) => {
    session.changed([...start.changed, resolve(host.cwd, file)]);
    changed = start.changed;
    round += 1;
    settled = settle();
    // Whoever asks for it is told.
    settled.catch(() => undefined);
    const views = new Map([...followers].map(({ view }) => [keyOf(view), view]));
    if (views.size === 0) views.set(keyOf(first), first);
    const dependencies: Dependencies[] = [];
    let told = false;
    for (const [key, view] of views) {
      const state = await look(view);
      if (state.outcome) dependencies.push(state.outcome.dependencies);
      if (!told) onRound(state);
      told = true;
      for (const one of followers) if (keyOf(one.view) === key) one.tell(state);
    }
    if (dependencies.length === 0) return null;
    return union([...dependencies, { files: (await settled).files, patterns: [] }]);
  });
  return {
    look,
    follow: (view, tell) => {
      const follower = { view, tell };
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    print: async (view) => {
      const { report } = await look(view);
      if (!report) return null;
      const asked = await settingsOf(view);
      const printed = prints.get(report) ?? session.print(report, asked, listener);
      prints.set(report, printed);
      // One that failed for a browser that died may go well the next time.
      printed.catch(() => prints.delete(report));
      if (!hasPrinted) {
        hasPrinted = true;
        void printed.then(
          () => warmUp(() => session.print(report, asked, {})),
          () => undefined,
        );
      }
      return printed;
    },
    make: async (view, format) => {
      const wanted = formats.filter(({ name }) => name === format);
      const asked = { ...(await settingsOf(view)), formats: wanted, stdout: true };
      return (await session.build([file], asked, listener)).stdout;
    },
    explain: async (edition) => {
      const { outcome } = await look({ ...first, edition });
      return (await outcome?.explain?.())?.get(edition) ?? null;
    },
    documents: async () => {
      const { outcome } = await look(first);
      const files = [file, ...(outcome?.sources.programmes ?? []).map((one) => one.file)];
      const read = files.map(async (path) => {
        const bytes = await readDocument(resolve(host.cwd, path), host).catch(() => null);
        return bytes && parse({ path, text: bytes }).value;
      });
      return (await Promise.all(read)).filter((one) => one !== null);
    },
    ended: rounds.ended,
    close: async () => {
      isClosed = true;
      rounds.close();
      await session.close();
    },
  };
}

async function attempt(
  compile: () => Promise<FollowedOutcome>,
): Promise<Pick<PreviewState, 'outcome' | 'trouble'>> {
  try {
    return { outcome: await compile(), trouble: null };
  } catch (thrown) {
    const error = systemError(thrown) ?? thrown;
    if (!(error instanceof SolidifyError) || error.exitCode === 130) throw thrown;
    return { outcome: null, trouble: error };
  }
}

/** @param wasThere whether the preview is open already */
function noFile(file: string, wasThere: boolean): SolidifyError {
  return new SolidifyError(
    `There is no file ${file}.`,
    'file-not-found',
    wasThere
      ? 'The preview goes on as soon as it is there again.'
      : `Begin it with solidify new visit ${/^[\w./-]+$/.test(file) ? file : 'visit.yaml'}.`,
  );
}

function noVisit(file: string): SolidifyError {
  return new SolidifyError(
    `${file} is no visit: a preview shows one visit at a time.`,
    'invalid-option',
    'Name one of the visits of the programme; solidify build --watch follows all of it.',
  );
}

/** Puts something at the end of a map that holds only so many. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= KEPT_VIEWS) break;
    map.delete(oldest);
  }
}

function keyOf({ edition, lang, layout }: PreviewView): string {
  return JSON.stringify([edition, lang, layout]);
}
