import type { Basics } from '../core/language/checked.js';
import { makeAssets } from '../core/assets.js';
import type { Settings } from './options.js';
import type { Assets } from '../core/compile.js';
import type { VectorDrawing } from '../core/formats/format.js';
import type { Codecs } from '../core/picture/prepare.js';
import type { Locale } from '../core/report/locale/locale.js';
import type { Theme } from '../core/formats/html/page.js';
import type { SiteTheme } from '../core/site/site.js';
import type { Host } from '../host/host.js';
import type { PictureStore } from './pictures/kept-pictures.js';
import { readInstalled, readInstalledText } from '../host/installed.js';

declare const __VERSION__: string;

/** What every check needs: small, so that `validate` starts in a blink. */
export async function loadBasics(): Promise<Basics> {
  return await import('#basics');
}

/** The version of solidify with the first digits of the hash of this build: what it makes is the same for the same. */
export async function loadVersion(): Promise<string> {
  const { fingerprint } = await import('#basics');
  return `${__VERSION__}+${fingerprint.slice(0, 8)}`;
}

let assets: Promise<Assets> | null = null;
let codecs: Promise<Codecs> | null = null;

/** What decodes and encodes pictures; loaded only for those that must be decoded. */
export function pictureCodecs(): Promise<Codecs> {
  return (codecs ??= Promise.all([import('#assets'), import('./pictures/picture-codecs.js')]).then(
    ([built, { loadCodecs }]) =>
      loadCodecs((name) => readInstalled(new URL(`${name}.wasm`, built.codecFolder))),
  ));
}

/** Templates, style, locales and fonts; read once a run. */
export function loadAssets(): Promise<Assets> {
  assets ??= (async () => {
    const [built, { fontFolder, languages }] = await Promise.all([import('#assets'), import('#basics')]);
    return makeAssets({
      templates: built.templates,
      style: built.style,
      fonts: built.fonts,
      languages,
      locale: (lang) => JSON.parse(readInstalledText(new URL(`${lang}.json`, built.localeFolder))) as Locale,
      fontData: (file) => Buffer.from(readInstalled(new URL(file, fontFolder))).toString('base64'),
      base64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      codecs: pictureCodecs,
    });
  })();
  return assets;
}

const made: NonNullable<PictureStore['made']> = new WeakMap();

/**
 * The same, but a picture that had to be decoded is kept for the next build, and a large one is decoded where it can be
 * ended.
 *
 * @param cache whether what earlier builds kept may be used
 */
export async function loadAssetsKeeping(
  { spare, signal }: Pick<Host, 'spare' | 'signal'>,
  cache: boolean,
): Promise<Assets> {
  const [shared, version] = await Promise.all([loadAssets(), loadVersion()]);
  const prepare: Assets['prepare'] = async (picture, isWhole = false) => {
    const { needsThread, prepareInThread } = await import('./pictures/picture-thread.js');
    if (!needsThread(picture, isWhole)) return shared.prepare(picture, isWhole);
    const [{ codecFolder }, { pictureScript }] = await Promise.all([import('#assets'), import('#basics')]);
    return prepareInThread({ picture, isWhole, codecs: codecFolder.href }, pictureScript, signal);
  };
  return {
    ...shared,
    prepare: async (picture, isWhole) => {
      const { prepareOrTake } = await import('./pictures/kept-pictures.js');
      const store = { spare, version, mayTake: cache, ...(cache ? { made } : {}) };
      return prepareOrTake(picture, prepare, store, isWhole);
    },
  };
}

/**
 * The look of a guidebook: that of the reports, with templates and rules of its own.
 *
 * @param templates those of the user's own
 */
export async function loadGuidebookTheme(templates: Theme['templates'] = {}): Promise<Theme> {
  const [shared, own] = await Promise.all([loadAssets(), import('#book')]);
  return {
    ...shared,
    templates: { ...shared.templates, ...own.templates, ...templates },
    style: shared.style + own.style,
  };
}

/**
 * What the website of a programme looks like.
 *
 * @param templates those of the user's own
 */
export async function loadSiteTheme(templates: Theme['templates'] = {}): Promise<SiteTheme> {
  const [look, site] = await Promise.all([loadAssets(), import('#site')]);
  return { ...look, ...site, templates: { ...look.templates, ...site.templates, ...templates } };
}

/** The page around a preview, with its style and its script. */
export interface PreviewShell {
  readonly page: string;
  readonly style: string;
  readonly script: string;
}

/** What a preview shows around the report. */
export function loadPreviewShell(): Promise<PreviewShell> {
  return import('#preview');
}

/** The folder of the fonts that the browser finds as if they were installed. */
export async function installedFontFolder(): Promise<URL> {
  return new URL('installed/', (await import('#basics')).fontFolder);
}

/**
 * Draws SVG as PNG; what was drawn is kept for the next build.
 *
 * @param settings whether what earlier builds kept may be used, and how long all may take
 */
export async function drawKeeping(
  drawings: readonly VectorDrawing[],
  { spare, signal }: Pick<Host, 'spare' | 'signal'>,
  { cache, timeoutMs }: Pick<Settings, 'cache' | 'timeoutMs'>,
): Promise<readonly (Uint8Array | null)[]> {
  const [{ codecFolder }, { drawingScript: script }, fontFolder, version, { drawInThread }, { drawOrTake }] =
    await Promise.all([
      import('#assets'),
      import('#basics'),
      installedFontFolder(),
      loadVersion(),
      import('./pictures/drawing-thread.js'),
      import('./pictures/kept-pictures.js'),
    ]);
  const draw = (missing: readonly VectorDrawing[]): ReturnType<typeof drawInThread> =>
    drawInThread(missing, { script, codecFolder, fontFolder, timeoutMs }, signal);
  return drawOrTake(drawings, draw, { spare, version, mayTake: cache });
}

/** What runs in a thread with helpers of the user's own. */
export async function helperScript(): Promise<URL> {
  return (await import('#basics')).helperScript;
}

/** What runs in a thread that finishes PDFs. */
export async function finishScript(): Promise<URL> {
  return (await import('#basics')).finishScript;
}

/** The languages whose fixed words no native speaker has read yet. */
export async function unreadLanguages(): Promise<readonly string[]> {
  return (await import('#assets')).unread;
}
