import type { Image } from '../../language/declaration.js';
import type { ImageView } from '../report.js';
import type { VisitRegistry } from './parties.js';
import type { Owned, Writer } from './words.js';

/** What a page shows of pictures; the pixels come later. */
export function imageViews(
  owned: Owned<unknown>,
  images: readonly Image[] | undefined,
  writer: Writer,
): ImageView[] {
  return (images ?? []).map((image) => ({
    src: image.src,
    alt: image.alt === undefined || image.decorative ? null : writer.line({ ...owned, value: image.alt }),
    caption: image.caption === undefined ? null : writer.line({ ...owned, value: image.caption }),
    credit: image.credit ?? null,
    owner: owned.owner,
    data: '',
    size: null,
    breadth: image.size ?? null,
  }));
}

/**
 * The picture of the first page: that of the visit, or else the one that the style of the visit or of its programme has
 * for all reports. It goes over the whole page where nobody asks for less.
 */
export function coverOf(
  { visit, visitLang, programme, programmeLang }: VisitRegistry,
  writer: Writer,
): ImageView | null {
  const own = visit.cover ?? visit.style?.cover;
  const shared = programme?.style?.cover;
  const [view] =
    own === undefined
      ? imageViews({ value: null, lang: programmeLang, owner: 'programme' }, shared && [shared], writer)
      : imageViews({ value: null, lang: visitLang, owner: 'visit' }, [own], writer);
  return view ? { ...view, breadth: view.breadth ?? 'wide' } : null;
}
