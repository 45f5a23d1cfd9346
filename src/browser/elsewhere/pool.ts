import { SolidifyError, type ErrorCode } from '../../host/solidify-error.js';
import type { Printer, PrintingOptions } from '../printer.js';

/** One browser of several. */
export interface PoolMember {
  /** as it may be shown */
  readonly name: string;
  /** @returns one that is being connected to */
  readonly open: () => Printer;
}

/** A document that so many browsers could not print is to blame itself. */
const TRIES = 3;
/** A browser that failed so often is left alone. */
const FAILURES = 3;

/** What another browser may do better. */
const ofBrowser: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'browser-unusable',
  'browser-failed',
  'timeout',
]);

interface PooledBrowser {
  readonly name: string;
  readonly open: () => Printer;
  printer: Printer;
  /** its version, once it has answered */
  version: string | null;
  underWay: number;
  /** since it last printed */
  failures: number;
}

/**
 * Prints with several browsers as with one: each document with the one that has the least to do. Where a browser fails or
 * takes too long the document is printed by another, and the one that failed gets one document at a time until it prints
 * again.
 *
 * @param members of the same version, as others draw other bytes; two at least
 */
export function startPool(members: readonly PoolMember[]): Printer {
  const places = members.map(({ name, open }): PooledBrowser => {
    return { name, open, printer: open(), version: null, underWay: 0, failures: 0 };
  });
  const said = new Set<string>();
  let isClosed = false;
  const watch = async (place: PooledBrowser): Promise<string> => {
    try {
      return (place.version = await place.printer.version);
    } catch (error) {
      place.failures = FAILURES;
      if (error instanceof SolidifyError && !isClosed) said.add(`${error.message} The others print.`);
      throw error;
    }
  };
  const answers = places.map(watch);
  const version = Promise.any(answers).catch((error: AggregateError) => {
    said.clear();
    throw error.errors[0];
  });
  version.catch(() => undefined);

  const print = async (html: string, options: PrintingOptions = {}): Promise<Uint8Array> => {
    await version;
    const tried = new Set<PooledBrowser>();
    for (;;) {
      refuseTwoVersions(places);
      const place = choose(places, tried);
      place.underWay += 1;
      try {
        const pdf = await place.printer.print(html, options);
        place.failures = 0;
        return pdf;
      } catch (error) {
        const isOurs = error instanceof SolidifyError && ofBrowser.has(error.code);
        if (!isOurs || isClosed || options.signal?.aborted) throw error;
        tried.add(place);
        place.failures += 1;
        if (tried.size === Math.min(TRIES, places.length)) throw error;
        said.add(`${error.message} Another one has printed it.`);
        renew(place);
      } finally {
        place.underWay -= 1;
      }
    }
  };

  /** A printer does not dial again what could not be reached once. */
  const renew = (place: PooledBrowser): void => {
    if (place.failures >= FAILURES) return;
    const old = place.printer;
    place.printer = place.open();
    place.printer.version.then(
      (found) => (place.version = found),
      () => (place.failures = FAILURES),
    );
    old.close().catch(() => undefined);
  };

  return {
    version,
    hasTextFaces: places.every(({ printer }) => printer.hasTextFaces),
    get notes() {
      return [...said, ...new Set(places.flatMap(({ printer }) => printer.notes))];
    },
    print,
    close: async () => {
      isClosed = true;
      await Promise.all(places.map(({ printer }) => printer.close()));
    },
    kill: () => {
      isClosed = true;
      for (const { printer } of places) printer.kill();
    },
  };
}

/** Who has the least to do of those that answer; one that failed while it has nothing to do, or where nobody else is. */
function choose(places: readonly PooledBrowser[], tried: ReadonlySet<PooledBrowser>): PooledBrowser {
  const there = places.filter((place) => place.version !== null && !tried.has(place));
  const sound = there.filter(
    ({ failures, underWay }) => failures === 0 || (failures < FAILURES && underWay === 0),
  );
  const from =
    [sound, there, places.filter((place) => !tried.has(place))].find((some) => some.length > 0) ?? places;
  return from.reduce((best, place) => (place.underWay < best.underWay ? place : best));
}

/** @throws SolidifyError when two draw other bytes */
function refuseTwoVersions(places: readonly PooledBrowser[]): void {
  const known = places.filter(({ version }) => version !== null);
  const other = known.find(({ version }) => version !== known[0]?.version);
  if (!other || !known[0]) return;
  throw new SolidifyError(
    `The browsers are not of one version: ${known[0].name} is ${known[0].version}, ${other.name} is ${other.version}.`,
    'browser-unusable',
    'Name with --browser-url only browsers of one version: others draw other bytes.',
  );
}
