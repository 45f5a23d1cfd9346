import type { Assets, RenderedReport } from '../../core/compile.js';
import type { CheckedVisit } from '../../core/language/checked.js';
import type { Settings } from '../options.js';
import { faultsOfTexts } from '../targets/own-pages.js';
import { faultsOf, inLayout, layoutNamed, type OwnTemplates } from './own-templates.js';
import type { Findings } from '../documents/findings.js';

/** What the texts of a visit are made with. */
export interface CompileTools {
  /** The templates of the user's own that hold for it. */
  readonly found: OwnTemplates;
  readonly settings: Settings;
  readonly assets: Assets;
  /** As a search for leaks has it. */
  readonly searched?: Set<string> | null;
}

/**
 * Makes the reports of a visit without an error as texts, and notes why a build of it would be refused, with its templates.
 *
 * @returns null where it would be
 */
export async function compileVisit(
  checked: CheckedVisit,
  { found, settings, assets, searched = null }: CompileTools,
  findings: Pick<Findings, 'noteTemplates' | 'refuse' | 'hasFailed'>,
): Promise<readonly RenderedReport[] | null> {
  const { parsed, surroundings } = checked;
  const { file } = parsed;
  const { compileChecked } = await import('../../core/compile.js');
  const { own, base: layout } = inLayout(found, layoutNamed(checked, settings));
  findings.noteTemplates(file, own);
  const laidOut = layout === null ? settings : { ...settings, layout };
  const look = { ...assets, templates: { ...assets.templates, ...own.value } };
  // All templates of somebody's own are to be tried.
  const few = own.sources.length > 0 ? null : searched;
  const { value, diagnostics } = await compileChecked(checked, laidOut, look, {
    searched: few,
    templates: own.sources,
  }).catch(async (error: unknown) => {
    const faults = await faultsOf(error, own);
    if (!faults) throw error;
    findings.noteTemplates(file, { ...own, diagnostics: faults });
    return { value: null, diagnostics: [] };
  });
  for (const report of value?.reports ?? [])
    findings.noteTemplates(file, {
      ...own,
      diagnostics: await faultsOfTexts(report, report.report, own.sources, settings.formats),
    });
  const programme = surroundings.programme?.parsed;
  findings.refuse(programme ? [parsed, programme] : [parsed], diagnostics, own.sources);
  return findings.hasFailed(file) ? null : (value?.reports ?? null);
}
