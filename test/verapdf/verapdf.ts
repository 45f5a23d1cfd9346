import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What veraPDF says of a file. */
export interface Verdict {
  readonly compliant: boolean;
  readonly assertions: number;
  /** what failed, by clause and test: `7.1-3` */
  readonly failures: Readonly<Record<string, string>>;
}

/** veraPDF runs on a Java runtime (Debian: openjdk-17-jre-headless). */
export const hasJava = spawnSync('java', ['-version']).status === 0;

const jar = fileURLToPath(
  new URL('../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar', import.meta.url),
);
const script = fileURLToPath(new URL('validate.js', import.meta.url));

/** Profiles of veraPDF by which PDFs are judged here. */
export type Profile =
  | 'PDFUA-1'
  | 'PDFA-2A'
  | 'PDFA-3A'
  | 'PDFUA-2-ISO32005'
  | 'WTPDF-1-0-Accessibility'
  | 'WTPDF-1-0-Reuse'
  | 'PDFA-4F';

/** Judges PDFs by profiles of veraPDF, all in one JVM; every PDF by the first, then every PDF by the next. */
export function judge(profiles: Profile | readonly Profile[], pdfs: readonly Uint8Array[]): Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'solidify-verapdf-'));
  try {
    const files = pdfs.map((pdf, index) => {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, pdf);
      return file;
    });
    const shell = ['-cp', jar, 'org.mozilla.javascript.tools.shell.Main', '-version', '200', script];
    const lines = execFileSync('java', [...shell, [profiles].flat().join(), ...files], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Verdict);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
