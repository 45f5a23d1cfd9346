import type { Assets } from '../../core/compile.js';
import type { Leak } from '../../core/privacy/leak/find.js';
import type { Withholding } from '../../core/privacy/leak/withheld.js';
import { wantedFiles } from '../../core/language/wanted-files.js';
import { statedAround } from '../../core/language/checked.js';
import type { Settings } from '../options.js';
import type { OwnTemplates } from '../templates/own-templates.js';
import type { Prepared } from './documents.js';
import type { Findings } from './findings.js';

/** What stands around a document whose build is foreseen. */
export interface ForeseenWith {
  /** Those of a programme that have no error. */
  readonly visits: readonly string[];
  /** What is withheld of them. */
  readonly ofVisits: readonly Withholding[];
  /** The templates of the user's own that hold for it. */
  readonly own: OwnTemplates;
  readonly settings: Settings;
}

/**
 * Notes what a build would refuse a document for.
 *
 * @param load brings the assets; asked for only when a report must be made to see
 */
export async function foresee(
  prepared: Prepared,
  { visits, ofVisits, own: found, settings }: ForeseenWith,
  findings: Pick<Findings, 'refuse' | 'noteTemplates' | 'hasFailed'>,
  load: () => Promise<Assets>,
): Promise<void> {
  const { refuse } = findings;
  const { joinWithheld, readWithheld } = await import('../../core/privacy/leak/withheld.js');
  if (prepared.kind === 'visit') {
    const { parsed, surroundings } = prepared.checked;
    // Only what they write tells what they give away, and what they get wrong.
    if (found.sources.length > 0 && !findings.hasFailed(parsed.file)) {
      const { compileVisit } = await import('../templates/compile-visit.js');
      await compileVisit(prepared.checked, { found, settings, assets: await load() }, findings);
      return;
    }
    const { withholdingOf } = await import('../../core/withholding.js');
    const withholding = withholdingOf(prepared.checked, 'public');
    const { toldIn } = await import('../../core/privacy/leak/diagnose.js');
    const told = toldIn(withholding);
    // Most give nothing away, in no text, file or name of the report: then none is made to see it.
    const hasFiles = wantedFiles(parsed).some(
      ({ path, use }) => use === 'attachment' || path.toLowerCase().endsWith('.svg'),
    );
    if (
      told.length === 0 &&
      !(hasFiles && withholding.all.length + statedAround(surroundings).length > 0) &&
      (await inName(prepared.checked.id, withholding)).length === 0
    )
      return;
    const { foreseeRefusals } = await import('../../core/compile.js');
    refuse(withholding.documents, await foreseeRefusals(prepared.checked, load, told));
    return;
  }
  // Whom a visit may name is known when all of them are.
  if (visits.length < prepared.visits.length) return;
  const { parsed, stated } = prepared.programme;
  const { readPeople } = await import('../../core/privacy/people.js');
  const people = readPeople(parsed, null, stated);
  const own = readWithheld(parsed, null, people, 'public', undefined, stated);
  const { diagnoseProgramme } = await import('../../core/privacy/leak/diagnose.js');
  const whole = joinWithheld(own, ofVisits);
  const told = diagnoseProgramme(whole, own);
  refuse(own.documents, told);
  const leaks = told.length === 0 ? await inName(prepared.id, whole) : [];
  if (leaks.length === 0) return;
  const { refusals } = await import('../../core/privacy/leak/refuse.js');
  refuse(own.documents, refusals(leaks, whole));
}

/** What the names of the files of a document would give away, whatever their formats. */
async function inName(id: string, { searcher }: Withholding): Promise<readonly Leak[]> {
  const [{ clean }, { formats }] = await Promise.all([
    import('../../core/privacy/leak/fold.js'),
    import('../../core/formats/index.js'),
  ]);
  return formats
    .map(({ extension }) => `${id}.${extension}`)
    .flatMap((artifact) =>
      searcher
        .find(clean(artifact))
        .map(({ secret }) => ({ secret, artifact, where: 'the name of the file' })),
    );
}
