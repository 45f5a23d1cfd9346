import { sourcesOf, type ToldDocument } from '../../core/changes/compare.js';
import { tellProgramme } from '../../core/changes/tell-programme.js';
import { tellReport } from '../../core/changes/tell-report.js';
import type { Assets } from '../../core/compile.js';
import { RenderError } from '../../core/diagnostics/render-error.js';
import type { Consent } from '../../core/language/declaration.js';
import { kindOf } from '../../core/language/kind.js';
import { isWords, type WithheldWords, type Withholding } from '../../core/privacy/leak/withheld.js';
import type { Parsed } from '../../core/syntax/ast.js';
import { expandPatterns } from '../../host/files.js';
import type { Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { systemError } from '../../host/world-error.js';
import { openDocuments, type Prepared } from '../documents/documents.js';
import { gatherFindings } from '../documents/findings.js';
import { makeReader } from '../documents/reader.js';
import type { Settings } from '../options.js';
import type { Outcome } from '../outcome.js';
import { openAll } from '../plan.js';

/** A document as one version has it. */
export interface Version {
  readonly id: string;
  readonly file: string;
  readonly kind: 'visit' | 'programme';
  readonly title: string;
  readonly shown: ToldDocument;
  /** The same in the internal edition, by which what the edition does not show is counted. */
  readonly whole: ToldDocument;
  /** As it was read. */
  readonly data: unknown;
}

/** All documents of one version. */
export interface Side {
  readonly versions: readonly Version[];
  /** The files that could not be compared; the diagnostics say why. */
  readonly failed: readonly string[];
  readonly withheld: readonly Pick<WithheldWords, 'kind' | 'words'>[];
  /** Everybody whom its reports name, by their keys, in every spelling. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  readonly outcome: Outcome;
}

/**
 * Reads all documents of one version, and tells what their reports say in an edition and in the internal one.
 *
 * @throws SolidifyError (2) where nothing matches
 */
export async function readSide(
  pattern: string,
  edition: Consent,
  settings: Settings,
  host: Host,
  assets: Assets,
): Promise<Side> {
  const files = await expandPatterns([pattern], host);
  const findings = gatherFindings(false);
  const read = new Map<string, Parsed>();
  const reader = makeReader(host, null);
  const readFile: typeof reader = async (file) => {
    const document = await reader(file);
    if (document.parsed) read.set(file, document.parsed);
    return document;
  };
  const documents = openDocuments(settings, host, findings, readFile);
  const troubles: SolidifyError[] = [];
  const refused = (thrown: unknown): void => {
    const error = systemError(thrown) ?? thrown;
    if (!(error instanceof SolidifyError) || error.exitCode === 130) throw error;
    troubles.push(error);
  };
  const versions: Version[] = [];
  const failed: string[] = [];
  const withheld: WithheldWords[] = [];
  const named = new Map<string, Set<string>>();
  const note = ({ all }: Withholding, report: object): void => {
    withheld.push(...all.filter(isWords));
    noteNames(report, named);
  };
  for await (const { file, prepared } of openAll(files, documents, findings, { refused, ...host })) {
    const version =
      prepared &&
      (await tellOne(file, prepared, edition, settings, assets, note).catch((error: unknown) => {
        // Such as pixels that cannot be read.
        if (!(error instanceof RenderError)) throw error;
        findings.refuse(error.documents, error.diagnostics);
        return null;
      }));
    if (version) versions.push(version);
    else failed.push(file);
  }
  const all = [...read.values()];
  const { diagnostics, texts, sources } = findings.outcome();
  return {
    versions,
    failed,
    withheld,
    named,
    outcome: {
      diagnostics: diagnostics.filter(({ severity }) => severity === 'error'),
      texts,
      sources: {
        visits: all.filter((one) => kindOf(one) === 'visit'),
        programmes: all.filter((one) => kindOf(one) === 'programme'),
        stated: sources.stated,
        doubted: sources.doubted,
      },
      notes: [],
      outputs: [],
      documents: versions.length + failed.length,
      built: null,
      stdout: null,
      stale: [],
      troubles,
    },
  };
}

/** What a document tells in an edition, and in the internal one. */
async function tellOne(
  file: string,
  prepared: Prepared,
  edition: Consent,
  settings: Settings,
  assets: Assets,
  note: (withholding: Withholding, report: object) => void,
): Promise<Version | null> {
  const wanted = { langs: settings.langs, editions: [...new Set([edition, 'internal'] as const)] };
  if (prepared.kind === 'visit') {
    const { checked } = prepared;
    const { edit } = await import('../../core/compile.js');
    const told = new Map<Consent, ToldDocument>();
    let title = '';
    for (const one of await edit(checked, wanted, assets)) {
      told.set(one.edition, { told: tellReport(one.report), sources: sourcesOf(one.report) });
      if (one.edition !== edition) continue;
      note(one.withholding, one.report);
      title = one.report.title.text;
    }
    return finish({ id: checked.id, file, kind: 'visit', title, data: checked.visit }, told, edition);
  }
  const { document } = prepared.programme;
  if (document === null) return null;
  const { editProgramme } = await import('../../core/programme/edit.js');
  const told = new Map<Consent, ToldDocument>();
  let title = '';
  const programme = { ...prepared.programme, document };
  for (const one of await editProgramme(
    programme,
    () => Promise.resolve([]),
    { ...wanted, id: prepared.id },
    assets,
  )) {
    told.set(one.edition, { told: tellProgramme(one.report), sources: sourcesOf(one.report) });
    if (one.edition !== edition) continue;
    note(one.withholding, one.report);
    title = one.report.title.text;
  }
  return finish({ id: prepared.id, file, kind: 'programme', title, data: document }, told, edition);
}

/** Notes everybody whom a report names. */
function noteNames(value: unknown, named: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && value.kind === 'person' && 'key' in value && 'name' in value) {
    const key = String(value.key);
    if (key !== '') named.set(key, (named.get(key) ?? new Set<string>()).add(String(value.name)));
  }
  for (const child of Object.values(value)) noteNames(child, named);
}

function finish(
  facts: Omit<Version, 'shown' | 'whole'>,
  told: ReadonlyMap<Consent, ToldDocument>,
  edition: Consent,
): Version | null {
  const shown = told.get(edition);
  const whole = told.get('internal');
  return shown && whole ? { ...facts, shown, whole } : null;
}
