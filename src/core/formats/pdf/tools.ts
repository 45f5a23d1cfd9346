/** What is done better outside of the core: zlib's two ways and a digest. */
export interface PdfTools {
  readonly inflate: (bytes: Uint8Array) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
}
