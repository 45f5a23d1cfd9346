import { diagnostic } from '../diagnostics/diagnostic.js';
import { RenderError } from '../diagnostics/render-error.js';
import { pictureExtension } from '../formats/index.js';
import type { Parsed } from '../syntax/ast.js';
import type { ImageView } from '../report/report.js';
import type { FileFacts } from '../language/rules/files.js';
import { limits } from '../language/limits.js';
import { wantedFiles } from '../language/wanted-files.js';
import { breadthBy, uprightSize } from './breadth.js';
import type { Picture } from './inspect.js';

/** A picture as it lies beside the Markdown that shows it. */
export interface PictureFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A picture as reports hold it, with the address that holds it in a page. */
export interface ShownPicture extends Picture {
  readonly address: string;
}

/** What of one report or programme has been shown already: bytes of pictures, steps of filters, and how often the one that is asked for. */
export interface ShownSoFar {
  readonly bytes: number;
  readonly work: number;
  readonly times: number;
}

/** Gives a picture as reports hold it. */
export type Take = (image: ImageView, before: ShownSoFar) => Promise<ShownPicture>;

/** Where the pictures of one report or programme find their places, each one once. */
export interface PictureSet {
  /** Inlines pictures for the page, and gives them the names of their files for the Markdown. */
  readonly place: <I extends ImageView>(images: readonly I[]) => Promise<I[]>;
  /** All that were placed, in order. */
  readonly files: () => PictureFile[];
}

/**
 * Makes a place for the pictures of something that is redacted already. The names count what it shows: neither those
 * that authors gave nor gaps tell of what is withheld, and no edition shares a file with another.
 *
 * @param name that of its files, without the extension
 * @param take gives a picture as reports hold it
 */
export function makePictureSet(name: string, take: Take): PictureSet {
  const files = new Map<ShownPicture, PictureFile>();
  const times = new Map<string, number>();
  let bytes = 0;
  let work = 0;
  return {
    place: async <I extends ImageView>(images: readonly I[]): Promise<I[]> => {
      const placed: I[] = [];
      for (const image of images) {
        // Those that visits brought along have their places already.
        if (image.data !== '') {
          placed.push(image);
          continue;
        }
        const before = times.get(image.src) ?? 0;
        times.set(image.src, before + 1);
        const picture = await take(image, { bytes, work, times: before });
        bytes += picture.bytes.length;
        work += picture.work ?? 0;
        const file = files.get(picture) ?? {
          name: `${name}.${files.size + 1}.${pictureExtension(picture.type)}`,
          content: picture.bytes,
        };
        files.set(picture, file);
        const size = uprightSize(picture);
        const breadth = image.breadth ?? breadthBy(size);
        placed.push({ ...image, src: file.name, data: picture.address, size, breadth });
      }
      return placed;
    },
    files: () => [...files.values()],
  };
}

/** What may look like a picture and is none of ours. */
const foreign: ReadonlySet<string> = new Set(['extra', 'labels', 'languages']);

/**
 * Puts their pictures into something that is redacted, wherever they stand in it, in the order of its keys: that of the
 * page.
 */
export async function placePictures<T extends object>(shown: T, { place }: PictureSet): Promise<T> {
  const images: ImageView[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isImage(value)) images.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) if (!foreign.has(key)) look(inner);
  };
  look(shown);
  if (images.length === 0) return shown;
  const placed = await place(images);
  const places = new Map(images.map((image, index) => [image, placed[index]]));
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (isImage(value)) return places.get(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, foreign.has(key) ? inner : put(inner)]),
    );
  };
  return put(shown) as T;
}

function isImage(value: unknown): value is ImageView {
  return typeof value === 'object' && value !== null && 'src' in value && 'owner' in value && 'data' in value;
}

/** A document with the files that it names, by the path as written there. */
interface Owner {
  readonly parsed: Parsed;
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** What prepares pictures outside of the core. */
export interface PictureTools {
  /** Makes of a picture what a report holds, as large as it is with `isWhole`; null when its pixels cannot be read. */
  readonly prepare: (picture: Picture, isWhole?: boolean) => Promise<Picture | null>;
  /** Writes bytes in base64: what the platform brings takes a fiftieth of the time that is needed here. */
  readonly base64: (bytes: Uint8Array) => string;
}

/** Of pictures as a report holds them, whose bytes nobody changes; a session that is kept shows the same again. */
const addresses = new WeakMap<Uint8Array, string>();

/**
 * Prepares pictures of documents, each one once, whatever its copies are called: several languages and editions show the
 * same. What is made throws a `RenderError` for one whose pixels cannot be read, and where a page would hold more of
 * them than it may: it holds each as often as it shows it.
 */
export function makeTake(
  owners: Readonly<Record<ImageView['owner'], Owner | null>>,
  { prepare, base64 }: PictureTools,
): Take {
  const made: { readonly of: Picture; readonly picture: Promise<ShownPicture | null> }[] = [];
  return async ({ owner, src }, before) => {
    const facts = owners[owner]?.files.get(src);
    if (facts?.state !== 'ok') throw new Error('a picture that was not read');
    const known = made.find(({ of }) => of === facts || isSame(of.bytes, facts.bytes));
    const preparing =
      known?.picture ??
      prepare(facts).then((prepared) => {
        if (!prepared) return null;
        const { type, bytes, ...more } = prepared;
        const address = addresses.get(bytes) ?? `data:${type};base64,${base64(bytes)}`;
        addresses.set(bytes, address);
        return { ...more, type, bytes, address };
      });
    if (!known) made.push({ of: facts, picture: preparing });
    const picture = await preparing;
    if (!picture) refuse(owners[owner], src, 'image-damaged');
    if (before.bytes + picture.bytes.length > limits.pictureBytes)
      refuse(owners[owner], src, 'images-too-large', before.times);
    if (before.work + (picture.work ?? 0) > limits.documentFilters)
      refuse(owners[owner], src, 'drawings-too-heavy', before.times);
    return picture;
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** @param from of the places where a document shows the picture, the first that is told; null for all */
function refuse(
  owner: Owner | null,
  src: string,
  code: 'image-damaged' | 'drawings-too-heavy' | 'images-too-large',
  from: number | null = null,
): never {
  if (!owner) throw new Error('a picture of no document');
  const { parsed } = owner;
  const places = wantedFiles(parsed).filter(({ path, use }) => use !== 'programme' && path === src);
  const told = from === null ? places : places.slice(Math.min(from, places.length - 1)).slice(0, 1);
  throw new RenderError(
    [parsed],
    told.map(({ node }) => {
      const range = parsed.range(node);
      if (code === 'image-damaged') return diagnostic(code, parsed.file, range, { path: src });
      const limit = code === 'images-too-large' ? limits.pictureBytes : limits.documentFilters;
      return diagnostic(code, parsed.file, range, { path: src, limit });
    }),
  );
}
