import type { RenderedReport } from '../../core/compile.js';
import type { Consent } from '../../core/language/declaration.js';
import type { Explanation } from '../../core/privacy/explain.js';
import { loadAssetsKeeping } from '../assets.js';
import type { BuildContext } from '../build.js';
import { compileVisit } from '../templates/compile-visit.js';
import { openDocuments } from './documents.js';
import { gatherFindings } from './findings.js';
import type { Settings } from '../options.js';
import { documentsWithTemplates, openTemplates } from '../templates/own-templates.js';
import type { Outcome } from '../outcome.js';

/** The reports of one visit as texts, and what is to be said about it. */
export interface CompileOutcome extends Outcome {
  /** One for each edition and language; null when the document has errors, is a programme, or must not be shown. */
  readonly reports: readonly RenderedReport[] | null;
  /** What each edition withholds, also of a report that must not be shown; null as long as the visit has errors. */
  readonly explain: (() => Promise<ReadonlyMap<Consent, readonly Explanation[]>>) | null;
}

/**
 * Makes the reports of one visit as texts, and writes nothing.
 *
 * @param file from the folder of the host
 * @param searched as a search for leaks has it
 */
export async function compileDocument(
  file: string,
  settings: Settings,
  { host, readFile }: Pick<BuildContext, 'host' | 'readFile'>,
  searched: Set<string> | null = null,
): Promise<CompileOutcome> {
  const findings = gatherFindings(settings.strict);
  const documents = openDocuments(settings, host, findings, readFile);
  const prepared = await documents.prepare(file, () => undefined);
  let reports: readonly RenderedReport[] | null = null;
  let explain: CompileOutcome['explain'] = null;
  if (prepared?.kind === 'visit') {
    const { checked } = prepared;
    const finder = openTemplates(settings, host);
    try {
      const found = await finder.find(documentsWithTemplates(file, checked));
      const assets = await loadAssetsKeeping(host, settings.cache);
      reports = await compileVisit(checked, { found, settings, assets, searched }, findings);
    } finally {
      await finder.close();
    }
    explain = async () => {
      const assets = await loadAssetsKeeping(host, settings.cache);
      return (await import('../../core/privacy/explain.js')).explain(checked, settings, assets);
    };
  }
  return {
    ...findings.outcome(),
    reports,
    explain,
    outputs: [],
    documents: 1,
    built: null,
    stdout: null,
    stale: [],
    notes: [],
    troubles: [],
  };
}
