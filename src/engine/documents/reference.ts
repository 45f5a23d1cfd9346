import { resolve } from 'node:path';
import { visible } from '../../core/diagnostics/visible.js';
import { formats as known, inWords, type Format } from '../../core/formats/index.js';
import type { HouseStyle, Unreadable } from '../../core/formats/docx/reference/house.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { sha256 } from '../cache/manifest.js';
import type { Settings } from '../options.js';

/** A document after which others look. */
export interface HouseReference {
  readonly house: HouseStyle;
  /** Of its bytes: what is made after it depends on these alone. */
  readonly sha256: string;
  /** What was changed of it so that it can be read, as sentences. */
  readonly notes: readonly string[];
}

/** Larger than any document that has only styles; one with a few photographs is smaller. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads the document that was named, where something is made that can look so.
 *
 * @throws SolidifyError (2) with what was found in its place, and what to name
 */
export async function openReference(
  { reference, formats }: Pick<Settings, 'reference' | 'formats'>,
  host: Host,
): Promise<HouseReference | null> {
  if (reference === null || !formats.some(({ takesReference }: Format) => takesReference)) return null;
  const name = visible(reference);
  const refuse = (fault: string, hint: string): SolidifyError =>
    new SolidifyError(`${name} ${fault}.`, 'invalid-option', hint);
  const path = resolve(host.cwd, reference);
  const stat = await host.stat(path);
  if (!stat)
    throw new SolidifyError(
      `There is no ${name}.`,
      'file-not-found',
      'Name a DOCX that exists, or leave --reference out.',
    );
  if (stat.kind !== 'file') throw refuse('is a folder', 'Name a DOCX in it, such as --reference house.docx.');
  if (stat.bytes > MOST_BYTES)
    throw refuse(
      `is larger than ${MOST_BYTES / 1024 / 1024} MB`,
      'Delete its text and pictures: only its styles are taken.',
    );
  const bytes = await host.read(path);
  const { readReference } = await import('../../core/formats/docx/reference/read.js');
  const read = await readReference(bytes);
  if ('fault' in read) throw refuse(read.fault, read.hint);
  return { house: read.house, sha256: sha256(bytes), notes: notesOn(name, read.house.notes) };
}

/** What was changed, a sentence for each colour. */
function notesOn(name: string, found: readonly Unreadable[]): string[] {
  const byColour = new Map<string, string[]>();
  for (const { name: style, color, on, becomes } of found) {
    const sentence = `${color} is hard to read on ${on}, so it is ${becomes} here`;
    byColour.set(sentence, [...(byColour.get(sentence) ?? []), visible(style)]);
  }
  return [...byColour].map(([sentence, styles]) => `${name}: ${sentence} (${styles.join(', ')}).`);
}

/**
 * Sees to it that whoever names such a document makes something that looks so. A configuration may name one for builds
 * that make it now and then.
 *
 * @param asked as it was named for this run
 * @throws SolidifyError (2)
 */
export function ensureReferenceCounts(
  asked: string | undefined,
  { formats }: Pick<Settings, 'formats'>,
): void {
  if (asked === undefined || formats.some(({ takesReference }) => takesReference)) return;
  const names = known.flatMap((one: Format) => (one.takesReference ? [one.name] : []));
  throw new SolidifyError(
    `--reference says how a ${inWords(names, 'or')} looks, and none is asked for.`,
    'invalid-option',
    `Add ${inWords(names, 'or')} to --format.`,
  );
}
