import { diagnostic } from '../diagnostics/diagnostic.js';
import { RenderError } from '../diagnostics/render-error.js';
import { pictureExtension } from '../formats/index.js';
import type { Parsed } from '../syntax/ast.js';
import type { ImageView, Report } from '../report/report.js';
import type { FileFacts } from '../language/rules/files.js';
import { limits } from '../language/limits.js';
import { wantedFiles } from '../language/wanted-files.js';
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

/** What of one report or programme has been shown already: bytes of pictures, and how often the one that is asked for. */
export interface ShownSoFar {
  readonly bytes: number;
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
        const picture = await take(image, { bytes, times: before });
        bytes += picture.bytes.length;
        const file = files.get(picture) ?? {
          name: `${name}.${files.size + 1}.${pictureExtension(picture.type)}`,
          content: picture.bytes,
        };
        files.set(picture, file);
        placed.push({ ...image, src: file.name, data: picture.address, size: uprightSize(picture) });
      }
      return placed;
    },
    files: () => [...files.values()],
  };
}

/** Puts its pictures into a redacted report, in the order in which it shows them. */
export async function placePictures(
  report: Report,
  { place, files }: PictureSet,
): Promise<{ report: Report; pictures: PictureFile[] }> {
  const withImages = async <S extends { readonly images: readonly ImageView[] }>(
    sessions: readonly S[],
  ): Promise<S[]> => {
    const placed: S[] = [];
    for (const one of sessions) placed.push({ ...one, images: await place(one.images) });
    return placed;
  };
  const tours = await withImages(report.tours);
  const sites = await withImages(report.sites);
  const discussions = await withImages(report.discussions);
  const events = await withImages(report.events);
  const images = await place(report.images);
  const ownSections = await withImages(report.ownSections);
  const funding = report.funding && { ...report.funding, logos: await place(report.funding.logos) };
  return {
    report: { ...report, sites, tours, discussions, events, images, ownSections, funding },
    pictures: files(),
  };
}

/** A document with the files that it names, by the path as written there. */
interface Owner {
  readonly parsed: Parsed;
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** What prepares pictures outside of the core. */
export interface PictureTools {
  /** Makes of a picture what a report holds; null when its pixels cannot be read. */
  readonly prepare: (picture: Picture) => Promise<Picture | null>;
  /** Writes bytes in base64: what the platform brings takes a fiftieth of the time that is needed here. */
  readonly base64: (bytes: Uint8Array) => string;
}

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
        return { ...more, type, bytes, address: `data:${type};base64,${base64(bytes)}` };
      });
    if (!known) made.push({ of: facts, picture: preparing });
    const picture = await preparing;
    if (!picture) refuse(owners[owner], src, 'image-damaged');
    if (before.bytes + picture.bytes.length > limits.pictureBytes)
      refuse(owners[owner], src, 'images-too-large', before.times);
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
  code: 'image-damaged' | 'images-too-large',
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
      return code === 'image-damaged'
        ? diagnostic(code, parsed.file, range, { path: src })
        : diagnostic(code, parsed.file, range, { path: src, limit: limits.pictureBytes });
    }),
  );
}

function uprightSize({ size, orientation }: Picture): ImageView['size'] {
  return size && orientation >= 5 ? { width: size.height, height: size.width } : size;
}
