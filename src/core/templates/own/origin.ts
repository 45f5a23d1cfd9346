/** Where a template of the user's own came from. */
export interface TemplateOrigin {
  /** Its path among the defaults, such as `visit/report.md.hbs`. */
  readonly path: string;
  /** Of solidify. */
  readonly version: string;
  /** Of the default as it was, in hexadecimal digits. */
  readonly sha256: string;
}

/**
 * The first line of a file that was ejected. It is a comment that stands alone on its line, of which Handlebars prints
 * nothing, not even the end of the line.
 */
const firstLine =
  /^\uFEFF?\{\{!-- from (?<path>[\w/.-]{1,200}) of solidify (?<version>[\w.+-]{1,60}), sha256 (?<sha256>[0-9a-f]{64}) --\}\}\r?(?:\n|$)/;

/** A text with the line in front that says where it came from. */
export function withOrigin(text: string, { path, version, sha256 }: TemplateOrigin): string {
  return `{{!-- from ${path} of solidify ${version}, sha256 ${sha256} --}}\n${text}`;
}

/**
 * Where a text came from, and the text without the line that says so.
 *
 * @returns no origin for a file that was never ejected, or whose first line has been removed
 */
export function readOrigin(text: string): { readonly origin: TemplateOrigin | null; readonly own: string } {
  const found = firstLine.exec(text);
  const { path = '', version = '', sha256 = '' } = found?.groups ?? {};
  if (!found) return { origin: null, own: text };
  return { origin: { path, version, sha256 }, own: text.slice(found[0].length) };
}
