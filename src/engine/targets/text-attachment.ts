import { texts } from '../../core/formats/index.js';
import type { Rendered } from '../../core/formats/format.js';
import type { Attachment } from '../../core/formats/pdf/metadata.js';
import type { Standard } from '../../core/formats/pdf/standard.js';

/**
 * What a PDF holds of its own accord: PDF/A-4f asks for a file (ISO 19005-4, annex A), so the report itself travels along
 * as Markdown, in the same language and edition. Nothing is told there that its pages do not tell.
 *
 * @returns null where no standard asks for one
 */
export function textAttachment(
  report: Pick<Rendered, 'name' | 'markdown' | 'pictures' | 'drawings'>,
  standards: readonly Standard[],
): Attachment | null {
  if (!standards.includes('a-4f')) return null;
  // Written only when it is asked for.
  const { name, markdown, pictures, drawings } = report;
  const { extension, mediaType, alone } = texts.markdown;
  const beside = new Set([...pictures, ...drawings].map((file) => file.name));
  const bytes = new TextEncoder().encode(alone(markdown, beside));
  return { name: `${name}.${extension}`, bytes, mime: mediaType, relationship: 'Alternative' };
}
