import { megabytes, shorten } from '../wording.js';
import { entry } from './entry.js';

/** Pictures and attachments. */
export const pictures = {
  'image-missing': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `There is no file \`${shorten(path)}\` beside the document.`,
    hint: () => 'Write the path from the folder of this document, with the right capitals.',
    about:
      'A picture or an attachment that is not there would be missing from the report, so the build stops.',
    example: { path: 'images/room.jpg' },
  }),
  'image-outside': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      `\`${shorten(path)}\` lies outside the folder of the document, or in a hidden one.`,
    hint: () => 'Copy the file beside the document and name it by a relative path.',
    about:
      'Only files in the folder of the document, or below it, are read: neither absolute paths, nor `..`, nor hidden folders, nor links that lead to any of them.',
    example: { path: '../room.jpg' },
  }),
  'image-url': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is an address; a file beside the document was expected.`,
    hint: () => 'Download the file (if you may), put it beside the document, and name it here.',
    about: 'Reports are built without a network: pictures and attachments are files beside the document.',
    example: { path: 'https://example.org/room.jpg' },
  }),
  'image-type': entry<{ path: string; found: string }>({
    severity: 'error',
    message: ({ path, found }) =>
      `\`${shorten(path)}\` is ${found}; a JPEG, PNG, WebP or SVG picture was expected.`,
    hint: () =>
      'Export the picture as JPEG or PNG. The name alone does not decide: the contents are looked at.',
    about:
      'Pictures are JPEG, PNG, WebP or SVG, judged by what is in the file. One that is cut off, a PNG whose checksums do not hold and an SVG of at most 2 MB that no browser shows count as damaged.',
    example: { path: 'room.heic', found: 'no picture that a page can show' },
  }),
  'image-damaged': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is damaged: its pixels cannot be read.`,
    hint: () => 'Open it in a program for pictures and save it again, or copy it anew from where it came.',
    about:
      'The file starts as a picture does, but what it shows is broken. That comes out when the report is made, not before.',
    example: { path: 'room.webp' },
  }),
  'image-too-many-pixels': entry<{ path: string; width: number; height: number; limit: number }>({
    severity: 'error',
    message: ({ path, width, height, limit }) =>
      `\`${shorten(path)}\` has ${width} × ${height} pixels; at most ${limit / 1_000_000} million are decoded.`,
    hint: () => 'Export a picture smaller: 2,000 pixels across are enough for a printed page.',
    about: 'A limit that keeps a small file from taking all the memory of the machine when it is decoded.',
    example: { path: 'panorama.png', width: 30_000, height: 20_000, limit: 50_000_000 },
  }),
  'image-too-many-scans': entry<{ path: string; scans: number; limit: number }>({
    severity: 'error',
    message: ({ path, scans, limit }) =>
      `\`${shorten(path)}\` is a JPEG of ${scans} scans; of its size at most ${limit} are decoded.`,
    hint: () => 'Open it in a program for pictures and save it again, as a plain or a progressive JPEG.',
    about:
      'A progressive JPEG comes in scans, about ten of them, each of which goes over the whole picture. A limit that keeps a small file from taking minutes to decode.',
    example: { path: 'room.jpg', scans: 4000, limit: 100 },
  }),
  'image-unsafe': entry<{ path: string; found: string }>({
    severity: 'error',
    message: ({ path, found }) => `The drawing \`${shorten(path)}\` holds ${found}.`,
    hint: () => 'Save it as plain SVG without it, or export it as PNG.',
    about:
      'An SVG may show only what it holds itself: no scripts, no pages or pictures within, no addresses, no movement.',
    example: { path: 'plan.svg', found: 'a script' },
  }),
  'image-simplified': entry<{ path: string; parts: string }>({
    severity: 'warning',
    message: ({ path, parts }) =>
      `The drawing \`${shorten(path)}\` is shown without ${shorten(parts)}, which a report cannot carry.`,
    hint: () =>
      'Look whether it still shows what it should; if not, save it as plain SVG or export it as PNG.',
    about:
      'A drawing is written anew of the elements, attributes and properties of style that are known to be harmless. Whatever else could be seen is left out.',
    example: { path: 'plan.svg', parts: '<feImage>' },
  }),
  'attachment-type': entry<{ path: string; found: string }>({
    severity: 'error',
    message: ({ path, found }) => `\`${shorten(path)}\` is ${found}, so it cannot go with the report.`,
    hint: () =>
      'Save it without that as DOCX, XLSX, PPTX, ODT, ODS, ODP, PDF, UTF-8 text (TXT, MD, CSV, ICS) or as a picture (JPG, PNG, WebP, SVG), with that ending in its name.',
    about:
      'What goes with a report is searched for withheld names as the report is, so it must be of a kind that can be read to its last byte: no password, no macros, no other program’s files in it.',
    example: { path: 'agenda.docm', found: 'a document with macros' },
  }),
  'not-a-file': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `\`${shorten(path)}\` is a folder; a file was expected.`,
    hint: () => 'Name a file in it.',
    about: 'Pictures and attachments are files.',
    example: { path: 'images' },
  }),
  'image-too-large': entry<{ path: string; size: number; limit: number }>({
    severity: 'error',
    message: ({ path, size, limit }) =>
      `\`${shorten(path)}\` is ${megabytes(size)} large; at most ${megabytes(limit)} are possible.`,
    hint: () => 'Export a picture smaller: 2,000 pixels across are enough for a printed page.',
    about: 'A limit that keeps reports readable on a phone.',
    example: { path: 'room.png', size: 31_457_280, limit: 20_971_520 },
  }),
  'images-too-large': entry<{ path: string; limit: number }>({
    severity: 'error',
    message: ({ path, limit }) =>
      `With \`${shorten(path)}\` the pictures of this document are more than ${megabytes(limit)} together.`,
    hint: () =>
      'Export the pictures smaller (2,000 pixels across are enough for a printed page), or show fewer.',
    about:
      'A limit that keeps a document from taking all the memory of the machine. The pictures are counted from the top, as files and as a page holds them, each as often as it is shown; this one and those below were not read.',
    example: { path: 'images/room-31.jpg', limit: 209_715_200 },
  }),
  'drawings-too-heavy': entry<{ path: string; limit: number }>({
    severity: 'error',
    message: ({ path, limit }) =>
      `With \`${shorten(path)}\` the drawings of this document take as long to print as more than ${limit} steps of filters.`,
    hint: () =>
      'Show fewer drawings with filters, masks or parts that are repeated, or export them as PNG, in which nothing is left to be done.',
    about:
      'Blurs, shadows and masks of drawings are done anew for each place where a drawing is shown, and take seconds to print. Each step of a filter counts, three masks are one, and so are 5,000 parts that are drawn again (`use`, markers), ten numbers of an outline as a part. The drawings are counted in the order of the page, each as often as it is shown.',
    example: { path: 'images/plan.svg', limit: 150 },
  }),
  'drawing-without-pixels': entry<{ alt: string }>({
    severity: 'warning',
    message: ({ alt }) =>
      `The drawing ${alt === '' ? 'without an alt' : `“${shorten(alt)}”`} cannot be drawn in pixels: older versions of Word and other programs show nothing in its place.`,
    hint: () => 'Save it anew as plain SVG, less long or less thin, or export it as PNG.',
    about:
      'A document for Word has each drawing as SVG and in pixels, for programs that show no SVG. A drawing that is hundreds of times as long as it is high has none.',
    example: { alt: 'A map of the rooms' },
  }),
  'image-too-small': entry<{ path: string; width: number; wanted: number; millimetres: number }>({
    severity: 'warning',
    message: ({ path, width, wanted, millimetres }) =>
      `\`${shorten(path)}\` is ${width} pixels wide; to be printed ${millimetres} mm wide it needs ${wanted}.`,
    hint: () => 'Export the picture larger, or show it smaller, with the size column or small.',
    about:
      'A picture whose `size` is written, and the `cover`, are printed as wide as that asks for. With fewer than 150 pixels an inch a print shows the pixels.',
    example: { path: 'images/room.jpg', width: 400, wanted: 768, millimetres: 130 },
  }),
  'logo-too-small': entry<{ path: string; height: number; wanted: number; millimetres: number }>({
    severity: 'warning',
    message: ({ path, height, wanted, millimetres }) =>
      `The logo \`${shorten(path)}\` is ${height} pixels high; to be printed ${millimetres} mm high it needs ${wanted}.`,
    hint: () => 'Take the logo as SVG, export it larger, or write a smaller `height`.',
    about:
      'A logo is printed as high as its `height` says, or 12 mm. With fewer than 150 pixels an inch a print shows the pixels.',
    example: { path: 'images/logo.png', height: 40, wanted: 71, millimetres: 12 },
  }),
  'logo-on-white': entry<{ path: string }>({
    severity: 'warning',
    message: ({ path }) =>
      `The logo \`${shorten(path)}\` is white, or nearly so, with nothing behind it: on paper nobody would see it.`,
    hint: () => 'Take the version of the logo for light grounds, or one with a ground of its own.',
    about:
      'The logo stands on white paper, and on a light ground on dark screens. PNGs and drawings are looked at.',
    example: { path: 'images/logo-white.svg' },
  }),
  'alt-is-file-name': entry({
    severity: 'warning',
    message: () => 'This `alt` is the name of the file, which tells a blind reader nothing.',
    hint: () => 'Write what the picture shows.',
    about: 'The name of a file says nothing to those who hear it (WCAG 2.2, failure F30).',
    example: {},
  }),
  'image-without-alt': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      `The picture \`${shorten(path)}\` has no \`alt\`, so a blind reader learns nothing from it.`,
    hint: () => 'Add alt: "what the picture shows", or decorative: true if it says nothing.',
    about: 'Every picture needs a text alternative (WCAG 2.1, 1.1.1), unless it is declared decorative.',
    example: { path: 'images/room.jpg' },
  }),
} as const;
