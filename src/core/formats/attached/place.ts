import type { FileFacts } from '../../language/rules/files.js';
import type { Localizer } from '../../report/locale/locale.js';
import type { Report } from '../../report/report.js';
import type { PictureTools } from '../../picture/place.js';
import { stripPicture } from '../../picture/strip.js';
import { pictureExtension } from '../index.js';
import { attachedFolder, attachedKind } from './kinds.js';

/** A file as it lies beside a report. */
export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Gives the files that go with a redacted report their names: numbers, as neither those that authors gave nor gaps may
 * tell of what is withheld. A picture goes without what it tells of itself and without what nobody sees of it; any other
 * file goes as it is.
 *
 * @param name that of the files of the report, without the extension
 * @param files those of the document, by the path as written there
 */
export async function placeAttachments(
  report: Report,
  name: string,
  files: ReadonlyMap<string, FileFacts>,
  localizer: Localizer,
  pictures: PictureTools,
): Promise<{ readonly report: Report; readonly attached: readonly AttachedFile[] }> {
  const placed = new Map<string, AttachedFile & { readonly label: string }>();
  const attachments: Report['attachments'][number][] = [];
  for (const one of report.attachments) {
    let file = placed.get(one.src);
    if (!file) {
      const { extension, label, content } = await goesAs(one.src, files.get(one.src.trim()), pictures);
      file = { name: `${attachedFolder(name)}/${placed.size + 1}.${extension}`, label, content };
      placed.set(one.src, file);
    }
    attachments.push({
      ...one,
      src: file.name,
      kind: file.label,
      size: localizer.bytes(file.content.length),
    });
  }
  const attached = [...placed.values()].map(({ name: own, content }) => ({ name: own, content }));
  return { report: { ...report, attachments }, attached };
}

async function goesAs(
  path: string,
  facts: FileFacts | undefined,
  { prepare }: PictureTools,
): Promise<{ readonly extension: string; readonly label: string; readonly content: Uint8Array }> {
  if (facts?.state === 'ok') {
    // Of one whose pixels cannot be read nobody sees more.
    const { type, bytes } = (await prepare(facts, true)) ?? { ...facts, bytes: stripPicture(facts) };
    const extension = pictureExtension(type);
    return { extension, label: extension.toUpperCase(), content: bytes };
  }
  const kind = attachedKind(path);
  if (facts?.state !== 'attachable' || !kind) throw new Error('an attachment that was not read');
  return { extension: kind.extension, label: kind.label, content: facts.bytes };
}
