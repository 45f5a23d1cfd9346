import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskHost } from '../../../src/host/disk.js';
import { checkVisit, type LoadedProgramme } from '../../../src/core/language/checked.js';
import { edit, type EditedReport } from '../../../src/core/compile.js';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import type { Consent } from '../../../src/core/language/declaration.js';
import { read as parse } from '../../../src/core/language/forms/read.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { editProgramme, type EditedProgramme } from '../../../src/core/programme/edit.js';
import type { FileFacts } from '../../../src/core/language/rules/files.js';
import { numberSources } from '../../../src/core/report/source-numbers.js';
import { validate } from '../../../src/core/language/validate.js';
import { wantedFiles } from '../../../src/core/language/wanted-files.js';
import { loadAssets, loadBasics } from '../../../src/engine/assets.js';
import { inspectFile } from '../../../src/host/files.js';

/** A programme file with its visits, by path. */
export interface Shelf {
  readonly programme: { readonly path: string; readonly text: string };
  readonly visits: readonly { readonly path: string; readonly text: string }[];
}

/** A programme of the disk, with every visit in its folder `visits`. */
export function readProgramme(folder: string): Shelf {
  const read = (path: string): { path: string; text: string } => ({ path, text: readFileSync(path, 'utf8') });
  const visits = readdirSync(join(folder, 'visits')).filter((file) => file.endsWith('.yaml'));
  return {
    programme: read(join(folder, 'programme.yaml')),
    visits: visits.sort().map((file) => read(join(folder, 'visits', file))),
  };
}

/** The programme with its visits as plain data. Diagnostics are those of each file by itself. */
export async function makeProgrammes(
  { programme, visits }: Shelf,
  {
    langs = null,
    editions = ['public'] as Consent[],
  }: { langs?: string[] | null; editions?: Consent[] } = {},
): Promise<{ programmes: EditedProgramme[]; diagnostics: Diagnostic[] }> {
  const basics = await loadBasics();
  const assets = await loadAssets();
  const read = parse(programme).value;
  if (!read) throw new Error(`${programme.path} cannot be read`);
  const files = await filesOf(read);
  const checked = await validate(read, { ...basics, programme: null, stated: [], files });
  const diagnostics = [...checked.diagnostics];
  if (checked.value?.kind !== 'programme') throw new Error(JSON.stringify(diagnostics));
  const statedPictures = new Map<string, Consent>();
  const loaded: LoadedProgramme = {
    parsed: read,
    document: checked.value.document,
    files,
    stated: [],
    statedPictures,
    sourceNumbers: numberSources(
      read,
      visits.flatMap((visit) => parse(visit).value ?? []),
    ),
  };
  const visitsIn = async (lang: string, edition: Consent): Promise<EditedReport[]> => {
    const reports: EditedReport[] = [];
    for (const visit of visits) {
      const { value: parsed } = parse(visit);
      if (!parsed) throw new Error(`${visit.path} cannot be read`);
      const id = basename(visit.path, '.yaml');
      const surroundings = { programme: loaded, files: await filesOf(parsed) };
      const { value, diagnostics: found } = await checkVisit(parsed, surroundings, id, basics, null);
      diagnostics.push(...found);
      if (!value) throw new Error(JSON.stringify(found));
      reports.push(...(await edit(value, { langs: [lang], editions: [edition] }, assets)));
    }
    return reports;
  };
  const wanted = { langs, editions, id: basename(dirname(programme.path)) };
  const programmes = await editProgramme(
    { ...loaded, document: loaded.document as never },
    visitsIn,
    wanted,
    assets,
  );
  return { programmes, diagnostics };
}

async function filesOf(parsed: Parsed): Promise<Map<string, FileFacts>> {
  const files = new Map<string, FileFacts>();
  for (const { path, use } of wantedFiles(parsed)) {
    if (use !== 'programme') files.set(path, await inspectFile(dirname(parsed.file), path, diskHost()));
  }
  return files;
}

/** The one programme of one language and edition. */
export async function makeProgramme(
  shelf: Shelf,
  edition: Consent = 'public',
  lang?: string,
): Promise<EditedProgramme> {
  const { programmes } = await makeProgrammes(shelf, {
    editions: [edition],
    ...(lang ? { langs: [lang] } : {}),
  });
  const [programme] = programmes;
  if (!programme) throw new Error('no programme');
  return programme;
}
