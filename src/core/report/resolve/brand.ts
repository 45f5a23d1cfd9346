import { EMBLEM_HEIGHT } from '../../funding/emblem.js';
import type { Visit } from '../../language/declaration.js';
import type { BrandView } from '../report.js';
import type { Registry } from './parties.js';
import { imageViews } from './pictures.js';
import type { Owned, Writer } from './words.js';

/** How pages look: each key of `style` as the visit writes it, or else its programme. */
export function brandOf(
  { visit, visitLang, programme, programmeLang }: Registry & { readonly visit: Pick<Visit, 'style'> },
  writer: Writer,
): BrandView {
  const [own, shared] = [visit.style, programme?.style];
  const owned = <T>(mine: T | undefined, theirs: T | undefined): Owned<T> | null => {
    if (mine !== undefined) return { value: mine, lang: visitLang, owner: 'visit' };
    return theirs === undefined ? null : { value: theirs, lang: programmeLang, owner: 'programme' };
  };
  const logo = owned(own?.logo, shared?.logo);
  const [image] = logo ? imageViews(logo, [logo.value], writer) : [];
  const footer = owned(own?.footer, shared?.footer);
  return {
    decoration: own?.decoration ?? shared?.decoration ?? null,
    logo: image ? { ...image, height: logo?.value.height ?? EMBLEM_HEIGHT } : null,
    footer: footer && writer.line(footer),
    paper: own?.paper ?? shared?.paper ?? 'a4',
  };
}
