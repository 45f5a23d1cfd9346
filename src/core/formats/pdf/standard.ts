/**
 * What a finished PDF may say it is, and the PDF that each standard builds upon: accessible (ISO 14289-1 and -2), for the
 * archive (ISO 19005-2 and -3, level A; ISO 19005-4, level F), well tagged for reading and for reuse (WTPDF 1.0).
 */
export const standardsKnown = {
  'ua-1': { label: 'PDF/UA-1', version: '1.7' },
  'a-2a': { label: 'PDF/A-2a', version: '1.7' },
  'a-3a': { label: 'PDF/A-3a', version: '1.7' },
  'ua-2': { label: 'PDF/UA-2', version: '2.0' },
  'a-4f': { label: 'PDF/A-4f', version: '2.0' },
  wtpdf: { label: 'WTPDF', version: '2.0' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly version: PdfVersion }>>;
export type Standard = keyof typeof standardsKnown;

/** The versions of PDF that are written. */
export type PdfVersion = '1.7' | '2.0';

/** The version that standards build upon; null where they build upon two, so that no file keeps to all of them. */
export function versionOf(standards: readonly Standard[]): PdfVersion | null {
  const versions = new Set(standards.map((standard) => standardsKnown[standard].version));
  const [version = '1.7'] = versions;
  return versions.size > 1 ? null : version;
}
