// Made by scripts/build.mjs in dist/; package.json maps the names, so that the sources and the bundles alike find them.
declare module '#basics' {
  type Basics = import('./core/language/checked.js').Basics;
  export const languages: Basics['languages'];
  export const coverage: Basics['coverage'];
  /** The hash of all that a build of solidify is made of. */
  export const fingerprint: string;
  export const fontFolder: URL;
  /** What runs in a thread that finishes PDFs, and in one that decodes a picture. */
  export const finishScript: URL;
  export const pictureScript: URL;
  /** What runs in a thread that draws SVG in pixels. */
  export const drawingScript: URL;
  /** What runs in a thread with helpers of the user's own. */
  export const helperScript: URL;
}
declare module '#assets' {
  type Theme = import('./core/formats/html/page.js').Theme;
  export const templates: Theme['templates'];
  export const style: string;
  /** A file of JSON for each language, read only for those in use. */
  export const localeFolder: URL;
  export const fonts: readonly import('./core/formats/html/fonts.js').FontFamily[];
  export const codecFolder: URL;
  /** The languages whose fixed words no native speaker has read yet. */
  export const unread: readonly string[];
}
declare module '#book' {
  type Theme = import('./core/formats/html/page.js').Theme;
  export const templates: Theme['templates'];
  export const style: string;
}
declare module '#site' {
  type SiteTheme = import('./core/site/site.js').SiteTheme;
  export const templates: SiteTheme['templates'];
  export const siteStyle: SiteTheme['siteStyle'];
  export const siteScript: SiteTheme['siteScript'];
}
declare module '#preview' {
  export const page: string;
  export const style: string;
  export const script: string;
}
