import { join, resolve } from 'node:path';
import type { Format } from '../core/formats/index.js';
import { RenderError } from '../core/diagnostics/render-error.js';
import { loadVersion } from './assets.js';
import type { Recorded } from './cache/manifest.js';
import type { Output, Stale } from './cache/output.js';
import { makeTools, search, type MadeFile, type Target, type WholeFile } from './targets/target.js';
import type { Host } from '../host/host.js';
import type { Run } from './run.js';
import type { Lap } from './stopwatch.js';
import type { Settings } from './options.js';
import type { PrintBatch, PrintService } from './printing/print-service.js';
import { BuildCache } from './cache/build-cache.js';
import { SolidifyError } from '../host/solidify-error.js';

/** Sees to it that the files of products are in the folder of the reports. */
export class TargetMaker {
  /** What `--stdout` asks for. */
  content: string | Uint8Array | null = null;
  /** Under `--check`, the files that are not what would be made. */
  readonly stale: Stale[] = [];
  /** How many files are in the folder from earlier builds of what was refused now. */
  earlier = 0;
  /** What the keys of all products share. */
  readonly base: string;
  readonly #settings: Settings;
  readonly #host: Host;
  readonly #store: BuildCache;
  readonly #run: Run;
  readonly #others: readonly BuildCache[];

  private constructor(
    base: string,
    settings: Settings,
    host: Host,
    store: BuildCache,
    run: Run,
    others: readonly BuildCache[],
  ) {
    this.base = base;
    this.#settings = settings;
    this.#host = host;
    this.#store = store;
    this.#run = run;
    this.#others = others;
  }

  static async start(
    settings: Settings,
    host: Host,
    printService: PrintService | null,
    run: Run,
  ): Promise<TargetMaker> {
    const solidify = await loadVersion();
    const printKey = printService?.key ?? (() => Promise.resolve(''));
    const store = await BuildCache.open(host, resolve(host.cwd, settings.out), { solidify, printKey });
    if (!settings.check && !settings.stdout) await store.tidy();
    const others: BuildCache[] = [];
    for (const name of settings.merge) {
      const other = await BuildCache.open(host, resolve(host.cwd, name), { solidify, printKey });
      if (!other.isKnown)
        throw new SolidifyError(
          `There is no manifest.json in ${name}, so nothing is known of what was built there.`,
          2,
          'Name the folders into which the shards were built.',
        );
      others.push(other);
    }
    const base = JSON.stringify([solidify, host.env['SOURCE_DATE_EPOCH'] ?? '']);
    return new TargetMaker(base, settings, host, store, run, others);
  }

  /**
   * The files of a product: those that are there, where they are up to date, or else made anew.
   *
   * @param order for its prints; null where no PDF is wanted
   */
  async produce(product: Target, order: PrintBatch | null, lap: Lap): Promise<Output[]> {
    const { stdout, cache, check } = this.#settings;
    if (cache && !stdout) {
      const look = await this.#store.look(product);
      lap('look');
      if (look.fresh) {
        if (!check) this.#store.confirm(product, look.fresh);
        return this.#outputs(product, look.fresh, true);
      }
      if (check) {
        const stale = product.files === null ? brief(look.stale) : look.stale;
        this.stale.push(...stale.map((one) => ({ ...one, file: join(this.#settings.out, one.file) })));
        return [];
      }
    }
    const lent = await this.#borrow(product);
    if (lent) {
      lap('merge');
      return this.#outputs(product, await this.#store.put(product, lent), false);
    }
    const tools = await makeTools(this.#settings, this.#host, order, lap);
    const { formats } = this.#settings;
    const searched = await search(product.make(tools), product.inputs, formats).catch((error: unknown) => {
      if (!(error instanceof RenderError)) throw error;
      this.#run.refuse(error.documents, error.diagnostics);
      return null;
    });
    if (!searched) return [];
    for (const { withholding, found } of searched.refused) this.#run.refuse(withholding.documents, found);
    if (searched.refused.length > 0) {
      if (!stdout) this.earlier += await this.#store.countEarlier(product);
      return [];
    }
    const { made } = searched;
    if (stdout) {
      this.content = alone(made, formats);
      return [];
    }
    const written = await this.#store.put(product, made);
    lap('write');
    return this.#outputs(product, written, false);
  }

  /** The files of a product from another folder that has them as they would be made; null when none has. */
  async #borrow(product: Target): Promise<WholeFile[] | null> {
    for (const other of this.#others) {
      const { fresh } = await other.look(product);
      const lent = fresh && (await other.lend(fresh));
      if (lent) return lent;
    }
    return null;
  }

  /** Writes down what was made. */
  async close(): Promise<void> {
    // A shard in which no visit falls is a shard too.
    await this.#store.close(this.#settings.shard !== null && !this.#settings.check);
  }

  /** As they were asked for, pictures behind the Markdown that shows them; made or found, in the same order. */
  #outputs({ files }: Target, recorded: readonly Recorded[], unchanged: boolean): Output[] {
    const order = new Map(files?.map(({ name }, index) => [name, index]));
    // A picture has the name of the report that shows it, with a number behind it.
    const withPictures = this.#settings.formats.filter(({ hasPicturesBeside }) => hasPicturesBeside);
    const rankOf = (file: string): number => {
      let rank = order.get(file);
      for (let stem = file; rank === undefined && stem.includes('.');) {
        stem = stem.slice(0, stem.lastIndexOf('.'));
        for (const { extension } of withPictures) rank ??= order.get(`${stem}.${extension}`);
      }
      return rank ?? order.size;
    };
    return recorded
      .map((one) => ({ ...one, rank: rankOf(one.file) }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          Number(order.has(b.file)) - Number(order.has(a.file)) ||
          (a.file < b.file ? -1 : 1),
      )
      .map(({ file, format, bytes, sha256, pages }) => {
        return { file: join(this.#settings.out, file), format, bytes, sha256, pages, unchanged };
      });
  }
}

/** The one report of those files, as it goes without the others. */
function alone(
  [report, ...beside]: readonly MadeFile[],
  [format]: readonly Format[],
): string | Uint8Array | null {
  if (!format?.alone || typeof report?.content !== 'string') return report?.content ?? null;
  return format.alone(report.content, new Set(beside.map(({ name }) => name)));
}

/** The many files of a website as one line. */
function brief(stale: readonly Stale[]): readonly Stale[] {
  const first = stale.find(({ file }) => file === 'index.html') ?? stale[0];
  if (!first || stale.length === 1) return stale;
  return [{ file: first.file, reason: `${first.reason}, as with ${stale.length - 1} further files` }];
}
