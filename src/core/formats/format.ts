import type { Withholding } from '../privacy/leak/withheld.js';
import type { Sheet } from '../report/page/sheet.js';
import type { HouseStyle } from './docx/reference/house.js';
import type { ReportPage } from './html/page.js';
import type { ExtractedText } from './pdf/extracted-text.js';
import type { PdfFacts } from './pdf/facts.js';
import type { Attachment } from './pdf/metadata.js';
import type { PageStart } from './pdf/page-starts.js';
import type { Zlib } from './write-zip.js';

/** A part of what a file says that is searched on its own. */
export interface View {
  /** Where it is, to be told. */
  readonly where: string;
  readonly text: string;
}

/** What is in a file that is to be written or sent. */
export interface FileContent {
  /** Below the folder of the reports, with slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /**
   * A stretch of it that tells nothing, and so need not be searched: what is the same whatever a document says, such as
   * the style sheet of pages, or single words of pages that are searched themselves.
   */
  readonly ours?: string;
  /** Of a format whose maker alone can read back well what it has made. */
  readonly extractedText?: (() => ExtractedText) | null;
}

/** A kind of file that may be written. */
export interface FileKind {
  /** As the manifest and reporters call it. */
  readonly name: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Gives every text that its bytes hold, unpacked and decoded, metadata as well: what an edition withholds is looked
   * for in these, and in nothing else. The name of the file need not be among them.
   *
   * @param zlib unpacks it faster, where there is one
   */
  readonly readBack: (file: FileContent, zlib?: Zlib) => Promise<readonly View[]>;
}

/** What every format of a report or guidebook is made of; texts are made when they are first asked for. */
export interface Rendered extends ReportPage {
  /** The name of its files without their extension. */
  readonly name: string;
  readonly lang: string;
  readonly markdown: string;
  /** Plain HTML for a content management system. */
  readonly fragment: string;
  /** The files of what is drawn in it. */
  readonly drawings: readonly FileContent[];
  /** The pictures that the Markdown shows, as files to lie beside it. */
  readonly pictures: readonly FileContent[];
  /** The files that go with it, whatever its formats. */
  readonly attached?: readonly FileContent[];
  /** For metadata. */
  readonly facts: PdfFacts;
  readonly sheet: Sheet;
  /** Of what it tells, as ISO 8601: its date where no other is set. */
  readonly lastDay: string;
  readonly withholding: Withholding;
}

/** What formats are made of for which the page is the master: what it does not show, they cannot show otherwise. */
export type RenderedPage = Omit<Rendered, 'markdown' | 'fragment' | 'drawings' | 'pictures'>;

/** A format of one report or guidebook, made. */
export interface MadeFormat extends Pick<FileContent, 'content' | 'ours'> {
  /** Files that must lie beside it. */
  readonly beside?: readonly FileContent[];
  /** Where it has any. */
  readonly pages?: number;
  /** The product and version of what printed it. */
  readonly browser?: string;
  readonly extractedText?: () => ExtractedText;
  /** Where its pages begin, as far as somebody wants to know. */
  readonly starts?: readonly PageStart[];
}

/** A drawing that is wanted in pixels. */
export interface VectorDrawing {
  readonly svg: Uint8Array;
  /** In pixels. */
  readonly width: number;
}

/** One that a report shows. */
export interface ShownDrawing extends VectorDrawing {
  /** What it shows, in words. */
  readonly alt: string;
}

/** What making a format takes from outside of the core. */
export interface FormatTools {
  /** The document that it is made of, where that is to travel along. */
  readonly source: Attachment | null;
  /** How documents for Word look; null for as we have it. */
  readonly house: HouseStyle | null;
  readonly zlib: Zlib;
  /** The PDF of the same, while it is printed; null where none is. */
  readonly printed: Promise<MadeFormat> | null;
  /** Draws SVG as PNG; null in the place of one that cannot be drawn. */
  readonly drawPixels: (drawings: readonly ShownDrawing[]) => Promise<readonly (Uint8Array | null)[]>;
  /** Prints a page and finishes the PDF, which holds the attachment. */
  readonly print: (
    page: RenderedPage,
    attachment: Attachment | null,
  ) => Promise<{
    readonly pdf: Uint8Array;
    readonly pages: number;
    readonly browser: string;
    readonly extractedText: () => ExtractedText;
    readonly starts: readonly PageStart[];
  }>;
}

interface FormatRow extends FileKind {
  /** As people call it: on the website, in help. */
  readonly label: string;
  /** Its place among the downloads of the website: what most readers want comes first. */
  readonly rank: number;
  /** The format whose place it takes where it is asked for by a flag of its own; it is never made unasked then. */
  readonly insteadOf?: string;
  /** Whether it is made only where somebody asks for it by its name. */
  readonly isAsked?: boolean;
  /** Whether a browser makes it; then it also depends on that browser. */
  readonly isPrinted: boolean;
  /** Whether it lists the pages of the PDF, where one is made as well; then a browser decides on it, too. */
  readonly listsPages?: boolean;
  /** Whether it can hold the document that it is made of. */
  readonly holdsSource: boolean;
  /** Whether it can look as another document does. */
  readonly takesReference?: boolean;
  /** Whether its pictures are files beside it. */
  readonly hasPicturesBeside: boolean;
  /**
   * How it goes without the files beside it.
   *
   * @param beside their names
   */
  readonly alone?: (content: string, beside: ReadonlySet<string>) => string;
}

/** A format that reports and guidebooks can have. Adding one is adding a row to `formats`. */
export type Format = FormatRow &
  (
    | {
        readonly from: 'report';
        readonly make: (rendered: Rendered, tools: FormatTools) => Promise<MadeFormat>;
      }
    | {
        readonly from: 'html';
        readonly make: (page: RenderedPage, tools: FormatTools) => Promise<MadeFormat>;
      }
  );
