import type { Zlib } from '../write-zip.js';
import type { FileContent, FileKind, View } from '../format.js';
import type { OfficeKind, OfficeText } from './office.js';

// Every run loads this file, `validate` as well: what reads a kind is loaded where it is used.

/** A kind of file that may go with a report. */
export interface AttachedKind extends FileKind {
  /** As people call it. */
  readonly label: string;
  /**
   * Why a file is none of this kind, or cannot be read to its last byte; or else the pictures in it.
   *
   * @param bytes all of it
   */
  readonly look: (
    bytes: Uint8Array,
  ) => Promise<{ readonly fault: string } | { readonly pictures: readonly Uint8Array[] }>;
  /** Whether everything that it says can be read back. Where something is withheld, no other may go along. */
  readonly isSearchable: boolean;
}

const bytesOf = ({ content }: FileContent): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function office(kind: OfficeKind, mediaType: string): AttachedKind {
  const read = async (bytes: Uint8Array, zlib?: Zlib): Promise<OfficeText> =>
    (await import('./office.js')).readOffice(kind, bytes, zlib);
  return {
    name: kind,
    extension: kind,
    mediaType,
    label: kind.toUpperCase(),
    isSearchable: true,
    look: (bytes) => read(bytes),
    readBack: async (file, zlib) => {
      const found = await read(bytesOf(file), zlib);
      if ('fault' in found) throw new Error(`${file.name} is ${found.fault}`);
      return found.views;
    },
  };
}

function text(
  extension: string,
  mediaType: string,
  readBack: (file: FileContent) => Promise<readonly View[]>,
): AttachedKind {
  return {
    name: extension,
    extension,
    mediaType,
    label: extension.toUpperCase(),
    isSearchable: true,
    look: (bytes) => Promise.resolve(isText(bytes) ? { pictures: [] } : { fault: 'no text in UTF-8' }),
    readBack,
  };
}

const readText = async ({ content }: FileContent): Promise<View[]> =>
  (await import('../read-text.js')).readText(content);

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Every kind besides pictures. */
const kinds: readonly AttachedKind[] = [
  {
    name: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    label: 'PDF',
    // What a PDF of another program shows need not be what its texts say, and may be packed in many ways.
    isSearchable: false,
    look: (bytes) =>
      Promise.resolve(startsWith(bytes, '%PDF-') ? { pictures: [] } : { fault: 'no PDF in what it holds' }),
    readBack: ({ name }) => Promise.reject(new Error(`nobody can read back all that ${name} says`)),
  },
  office('docx', `${openXml}.wordprocessingml.document`),
  office('xlsx', `${openXml}.spreadsheetml.sheet`),
  office('pptx', `${openXml}.presentationml.presentation`),
  office('odt', `${openDocument}.text`),
  office('ods', `${openDocument}.spreadsheet`),
  office('odp', `${openDocument}.presentation`),
  text('txt', 'text/plain', readText),
  text('md', 'text/markdown', readText),
  text('csv', 'text/csv', async ({ content }) => {
    const { readText: read, textOf } = await import('../read-text.js');
    // A name may stand in two cells of a row.
    return [...read(content), ...read(textOf(content).replace(/["\t,;|]+/g, ' '))];
  }),
  text('ics', 'text/calendar', async ({ content }) =>
    (await import('../read-text.js')).readCalendar(content),
  ),
];

/** The kinds in words: `PDF, DOCX, …`. */
export const attachedLabels: readonly string[] = kinds.map(({ label }) => label);

/** The kind of a file by the end of its name; undefined for one that may not go with a report. */
export function attachedKind(name: string): AttachedKind | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return kinds.find((kind) => kind.extension === extension);
}

/** The folder of the files that go with a report. */
export function attachedFolder(report: string): string {
  return `${report}.files`;
}

/** Whether a file that solidify writes is one that an author attached, by its name. */
export function isAttached(name: string): boolean {
  return /(?:^|\/)[^/]+\.files\/\d+\.[a-z]+$/.test(name);
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
