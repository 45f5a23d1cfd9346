import { diagnostic } from '../diagnostics/diagnostic.js';
import { RenderError } from '../diagnostics/render-error.js';
import { pictureExtension } from '../formats/index.js';
import type { Parsed } from '../syntax/ast.js';
import type { ImageView, Report } from '../report/report.js';
import type { FileFacts } from '../language/rules/files.js';
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
export function makePictureSet(name: string, take: (image: ImageView) => Promise<ShownPicture>): PictureSet {
  const files = new Map<ShownPicture, PictureFile>();
  return {
    place: async <I extends ImageView>(images: readonly I[]): Promise<I[]> => {
      const placed: I[] = [];
      for (const image of images) {
        // Those that visits brought along have their places already.
        if (image.data !== '') {
          placed.push(image);
          continue;
        }
        const picture = await take(image);
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
  const sites: Report['sites'][number][] = [];
  for (const site of report.sites) sites.push({ ...site, images: await place(site.images) });
  const images = await place(report.images);
  const funding = report.funding && { ...report.funding, logos: await place(report.funding.logos) };
  return { report: { ...report, sites, images, funding }, pictures: files() };
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
 * Prepares pictures of documents, each one once: several languages and editions show the same. What is made throws a
 * `RenderError` for one whose pixels cannot be read.
 */
export function makeTake(
  owners: Readonly<Record<ImageView['owner'], Owner | null>>,
  { prepare, base64 }: PictureTools,
): (image: ImageView) => Promise<ShownPicture> {
  const made = new Map<string, Promise<ShownPicture>>();
  return ({ owner, src }) => {
    const key = `${owner} ${src}`;
    const facts = owners[owner]?.files.get(src);
    if (facts?.state !== 'ok') throw new Error('a picture that was not read');
    const picture =
      made.get(key) ??
      prepare(facts).then((prepared) => {
        const { type, bytes, ...more } = prepared ?? refuse(owners[owner], src);
        return { ...more, type, bytes, address: `data:${type};base64,${base64(bytes)}` };
      });
    made.set(key, picture);
    return picture;
  };
}

function refuse(owner: Owner | null, src: string): never {
  if (!owner) throw new Error('a picture of no document');
  const { parsed } = owner;
  const places = wantedFiles(parsed).filter(({ path, use }) => use !== 'programme' && path === src);
  throw new RenderError(
    [parsed],
    places.map(({ node }) => diagnostic('image-damaged', parsed.file, parsed.range(node), { path: src })),
  );
}

function uprightSize({ size, orientation }: Picture): ImageView['size'] {
  return size && orientation >= 5 ? { width: size.height, height: size.width } : size;
}
