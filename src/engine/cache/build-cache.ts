import { join, resolve } from 'node:path';
import { readIfThere, readText, type Host } from '../../host/host.js';
import { findLeftBehind, withoutLost, type LeftBehind, type RunState } from './left-behind.js';
import { manifestName, readManifest, sha256, writeManifest } from './manifest.js';
import type { ManifestEntry, Manifest, Recorded } from './manifest.js';
import { notBuilt, whyStale, type ManifestState } from './why-stale.js';
import type { Shard } from '../options/shard.js';
import { joinNotes, keepNotes, keepShardNotes, readNotes } from './notes.js';
import { isAttached } from '../../core/formats/attached/kinds.js';
import { isPicture } from '../../core/formats/index.js';
import type { CacheLookup, Maker, Stale } from './output.js';
import { asRead, readerOf } from '../printing/read-finished.js';
import { askedWith } from '../rebuild/asked.js';
import { folderBeside } from './folder-beside.js';
import { replaceEntries } from './replace-entries.js';
import type { FileName, FolderOfReports, WholeFile, Target } from '../targets/target.js';

/** While a long build goes on the manifest is written, lest a kill lose all: so often, or a twentieth of the time. */
const writtenEveryMs = 5000;

/** The folder of the reports with its manifest and what is noted of it, which say what need not be made again. */
export class BuildCache {
  readonly #host: Host;
  readonly #folder: string;
  readonly #maker: Maker;
  /** As it was last read or written. */
  #text: string | null = null;
  #state: ManifestState = 'missing';
  #manifest: Manifest = new Map();
  /** What is noted of files that the manifest does not list. */
  #unlisted: readonly ManifestEntry[] = [];
  /** The files that this run has made, or found as it would make them. */
  readonly #settled = new Set<string>();
  readonly #changed = new Map<string, (old: ManifestEntry | undefined) => ManifestEntry>();
  /** When it is to be written again. */
  #due: number;

  private constructor(host: Host, folder: string, maker: Maker) {
    this.#host = host;
    this.#folder = folder;
    this.#maker = maker;
    this.#due = host.now() + writtenEveryMs;
  }

  /** Reads the manifest. What is no sound manifest counts as none. */
  static async open(host: Host, folder: string, maker: Maker): Promise<BuildCache> {
    const store = new BuildCache(host, folder, maker);
    await store.#take(await readText(host, join(folder, manifestName)));
    return store;
  }

  /** What the manifest tells of the folder besides what a target replaces. */
  folderBeside(target: Pick<Target, 'id' | 'files'>): FolderOfReports {
    return folderBeside(this.#manifest, target);
  }

  /** The other document that gave the files of a target before, if it is still there: both have one id. */
  async rivalOf({ id, source }: Target): Promise<string | null> {
    const before = this.#manifest.get(id)?.source ?? null;
    if (before === null || source === null || before === resolve(this.#host.cwd, source)) return null;
    return (await this.#host.stat(before)) ? before : null;
  }

  /** Compares what is on the disk with what would be made. Every file is hashed again, whatever the manifest says. */
  async look(product: Target): Promise<CacheLookup> {
    // What was made elsewhere is known by its product only.
    const entry = this.#manifest.get(product.id) ?? this.#manifest.get(product.product);
    const names = await this.#namesOf(product, entry);
    if (names.length === 0)
      return { fresh: null, stale: [{ file: product.id, reason: notBuilt }], isUnknown: false };
    const isUnknown = entry?.outputs.some(({ key }) => key === '') ?? false;
    const fresh: Recorded[] = [];
    const stale: Stale[] = [];
    for (const planned of names) {
      const recorded = entry?.outputs.find(({ file }) => file === planned.name);
      const reason = await whyStale(entry, recorded, {
        found: await this.#read(planned.name),
        manifest: this.#state,
        key: () => this.#keyOf(product, planned),
        inputs: product.inputs,
        solidify: this.#maker.solidify,
      });
      if (reason !== null) stale.push({ file: planned.name, reason });
      else if (recorded) fresh.push(recorded);
    }
    if (stale.length > 0) return { fresh: null, stale, isUnknown };
    if (await this.#mustNotStand(product, fresh))
      return {
        fresh: null,
        stale: fresh.map(({ file }) => ({ file, reason: 'would be refused now' })),
        isUnknown: false,
      };
    return { fresh };
  }

  /** Notes that files are as they would be made of the inputs of today. */
  confirm(target: Target, fresh: readonly Recorded[]): void {
    const { searched } = target;
    this.expect(fresh.map(({ file }) => file));
    if (fresh.every((one) => one.searched === searched)) return;
    const files = new Set(fresh.map(({ file }) => file));
    // What is kept until it is written must not keep the document as well.
    const entry = this.#entryOf(target);
    this.#changed.set(entry.id, (old) => ({
      ...entry,
      outputs: (old?.outputs ?? fresh).map((one) => (files.has(one.file) ? { ...one, searched } : one)),
    }));
  }

  /** Whether files hold something that is searched for since an input changed that decides none of their bytes. */
  async #mustNotStand({ searched, isStillFit }: Target, fresh: readonly Recorded[]): Promise<boolean> {
    if (!isStillFit || fresh.every((one) => one.searched === searched)) return false;
    const files = await this.lend(fresh);
    // What cannot be read back cannot be searched.
    return files === null || !(await isStillFit(files).catch(() => false));
  }

  /**
   * The printed files of a target that are here as they would be made; null when one of them is not. Nothing else is
   * lent, and no PDF whose pages a book lists: the rest is made again as soon as it is looked through, and of what others have made, whoever could write
   * there decides what is in it.
   */
  async lendPrinted(target: Target): Promise<WholeFile[] | null> {
    const entry = this.#manifest.get(target.id);
    const fresh: Recorded[] = [];
    for (const planned of target.files?.filter(({ isPrinted }) => isPrinted) ?? []) {
      const recorded = entry?.outputs.find(({ file }) => file === planned.name);
      if (recorded?.format !== planned.format || recorded.key !== (await this.#keyOf(target, planned)))
        return null;
      fresh.push(recorded);
    }
    if (fresh.length === 0) return null;
    try {
      // Read also where nothing is withheld that it could be searched for.
      const files = (await this.lend(fresh))?.map(asRead) ?? null;
      return files && (await target.isStillFit?.(files)) ? files : null;
    } catch {
      return null;
    }
  }

  /** The content of files that `look` found fresh, to be put elsewhere; null when they have changed since. */
  async lend(fresh: readonly Recorded[]): Promise<WholeFile[] | null> {
    const made: WholeFile[] = [];
    for (const { file, format, pages, browser, sha256: hash } of fresh) {
      const content = await readIfThere(this.#host, join(this.#folder, file));
      if (!content || sha256(content) !== hash) return null;
      const extractedText = browser === null ? null : await readerOf(content);
      made.push({ name: file, format, content, pages, browser, extractedText });
    }
    return made;
  }

  /**
   * Writes the files of a product, all or none, and notes them.
   *
   * @throws SolidifyError (3) when the folder cannot be written
   */
  async put(product: Target, made: readonly WholeFile[]): Promise<Recorded[]> {
    const { solidify } = this.#maker;
    const recorded: Recorded[] = [];
    const { id, files, searched } = product;
    for (const { name: file, format, content, pages, browser = null } of made) {
      const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
      const key = await this.#keyOf(product, { format, isPrinted: browser !== null });
      const hash = sha256(content);
      recorded.push({ file, format, bytes, sha256: hash, pages, solidify, browser, key, searched });
    }
    await this.#host.writeAll(this.#folder, made);
    const names = new Set(recorded.map(({ file }) => file));
    this.expect([...names]);
    if (files === null) await this.#removeLeftOver(id, names);
    const [entry, isWhole] = [this.#entryOf(product), files === null];
    this.#changed.set(id, (old) => ({
      ...entry,
      outputs: [...(isWhole ? [] : (old?.outputs ?? []).filter(({ file }) => !names.has(file))), ...recorded],
      asked: askedWith(old, names, this.#maker.asked),
    }));
    if (this.#host.now() > this.#due) await this.#write();
    return recorded;
  }

  /** Notes that files would be made by this run. */
  expect(files: readonly string[]): void {
    for (const file of files) this.#settled.add(file);
  }

  /** Of files that were made and are not to be written, those that stand otherwise in the folder. */
  async compare(made: readonly WholeFile[]): Promise<Stale[]> {
    this.expect(made.map(({ name }) => name));
    const found = await Promise.all(made.map(({ name }) => this.#hashOf(name)));
    return made.flatMap(({ name: file, content }, index) => {
      if (found[index] === null) return [{ file, reason: 'is missing' }];
      return found[index] === sha256(content) ? [] : [{ file, reason: 'is not what would be made now' }];
    });
  }

  /**
   * Takes back what earlier builds gave and the documents of a run give no more: removes it where it is as it was
   * written.
   *
   * @param isTrial whether nothing is removed, only told
   */
  async takeBack(run: RunState, isTrial: boolean): Promise<LeftBehind> {
    const entries = [...this.#manifest.values(), ...this.#unlisted];
    const left = await findLeftBehind(entries, this.#settled, run, this.#host, this.#folder);
    if (isTrial) return left;
    const gone = new Set(left.stale.map(({ file }) => file));
    await this.#host.remove(this.#folder, [...gone]);
    for (const entry of entries)
      if (entry.outputs.some(({ file }) => gone.has(file)) && !this.#changed.has(entry.id))
        this.#changed.set(entry.id, (old) => old ?? entry);
    return left;
  }

  /** Writes the manifest, if anything in it has changed or (a `shard`) there is none, and the notes of a shard. */
  async close(shard: Shard | null = null): Promise<void> {
    if (this.#changed.size > 0 || (shard && this.#text === null)) await this.#write();
    if (shard || this.#settled.size > 0)
      await keepShardNotes(this.#host, this.#folder, this.#manifest, shard);
  }

  async #write(): Promise<void> {
    const started = this.#host.now();
    await this.#host.change(this.#folder, manifestName, async (text) => {
      // Another build may have written meanwhile: what it knows is kept.
      if (text !== this.#text) await this.#take(text);
      const manifest = replaceEntries(this.#manifest, this.#changed);
      this.#changed.clear();
      this.#manifest = await withoutLost(manifest, this.#host, this.#folder);
      this.#text = writeManifest(this.#manifest);
      this.#state = 'sound';
      await keepNotes(this.#host, this.#folder, this.#manifest);
      return this.#text === text ? null : this.#text;
    });
    const now = this.#host.now();
    this.#due = now + Math.max(writtenEveryMs, 20 * (now - started));
  }

  /** The files of the manifest of which nobody knows here that solidify has written them. */
  notMadeHere(): readonly string[] {
    const listed = [...this.#manifest.values()].flatMap(({ outputs }) => outputs);
    return listed.flatMap(({ file, key }) => (key === '' && !this.#settled.has(file) ? [file] : []));
  }

  /** A file as it is now; null when there is none that may be read. */
  #read(name: string): Promise<Uint8Array | null> {
    return readIfThere(this.#host, join(this.#folder, name));
  }

  async #hashOf(name: string): Promise<string | null> {
    const content = await this.#read(name);
    return content && sha256(content);
  }

  async #take(text: string | null): Promise<void> {
    this.#text = text;
    const listed = text === null ? null : readManifest(text);
    this.#state = text === null ? 'missing' : listed ? 'sound' : 'unsound';
    const notes = await readNotes(this.#host, this.#folder);
    const { manifest, unlisted } = joinNotes(listed ?? new Map<string, never>(), notes);
    [this.#manifest, this.#unlisted] = [manifest, unlisted];
  }

  #entryOf({ id, product, source, inputs }: Target): Omit<ManifestEntry, 'outputs'> {
    return { id, product, source: source === null ? null : resolve(this.#host.cwd, source), inputs };
  }

  /** Removes the files of an earlier state of a product that are as they were written. */
  async #removeLeftOver(id: string, names: ReadonlySet<string>): Promise<void> {
    const old = this.#manifest.get(id)?.outputs.filter(({ file }) => !names.has(file)) ?? [];
    for (const { file, sha256: hash } of old)
      if ((await this.#hashOf(file)) === hash) await this.#host.remove(this.#folder, [file]);
  }

  /** The files of a product: those that are known beforehand, and what else came with them, such as pictures. */
  async #namesOf(product: Target, entry: ManifestEntry | undefined): Promise<FileName[]> {
    const recorded = (entry?.outputs ?? []).map(({ file: name, format, browser, key }) => {
      return { name, format, isPrinted: browser !== null, hasPicturesBeside: false, key };
    });
    if (product.files === null) return recorded;
    const more: FileName[] = [];
    const withPictures = product.files.some(({ hasPicturesBeside }) => hasPicturesBeside);
    for (const one of recorded)
      if (isAttached(one.name) || (withPictures && isPicture(one.format)))
        if (one.key === (await this.#keyOf(product, one))) more.push(one);
    return [...product.files, ...more];
  }

  async #keyOf({ key }: Target, file: Pick<FileName, 'format' | 'isPrinted'>): Promise<string> {
    return sha256(`${key} ${file.format} ${file.isPrinted ? await this.#maker.printKey() : ''}`);
  }
}
