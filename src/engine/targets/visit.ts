import { basename } from 'node:path';
import type { EditedReport } from '../../core/compile.js';
import type { Attachment } from '../../core/formats/pdf/metadata.js';
import { reportNames, type CheckedVisit } from '../../core/language/checked.js';
import { ownKeysOf } from '../../core/language/own-keys.js';
import { STDIN } from '../../host/files.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { Inputs } from '../cache/inputs.js';
import { ensureHeap } from '../memory.js';
import type { Settings } from '../options.js';
import type { OwnTemplates } from '../templates/own-templates.js';
import { yieldToEventLoop } from '../yield-to-event-loop.js';
import { keyOf } from './keys.js';
import { ensureOwnTexts } from './own-pages.js';
import { filesOf, makeFormats, search, type MadeFile, type Target } from './target.js';

/** What the report of a visit is made from. */
interface MadeFrom {
  /** Everything. */
  readonly inputs: () => Inputs;
  /** What of that decides its bytes. */
  readonly decisive: () => Inputs;
  /** The hash of everything that it is made from and searched for. */
  readonly searched: () => string;
}

/**
 * The report of a visit, in all its languages and editions.
 *
 * @param templates those of the user's own
 */
export function visitTarget(
  checked: CheckedVisit,
  { inputs, decisive, searched }: MadeFrom,
  settings: Settings,
  base: string,
  templates: OwnTemplates,
): Target {
  return {
    id: checked.id,
    templates,
    product: checked.id,
    source: checked.parsed.file === STDIN ? null : checked.parsed.file,
    ownKeys: ownKeysOf(checked.visit),
    isOwn: ({ places }) => places.some(({ parsed }) => parsed === checked.parsed),
    get inputs() {
      return inputs().shown;
    },
    get searched() {
      return searched();
    },
    get key() {
      return keyOf('visit', checked.id, decisive(), settings, base);
    },
    isStillFit: async (files) => {
      const { withholdingOf } = await import('../../core/withholding.js');
      const { unsearchedIn } = await import('../../core/formats/attached/unsearched.js');
      // Made again, it is refused with its place.
      if (
        settings.editions.some((edition) => unsearchedIn(checked, withholdingOf(checked, edition)).length > 0)
      )
        return false;
      // The longest name that a file begins with is that of its report.
      const names = reportNames(checked, settings).sort((a, b) => b.name.length - a.name.length);
      const withheld = new Map(
        settings.editions.map((edition) => [edition, withholdingOf(checked, edition)]),
      );
      const made: MadeFile[] = [];
      for (const file of files) {
        const own = names.find(({ name }) => file.name.startsWith(`${name}.`));
        const withholding = own && withheld.get(own.edition);
        if (!withholding) return false;
        made.push({ ...file, withholding });
      }
      return (await search(made, checked.id, settings.formats)).refused.length === 0;
    },
    withholdingAt: async (edition) =>
      (await import('../../core/withholding.js')).withholdingOf(checked, edition),
    files: filesOf(reportNames(checked, settings), settings),
    make: async function* (tools) {
      const { edit, render } = await import('../../core/compile.js');
      await yieldToEventLoop();
      for (const report of await edit(checked, settings, tools.assets)) {
        await yieldToEventLoop();
        await ensureHeap(`to make the reports of ${checked.parsed.file}`);
        const source = settings.attachSource ? await sourceOf(checked, report) : null;
        const rendered = render(settings.stdout ? alone(report) : report, tools.assets);
        await ensureOwnTexts(rendered, report.report, templates.sources, tools.formats);
        yield* makeFormats(rendered, source, tools);
      }
    },
  };
}

/** A report beside which no files lie. */
function alone(edited: EditedReport): EditedReport {
  const attachments = edited.report.attachments.map((one) => ({ ...one, src: '' }));
  return { ...edited, report: { ...edited.report, attachments }, drawn: () => new Map(), attached: [] };
}

/**
 * The document of a report, to be put into its PDF.
 *
 * @throws SolidifyError (2) when the edition hides something of it: the attachment would tell it
 */
async function sourceOf(
  { id, parsed }: CheckedVisit,
  { edition, withholding }: EditedReport,
): Promise<Attachment> {
  const { withholdsAnything } = await import('../../core/privacy/leak/withheld.js');
  if (withholdsAnything(withholding)) {
    throw new SolidifyError(
      `The ${edition} report of ${parsed.file} withholds something that the document tells, so the document cannot be put into it.`,
      'source-withheld',
      'Leave --attach-source out, or ask for an edition that withholds nothing.',
    );
  }
  const name = parsed.file === STDIN ? `${id}.yaml` : basename(parsed.file);
  return { name, bytes: new TextEncoder().encode(parsed.text), mime: 'text/yaml' };
}
