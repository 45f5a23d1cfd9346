// Put into dist/compile.js by scripts/build.mjs: what Node.js reads from the files of the package.
declare module '#compile-data' {
  export const languages: readonly string[];
  export const coverage: import('./core/language/checked.js').Basics['coverage'];
  export const templates: import('./core/assets.js').AssetParts['templates'];
  export const style: string;
  export const fonts: import('./core/assets.js').AssetParts['fonts'];
  /** In base64, by the name of the file. */
  export const fontData: Readonly<Record<string, string>>;
  export const locales: Readonly<Record<string, unknown>>;
}
// In a file of its own, loaded only for a picture that must be decoded.
declare module '#codec-data' {
  /** In base64, by the name of the file without `.wasm`. */
  export const wasm: Readonly<Record<string, string>>;
}
