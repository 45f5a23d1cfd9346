import { join } from 'node:path';
import { readIfThere, readText, type Host } from '../../host/host.js';
import {
  manifestName,
  readManifest,
  sha256,
  writeManifest,
  type Entry,
  type Manifest,
  type Recorded,
} from './manifest.js';
import { isPicture } from '../../core/formats/index.js';
import type { Stale } from './output.js';
import type { FileName, WholeFile, Target } from '../targets/target.js';

/** What a look at the disk gives: the files of a product, up to date; or why they are not. */
export type CacheLookup =
  { readonly fresh: readonly Recorded[] } | { readonly fresh: null; readonly stale: readonly Stale[] };

/** What made the files of a product. */
export interface Maker {
  /** The version of solidify, with the first digits of the hash of that build. */
  readonly solidify: string;
  /** Of everything that decides how pages are printed. */
  readonly printKey: () => Promise<string>;
}

/** The manifest is written while a long build goes on, so that not everything is lost if it is killed. */
const writtenEveryMs = 5000;

/** The folder of the reports with its manifest, which says what need not be made again. */
export class BuildCache {
  readonly #host: Host;
  readonly #folder: string;
  readonly #maker: Maker;
  /** As it was last read or written. */
  #text: string | null = null;
  #manifest: Manifest = new Map();
  readonly #changed = new Map<string, (old: Entry | undefined) => Entry>();
  #written = performance.now();

  private constructor(host: Host, folder: string, maker: Maker) {
    this.#host = host;
    this.#folder = folder;
    this.#maker = maker;
  }

  /** Reads the manifest. What is no sound manifest counts as none. */
  static async open(host: Host, folder: string, maker: Maker): Promise<BuildCache> {
    const store = new BuildCache(host, folder, maker);
    store.#take(await readText(host, join(folder, manifestName)));
    return store;
  }

  /** Whether the folder has a manifest, sound or not. */
  get isKnown(): boolean {
    return this.#text !== null;
  }

  /** Removes what runs left behind that were killed. */
  async tidy(): Promise<void> {
    await this.#host.tidy(this.#folder);
  }

  /** Compares what is on the disk with what would be made. Every file is hashed again, whatever the manifest says. */
  async look(product: Target): Promise<CacheLookup> {
    const entry = this.#manifest.get(product.id);
    const names = await this.#namesOf(product, entry);
    if (names.length === 0)
      return { fresh: null, stale: [{ file: product.id, reason: 'has not been built' }] };
    const fresh: Recorded[] = [];
    const stale: Stale[] = [];
    for (const planned of names) {
      const { name } = planned;
      const recorded = entry?.outputs.find(({ file }) => file === name);
      const key = (): Promise<string> => this.#keyOf(product, planned);
      const reason = await this.#reason(product, name, key, entry, recorded);
      if (reason !== null) stale.push({ file: name, reason });
      else if (recorded) fresh.push(recorded);
    }
    if (stale.length > 0) return { fresh: null, stale };
    if (await this.#mustNotStand(product, fresh))
      return {
        fresh: null,
        stale: fresh.map(({ file }) => ({ file, reason: 'would be refused now' })),
      };
    return { fresh };
  }

  /** Notes that files are as they would be made of the inputs of today. */
  confirm(target: Target, fresh: readonly Recorded[]): void {
    const { id, inputs } = target;
    const searched = digestOf(target);
    if (fresh.every((one) => one.searched === searched)) return;
    const files = new Set(fresh.map(({ file }) => file));
    this.#changed.set(id, (old) => ({
      id,
      inputs,
      outputs: (old?.outputs ?? fresh).map((one) => (files.has(one.file) ? { ...one, searched } : one)),
    }));
  }

  /** Whether files hold something that is searched for since an input changed that decides none of their bytes. */
  async #mustNotStand(target: Target, fresh: readonly Recorded[]): Promise<boolean> {
    const { isStillFit } = target;
    if (!isStillFit || fresh.every((one) => one.searched === digestOf(target))) return false;
    const files = await this.lend(fresh);
    return files === null || !(await isStillFit(files));
  }

  /** The content of files that `look` found fresh, to be put elsewhere; null when they have changed since. */
  async lend(fresh: readonly Recorded[]): Promise<WholeFile[] | null> {
    const made: WholeFile[] = [];
    for (const { file, format, pages, browser, sha256: hash } of fresh) {
      const content = await readIfThere(this.#host, join(this.#folder, file));
      if (!content || sha256(content) !== hash) return null;
      made.push({ name: file, format, content, pages, browser });
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
    const searched = digestOf(product);
    for (const { name, format, content, pages, browser = null } of made) {
      const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
      const key = await this.#keyOf(product, { format, isPrinted: browser !== null });
      recorded.push({
        file: name,
        format,
        bytes,
        sha256: sha256(content),
        pages,
        solidify,
        browser,
        key,
        searched,
      });
    }
    await this.#host.writeAll(this.#folder, made);
    const names = new Set(recorded.map(({ file }) => file));
    const { id, inputs, files } = product;
    if (files === null) await this.#removeLeftOver(id, names);
    this.#changed.set(id, (old) => ({
      id,
      inputs,
      outputs: [
        ...(files === null ? [] : (old?.outputs ?? []).filter(({ file }) => !names.has(file))),
        ...recorded,
      ],
    }));
    if (performance.now() - this.#written > writtenEveryMs) await this.#write();
    return recorded;
  }

  /** How many files of a product are there from an earlier build, whatever they say. */
  async countEarlier({ id, files }: Target): Promise<number> {
    const recorded = this.#manifest.get(id)?.outputs.map(({ file }) => file) ?? [];
    const names = new Set([...recorded, ...(files ?? []).map(({ name }) => name)]);
    const there = await Promise.all([...names].map((name) => this.#isThere(name)));
    return there.filter(Boolean).length;
  }

  /** Writes the manifest, if anything in it has changed or (`always`) there is none. */
  async close(always = false): Promise<void> {
    if (this.#changed.size > 0 || (always && this.#text === null)) await this.#write();
  }

  async #write(): Promise<void> {
    this.#written = performance.now();
    await this.#host.change(this.#folder, manifestName, async (text) => {
      // Another build may have written meanwhile: what it knows is kept.
      if (text !== this.#text) this.#take(text);
      const manifest = new Map(this.#manifest);
      for (const [id, change] of this.#changed) {
        const changed = change(manifest.get(id));
        const own = new Set(changed.outputs.map(({ file }) => file));
        for (const [other, { outputs, ...entry }] of manifest)
          if (outputs.some(({ file }) => own.has(file)))
            manifest.set(other, { ...entry, outputs: outputs.filter(({ file }) => !own.has(file)) });
        manifest.set(id, changed);
      }
      this.#changed.clear();
      this.#manifest = await this.#withoutLost(manifest);
      this.#text = writeManifest(this.#manifest);
      return this.#text === text ? null : this.#text;
    });
  }

  async #isThere(name: string): Promise<boolean> {
    return (await this.#host.stat(join(this.#folder, name))) !== null;
  }

  /** Of a file as it is now; null when there is none that may be read. */
  async #hashOf(name: string): Promise<string | null> {
    const content = await readIfThere(this.#host, join(this.#folder, name));
    return content && sha256(content);
  }

  #take(text: string | null): void {
    this.#text = text;
    this.#manifest = (text !== null && readManifest(text)) || new Map();
  }

  /** Without the files that somebody has removed. */
  async #withoutLost(manifest: Manifest): Promise<Manifest> {
    const kept = new Map<string, Entry>();
    for (const [id, entry] of manifest) {
      const there = await Promise.all(entry.outputs.map(({ file }) => this.#isThere(file)));
      const outputs = entry.outputs.filter((_, index) => there[index]);
      if (outputs.length > 0) kept.set(id, { ...entry, outputs });
    }
    return kept;
  }

  /** Removes the files of an earlier state of a product that are as they were written. */
  async #removeLeftOver(id: string, names: ReadonlySet<string>): Promise<void> {
    const old = this.#manifest.get(id)?.outputs.filter(({ file }) => !names.has(file)) ?? [];
    for (const { file, sha256: hash } of old)
      if ((await this.#hashOf(file)) === hash) await this.#host.remove(this.#folder, [file]);
  }

  /** The files of a product: those that are known beforehand, and what else came with them, such as pictures. */
  async #namesOf(product: Target, entry: Entry | undefined): Promise<FileName[]> {
    const recorded =
      entry?.outputs.map(({ file: name, format, browser, key }) => {
        return { name, format, isPrinted: browser !== null, hasPicturesBeside: false, key };
      }) ?? [];
    if (product.files === null) return recorded;
    const more: FileName[] = [];
    if (product.files.some(({ hasPicturesBeside }) => hasPicturesBeside))
      for (const one of recorded.filter(({ format }) => isPicture(format)))
        if (one.key === (await this.#keyOf(product, one))) more.push(one);
    return [...product.files, ...more];
  }

  async #keyOf(
    { key }: Target,
    { format, isPrinted }: Pick<FileName, 'format' | 'isPrinted'>,
  ): Promise<string> {
    return sha256(`${key} ${format} ${isPrinted ? await this.#maker.printKey() : ''}`);
  }

  /** Why a file is not what would be made; null when it is. */
  async #reason(
    { inputs }: Target,
    name: string,
    key: () => Promise<string>,
    entry: Entry | undefined,
    recorded: Recorded | undefined,
  ): Promise<string | null> {
    const found = await this.#hashOf(name);
    if ((!entry || !recorded) && !found) return 'has not been built';
    if (this.#text !== null && readManifest(this.#text) === null)
      return `cannot be judged, as ${manifestName} was changed by hand or is of another version of solidify`;
    if (!entry || !recorded) return `is not in ${this.#text === null ? 'a ' : ''}${manifestName}`;
    if (!found) return 'is missing';
    if (found !== recorded.sha256) return 'was changed by hand';
    if (recorded.key === (await key())) return null;
    const before = new Map(entry.inputs.map(({ file, sha256 }) => [file, sha256]));
    const changed = inputs.filter(({ file, sha256 }) => before.get(file) !== sha256).map(({ file }) => file);
    const gone = [...before.keys()].filter((file) => !inputs.some((input) => input.file === file));
    const [first, ...more] = [...changed, ...gone];
    if (first !== undefined)
      return `was made before ${first}${more.length > 0 ? ` and ${more.length} more` : ''} changed`;
    if (recorded.solidify !== this.#maker.solidify) return `was made by solidify ${recorded.solidify}`;
    if (recorded.browser !== null) return `was printed by another browser, or with other options`;
    return 'was made with other options';
  }
}

/** Of all that tells what is searched for: the texts of the documents, and what other documents state of consents. */
function digestOf({ inputs, stated }: Target): string {
  const named = inputs.map(({ file, bytes, sha256: hash }) => [file, bytes, hash]);
  const consents = stated?.map(({ name, consent }) => [name, consent]) ?? [];
  return sha256(JSON.stringify(consents.length > 0 ? [named, consents] : named));
}
