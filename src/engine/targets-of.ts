import type { EditedReport } from '../core/compile.js';
import { hasErrors } from '../core/diagnostics/diagnostic.js';
import { statedAround, type LoadedProgramme } from '../core/language/checked.js';
import { lazy } from '../core/lazy.js';
import type { Inputs } from './cache/inputs.js';
import type { DocumentState } from './cache/left-behind.js';
import type { Documents } from './documents/documents.js';
import type { Findings } from './documents/findings.js';
import { ensureHeap } from './memory.js';
import type { Settings } from './options.js';
import type { Opened } from './plan.js';
import { ownKeysOf } from '../core/language/own-keys.js';
import {
  documentsWithTemplates,
  inLayout,
  layoutNamed,
  withTemplates,
  type FindTemplates,
} from './templates/own-templates.js';
import type { Target } from './targets/target.js';

/**
 * What is to be made of a document; null when it has errors, `elsewhere` when another shard makes it.
 *
 * @param known the inputs of the visits before it, by their files
 * @param base what the keys of all targets share
 * @param find gives the templates of the user's own
 * @param note is told what the document gives, where that is known
 */
export async function targetsOf(
  { file, prepared, visits }: Opened,
  known: Map<string, () => Inputs>,
  settings: Settings,
  documents: Documents,
  findings: Pick<Findings, 'isRefused' | 'noteTemplates'>,
  base: string,
  find: FindTemplates,
  note: (state: DocumentState) => void,
): Promise<Target[] | 'elsewhere' | null> {
  if (!prepared) return null;
  const { statedHash, decisiveInputs, inputsOf, withConsents, withInputs } =
    await import('./cache/inputs.js');
  const [{ digestOf, isInShard }, { visitTarget }] = await Promise.all([
    import('./targets/keys.js'),
    import('./targets/visit.js'),
  ]);
  const inputsAt = ({ parsed, files }: Pick<LoadedProgramme, 'parsed' | 'files'>): Inputs =>
    inputsOf(parsed, files, documents.bytesOf(parsed), settings.editions);
  if (prepared.kind === 'visit') {
    const { checked } = prepared;
    if (!documents.claims(checked)) return null;
    const { programme, files, listedIn = [] } = checked.surroundings;
    const around = [...new Set([...(programme ? [programme] : []), ...listedIn])];
    const found = await find(documentsWithTemplates(file, checked));
    const { own, base: layout } = inLayout(found, layoutNamed(checked, settings));
    findings.noteTemplates(file, own);
    if (hasErrors(own.diagnostics)) return null;
    const alone = lazy(() => withTemplates(inputsAt({ parsed: checked.parsed, files }), own, true));
    const whole = lazy(() => programme && inputsAt(programme));
    const inputs = lazy(() => {
      const shared = whole();
      const all =
        programme && shared ? withInputs(file, alone(), [[programme.parsed.file, shared]]) : alone();
      return withConsents(file, all, around);
    });
    const decisive = lazy(() => {
      const shared = whole();
      if (!shared) return alone();
      return decisiveInputs(checked, alone(), shared, settings.editions, settings.attachSource);
    });
    const searched = lazy(() => digestOf(inputs(), statedAround(checked.surroundings)));
    const consents = around.map((one) => [one.parsed.file, statedHash(one)] as const);
    // Until it is known it keeps the whole document, and those of all documents are kept to the end.
    if (!settings.stdout) searched();
    note({ state: 'sound', products: [checked.id], searched, consents });
    if (!isInShard(checked.id, settings)) return 'elsewhere';
    known.set(file, inputs);
    const laidOut = layout === null ? settings : { ...settings, layout };
    return [visitTarget(checked, { inputs, decisive, searched }, laidOut, base, own)];
  }
  if (settings.shard) return 'elsewhere';
  const { id, programme } = prepared;
  const { document, parsed, files, stated, statedPictures, sourceNumbers } = programme;
  // What one of its visits may not say, nothing that is made of all of them may.
  if (!document || visits.length === 0) return null;
  const own = await find(documentsWithTemplates(file, null));
  findings.noteTemplates(file, own);
  if (hasErrors(own.diagnostics)) return null;
  const { productsOf, programmeTargets, toEditions } = await import('./targets/programme.js');
  const inputs = lazy(() =>
    withInputs(
      file,
      withTemplates(inputsAt(programme), own, false),
      visits.flatMap((visit) => {
        const more = known.get(visit);
        return more ? [[visit, more()] as const] : [];
      }),
    ),
  );
  const consents = [[parsed.file, statedHash(programme)]] as const;
  const isRefused = visits.some((visit) => findings.isRefused(visit));
  const searched = lazy(() => digestOf(inputs()));
  note({ state: isRefused ? 'refused' : 'sound', products: productsOf(id), searched, consents });
  if (isRefused) return null;
  const whole = {
    id,
    file,
    lang: document.lang ?? 'en',
    ownKeys: ownKeysOf(document),
    parsed,
    stated,
    inputs,
    templates: own,
  };
  return programmeTargets(whole, settings, base, async ({ assets }) => {
    const langs = settings.langs ?? [document.lang ?? 'en'];
    const { edit } = await import('../core/compile.js');
    const reports: EditedReport[] = [];
    for (const visit of visits)
      reports.push(...(await edit(await documents.reread(visit), { ...settings, langs }, assets)));
    // What is made of them takes up to four times as much, as measured.
    await ensureHeap(`to bring the visits of ${file} together`, { share: 0.75 });
    return {
      id,
      programme: document,
      parsed,
      files,
      stated,
      statedPictures,
      sourceNumbers,
      editions: toEditions(reports),
    };
  });
}
