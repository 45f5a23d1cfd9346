import { dirname, resolve } from 'node:path';
import { refusals } from '../../core/diagnostics/catalogue.js';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { addParticipants, type AddedParticipants } from '../../core/edit/add-participants.js';
import { countWronged } from '../../core/edit/held-consents.js';
import { applyInsertions } from '../../core/edit/insert.js';
import { delegationsOf } from '../../core/edit/known-people.js';
import type { Consent } from '../../core/language/declaration.js';
import { kindOf } from '../../core/language/kind.js';
import { findColumns } from '../../core/lists/people/columns.js';
import { readPeople, type PeopleList } from '../../core/lists/people/read-people.js';
import { readList } from '../../core/lists/read/read-list.js';
import { listLimits, type ListSheet } from '../../core/lists/list.js';
import { stringAt, type Parsed } from '../../core/syntax/ast.js';
import { parse } from '../../core/syntax/parse.js';
import { readDocument } from '../../host/files.js';
import { readIfThere, type Host } from '../../host/host.js';
import { memoryHost } from '../../host/memory.js';
import { placeOfProgramme } from '../../host/project/project.js';
import { SolidifyError } from '../../host/solidify-error.js';
import { readingTroubles, worldError } from '../../host/world-error.js';
import { rewrite } from '../edit/rewrite.js';
import type { Settings } from '../options.js';
import type { Outcome } from '../outcome.js';
import { validate } from '../session.js';

/** What an import is told. */
export interface ImportSettings {
  /** What columns hold, by their headings. */
  readonly map: ReadonlyMap<string, string>;
  /** What a yes to consent means. */
  readonly consent: Consent;
  /** Of a CSV file; null where it is to be found out. */
  readonly encoding: string | null;
  /** Whether a person reads what is told; a log gets nothing that the list holds, nor its name. */
  readonly isSeen: boolean;
}

/** A list and the visit that is to have its people, both read. */
export interface ImportSource {
  /** As the user wrote them. */
  readonly list: string;
  readonly into: string;
  /** Of the sheets of the list those in which something stands. */
  readonly sheets: readonly ListSheet[];
  readonly note: string | null;
  readonly before: string;
  readonly visit: Parsed;
  readonly programme: Parsed | null;
}

/** What is to be written, and what is to be told and asked before. */
export interface ImportPlan extends Pick<PeopleList, 'columns' | 'rows' | 'questions' | 'notices'> {
  readonly people: number;
  readonly after: string;
  readonly counts: AddedParticipants['counts'];
}

/**
 * Reads a list and the visit for it.
 *
 * @returns null where the document cannot be read, which its check tells
 * @throws SolidifyError where a file is not there, the list is none, or the document is a programme
 */
export async function readImport(
  list: string,
  into: string,
  { encoding, isSeen }: ImportSettings,
  host: Host,
): Promise<ImportSource | null> {
  const document = await readDocument(resolve(host.cwd, into), host);
  const bytes = await readListFile(list, host);
  const visit = parse({ path: into, text: document }).value;
  if (!visit?.sound || visit.root.type !== 'map') return null;
  if (kindOf(visit) === 'programme')
    throw new SolidifyError(
      `${into} is a programme; participants stand in its visits.`,
      'invalid-option',
      'Name a visit behind --into.',
    );
  const read = await readList(bytes, encoding);
  const called = isSeen ? list : 'the list';
  if ('fault' in read)
    throw new SolidifyError(`Cannot import ${called}: ${read.fault}`, 'list-unusable', read.hint);
  const sheets = read.sheets.filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0)
    throw new SolidifyError(
      `Cannot import ${called}: nothing stands in it.`,
      'list-unusable',
      'Look whether it is the right file.',
    );
  const programme = await programmeOf(visit, dirname(resolve(host.cwd, into)), host);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(document);
  return { list, into, sheets, note: read.note, before, visit, programme };
}

/** The programme whose registries the visit sees; one that it may not read, or that cannot be read, is none. */
export async function programmeOf(visit: Parsed, folder: string, host: Host): Promise<Parsed | null> {
  const path = stringAt(visit.root, 'programme');
  if (path === null) return null;
  const read = async (full: string): Promise<Parsed | null> => {
    const bytes = await readIfThere(host, full);
    return bytes && parse({ path, text: bytes }).value;
  };
  const place = await placeOfProgramme(folder, path, host, async (full) => {
    const found = await read(full);
    return found !== null && kindOf(found) === 'programme';
  });
  return place === 'possible' ? read(resolve(folder, path)) : null;
}

async function readListFile(list: string, host: Host): Promise<Uint8Array> {
  const path = resolve(host.cwd, list);
  try {
    if ((await host.stat(path))?.kind === 'other') throw Object.assign(new Error(), { code: 'ENOTSUP' });
    return await host.read(path, listLimits.bytes + 1);
  } catch (error) {
    throw worldError(error, `read ${list}`, readingTroubles);
  }
}

/**
 * The sheet that is meant: the one of that name or number, the only one, or the only one that has people. Several are for
 * the user to choose from.
 *
 * @param wanted its name, or its number from 1; null where none was named
 */
export function chooseSheet(
  { list, sheets }: Pick<ImportSource, 'list' | 'sheets'>,
  wanted: string | null,
  { map, isSeen }: Pick<ImportSettings, 'map' | 'isSeen'>,
): ListSheet | readonly ListSheet[] {
  if (wanted !== null) {
    const found =
      sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase()) ??
      (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
    if (found) return found;
    const names = sheets.map(({ name }) => name).join(', ');
    throw new SolidifyError(
      `${isSeen ? list : 'The list'} has no sheet ${wanted}.`,
      'invalid-option',
      isSeen ? `Its sheets are: ${names}.` : `It has ${sheets.length}; --sheet takes a number, too.`,
    );
  }
  const [only, second] = sheets;
  if (only && !second) return only;
  const likely = sheets.filter((sheet) => !sheet.isHidden && !('fault' in findColumns(sheet, map)));
  return likely.length === 1 && likely[0] ? likely[0] : sheets;
}

/**
 * What the people of a sheet make of the visit.
 *
 * @param answers to questions that an earlier plan asked, by their ids
 * @throws SolidifyError where no column has names, or the document cannot take them
 */
export function planImport(
  source: ImportSource,
  sheet: ListSheet,
  { map, consent, isSeen }: ImportSettings,
  answers: ReadonlyMap<string, number> = new Map(),
): ImportPlan {
  const { visit, programme, before, list, into } = source;
  const cities = delegationsOf(visit).flatMap((one) => stringAt(one, 'city')?.trim() ?? []);
  const read = readPeople(sheet, map, { consent, cities, answers });
  if ('fault' in read)
    throw new SolidifyError(
      `Cannot import ${isSeen ? list : 'the list'}: ${read.fault}`,
      'list-unusable',
      isSeen ? read.hint.whole : read.hint.masked,
    );
  const added = addParticipants(visit, programme, read.people);
  const [fault] = added.faults;
  if (fault)
    throw new SolidifyError(
      `Cannot write into ${isSeen ? into : 'the document'}: what stands in line ${visit.range(fault.at).start.line} cannot be added to, as ${fault.reason}.`,
      'list-unusable',
      'Write it out there.',
    );
  const after = applyInsertions(before, added.edits);
  ensureUnharmed(visit, after, programme);
  return {
    columns: read.columns,
    rows: read.rows,
    people: read.people.length,
    questions: read.questions,
    notices: [...read.notices, ...added.notices].sort(
      (a, b) => (a.rows[0] ?? Infinity) - (b.rows[0] ?? Infinity),
    ),
    after,
    counts: added.counts,
  };
}

/** The last guard before a document is written with people in it; nothing that a list holds leads here. */
function ensureUnharmed(visit: Parsed, after: string, programme: Parsed | null): void {
  const { value: written, diagnostics } = parse({ path: visit.file, text: after });
  if (
    written === null &&
    diagnostics.some(({ code }) => code === 'file-too-large' || code === 'too-many-parts')
  )
    throw new SolidifyError(
      'With all of them the document would be too large to be read again.',
      'list-unusable',
      'Keep the rows of this visit alone.',
    );
  const wronged = written ? countWronged(visit, written, programme) : Infinity;
  if (wronged > 0) throw new Error(`${wronged} people would be lost, or named more widely`);
}

/** Errors that the visit would have and has not now. A name in a text is one for its author, the others for us. */
export interface NewErrors {
  readonly outcome: Outcome;
  readonly isRefusal: boolean;
}

/** How the visit would be checked with the people in it; null where it has no new error. */
export async function checkImport(
  { into }: ImportSource,
  { after }: ImportPlan,
  before: Outcome,
  settings: Settings,
  host: Host,
): Promise<NewErrors | null> {
  const path = await host.real(resolve(host.cwd, into));
  const outcome = await validate([into], settings, memoryHost([[path, after]], host));
  const known = before.diagnostics.map(signOf);
  const fresh = outcome.diagnostics.filter((one) => {
    if (one.severity !== 'error') return false;
    const at = known.indexOf(signOf(one));
    if (at < 0) return true;
    known.splice(at, 1);
    return false;
  });
  if (fresh.length === 0) return null;
  return {
    outcome: { ...outcome, diagnostics: fresh },
    isRefusal: fresh.every(({ code }) => refusals.has(code)),
  };
}

/** What is wrong, wherever it stands: lines move. */
function signOf({ code, args }: Diagnostic): string {
  return `${code} ${JSON.stringify(args).replace(/\d+/g, '')}`;
}

/**
 * Writes what was planned, whole or not at all.
 *
 * @throws SolidifyError (3) when the document cannot be written, or was changed meanwhile
 */
export async function writeImport(
  { into, before }: ImportSource,
  { after }: ImportPlan,
  host: Host,
): Promise<void> {
  await rewrite({ file: into, before, after }, host);
}
