/** What a finished PDF says. */
export interface PdfText {
  /** What each page shows, running heads as well. */
  readonly pages: readonly string[];
  /** The words of the document in the order in which they are read out, on whatever page. */
  readonly flow: string;
  /** Titles of bookmarks, alternatives, metadata, links, names of places and files, attached texts. */
  readonly strings: readonly string[];
}

/** Something that is to be written or sent: a file by its name and what is in it. */
export type Artifact =
  | { readonly name: string; readonly format: 'md' | 'html' | 'text'; readonly content: string }
  | { readonly name: string; readonly format: 'pdf'; readonly content: PdfText };

/** A part of an artifact that is searched on its own. */
export interface View {
  /** Where it is, to be told. */
  readonly where: string;
  readonly text: string;
}

/** Between what belongs together but is not one word. */
const APART = ' \u0001 ';

/** Everything in an artifact that somebody could read, by eye or by program. */
export function viewsOf({ name, format, content }: Artifact): View[] {
  const views: View[] = [{ where: 'the name of the file', text: name }];
  if (format === 'html') views.push(...viewsOfHtml(content));
  else if (format === 'pdf') {
    content.pages.forEach((text, index) => views.push({ where: `page ${index + 1}`, text: uncited(text) }));
    views.push({ where: 'the text across pages', text: uncited(content.flow) });
    views.push({
      where: 'bookmarks, alternatives and metadata',
      text: content.strings.map(decoded).join(APART),
    });
  } else {
    views.push({ where: 'the text', text: decoded(uncited(content)) });
  }
  return views;
}

/** Numbers of sources would stand between the words of a point. */
function uncited(text: string): string {
  return text.replace(/\[\d+(?:, [^\]]*)?(?:; \d+[^\]]*)*\]/g, ' ');
}

function viewsOfHtml(html: string): View[] {
  const attributes: string[] = [];
  const styles: string[] = [];
  const light = html.replace(/data:([\w/+.-]+);base64,([\w+/=]*)/g, (_, type: string, data: string) =>
    type === 'image/svg+xml' ? escapeTags(fromBase64(data)) : '',
  );
  const text = light
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/g, (_, css: string) => {
      styles.push(
        css.replace(/\\([\da-f]{1,6}) ?/gi, (__, code: string) => fromCode(Number.parseInt(code, 16))),
      );
      return APART;
    })
    .replace(/<span class="cite">[\s\S]*?<\/span>/g, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, (tag) => {
      if (tag.includes('=') || tag.startsWith('<!')) attributes.push(tag);
      return APART;
    });
  return [
    { where: 'the text', text: decoded(text) },
    { where: 'attributes, comments and styles', text: decoded([...attributes, ...styles].join(APART)) },
  ];
}

/** Entities and percent signs resolved: what a reader or a program sees. */
function decoded(text: string): string {
  return text
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
      (entity, hex?: string, number?: string, name?: string) =>
        name !== undefined
          ? (named[name.toLowerCase()] ?? entity)
          : fromCode(hex !== undefined ? Number.parseInt(hex, 16) : Number(number)),
    )
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
}
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwj: '', zwnj: '',
}; // prettier-ignore

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function fromBase64(data: string): string {
  const binary = atob(data);
  return new TextDecoder().decode(Uint8Array.from(binary, (one) => one.charCodeAt(0)));
}

/** What stands in a picture is text here: it must not end the tag that holds it. */
function escapeTags(svg: string): string {
  return svg.replace(/[<>"]/g, APART);
}
